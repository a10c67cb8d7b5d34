//! How the zone of agreement moves round by round where nobody says or does anything: by dates, events and bodies alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::survey::{Survey, present_agenda};
use crate::negotiation::moves::Move;
use crate::negotiation::play::Negotiation;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::id::{BySide, EventId, Side};
use crate::units::Round;

/// Deals looked at: those of the seeds from 1.
pub const DEALS: u64 = 5;
/// Most turns of one game in which both only hold: a round has two, and forty rounds are the most.
const MOST_TURNS: usize = 200;

/// A round as it begins, over several deals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundZone {
    /// Which.
    pub round: Round,
    /// Texts that may stand then, the fewest and the most.
    pub permitted: (u64, u64),
    /// Texts each home would pass then, moods as they seem, the fewest and the most.
    pub win_set: BySide<(u64, u64)>,
    /// Texts of the zone then, the fewest and the most.
    pub zone: (u64, u64),
    /// The events that had come since the round before began, and in how many of the deals.
    pub events: BTreeMap<EventId, u64>,
}

/// How the zone moves in `scenario`, each side holding in each of its turns and leaving undecided what comes to it: on
/// the agenda of each round, with the bodies that exist by then.
pub fn rounds(scenario: &Arc<Scenario>) -> Vec<RoundZone> {
    let mut found: Vec<Seen> = Vec::new();
    for seed in 1..=DEALS {
        for (place, state) in beginnings(scenario, seed).into_iter().enumerate() {
            if found.len() <= place {
                found.resize_with(place + 1, Seen::default);
            }
            if let Some(seen) = found.get_mut(place) {
                seen.look(scenario, state);
            }
        }
    }
    let mut before = BTreeMap::new();
    let told = found.iter().filter_map(Seen::told);
    told.map(|mut told| {
        let there = std::mem::replace(&mut before, told.events.clone());
        told.events.retain(|event, deals| {
            *deals -= there.get(event).copied().unwrap_or(0).min(*deals);
            *deals > 0
        });
        told
    })
    .collect()
}

/// The states in which the rounds of a game of nothing but holding begin.
fn beginnings(scenario: &Arc<Scenario>, seed: u64) -> Vec<State> {
    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), seed);
    let mut all = vec![talks.state().clone()];
    for _ in 0..MOST_TURNS {
        let table = &talks.state().table;
        let (round, side) = (table.round, table.turn.side);
        if table.is_over() || talks.play(side, Move::Hold).is_err() {
            break;
        }
        let table = &talks.state().table;
        if table.round != round && !table.is_over() {
            all.push(talks.state().clone());
        }
    }
    all
}

/// The beginnings of one round, each surveyed once.
#[derive(Default)]
struct Seen {
    states: Vec<(State, Counts)>,
    /// By deal: which of them it was.
    places: Vec<usize>,
}

/// What is told of a survey; the texts of its zone, which may be many, are not kept.
struct Counts {
    permitted: u64,
    win_set: BySide<u64>,
    zone: u64,
}

impl Seen {
    fn look(&mut self, scenario: &Scenario, state: State) {
        let same =
            |(known, _): &(State, Counts)| known.table == state.table && known.homes == state.homes;
        let place = self.states.iter().position(same).unwrap_or_else(|| {
            let standing = |side| Standing::new(scenario, &state, side);
            let agenda = present_agenda(&scenario.common, &state.table);
            let survey = Survey::of(standing(Side::Tokyo), standing(Side::Moscow), &agenda);
            let counts = Counts {
                permitted: survey.permitted,
                win_set: survey.win_set,
                zone: survey.zone.len() as u64,
            };
            self.states.push((state, counts));
            self.states.len() - 1
        });
        self.places.push(place);
    }

    fn told(&self) -> Option<RoundZone> {
        let of = |count: &dyn Fn(&Counts) -> u64| {
            let counts = || self.states.iter().map(|(_, counts)| count(counts));
            Some((counts().min()?, counts().max()?))
        };
        let mut events: BTreeMap<EventId, u64> = BTreeMap::new();
        for place in &self.places {
            for event in self.states.get(*place).iter().flat_map(|(state, _)| &state.table.events) {
                *events.entry(*event).or_default() += 1;
            }
        }
        let win_set = |side: Side| of(&|counts| counts.win_set[side]);
        Some(RoundZone {
            round: self.states.first()?.0.table.round,
            permitted: of(&|counts| counts.permitted)?,
            win_set: BySide { tokyo: win_set(Side::Tokyo)?, moscow: win_set(Side::Moscow)? },
            zone: of(&|counts| counts.zone)?,
            events,
        })
    }
}
