//! What changing one thing changed, seed by seed: both games had the same deal, so most of chance cancels out.

use super::{Record, Sums};
use crate::negotiation::outcome::Ending;
use crate::scenario::id::{BySide, Side};

/// Differences of games to the game of the same seed in the first cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paired {
    /// 1 where only this game ended in force, −1 where only the first did, else 0.
    pub in_force: Sums,
    /// Scores less the first's.
    pub scores: BySide<Sums>,
    /// How many games ended in another class than the first's.
    pub otherwise: u64,
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
    }

    /// Adds another's games.
    pub fn merge(&mut self, other: &Self) {
        self.in_force.merge(&other.in_force);
        for side in Side::BOTH {
            self.scores[side].merge(&other.scores[side]);
        }
        self.otherwise += other.otherwise;
    }
}
