//! Its own stairs: texts it could stand behind, each worse for itself and, as everyone reckons, better for the other
//! than the one above.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Mind, Prospect};
use crate::ai::effects::civil_regard;
use crate::ai::prospect::prospect;
use crate::ai::reckoning::heeding_pledges;
use crate::analysis::agenda_in;
use crate::negotiation::moves::{Channel, Move, reopened};
use crate::scenario::clause::Draft;
use crate::scenario::id::IssueId;
use crate::units::{Permille, Points, Round, Utility};

/// It puts nothing its home would pass with less (judgement): two in three, so that a mended text is a safe one.
const LEAST_CHANCE: Permille = Permille(650);
/// The chance it supposes for a text of a later round (judgement): its home can still be mended by then.
const LATER_CHANCE: Permille = Permille(900);
/// Most texts it asks its home about at one turn.
const MOST_ASKED: usize = 40;

/// One step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) prospect: Prospect,
    /// What it may be expected to bring.
    pub(super) worth: Utility,
    /// What everyone reckons the other gains by it, in points.
    pub(super) gives: i64,
}

impl Mind<'_> {
    /// What everyone reckons the other gains by `draft`, its pledges heeded.
    pub(super) fn gives(&self, draft: &Draft) -> i64 {
        heeding_pledges(self.view, draft)
    }

    /// The texts it may put now, the best for itself first.
    pub(super) fn stairs(&self) -> Vec<Step> {
        let mut drafts: BTreeSet<Draft> = self
            .repertoire
            .texts(self.view)
            .iter()
            .copied()
            .filter(|one| self.is_its(one))
            .collect();
        drafts.extend(self.between());
        let mut steps: Vec<Step> = Vec::new();
        let mut asked = 0;
        for (_, draft) in self.ranked(drafts) {
            let gives = self.gives(&draft);
            let is_kinder = steps.last().is_none_or(|last| gives > last.gives);
            if !is_kinder
                || asked >= MOST_ASKED
                || !self.permits(Move::Propose(Channel::Private, draft))
            {
                continue;
            }
            asked += 1;
            let prospect = self.prospect(draft);
            let worth = prospect.worth() - self.reopening(&draft);
            if prospect.chance < LEAST_CHANCE || worth <= Utility::ZERO {
                continue;
            }
            // A safer text that is kinder as well stands above one that only promised more.
            while steps.last().is_some_and(|last| last.worth <= worth) {
                steps.pop();
            }
            steps.push(Step { prospect, worth, gives });
        }
        steps
    }

    /// What it costs to put `draft` where that reopens what is agreed (R6.4): its own face, and the other's trust at what a
    /// civil player gives for it.
    fn reopening(&self, draft: &Draft) -> Utility {
        let (common, table) = (self.view.common(), self.view.table());
        let reopened = reopened(common, table, self.side, draft).into_iter();
        let count = reopened.filter(|one| !one.is_generous).count();
        let deed = common.rules.reopening;
        let each =
            -self.view.standing().weigh(Points::ZERO, deed.own_face) - civil_regard(deed.trust);
        Utility(each.0 * i64::try_from(count).unwrap_or(0))
    }

    /// The stairs of a later round, if its agenda is another than the present one: what it could stand behind then,
    /// as its home stands now.
    pub(super) fn stairs_in(&self, round: Round) -> Vec<(Utility, i64)> {
        let agenda = agenda_in(self.view.common(), self.view.table(), round);
        let texts = self.repertoire.texts_of(self.view, &agenda);
        let mut steps: Vec<(Utility, i64)> = Vec::new();
        for (gain, draft) in self.ranked(texts.iter().copied().filter(|one| self.is_its(one))) {
            let gives = self.gives(&draft);
            if steps.last().is_none_or(|(_, last)| gives > *last) {
                steps.push((prospect(gain, LATER_CHANCE), gives));
            }
        }
        steps
    }

    /// Those of `drafts` that its home passes at expected moods and that gain something, the best first.
    pub(super) fn ranked(&self, drafts: impl IntoIterator<Item = Draft>) -> Vec<(Utility, Draft)> {
        let tables = self.tables();
        let mut sums = tables.sums(self.view.common().issues.len());
        let mut texts: Vec<(Utility, Draft)> = drafts
            .into_iter()
            .filter_map(|draft| {
                let (utility, passes) = tables.judge_alone(&mut sums, &draft);
                let gain = utility - self.least;
                (passes && gain > Utility::ZERO).then_some((gain, draft))
            })
            .collect();
        texts.sort_unstable_by_key(|(gain, draft)| (Reverse(*gain), *draft));
        texts
    }

    /// Texts between its own last and the other's: either with one clause, or one pair of clauses, of the other.
    fn between(&self) -> Vec<Draft> {
        let table = self.view.table();
        let Some(theirs) = self.last_text(self.side.other()) else { return Vec::new() };
        let own = self.last_text(self.side).unwrap_or(table.status_quo);
        let issues = self.view.common().issues.ids();
        let apart: Vec<IssueId> =
            issues.filter(|issue| own.option(*issue) != theirs.option(*issue)).collect();
        let mut texts = vec![own, theirs];
        for one in &apart {
            for two in &apart {
                texts.push(own.with(theirs.clause(*one)).with(theirs.clause(*two)));
                texts.push(theirs.with(own.clause(*one)).with(own.clause(*two)));
            }
        }
        texts.retain(|text| self.view.common().package(*text).is_ok() && *text != table.status_quo);
        texts
    }
}
