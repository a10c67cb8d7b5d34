//! One track at a time: what has been put on it, how long it stays open, and which of several it turns to next.
//!
//! Talks without tracks are one track, and all there is to say is said of it.

use std::cmp::Reverse;

use super::Mind;
use super::bid::Bid;
use super::ladder::Ladder;
use crate::negotiation::state::Tabled;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, Side, TrackId};
use crate::units::Permille;

/// The ladders of the tracks that are open: never none.
pub(super) struct Ladders {
    first: Ladder,
    others: Vec<Ladder>,
}

impl Ladders {
    pub(super) fn iter(&self) -> impl Iterator<Item = &Ladder> {
        [&self.first].into_iter().chain(&self.others)
    }

    /// That of `track`, or the first where the track is not open.
    pub(super) fn on(&self, track: TrackId) -> &Ladder {
        self.iter().find(|ladder| ladder.track == track).unwrap_or(&self.first)
    }
}

impl Mind<'_> {
    /// A ladder for each open track, climbed once.
    pub(super) fn ladders(&self) -> &Ladders {
        self.ladders.get_or_init(|| {
            let texts = self.shortlist();
            let (common, table) = (self.view.common(), self.view.table());
            let mut tracks = table.open_tracks(common);
            let first = tracks.next().unwrap_or_else(|| table.track_of(common, &table.status_quo));
            let on = |track| Ladder::new(self, track, &texts);
            Ladders { first: on(first), others: tracks.map(on).collect() }
        })
    }

    /// The ladder of the track `draft` is of.
    pub(super) fn ladder_of(&self, draft: &Draft) -> &Ladder {
        self.ladders().on(self.track_of(draft))
    }

    /// The track `draft` is of.
    pub(super) fn track_of(&self, draft: &Draft) -> TrackId {
        self.view.table().track_of(self.view.common(), draft)
    }

    /// The issues of `track`, in the order of the scenario.
    pub(super) fn issues_of(&self, track: TrackId) -> impl Iterator<Item = IssueId> {
        let issues = &self.view.common().tracks[track].issues;
        self.view.common().issues.ids().filter(|issue| issues.contains(issue))
    }

    /// What `side` last proposed on `track`, waiting for an answer or not, as it could still be put.
    pub(super) fn text_on(&self, track: TrackId, side: Side) -> Option<Draft> {
        let (common, table) = (self.view.common(), self.view.table());
        let last = self.last_text(side).filter(|draft| table.is_of(common, track, draft));
        last.or_else(|| self.tabled_on(track, side).last().map(|text| text.draft))
    }

    /// Every text `side` has put on `track` since a text last came into force, in order, as it could still be put.
    pub(super) fn tabled_on(&self, track: TrackId, side: Side) -> Vec<Tabled> {
        let (common, table) = (self.view.common(), self.view.table());
        let mut tabled = self.tabled(side);
        tabled.retain(|text| table.is_of(common, track, &text.draft));
        tabled
    }

    /// Own turns still to come after this one in which something of `track` may be written.
    pub(super) fn turns_on(&self, track: TrackId) -> u16 {
        match self.window_on(track) {
            None => self.turns_to_come(),
            Some((_, closes)) => closes.saturating_sub(self.view.table().round.0),
        }
    }

    /// Whether what is put now is the last text the other can still answer, with so many own turns to come after this one:
    /// who speaks second in the last round puts it in the round before.
    pub(super) fn is_last_to_be_answered(&self, turns: u16) -> bool {
        let table = self.view.table();
        match turns {
            0 => !table.turn.second,
            1 => {
                let next = self.view.common().rounds.get(usize::from(table.round.0) + 1);
                next.is_some_and(|round| round.host != self.view.side())
            }
            _ => false,
        }
    }

    /// How much of the time of `track` is over, in thousandths: 0 in its first round, 1000 in its last.
    pub(super) fn elapsed_on(&self, track: TrackId) -> Permille {
        let Some((opens, closes)) = self.window_on(track) else { return self.elapsed() };
        let (gone, whole) = (self.view.table().round.0.saturating_sub(opens), closes - opens);
        if gone >= whole {
            return Permille::WHOLE;
        }
        Permille(u32::from(gone) * 1000 / u32::from(whole))
    }

    /// The first and the last round in which something of `track` may be written, as things stand; none where the talks
    /// are one track, whose time is all there is.
    fn window_on(&self, track: TrackId) -> Option<(u16, u16)> {
        let (common, table) = (self.view.common(), self.view.table());
        if common.tracks.len() == 1 {
            return None;
        }
        table.window_of(common, track).map(|(from, until)| (from.0, until.0))
    }

    /// The text to put now: of tracks on which it has something new to say the one that closes
    /// first, of those the one it has longest said nothing on, of those the one it has most to gain by.
    pub(super) fn best_bid(&self) -> Option<&Bid> {
        self.bid.get_or_init(|| self.find_bid()).as_ref()
    }

    fn find_bid(&self) -> Option<Bid> {
        let own = self.view.side();
        let bids = self.ladders().iter().filter_map(|ladder| {
            let answered = ladder.turns > 0 || !self.view.table().turn.second;
            Some((ladder, self.bid(ladder).filter(|_| answered)?))
        });
        let best = bids.min_by_key(|(ladder, bid)| {
            let last = self.tabled_on(ladder.track, own).last().copied();
            let is_said = last.is_some_and(|last| last.draft == bid.draft);
            let since = last.map(|last| last.round);
            let most = Reverse(ladder.top - ladder.least);
            (is_said, ladder.turns, since, most, ladder.track)
        });
        best.map(|(_, bid)| bid)
    }

    /// The clauses provisionally agreed on `track`.
    pub(super) fn agreed_on(&self, track: TrackId) -> impl Iterator<Item = Clause> {
        let agreed = &self.view.table().agreed;
        self.issues_of(track).filter_map(|issue| Some(Clause { issue, option: agreed[issue]? }))
    }
}
