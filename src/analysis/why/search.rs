//! The smallest sets of changes with which one home lets one text pass.

use super::change::{Few, Smallest, may_go_together};
use super::effort::Effort;
use super::lens::{Lens, Step, Text};

/// A search at one home, for one text.
pub(super) struct Search<'l, 's> {
    lens: &'l Lens<'s>,
    text: &'l Text,
    /// Most changes of a set.
    most: usize,
    /// What is known to do already: nothing it is within is looked at.
    known: &'l dyn Fn(&Few) -> bool,
    /// How much may still be tried.
    effort: &'l Effort,
    found: Smallest,
}

impl<'l, 's> Search<'l, 's> {
    /// Every smallest set of at most `most` changes with which the home of `lens` lets `text` pass, but for those that
    /// `known` says something smaller does as well. The empty set, where nothing need be changed. Where `effort` is spent
    /// the search was cut short, and what it found is not all.
    pub(super) fn of(
        lens: &'l Lens<'s>,
        text: &'l Text,
        most: usize,
        known: &'l dyn Fn(&Few) -> bool,
        effort: &'l Effort,
    ) -> Smallest {
        let mut search = Self { lens, text, most, known, effort, found: Smallest::default() };
        let helpful: Vec<&Step> = Lens::steps(text).iter().filter(|step| step.may_help()).collect();
        search.from(&helpful, &mut Vec::new(), Few::NONE);
        search.found
    }

    /// Tries `taken`, and then `taken` with each of `left` more.
    ///
    /// Every smallest set is met so: what sways votes in it is tried in order, and to whoever then still refuses belongs
    /// exactly one smallest change, a quota or a veto.
    fn from(&mut self, left: &[&'l Step], taken: &mut Vec<&'l Step>, few: Few) {
        if self.effort.is_spent() || (self.known)(&few) || self.found.reach(&few) {
            return;
        }
        self.effort.spend(self.lens.votes());
        if let Some(mended) = self.lens.mended(self.text, taken, few, self.most) {
            if !(self.known)(&mended) {
                self.found.take(mended);
            }
            if mended == few {
                return;
            }
        }
        let more = self.most.saturating_sub(few.len());
        if more == 0 || self.lens.is_hopeless(self.text, taken, more) {
            return;
        }
        for (place, step) in left.iter().enumerate() {
            if !may_go_together(&few, step.change) {
                continue;
            }
            let Some(with) = few.with(step.change) else { continue };
            taken.push(step);
            self.from(left.get(place + 1..).unwrap_or_default(), taken, with);
            taken.pop();
        }
    }
}
