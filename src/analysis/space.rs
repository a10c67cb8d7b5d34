//! Every text that may stand, in the order of the issues, constraints cut off as soon as they are broken.

use crate::scenario::clause::{Clause, Constraint, Draft};
use crate::scenario::id::{Id, IssueId, OptionId, Table, TrackId};
use crate::scenario::issue::Common;

/// Something that follows the walk: told of every clause as it is written, and of every whole text.
pub trait Walker {
    /// `clause` is the next one, after `depth` others.
    fn enter(&mut self, depth: usize, clause: Clause);
    /// `draft` is whole and breaks no constraint.
    fn text(&mut self, draft: &Draft);
}

/// Leads `walker` through every text over `choices` that breaks no constraint.
///
/// The order is lexicographic: the first issue varies slowest.
pub fn walk(common: &Common, choices: &Table<IssueId, Vec<OptionId>>, walker: &mut impl Walker) {
    Path::new(common, choices).descend(0, common.opening_status_quo(), walker);
}

/// Whether some text over `choices` breaks no constraint, looked for with at most `tries` clauses, of which those written
/// are taken: yes where they do not suffice to tell.
pub(super) fn may_stand(
    common: &Common,
    choices: &Table<IssueId, Vec<OptionId>>,
    tries: &mut u32,
) -> bool {
    Path::new(common, choices).is_open(0, common.opening_status_quo(), tries)
}

/// Tells `tell` every text over `choices` that breaks no constraint, in the same order.
pub fn each_text(
    common: &Common,
    choices: &Table<IssueId, Vec<OptionId>>,
    tell: impl FnMut(&Draft),
) {
    struct Told<Tell>(Tell);
    impl<Tell: FnMut(&Draft)> Walker for Told<Tell> {
        fn enter(&mut self, _: usize, _: Clause) {}
        fn text(&mut self, draft: &Draft) {
            self.0(draft);
        }
    }
    walk(common, choices, &mut Told(tell));
}

/// `choices` on the issues of `track`, with what `silence` says on all others: of talks that are one track, all.
pub fn on_track(
    common: &Common,
    choices: &Table<IssueId, Vec<OptionId>>,
    track: TrackId,
    silence: &Draft,
) -> Table<IssueId, Vec<OptionId>> {
    let issues = &common.tracks[track].issues;
    let within = |(issue, open): (IssueId, &Vec<OptionId>)| {
        if issues.contains(&issue) { open.clone() } else { vec![silence.option(issue)] }
    };
    choices.iter().map(within).collect()
}

struct Path<'w> {
    issues: Vec<IssueId>,
    /// Constraints by the last issue they speak of: there they can be judged.
    due: Vec<Vec<&'w Constraint>>,
    choices: &'w Table<IssueId, Vec<OptionId>>,
}

impl<'w> Path<'w> {
    fn new(common: &'w Common, choices: &'w Table<IssueId, Vec<OptionId>>) -> Self {
        let mut due: Vec<Vec<&Constraint>> = common.issues.values().map(|_| Vec::new()).collect();
        for rule in &common.constraints {
            if let Some(list) = rule.last_issue().and_then(|issue| due.get_mut(issue.index())) {
                list.push(rule);
            }
        }
        Self { issues: common.issues.ids().collect(), due, choices }
    }

    fn is_open(&self, depth: usize, draft: Draft, tries: &mut u32) -> bool {
        let (Some(issue), Some(due)) = (self.issues.get(depth), self.due.get(depth)) else {
            return true;
        };
        self.choices[*issue].iter().any(|option| {
            if *tries == 0 {
                return true;
            }
            *tries -= 1;
            let draft = draft.with(Clause { issue: *issue, option: *option });
            !due.iter().any(|rule| is_broken(rule, &draft)) && self.is_open(depth + 1, draft, tries)
        })
    }

    fn descend(&self, depth: usize, draft: Draft, walker: &mut impl Walker) {
        let (Some(issue), Some(due)) = (self.issues.get(depth), self.due.get(depth)) else {
            walker.text(&draft);
            return;
        };
        for option in &self.choices[*issue] {
            let clause = Clause { issue: *issue, option: *option };
            let draft = draft.with(clause);
            if due.iter().any(|rule| is_broken(rule, &draft)) {
                continue;
            }
            walker.enter(depth, clause);
            self.descend(depth + 1, draft, walker);
        }
    }
}

fn is_broken(rule: &Constraint, draft: &Draft) -> bool {
    match rule {
        Constraint::Requires { when, needs, .. } => {
            when.stands_in(draft) && !needs.stands_in(draft)
        }
        Constraint::Excludes { never, .. } => never.iter().all(|set| set.stands_in(draft)),
    }
}
