//! Spaces of packages valued clause by clause: the stream of points against the lists a scenario is surveyed by.
#![allow(clippy::float_cmp, reason = "sums of whole numbers are exact")]
#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "small whole numbers, as floats and back"
)]

use proptest::prelude::*;
use two_tables::analysis::additive::{
    Additive, AdditiveSurvey, Issue, MOST_PACKAGES, Pair, Step, Values, Worths,
};
use two_tables::analysis::frontier;
use two_tables::analysis::solution::{self, Point};

/// Worths in 1,024ths, which floats add exactly, so that ties are ties.
const ONE: f64 = 1024.0;

fn issue(name: &str, a: &[u16], b: &[u16]) -> Issue {
    let worths =
        |list: &[u16]| Worths::Each(list.iter().map(|one| f64::from(*one) / ONE).collect());
    let items = (0..a.len()).map(|item| item.to_string()).collect();
    Issue {
        name: name.to_owned(),
        values: Values::Items(items),
        worths: Pair { a: worths(a), b: worths(b) },
    }
}

/// Every package's point in 1,024ths, in the order of the space, by recursion on lists.
fn points(issues: &[(Vec<u16>, Vec<u16>)]) -> Vec<Point> {
    let Some(((a, b), rest)) = issues.split_last() else { return vec![Point { one: 0, two: 0 }] };
    points(rest)
        .iter()
        .flat_map(|before| {
            let both = a.iter().zip(b);
            both.map(|(a, b)| Point {
                one: before.one + i64::from(*a),
                two: before.two + i64::from(*b),
            })
        })
        .collect()
}

fn in_units(step: &Step) -> (i64, i64) {
    ((step.a * ONE) as i64, (step.b * ONE) as i64)
}

proptest! {
    #[test]
    fn a_survey_finds_what_the_lists_of_all_packages_hold(
        issues in prop::collection::vec(
            prop::collection::vec((0_u16..200, 0_u16..200), 1..6), 1..5),
        reservation in (0_i64..300, 0_i64..300),
    ) {
        let issues: Vec<(Vec<u16>, Vec<u16>)> =
            issues.into_iter().map(|list| list.into_iter().unzip()).collect();
        let named = issues.iter().enumerate();
        let space = Additive {
            issues: named.map(|(at, (a, b))| issue(&format!("i{at}"), a, b)).collect(),
            reservation: Pair { a: reservation.0 as f64 / ONE, b: reservation.1 as f64 / ONE },
        };
        let survey = AdditiveSurvey::of(&space).unwrap();
        let all = points(&issues);
        let least = Point { one: reservation.0, two: reservation.1 };
        let rational: Vec<Point> =
            all.iter().filter(|p| p.one >= least.one && p.two >= least.two).copied().collect();
        prop_assert_eq!(survey.packages, all.len() as u64);
        prop_assert_eq!(survey.rational, rational.len() as u64);
        prop_assert_eq!(survey.sum.a * ONE, all.iter().map(|p| p.one).sum::<i64>() as f64);
        prop_assert_eq!(survey.least.b * ONE, all.iter().map(|p| p.two).min().unwrap() as f64);
        prop_assert_eq!(survey.most.a * ONE, all.iter().map(|p| p.one).max().unwrap() as f64);

        let efficient = frontier(&all);
        prop_assert_eq!(survey.efficient(), efficient.len() as u64);
        for step in &survey.frontier {
            let (one, two) = in_units(step);
            let here: Vec<usize> =
                efficient.iter().copied().filter(|at| all[*at] == Point { one, two }).collect();
            prop_assert_eq!(step.packages, here.len() as u64);
            prop_assert_eq!(step.first, here[0] as u64);
        }
        // The package named is the one at that place.
        if let Some(step) = survey.frontier.first() {
            let package = space.package(step.first);
            let worth: u16 = package.iter().zip(&issues)
                .map(|((_, value), (a, _))| a[value.parse::<usize>().unwrap()]).sum();
            prop_assert_eq!(i64::from(worth), in_units(step).0);
        }

        // Of the lists' solutions, those nothing beats.
        let best = frontier(&rational);
        let kept: Vec<Point> = best.iter().map(|at| rational[*at]).collect();
        for (found, listed) in [
            (survey.nash(), solution::nash(&kept, least)),
            (survey.egalitarian(), solution::egalitarian(&kept, least)),
            (survey.utilitarian(), solution::utilitarian(&kept)),
            (survey.kalai_smorodinsky(), solution::kalai_smorodinsky(&kept, least)),
        ] {
            let mut listed: Vec<(i64, i64)> =
                listed.iter().map(|at| (kept[*at].one, kept[*at].two)).collect();
            listed.sort_unstable();
            listed.dedup();
            let mut found: Vec<(i64, i64)> = found.iter().map(in_units).collect();
            found.sort_unstable();
            prop_assert_eq!(found, listed);
        }
    }
}

#[test]
fn sums_are_the_same_to_the_last_digit_on_any_number_of_threads() {
    let list: Vec<u16> = (0..7).map(|at| at * 37 % 91).collect();
    let tenth = |list: &[u16]| list.iter().map(|one| f64::from(*one) * 0.000_1).collect();
    let one = |at: usize| {
        let mut turned = list.clone();
        turned.rotate_left(at);
        Issue {
            name: at.to_string(),
            values: Values::Items(turned.iter().map(u16::to_string).collect()),
            worths: Pair { a: Worths::Each(tenth(&turned)), b: Worths::Each(tenth(&list)) },
        }
    };
    let space =
        Additive { issues: (0..6).map(one).collect(), reservation: Pair { a: 0.1, b: 0.1 } };
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| AdditiveSurvey::of(&space).unwrap())
    };
    assert_eq!(on(1), on(3));
}

fn line() -> Worths {
    Worths::Line { weight: 0.5, slope: 0.1, offset: 0.0, begins: 0 }
}

#[test]
fn more_packages_than_can_be_gone_through_are_counted_and_refused_at_once() {
    let wide = |from: i64, to: i64| Issue {
        name: "price".to_owned(),
        values: Values::Numbers(from, to),
        worths: Pair { a: line(), b: line() },
    };
    let space = |issues| Additive { issues, reservation: Pair::default() };
    let many = space(vec![wide(1, 10_000), wide(0, 10_000)]);
    assert_eq!(AdditiveSurvey::of(&many), Err(MOST_PACKAGES + 10_000));
    let endless = space(vec![wide(i64::MIN, i64::MAX), wide(i64::MIN, i64::MAX)]);
    assert_eq!(AdditiveSurvey::of(&endless), Err(u128::MAX));
}
