//! What changing one thing changed, seed by seed: both games had the same deal, so most of chance cancels out.

use std::collections::BTreeMap;

use super::{Record, Sums};
use crate::negotiation::outcome::Ending;
use crate::scenario::clause::{Clause, Draft, MOST_ISSUES};
use crate::scenario::id::{BySide, Id as _, IssueId, Side};
use crate::scenario::issue::Common;

/// Differences of games to the game of the same seed in the first cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paired {
    /// 1 where only this game ended in force, −1 where only the first did, else 0.
    pub in_force: Sums,
    /// Scores less the first's.
    pub scores: BySide<Sums>,
    /// How many games ended in another class than the first's.
    pub otherwise: u64,
    /// By option: how many games settled on it where the first did not, and how many of the first where this did not.
    pub settled: BTreeMap<Clause, (u64, u64)>,
}

impl Paired {
    /// Adds a game and the one it is compared with.
    pub fn add(&mut self, first: &Record, other: &Record) {
        let in_force = |record: &Record| i32::from(record.ending == Ending::InForce);
        self.in_force.add(in_force(other) - in_force(first));
        for side in Side::BOTH {
            let total = |record: &Record| record.scores[side].total();
            self.scores[side].add(total(other) - total(first));
        }
        self.otherwise += u64::from(first.ending.word() != other.ending.word());
        let settled = |record: &Record, issue| record.text.map(|text: Draft| text.clause(issue));
        for issue in (0..MOST_ISSUES).map(IssueId::at) {
            let (before, after) = (settled(first, issue), settled(other, issue));
            if before == after {
                continue;
            }
            if let Some(clause) = after {
                self.settled.entry(clause).or_default().0 += 1;
            }
            if let Some(clause) = before {
                self.settled.entry(clause).or_default().1 += 1;
            }
        }
    }

    /// Adds another's games.
    pub fn merge(&mut self, other: &Self) {
        self.in_force.merge(&other.in_force);
        for side in Side::BOTH {
            self.scores[side].merge(&other.scores[side]);
        }
        self.otherwise += other.otherwise;
        for (clause, (came, went)) in &other.settled {
            let counts = self.settled.entry(*clause).or_default();
            *counts = (counts.0 + came, counts.1 + went);
        }
    }

    /// The options of a scenario on which any game settled otherwise, in order; a text holds room for more issues than it
    /// has.
    pub fn settled_otherwise(&self, common: &Common) -> impl Iterator<Item = Clause> {
        let issues = common.issues.len();
        self.settled.keys().copied().filter(move |clause| clause.issue.index() < issues)
    }

    /// By how much more often games settled on `clause` than the first's, as differences of 1, 0 and −1.
    pub fn settled_on(&self, clause: Clause) -> Sums {
        let (came, went) = self.settled.get(&clause).copied().unwrap_or_default();
        let whole = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        Sums { count: self.in_force.count, sum: whole(came) - whole(went), squares: came + went }
    }
}
