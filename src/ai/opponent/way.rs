//! The way down a ladder: where each part of it lies in value, and where there is no rung for a foot.
//!
//! On common ground the way is even: half of it is half of the range. Where nothing fair is worth half of the best to
//! oneself, half of the way is what is fair; so one comes down as far for a poor compromise as for a good one.

use super::Mind;
use super::appraisal::Appraiser;
use super::ladder::Rated;
use crate::ai::reckoning::Reckoned;
use crate::scenario::clause::Draft;
use crate::scenario::id::TrackId;
use crate::units::Utility;

/// A gap this wide between two texts, in thousandths of the way, is crossed in one step (judgement: a stride).
const WIDE: i64 = 175;
/// A compromise that leaves the worse served less than so much of his best, in thousandths, is poor: less than half, which
/// an even ground would give both (judgement).
const POOR: i64 = 500;

/// The way from the best text to what no agreement is worth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Way {
    top: Utility,
    least: Utility,
    /// What half of the way is worth, where that is less than half of the range.
    middle: Option<Utility>,
}

impl Way {
    /// The way from `top` to `least`, half of which is what `poor`, the best compromise there is, is worth.
    pub(super) fn new(top: Utility, least: Utility, poor: Option<Utility>) -> Self {
        Self { top, least, middle: poor }
    }

    /// What lies so many thousandths down.
    pub(super) fn at(self, down: i64) -> Utility {
        let part = |from: Utility, to: Utility, down: i64, whole: i64| {
            Utility(from.0 - (from.0 - to.0) * down / whole)
        };
        match self.middle {
            None => part(self.top, self.least, down, 1000),
            Some(middle) if down <= 500 => part(self.top, middle, down, 500),
            Some(middle) => part(middle, self.least, down - 500, 500),
        }
    }

    /// How far up `worth` lies, in thousandths: below 0 under the least, over 1000 above the top.
    pub(super) fn height(self, worth: Utility) -> i64 {
        let part = |from: Utility, to: Utility, whole: i64| {
            (worth.0 - from.0) * whole / (to.0 - from.0).max(1)
        };
        match self.middle {
            Some(middle) if worth >= middle => 500 + part(middle, self.top, 500),
            Some(middle) if worth >= self.least => part(self.least, middle, 500),
            None | Some(_) => part(self.least, self.top, 1000),
        }
    }

    /// What lies `down` thousandths farther down than `worth`.
    pub(super) fn down_from(self, worth: Utility, down: i64) -> Utility {
        match self.middle {
            None => Utility(worth.0 - (self.top.0 - self.least.0) * down / 1000),
            Some(_) => self.at((1000 - self.height(worth) + down).min(1000)),
        }
    }
}

/// The texts of a way, to look for a rung among.
pub(super) struct Rungs<'r, 'm> {
    pub(super) way: Way,
    pub(super) texts: &'r [Rated],
    pub(super) reckoned: &'r Reckoned<'m>,
    pub(super) appraiser: &'r mut Appraiser<'m>,
}

impl Rungs<'_, '_> {
    /// `worth`, or where it lies in a wide gap between two texts the lower of them where that is nearer.
    pub(super) fn nearest(&mut self, worth: Utility) -> Utility {
        let from = self.texts.partition_point(|text| text.utility >= worth);
        let above = self.texts.iter().take(from).rev();
        let Some(above) = { above }.find(|text| self.appraiser.passes(&text.draft)) else {
            return worth;
        };
        let Some(below) = self.next_below(worth, &above.draft) else { return worth };
        let height = |worth| self.way.height(worth);
        let (high, here, low) = (height(above.utility), height(worth), height(below));
        if high - low > WIDE && here - low <= high - here { below } else { worth }
    }

    /// What the best text is worth that is worth less than `worth`, that the home passes and that everyone reckons
    /// better for the other than `draft`.
    pub(super) fn next_below(&mut self, worth: Utility, draft: &Draft) -> Option<Utility> {
        let from = self.texts.partition_point(|text| text.utility >= worth);
        let given = self.reckoned.of(draft);
        let mut below = self.texts.iter().skip(from);
        below
            .find(|text| {
                self.reckoned.of(&text.draft) > given && self.appraiser.passes(&text.draft)
            })
            .map(|text| text.utility)
    }
}

impl Mind<'_> {
    /// What the fairest of `texts`, each worth more than `least`, is worth, where it is a poor compromise and none better is
    /// to come.
    pub(super) fn poor_compromise(
        &self,
        track: TrackId,
        texts: &[Rated],
        least: Utility,
        reckoned: &Reckoned<'_>,
        appraiser: &mut Appraiser<'_>,
    ) -> Option<Utility> {
        let put = self.tabled_on(track, self.view.side().other());
        let put: Vec<Draft> = put.iter().map(|text| text.draft).collect();
        let fair = fairest(texts, &put, least, reckoned, appraiser);
        let (share, worth) = fair.filter(|(share, _)| *share < POOR)?;
        let (common, table) = (self.view.common(), self.view.table());
        let to_come = self.opponent.repertoire.texts_to_come(self.view);
        let later: Vec<Rated> = to_come
            .iter()
            .filter(|draft| table.is_of(common, track, draft))
            .map(|draft| Rated { draft: *draft, utility: appraiser.utility(draft) })
            .filter(|text| text.utility > least)
            .collect();
        let better = fairest(&later, &[], least, reckoned, appraiser);
        better.is_none_or(|(later, _)| later <= share).then_some(worth)
    }
}

/// The fairest of `texts`: the one that gives each side most of its best, the worse served counted, as oneself and as
/// everyone reckons it; how much of it in thousandths, and what the text is worth. What the other has `put` itself it wants,
/// however coarsely everyone reckons.
fn fairest(
    texts: &[Rated],
    put: &[Draft],
    least: Utility,
    reckoned: &Reckoned<'_>,
    appraiser: &mut Appraiser<'_>,
) -> Option<(i64, Utility)> {
    let best = texts.iter().map(|text| text.utility.0 - least.0).max()?.max(1);
    let others: Vec<i64> = texts.iter().map(|text| reckoned.of(&text.draft)).collect();
    let most = others.iter().copied().max()?.max(1);
    let mut found: Option<(i64, Utility)> = None;
    for (Rated { draft, utility }, other) in texts.iter().zip(others) {
        let wanted = if put.contains(draft) { 1000 } else { other * 1000 / most };
        let share = ((utility.0 - least.0) * 1000 / best).min(wanted);
        let is_fairer = share > 0 && found.is_none_or(|(most, _)| share > most);
        if is_fairer && appraiser.passes(draft) {
            found = Some((share, *utility));
        }
    }
    found
}
