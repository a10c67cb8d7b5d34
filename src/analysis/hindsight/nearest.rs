//! The nearest texts that might have been.

use super::truth::Truth;
use super::turned::{Turned, turned};
use crate::analysis::both::judge_all;
use crate::analysis::space::on_track;
use crate::analysis::survey::present_agenda;
use crate::analysis::tables::SideTables;
use crate::negotiation::moves::signable;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BySide, Side};
use crate::units::Utility;

/// A text near to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The text.
    pub draft: Draft,
    /// Its clauses that the other text does not have, in the order of the issues.
    pub clauses: Vec<Clause>,
    /// What it would have been worth to each chief.
    pub utility: BySide<Utility>,
    /// How much more than what was asked to be bettered.
    pub gain: BySide<Utility>,
}

/// What might have been instead of the last text: of the texts both chiefs could have signed when its fate was decided
/// (R6.2) and both homes would then have passed, moods as they truly were.
///
/// Nearest is by fewest clauses, then by the greatest product of gains, then by the order of the space.
#[derive(Clone, Debug)]
pub struct Alternatives {
    /// How the talks truly stood when the fate of the last text was decided.
    pub truth: Truth,
    /// The last text; the status quo where none was put on the table.
    pub last: Draft,
    /// The nearest text better for both chiefs than the last one (than no agreement, where there was none), and for
    /// neither worse than no agreement. Gains are over the last text.
    pub better: Option<Nearest>,
    /// The nearest text of all: the last text itself where it would have passed. Gains are over no agreement.
    pub passing: Option<Nearest>,
    /// The bodies `passing` would have turned.
    pub turned: Vec<Turned>,
}

impl Alternatives {
    /// What might have been instead of `last`, as things stood in `truth`.
    pub fn new(truth: Truth, last: Option<Draft>) -> Self {
        let (better, passing) = search(&truth, last);
        let last = last.unwrap_or(truth.state().table.status_quo);
        let turned = passing.as_ref().map_or_else(Vec::new, |found| turned(&truth, &last, found));
        Self { truth, last, better, passing, turned }
    }
}

/// The nearest text better for both, and the nearest of all.
fn search(truth: &Truth, last: Option<Draft>) -> (Option<Nearest>, Option<Nearest>) {
    let (common, table) = (truth.standing(Side::Tokyo).common, &truth.state().table);
    let track = last.map(|last| table.track_of(common, &last));
    let no_agreement = truth.no_agreement(track);
    let worth = last.map_or(no_agreement, |last| truth.worth(&last));
    let from = last.unwrap_or(table.status_quo);
    // In whole thousandths, more is at least one more.
    let more = BySide::each(|side| (worth[side] + Utility(1)).max(no_agreement[side]));
    let mut better = Search { truth, from, over: worth, least: more, best: None };
    let mut passing = Search { over: no_agreement, least: no_agreement, ..better };
    let tables =
        BySide::each(|side| SideTables::as_dealt(&truth.standing(side), truth.dealt(side)));
    let choices = present_agenda(common, table);
    // Of several tracks that of the last text; where there was none, any.
    let tracks = common.tracks.ids().filter(|one| track.is_none_or(|track| track == *one));
    for track in tracks {
        let choices = on_track(common, &choices, track, &table.status_quo);
        judge_all(common, &tables, &choices, table.status_quo, |draft, judged| {
            if judged.tokyo.1 && judged.moscow.1 {
                let utility = BySide::each(|side| judged[side].0);
                better.weigh(draft, utility);
                passing.weigh(draft, utility);
            }
        });
    }
    (better.found(), passing.found())
}

/// A search for the nearest text to `from`.
struct Search<'s> {
    truth: &'s Truth,
    from: Draft,
    /// What gains are counted over.
    over: BySide<Utility>,
    /// The least a text must be worth to each chief.
    least: BySide<Utility>,
    best: Option<Best>,
}

/// The nearest text so far.
#[derive(Clone, Copy)]
struct Best {
    draft: Draft,
    utility: BySide<Utility>,
    clauses: usize,
    product: i128,
}

impl Search<'_> {
    /// Looks at a text both homes would pass. Texts come in the order of the space, so of equals the first is kept.
    fn weigh(&mut self, draft: &Draft, utility: BySide<Utility>) {
        if Side::BOTH.into_iter().any(|side| utility[side] < self.least[side]) {
            return;
        }
        let clauses = self.differing(draft).count();
        let gain = |side| i128::from((utility[side] - self.over[side]).0);
        let product = gain(Side::Tokyo) * gain(Side::Moscow);
        let is_nearer = self.best.is_none_or(|best| {
            clauses < best.clauses || clauses == best.clauses && product > best.product
        });
        // Few texts are the nearest so far, so this slower question is asked last.
        let can_sign = |side| {
            let standing = self.truth.standing(side);
            signable(&standing, draft).is_ok() && standing.loss(draft).is_none()
        };
        if is_nearer && Side::BOTH.into_iter().all(can_sign) {
            self.best = Some(Best { draft: *draft, utility, clauses, product });
        }
    }

    fn differing(&self, draft: &Draft) -> impl Iterator<Item = Clause> {
        let (from, draft) = (self.from, *draft);
        let issues = self.truth.standing(Side::Tokyo).common.issues.ids();
        issues
            .filter(move |issue| from.option(*issue) != draft.option(*issue))
            .map(move |issue| draft.clause(issue))
    }

    fn found(&self) -> Option<Nearest> {
        let Best { draft, utility, .. } = self.best?;
        Some(Nearest {
            draft,
            clauses: self.differing(&draft).collect(),
            utility,
            gain: BySide::each(|side| utility[side] - self.over[side]),
        })
    }
}
