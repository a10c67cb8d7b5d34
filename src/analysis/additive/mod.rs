//! Spaces of packages that two parties value clause by clause, as research on bargaining writes them: no homes, no votes.
//!
//! Values are fractions here, and nowhere else in `analysis`: they come from files of the field and are added as the
//! field's own programs add them, in the order of the issues, so that packages tie here where they tie there.

mod staircase;
mod survey;

use std::ops::Range;

pub use staircase::Step;
pub use survey::{AdditiveSurvey, Solution};

/// Most packages that are gone through: some seconds' work.
pub const MOST_PACKAGES: u128 = 100_000_000;

/// The same thing for each of the two parties.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Pair<T> {
    /// The first party's.
    pub a: T,
    /// The second party's.
    pub b: T,
}

impl<T> Pair<T> {
    /// What `of` makes of both.
    pub fn map<R>(&self, of: impl Fn(&T) -> R) -> Pair<R> {
        Pair { a: of(&self.a), b: of(&self.b) }
    }
}

/// What the values of one issue add to a package's worth for one party.
#[derive(Clone, Debug, PartialEq)]
pub enum Worths {
    /// One by one, in the order of the values.
    Each(Vec<f64>),
    /// `weight` times `offset + slope · steps`, cut at 0 and 1; the first value is `begins` steps from where it counts.
    Line {
        /// The issue's weight.
        weight: f64,
        /// What a step adds.
        slope: f64,
        /// The evaluation at no steps.
        offset: f64,
        /// Steps at the first value.
        begins: i64,
    },
}

/// An issue, with what its values are worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// What it is called.
    pub name: String,
    /// What may be agreed on it.
    pub values: Values,
    /// What that is worth.
    pub worths: Pair<Worths>,
}

/// What may be agreed on an issue; at least one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Values {
    /// One of these.
    Items(Vec<String>),
    /// A whole number from the first to the second, both among them.
    Numbers(i64, i64),
}

/// A space of packages: one value on each issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Additive {
    /// The issues, at least one, in the order in which worths are added.
    pub issues: Vec<Issue>,
    /// What each party has without an agreement.
    pub reservation: Pair<f64>,
}

impl Worths {
    /// What the value at `place`, from 0, adds.
    fn at(&self, place: usize) -> f64 {
        match self {
            Self::Each(worths) => worths.get(place).copied().unwrap_or_default(),
            Self::Line { weight, slope, offset, begins } => {
                let steps = i64::try_from(place).unwrap_or(i64::MAX).saturating_add(*begins);
                #[allow(
                    clippy::cast_precision_loss,
                    reason = "bounds of issues are far below 2^52"
                )]
                let evaluation = slope * steps as f64 + offset;
                weight * evaluation.clamp(0.0, 1.0)
            }
        }
    }

    /// The least and the most it adds over `count` values.
    fn ends(&self, count: usize) -> (f64, f64) {
        let ends = |worths: &mut dyn Iterator<Item = f64>| {
            worths.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), one| {
                (least.min(one), most.max(one))
            })
        };
        match self {
            Self::Each(worths) => ends(&mut worths.iter().copied()),
            // A line is steepest nowhere: its ends are at its first and last value.
            Self::Line { .. } => {
                ends(&mut [0, count.saturating_sub(1)].map(|at| self.at(at)).into_iter())
            }
        }
    }
}

impl Values {
    /// How many there are.
    pub fn count(&self) -> u128 {
        match self {
            Self::Items(items) => items.len() as u128,
            Self::Numbers(low, high) => {
                u128::try_from(i128::from(*high) - i128::from(*low) + 1).unwrap_or(0)
            }
        }
    }

    /// What the value at `place`, from 0, is called.
    fn called(&self, place: usize) -> String {
        match self {
            Self::Items(items) => items.get(place).cloned().unwrap_or_default(),
            Self::Numbers(low, _) => {
                low.saturating_add(i64::try_from(place).unwrap_or(i64::MAX)).to_string()
            }
        }
    }
}

