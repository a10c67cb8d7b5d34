//! How one sum may go, faction by faction: the few tallies that matter on the way, and the odds from each.
//!
//! Of a tally only what is still needed counts; what is needed is settled as soon as the coldest of those to come
//! meet it, or the warmest do not; and two tallies that every further vote treats alike are one.
//!
//! A sum with more tallies than [`MOST_SUMS`] is counted in larger units: twenty factions of all sizes that may vote, stay
//! away or refuse would come to millions.

use std::borrow::Cow;

/// Most sums a course may go through on its way (judgement: a home of twelve factions, all in as much doubt as a file may
/// say, comes to a thousand).
pub(super) const MOST_SUMS: usize = 2_000;

/// A tally on the way, at one step.
pub(super) type Place = u32;

/// Enough, whatever is to come.
pub(super) const MET: Place = 0;
/// Never enough.
pub(super) const FAILED: Place = 1;
/// The first place of those still open.
const OPEN: Place = 2;

/// What a faction may add to a sum, with the weight of each.
#[derive(Clone)]
pub(super) struct Step<'s> {
    pub(super) adds: Vec<i64>,
    pub(super) weights: &'s [u128],
}

/// One sum on its course.
pub(super) struct Course {
    /// Where it begins: always open.
    pub(super) begin: Place,
    /// By step: where each faction leaves it.
    steps: Vec<Leg>,
}

/// A course before one step and what the step does.
struct Leg {
    branches: usize,
    /// By place and then by branch, from the first open place on.
    next: Vec<Place>,
    /// By place, from the first open one on: the weight of what still meets it.
    meeting: Vec<u128>,
    /// The weight of all that is to come.
    all: u128,
}

impl Course {
    /// The course of a sum that needs `need` and whose outcome is open.
    pub(super) fn new(need: i64, steps: &[Step<'_>]) -> Self {
        Self::within(need, steps, MOST_SUMS)
    }

    fn within(need: i64, steps: &[Step<'_>], most: usize) -> Self {
        let (mut steps, mut unit) = (Cow::Borrowed(steps), 1);
        let (ends, open) = loop {
            let ends = ends(&steps);
            let need = need.div_euclid(unit) + i64::from(need.rem_euclid(unit) > 0);
            if let Some(open) = open(need, &steps, &ends, most) {
                break (ends, open);
            }
            steps = Cow::Owned(halved(&steps));
            unit *= 2;
        };
        let mut legs: Vec<Leg> = Vec::with_capacity(steps.len());
        // Places of the tallies after the step, in their order; and the leg after it, none after the last.
        let mut after: (Vec<Place>, &[i64]) = (Vec::new(), &[]);
        for ((step, tallies), (coldest, warmest)) in
            steps.iter().zip(&open).zip(ends.iter().skip(1)).rev()
        {
            let place = |need: i64| {
                if need <= *coldest {
                    MET
                } else if need > *warmest {
                    FAILED
                } else {
                    let known = after.1.binary_search(&need).ok();
                    known.and_then(|known| after.0.get(known)).copied().unwrap_or(FAILED)
                }
            };
            let branches = step.adds.len();
            let mut leg = Leg {
                branches,
                next: Vec::with_capacity(tallies.len() * branches),
                meeting: Vec::new(),
                all: step.weights.iter().sum::<u128>() * legs.last().map_or(1, |leg| leg.all),
            };
            let mut places: Vec<Place> = Vec::with_capacity(tallies.len());
            for tally in tallies {
                let from = leg.next.len();
                leg.next.extend(step.adds.iter().map(|add| place(tally - add)));
                // In the order of the tallies, those alike stand together.
                let (known, row) = leg.next.split_at(from);
                if known.ends_with(row) && from > 0 {
                    leg.next.truncate(from);
                } else {
                    let weighed = row.iter().zip(step.weights).map(|(place, weight)| {
                        weight
                            * legs
                                .last()
                                .map_or(u128::from(*place == MET), |leg| leg.meeting(*place))
                    });
                    leg.meeting.push(weighed.sum());
                }
                places.push(OPEN + Place::try_from(leg.meeting.len()).unwrap_or(Place::MAX) - 1);
            }
            after = (places, tallies);
            legs.push(leg);
        }
        legs.reverse();
        Self { begin: OPEN, steps: legs }
    }

    /// Where `place` before step `step` goes, branch by branch; nothing where it is settled.
    pub(super) fn next(&self, step: usize, place: Place) -> Option<&[Place]> {
        let open = place.checked_sub(OPEN)? as usize;
        let leg = self.steps.get(step)?;
        leg.next.get(open * leg.branches..(open + 1) * leg.branches)
    }

    /// The weight of what meets it from `place` before step `step`, and the weight of all.
    pub(super) fn odds(&self, step: usize, place: Place) -> (u128, u128) {
        match self.steps.get(step) {
            Some(leg) => (leg.meeting(place), leg.all),
            None => (u128::from(place == MET), 1),
        }
    }

    /// How many tallies it keeps.
    pub(super) fn tallies(&self) -> usize {
        self.steps.iter().map(|leg| leg.meeting.len()).sum()
    }
}

impl Leg {
    fn meeting(&self, place: Place) -> u128 {
        match place {
            MET => self.all,
            FAILED => 0,
            open => self.meeting.get((open - OPEN) as usize).copied().unwrap_or(0),
        }
    }
}

/// The same steps in units twice as large, each rounded to the nearest, so that what the roundings come to is small beside
/// what twenty factions add.
fn halved<'s>(steps: &[Step<'s>]) -> Vec<Step<'s>> {
    let half = |add: &i64| (add + 1).div_euclid(2);
    let halved = |step: &Step<'s>| Step {
        adds: step.adds.iter().map(half).collect(),
        weights: step.weights,
    };
    steps.iter().map(halved).collect()
}

