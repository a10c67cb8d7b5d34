//! How long a game is: all rounds of its scenario, or as many as fit into a lesson.

use serde::{Deserialize, Serialize};

/// How many rounds of its scenario a game has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Length {
    /// All of them.
    #[default]
    Full,
    /// Those its author keeps for a lesson: half an hour's play, some five rounds.
    Lesson,
}

impl Length {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Full, Self::Lesson];

    /// The length's word on the command line and in saves.
    pub fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Lesson => "lesson",
        }
    }

    /// The length this word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|length| length.word() == word)
    }

    /// Whether all rounds are played.
    pub fn is_full(&self) -> bool {
        *self == Self::Full
    }
}
