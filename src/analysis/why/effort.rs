//! How much a search for openers may try. Where that is spent it is cut short, and what it found of that size is not told.

use std::cell::Cell;

/// What is left, counted in votes: of one faction for one of the sums its bodies ask for.
pub(super) struct Effort(Cell<u64>);

impl Effort {
    /// So many votes.
    pub(super) fn new(votes: u64) -> Self {
        Self(Cell::new(votes))
    }

    /// Whether nothing is left.
    pub(super) fn is_spent(&self) -> bool {
        self.0.get() == 0
    }

    /// Takes `votes` of it.
    pub(super) fn spend(&self, votes: u64) {
        self.0.set(self.0.get().saturating_sub(votes));
    }
}
