//! The Pareto frontier of points that come one after the other: kept as they come, and none of the others.

/// A point of the frontier: no package is at least as good for both and better for one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// What it is worth to the first party.
    pub a: f64,
    /// And to the second.
    pub b: f64,
    /// How many packages are worth exactly that.
    pub packages: u64,
    /// The first of them, by its place in the space.
    pub first: u64,
}

/// The frontier of all points so far.
pub(super) struct Staircase {
    /// The best for the first party first; each is better for the second than the one before.
    steps: Vec<Step>,
    /// Points that may be of the frontier, to be sorted in.
    waiting: Vec<Step>,
    /// By strip of the first party's worth, the least first: what a point of the strip must be worth more than to the
    /// second party, since a step of a better strip has that.
    floors: Vec<f64>,
    low: f64,
    strips_each: f64,
}

/// Strips of the first party's worth: few enough to be made anew each time points are sorted in (judgement).
const STRIPS: usize = 256;
/// Fewest points that wait; as many as there are steps where those are more, so that sorting in costs each point the
/// same however many there are (judgement).
const FEWEST_WAITING: usize = 512;

impl Staircase {
    /// No points yet; the first party's worths lie from `low` to `high`, neither infinite.
    pub(super) fn new(low: f64, high: f64) -> Self {
        let width = high - low;
        #[allow(clippy::cast_precision_loss, reason = "a few hundred")]
        let strips_each = if width > 0.0 { STRIPS as f64 / width } else { 0.0 };
        Self {
            steps: Vec::new(),
            waiting: Vec::with_capacity(FEWEST_WAITING),
            floors: vec![f64::NEG_INFINITY; STRIPS],
            low,
            strips_each,
        }
    }

    fn strip(&self, a: f64) -> usize {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast that stops at the ends is what is wanted"
        )]
        let strip = ((a - self.low) * self.strips_each) as usize;
        strip.min(STRIPS - 1)
    }

    /// One package more.
    #[inline]
    pub(super) fn offer(&mut self, first: u64, a: f64, b: f64) {
        // A greater strip is a greater worth: what does not exceed its floor is beaten.
        if self.floors.get(self.strip(a)).is_some_and(|floor| b <= *floor) {
            return;
        }
        self.waiting.push(Step { a, b, packages: 1, first });
        if self.waiting.len() >= self.steps.len().max(FEWEST_WAITING) {
            self.sort_in();
        }
    }

    /// All of another's points.
    pub(super) fn merge(&mut self, other: Self) {
        self.waiting.extend(other.steps);
        self.waiting.extend(other.waiting);
        self.sort_in();
    }

    /// The frontier, the best for the first party first.
    pub(super) fn steps(mut self) -> Vec<Step> {
        self.sort_in();
        self.steps
    }

    fn sort_in(&mut self) {
        let order = |one: &Step, two: &Step| {
            two.a.total_cmp(&one.a).then(two.b.total_cmp(&one.b)).then(one.first.cmp(&two.first))
        };
        self.waiting.sort_unstable_by(order);
        let mut merged: Vec<Step> = Vec::with_capacity(self.steps.len() + 16);
        let (mut old, mut new) =
            (self.steps.drain(..).peekable(), self.waiting.drain(..).peekable());
        loop {
            let step = match (old.peek(), new.peek()) {
                (Some(one), Some(two)) if order(one, two).is_le() => old.next(),
                (_, Some(_)) => new.next(),
                (_, None) => old.next(),
            };
            let Some(step) = step else { break };
            match merged.last_mut() {
                #[allow(
                    clippy::float_cmp,
                    reason = "packages tie where they are worth exactly the same"
                )]
                Some(last) if last.a == step.a && last.b == step.b => {
                    last.packages += step.packages;
                    last.first = last.first.min(step.first);
                }
                Some(last) if step.b <= last.b => {}
                _ => merged.push(step),
            }
        }
        drop((old, new));
        self.steps = merged;
        self.lay_floors();
    }

    fn lay_floors(&mut self) {
        let (mut strip, mut floor) = (STRIPS, f64::NEG_INFINITY);
        let mut floors = std::mem::take(&mut self.floors);
        for step in &self.steps {
            let reached = self.strip(step.a);
            while strip > reached {
                strip -= 1;
                if let Some(one) = floors.get_mut(strip) {
                    *one = floor;
                }
            }
            floor = step.b;
        }
        for one in floors.iter_mut().take(strip) {
            *one = floor;
        }
        self.floors = floors;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_that_come_in_any_order_leave_the_frontier_with_its_ties() {
        let list = [(1, 5), (2, 4), (2, 3), (2, 4), (0, 5), (3, 0), (3, -1)];
        let mut one = Staircase::new(0.0, 3.0);
        let mut two = Staircase::new(0.0, 3.0);
        for (place, (a, b)) in (0_u64..).zip(list) {
            let stair = if place % 2 == 0 { &mut one } else { &mut two };
            stair.offer(place, f64::from(a), f64::from(b));
        }
        one.merge(two);
        let found: Vec<_> =
            one.steps().iter().map(|step| (step.a, step.b, step.packages, step.first)).collect();
        assert_eq!(found, [(3.0, 0.0, 1, 5), (2.0, 4.0, 2, 1), (1.0, 5.0, 1, 0)]);
        assert!(Staircase::new(0.0, 0.0).steps().is_empty());
    }

    #[test]
    fn where_one_loses_what_the_other_gains_every_point_stays() {
        let mut stair = Staircase::new(0.0, 4999.0);
        for place in 0..5000_u32 {
            // 1,999 and 5,000 have no divisor in common, so every number comes once.
            let a = f64::from(place * 1999 % 5000);
            stair.offer(u64::from(place), a, -a);
        }
        assert_eq!(stair.steps().len(), 5000);
    }
}
