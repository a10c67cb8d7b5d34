//! What may come of a vote on one text: the exact odds that bodies pass it, over all that is hidden (R5.11).
//!
//! At the signature a faction's mood votes, at the roll call its mood with its defection (R5.13): the two together are
//! what is counted, so that a faction that sits in bodies of both is one.
//!
//! Moods are many and tallies few. What the coldest and the warmest moods settle alike is not counted at all; bodies
//! that share no faction in doubt are counted apart; moods that make no difference are one; the factions with most at
//! stake come first, so that the rest soon settles itself; and a tally is kept once, however it came about.

use std::ops::Range;

use super::count::Count;
use super::course::{Course, Step, breadth};
use super::demand::Demand;
use super::odds::{Disputed, common_divisor};
use super::vote::{Position, cast};
use crate::negotiation::deal::{Defection, Level};
use crate::negotiation::standing::Standing;
use crate::scenario::home::{Body, Moment, Tally};
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
    moment: Moment,
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
            let answer = outlook.answer(seats, (id, body));
            let disputed = Disputed::new(body.contested);
            outlook.bodies.push(Asked { seats, moment: body.moment, disputed, answer });
        }
        outlook
    }

    /// What the ends of all moods say of a body; what they leave open is noted.
    fn answer(&mut self, seats: &Table<FactionId, u32>, (id, body): (BodyId, &'s Body)) -> Answer {
        let others = self.standing.others(id, body);
        let votes: Vec<_> = self
            .positions
            .iter()
            .map(|(id, position)| {
                let ends = self.ends(id, body.moment);
                ends.map(|shift| self.votes(*position, shift, seats[id]))
            })
            .collect();
        let first = self.open.len();
        for demand in Demand::all(&body.threshold, others) {
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

    /// The moods `faction` may be in, coldest first, with their chances in sixteenths.
    fn levels(&self, faction: FactionId) -> impl DoubleEndedIterator<Item = (Level, u32)> + use<> {
        let known = self.standing.own.consulted[faction];
        let may_be = move |level: Level| known.is_none_or(|known| known == level.band());
        Level::CHANCES.into_iter().filter(move |(level, _)| may_be(*level))
    }

    /// How `faction` may defect at the roll call, coldest first, with its chances in quarters: not at all once whipped.
    fn defections(
        &self,
        faction: FactionId,
    ) -> impl DoubleEndedIterator<Item = (Defection, u32)> + use<> {
        let whipped = self.standing.own.whipped[faction];
        let may_be = move |defection| !whipped || defection == Defection::NONE;
        Defection::CHANCES.into_iter().filter(move |(defection, _)| may_be(*defection))
    }

    /// By what `faction` shifts its score at `moment` at its coldest and at its warmest.
    fn ends(&self, faction: FactionId, moment: Moment) -> [Points; 2] {
        let spread = self.standing.home.factions[faction].spread;
        let (levels, defections) = (|| self.levels(faction), || self.defections(faction));
        let coldest = levels().next().zip(defections().next());
        let warmest = levels().next_back().zip(defections().next_back());
        [coldest, warmest].map(|end| {
            end.map_or(Points::ZERO, |((level, _), (defection, _))| {
                shift(level, defection, moment, spread)
            })
        })
    }

    /// What `faction` may bring to the votes of these moments, coldest first, with its weight. Where one of the two moments
    /// is not concerned, what differs there alone is one.
    fn humours(&self, faction: FactionId, concerned: Concerned) -> Vec<Humour> {
        let spread = self.standing.home.factions[faction].spread;
        let humour = |at_signature: Option<Level>, at_roll_call: Option<Level>, weight: u32| {
            let shift =
                |level: Option<Level>| level.map_or(Points::ZERO, |level| level.shift(spread));
            let shifts = [shift(at_signature), shift(at_roll_call)];
            Humour { shifts, weight: u128::from(weight) }
        };
        match concerned {
            Concerned::Signature => {
                let levels = self.levels(faction);
                levels.map(|(level, likely)| humour(Some(level), None, likely)).collect()
            }
            Concerned::RollCall => {
                let mut sums = [0_u32; SUMS];
                for (level, likely) in self.levels(faction) {
                    for (defection, often) in self.defections(faction) {
                        let place = usize::try_from(level.with(defection).0 - COLDEST_SUM);
                        if let Some(sum) = place.ok().and_then(|place| sums.get_mut(place)) {
                            *sum += likely * often;
                        }
                    }
                }
                let sums = (COLDEST_SUM..).map(Level).zip(sums).filter(|(_, weight)| *weight > 0);
                sums.map(|(sum, weight)| humour(None, Some(sum), weight)).collect()
            }
            Concerned::Both => {
                let both = |(level, likely): (Level, u32)| {
                    self.defections(faction).map(move |(defection, often)| {
                        humour(Some(level), Some(level.with(defection)), likely * often)
                    })
                };
                self.levels(faction).flat_map(both).collect()
            }
        }
    }

    fn votes(&self, plain: Position, shift: Points, seats: u32) -> Tally {
        let band = self.standing.common.rules.abstention_band;
        cast(Position { score: plain.score + shift, ..plain }, seats, band)
    }

    /// When the body at `place` votes.
    fn moment(&self, place: usize) -> Moment {
        self.bodies.get(place).map_or(Moment::Ratification, |body| body.moment)
    }

    /// Whether some body is certain to refuse and its refusal binds.
    pub(super) fn is_hopeless(&self) -> bool {
        self.bodies
            .iter()
            .any(|body| matches!(body.answer, Answer::Refuses) && body.disputed.fails == 0)
    }

    /// How many sums the courses of all that is open have, before they are laid: past `most` they are not counted.
    pub(super) fn breadth(&self, most: usize) -> usize {
        let factions = self.factions();
        let mut counted = 0_usize;
        for place in 0..self.open.len() {
            if counted > most {
                break;
            }
            let need = self.open.get(place).map_or(0, |open| open.need);
            counted += breadth(need, &self.steps(place, &factions), most - counted);
        }
        counted
    }

    /// The factions that make a difference to what is open, those with most at stake first.
    fn factions(&self) -> Vec<Moods> {
        let mut factions: Vec<Moods> =
            self.positions.ids().filter_map(|id| self.moods(id)).collect();
        factions.sort_by_key(|moods| std::cmp::Reverse(moods.swing));
        factions
    }

    /// What is open, counted.
    pub(super) fn count(&self) -> Count<'_> {
        let factions = self.factions();
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
        let moments =
            || self.open.iter().filter(|open| differs(open)).map(|open| self.moment(open.body));
        let concerned = match (moments().any(votes_at_roll_call), moments().all(votes_at_roll_call))
        {
            (true, true) => Concerned::RollCall,
            (true, false) => Concerned::Both,
            (false, _) => Concerned::Signature,
        };
        let width = self.open.len();
        for Humour { shifts: [at_signature, at_roll_call], weight } in self.humours(id, concerned) {
            let from = moods.adds.len();
            moods.adds.extend(self.open.iter().map(|open| {
                let seats = self.bodies.get(open.body).map_or(0, |body| body.seats[id]);
                let shift = match self.moment(open.body) {
                    Moment::Mandate | Moment::Signature => at_signature,
                    Moment::Ratification => at_roll_call,
                };
                open.demand.count(id, self.votes(plain, shift, seats))
            }));
            let (known, row) = moods.adds.split_at(from);
            let alike = known.chunks_exact(width).position(|known| known == row);
            match alike.and_then(|alike| moods.weights.get_mut(alike)) {
                Some(known) => {
                    *known += weight;
                    moods.adds.truncate(from);
                }
                None => moods.weights.push(weight),
            }
        }
        let divisor = moods.weights.iter().copied().fold(0, common_divisor).max(1);
        moods.weights.iter_mut().for_each(|weight| *weight /= divisor);
        Some(moods)
    }

    /// What each of `factions` may add to the open demand at `place`.
    fn steps<'m>(&self, place: usize, factions: &'m [Moods]) -> Vec<Step<'m>> {
        let width = self.open.len();
        factions
            .iter()
            .filter(|moods| moods.moves(place))
            .map(|moods| Step {
                adds: moods.adds.iter().skip(place).step_by(width).copied().collect(),
                weights: &moods.weights,
            })
            .collect()
    }

    /// The road of the open demand at `place`, past all factions in their order.
    fn road(&self, place: usize, factions: &[Moods]) -> Road {
        let steps = self.steps(place, factions);
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

/// By what a mood and a defection shift a faction's score at `moment`.
fn shift(level: Level, defection: Defection, moment: Moment, spread: Points) -> Points {
    match moment {
        Moment::Mandate => Points::ZERO,
        Moment::Signature => level.shift(spread),
        Moment::Ratification => level.with(defection).shift(spread),
    }
}

/// Whether a body of `moment` sees mood and defection together.
fn votes_at_roll_call(moment: Moment) -> bool {
    match moment {
        Moment::Mandate | Moment::Signature => false,
        Moment::Ratification => true,
    }
}

/// The coldest a mood and a defection come to together, and how many they may come to.
const COLDEST_SUM: i8 = -4;
const SUMS: usize = 9;

/// Where a faction in doubt makes a difference.
#[derive(Clone, Copy)]
enum Concerned {
    Signature,
    RollCall,
    Both,
}

/// What a faction may bring to a vote: by what its score is shifted at the signature and at the roll call.
struct Humour {
    shifts: [Points; 2],
    /// How likely it is.
    weight: u128,
}

/// The moods of a faction that make a difference, with their defections, those alike taken together.
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
