//! Solution concepts over points of the utility plane, ties included.
//!
//! Shape: a list of points and the two disagreement values; every answer is the list of positions, in order, of the
//! points that attain the optimum. Only points at or above both disagreement values count, except for [`utilitarian`],
//! which takes what it is given.

use std::cmp::Ordering;

/// The utilities of the two sides at one text, in the same unit for all points of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// The first side's.
    pub one: i64,
    /// The second side's.
    pub two: i64,
}

/// Gains over disagreement, where neither side loses.
fn gains(point: Point, disagreement: Point) -> Option<(i128, i128)> {
    let one = i128::from(point.one) - i128::from(disagreement.one);
    let two = i128::from(point.two) - i128::from(disagreement.two);
    (one >= 0 && two >= 0).then_some((one, two))
}

/// Positions of the points whose measure is greatest; points without a measure do not count.
fn greatest<M>(
    points: &[Point],
    measure: impl Fn(Point) -> Option<M>,
    order: impl Fn(&M, &M) -> Ordering,
) -> Vec<usize> {
    let mut best: Option<M> = None;
    let mut found = Vec::new();
    for (position, point) in points.iter().enumerate() {
        let Some(value) = measure(*point) else { continue };
        match best.as_ref().map_or(Ordering::Greater, |best| order(&value, best)) {
            Ordering::Greater => {
                best = Some(value);
                found = vec![position];
            }
            Ordering::Equal => found.push(position),
            Ordering::Less => {}
        }
    }
    found
}

/// The Nash points: greatest product of gains (Nash 1950).
pub fn nash(points: &[Point], disagreement: Point) -> Vec<usize> {
    greatest(points, |p| gains(p, disagreement).map(|(one, two)| one * two), Ord::cmp)
}

/// The Kalai–Smorodinsky points: the greatest least share of what each could at best gain, then the greatest other
/// share (Kalai and Smorodinsky 1975, taken lexicographically since texts are discrete).
///
/// A side that can gain nothing has reached its whole share.
pub fn kalai_smorodinsky(points: &[Point], disagreement: Point) -> Vec<usize> {
    let all = || points.iter().filter_map(|point| gains(*point, disagreement));
    let best_one = all().map(|(one, _)| one).max().unwrap_or(0);
    let best_two = all().map(|(_, two)| two).max().unwrap_or(0);
    let share = |gain: i128, best: i128| if best == 0 { (1, 1) } else { (gain, best) };
    let measure = |point| {
        gains(point, disagreement).map(|(one, two)| {
            let (one, two) = (share(one, best_one), share(two, best_two));
            if compare(one, two).is_le() { (one, two) } else { (two, one) }
        })
    };
    greatest(points, measure, |a, b| compare(a.0, b.0).then(compare(a.1, b.1)))
}

/// Compares two fractions with positive denominators.
fn compare(a: (i128, i128), b: (i128, i128)) -> Ordering {
    (a.0 * b.1).cmp(&(b.0 * a.1))
}

/// The egalitarian points: the greatest least gain.
pub fn egalitarian(points: &[Point], disagreement: Point) -> Vec<usize> {
    greatest(points, |p| gains(p, disagreement).map(|(one, two)| one.min(two)), Ord::cmp)
}

/// The utilitarian points: the greatest sum.
pub fn utilitarian(points: &[Point]) -> Vec<usize> {
    greatest(points, |p| Some(i128::from(p.one) + i128::from(p.two)), Ord::cmp)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Point = Point { one: 0, two: 0 };

    fn points(list: &[(i64, i64)]) -> Vec<Point> {
        list.iter().map(|&(one, two)| Point { one, two }).collect()
    }

    #[test]
    fn each_concept_picks_its_own_point() {
        let list = points(&[(10, 1), (6, 5), (5, 6), (2, 14), (-1, 100)]);
        assert_eq!(nash(&list, NOTHING), [1, 2]);
        assert_eq!(egalitarian(&list, NOTHING), [1, 2]);
        assert_eq!(utilitarian(&list), [4]);
        // Shares of the best gains (10 and 14): 1 has (6/10, 5/14), 2 has (5/10, 6/14): the greatest least is 6/14.
        assert_eq!(kalai_smorodinsky(&list, NOTHING), [2]);
    }

    #[test]
    fn no_point_is_picked_where_every_one_loses_somebody_something() {
        let list = points(&[(-1, 5), (5, -1)]);
        assert!(nash(&list, NOTHING).is_empty());
        assert!(kalai_smorodinsky(&list, NOTHING).is_empty());
    }

    #[test]
    fn ties_are_all_named() {
        let list = points(&[(3, 3), (3, 3)]);
        assert_eq!(kalai_smorodinsky(&list, NOTHING), [0, 1]);
    }
}
