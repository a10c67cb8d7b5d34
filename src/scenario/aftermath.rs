//! What followed, to a stated later year: the bill of what was signed, or was not. It is told when the game is over, and
//! in no score (R8.5).

use super::happening::Condition;
use super::home::Worth;
use super::id::BySide;
use super::issue::Origin;
use crate::sentence::Text;

/// What may follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aftermath {
    /// The year to which it looks.
    pub year: u16,
    /// In the order in which they are told: by year, of the same year in the order of the file.
    pub lines: Vec<Consequence>,
}

/// One thing that follows where its conditions hold in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// Id of the line.
    pub word: String,
    /// When it comes about.
    pub year: u16,
    /// What must be so in the end, all of it.
    pub conditions: Vec<Condition>,
    /// What comes about.
    pub text: Text,
    /// What it is worth to each country in the long run.
    pub worth: BySide<Worth>,
    /// Where it comes from.
    pub origin: Origin,
}
