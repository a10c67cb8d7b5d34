//! Of which texts a body is asked (R5.14).

use super::clause::{ClauseSet, Draft};
use super::home::Moment;
use super::id::{IssueId, Side, TrackId};
use super::issue::Common;

/// Of which texts a body is asked: of every one, where nothing is named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Clauses of which a text must bring one.
    pub clauses: Vec<ClauseSet>,
    /// Tracks of one of which it must be.
    pub tracks: Vec<TrackId>,
    /// The issues of those tracks.
    pub issues: Vec<IssueId>,
}

impl Asked {
    /// Whether the body is asked of whatever is signed.
    pub fn is_always(&self) -> bool {
        self.clauses.is_empty() && self.tracks.is_empty()
    }

    /// Whether the body is asked of `draft`, of which only what differs from `silence` is said.
    pub fn is_of(&self, draft: &Draft, silence: &Draft) -> bool {
        let says = |issue: IssueId| draft.option(issue) != silence.option(issue);
        let has = |set: &ClauseSet| says(set.issue) && set.stands_in(draft);
        (self.clauses.is_empty() || self.clauses.iter().any(has))
            && (self.tracks.is_empty() || self.issues.iter().copied().any(says))
    }
}

impl Common {
    /// Whether any body at either home is asked of `draft` at a roll call, where only what differs from `silence` is
    /// said.
    pub fn is_voted_on(&self, draft: &Draft, silence: &Draft) -> bool {
        let bodies = Side::BOTH.into_iter().flat_map(|side| self.sides[side].bodies.values());
        let mut at_roll_call = bodies.filter(|body| body.moment == Moment::Ratification);
        at_roll_call.any(|body| body.asked.is_of(draft, silence))
    }
}
