//! What an event changes in one part of the state.

use super::super::{AtHome, AtTable, Offer, Phase, Secrecy, Tabled};
use crate::negotiation::moves::{Channel, Constituent, Tone};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BySide, FactionId, Side, TrackId};
use crate::scenario::issue::Common;
use crate::units::Points;

impl AtTable {
    pub(super) fn propose(&mut self, common: &Common, by: Side, channel: Channel, draft: Draft) {
        self.tabled[by].push(Tabled { draft, round: self.round });
        self.positions[by] = Some(draft);
        let (round, turns) = (self.round, self.turns());
        self.replaced[by] = self.offers[by].filter(|offer| offer.draft != draft);
        self.offers[by] = Some(Offer { draft, channel, leaked: false, round, turns });
        if channel == Channel::Public {
            self.make_known(common, by, draft);
        }
    }

    /// Back to the talks: what was offered is off the table.
    pub(super) fn lapse(&mut self) {
        self.phase = Phase::Talks;
        self.offers = BySide::default();
        self.replaced = BySide::default();
    }

    pub(super) fn make_known(&mut self, common: &Common, by: Side, draft: Draft) {
        self.public_positions[by] = Some(draft);
        self.make_heard(common, by, draft);
    }

    pub(super) fn make_heard(&mut self, common: &Common, by: Side, draft: Draft) {
        for issue in common.issues.ids() {
            let option = draft.option(issue);
            if option != self.status_quo.option(issue) {
                self.known[by].insert(Clause { issue, option });
            }
        }
    }

    pub(super) fn leak(&mut self, common: &Common, of: Side) {
        if let Some(offer) = &mut self.offers[of] {
            offer.leaked = true;
            let draft = offer.draft;
            self.make_known(common, of, draft);
        }
    }

    pub(super) fn disclose(&mut self, common: &Common, by: Side) {
        if let Some(offer) = &mut self.offers[by] {
            offer.channel = Channel::Public;
            let draft = offer.draft;
            self.make_known(common, by, draft);
        }
    }

    pub(super) fn take_trade(&mut self) {
        let Some(trade) = self.trade.take() else { return };
        let status_quo = self.status_quo;
        for side in Side::BOTH {
            let position = self.positions[side].unwrap_or(status_quo);
            self.positions[side] = Some(position.with(trade.give).with(trade.take));
        }
    }

    /// A clause is agreed; nobody gives or asks for it in a trade any more (R6.5).
    pub(super) fn agree(&mut self, clause: Clause) {
        self.agreed[clause.issue] = Some(clause.option);
        self.end_trade_in(clause);
    }

    fn end_trade_in(&mut self, clause: Clause) {
        self.trade = self.trade.filter(|trade| trade.give != clause && trade.take != clause);
    }

    pub(super) fn decline(&mut self, by: Side, what: crate::negotiation::event::Declined) {
        use crate::negotiation::event::Declined;
        match what {
            Declined::PublicProposal | Declined::PrivateProposal => {
                self.offers[by.other()] = None;
            }
            Declined::Trade => self.trade = None,
            Declined::OwnProposal => {
                self.offers[by] = None;
                self.phase = Phase::Talks;
            }
        }
    }

    pub(super) fn count_statement(&mut self, by: Side, tone: Tone) {
        let [anger, recognition, regret] = &mut self.statements[by];
        let count = match tone {
            Tone::Anger => anger,
            Tone::Recognition => recognition,
            Tone::Regret => regret,
        };
        *count = count.saturating_add(1);
    }

    /// The old status quo is overtaken: no text can go back to it.
    pub(super) fn move_status_quo(&mut self, common: &Common, clause: Clause) {
        let old = self.status_quo.option(clause.issue);
        if old == clause.option {
            return;
        }
        if common.issues[clause.issue].by.is_some() {
            self.move_stance(clause);
            return;
        }
        self.agenda[clause.issue][old] = Some(false);
        self.withdrawn.remove(&clause);
        self.status_quo = self.status_quo.with(clause);
        self.agreed[clause.issue] = None;
        self.end_trade_in(clause);
        self.drop_what_is_closed(common);
    }

