//! One side's reading of the other, from what it has tabled and pledged: what it holds fast and where it has moved.

use crate::negotiation::state::Tabled;
use crate::scenario::clause::Draft;
use crate::scenario::id::{IssueId, OptionId, Side, Table, TrackId};
use crate::view::SeatView;

/// How firmly the other side seems to hold an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Firmness {
    /// It has tabled nothing yet.
    Silent,
    /// It has asked for different things, harder or softer.
    Changing,
    /// It has asked for this in its only text; leaving a clause out is asking for silence.
    Named,
    /// It has asked for the same in two texts or more.
    Insisted,
    /// It has pledged on it in public.
    Pledged,
}

/// One side's reading of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// By issue: how firmly, and what it last asked for.
    pub issues: Table<IssueId, (Firmness, OptionId)>,
}

impl Reading {
    /// What the seat of `view` may read in the other side.
    pub fn of(view: &SeatView) -> Self {
        let other = view.side().other();
        let (common, table) = (view.common(), view.table());
        // Each text with its track, as it could still be put; what says nothing any more is of none.
        let with_track = |text: &Tabled| {
            let left = table.left_of(common, &text.draft);
            let of = common.tracks.ids().find(|track| table.is_of(common, *track, &left));
            of.map(|track| (text.draft, track))
        };
        let tabled: Vec<_> = table.tabled[other].iter().filter_map(with_track).collect();
        let issues = common.issues.ids().map(|issue| one(view, other, &tabled, issue));
        Self { issues: issues.collect() }
    }

    /// By how much a step against the other on `issue` weighs (judgement): more where it stands firm.
    pub fn weight(&self, issue: IssueId) -> i64 {
        match self.issues[issue].0 {
            Firmness::Silent | Firmness::Changing => 1,
            Firmness::Named => 2,
            Firmness::Insisted => 3,
            Firmness::Pledged => 5,
        }
    }
}

fn one(
    view: &SeatView,
    other: Side,
    tabled: &[(Draft, TrackId)],
    issue: IssueId,
) -> (Firmness, OptionId) {
    let (common, table) = (view.common(), view.table());
    let quiet = table.status_quo.option(issue);
    // What is no longer on the agenda is asked for no longer.
    let asked = |(draft, _): &(Draft, TrackId)| {
        let clause = draft.clause(issue);
        if table.is_open(common, clause) { clause.option } else { quiet }
    };
    let is_of_its_track =
        |(_, track): &&(Draft, TrackId)| common.tracks[*track].issues.contains(&issue);
    let named: Vec<OptionId> = tabled.iter().filter(is_of_its_track).map(asked).collect();
    let last = named.last().copied().unwrap_or(quiet);
    if let Some(pledged) = table.strictest_pledge(other, issue) {
        return (Firmness::Pledged, pledged);
    }
    let asks = named.iter().filter(|option| **option == last).count();
    let firmness = match asks {
        0 => Firmness::Silent,
        asks if asks < named.len() => Firmness::Changing,
        1 => Firmness::Named,
        _ => Firmness::Insisted,
    };
    (firmness, last)
}
