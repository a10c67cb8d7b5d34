//! What followed from how the talks ended: asked of the last state alone, told beside the score and in none (R8.5).

use super::space::may_stand;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::aftermath::{Aftermath, Consequence};
use crate::scenario::clause::{Clause, ClauseSet};
use crate::scenario::happening::Condition;
use crate::scenario::id::{BySide, IssueId, OptionId, Table};
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

/// Most clauses written while texts are looked for that lines ask for, for all lines together.
const MOST_TRIES: u32 = 200_000;

/// The lines no ending can lead to, so far as that is certain: those that ask for a text in force that no text is.
///
/// Of talks with several tracks, whose texts come into force apart, only what each issue by itself rules out is certain;
/// and where constraints leave hardly any text, only what a bounded search finds.
pub fn unreached(scenario: &Scenario) -> Vec<&Consequence> {
    let (common, Some(aftermath)) = (&scenario.common, scenario.aftermath.as_deref()) else {
        return Vec::new();
    };
    let mut tries = MOST_TRIES;
    let mut is_unreached = |line: &&Consequence| {
        let asked = Asked::of(&line.conditions);
        let mut no_text = || {
            let choices: Table<IssueId, Vec<OptionId>> = common
                .issues
                .iter()
                .map(|(issue, about)| {
                    let may_be = |option: &OptionId| asked.lets(Clause { issue, option: *option });
                    about.choices().filter(may_be).collect()
                })
                .collect();
            !may_stand(common, &choices, &mut tries)
        };
        asked.quarrels() || !asked.in_force.is_empty() && common.tracks.len() == 1 && no_text()
    };
    aftermath.lines.iter().filter(&mut is_unreached).collect()
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

    /// Whether a text it asks for may have `clause`.
    fn lets(&self, clause: Clause) -> bool {
        let of_issue = |set: &&ClauseSet| set.issue == clause.issue;
        self.in_force.iter().filter(of_issue).all(|set| set.holds(clause.option))
            && !self.not.iter().filter(of_issue).any(|set| set.holds(clause.option))
    }
}
