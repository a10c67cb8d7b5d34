//! The odds that something passes, as a fraction of two whole numbers: nothing is rounded before it is shown.

use crate::units::Permille;

/// The weight of the moods in which something passes, of the weight of all; not in lowest terms.
#[derive(Clone, Copy, Debug)]
pub struct Odds {
    /// Weight of what passes.
    pub passing: u128,
    /// Weight of everything; never 0.
    pub all: u128,
}

/// Room a weight leaves for being taken by 1000.
const ROOM: u32 = 10;

impl Odds {
    /// It cannot pass.
    pub const NEVER: Self = Self { passing: 0, all: 1 };
    /// It cannot fail.
    pub const SURE: Self = Self { passing: 1, all: 1 };

    /// In thousandths, rounded down, but never 0 or 1000 unless it is certain (R5.11).
    pub fn permille(self) -> Permille {
        if self.passing == 0 {
            return Permille(0);
        }
        if self.passing == self.all {
            return Permille::WHOLE;
        }
        let Self { passing, all } = self.within(u128::BITS - ROOM);
        Permille(u32::try_from(passing * 1000 / all).unwrap_or(1000).clamp(1, 999))
    }

    /// The odds that both pass, of two things that share no chance.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let exact = self.passing.checked_mul(other.passing).zip(self.all.checked_mul(other.all));
        match exact {
            Some((passing, all)) => Self { passing, all },
            None => self.lowest().halves().and(other.lowest().halves()),
        }
    }

    /// The odds where a refusal binds only with `chance`.
    #[must_use]
    pub fn or_unbound(self, disputed: Disputed) -> Self {
        let Disputed { passes, fails } = disputed;
        let this = if passes == 1 { self } else { self.within(u128::BITS - ROOM) };
        let failing = this.all - this.passing;
        Self { passing: this.passing * passes + failing * fails, all: this.all * passes }
    }

    /// Odds no better than these, in numbers small enough to be multiplied freely.
    #[must_use]
    pub(super) fn no_better(self) -> Self {
        self.within(u128::BITS / 4)
    }

    /// These odds in numbers of `bits` at most: themselves where they fit, else a little worse, but certain or
    /// impossible only where these are.
    fn within(self, bits: u32) -> Self {
        let excess = (u128::BITS - self.all.leading_zeros()).saturating_sub(bits);
        if excess == 0 {
            return self;
        }
        let Self { passing, all } = self;
        let (less, more) = (passing >> excess, (all >> excess) + 1);
        match passing {
            0 => Self::NEVER,
            _ if passing == all => Self::SURE,
            _ => Self { passing: less, all: more },
        }
    }

    fn halves(self) -> Self {
        self.within(u128::BITS / 2 - 1)
    }

    fn lowest(self) -> Self {
        let divisor = common_divisor(self.passing, self.all).max(1);
        Self { passing: self.passing / divisor, all: self.all / divisor }
    }
}

/// What a body's answer counts for: `passes` where it passes, `fails` where it refuses, which is nothing unless its
/// right to refuse is disputed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disputed {
    pub(super) passes: u128,
    pub(super) fails: u128,
}

impl Disputed {
    /// A refusal that binds with `chance`; always, where nobody disputes it.
    pub(super) fn new(chance: Option<Permille>) -> Self {
        let fails = u128::from(chance.map_or(0, |chance| chance.rest().0));
        let divisor = common_divisor(fails, 1000);
        Self { passes: 1000 / divisor, fails: fails / divisor }
    }

    /// What a refusal leaves of `weight`; what is no whole number is dropped.
    pub(super) fn refused(self, weight: u128) -> u128 {
        if self.fails == 0 {
            return 0;
        }
        let Self { passes, fails } = self;
        weight / passes * fails + weight % passes * fails / passes
    }
}

/// The greatest common divisor.
pub(super) fn common_divisor(one: u128, two: u128) -> u128 {
    let (mut one, mut two) = (one, two);
    while two > 0 {
        (one, two) = (two, one % two);
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_round_down_and_are_certain_only_where_they_are() {
        let of = |passing, all| Odds { passing, all }.permille().0;
        assert_eq!(
            [of(0, 7), of(1, 5000), of(2, 3), of(4999, 5000), of(9, 9)],
            [0, 1, 666, 999, 1000]
        );
    }

    #[test]
    fn odds_too_long_to_multiply_stay_true_to_a_thousandth() {
        let long = Odds { passing: (1 << 125) / 3, all: 1 << 125 };
        assert_eq!(long.permille(), Permille(333));
        assert_eq!(long.and(long).permille(), Permille(111));
        assert_eq!(long.and(Odds::SURE).permille(), Permille(333));
        let short = long.no_better();
        assert!(short.passing * 3 < short.all && short.all >> 33 == 0);
    }

    #[test]
    fn a_refusal_that_may_not_bind_passes_by_the_rest() {
        let half = Odds { passing: 1, all: 2 };
        assert_eq!(half.or_unbound(Disputed::new(Some(Permille(600)))).permille(), Permille(700));
        assert_eq!(half.or_unbound(Disputed::new(None)).permille(), Permille(500));
        assert_eq!(
            Odds::NEVER.or_unbound(Disputed::new(Some(Permille(0)))).permille(),
            Permille::WHOLE
        );
    }
}
