//! Which text it puts: on its rung or above, the one nearest to the other's last.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::Mind;
use super::appraisal::{Appraisal, Appraiser};
use super::home::SAFE;
use super::ladder::Ladder;
use super::nearness::Distances;
use crate::negotiation::moves::{Channel, Move};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, TrackId};
use crate::scenario::issue::Form;
use crate::units::{Permille, Utility};

/// The chance from which its own home is asked again for what it has stopped (judgement).
const LIKELY_AFTER_ALL: Permille = Permille(700);
/// Rounds after which the other's home may have turned (judgement).
const ROUNDS_TO_TURN: u16 = 2;

/// A text it might put, and what it thinks of it.
pub(super) struct Bid {
    /// The track it is of.
    pub(super) track: TrackId,
    pub(super) draft: Draft,
    pub(super) appraisal: Appraisal,
    /// The next best, where there was one.
    pub(super) runner_up: Option<(Draft, Utility)>,
}

impl Mind<'_> {
    /// The text to put now; `None` where its own last still says what it would say.
    pub(super) fn bid(&self, ladder: &Ladder) -> Option<Bid> {
        let distances = Distances::new(self, ladder.track);
        let mut appraiser = self.appraiser();
        // Only the first few are looked at: a heap spares sorting the rest.
        let mut ranked: BinaryHeap<_> = ladder
            .texts
            .iter()
            .take_while(|text| text.utility >= ladder.rung)
            .map(|text| (Reverse(distances.of(&text.draft)), text.utility, Reverse(text.draft)))
            .collect();
        let mut found: Vec<(i64, Draft, Appraisal)> = Vec::new();
        let mut left = self.level().measure().foresight;
        while let Some((.., Reverse(draft))) = ranked.pop() {
            // The home is asked only about the nearest texts: it takes longer than all the rest.
            if !appraiser.passes(&draft) {
                continue;
            }
            if left == 0 {
                break;
            }
            left -= 1;
            let draft = self.meet(&mut appraiser, ladder, draft);
            if self.permits(Move::Propose(Channel::Private, draft))
                && let Some(seen) = self.would_sign(&mut appraiser, &draft)
            {
                found.push((distances.of(&draft), draft, seen));
            }
            if found.len() >= 2 {
                break;
            }
        }
        found.sort_by_key(|(distance, draft, seen)| (*distance, Reverse(seen.prospect), *draft));
        let (distance, draft, appraisal) = *found.first()?;
        if self.still_stands(&mut appraiser, ladder, &distances, distance) {
            return None;
        }
        let runner_up = found.get(1).map(|(_, draft, seen)| (*draft, seen.utility));
        Some(Bid { track: ladder.track, draft, appraisal, runner_up })
    }

    /// Whether one's own last text says it as well: still on the rung, still signable, no farther from the other.
    fn still_stands(
        &self,
        appraiser: &mut Appraiser<'_>,
        ladder: &Ladder,
        distances: &Distances<'_>,
        distance: i64,
    ) -> bool {
        self.view.table().offers[self.view.side()].is_some_and(|own| {
            self.track_of(&own.draft) == ladder.track
                && appraiser.utility(&own.draft) >= ladder.rung
                && distances.of(&own.draft) <= distance
                && self.permits(Move::Propose(Channel::Private, own.draft))
                && self.would_sign(appraiser, &own.draft).is_some()
        })
    }

    /// `draft` with every clause of the other's it can take without leaving its rung, the cheapest first.
    fn meet(&self, appraiser: &mut Appraiser<'_>, ladder: &Ladder, draft: Draft) -> Draft {
        let track = ladder.track;
        let Some(theirs) = self.text_on(track, self.view.side().other()) else { return draft };
        let mut best = draft;
        let mut apart: Vec<(i64, Clause)> = self
            .issues_of(track)
            .filter(|issue| theirs.option(*issue) != draft.option(*issue))
            .map(|issue| theirs.clause(issue))
            .map(|clause| (-appraiser.utility(&draft.with(clause)).0, clause))
            .collect();
        apart.sort_unstable();
        for (_, clause) in apart {
            let nearer = best.with(clause);
            if appraiser.utility(&nearer) >= ladder.rung
                && appraiser.passes(&nearer)
                && self.view.common().package(nearer).is_ok()
            {
                best = nearer;
            }
        }
        best
    }

    /// The chance at home below which it neither puts nor takes a text.
    pub(super) fn least_chance(&self) -> Permille {
        self.level().measure().least_chance(self.style().bidding.least_chance)
    }

    /// What it thinks of `draft` where it would put its initials to it if it came back accepted: nothing is put that it
    /// knows already it would refuse.
    pub(super) fn would_sign(
        &self,
        appraiser: &mut Appraiser<'_>,
        draft: &Draft,
    ) -> Option<Appraisal> {
        if !self.is_ratifiable(appraiser, draft) || self.is_hopeless(appraiser, draft) {
            return None;
        }
        Some(appraiser.appraise(draft)).filter(|seen| seen.prospect > Utility::ZERO)
    }

    /// Whether the home is likely enough to carry a text for it to be put or taken.
    pub(super) fn is_ratifiable(&self, appraiser: &mut Appraiser<'_>, draft: &Draft) -> bool {
        appraiser.is_likely(draft, self.least_chance())
    }

    /// Whether a circle has stopped `draft` and nothing speaks for asking it again: its own, unless that is now likely to
    /// agree; the other's, unless two rounds have gone by (judgement).
    pub(super) fn is_hopeless(&self, appraiser: &mut Appraiser<'_>, draft: &Draft) -> bool {
        let (table, side) = (self.view.table(), self.view.side());
        table.stopped.iter().filter(|stopped| stopped.draft == *draft).any(|stopped| {
            if stopped.by == side {
                !appraiser.is_likely(draft, LIKELY_AFTER_ALL)
            } else {
                table.round.0 < stopped.round.0 + ROUNDS_TO_TURN
            }
        })
    }

    /// In public where that shames nobody and stirs nothing up and its own home is sure enough to carry it, else by back
    /// channel: who is stopped by his own house is stopped before fewer.
    pub(super) fn channel(&self, bid: &Bid) -> Channel {
        let (common, table) = (self.view.common(), self.view.table());
        let said = table.last_known(common, self.view.side(), &bid.draft);
        let behind = |issue: IssueId| {
            let option = bid.draft.option(issue);
            let of_last = said
                .is_some_and(|last| self.standing.shortfall(issue, last.option(issue), option) > 0);
            of_last || self.standing.broken_pledge(Clause { issue, option }).is_some()
        };
        let shames = table.spoken_of(common, &bid.draft).any(behind);
        // What is to be understood is not said aloud (R7.9).
        let track = table.track_of(common, &bid.draft);
        let is_tacit = common.tracks[track].form == Form::Tacit;
        let stirs = !table.news_in(common, &bid.draft).is_empty();
        let is_doubtful = bid.appraisal.chance < SAFE;
        if shames || is_tacit || stirs || is_doubtful || said == Some(bid.draft) {
            Channel::Private
        } else {
            Channel::Public
        }
    }
}
