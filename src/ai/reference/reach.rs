//! What could be signed in the end: of all texts this agenda and the last one admit, the one of which most is to be
//! expected, both sides counted as far as one's own knowledge goes.

use std::collections::BTreeSet;

use super::Mind;
use super::expectation::Asks;
use crate::analysis::agenda_in;
use crate::negotiation::state::Phase;
use crate::scenario::clause::{Clause, Draft};
use crate::units::{Permille, Round, Utility};

/// Most texts its home is asked about.
const MOST_ASKED: usize = 40;
/// Least by which a clause must raise the chance that the other takes a text to be worth naming (judgement).
const WORTH_NAMING: u32 = 30;
/// A text its home would pass with less is no help, however kind it is to the other (judgement).
const LEAST_CHANCE: Permille = Permille(500);

/// A text both might sign in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The text.
    pub draft: Draft,
    /// The last round in which it can still be answered.
    pub by: Round,
    /// The chance that the other takes it by then; of one that has said nothing, by what everyone reckons alone.
    pub taken: Permille,
    /// The clause that would make it likelier for what it costs, if any does.
    pub likelier: Option<Likelier>,
}

/// One clause given up for another, which makes a text likelier to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likelier {
    /// The clause written instead.
    pub clause: Clause,
    /// What it costs one's chief.
    pub cost: Utility,
    /// The chance that the other takes the text then.
    pub taken: Permille,
    /// The chance that one's own home passes it then.
    pub chance: Permille,
}

impl Mind<'_> {
    /// The text of its track that could be signed in the end, with what may be expected of it; none where no text serves
    /// it that its home might pass.
    pub(super) fn reach(&self) -> Option<(Utility, Reach)> {
        let (common, table) = (self.view.common(), self.view.table());
        if table.phase != Phase::Talks {
            return None;
        }
        let plan = self.plan();
        let by = plan.last_answer.max(self.round());
        let asks = plan.asks.unwrap_or_else(|| Asks::unheard(self.round()));
        let later = agenda_in(common, table, Round(by));
        let mut drafts: BTreeSet<Draft> =
            plan.stairs.iter().map(|step| step.prospect.draft).collect();
        drafts.extend(self.repertoire.texts_of(self.view, &later).iter().copied());
        drafts.retain(|draft| self.is_its(draft));
        let mut best: Option<((Utility, i64), Draft)> = None;
        let mut kindest: Option<i64> = None;
        let mut asked = 0;
        for (_, draft) in self.ranked(drafts) {
            let gives = self.gives(&draft);
            if asked >= MOST_ASKED || kindest.is_some_and(|most| gives <= most) {
                continue;
            }
            kindest = Some(gives);
            asked += 1;
            let prospect = self.prospect(draft);
            if prospect.worth() <= Utility::ZERO || prospect.chance < LEAST_CHANCE {
                continue;
            }
            let expected = (prospect.worth().share(asks.signed(gives, by)), gives);
            if best.is_none_or(|(most, _)| expected > most) {
                best = Some((expected, draft));
            }
        }
        let ((expected, _), draft) = best?;
        let taken = asks.signed(self.gives(&draft), by);
        let likelier = self.likelier(&draft, asks, Round(by), taken);
        Some((expected, Reach { draft, by: Round(by), taken, likelier }))
    }

    /// The clause that raises the chance that the other takes `draft` most for what it costs, its home still likely.
    fn likelier(&self, draft: &Draft, asks: Asks, by: Round, taken: Permille) -> Option<Likelier> {
        let (common, table) = (self.view.common(), self.view.table());
        let worth = self.prospect(*draft).gain;
        let track = &common.tracks[self.track].issues;
        let issues = common.issues.iter().filter(|(issue, _)| track.contains(issue));
        let clauses = issues
            .flat_map(|(issue, about)| about.choices().map(move |option| Clause { issue, option }));
        let may_stand = |clause: &Clause| {
            clause.option == table.status_quo.option(clause.issue)
                || table.is_open_in(common, *clause, by)
        };
        let mut found: Vec<(i64, Likelier)> = Vec::new();
        for clause in clauses.filter(|clause| draft.clause(clause.issue) != *clause) {
            let after = draft.with(clause);
            if !may_stand(&clause) || after == table.status_quo || common.package(after).is_err() {
                continue;
            }
            let then = asks.signed(self.gives(&after), by.0);
            if then.0 < taken.0 + WORTH_NAMING {
                continue;
            }
            let prospect = self.prospect(after);
            if prospect.worth() <= Utility::ZERO || prospect.chance < LEAST_CHANCE {
                continue;
            }
            let cost = worth - prospect.gain;
            let ratio = i64::from(then.0 - taken.0) * 1_000_000 / cost.0.max(1);
            found.push((ratio, Likelier { clause, cost, taken: then, chance: prospect.chance }));
        }
        let best = found.into_iter().max_by_key(|(ratio, one)| (*ratio, one.taken));
        best.map(|(_, one)| one)
    }
}
