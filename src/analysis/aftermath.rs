//! What followed from how the talks ended: asked of the last state alone, told beside the score and in none (R8.5).

use super::space::each_text;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::aftermath::{Aftermath, Consequence};
use crate::scenario::clause::{ClauseSet, Draft};
use crate::scenario::happening::Condition;
use crate::scenario::id::BySide;
use crate::units::Points;

/// What followed, to a stated year.
#[derive(Clone, Debug)]
pub struct Followed<'s> {
    /// To which year it looks.
    pub year: u16,
    /// What came about, in order.
    pub lines: Vec<&'s Consequence>,
    /// What it came to for each side.
    pub sums: BySide<LongRun>,
}

/// What followed for one side, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LongRun {
    /// Material interest.
    pub material: Points,
    /// Honour and face.
    pub face: Points,
}

/// What follows where the talks end in `state`; nothing in a scenario that does not say.
pub fn what_followed<'s>(scenario: &'s Scenario, state: &State) -> Option<Followed<'s>> {
    let Aftermath { year, lines } = scenario.aftermath.as_deref()?;
    let comes_about = |line: &&Consequence| {
        line.conditions.iter().all(|one| state.table.is_so(&scenario.common, one))
    };
    let lines: Vec<&Consequence> = lines.iter().filter(comes_about).collect();
    let sums = BySide::each(|side| LongRun {
        material: lines.iter().map(|line| line.worth[side].material).sum(),
        face: lines.iter().map(|line| line.worth[side].face).sum(),
    });
    Some(Followed { year: *year, lines, sums })
}

/// The lines no ending can lead to, so far as that is certain: those that ask for a text in force that no text is.
///
/// Of talks with several tracks, whose texts come into force apart, only what each issue by itself rules out is certain.
pub fn unreached(scenario: &Scenario) -> Vec<&Consequence> {
    let Some(aftermath) = scenario.aftermath.as_deref() else { return Vec::new() };
    let mut waiting: Vec<(Asked, &Consequence)> = Vec::new();
    let mut unreached: Vec<&Consequence> = Vec::new();
    for line in &aftermath.lines {
        let asked = Asked::of(&line.conditions);
        if asked.quarrels() {
            unreached.push(line);
        } else if !asked.in_force.is_empty() && scenario.common.tracks.len() == 1 {
            waiting.push((asked, line));
        }
    }
    let choices = scenario.common.issues.map(|issue| issue.choices().collect());
    each_text(&scenario.common, &choices, |draft| {
        waiting.retain(|(asked, _)| !asked.is_met_by(draft));
    });
    unreached.extend(waiting.into_iter().map(|(_, line)| line));
    unreached
}

/// The clauses of which a condition says that one is in force.
fn clauses_in_force(condition: &Condition) -> Option<ClauseSet> {
    match condition {
        Condition::InForce(clauses) => Some(*clauses),
        Condition::NoneOf(_)
        | Condition::Proposed(..)
        | Condition::Pledged(..)
        | Condition::Gestured(_)
        | Condition::Done(_)
        | Condition::Happened(_)
        | Condition::Decided(..)
        | Condition::Agreed(_)
        | Condition::Signed(_)
        | Condition::Refused(_)
        | Condition::Begun(_)
        | Condition::Standing(..) => None,
    }
}

/// What a line asks of the text in force.
struct Asked {
    /// Clauses it must have.
    in_force: Vec<ClauseSet>,
    /// Clauses it must not have.
    not: Vec<ClauseSet>,
}

impl Asked {
    fn of(conditions: &[Condition]) -> Self {
        let mut asked = Self { in_force: Vec::new(), not: Vec::new() };
        for condition in conditions {
            asked.in_force.extend(clauses_in_force(condition));
            if let Condition::NoneOf(inner) = condition {
                asked.not.extend(inner.iter().filter_map(clauses_in_force));
            }
        }
        asked
    }

    /// Whether no option of some issue is all it must be: each issue comes into force once.
    fn quarrels(&self) -> bool {
        self.in_force.iter().any(|clauses| {
            let of_issue = |set: &&ClauseSet| set.issue == clauses.issue;
            let both = self.in_force.iter().filter(of_issue);
            let wanted = both.fold(clauses.options, |all, set| all & set.options);
            let unwanted = self.not.iter().filter(of_issue).fold(0, |all, set| all | set.options);
            wanted & !unwanted == 0
        })
    }

    fn is_met_by(&self, draft: &Draft) -> bool {
        self.in_force.iter().all(|clauses| clauses.stands_in(draft))
            && !self.not.iter().any(|clauses| clauses.stands_in(draft))
    }
}
