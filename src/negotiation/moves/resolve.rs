//! What follows from a permitted move: a list of events, each applied as it happens.

use super::{Move, each, propose, signal};
use crate::negotiation::deal::Deal;
use crate::negotiation::event::{Cause, Collapse, Event, Happening};
use crate::negotiation::ledger::{Act, Audience, Entry};
use crate::negotiation::meter::{self, Circumstances, Slight};
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::Clause;
use crate::scenario::happening::{Effect, Meter, Touches};
use crate::scenario::id::{IssueId, Side};
use crate::units::Points;

/// A move being resolved.
pub(in crate::negotiation) struct Resolution<'r> {
    pub(in crate::negotiation) scenario: &'r Scenario,
    pub(in crate::negotiation) deal: &'r Deal,
    pub(in crate::negotiation) state: &'r mut State,
    pub(in crate::negotiation) events: Vec<Event>,
    pub(in crate::negotiation) cause: Cause,
}

/// A change of a meter before it is weighed.
#[derive(Clone, Copy)]
pub(in crate::negotiation) struct Change {
    pub(in crate::negotiation) side: Side,
    pub(in crate::negotiation) meter: Meter,
    pub(in crate::negotiation) amount: Points,
    pub(in crate::negotiation) act: Act,
}

impl Resolution<'_> {
    /// Everything that follows from a move `by` is permitted to make.
    pub(in crate::negotiation) fn of_move(&mut self, by: Side, a_move: Move) {
        each::follow(self, by, a_move);
    }

    /// Where `side` stands now.
    pub(in crate::negotiation) fn standing(&self, side: Side) -> Standing<'_> {
        Standing::new(self.scenario, self.state, side)
    }

    /// Something happens.
    pub(in crate::negotiation) fn happen(
        &mut self,
        rule: Rule,
        audience: Audience,
        what: Happening,
    ) {
        let event = Event { what, cause: self.cause, audience, rule };
        self.state.apply(&self.scenario.common, &event);
        self.events.push(event);
    }

    /// A meter moves that nothing multiplies but, where it is a loss of face, the side's code and memories.
    pub(in crate::negotiation) fn change(
        &mut self,
        rule: Rule,
        audience: Audience,
        change: Change,
        slight: Option<Slight>,
        touches: &[(Side, crate::scenario::id::MemoryId)],
    ) {
        let under = Circumstances { slight, touches, ..Circumstances::PLAIN };
        self.change_under(rule, audience, change, &under);
    }

    /// A meter moves, weighed by all that multiplies it; nothing where it stays.
    pub(in crate::negotiation) fn change_under(
        &mut self,
        rule: Rule,
        audience: Audience,
        change: Change,
        under: &Circumstances<'_>,
    ) {
        let Change { side, meter, amount, act } = change;
        let weighing = under.weigh(&self.scenario.common.sides[side], side, meter, amount);
        let before = self.state.meter(side, meter);
        let (low, high) = meter::scale(meter);
        let after = (before + weighing.felt()).clamp(low, high);
        if after == before {
            return;
        }
        let round = self.state.table.round;
        let amount = after - before;
        let entry = Entry { round, side, meter, amount, after, act, audience, rule, weighing };
        self.happen(rule, audience, Happening::Changed(entry));
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

    /// Every ambiguous clause of `issue` that still has two readings loses one.
    pub(in crate::negotiation) fn collapse_issue(
        &mut self,
        rule: Rule,
        issue: IssueId,
        how: Collapse,
    ) {
        let common = &self.scenario.common;
        for (option, about) in common.issues[issue].options.iter() {
            let clause = Clause { issue, option };
            if about.reads_as.is_some() && !self.state.table.collapsed.contains(&clause) {
                self.happen(rule, Audience::World, Happening::Collapsed { clause, how });
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
