//! The Pareto frontier of a list of points.

use super::solution::Point;

/// Positions of the points no other point beats: none is at least as good for both and better for one. Equal points
/// are all named. In the order of the list.
pub fn frontier(points: &[Point]) -> Vec<usize> {
    let mut order: Vec<(usize, Point)> = points.iter().copied().enumerate().collect();
    order.sort_by_key(|(_, point)| std::cmp::Reverse((point.one, point.two)));
    let mut found = Vec::new();
    let mut best_two = None;
    let mut last: Option<Point> = None;
    for (position, point) in order {
        // Sorted by the first side's utility, a point survives if the second side never had as much.
        if best_two.is_none_or(|best| point.two > best) {
            best_two = Some(point.two);
            last = Some(point);
            found.push(position);
        } else if last == Some(point) {
            found.push(position);
        }
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beaten_points_fall_out_and_equal_ones_stay() {
        let list: Vec<Point> = [(1, 5), (2, 4), (2, 3), (2, 4), (0, 5), (3, 0), (3, -1)]
            .map(|(one, two)| Point { one, two })
            .into();
        assert_eq!(frontier(&list), [0, 1, 3, 5]);
        assert!(frontier(&[]).is_empty());
    }
}
