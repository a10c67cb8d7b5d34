//! What each option is worth to the chief, laid out so that a text is valued by looking up its options one by one.

use super::row::Rows;
use crate::scenario::clause::{Clause, ClauseSet, Draft};
use crate::scenario::id::{Id as _, IssueId, OptionId, Table};
use crate::units::Utility;

/// The worths of all options at one moment.
pub(super) struct Worths {
    /// By issue and then by option, one issue after the other: read as well as may be.
    best: Vec<Utility>,
    /// By issue: where its options begin.
    begins: Vec<usize>,
    /// Options that may lose a reading by what stands with them, and what they are then worth less.
    pinned: Vec<(Clause, Vec<ClauseSet>, Utility)>,
}

impl Worths {
    pub(super) fn of(rows: &Table<IssueId, Table<OptionId, Rows>>) -> Self {
        let mut worths = Self { best: Vec::new(), begins: Vec::new(), pinned: Vec::new() };
        for (issue, options) in rows.iter() {
            worths.begins.push(worths.best.len());
            for (option, rows) in options.iter() {
                let (best, pinned) = rows.worth();
                worths.best.push(best);
                if let Some((pins, less)) = pinned {
                    worths.pinned.push((Clause { issue, option }, pins.to_vec(), less));
                }
            }
        }
        worths
    }

    /// What the clauses of `draft` are worth together.
    pub(super) fn sum(&self, draft: &Draft) -> Utility {
        let of = |(begins, option): (&usize, OptionId)| self.best.get(begins + option.index());
        let best: Utility = self.begins.iter().zip(draft.options()).filter_map(of).copied().sum();
        let is_pinned = |(clause, pins, _): &&(Clause, Vec<ClauseSet>, Utility)| {
            draft.option(clause.issue) == clause.option
                && pins.iter().any(|pin| pin.stands_in(draft))
        };
        best + self.pinned.iter().filter(is_pinned).map(|(.., less)| *less).sum()
    }
}