impl Issue {
    fn size(&self) -> usize {
        usize::try_from(self.values.count()).unwrap_or(usize::MAX)
    }
}

impl Additive {
    /// How many packages there are; as many as can be counted, where there are more.
    pub fn packages(&self) -> u128 {
        self.issues.iter().fold(1, |all: u128, issue| all.saturating_mul(issue.values.count()))
    }

    /// The package at `place` in the order of the space, the last issue varying fastest: each issue with its value.
    pub fn package(&self, place: u64) -> Vec<(&str, String)> {
        let mut rest = usize::try_from(place).unwrap_or(usize::MAX);
        let mut found: Vec<(&str, String)> = Vec::new();
        for issue in self.issues.iter().rev() {
            let size = issue.size().max(1);
            found.push((&issue.name, issue.values.called(rest % size)));
            rest /= size;
        }
        found.reverse();
        found
    }

    /// Tells `tell` both worths of every package whose place lies in `places`, in order, cut at 1 as the field does.
    fn each(&self, places: Range<u64>, tell: &mut impl FnMut(u64, f64, f64)) {
        let Some((last, outer)) = self.issues.split_last() else { return };
        let size = (last.size() as u64).max(1);
        let Range { start, end } = places;
        let mut place = start;
        let mut digits = digits(outer, start / size);
        let mut sums: Vec<(f64, f64)> = vec![(0.0, 0.0); outer.len() + 1];
        add_up(outer, &digits, &mut sums, 0);
        while place < end {
            let (one, two) = sums.last().copied().unwrap_or_default();
            let from = usize::try_from(place % size).unwrap_or_default();
            let many = (size - place % size).min(end - place);
            let to = from.saturating_add(usize::try_from(many).unwrap_or(usize::MAX));
            let mut tell_one = |a: f64, b: f64| {
                tell(place, (one + a).min(1.0), (two + b).min(1.0));
                place += 1;
            };
            if let Pair { a: Worths::Each(a), b: Worths::Each(b) } = &last.worths {
                let (a, b) = (a.get(from..to), b.get(from..to));
                for (a, b) in a.unwrap_or_default().iter().zip(b.unwrap_or_default()) {
                    tell_one(*a, *b);
                }
            } else {
                for at in from..to {
                    tell_one(last.worths.a.at(at), last.worths.b.at(at));
                }
            }
            let Some(changed) = count_on(outer, &mut digits) else { return };
            add_up(outer, &digits, &mut sums, changed);
        }
    }
}

/// The values of `issues` in the package at `place` of their own space.
fn digits(issues: &[Issue], place: u64) -> Vec<usize> {
    let mut rest = usize::try_from(place).unwrap_or(usize::MAX);
    let digit = |issue: &Issue| {
        let size = issue.size().max(1);
        let digit = rest % size;
        rest /= size;
        digit
    };
    let mut digits: Vec<usize> = issues.iter().rev().map(digit).collect();
    digits.reverse();
    digits
}

/// Goes on to the next package of `issues`, as an odometer does; says which issue is the first that changed.
fn count_on(issues: &[Issue], digits: &mut [usize]) -> Option<usize> {
    for (at, (issue, digit)) in issues.iter().zip(digits).enumerate().rev() {
        *digit += 1;
        if *digit < issue.size() {
            return Some(at);
        }
        *digit = 0;
    }
    None
}

/// Adds the worths up from the issue at `from` on: `sums` has one entry more than there are issues, the first nothing.
fn add_up(issues: &[Issue], digits: &[usize], sums: &mut [(f64, f64)], from: usize) {
    let (mut one, mut two) = sums.get(from).copied().unwrap_or_default();
    let rest = issues.iter().zip(digits).zip(sums.iter_mut().skip(1)).skip(from);
    for ((issue, digit), sum) in rest {
        one += issue.worths.a.at(*digit);
        two += issue.worths.b.at(*digit);
        *sum = (one, two);
    }
}
