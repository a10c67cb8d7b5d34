//! The only writer: what each event changes.

use super::{
    HomeState, Offer, Phase, SignedText, State, Stopped, TableState, Tabled, TradeOffer, Turn,
};
use crate::negotiation::event::{Event, Happening};
use crate::negotiation::ledger::Entry;
use crate::negotiation::moves::{Channel, Constituent, Kind, Tone, Verb};
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Meter;
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::units::Points;

impl State {
    /// Where the talks of `scenario` stood after `events`, their first ones in order.
    pub fn after(scenario: &Scenario, events: &[Event]) -> Self {
        let mut state = Self::opening(scenario);
        for event in events {
            state.apply(&scenario.common, event);
        }
        state
    }

    /// Changes the state by what happened.
    #[expect(clippy::too_many_lines, reason = "one arm for each happening, most of them one line")]
    pub(in crate::negotiation) fn apply(&mut self, common: &Common, event: &Event) {
        let table = &mut self.table;
        match &event.what {
            Happening::Proposed { by, channel, draft } => {
                table.propose(common, *by, *channel, *draft);
            }
            Happening::TradeOffered { by, give, take } => {
                table.trade = Some(TradeOffer { by: *by, give: *give, take: *take });
            }
            Happening::TradeTaken { .. } => table.take_trade(),
            Happening::Agreed { clause } => table.agreed[clause.issue] = Some(clause.option),
            Happening::Reopened { clause, .. } => table.agreed[clause.issue] = None,
            Happening::Accepted { by } => {
                if let Some(offer) = table.offers[by.other()] {
                    table.phase = Phase::Initialling { draft: offer.draft };
                    table.trade = None;
                    table.turn.side = by.other();
                    // The phase alone decides what may be done now; saves are held to these two by their fingerprints.
                    table.turn.home_used = true;
                    table.turn.signal_used = true;
                }
            }
            Happening::Initialled { .. }
            | Happening::Held { .. }
            | Happening::BrokeOff { .. }
            | Happening::BecameKnown { .. }
            | Happening::Glossed { .. } => {}
            Happening::Declined { by, what, .. } => table.decline(*by, *what),
            Happening::Leaked { of, .. } => table.leak(common, *of),
            Happening::Disclosed { by } => table.disclose(common, *by),
            Happening::Collapsed { clause, .. } => {
                table.collapsed.insert(*clause);
            }
            Happening::GiftWithdrawn { clause } => {
                table.withdrawn.insert(*clause);
                table.drop_what_is_closed(common);
            }
            Happening::GiftRestored { clause } => {
                table.withdrawn.remove(clause);
            }
            Happening::Gestured { gesture, .. } => {
                table.gestures.insert(*gesture);
                if !common.gestures[*gesture].hostile {
                    table.unweighed = Some(*gesture);
                }
            }
            Happening::GestureWeighed { by, gesture, .. } => {
                table.unweighed = None;
                table.unanswered[*by] = Some(*gesture);
            }
            Happening::Replied { by, .. } => table.unanswered[by.other()] = None,
            Happening::WentUnmatched { by } => table.unanswered[*by] = None,
            Happening::Acted { act, .. } => {
                table.acts.insert(*act);
            }
            Happening::Stated { by, tone } => table.count_statement(*by, *tone),
            Happening::Addressed { by } => {
                table.addresses[*by] = table.addresses[*by].saturating_add(1);
            }
            Happening::Pledged { by, clause } => table.pledges[*by].push(*clause),
            Happening::Justified { by, issue } => {
                let strictest = table.strictest_pledge(*by, *issue);
                table.pledges[*by]
                    .retain(|pledge| pledge.issue != *issue || Some(pledge.option) != strictest);
            }
            Happening::PromisedToRetire { by } => table.retiring[*by] = true,
            Happening::TookPlace { event } => {
                table.events.insert(*event);
            }
            Happening::StatusQuoMoved { clause } => table.move_status_quo(*clause),
            Happening::AgendaChanged { issue, options, open } => {
                for id in common.issues[*issue].options.ids() {
                    if options.is_none_or(|set| set.holds(id)) {
                        table.agenda[*issue][id] = Some(*open);
                    }
                }
                table.drop_what_is_closed(common);
            }
            Happening::SeatsChanged { side, body, faction, seats } => {
                table.seats[*side][*body][*faction] = *seats;
            }
            Happening::GovernmentChanged { side, leader } => {
                table.leaders[*side] = *leader;
                // The promise was the predecessor's to keep; pledges bind the country.
                table.retiring[*side] = false;
            }
            Happening::TurnEnded { by } => {
                table.turn =
                    Turn { side: by.other(), second: true, home_used: false, signal_used: false };
            }
            Happening::RoundBegan { round, host } => {
                table.round = *round;
                // What pleased the hawks, or galled them, wears off by half with every round.
                for home in [&mut self.homes.tokyo, &mut self.homes.moscow] {
                    home.defiance = Points(home.defiance.0 / 2);
                }
                table.drop_what_is_closed(common);
                table.turn =
                    Turn { side: *host, second: false, home_used: false, signal_used: false };
            }
            Happening::Voted(ballot) => table.ballots.push(ballot.clone()),
            Happening::SignatureStopped { by, draft } => {
                table.stopped.push(Stopped { draft: *draft, by: *by, round: table.round });
                table.lapse();
            }
            Happening::Refused { .. } => table.lapse(),
            Happening::Signed { draft, host } => {
                let (track, round) = (table.track_of(common, draft), table.round);
                let signed = SignedText { draft: *draft, track, round, in_force: false };
                table.signed.push(signed);
                table.phase = Phase::Interval { draft: *draft, first_done: false };
                // The world reads what is signed; nothing follows from that any more (R6.23).
                for side in Side::BOTH {
                    table.make_heard(common, side, *draft);
                }
                table.turn.side = *host;
                table.turn.home_used = false;
            }
            Happening::ProposedFor { by, promise } => self.homes[*by].promise = Some(*promise),
            Happening::SignedFor { side, gain } => self.homes[*side].signed_for.push(*gain),
            Happening::IntervalPassed { by } => {
                if let Phase::Interval { draft, .. } = table.phase {
                    table.phase = Phase::Interval { draft, first_done: true };
                }
                table.turn.side = by.other();
                table.turn.home_used = false;
            }
            Happening::InForce { draft, track } => table.put_in_force(common, *draft, *track),
            Happening::Ended(outcome) => {
                table.outcome = Some(*outcome);
                table.phase = Phase::Over;
            }
            Happening::Changed(entry) => self.change(entry),
            Happening::Consulted { by, faction, band } => {
                self.homes[*by].consulted[*faction] = Some(*band);
            }
            Happening::MoodShown { side, faction, band } => {
                self.homes[*side].consulted[*faction] = Some(*band);
            }
            Happening::Paid { by, to, worth } => self.homes[*by].pay(*to, *worth),
            Happening::Prepared { by, issue } => {
                let prepared = &mut self.homes[*by].prepared[*issue];
                *prepared = prepared.saturating_add(1);
            }
            Happening::MoodMoved { side, of, by } => match of {
                Constituent::Faction(faction) => self.homes[*side].faction_moods[*faction] += *by,
                Constituent::Group(group) => self.homes[*side].group_moods[*group] += *by,
            },
            Happening::Redealt { side, faction } => {
                let home = &mut self.homes[*side];
                home.redeals[*faction] = home.redeals[*faction].saturating_add(1);
                home.consulted[*faction] = None;
            }
            Happening::Insulted { by } => {
                table.insulted[by.other()] = true;
                table.insulted[*by] = false;
            }
            Happening::InsultForgiven { side } | Happening::InsultUnanswered { side } => {
                table.insulted[*side] = false;
            }
            Happening::DefianceMoved { side, by } => self.homes[*side].defiance += *by,
            Happening::NoAgreementMoved { side, by } => self.homes[*side].no_agreement += *by,
        }
        match event.what.verb().map(Verb::kind) {
            Some(Kind::Signal) => self.table.turn.signal_used = true,
            Some(Kind::Home) => self.table.turn.home_used = true,
            // It ends the turn, or hands it to whoever is to initial.
            Some(Kind::Table) | None => {}
        }
    }

