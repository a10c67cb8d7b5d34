//! The meters over time, from the ledger.

use crate::negotiation::ledger::{Act, Entry};
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::happening::Meter;
use crate::scenario::id::{BySide, Side};
use crate::units::{Points, Round};

/// One meter of one side over the talks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Which.
    pub meter: Meter,
    /// Where it began, in points.
    pub opening: Points,
    /// Every move of it, in order, as a line of the ledger each.
    pub steps: Vec<Step>,
    /// Where it stood at the end of each round that began, in points, from the first round.
    pub by_round: Vec<Points>,
}

/// A move of a meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// In which round.
    pub round: Round,
    /// Where the meter then stood, in points.
    pub after: Points,
}

/// The meters of each side, in the order of [`Meter::ALL`], over talks whose last round was `last`.
pub fn meters(scenario: &Scenario, ledger: &[Entry], last: Round) -> BySide<Vec<Series>> {
    let opening = State::opening(scenario);
    BySide::each(|side| {
        let series = |meter| Series::new(ledger, side, meter, opening.meter(side, meter), last);
        Meter::ALL.into_iter().map(series).collect()
    })
}

impl Series {
    fn new(ledger: &[Entry], side: Side, meter: Meter, opening: Points, last: Round) -> Self {
        let is_its = |entry: &&Entry| {
            entry.side == side && entry.meter == meter && entry.act != Act::Opening
        };
        let step = |entry: &Entry| Step { round: entry.round, after: entry.after };
        let steps: Vec<Step> = ledger.iter().filter(is_its).map(step).collect();
        let at_the_end_of = |round| {
            let moved = steps.iter().take_while(|step| step.round <= Round(round)).last();
            moved.map_or(opening, |step| step.after)
        };
        let by_round = (0..=last.0).map(at_the_end_of).collect();
        Self { meter, opening, steps, by_round }
    }

    /// Where it stands after the last move of it.
    pub fn last(&self) -> Points {
        self.steps.last().map_or(self.opening, |step| step.after)
    }
}
