//! Ratification (R5): what a home thinks of a text, how its bodies vote, and why.
//!
//! One function, [`Standing::verdict`], decides in play, in forecasts, in analysis and for the opponent. The tables
//! of `analysis` are a faster way to the same answer and are held equal to it by test.

mod conviction;
mod count;
mod course;
mod dealt;
mod demand;
mod forecast;
mod logistic;
mod odds;
mod outlook;
mod support;
mod tallies;
mod verdict;
mod vote;
mod walk;

pub use conviction::{Felt, PressureScale, offended, sacred_part};
pub use count::MOST_TOGETHER;
pub use dealt::Dealt;
pub use demand::Demand;
pub use forecast::{BodyForecast, Forecast};
pub use logistic::likelihood;
pub use odds::Odds;
pub use support::{Cap, Decider, Reason, RedLineOf, Support, Term};
pub use verdict::{Ballot, BodyVerdict, FactionVote, Verdict};
pub use vote::{Position, cast, passes, to_spare};

use super::standing::Standing;
use crate::scenario::id::{FactionId, Table};
use crate::units::Points;

/// The hidden moods of a home's factions, with or without their defections, as shifts of their scores.
pub type Shifts = Table<FactionId, Points>;

impl Standing<'_> {
    /// No hidden moods: the frame of every chart.
    pub fn no_shifts(&self) -> Shifts {
        self.home.factions.map(|_| Points::ZERO)
    }
}
