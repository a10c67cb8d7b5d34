//! How hard an opponent plays, and how a style and a level take a seat.

use std::sync::Arc;

use super::style::Style;
use super::{Negotiator, Opponent};

/// How hard an opponent plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// For a first game (`gentle`).
    Gentle,
    /// Plays its style as it is (`even`).
    #[default]
    Even,
    /// Gives nothing away (`hard`).
    Hard,
}

impl Level {
    /// All of them, the easiest first.
    pub const ALL: [Self; 3] = [Self::Gentle, Self::Even, Self::Hard];

    /// The word on the command line and in saves.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Even => "even",
            Self::Hard => "hard",
        }
    }

    /// The level called `word`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }
}

/// The negotiator that plays `style` at `level`.
pub fn seated(style: Style, level: Level) -> Arc<dyn Negotiator> {
    Arc::new(Opponent::new(style, level))
}
