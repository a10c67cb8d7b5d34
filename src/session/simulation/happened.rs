//! Acts, gestures and events: of one game those there were, of many how often.

use std::collections::BTreeMap;

use crate::negotiation::state::TableState;
use crate::scenario::id::{ActId, EventId, GestureId};

/// In how many games each act was done, each gesture made, and each event took place; what never was is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Happened {
    /// Acts of both sides.
    pub acts: BTreeMap<ActId, u64>,
    /// Gestures of both sides.
    pub gestures: BTreeMap<GestureId, u64>,
    /// Events.
    pub events: BTreeMap<EventId, u64>,
}

impl Happened {
    /// What there was in the game that ended with `table`: each at most once (R6.10, R6.12, R7.1).
    pub fn in_game(table: &TableState) -> Self {
        Self {
            acts: table.acts.iter().map(|act| (*act, 1)).collect(),
            gestures: table.gestures.iter().map(|gesture| (*gesture, 1)).collect(),
            events: table.events.iter().map(|event| (*event, 1)).collect(),
        }
    }

    /// Adds another's games.
    pub fn merge(&mut self, other: &Self) {
        add(&mut self.acts, &other.acts);
        add(&mut self.gestures, &other.gestures);
        add(&mut self.events, &other.events);
    }
}

fn add<K: Copy + Ord>(mine: &mut BTreeMap<K, u64>, theirs: &BTreeMap<K, u64>) {
    for (one, games) in theirs {
        *mine.entry(*one).or_default() += games;
    }
}
