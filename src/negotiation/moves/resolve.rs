//! What follows from a permitted move: a list of events, each applied as it happens.

use std::ops::{Deref, DerefMut};

use super::{Kind, Move, each, propose, signal};
use crate::negotiation::deal::Deal;
use crate::negotiation::event::{Collapse, Happening};
use crate::negotiation::ledger::{Act, Audience};
use crate::negotiation::meter::Slight;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
pub(in crate::negotiation) use crate::negotiation::unfolding::Change;
use crate::negotiation::unfolding::Unfolding;
use crate::scenario::Scenario;
use crate::scenario::happening::{Effect, Meter, Touches};
use crate::scenario::id::Side;

/// A move being resolved in play: what unfolds, and the secrets that decide how.
pub(in crate::negotiation) struct Resolution<'r> {
    pub(in crate::negotiation) scenario: &'r Scenario,
    pub(in crate::negotiation) deal: &'r Deal,
    pub(in crate::negotiation) unfolding: Unfolding<'r, State>,
}

// A verb that needs no secret takes what unfolds alone, and so can be supposed; a resolution is that and more.
impl<'r> Deref for Resolution<'r> {
    type Target = Unfolding<'r, State>;

    fn deref(&self) -> &Self::Target {
        &self.unfolding
    }
}

impl DerefMut for Resolution<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.unfolding
    }
}

impl Resolution<'_> {
    /// Everything that follows from a move `by` is permitted to make.
    pub(in crate::negotiation) fn of_move(&mut self, by: Side, a_move: Move) {
        each::follow(self, by, a_move);
        if a_move.kind() == Kind::Home {
            self.interval_move_done(by);
        }
    }

    /// Where `side` stands now.
    pub(in crate::negotiation) fn standing(&self, side: Side) -> Standing<'_> {
        Standing::new(self.scenario, self.state, side)
    }

    /// What an act or an event of the scenario does.
    pub(in crate::negotiation) fn effects(
        &mut self,
        rule: Rule,
        act: Act,
        effects: &[Effect],
        (hurt, touches): (Option<Slight>, &Touches),
    ) {
        for effect in effects {
            self.effect(rule, act, effect, (hurt, touches));
        }
    }

    fn effect(
        &mut self,
        rule: Rule,
        act: Act,
        effect: &Effect,
        (hurt, touches): (Option<Slight>, &Touches),
    ) {
        let world = Audience::World;
        match *effect {
            Effect::Meter(side, meter, amount) => {
                let audience = match meter {
                    Meter::Face | Meter::Trust => world,
                    Meter::Material | Meter::Capital => Audience::Home(side),
                };
                let change = Change { side, meter, amount, act };
                self.change(rule, audience, change, hurt, touches);
            }
            Effect::FactionMood(side, faction, by) => {
                let of = super::Constituent::Faction(faction);
                self.happen(rule, Audience::Home(side), Happening::MoodMoved { side, of, by });
            }
            Effect::GroupMood(side, group, by) => {
                let of = super::Constituent::Group(group);
                self.happen(rule, Audience::Home(side), Happening::MoodMoved { side, of, by });
            }
            Effect::StatusQuo(clause) => {
                self.happen(rule, world, Happening::StatusQuoMoved { clause });
            }
            Effect::Opens(issue, options) => {
                let what = Happening::AgendaChanged { issue, options, open: true };
                self.happen(rule, world, what);
            }
            Effect::Closes(issue, options) => {
                let what = Happening::AgendaChanged { issue, options, open: false };
                self.happen(rule, world, what);
            }
            Effect::Pins(clause) => {
                if !self.state.table.collapsed.contains(&clause) {
                    let how = Collapse::Event;
                    self.happen(rule, world, Happening::Collapsed { clause, how });
                }
            }
            Effect::Redeals(side, faction) => {
                let what = Happening::Redealt { side, faction };
                self.happen(rule, Audience::Home(side), what);
            }
            Effect::NoAgreement(side, by) => {
                let what = Happening::NoAgreementMoved { side, by };
                self.happen(rule, Audience::Home(side), what);
            }
            Effect::Seats(side, body, faction, seats) => {
                let what = Happening::SeatsChanged { side, body, faction, seats };
                self.happen(rule, world, what);
            }
            Effect::Government(side, leader) => {
                self.happen(rule, world, Happening::GovernmentChanged { side, leader });
            }
        }
    }

    /// The gesture of this turn takes effect now that the table move shows whether it was meant.
    pub(in crate::negotiation) fn weigh_gesture(&mut self, by: Side, belied: bool) {
        let Some(gesture) = self.state.table.unweighed else { return };
        let what = Happening::GestureWeighed { by, gesture, belied };
        self.happen(Rule::Gesturing, Audience::World, what);
        signal::gesture_effects(self, by, gesture, belied);
    }
}

/// Chance lets out what `side` has offered in private.
pub(in crate::negotiation) fn leak_by_itself(play: &mut Resolution<'_>, side: Side) {
    propose::leak(play, side, None);
}