    /// The state as it would be had every ambiguity collapsed: for questions about a text, not for play.
    #[must_use]
    pub fn read_plainly(mut self, common: &Common) -> Self {
        for (issue, about) in common.issues.iter() {
            for (option, _) in about.options.iter().filter(|(_, o)| o.reads_as.is_some()) {
                self.table.collapsed.insert(Clause { issue, option });
            }
        }
        self
    }

    /// The state with the ambiguities and pledges of `later`: for what a text of the end is worth at the opening.
    #[must_use]
    pub fn with_words_of(mut self, later: &Self) -> Self {
        self.table.collapsed.clone_from(&later.table.collapsed);
        self.table.pledges.clone_from(&later.table.pledges);
        self
    }

    fn change(&mut self, entry: &Entry) {
        match entry.meter {
            Meter::Material => self.homes[entry.side].material = entry.after,
            Meter::Capital => self.homes[entry.side].capital = entry.after,
            Meter::Face => self.table.face[entry.side] = entry.after,
            Meter::Trust => self.table.trust[entry.side] = entry.after,
        }
        self.ledger.push(entry.clone());
    }
}

impl TableState {
    fn propose(&mut self, common: &Common, by: Side, channel: Channel, draft: Draft) {
        self.tabled[by].push(Tabled { draft, round: self.round });
        self.positions[by] = Some(draft);
        self.offers[by] = Some(Offer { draft, channel, leaked: false, round: self.round });
        if channel == Channel::Public {
            self.make_known(common, by, draft);
        }
    }

