//! The only writer: what each event changes.

mod parts;
mod sealed;

pub use sealed::Sealed;

use super::{
    AtTable, Counsel, Facing, HomeState, Phase, Secrecy, SignedText, State, Stopped, TableState,
    TradeOffer, Turn, Whole,
};
use crate::negotiation::event::{Cause, Event, Happening};
use crate::negotiation::ledger::Entry;
use crate::negotiation::moves::{Kind, Verb};
use crate::scenario::Scenario;
use crate::scenario::clause::Clause;
use crate::scenario::happening::{Effect, Meter};
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::units::Points;

impl State {
    /// Where the talks of `scenario` stood after `events`, their first ones in order.
    pub fn after(scenario: &Scenario, events: &[Event]) -> Self {
        Self::opening(scenario).and(&scenario.common, events)
    }

    /// The same after `events` as well.
    #[must_use]
    pub fn and(mut self, common: &Common, events: &[Event]) -> Self {
        for event in events {
            self.apply(common, event);
        }
        self
    }

    /// Changes the state by what happened.
    pub(in crate::negotiation) fn apply(&mut self, common: &Common, event: &Event) {
        let Whole { table, homes, ledger } = self.write();
        befall(common, event, table, homes);
        if let Happening::Changed(entry) = &event.what {
            ledger.push(entry.clone());
        }
        match event.what.verb().map(Verb::kind) {
            Some(Kind::Signal) => table.write().turn.signal_used = true,
            Some(Kind::Home) => table.write().turn.home_used = true,
            // One ends the turn, or hands it to whoever is to initial; the other uses none of its moves.
            Some(Kind::Table | Kind::Decision) | None => {}
        }
    }

    /// The state as it would be had every ambiguity collapsed: for questions about a text, not for play.
    #[must_use]
    pub fn read_plainly(mut self, common: &Common) -> Self {
        let table = self.write().table.write();
        for (issue, about) in common.issues.iter() {
            for (option, _) in about.options.iter().filter(|(_, o)| o.reads_as.is_some()) {
                table.collapsed.insert(Clause { issue, option });
            }
        }
        self
    }

    /// The state with the ambiguities and pledges of `later`: for what a text of the end is worth at the opening.
    #[must_use]
    pub fn with_words_of(mut self, later: &Self) -> Self {
        let table = self.write().table.write();
        table.collapsed.clone_from(&later.table.collapsed);
        table.pledges.clone_from(&later.table.pledges);
        self
    }
}

/// The homes an event may befall.
pub(in crate::negotiation) trait Homes {
    /// The home of `side`, where it is in sight.
    fn in_sight(&mut self, side: Side) -> Option<&mut HomeState>;
}

impl Homes for BySide<HomeState> {
    fn in_sight(&mut self, side: Side) -> Option<&mut HomeState> {
        Some(&mut self[side])
    }
}

/// Whose doing it is that `clause` becomes the status quo by `cause`. What a side has left undecided is its own doing too.
fn mover(common: &Common, table: &AtTable, cause: Cause, clause: Clause) -> Option<Side> {
    match cause {
        Cause::Move(side) => Some(side),
        Cause::Scenario(_) => None,
        Cause::Course => {
            let decided = table.decided.iter().map(|(id, choice)| (&common.decisions[*id], choice));
            let mut moving = decided.filter(|(about, choice)| {
                about.choices[**choice].effects.contains(&Effect::StatusQuo(clause))
            });
            moving.next().map(|(about, _)| about.side)
        }
    }
}

