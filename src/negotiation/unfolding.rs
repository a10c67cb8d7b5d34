//! Events as they happen, one after the other, each applied before the next.

use super::event::{Cause, Collapse, Event, Happening};
use super::ledger::{Act, Audience, Entry};
use super::meter::{self, Circumstances, Slight};
use super::moves::Constituent;
use super::rule::Rule;
use super::state::{HomeState, State, TableState};
use crate::scenario::clause::Clause;
use crate::scenario::happening::{Effect, Meter, Touches};
use crate::scenario::id::{IssueId, MemoryId, Side};
use crate::scenario::issue::Common;
use crate::units::Points;

/// What events are applied to: the whole state in play, the part a home sees where it supposes something.
pub(super) trait Ground {
    /// The table.
    fn table(&self) -> &TableState;

    /// The state of a home, where it is in sight.
    fn home(&self, side: Side) -> Option<&HomeState>;

    /// Changes it by what happened.
    fn apply(&mut self, common: &Common, event: &Event);

    /// A meter, where it is in sight.
    fn meter(&self, side: Side, meter: Meter) -> Option<Points> {
        match meter {
            Meter::Material => self.home(side).map(|home| home.material),
            Meter::Capital => self.home(side).map(|home| home.capital),
            Meter::Face => Some(self.table().face[side]),
            Meter::Trust => Some(self.table().trust[side]),
        }
    }
}

impl Ground for State {
    fn table(&self) -> &TableState {
        &self.table
    }

    fn home(&self, side: Side) -> Option<&HomeState> {
        Some(&self.homes[side])
    }

    fn apply(&mut self, common: &Common, event: &Event) {
        self.apply(common, event);
    }
}

/// Events that follow from one another. What unfolds from what everyone knows, or one home, needs no more than this.
pub(super) struct Unfolding<'r, G> {
    pub(super) common: &'r Common,
    pub(super) state: &'r mut G,
    pub(super) events: Vec<Event>,
    pub(super) cause: Cause,
}

/// A change of a meter before it is weighed.
#[derive(Clone, Copy)]
pub(super) struct Change {
    pub(super) side: Side,
    pub(super) meter: Meter,
    pub(super) amount: Points,
    pub(super) act: Act,
}

impl<'r, G: Ground> Unfolding<'r, G> {
    /// Nothing yet.
    pub(super) fn of(common: &'r Common, state: &'r mut G, cause: Cause) -> Self {
        Self { common, state, events: Vec::new(), cause }
    }

    /// Something happens.
    pub(super) fn happen(&mut self, rule: Rule, audience: Audience, what: Happening) {
        let event = Event { what, cause: self.cause, audience, rule };
        self.state.apply(self.common, &event);
        self.events.push(event);
    }

    /// A meter moves that nothing multiplies but, where it is a loss of face, the side's code and memories.
    pub(super) fn change(
        &mut self,
        rule: Rule,
        audience: Audience,
        change: Change,
        slight: Option<Slight>,
        touches: &[(Side, MemoryId)],
    ) {
        let under = Circumstances { slight, touches, ..Circumstances::PLAIN };
        self.change_under(rule, audience, change, &under);
    }

    /// A meter moves, weighed by all that multiplies it; nothing where it stays, or is out of sight.
    pub(super) fn change_under(
        &mut self,
        rule: Rule,
        audience: Audience,
        change: Change,
        under: &Circumstances<'_>,
    ) {
        let Change { side, meter, amount, act } = change;
        let Some(before) = self.state.meter(side, meter) else { return };
        let weighing = under.weigh(&self.common.sides[side], side, meter, amount);
        let (low, high) = meter::scale(meter);
        let after = (before + weighing.felt()).clamp(low, high);
        if after == before {
            return;
        }
        let round = self.state.table().round;
        let amount = after - before;
        let entry = Entry { round, side, meter, amount, after, act, audience, rule, weighing };
        self.happen(rule, audience, Happening::Changed(entry));
    }