    /// R6.27: no text says anything of a stance, so whatever lies on the table, or waits for its vote, goes on saying
    /// nothing of it.
    fn move_stance(&mut self, clause: Clause) {
        self.status_quo = self.status_quo.with(clause);
        let moved = |draft: &mut Draft| *draft = draft.with(clause);
        if matches!(self.phase, Phase::Interval { .. })
            && let Some(text) = self.signed.last_mut()
        {
            moved(&mut text.draft);
            moved(&mut text.stood);
        }
        match &mut self.phase {
            Phase::Initialling { draft } | Phase::Interval { draft, .. } => moved(draft),
            Phase::Talks | Phase::Over => {}
        }
        for side in Side::BOTH {
            self.tabled[side].iter_mut().for_each(|tabled| moved(&mut tabled.draft));
            self.positions[side].iter_mut().for_each(moved);
            self.public_positions[side].iter_mut().for_each(moved);
            self.offers[side].iter_mut().for_each(|offer| moved(&mut offer.draft));
            self.replaced[side].iter_mut().for_each(|offer| moved(&mut offer.draft));
        }
    }

    /// R6.4: a clause no text can have any more is not agreed either, so nobody pays for reopening it; and a proposal
    /// that has one, or has nothing left that does not stand without it, lies there no longer (R6.6).
    pub(super) fn drop_what_is_closed(&mut self, common: &Common) {
        for issue in common.issues.ids() {
            if let Some(option) = self.agreed[issue]
                && !self.is_open(common, Clause { issue, option })
            {
                self.agreed[issue] = None;
            }
        }
        for side in Side::BOTH {
            let lies = |offer: &Offer| {
                self.left_of(common, &offer.draft) == offer.draft && offer.draft != self.status_quo
            };
            let (offer, replaced) =
                (self.offers[side].filter(lies), self.replaced[side].filter(lies));
            self.offers[side] = offer;
            self.replaced[side] = replaced;
        }
    }

    /// R7.9: what was understood on `track` is known from now on.
    pub(super) fn come_out(&mut self, common: &Common, draft: &Draft, track: TrackId) {
        for text in self.signed.iter_mut().filter(|text| text.track == track) {
            text.secrecy = Secrecy::Known;
        }
        for issue in &common.tracks[track].issues {
            for side in Side::BOTH {
                self.known[side].insert(draft.clause(*issue));
            }
        }
    }

    pub(super) fn put_in_force(&mut self, common: &Common, draft: Draft, track: TrackId) {
        // What was put on other tracks is not forgotten there.
        let tabled = BySide::each(|side| {
            let others =
                |text: &&Tabled| self.track_of(common, &self.left_of(common, &text.draft)) != track;
            self.tabled[side].iter().filter(others).copied().collect()
        });
        self.in_force.insert(track);
        if let Some(text) = self.signed.last_mut().filter(|text| text.draft == draft) {
            text.in_force = true;
        }
        for issue in &common.tracks[track].issues {
            let clause = draft.clause(*issue);
            self.status_quo = self.status_quo.with(clause);
            self.agreed[*issue] = None;
            for option in common.issues[*issue].options.ids() {
                if !self.is_unheard_of(common, Clause { issue: *issue, option }) {
                    self.agenda[*issue][option] = Some(false);
                }
            }
        }
        self.offers = BySide::default();
        self.replaced = BySide::default();
        self.tabled = tabled;
        self.positions = BySide::default();
        self.trade = None;
        self.phase = Phase::Talks;
    }
}

impl AtHome {
    pub(super) fn pay(&mut self, to: Constituent, worth: Points, track: TrackId) {
        self.payments = self.payments.saturating_add(1);
        match to {
            Constituent::Faction(faction) => self.faction_payments[faction][track] += worth,
            Constituent::Group(group) => self.group_payments[group][track] += worth,
        }
    }

    pub(super) fn move_mood(&mut self, of: Constituent, by: Points) {
        match of {
            Constituent::Faction(faction) => self.faction_moods[faction] += by,
            Constituent::Group(group) => self.group_moods[group] += by,
        }
    }

    /// What was known of a faction's mood is known no more.
    pub(super) fn deal_anew(&mut self, faction: FactionId) {
        self.redeals[faction] = self.redeals[faction].saturating_add(1);
        self.consulted[faction] = None;
        self.counsel.retain(|counsel| counsel.faction != faction);
    }
}