/// Changes a table, and a home where it is in sight, by what happened.
///
/// In play both homes are; where one home supposes something, its own is, and whatever befalls the other stays unknown.
/// That a turn has used its move is left to play: who supposes asks about texts, not what may be done next.
#[expect(clippy::too_many_lines, reason = "one arm for each happening, most of them one line")]
pub(in crate::negotiation) fn befall(
    common: &Common,
    event: &Event,
    table: &mut TableState,
    homes: &mut impl Homes,
) {
    match &event.what {
        Happening::Proposed { by, channel, draft } => {
            table.write().propose(common, *by, *channel, *draft);
        }
        Happening::TradeOffered { by, give, take } => {
            table.write().trade = Some(TradeOffer { by: *by, give: *give, take: *take });
        }
        Happening::TradeTaken { .. } => table.write().take_trade(),
        Happening::Agreed { clause } => table.write().agree(*clause),
        Happening::Reopened { clause, .. } => table.write().agreed[clause.issue] = None,
        Happening::Accepted { by, draft } => {
            let replaced = table.replaced[by.other()].filter(|offer| offer.draft == *draft);
            if let Some(offer) = replaced.or(table.offers[by.other()]) {
                let table = table.write();
                table.offers[by.other()] = Some(offer);
                table.replaced[by.other()] = None;
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
        | Happening::Glossed { .. }
        | Happening::NotAsked { .. } => {}
        Happening::Declined { by, what, .. } => table.write().decline(*by, *what),
        Happening::Leaked { of, .. } => table.write().leak(common, *of),
        Happening::Disclosed { by } => table.write().disclose(common, *by),
        Happening::Collapsed { clause, .. } => {
            table.write().collapsed.insert(*clause);
        }
        Happening::GiftWithdrawn { clause } => {
            let table = table.write();
            table.withdrawn.insert(*clause);
            table.drop_what_is_closed(common);
        }
        Happening::GiftRestored { clause } => {
            table.write().withdrawn.remove(clause);
        }
        Happening::Gestured { gesture, .. } => {
            let table = table.write();
            table.gestures.insert(*gesture);
            if !common.gestures[*gesture].hostile {
                table.unweighed = Some(*gesture);
            }
        }
        Happening::GestureWeighed { by, gesture, .. } => {
            let table = table.write();
            table.unweighed = None;
            table.unanswered[*by] = Some(*gesture);
        }
        Happening::Replied { by, .. } => table.write().unanswered[by.other()] = None,
        Happening::WentUnmatched { by } => table.write().unanswered[*by] = None,
        Happening::Acted { act, .. } => {
            table.write().acts.insert(*act);
        }
        Happening::Stated { by, tone } => table.write().count_statement(*by, *tone),
        Happening::Addressed { by } => {
            let table = table.write();
            table.addresses[*by] = table.addresses[*by].saturating_add(1);
        }
        Happening::Pledged { by, clause } => table.write().pledges[*by].push(*clause),
        Happening::Justified { by, issue } => {
            let table = table.write();
            let strictest = table.strictest_pledge(*by, *issue);
            table.pledges[*by]
                .retain(|pledge| pledge.issue != *issue || Some(pledge.option) != strictest);
        }
        Happening::PromisedToRetire { by } => table.write().retiring[*by] = true,
        Happening::TookPlace { event } => {
            table.write().events.insert(*event);
        }
        Happening::BroughtBefore { side, decision, until } => {
            if let Some(home) = homes.in_sight(*side) {
                home.write().faced[*decision] = Some(Facing::Waiting { until: *until });
            }
        }
        Happening::Decided { by: side, decision, choice }
        | Happening::LeftUndecided { side, decision, choice } => {
            if common.decisions[*decision].is_known(*choice) {
                table.write().decided.insert((*decision, *choice));
            }
            if let Some(home) = homes.in_sight(*side) {
                home.write().faced[*decision] = Some(Facing::Decided(*choice));
            }
        }
        Happening::StatusQuoMoved { clause } => {
            let table = table.write();
            if table.status_quo.option(clause.issue) != clause.option {
                table.moved_by[clause.issue] = mover(common, table, event.cause, *clause);
            }
            table.move_status_quo(common, *clause);
        }
        Happening::AgendaChanged { issue, options, open } => {
            let table = table.write();
            // What waits to be opened by its name does not open, nor is told of, with the issue.
            let waits = |table: &AtTable, option| {
                common.issues[*issue].options[option].closed
                    && table.agenda[*issue][option].is_none()
            };
            for id in common.issues[*issue].options.ids() {
                let is_meant = match options {
                    Some(set) => set.holds(id),
                    None => !waits(table, id),
                };
                if is_meant {
                    table.agenda[*issue][id] = Some(*open);
                }
            }
            table.drop_what_is_closed(common);
        }
        Happening::SeatsChanged { side, body, faction, seats } => {
            table.write().seats[*side][*body][*faction] = *seats;
        }
        Happening::Bound { side, clause } => table.write().pledges[*side].push(*clause),
        Happening::OthersChanged { side, body, others } => {
            table.write().others.push((*side, *body, *others));
        }
        Happening::HomeChanged { side, change } => {
            if let Some(home) = homes.in_sight(*side) {
                home.write().changes.push(change.clone());
            }
        }
        Happening::GovernmentChanged { side, leader } => {
            let table = table.write();
            table.leaders[*side] = *leader;
            // The promise was the predecessor's to keep; pledges bind the country.
            table.retiring[*side] = false;
        }
        Happening::TurnEnded { by } => {
            let table = table.write();
            table.replaced[by.other()] = None;
            table.turn =
                Turn { side: by.other(), second: true, home_used: false, signal_used: false };
        }
        Happening::RoundBegan { round, host } => {
            let table = table.write();
            // The second turn of the round before has ended with it: its host has waited for it.
            if let Some(before) = common.round_plan(table.round) {
                table.replaced[before.host] = None;
            }
            table.round = *round;
            // What pleased the hawks, or galled them, wears off by half with every round.
            for side in Side::BOTH {
                if let Some(home) = homes.in_sight(side) {
                    let home = home.write();
                    home.defiance = Points(home.defiance.0 / 2);
                }
            }
            table.drop_what_is_closed(common);
            table.turn = Turn { side: *host, second: false, home_used: false, signal_used: false };
        }
        Happening::Voted(ballot) => table.write().ballots.push(ballot.clone()),
        Happening::SignatureStopped { by, draft } => {
            let table = table.write();
            table.stopped.push(Stopped { draft: *draft, by: *by, round: table.round });
            table.lapse();
        }
        Happening::Refused { .. } => table.write().lapse(),
        Happening::Signed { draft, host } => {
            let table = table.write();
            let (track, round) = (table.track_of(common, draft), table.round);
            let signed = SignedText {
                draft: *draft,
                track,
                round,
                in_force: false,
                stood: table.status_quo,
                secrecy: Secrecy::Known,
            };
            table.signed.push(signed);
            table.phase = Phase::Interval { draft: *draft, first_done: false };
            // The world reads what is signed; nothing follows from that any more (R6.23).
            for side in Side::BOTH {
                table.make_heard(common, side, *draft);
            }
            table.turn.side = *host;
            table.turn.home_used = false;
        }
        Happening::SignedFor { side, gain } => {
            if let Some(home) = homes.in_sight(*side) {
                home.write().signed_for.push(*gain);
            }
        }
        Happening::IntervalPassed { by } => {
            let table = table.write();
            if let Phase::Interval { draft, .. } = table.phase {
                table.phase = Phase::Interval { draft, first_done: true };
            }
            table.turn.side = by.other();
            table.turn.home_used = false;
        }
        Happening::InForce { draft, track } => table.write().put_in_force(common, *draft, *track),
        Happening::Understood { draft, track } => {
            let (table, track) = (table.write(), *track);
            let (round, secrecy) = (table.round, Secrecy::Kept);
            let stood = table.status_quo;
            let kept = SignedText { draft: *draft, track, round, in_force: false, stood, secrecy };
            table.signed.push(kept);
            table.put_in_force(common, *draft, track);
        }
        Happening::CameOut { draft, track } => table.write().come_out(common, draft, *track),
        Happening::Ended(outcome) => {
            let table = table.write();
            table.outcome = Some(*outcome);
            table.phase = Phase::Over;
        }
        Happening::Changed(entry) => change(entry, table, homes),
        Happening::Consulted { by: side, faction, band }
        | Happening::MoodShown { side, faction, band } => {
            if let Some(home) = homes.in_sight(*side) {
                home.write().consulted[*faction] = Some(*band);
            }
        }
        Happening::Counselled { side, faction, said } => {
            let round = table.round;
            if let Some(home) = homes.in_sight(*side) {
                home.write().counsel.push(Counsel { round, faction: *faction, said: *said });
            }
        }
        Happening::Paid { by, to, worth, track } => {
            if let Some(home) = homes.in_sight(*by) {
                home.write().pay(*to, *worth, *track);
            }
        }
        Happening::Whipped { by, faction } => {
            if let Some(home) = homes.in_sight(*by) {
                home.write().whipped[*faction] = true;
            }
        }
        Happening::Prepared { by, issue } => {
            if let Some(home) = homes.in_sight(*by) {
                let prepared = &mut home.write().prepared[*issue];
                *prepared = prepared.saturating_add(1);
            }
        }
        Happening::MoodMoved { side, of, by } => {
            if let Some(home) = homes.in_sight(*side) {
                home.write().move_mood(*of, *by);
            }
        }
        Happening::Redealt { side, faction } => {
            if let Some(home) = homes.in_sight(*side) {
                home.write().deal_anew(*faction);
            }
        }
        Happening::Insulted { by } => {
            let table = table.write();
            table.insulted[by.other()] = true;
            table.insulted[*by] = false;
        }
        Happening::InsultForgiven { side } | Happening::InsultUnanswered { side } => {
            table.write().insulted[*side] = false;
        }
        Happening::DefianceMoved { side, by } => {
            if let Some(home) = homes.in_sight(*side) {
                home.write().defiance += *by;
            }
        }
        Happening::NoAgreementMoved { side, by } => {
            if let Some(home) = homes.in_sight(*side) {
                home.write().no_agreement += *by;
            }
        }
    }
}

fn change(entry: &Entry, table: &mut TableState, homes: &mut impl Homes) {
    match entry.meter {
        Meter::Material => {
            if let Some(home) = homes.in_sight(entry.side) {
                home.write().material = entry.after;
            }
        }
        Meter::Capital => {
            if let Some(home) = homes.in_sight(entry.side) {
                home.write().capital = entry.after;
            }
        }
        Meter::Face => table.write().face[entry.side] = entry.after,
        Meter::Trust => table.write().trust[entry.side] = entry.after,
    }
}