    /// Back to the talks: what was offered is off the table.
    fn lapse(&mut self) {
        self.phase = Phase::Talks;
        self.offers = BySide::default();
    }

    fn make_known(&mut self, common: &Common, by: Side, draft: Draft) {
        self.public_positions[by] = Some(draft);
        self.make_heard(common, by, draft);
    }

    fn make_heard(&mut self, common: &Common, by: Side, draft: Draft) {
        for issue in common.issues.ids() {
            let option = draft.option(issue);
            if option != self.status_quo.option(issue) {
                self.known[by].insert(Clause { issue, option });
            }
        }
    }

    fn leak(&mut self, common: &Common, of: Side) {
        if let Some(offer) = &mut self.offers[of] {
            offer.leaked = true;
            let draft = offer.draft;
            self.make_known(common, of, draft);
        }
    }

    fn disclose(&mut self, common: &Common, by: Side) {
        if let Some(offer) = &mut self.offers[by] {
            offer.channel = Channel::Public;
            let draft = offer.draft;
            self.make_known(common, by, draft);
        }
    }

    fn take_trade(&mut self) {
        let Some(trade) = self.trade.take() else { return };
        let status_quo = self.status_quo;
        for side in Side::BOTH {
            let position = self.positions[side].unwrap_or(status_quo);
            self.positions[side] = Some(position.with(trade.give).with(trade.take));
        }
    }

    fn decline(&mut self, by: Side, what: crate::negotiation::event::Declined) {
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

    fn count_statement(&mut self, by: Side, tone: Tone) {
        let [anger, recognition, regret] = &mut self.statements[by];
        let count = match tone {
            Tone::Anger => anger,
            Tone::Recognition => recognition,
            Tone::Regret => regret,
        };
        *count = count.saturating_add(1);
    }

    /// The old status quo is overtaken: no text can go back to it.
    fn move_status_quo(&mut self, clause: Clause) {
        let old = self.status_quo.option(clause.issue);
        if old == clause.option {
            return;
        }
        self.agenda[clause.issue][old] = Some(false);
        self.withdrawn.remove(&clause);
        self.status_quo = self.status_quo.with(clause);
        self.agreed[clause.issue] = None;
    }

    /// R6.4: a clause no text can have any more is not agreed either, so nobody pays for reopening it.
    fn drop_what_is_closed(&mut self, common: &Common) {
        for issue in common.issues.ids() {
            if let Some(option) = self.agreed[issue]
                && !self.is_open(common, Clause { issue, option })
            {
                self.agreed[issue] = None;
            }
        }
    }

    fn put_in_force(&mut self, common: &Common, draft: Draft, track: crate::scenario::id::TrackId) {
        self.in_force.insert(track);
        if let Some(text) = self.signed.last_mut().filter(|text| text.draft == draft) {
            text.in_force = true;
        }
        for issue in &common.tracks[track].issues {
            let clause = draft.clause(*issue);
            self.status_quo = self.status_quo.with(clause);
            self.agreed[*issue] = None;
            for option in common.issues[*issue].options.ids() {
                self.agenda[*issue][option] = Some(false);
            }
        }
        self.offers = BySide::default();
        self.tabled = BySide::default();
        self.positions = BySide::default();
        self.trade = None;
        self.phase = Phase::Talks;
    }
}

impl HomeState {
    fn pay(&mut self, to: Constituent, worth: Points) {
        self.payments = self.payments.saturating_add(1);
        match to {
            Constituent::Faction(faction) => self.faction_payments[faction] += worth,
            Constituent::Group(group) => self.group_payments[group] += worth,
        }
    }
}
