//! How the talks can end (R7.5).

use serde::{Deserialize, Serialize};

use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side};
use crate::units::Round;

/// How the talks ended, and on what text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Outcome {
    /// How.
    pub ending: Ending,
    /// In which round.
    pub round: Round,
    /// What is in force: the agreed text, or the status quo as it then stood.
    pub in_force: Draft,
    /// How many tracks were in force; one where the talks have no tracks and a text was agreed.
    pub tracks: usize,
}

impl Outcome {
    /// The text in force, however the talks ended: what several tracks have brought is one text here.
    pub fn text(&self) -> Option<Draft> {
        (self.tracks > 0).then_some(self.in_force)
    }
}

/// How the talks ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ending {
    /// A text was signed and ratified by both.
    InForce,
    /// A text was signed and a home refused it.
    Refused {
        /// Whose home refused.
        by: BySide<bool>,
    },
    /// One side broke off.
    BrokenOff {
        /// Which.
        by: Side,
    },
    /// The last round passed without a text.
    OutOfTime,
}

impl Ending {
    /// The word for the class in `--json` and in scenario files.
    pub fn word(self) -> &'static str {
        match self {
            Self::InForce => "in_force",
            Self::Refused { .. } => "refused",
            Self::BrokenOff { .. } => "broken_off",
            Self::OutOfTime => "out_of_time",
        }
    }
}
