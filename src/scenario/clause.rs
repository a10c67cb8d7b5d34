//! Clauses, sets of them, and whole texts: drafts anyone may write and packages that may stand.

use serde::{Deserialize, Serialize};

use super::id::{Id, IssueId, OptionId};
use super::issue::Common;
use crate::sentence::Text;

/// Most issues of a scenario.
pub const MOST_ISSUES: usize = 12;

/// One option of one issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Clause {
    /// The issue.
    pub issue: IssueId,
    /// The option.
    pub option: OptionId,
}

/// Several options of one issue, any of which will do: `territory=a|b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClauseSet {
    /// The issue.
    pub issue: IssueId,
    /// The options as bits, the first option the lowest.
    pub options: u16,
}

/// A text with one option for every issue, permitted or not.
///
/// Issues past those of the scenario hold option 0, so equal texts are equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Draft([OptionId; MOST_ISSUES]);

/// A text that may stand: every requirement met, nothing excluded. Made from a [`Draft`] by [`Common::package`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Package(Draft);

/// Why a draft cannot stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The clauses that do not fit.
    pub clauses: Vec<Clause>,
    /// The author's reason.
    pub because: Text,
}

/// A requirement or an exclusion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constraint {
    /// Where `when` stands, `needs` must stand.
    Requires {
        /// The clause.
        when: ClauseSet,
        /// What it needs.
        needs: ClauseSet,
        /// Why.
        because: Text,
    },
    /// Not all of these.
    Excludes {
        /// The clauses.
        never: Vec<ClauseSet>,
        /// Why.
        because: Text,
    },
}

impl Constraint {
    /// The last issue it speaks of: as soon as that is settled, whether it is kept is too.
    pub fn last_issue(&self) -> Option<IssueId> {
        match self {
            Self::Requires { when, needs, .. } => Some(when.issue.max(needs.issue)),
            Self::Excludes { never, .. } => never.iter().map(|set| set.issue).max(),
        }
    }

    /// Why `draft` does not keep it, where it does not.
    fn misfit(&self, draft: &Draft) -> Option<Misfit> {
        match self {
            Self::Requires { when, needs, because } => {
                (when.stands_in(draft) && !needs.stands_in(draft)).then(|| Misfit {
                    clauses: vec![draft.clause(when.issue), draft.clause(needs.issue)],
                    because: because.clone(),
                })
            }
            Self::Excludes { never, because } => {
                never.iter().all(|clauses| clauses.stands_in(draft)).then(|| Misfit {
                    clauses: never.iter().map(|set| draft.clause(set.issue)).collect(),
                    because: because.clone(),
                })
            }
        }
    }
}

impl ClauseSet {
    /// Whether the set holds `option`.
    pub fn holds(self, option: OptionId) -> bool {
        self.options >> option.index() & 1 == 1
    }

    /// Whether `draft` has one of these clauses.
    pub fn stands_in(self, draft: &Draft) -> bool {
        self.holds(draft.option(self.issue))
    }
}

impl From<Clause> for ClauseSet {
    fn from(clause: Clause) -> Self {
        Self { issue: clause.issue, options: 1 << clause.option.index() }
    }
}

#[allow(
    clippy::indexing_slicing,
    reason = "issue ids are below MOST_ISSUES: the checker refuses more"
)]
impl Draft {
    /// The text that leaves every clause out, with the status quo as it is in `standing`.
    pub fn of(standing: impl IntoIterator<Item = OptionId>) -> Self {
        let mut options = [OptionId::at(0); MOST_ISSUES];
        for (slot, option) in options.iter_mut().zip(standing) {
            *slot = option;
        }
        Self(options)
    }

    /// The option it names for `issue`.
    pub fn option(&self, issue: IssueId) -> OptionId {
        self.0[issue.index()]
    }

    /// What it names issue by issue; past those of the scenario, the first option.
    pub fn options(&self) -> impl Iterator<Item = OptionId> {
        self.0.iter().copied()
    }

    /// What it says of `issue`.
    pub fn clause(&self, issue: IssueId) -> Clause {
        Clause { issue, option: self.option(issue) }
    }

    /// The same text with another clause.
    #[must_use]
    pub fn with(mut self, clause: Clause) -> Self {
        self.0[clause.issue.index()] = clause.option;
        self
    }
}

impl Package {
    /// The package as a draft to be changed.
    pub fn draft(self) -> Draft {
        self.0
    }

    /// The option it names for `issue`.
    pub fn option(&self, issue: IssueId) -> OptionId {
        self.0.option(issue)
    }

    /// Whether it has the clause.
    pub fn has(&self, clause: Clause) -> bool {
        self.option(clause.issue) == clause.option
    }
}

impl Common {
    /// The draft that leaves every clause out at the opening.
    pub fn opening_status_quo(&self) -> Draft {
        Draft::of(self.issues.values().map(|issue| issue.status_quo))
    }

    /// `draft` as a package.
    ///
    /// # Errors
    /// Every constraint it breaks, in the order of the scenario.
    pub fn package(&self, draft: Draft) -> Result<Package, Vec<Misfit>> {
        let misfits: Vec<Misfit> =
            self.constraints.iter().filter_map(|rule| rule.misfit(&draft)).collect();
        if misfits.is_empty() { Ok(Package(draft)) } else { Err(misfits) }
    }

    /// Every constraint that two clauses break by themselves, whatever else a text says.
    pub fn clashes(&self, one: Clause, other: Clause) -> Vec<Misfit> {
        let is_theirs = |set: &ClauseSet| [one.issue, other.issue].contains(&set.issue);
        let is_of_two = |rule: &&Constraint| match rule {
            Constraint::Requires { when, needs, .. } => is_theirs(when) && is_theirs(needs),
            Constraint::Excludes { never, .. } => never.iter().all(is_theirs),
        };
        let silent = Draft::of(self.issues.values().map(|issue| issue.status_quo));
        let both = silent.with(one).with(other);
        self.constraints.iter().filter(is_of_two).filter_map(|rule| rule.misfit(&both)).collect()
    }

    /// A clause in notation: `territory=c`.
    pub fn clause_text(&self, clause: Clause) -> String {
        let issue = &self.issues[clause.issue];
        format!("{}={}", issue.word, issue.options[clause.option].word)
    }

    /// The clause of such a notation.
    pub fn clause_called(&self, written: &str) -> Option<Clause> {
        let (issue, option) = written.split_once('=')?;
        let issue = self.issue_called(issue.trim())?;
        Some(Clause { issue, option: self.issues[issue].option_called(option.trim())? })
    }

    /// The clauses of a text that are not left out against the opening status quo, in the order of the issues.
    pub fn said_by(&self, draft: &Draft) -> impl Iterator<Item = Clause> {
        let said = self.issues.iter().filter(|(id, issue)| draft.option(*id) != issue.status_quo);
        said.map(|(issue, _)| draft.clause(issue))
    }
}
