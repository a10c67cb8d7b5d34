//! What the world sees of talks: what a wall, a visitor or a newspaper may know.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Happened;
use crate::negotiation::event::{Event, Happening};
use crate::negotiation::ledger::{Audience, Entry};
use crate::negotiation::outcome::Outcome;
use crate::negotiation::play::Negotiation;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::units::Round;

/// What the world sees of talks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorldView {
    common: Arc<Common>,
    round: Round,
    turn: Option<Side>,
    outcome: Option<Outcome>,
    events: Vec<Event>,
    ledger: Vec<Entry>,
    happened: Happened,
}

impl WorldView {
    /// What the world sees of `talks`, in which `events` have happened.
    pub fn new(talks: &Negotiation, events: &[Event]) -> Self {
        let (scenario, state) = (talks.scenario(), talks.state());
        let events: Vec<Event> =
            events.iter().filter(|event| event.audience == Audience::World).cloned().collect();
        let mut happened = BTreeMap::new();
        for event in &events {
            if let Happening::TookPlace { event } = event.what {
                happened.insert(event, scenario.events[event].clone());
            }
        }
        let ledger = state.ledger.iter().filter(|entry| entry.audience == Audience::World);
        Self {
            common: Arc::clone(&scenario.common),
            round: state.table.round,
            turn: (!state.table.is_over()).then_some(state.table.turn.side),
            outcome: state.table.outcome,
            ledger: ledger.cloned().collect(),
            events,
            happened,
        }
    }

    /// What everyone knows of the scenario.
    pub fn common(&self) -> &Common {
        &self.common
    }

    /// The round.
    pub fn round(&self) -> Round {
        self.round
    }

    /// Who has the table; `None` when the talks are over.
    pub fn turn(&self) -> Option<Side> {
        self.turn
    }

    /// How the talks ended, once they have.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// Everything that has happened before the world, in order.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// Every change of a meter the world can know of, in order.
    pub fn ledger(&self) -> &[Entry] {
        &self.ledger
    }

    /// The events of the scenario that have taken place before the world.
    pub fn happened(&self) -> &Happened {
        &self.happened
    }
}
