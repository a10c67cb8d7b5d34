//! Speed of the analysis of a million texts between two large homes: win-sets, zone, frontier and all points, median of
//! seven, on one thread and on all cores.
#![allow(missing_docs, reason = "a bench is named by what it times")]

#[path = "../tests/common/mod.rs"]
mod common;

use common::{Home, Shape, checked, talks_of};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rayon::ThreadPoolBuilder;
use two_tables::analysis::Survey;

fn main() {
    divan::main();
}

/// Issues of four options each.
const ISSUES: [usize; 3] = [7, 8, 10];

fn time(bencher: Bencher<'_, '_>, issues: usize, threads: usize) {
    let shape = Shape { issues, factions: 8, bodies: 2, groups: 8 };
    let scenario = checked(&talks_of(1, 4, Home::Likeminded, shape));
    let Ok(pool) = ThreadPoolBuilder::new().num_threads(threads).build() else { return };
    bencher.counter(ItemsCount::new(4_u64.pow(u32::try_from(issues).unwrap_or(0)))).bench(|| {
        pool.install(|| {
            let survey = Survey::frame(black_box(&scenario));
            let points = [
                survey.nash().len(),
                survey.kalai_smorodinsky().len(),
                survey.egalitarian().len(),
                survey.utilitarian().len(),
            ];
            (survey.both_ratify, survey.frontier().len(), points)
        })
    });
}

/// Powers of four of texts, on one thread.
#[divan::bench(args = ISSUES, sample_count = 7, sample_size = 1)]
fn one_thread(bencher: Bencher<'_, '_>, issues: usize) {
    time(bencher, issues, 1);
}

/// The same on all cores.
#[divan::bench(args = ISSUES, sample_count = 7, sample_size = 1)]
fn all_cores(bencher: Bencher<'_, '_>, issues: usize) {
    time(bencher, issues, 0);
}
