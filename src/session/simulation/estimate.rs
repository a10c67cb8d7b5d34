//! What sums tell of what they were drawn from: shares, means and differences with their 95 % intervals.
//!
//! The one place of the simulation where a fraction appears, and only on its way to the reader.
#![allow(
    clippy::cast_precision_loss,
    reason = "counts are below 2^53, and sums of squares need no last digit"
)]

/// The standard normal value that leaves 2.5 % above it.
const Z: f64 = 1.959_963_984_540_054;

/// A figure with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// Numbers added up: all that their mean and its error need.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// How many.
    pub count: u64,
    /// Their sum.
    pub sum: i64,
    /// The sum of their squares.
    pub squares: u64,
}

impl Sums {
    /// Adds one number.
    pub fn add(&mut self, number: i32) {
        self.count += 1;
        self.sum += i64::from(number);
        self.squares += u64::from(number.unsigned_abs()).pow(2);
    }

    /// Adds another's numbers.
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    /// The mean; none of no numbers.
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64)
    }

    /// The standard error of the mean, from the sample's variance; none below two numbers.
    pub fn error(&self) -> Option<f64> {
        if self.count < 2 {
            return None;
        }
        let count = u128::from(self.count);
        // Exact: n times the squares less the square of the sum is never negative.
        let spread = (count * u128::from(self.squares))
            .saturating_sub(u128::from(self.sum.unsigned_abs()).pow(2));
        Some((spread as f64 / ((count - 1) as f64)).sqrt() / count as f64)
    }

    /// The mean with its normal 95 % interval; none below two numbers.
    pub fn interval(&self) -> Option<Estimate> {
        let (value, error) = (self.mean()?, self.error()?);
        Some(Estimate { value, low: value - Z * error, high: value + Z * error })
    }
}

/// The share `hits` of `of` with its Wilson 95 % interval; none of nothing.
pub fn wilson(hits: u64, of: u64) -> Option<Estimate> {
    if of == 0 {
        return None;
    }
    let (count, share) = (of as f64, hits as f64 / of as f64);
    let weight = 1.0 + Z * Z / count;
    let middle = (share + Z * Z / (2.0 * count)) / weight;
    let half = Z / weight * (share * (1.0 - share) / count + Z * Z / (4.0 * count * count)).sqrt();
    // At no hits and at nothing but hits the formula's end is the share itself; the sum may miss it by a last digit.
    let low = if hits == 0 { 0.0 } else { middle - half };
    let high = if hits == of { 1.0 } else { middle + half };
    Some(Estimate { value: share, low, high })
}

/// The number `quarter` fourths of the way through the `sorted` ones, straight between two neighbours; none of none.
pub fn quantile(sorted: &[f64], quarter: usize) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = last * quarter.min(4);
    let (below, fourths) = (place / 4, place % 4);
    let low = *sorted.get(below)?;
    let high = sorted.get(below + 1).copied().unwrap_or(low);
    Some(low + (high - low) * fourths as f64 / 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(one: f64, two: f64) -> bool {
        (one - two).abs() < 0.000_05
    }

    #[track_caller]
    fn is(found: Option<Estimate>, value: f64, low: f64, high: f64) {
        let found = found.unwrap();
        let all = near(found.value, value) && near(found.low, low) && near(found.high, high);
        assert!(all, "{found:?}");
    }

    #[test]
    fn wilsons_interval_is_the_one_worked_by_hand() {
        // z² = 3.841459. Of 10 hits in 20: middle 1/2, half z/(1+z²/20)·√(1/80+z²/1600) = 1.644389·0.122069.
        is(wilson(10, 20), 0.5, 0.299_298, 0.700_702);
        // Of 0 in 10 the upper end is (z²/10)/(1+z²/10) = 0.3841459/1.3841459.
        is(wilson(0, 10), 0.0, 0.0, 0.277_533);
        is(wilson(10, 10), 1.0, 0.722_467, 1.0);
        // Of 1 in 1 the lower end is 1/(1+z²).
        is(wilson(1, 1), 1.0, 0.206_549, 1.0);
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn the_mean_of_2_4_4_6_has_the_standard_error_of_the_textbook() {
        let mut sums = Sums::default();
        for number in [2, 4, 4, 6] {
            sums.add(number);
        }
        // Variance 8/3, error √(2/3).
        assert!(near(sums.error().unwrap(), 0.816_497));
        is(sums.interval(), 4.0, 2.399_696, 5.600_304);
    }

    #[test]
    fn one_number_has_a_mean_and_no_error() {
        let mut sums = Sums::default();
        assert_eq!(sums.mean(), None);
        sums.add(-3);
        assert_eq!((sums.mean(), sums.error()), (Some(-3.0), None));
        sums.add(-3);
        assert_eq!(sums.error(), Some(0.0));
    }

    #[test]
    fn quartiles_lie_straight_between_neighbours() {
        let sorted = [0.0, 1.0, 2.0, 6.0];
        let found: Vec<f64> = (0..=4).filter_map(|quarter| quantile(&sorted, quarter)).collect();
        assert_eq!(found, [0.0, 0.75, 1.5, 3.0, 6.0]);
        assert_eq!(quantile(&[], 2), None);
        assert_eq!(quantile(&[0.3], 3), Some(0.3));
    }
}