    /// What an act, an event or a decision of the scenario does.
    pub(super) fn effects(
        &mut self,
        rule: Rule,
        act: Act,
        effects: &[Effect],
        (hurt, touches): (Option<Slight>, &Touches),
    ) {
        for effect in effects {
            let audience = effect.home().map_or(Audience::World, Audience::Home);
            if let Effect::Meter(side, meter, amount) = *effect {
                let change = Change { side, meter, amount, act };
                self.change(rule, audience, change, hurt, touches);
            } else if let Effect::Pledges(side, clause) = *effect {
                self.bind(rule, side, clause);
            } else if let Some(what) = self.happening_of(effect) {
                self.happen(rule, audience, what);
            }
        }
    }

    /// A side is bound to a clause as by its own pledge (R6.19); not where one that stands is as strict, nor to what
    /// holds already.
    fn bind(&mut self, rule: Rule, side: Side, clause: Clause) {
        let table = self.state.table();
        let is_stricter = match (table.strictest_pledge(side, clause.issue), side) {
            (None, _) => true,
            (Some(_), _) if !self.common.issues[clause.issue].scale => false,
            (Some(stands), Side::Tokyo) => clause.option < stands,
            (Some(stands), Side::Moscow) => clause.option > stands,
        };
        if is_stricter && clause.option != table.status_quo.option(clause.issue) {
            self.happen(rule, Audience::World, Happening::Bound { side, clause });
            self.collapse_issue(rule, clause.issue, Collapse::Pledge);
        }
    }

    /// What an effect other than on a meter is as something that happens; nothing where it already is so.
    fn happening_of(&self, effect: &Effect) -> Option<Happening> {
        Some(match *effect {
            Effect::Meter(..) | Effect::Pledges(..) => return None,
            Effect::Others(side, body, others) => Happening::OthersChanged { side, body, others },
            Effect::AtHome(side, ref change) => {
                Happening::HomeChanged { side, change: change.clone() }
            }
            Effect::FactionMood(side, faction, by) => {
                Happening::MoodMoved { side, of: Constituent::Faction(faction), by }
            }
            Effect::GroupMood(side, group, by) => {
                Happening::MoodMoved { side, of: Constituent::Group(group), by }
            }
            Effect::StatusQuo(clause) => Happening::StatusQuoMoved { clause },
            Effect::Opens(issue, options) => {
                Happening::AgendaChanged { issue, options, open: true }
            }
            Effect::Closes(issue, options) => {
                Happening::AgendaChanged { issue, options, open: false }
            }
            Effect::Pins(clause) if self.state.table().collapsed.contains(&clause) => return None,
            Effect::Pins(clause) => Happening::Collapsed { clause, how: Collapse::Event },
            Effect::Redeals(side, faction) => Happening::Redealt { side, faction },
            Effect::NoAgreement(side, by) => Happening::NoAgreementMoved { side, by },
            Effect::Seats(side, body, faction, seats) => {
                Happening::SeatsChanged { side, body, faction, seats }
            }
            Effect::Government(side, leader) => Happening::GovernmentChanged { side, leader },
        })
    }

    /// Every ambiguous clause of `issue` that still has two readings loses one.
    pub(super) fn collapse_issue(&mut self, rule: Rule, issue: IssueId, how: Collapse) {
        let common = self.common;
        let clauses = common.issues[issue].options.ids().map(|option| Clause { issue, option });
        self.collapse(rule, clauses, how);
    }

    fn collapse(&mut self, rule: Rule, clauses: impl Iterator<Item = Clause>, how: Collapse) {
        let common = self.common;
        for clause in clauses {
            let option = &common.issues[clause.issue].options[clause.option];
            if option.reads_as.is_some() && !self.state.table().collapsed.contains(&clause) {
                self.happen(rule, Audience::World, Happening::Collapsed { clause, how });
            }
        }
    }
}
