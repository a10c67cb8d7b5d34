//! One side's reading of the other, from what it has tabled and pledged: what it holds fast and where it has moved.

use crate::negotiation::state::Tabled;
use crate::scenario::id::{IssueId, OptionId, Side, Table};
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
        Self { issues: view.common().issues.ids().map(|issue| one(view, other, issue)).collect() }
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

fn one(view: &SeatView, other: Side, issue: IssueId) -> (Firmness, OptionId) {
    let (common, table) = (view.common(), view.table());
    let quiet = table.status_quo.option(issue);
    // What is no longer on the agenda is asked for no longer.
    let asked = |text: &Tabled| {
        let clause = text.draft.clause(issue);
        if table.is_open(common, clause) { clause.option } else { quiet }
    };
    let is_of_its_track = |text: &&Tabled| {
        let draft = table.left_of(common, &text.draft);
        common.tracks.iter().any(|(track, about)| {
            about.issues.contains(&issue) && table.is_of(common, track, &draft)
        })
    };
    let named: Vec<OptionId> =
        table.tabled[other].iter().filter(is_of_its_track).map(asked).collect();
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
