//! Speed of the analysis of packages valued issue by issue, as the field's domains are: all counts, the frontier and
//! all points, median of seven.
#![allow(missing_docs, reason = "a bench is named by what it times")]

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rayon::ThreadPoolBuilder;
use two_tables::analysis::additive::{Additive, AdditiveSurvey, Issue, Pair, Values, Worths};

fn main() {
    divan::main();
}

/// Issues of ten values each: so many tens of packages.
const TENS: [u32; 4] = [4, 5, 6, 7];

/// Values worth what a simple sequence gives, the issues weighing the same.
fn space(issues: u32) -> Additive {
    let mut state = 1_u32;
    let mut worth = || {
        // The constants of Numerical Recipes' quick generator: any that repeats nothing soon would do.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(state) / f64::from(u32::MAX) / f64::from(issues)
    };
    let mut ten = || Worths::Each((0..10).map(|_| worth()).collect());
    let issues = (0..issues).map(|at| Issue {
        name: at.to_string(),
        values: Values::Items((0..10).map(|value| value.to_string()).collect()),
        worths: Pair { a: ten(), b: ten() },
    });
    Additive { issues: issues.collect(), reservation: Pair { a: 0.3, b: 0.3 } }
}

fn time(bencher: Bencher<'_, '_>, tens: u32, threads: usize) {
    let space = space(tens);
    let Ok(pool) = ThreadPoolBuilder::new().num_threads(threads).build() else { return };
    bencher.counter(ItemsCount::new(10_u64.pow(tens))).bench(|| {
        pool.install(|| {
            let survey = AdditiveSurvey::of(black_box(&space)).ok()?;
            let points = [
                survey.nash().len(),
                survey.kalai_smorodinsky().len(),
                survey.egalitarian().len(),
                survey.utilitarian().len(),
            ];
            Some((survey.rational, survey.efficient(), points))
        })
    });
}

/// Powers of ten of packages, on one thread.
#[divan::bench(args = TENS, sample_count = 7, sample_size = 1)]
fn one_thread(bencher: Bencher<'_, '_>, tens: u32) {
    time(bencher, tens, 1);
}

/// The same on all cores.
#[divan::bench(args = TENS, sample_count = 7, sample_size = 1)]
fn all_cores(bencher: Bencher<'_, '_>, tens: u32) {
    time(bencher, tens, 0);
}
