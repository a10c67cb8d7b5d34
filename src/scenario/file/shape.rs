//! What may stand in a field, as the guide and a problem name it.

use crate::sentence::Message;

/// What may stand in a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A whole number from the first to the last.
    Number(i32, i32),
    /// True or false.
    Flag,
    /// A word.
    Word,
    /// The word of a round.
    Round,
    /// A text for players.
    Text,
    /// Whole numbers by the ids they belong to, from the first to the last.
    Numbers(i32, i32),
    /// Words by the ids they belong to.
    Words,
    /// The record of this name.
    Record(&'static str),
    /// Several.
    List(Box<Self>),
    /// Several, one for each round.
    ByRound(Box<Self>),
}

impl Shape {
    /// The shape in words.
    pub fn in_words(&self) -> Message {
        let range = |id, low: i32, high: i32| {
            Message::new(id).with("low", low.to_string()).with("high", high.to_string())
        };
        match self {
            Self::Number(low, high) => range("shape-number", *low, *high),
            Self::Flag => Message::new("shape-flag"),
            Self::Word => Message::new("shape-word"),
            Self::Round => Message::new("shape-round"),
            Self::Text => Message::new("shape-text"),
            Self::Numbers(low, high) => {
                Message::new("shape-numbers").with("low", *low).with("high", *high)
            }
            Self::Words => Message::new("shape-words"),
            Self::Record(name) => Message::new("shape-record").with("record", *name),
            Self::List(of) => Message::new("shape-list").with("of", of.in_words()),
            Self::ByRound(of) => Message::new("shape-by-round").with("of", of.in_words()),
        }
    }

    /// What stands in it, past every list.
    pub fn innermost(&self) -> &Self {
        match self {
            Self::List(of) | Self::ByRound(of) => of.innermost(),
            Self::Number(..)
            | Self::Flag
            | Self::Word
            | Self::Round
            | Self::Text
            | Self::Numbers(..)
            | Self::Words
            | Self::Record(_) => self,
        }
    }
}
