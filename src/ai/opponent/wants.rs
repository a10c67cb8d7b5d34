//! What it would rather see than what lies on the table: asked of its own worths and its home, said by what everyone
//! reckons.

use super::Mind;
use super::appraisal::{Appraisal, Appraiser};
use super::ladder::Ladder;
use super::temper::Temper;
use crate::ai::reckoning::reckoned;
use crate::ai::want::{Rather, Want, Why};
use crate::negotiation::moves::{Move, signable};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::IssueId;
use crate::units::Utility;

/// The least that everyone would call a gain, in points (R4.5: "slightly").
const SLIGHTLY: i64 = 2;
/// How many clauses it asks its home about before it names none (judgement).
const ASKED: usize = 6;

impl Mind<'_> {
    /// What to say of `draft`, which lies on the table and which it does not take, standing by `own`, its own text.
    pub(super) fn want(
        &self,
        ladder: &Ladder,
        (draft, seen): (&Draft, &Appraisal),
        own: Option<Draft>,
    ) -> Want {
        let mut appraiser = self.appraiser();
        let why = self.why_not(&mut appraiser, ladder, draft, seen);
        let instead = |own| match why {
            Why::Words | Why::Pride => self.rather(draft, own, |mind, changed| {
                let mut appraiser = mind.appraiser();
                appraiser.passes(changed) || !appraiser.passes(draft)
            }),
            Why::OwnHome => self
                .rather(draft, own, |mind, changed| mind.appraiser().chance(changed) > seen.chance),
            Why::OtherHome | Why::Affront => None,
        };
        let rather = instead(own);
        // With a text of its own before this one it may have asked for something else.
        let before = self.text_on(ladder.track, self.view.side());
        let heard = self.turns_heard(draft);
        let is_new = heard > 0 && before != own && instead(before) != rather;
        self.said(why, rather, if is_new { 0 } else { heard })
    }

    /// How many turns it has had to answer `draft`, the other's last text, before this one.
    fn turns_heard(&self, draft: &Draft) -> u16 {
        let (common, table, other) =
            (self.view.common(), self.view.table(), self.view.side().other());
        let same = table.tabled[other].iter().rev().take_while(|text| text.draft == *draft);
        let Some(first) = same.last().map(|text| text.round) else { return 0 };
        let opened = common.round_plan(first).is_some_and(|plan| plan.host == other);
        table.round.0.saturating_sub(if opened { first.0 } else { first.0 + 1 })
    }

    /// What to say where an affront stands between the two.
    pub(super) fn want_amends(&self) -> Want {
        self.said(Why::Affront, None, 0)
    }

    /// What to say of one's own text, which one will not initial.
    pub(super) fn want_of_own(&self, draft: &Draft, seen: &Appraisal) -> Want {
        let is_worth = seen.utility > self.appraiser().least(draft);
        self.said(if is_worth { Why::OwnHome } else { Why::Words }, None, 0)
    }

    fn said(&self, why: Why, rather: Option<Rather>, again: u16) -> Want {
        Want { why, rather, round: self.view.table().round.0, again }
    }

    /// `about`, unless that names another wish on the issue on which `want` says one.
    pub(super) fn one_wish(about: Option<Clause>, want: Option<Want>) -> Option<Clause> {
        let said = want.filter(|want| !want.goes_without_saying()).and_then(|want| want.rather);
        about.filter(|about| {
            said.is_none_or(|Rather { of, rather, .. }| {
                about.issue != of.issue || [of, rather].contains(about)
            })
        })
    }

    fn why_not(
        &self,
        appraiser: &mut Appraiser<'_>,
        ladder: &Ladder,
        draft: &Draft,
        seen: &Appraisal,
    ) -> Why {
        let (table, side) = (self.view.table(), self.view.side());
        if self.temper() == Temper::Wounded {
            return Why::Affront;
        }
        if self.is_hopeless(appraiser, draft) {
            let stopped = |by| table.stopped.iter().any(|one| one.draft == *draft && one.by == by);
            return if stopped(side) { Why::OwnHome } else { Why::OtherHome };
        }
        if seen.utility <= ladder.least {
            return Why::Words;
        }
        let is_likely = seen.chance >= self.style().bidding.least_chance;
        if !is_likely || seen.prospect <= Utility::ZERO || !self.permits(Move::Accept) {
            return Why::OwnHome;
        }
        Why::Pride
    }

    /// The clause of `draft` that everyone would say stands in its way most, and the nearest it would rather see: one it
    /// has not asked less than, that makes the text worth more to it, and of which `is_no_worse` holds.
    fn rather(
        &self,
        draft: &Draft,
        own: Option<Draft>,
        is_no_worse: impl Fn(&Self, &Draft) -> bool,
    ) -> Option<Rather> {
        let (common, table, side) = (self.view.common(), self.view.table(), self.view.side());
        let worth = |draft: &Draft, issue| reckoned(common, table, side, draft, issue);
        // No more than it has asked for itself; before it has, whatever is on the agenda.
        let most = |issue: IssueId| own.map_or(i64::MAX, |own| worth(&own, issue));
        let mut found: Vec<(i64, i64, Rather)> = Vec::new();
        // What it writes itself stands in nobody's way.
        let differs =
            |issue: IssueId| own.is_none_or(|own| own.clause(issue) != draft.clause(issue));
        for (issue, about) in common.issues.iter().filter(|(issue, _)| differs(*issue)) {
            let now = worth(draft, issue);
            let better = about.options.ids().map(|option| Clause { issue, option });
            let better: Vec<(i64, Clause)> = better
                .map(|clause| (worth(&draft.with(clause), issue), clause))
                .filter(|(then, _)| *then >= now + SLIGHTLY && *then <= most(issue))
                .collect();
            let in_the_way = better.iter().map(|(then, _)| then - now).max().unwrap_or(0);
            found.extend(better.into_iter().map(|(then, rather)| {
                let of = draft.clause(issue);
                let asked = own.map(|own| own.clause(issue)).filter(|asked| *asked != rather);
                (-in_the_way, then, Rather { of, rather, asked, gain: then - now })
            }));
        }
        // What stands in its way most first; there the least that is worth a word.
        found.sort_by_key(|(in_the_way, then, rather)| {
            (*in_the_way, rather.of, *then, rather.rather)
        });
        let appraiser = self.appraiser();
        let before = appraiser.utility(draft);
        let is_true = |rather: &Rather| {
            let changed = draft.with(rather.rather);
            appraiser.utility(&changed) > before && signable(&self.standing, &changed).is_ok()
        };
        let told = found.into_iter().map(|(.., rather)| rather).filter(is_true).take(ASKED);
        told.into_iter().find(|rather| is_no_worse(self, &draft.with(rather.rather)))
    }
}
