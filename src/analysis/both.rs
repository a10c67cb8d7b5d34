//! Both homes judging every text at once.

use super::space::{Walker, walk};
use super::tables::{SideTables, Sums};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BySide, IssueId, OptionId, Side, Table};
use crate::scenario::issue::Common;
use crate::units::Utility;

/// What a text is worth to a chief, and whether his home passes it.
pub(super) type Judged = (Utility, bool);

/// Tells `tell` what both homes make of every text over `choices` that breaks no constraint, in the order of the space;
/// `empty`, the sheet with nothing on it, cannot be signed and is left out.
pub(super) fn judge_all(
    common: &Common,
    tables: &BySide<SideTables>,
    choices: &Table<IssueId, Vec<OptionId>>,
    empty: Draft,
    tell: impl FnMut(&Draft, BySide<Judged>),
) {
    let sums = BySide::each(|side| tables[side].sums(common.issues.len()));
    walk(common, choices, &mut Both { tables, sums, empty, tell });
}

struct Both<'b, Tell> {
    tables: &'b BySide<SideTables>,
    sums: BySide<Sums>,
    empty: Draft,
    tell: Tell,
}

impl<Tell: FnMut(&Draft, BySide<Judged>)> Walker for Both<'_, Tell> {
    fn enter(&mut self, depth: usize, clause: Clause) {
        for side in Side::BOTH {
            self.tables[side].enter(&mut self.sums[side], depth, clause);
        }
    }

    fn text(&mut self, draft: &Draft) {
        if *draft != self.empty {
            let judged = BySide::each(|side| self.tables[side].judge(&mut self.sums[side], draft));
            (self.tell)(draft, judged);
        }
    }
}