/// By step, and after the last: the least and the most that is still to come.
fn ends(steps: &[Step<'_>]) -> Vec<(i64, i64)> {
    let mut ends = vec![(0, 0); steps.len() + 1];
    let (mut coldest, mut warmest) = (0, 0);
    for (end, step) in ends.iter_mut().rev().skip(1).zip(steps.iter().rev()) {
        coldest += step.adds.iter().copied().min().unwrap_or(0);
        warmest += step.adds.iter().copied().max().unwrap_or(0);
        *end = (coldest, warmest);
    }
    ends
}

/// How many sums are open on the way, before those that come to the same are one: what [`Course::new`] costs. Past `most`
/// it stops counting.
pub(super) fn breadth(need: i64, steps: &[Step<'_>], most: usize) -> usize {
    let ends = ends(steps);
    let mut now = vec![need];
    let mut counted = 0;
    for (step, (coldest, warmest)) in steps.iter().zip(ends.iter().skip(1)) {
        counted += now.len();
        if counted > most {
            break;
        }
        now = further(&now, step, (*coldest, *warmest));
    }
    counted
}

/// What may be needed after `step`, where that is open, in order, of what was needed before it.
fn further(now: &[i64], step: &Step<'_>, (coldest, warmest): (i64, i64)) -> Vec<i64> {
    let mut next = Vec::with_capacity(now.len() * step.adds.len());
    for add in &step.adds {
        let still = now.iter().map(|need| need - add);
        next.extend(still.filter(|need| *need > coldest && *need <= warmest));
    }
    #[allow(
        clippy::stable_sort_primitive,
        reason = "it finds the run of each branch, and is the quicker one"
    )]
    next.sort();
    next.dedup();
    next
}

/// By step: what may still be needed before it, where that is open, in order; nothing where that is more than `most` sums.
fn open(need: i64, steps: &[Step<'_>], ends: &[(i64, i64)], most: usize) -> Option<Vec<Vec<i64>>> {
    let mut open = Vec::with_capacity(steps.len());
    let mut now = vec![need];
    let mut counted = 0;
    for (step, (coldest, warmest)) in steps.iter().zip(ends.iter().skip(1)) {
        counted += now.len();
        if counted > most {
            return None;
        }
        let next = further(&now, step, (*coldest, *warmest));
        open.push(std::mem::replace(&mut now, next));
    }
    Some(open)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twelve factions of all sizes, each for, away or against with one, two and one of four.
    #[test]
    fn a_sum_in_larger_units_is_met_about_as_often() {
        let weights = [1, 2, 1];
        let sizes = [7_i64, 11, 23, 41, 83, 97, 131, 170, 211, 260, 301, 350];
        let step = |size: &i64| Step { adds: vec![-size * 501, 0, size * 499], weights: &weights };
        let steps: Vec<Step<'_>> = sizes.iter().map(step).collect();
        for need in [-30_000, 1, 120_000] {
            let chance = |most: usize| {
                let course = Course::within(need, &steps, most);
                assert!(course.tallies() <= most);
                let (meeting, all) = course.odds(0, course.begin);
                f64::from(u32::try_from(meeting * 1_000_000 / all).unwrap()) / 1_000_000.0
            };
            let (whole, in_units) = (chance(usize::MAX), chance(2_000));
            assert!((whole - in_units).abs() < 0.02, "{need}: {whole} and {in_units}");
        }
        assert!(breadth(1, &steps, usize::MAX) > 2_000);
    }
}
