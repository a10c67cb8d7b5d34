//! How a faction leans on a text, and what it decides by.

use crate::negotiation::ratification::{Decider, Support};
use crate::sentence::Message;

/// How a faction leans, its mood being what it seems: from never to for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leaning {
    /// A red line is crossed.
    Never,
    /// Against, −15 points or less.
    Against,
    /// Rather against, down to −14.
    RatherAgainst,
    /// Divided, from −4 to 0.
    Divided,
    /// Rather for, up to 14.
    RatherFor,
    /// For, 15 points or more.
    For,
}

impl Leaning {
    /// As its support says.
    pub fn of(support: &Support) -> Self {
        match (support.cap, support.score.0) {
            (Some(_), _) => Self::Never,
            (None, 15..) => Self::For,
            (None, 1..=14) => Self::RatherFor,
            (None, -4..=0) => Self::Divided,
            (None, -14..=-5) => Self::RatherAgainst,
            (None, _) => Self::Against,
        }
    }

    /// Its name.
    pub fn name(self) -> Message {
        Message::new(match self {
            Self::Never => "leaning-capped",
            Self::Against => "leaning-against",
            Self::RatherAgainst => "leaning-slightly-against",
            Self::Divided => "leaning-split",
            Self::RatherFor => "leaning-slightly-for",
            Self::For => "leaning-for",
        })
    }

    /// What it decides by: what weighs most for the text where it is rather for it, else what weighs most against.
    pub fn decider(self, support: &Support) -> Decider {
        support.decider(self >= Self::RatherFor)
    }
}
