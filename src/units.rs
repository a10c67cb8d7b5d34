//! The quantities of the rules: whole numbers, each with its unit and rounding (R1).
//!
//! Nothing in the rules is a float, so the same scenario, seed and moves give the same game on every machine.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

use serde::{Deserialize, Serialize};

/// Value as an author writes it: a clause, a meter, a faction's score.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Points(pub i32);

/// A share or a probability in thousandths, 0..=1000 where it is one.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Permille(pub u32);

/// Value of a package to a chief, in thousandths of a point: points weighted by a permille without rounding.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Utility(pub i64);

/// A round of the talks, counted from 0 in the order of the scenario's list.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Round(pub u16);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// The same points as a utility, exactly.
    pub fn as_utility(self) -> Utility {
        Utility(i64::from(self.0) * 1000)
    }

    /// These points times `factor` thousandths; a fraction rounds down, so a loss never shrinks by rounding.
    #[must_use]
    pub fn scaled(self, factor: Permille) -> Self {
        let product = i64::from(self.0) * i64::from(factor.0);
        Self(clamped(product.div_euclid(1000)))
    }

    /// These points halved so many `times`; the fraction is lost, so a loss shrinks by rounding as a gain does.
    #[must_use]
    pub fn halved(self, times: u32) -> Self {
        Self(2_i32.checked_pow(times).map_or(0, |by| self.0 / by))
    }

    /// These points within `-limit..=limit`.
    #[must_use]
    pub fn within(self, limit: Self) -> Self {
        Self(self.0.clamp(-limit.0, limit.0))
    }
}

/// The value as an `i32`, at the nearer end of the range where it does not fit.
fn clamped(value: i64) -> i32 {
    i32::try_from(value).unwrap_or(if value < 0 { i32::MIN } else { i32::MAX })
}

impl Permille {
    /// Certainty, or the whole.
    pub const WHOLE: Self = Self(1000);

    /// The nearest whole hundredths; halves round up.
    pub fn percent(self) -> u32 {
        (self.0 + 5) / 10
    }

    /// What is missing to the whole; 0 where there is more than the whole.
    #[must_use]
    pub fn rest(self) -> Self {
        Self(1000_u32.saturating_sub(self.0))
    }
}

impl Utility {
    /// No gain and no loss.
    pub const ZERO: Self = Self(0);

    /// So many thousandths of it; a fraction rounds down.
    #[must_use]
    pub fn share(self, of: Permille) -> Self {
        Self((self.0 * i64::from(of.0)).div_euclid(1000))
    }

    /// The nearest whole points; halves round up.
    pub fn nearest_points(self) -> Points {
        Points(clamped((self.0 + 500).div_euclid(1000)))
    }
}

macro_rules! counted {
    ($unit:ident) => {
        impl Add for $unit {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0.saturating_add(other.0))
            }
        }
        impl Sub for $unit {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }
        }
        impl AddAssign for $unit {
            fn add_assign(&mut self, other: Self) {
                *self = *self + other;
            }
        }
        impl Neg for $unit {
            type Output = Self;
            fn neg(self) -> Self {
                Self(self.0.saturating_neg())
            }
        }
        impl Sum for $unit {
            fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
                all.fold(Self::default(), Add::add)
            }
        }
    };
}
counted!(Points);
counted!(Utility);

impl Mul<i32> for Points {
    type Output = Self;
    fn mul(self, times: i32) -> Self {
        Self(self.0.saturating_mul(times))
    }
}

impl fmt::Display for Points {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scaled_loss_rounds_away_from_zero_and_a_gain_towards_it() {
        assert_eq!(Points(-5).scaled(Permille(1500)), Points(-8));
        assert_eq!(Points(5).scaled(Permille(1500)), Points(7));
    }

    #[test]
    fn halves_lose_their_fraction_on_either_side_of_zero() {
        assert_eq!([-3, 3].map(|points| Points(points).halved(1)), [Points(-1), Points(1)]);
        assert_eq!([0, 2, 40].map(|times| Points(-30).halved(times).0), [-30, -7, 0]);
    }

    #[test]
    fn sums_stop_at_the_ends_of_the_range() {
        assert_eq!(Points(i32::MAX) + Points(1), Points(i32::MAX));
        assert_eq!(Points(i32::MAX).scaled(Permille(4000)), Points(i32::MAX));
    }
}
