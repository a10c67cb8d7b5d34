//! How often somebody may ask: so many times at once, and then as fast as the allowance comes again. Kept of a bounded
//! number of askers, the longest unseen forgotten first.

use std::collections::BTreeMap;

use crate::class::Millis;

/// What one asker may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// How many times at once.
    pub at_once: u32,
    /// How many times a second from then on; at least once, so that nobody is shut out for good.
    pub a_second: u32,
}

/// What is left of one asker's allowance, in thousandths of a time, and when that was so.
#[derive(Clone, Copy, Debug)]
struct Left {
    thousandths: u64,
    at: Millis,
}

/// What is left of the allowance of each asker.
#[derive(Debug)]
pub(super) struct Rates<Asker> {
    allowance: Allowance,
    most: usize,
    left: BTreeMap<Asker, Left>,
}

impl<Asker: Ord + Clone> Rates<Asker> {
    /// Nobody has asked yet; of at most `most` it is remembered.
    pub(super) fn new(allowance: Allowance, most: usize) -> Self {
        Self { allowance, most, left: BTreeMap::new() }
    }

    /// Lets somebody ask once more.
    ///
    /// # Errors
    /// Where he has to wait: so long, at least.
    pub(super) fn ask(&mut self, who: Asker, now: Millis) -> Result<(), Millis> {
        if self.left.len() >= self.most && !self.left.contains_key(&who) {
            self.forget(now);
        }
        let allowance = self.allowance;
        let left = self.left.entry(who).or_insert(Left { thousandths: allowance.full(), at: now });
        *left = allowance.later(*left, now);
        match left.thousandths.checked_sub(1_000) {
            Some(rest) => {
                left.thousandths = rest;
                Ok(())
            }
            None => Err(allowance.wait(1_000 - left.thousandths)),
        }
    }

    /// Forgets whoever has his whole allowance again, who is as if he had never asked; and where that is not half of all, of
    /// the others those longest unseen.
    fn forget(&mut self, now: Millis) {
        let allowance = self.allowance;
        self.left.retain(|_, left| allowance.later(*left, now).thousandths < allowance.full());
        let keep = self.most / 2;
        if self.left.len() > keep {
            let mut seen: Vec<(Millis, Asker)> =
                self.left.iter().map(|(who, left)| (left.at, who.clone())).collect();
            seen.sort();
            for (_, who) in seen.iter().take(self.left.len() - keep) {
                self.left.remove(who);
            }
        }
    }

    #[cfg(test)]
    pub(super) fn remembered(&self) -> usize {
        self.left.len()
    }
}

impl Allowance {
    /// All of it, in thousandths.
    fn full(self) -> u64 {
        u64::from(self.at_once) * 1_000
    }

    /// What is left later. A time a second is a thousandth in a thousandth of one.
    fn later(self, left: Left, now: Millis) -> Left {
        let come = now.less(left.at).0.saturating_mul(u64::from(self.a_second.max(1)));
        Left { thousandths: left.thousandths.saturating_add(come).min(self.full()), at: now }
    }

    /// How long so many thousandths take to come.
    fn wait(self, thousandths: u64) -> Millis {
        Millis(thousandths.div_ceil(u64::from(self.a_second.max(1))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FEW: Allowance = Allowance { at_once: 3, a_second: 2 };

    #[test]
    fn who_asks_too_often_waits_and_the_others_do_not() {
        let mut rates = Rates::new(FEW, 10);
        for _ in 0..3 {
            assert_eq!(rates.ask("one", Millis(5)), Ok(()));
        }
        assert_eq!(rates.ask("one", Millis(5)), Err(Millis(500)));
        assert_eq!(rates.ask("other", Millis(5)), Ok(()));
        assert_eq!(rates.ask("one", Millis(305)), Err(Millis(200)));
        assert_eq!(rates.ask("one", Millis(505)), Ok(()));
        assert_eq!(rates.ask("one", Millis(505)), Err(Millis(500)));
    }

    #[test]
    fn an_allowance_comes_again_and_no_more_than_all_of_it() {
        let mut rates = Rates::new(FEW, 10);
        for round in 1..4_u64 {
            let now = Millis(round * 1_000_000);
            let times = (0..100).filter(|_| rates.ask("one", now).is_ok()).count();
            assert_eq!(times, 3);
        }
        // A clock that stands, or goes back, gives nothing.
        assert!(rates.ask("one", Millis(0)).is_err());
    }

    #[test]
    fn however_many_ask_few_are_remembered_and_who_has_asked_too_often_among_the_last() {
        let mut rates = Rates::new(FEW, 100);
        for number in 0..100_000_u64 {
            let now = Millis(number / 100);
            let _ = rates.ask(number, now);
            assert!(rates.remembered() <= 100);
        }
        let now = Millis(1_000);
        while rates.ask(99_999, now).is_ok() {}
        for number in 0..40 {
            assert!(rates.ask(number, now).is_ok());
        }
        assert!(rates.ask(99_999, now).is_err());
    }
}
