//! Two who advise a chief: one looks at honour first, the other at interest.

use std::ops::{Index, IndexMut};

use serde::{Deserialize, Serialize};

use super::emblem::Emblem;
use super::home::Leader;
use super::id::IssueId;
use super::issue::Origin;
use crate::sentence::Text;

/// Which of a side's two counsellors: each side that has any has one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// The one with more honour in what a text is worth to him.
    Honour,
    /// The other.
    Interest,
}

impl Voice {
    /// Both, honour first.
    pub const BOTH: [Self; 2] = [Self::Honour, Self::Interest];

    /// The colleague.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Honour => Self::Interest,
            Self::Interest => Self::Honour,
        }
    }
}

/// One value for each of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ByVoice<T> {
    /// Of the one who speaks for honour.
    pub honour: T,
    /// Of the one who speaks for interest.
    pub interest: T,
}

impl<T> ByVoice<T> {
    /// The value `of` each.
    pub fn each(mut of: impl FnMut(Voice) -> T) -> Self {
        Self { honour: of(Voice::Honour), interest: of(Voice::Interest) }
    }
}

impl<T> Index<Voice> for ByVoice<T> {
    type Output = T;
    fn index(&self, voice: Voice) -> &T {
        match voice {
            Voice::Honour => &self.honour,
            Voice::Interest => &self.interest,
        }
    }
}

impl<T> IndexMut<Voice> for ByVoice<T> {
    fn index_mut(&mut self, voice: Voice) -> &mut T {
        match voice {
            Voice::Honour => &mut self.honour,
            Voice::Interest => &mut self.interest,
        }
    }
}

/// A counsellor as everyone sees him.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicCounsellor {
    /// Id.
    pub word: String,
    /// Name.
    pub name: Text,
    /// Office.
    pub office: Text,
    /// What he looks at first.
    pub about: Text,
    /// The sign beside the name.
    pub emblem: Emblem,
    /// Where it comes from.
    pub origin: Origin,
}

/// How he weighs things: his chief may know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counsellor {
    /// Interest against honour, and the fear of loss.
    pub weights: Leader,
    /// Issues that count double with him.
    pub minds: Vec<IssueId>,
}
