//! What may come of a vote on one text: the exact odds that bodies pass it, over all that is hidden (R5.11).
//!
//! Moods are many and tallies few. What the coldest and the warmest moods settle alike is not counted at all; bodies
//! that share no faction in doubt are counted apart; moods that make no difference are one; the factions with most at
//! stake come first, so that the rest soon settles itself; and a tally is kept once, however it came about.

use std::ops::Range;

use super::count::Count;
use super::course::{Course, Step};
use super::demand::Demand;
use super::odds::{Disputed, common_divisor};
use super::vote::{Position, cast};
use crate::negotiation::deal::Level;
use crate::negotiation::standing::Standing;
use crate::scenario::home::{Body, Tally};
use crate::scenario::id::{BodyId, FactionId, Table};
use crate::units::Points;

/// What may come of a vote of some bodies.
pub(super) struct Outlook<'s> {
    standing: &'s Standing<'s>,
    positions: &'s Table<FactionId, Position>,
    pub(super) bodies: Vec<Asked<'s>>,
    /// What is open, in the order of the bodies.
    open: Vec<Open<'s>>,
}

/// A body asked, and what is known of its answer.
pub(super) struct Asked<'s> {
    seats: &'s Table<FactionId, u32>,
    pub(super) disputed: Disputed,
    pub(super) answer: Answer,
}

/// A body's answer, before anything hidden is known.
pub(super) enum Answer {
    Passes,
    Refuses,
    /// Its open demands.
    Open(Range<usize>),
}

/// A demand some moods meet and some do not.
pub(super) struct Open<'s> {
    demand: Demand<'s>,
    body: usize,
    /// What is still needed once those have voted whose mood makes no difference.
    need: i64,
    /// By faction: what its coldest and its warmest mood add.
    ends: Table<FactionId, (i64, i64)>,
}

impl<'s> Outlook<'s> {
    /// Of a vote of `bodies`, which hide moods, where the factions stand at `positions` were every mood what it seems.
    pub(super) fn new(
        standing: &'s Standing<'s>,
        positions: &'s Table<FactionId, Position>,
        bodies: impl Iterator<Item = (BodyId, &'s Body)>,
    ) -> Self {
        let mut outlook = Self { standing, positions, bodies: Vec::new(), open: Vec::new() };
        for (id, body) in bodies {
            let seats = &standing.table.seats[standing.side()][id];
            let answer = outlook.answer(seats, body);
            let disputed = Disputed::new(body.contested);
            outlook.bodies.push(Asked { seats, disputed, answer });
        }
        outlook
    }

    /// What the ends of all moods say of a body; what they leave open is noted.
    fn answer(&mut self, seats: &Table<FactionId, u32>, body: &'s Body) -> Answer {
        let votes: Vec<_> = self
            .positions
            .iter()
            .map(|(id, position)| {
                let mut shifts = self.shifts(id).map(|(_, shift)| shift);
                let coldest = shifts.next().unwrap_or(Points::ZERO);
                let warmest = shifts.next_back().unwrap_or(coldest);
                [coldest, warmest].map(|shift| self.votes(*position, shift, seats[id]))
            })
            .collect();
        let first = self.open.len();
        for demand in Demand::all(&body.threshold, body.others) {
            let count = |(id, [coldest, warmest]): (FactionId, &[_; 2])| {
                (demand.count(id, *coldest), demand.count(id, *warmest))
            };
            let ends: Table<FactionId, (i64, i64)> =
                self.positions.ids().zip(&votes).map(count).collect();
            let coldest: i64 = ends.values().map(|(coldest, _)| coldest).sum();
            let warmest: i64 = ends.values().map(|(_, warmest)| warmest).sum();
            if warmest < demand.need {
                self.open.truncate(first);
                return Answer::Refuses;
            }
            if coldest < demand.need {
                let settled = ends.values().filter(|(coldest, warmest)| coldest == warmest);
                let need = demand.need - settled.map(|(add, _)| add).sum::<i64>();
                self.open.push(Open { demand, body: self.bodies.len(), need, ends });
            }
        }
        match first..self.open.len() {
            open if open.is_empty() => Answer::Passes,
            open => Answer::Open(open),
        }
    }

    /// The moods `faction` may be in, coldest first: how likely each is in sixteenths, and by what it shifts its score.
    fn shifts(&self, faction: FactionId) -> impl DoubleEndedIterator<Item = (u32, Points)> + use<> {
        let spread = self.standing.home.factions[faction].spread;
        let known = self.standing.own.consulted[faction];
        Level::CHANCES
            .into_iter()
            .filter(move |(level, _)| known.is_none_or(|known| known == level.band()))
            .map(move |(level, weight)| (weight, level.shift(spread)))
    }

    fn votes(&self, plain: Position, shift: Points, seats: u32) -> Tally {
        let band = self.standing.common.rules.abstention_band;
        cast(Position { score: plain.score + shift, ..plain }, seats, band)
    }

    /// Whether some body is certain to refuse and its refusal binds.
    pub(super) fn is_hopeless(&self) -> bool {
        self.bodies
            .iter()
            .any(|body| matches!(body.answer, Answer::Refuses) && body.disputed.fails == 0)
    }

    /// What is open, counted.
    pub(super) fn count(&self) -> Count<'_> {
        let mut factions: Vec<Moods> =
            self.positions.ids().filter_map(|id| self.moods(id)).collect();
        factions.sort_by_key(|moods| std::cmp::Reverse(moods.swing));
        let roads = (0..self.open.len()).map(|open| self.road(open, &factions)).collect();
        Count { outlook: self, factions, roads }
    }

