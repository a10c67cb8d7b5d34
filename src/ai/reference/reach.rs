//! What could be signed in the end: of all texts this agenda and the last one admit, the one of which most is to be
//! expected, both sides counted as far as one's own knowledge goes.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Mind;
use super::expectation::Asks;
use crate::analysis::agenda_in;
use crate::negotiation::state::Phase;
use crate::scenario::clause::{Clause, Draft};
use crate::units::{Permille, Round, Utility};

/// Most texts its home is asked about.
const MOST_ASKED: usize = 40;
/// Most clauses by which the best of them is bettered.
const MOST_BETTERED: usize = 8;
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

/// A text and what may be expected of it, both homes counted; the greater is the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Hoped {
    expected: Utility,
    /// What everyone reckons the other gains by it, in points.
    gives: i64,
    draft: Draft,
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
        // At the very most a text brings what it would if its home were certain.
        let most = |gain: Utility, draft: &Draft| gain.share(asks.signed(self.gives(draft), by));
        let mut ranked: Vec<(Utility, Draft)> = self
            .ranked(drafts)
            .into_iter()
            .map(|(gain, draft)| (most(gain, &draft), draft))
            .collect();
        ranked.sort_by_key(|(most, draft)| (Reverse(*most), *draft));
        let mut best: Option<Hoped> = None;
        for (most, draft) in ranked.into_iter().take(MOST_ASKED) {
            if best.is_some_and(|best| most < best.expected) {
                break;
            }
            best = best.max(self.hoped(draft, asks, by));
        }
        let best = self.bettered(best?, asks, Round(by));
        let taken = asks.signed(best.gives, by);
        let likelier = self.likelier(&best.draft, asks, Round(by), taken);
        Some((best.expected, Reach { draft: best.draft, by: Round(by), taken, likelier }))
    }

    /// What may be expected of `draft`, put until `by`; none where it is not worth having or its home would not pass it.
    fn hoped(&self, draft: Draft, asks: Asks, by: u16) -> Option<Hoped> {
        let prospect = self.prospect(draft);
        if prospect.worth() <= Utility::ZERO || prospect.chance < LEAST_CHANCE {
            return None;
        }
        let gives = self.gives(&draft);
        let expected = prospect.worth().share(asks.signed(gives, by));
        Some(Hoped { expected, gives, draft })
    }

    /// `best`, clause by clause made what more may be expected of: no clause named beside a text is to make it a better
    /// one than what was called the best.
    fn bettered(&self, mut best: Hoped, asks: Asks, by: Round) -> Hoped {
        for _ in 0..MOST_BETTERED {
            let changed = self.changes(&best.draft, by).map(|clause| best.draft.with(clause));
            let next = changed.filter_map(|draft| self.hoped(draft, asks, by.0)).max();
            match next.filter(|next| next.expected > best.expected) {
                Some(next) => best = next,
                None => break,
            }
        }
        best
    }

    /// The clauses of its track by which `draft` could be changed until `by` and still be a text.
    fn changes(&self, draft: &Draft, by: Round) -> impl Iterator<Item = Clause> {
        let (common, table, draft) = (self.view.common(), self.view.table(), *draft);
        let track = &common.tracks[self.track].issues;
        let issues = common.issues.iter().filter(|(issue, _)| track.contains(issue));
        let clauses = issues
            .flat_map(|(issue, about)| about.choices().map(move |option| Clause { issue, option }));
        clauses.filter(move |clause| {
            let is_silent = clause.option == table.status_quo.option(clause.issue);
            let after = draft.with(*clause);
            draft.clause(clause.issue) != *clause
                && (is_silent || table.is_open_in(common, *clause, by))
                && after != table.status_quo
                && common.package(after).is_ok()
        })
    }

    /// The clause that raises the chance that the other takes `draft` most for what it costs, its home still likely.
    fn likelier(&self, draft: &Draft, asks: Asks, by: Round, taken: Permille) -> Option<Likelier> {
        let worth = self.prospect(*draft).gain;
        let mut found: Vec<(i64, Likelier)> = Vec::new();
        for clause in self.changes(draft, by) {
            let after = draft.with(clause);
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
