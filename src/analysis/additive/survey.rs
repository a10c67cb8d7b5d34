//! A survey of every package of an additive space: how many both could live with, the Pareto frontier and its points.

use std::cmp::Ordering;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::staircase::{Staircase, Step};
use super::{Additive, MOST_PACKAGES, Pair};

/// Pieces the space is gone through in, whatever the threads: so sums are the same to the last digit (judgement).
const PIECES: u64 = 64;

/// What is true of all packages of an additive space at once.
#[derive(Clone, Debug, PartialEq)]
pub struct AdditiveSurvey {
    /// How many there are.
    pub packages: u64,
    /// What all of them together are worth.
    pub sum: Pair<f64>,
    /// What the worst is worth.
    pub least: Pair<f64>,
    /// What the best is worth.
    pub most: Pair<f64>,
    /// How many leave neither party below what it has without an agreement.
    pub rational: u64,
    /// The Pareto frontier, the best for the first party first.
    pub frontier: Vec<Step>,
    reservation: Pair<f64>,
}

/// The points of the frontier that a solution picks: several where they tie, the most even first. What is beaten is
/// never picked.
pub type Solution = Vec<Step>;

impl AdditiveSurvey {
    /// The survey of `space`, on all threads there are.
    ///
    /// # Errors
    /// How many packages there are, where they are more than [`MOST_PACKAGES`].
    pub fn of(space: &Additive) -> Result<Self, u128> {
        let packages = space.packages();
        if packages > MOST_PACKAGES {
            return Err(packages);
        }
        let packages = u64::try_from(packages).map_err(|_| packages)?;
        let (least, most) = ends(space);
        let reservation = space.reservation;
        let piece = |number: u64| {
            let places = packages * number / PIECES..packages * (number + 1) / PIECES;
            let mut found = Found::nothing(least.a, most.a);
            let Found { sum, rational, frontier } = &mut found;
            space.each(places, &mut |place, a, b| {
                sum.a += a;
                sum.b += b;
                *rational += u64::from(a >= reservation.a && b >= reservation.b);
                frontier.offer(place, a, b);
            });
            found
        };
        let pieces: Vec<Found> = (0..PIECES).into_par_iter().map(piece).collect();
        let mut all = Found::nothing(least.a, most.a);
        for piece in pieces {
            all.sum.a += piece.sum.a;
            all.sum.b += piece.sum.b;
            all.rational += piece.rational;
            all.frontier.merge(piece.frontier);
        }
        let Found { sum, rational, frontier } = all;
        let frontier = frontier.steps();
        Ok(Self { packages, sum, least, most, rational, frontier, reservation })
    }

    /// How many packages are of the frontier.
    pub fn efficient(&self) -> u64 {
        self.frontier.iter().map(|step| step.packages).sum()
    }

    /// The points of the frontier that leave neither party below what it has without an agreement.
    pub fn rational_frontier(&self) -> Vec<Step> {
        let is_rational = |step: &&Step| self.gains(step).is_some();
        self.frontier.iter().filter(is_rational).copied().collect()
    }

    /// What either gains by a package over no agreement, where neither loses.
    fn gains(&self, step: &Step) -> Option<(f64, f64)> {
        let is_rational = step.a >= self.reservation.a && step.b >= self.reservation.b;
        is_rational.then_some((step.a - self.reservation.a, step.b - self.reservation.b))
    }

    /// The rational points of the frontier whose measure is greatest.
    fn greatest(&self, measure: impl Fn(&Step, (f64, f64)) -> (f64, f64)) -> Solution {
        let mut best: Option<(f64, f64)> = None;
        let mut found = Vec::new();
        for step in &self.frontier {
            let Some(gains) = self.gains(step) else { continue };
            let value = measure(step, gains);
            let order = best.map_or(Ordering::Greater, |best| {
                value.0.total_cmp(&best.0).then(value.1.total_cmp(&best.1))
            });
            if order.is_gt() {
                best = Some(value);
                found.clear();
            }
            if order.is_ge() {
                found.push(*step);
            }
        }
        let even = |step: &Step| self.gains(step).map_or(0.0, |(one, two)| one.min(two));
        found.sort_by(|one, two| even(two).total_cmp(&even(one)));
        found
    }

    /// The Nash points: greatest product of gains (Nash 1950).
    pub fn nash(&self) -> Solution {
        self.greatest(|_, (one, two)| (one * two, 0.0))
    }

    /// The greatest product of gains; none where no package is rational.
    pub fn nash_product(&self) -> Option<f64> {
        let (one, two) = self.gains(self.nash().first()?)?;
        Some(one * two)
    }

    /// The Kalai–Smorodinsky points: the greatest least share of what each could at best gain, then the greatest other
    /// share, as [`crate::analysis::solution::kalai_smorodinsky`] has it.
    pub fn kalai_smorodinsky(&self) -> Solution {
        let gains = || self.frontier.iter().filter_map(|step| self.gains(step));
        let best_one = gains().map(|(one, _)| one).fold(0.0, f64::max);
        let best_two = gains().map(|(_, two)| two).fold(0.0, f64::max);
        let share = |gain: f64, best: f64| if best > 0.0 { gain / best } else { 1.0 };
        self.greatest(|_, (one, two)| {
            let (one, two) = (share(one, best_one), share(two, best_two));
            (one.min(two), one.max(two))
        })
    }

    /// The egalitarian points: the greatest least gain.
    pub fn egalitarian(&self) -> Solution {
        self.greatest(|_, (one, two)| (one.min(two), 0.0))
    }

    /// The utilitarian points: the greatest sum.
    pub fn utilitarian(&self) -> Solution {
        self.greatest(|step, _| (step.a + step.b, 0.0))
    }
}

/// What comes of some packages.
struct Found {
    sum: Pair<f64>,
    rational: u64,
    frontier: Staircase,
}

impl Found {
    fn nothing(low: f64, high: f64) -> Self {
        Self { sum: Pair::default(), rational: 0, frontier: Staircase::new(low, high) }
    }
}

/// The least and the most a package is worth: a sum rounds no greater terms to less, so they are those of the ends.
fn ends(space: &Additive) -> (Pair<f64>, Pair<f64>) {
    let (mut least, mut most) = (Pair { a: 0.0, b: 0.0 }, Pair { a: 0.0, b: 0.0 });
    for issue in &space.issues {
        let Pair { a, b } = issue.worths.map(|worths| worths.ends(issue.size()));
        least.a += a.0;
        least.b += b.0;
        most.a += a.1;
        most.b += b.1;
    }
    (least.map(|one| one.min(1.0)), most.map(|one| one.min(1.0)))
}
