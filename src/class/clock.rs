//! A table's clock: what is left of a turn. It never reads the time; whoever runs the class says how much has passed.

use serde::{Deserialize, Serialize};

/// A span of time, or a moment as the span since the program began, in thousandths of a second.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Millis(pub u64);

impl Millis {
    /// So many seconds.
    pub const fn of_seconds(seconds: u64) -> Self {
        Self(seconds.saturating_mul(1_000))
    }

    /// In seconds, what is begun counted whole.
    pub const fn seconds(self) -> u64 {
        self.0.div_ceil(1_000)
    }

    /// Without `other`; nothing where that is more.
    #[must_use]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// And `other`.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// What is left of a turn, and since when it has been running down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// What a turn is given.
    turn: Millis,
    left: Millis,
    /// Since which moment it runs; `None` while it stands.
    since: Option<Millis>,
}

impl Clock {
    /// A clock that stands, with a whole turn left.
    pub(super) fn new(turn: Millis) -> Self {
        Self { turn, left: turn, since: None }
    }

    /// What is left at `now`.
    pub(super) fn left(&self, now: Millis) -> Millis {
        self.since.map_or(self.left, |since| self.left.less(now.less(since)))
    }

    /// Whether nothing is left at `now`.
    pub(super) fn has_run_out(&self, now: Millis) -> bool {
        self.left(now) == Millis(0)
    }

    /// Whether it runs.
    pub(super) fn runs(&self) -> bool {
        self.since.is_some()
    }

    /// Lets it run from `now`, or stand from `now`.
    pub(super) fn turn_on(&mut self, now: Millis) {
        if self.since.is_none() {
            self.since = Some(now);
        }
    }

    /// Lets it stand from `now`.
    pub(super) fn stop(&mut self, now: Millis) {
        self.left = self.left(now);
        self.since = None;
    }

    /// Gives a whole turn from `now`.
    pub(super) fn renew(&mut self, now: Millis) {
        self.set(now, self.turn);
    }

    /// Has so much left at `now`.
    pub(super) fn set(&mut self, now: Millis, left: Millis) {
        self.left = left;
        self.since = self.since.map(|_| now);
    }

    /// Adds to what is left at `now`.
    pub(super) fn extend(&mut self, now: Millis, more: Millis) {
        self.set(now, self.left(now).and(more));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_runs_down_stands_and_is_given_more() {
        let mut clock = Clock::new(Millis(100));
        assert_eq!(clock.left(Millis(50)), Millis(100));
        clock.turn_on(Millis(50));
        clock.turn_on(Millis(60));
        assert_eq!(clock.left(Millis(80)), Millis(70));
        clock.stop(Millis(80));
        assert_eq!(clock.left(Millis(500)), Millis(70));
        clock.turn_on(Millis(500));
        clock.extend(Millis(510), Millis(40));
        assert_eq!(clock.left(Millis(510)), Millis(100));
        assert!(clock.has_run_out(Millis(610)));
        clock.renew(Millis(700));
        assert_eq!(clock.left(Millis(700)), Millis(100));
    }

    #[test]
    fn a_clock_set_back_takes_nothing() {
        let mut clock = Clock::new(Millis(100));
        clock.turn_on(Millis(50));
        assert_eq!(clock.left(Millis(20)), Millis(100));
    }
}