    /// The moods of a faction that make a difference to what is open; none where none does.
    fn moods(&self, id: FactionId) -> Option<Moods> {
        let differs = |open: &Open<'_>| open.ends[id].0 != open.ends[id].1;
        let moves: Vec<bool> = self.open.iter().map(differs).collect();
        if !moves.contains(&true) {
            return None;
        }
        let swing = |open: &Open<'_>| {
            let (coldest, warmest) = open.ends[id];
            let all: i64 = open.ends.values().map(|(coldest, warmest)| warmest - coldest).sum();
            (warmest - coldest) * 1000 / all.max(1)
        };
        let mut moods = Moods {
            moves,
            weights: Vec::new(),
            adds: Vec::new(),
            swing: self.open.iter().map(swing).sum(),
        };
        let plain = self.positions[id];
        for (weight, shift) in self.shifts(id) {
            let from = moods.adds.len();
            moods.adds.extend(self.open.iter().map(|open| {
                let seats = self.bodies.get(open.body).map_or(0, |body| body.seats[id]);
                open.demand.count(id, self.votes(plain, shift, seats))
            }));
            let (known, row) = moods.adds.split_at(from);
            match moods.weights.last_mut() {
                Some(last) if known.ends_with(row) => {
                    *last += u128::from(weight);
                    moods.adds.truncate(from);
                }
                Some(_) | None => moods.weights.push(u128::from(weight)),
            }
        }
        let divisor = moods.weights.iter().copied().fold(0, common_divisor).max(1);
        moods.weights.iter_mut().for_each(|weight| *weight /= divisor);
        Some(moods)
    }

    /// The road of the open demand at `place`, past all factions in their order.
    fn road(&self, place: usize, factions: &[Moods]) -> Road {
        let width = self.open.len();
        let steps: Vec<Step<'_>> = factions
            .iter()
            .filter(|moods| moods.moves(place))
            .map(|moods| Step {
                adds: moods.adds.iter().skip(place).step_by(width).copied().collect(),
                weights: &moods.weights,
            })
            .collect();
        let mut passed = 0;
        let passed = factions.iter().map(|moods| {
            let before = passed;
            passed += usize::from(moods.moves(place));
            before
        });
        let passed = passed.collect();
        let (need, body) = self.open.get(place).map_or((0, 0), |open| (open.need, open.body));
        Road { body, course: Course::new(need, &steps), passed, steps: steps.len() }
    }
}

/// The moods of a faction that make a difference, coldest first, those alike taken together.
pub(super) struct Moods {
    /// By open demand: whether it makes a difference to it.
    moves: Vec<bool>,
    /// How likely each is.
    pub(super) weights: Vec<u128>,
    /// By mood and then by open demand: what it adds.
    adds: Vec<i64>,
    /// How much of all that is open hangs on it.
    swing: i64,
}

impl Moods {
    pub(super) fn moves(&self, open: usize) -> bool {
        self.moves.get(open).copied().unwrap_or(false)
    }

    pub(super) fn weight(&self) -> u128 {
        self.weights.iter().sum()
    }
}

/// An open demand's course past all factions, of which some leave it as it is.
pub(super) struct Road {
    pub(super) body: usize,
    pub(super) course: Course,
    /// By place of the factions: the steps taken before.
    passed: Vec<usize>,
    pub(super) steps: usize,
}

impl Road {
    /// The steps taken before the faction at `place`; all, past the last.
    pub(super) fn step(&self, place: usize) -> usize {
        self.passed.get(place).copied().unwrap_or(self.steps)
    }
}
