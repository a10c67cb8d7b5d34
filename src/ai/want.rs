//! What an opponent lets the other side know it wants, where it does not take what lies on the table.
//!
//! It is true, and no finer than what everyone reckons (R4.5): no number, no red line, no least.

use serde::{Deserialize, Serialize};

use crate::scenario::clause::Clause;

/// Why it does not take a text, and what it would rather see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Want {
    /// What stands between the two besides the words.
    pub why: Why,
    /// The clause that stands in its way most, with what it would rather see; none where no one clause does.
    pub rather: Option<Rather>,
    /// The round in which it says so: who says a thing again says it in other words.
    pub round: u16,
    /// How many of its turns before this one it has said as much of the same text.
    pub again: u16,
}

impl Want {
    /// Whether it goes without saying: what it said in its last turn and is still so it leaves out for a turn.
    pub fn goes_without_saying(&self) -> bool {
        !self.again.is_multiple_of(2)
    }
}

/// What keeps it from taking a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// What the text says, and nothing else.
    Words,
    /// The text could be signed, but the other has come less far than was asked.
    Pride,
    /// Its own home would hardly carry it.
    OwnHome,
    /// The other's home has just stopped this very text.
    OtherHome,
    /// It has been affronted, and no text mends that; affronted again it may leave for good.
    Affront,
}

/// One clause put in the place of another, the rest of a text unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rather {
    /// What the text says.
    pub of: Clause,
    /// What it would rather see there.
    pub rather: Clause,
    /// What its own text says there, where that asks for more: then this is but a step.
    pub asked: Option<Clause>,
    /// What everyone reckons it gains by that, in points (R4.5).
    pub gain: i64,
}
