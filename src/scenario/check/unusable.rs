//! Options no package can use.

use crate::scenario::clause::{Clause, Constraint, Draft};
use crate::scenario::id::{Id, IssueId, OptionId};
use crate::scenario::issue::Common;

/// Every option that no permitted package contains, so far as that can be found with so many `attempts` at filling a text.
pub(super) fn unusable_options(common: &Common, mut attempts: u32) -> Vec<Clause> {
    let mut unusable = Vec::new();
    for (issue, options) in common.issues.iter().filter(|(_, issue)| issue.by.is_none()) {
        for option in options.choices() {
            if !usable(common, Clause { issue, option }, &mut attempts) {
                unusable.push(Clause { issue, option });
            }
        }
    }
    unusable
}

/// How many texts there are, constraints aside.
pub(super) fn text_count(common: &Common) -> u64 {
    let named = common.issues.values().filter(|issue| issue.by.is_none());
    named.map(|issue| issue.choices().count() as u64).fold(1, u64::saturating_mul)
}

fn usable(common: &Common, clause: Clause, attempts: &mut u32) -> bool {
    let free: Vec<IssueId> = common
        .issues
        .ids()
        .filter(|issue| *issue != clause.issue && constrained(common, *issue))
        .collect();
    completes(
        common,
        common.opening_status_quo().with(clause),
        &free,
        &mut vec![clause.issue],
        attempts,
    )
}

fn constrained(common: &Common, issue: IssueId) -> bool {
    common.constraints.iter().any(|rule| match rule {
        Constraint::Requires { when, needs, .. } => when.issue == issue || needs.issue == issue,
        Constraint::Excludes { never, .. } => never.iter().any(|set| set.issue == issue),
    })
}

/// Whether the issues still `free` can be filled so that every constraint holds.
///
/// Gives up when no `attempts` are left and answers yes: a false alarm would be worse than a missed one.
fn completes(
    common: &Common,
    draft: Draft,
    free: &[IssueId],
    fixed: &mut Vec<IssueId>,
    attempts: &mut u32,
) -> bool {
    if *attempts == 0 {
        return true;
    }
    *attempts -= 1;
    if common.constraints.iter().any(|rule| broken_already(rule, &draft, fixed)) {
        return false;
    }
    let Some((first, rest)) = free.split_first() else {
        return true;
    };
    fixed.push(*first);
    let choices: Vec<OptionId> = common.issues[*first].choices().collect();
    let found = choices.into_iter().any(|option| {
        completes(common, draft.with(Clause { issue: *first, option }), rest, fixed, attempts)
    });
    fixed.pop();
    found
}

/// Whether the issues fixed so far break the rule, whatever follows.
fn broken_already(rule: &Constraint, draft: &Draft, fixed: &[IssueId]) -> bool {
    match rule {
        Constraint::Requires { when, needs, .. } => {
            fixed.contains(&when.issue)
                && fixed.contains(&needs.issue)
                && when.stands_in(draft)
                && !needs.stands_in(draft)
        }
        Constraint::Excludes { never, .. } => {
            never.iter().all(|set| fixed.contains(&set.issue) && set.stands_in(draft))
        }
    }
}

/// An option's place among all options of its issue, for reports.
pub(super) fn place(clause: Clause) -> (usize, usize) {
    (clause.issue.index(), clause.option.index())
}
