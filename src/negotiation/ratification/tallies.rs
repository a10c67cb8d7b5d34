//! A table of joint tallies: each once, with the weight of all that leads to it.
//!
//! Tallies are kept in the order in which they were first met, so that nothing depends on how they are found again.

use super::course::Place;

/// Joint tallies of `width` courses.
pub(super) struct Tallies {
    width: usize,
    /// One after the other, `width` places each.
    places: Vec<Place>,
    weights: Vec<u128>,
    /// Where a tally may be found by what it holds: its number and one, or 0.
    slots: Vec<u32>,
}

impl Tallies {
    /// None yet.
    pub(super) fn new(width: usize) -> Self {
        Self { width: width.max(1), places: Vec::new(), weights: Vec::new(), slots: vec![0; 64] }
    }

    /// How many.
    pub(super) fn len(&self) -> usize {
        self.weights.len()
    }

    /// Each with its weight.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&[Place], u128)> {
        self.places.chunks_exact(self.width).zip(self.weights.iter().copied())
    }

    /// Forgets all.
    pub(super) fn clear(&mut self) {
        self.places.clear();
        self.weights.clear();
        self.slots.fill(0);
    }

    /// Adds `weight` to `tally`.
    pub(super) fn add(&mut self, tally: &[Place], weight: u128) {
        let mask = self.slots.len() - 1;
        let mut slot = hash(tally) & mask;
        while let Some(number) = self.slots.get(slot).and_then(|slot| slot.checked_sub(1)) {
            let number = number as usize;
            let from = number * self.width;
            if self.places.get(from..from + self.width) == Some(tally) {
                if let Some(known) = self.weights.get_mut(number) {
                    *known += weight;
                }
                return;
            }
            slot = (slot + 1) & mask;
        }
        self.places.extend_from_slice(tally);
        self.weights.push(weight);
        if let Some(free) = self.slots.get_mut(slot) {
            *free = u32::try_from(self.weights.len()).unwrap_or(u32::MAX);
        }
        if self.weights.len() * 2 > self.slots.len() {
            self.widen();
        }
    }

    fn widen(&mut self) {
        let mask = self.slots.len() * 4 - 1;
        self.slots.clear();
        self.slots.resize(mask + 1, 0);
        for (number, tally) in (1..).zip(self.places.chunks_exact(self.width)) {
            let mut slot = hash(tally) & mask;
            while self.slots.get(slot).is_some_and(|taken| *taken > 0) {
                slot = (slot + 1) & mask;
            }
            if let Some(free) = self.slots.get_mut(slot) {
                *free = number;
            }
        }
    }
}

/// A number that seldom is the same for two tallies.
fn hash(tally: &[Place]) -> usize {
    let mixed = tally.iter().fold(0_u64, |sum, place| {
        (sum.rotate_left(5) ^ u64::from(*place)).wrapping_mul(0x517c_c1b7_2722_0a95)
    });
    // The high bits are the best mixed.
    usize::try_from(mixed >> 32).unwrap_or(0)
}
