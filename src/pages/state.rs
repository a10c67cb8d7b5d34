//! Where things stand: whose turn it is, the meters, what waits for an answer.

use crate::negotiation::moves::{Channel, Kind, Move};
use crate::negotiation::state::Phase;
use crate::pages::{Page, to_decide};
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::units::{Round, Utility};
use crate::view::SeatView;
use crate::wording::{clause_short, round_name, rounded, signed, text_against};

/// The state as one seat sees it.
pub fn state(page: &mut Page<'_>, view: &SeatView) {
    let (common, table, side) = (view.common(), view.table(), view.side());
    page.heading(
        &Message::new("state-heading")
            .with("number", i32::from(table.round.0) + 1)
            .with("rounds", common.rounds.len())
            .with("round", round_name(common, table.round)),
    );
    page.say(&whose_turn(view));
    if let Some(next) = order(view) {
        page.say(&next);
    }
    to_decide(page, view);
    page.say(
        &Message::new("state-own-meters")
            .with("material", signed(view.own().material))
            .with("face", signed(table.face[side]))
            .with("trust", signed(table.trust[side]))
            .with("other", &common.sides[side.other()].name)
            .with("capital", view.own().capital.0),
    );
    page.say(
        &Message::new("state-other-meters")
            .with("other", &common.sides[side.other()].name)
            .with("face", signed(table.face[side.other()]))
            .with("trust", signed(table.trust[side.other()])),
    );
    page.say(
        &Message::new("state-no-agreement").with("value", rounded(view.standing().no_agreement())),
    );
    if common.tracks.len() > 1 {
        // Nothing is what a reader expects where nothing is said.
        let worth = |track| (track, view.standing().no_agreement_of(track));
        let worths = table.open_tracks(common).map(worth);
        for (track, worth) in worths.filter(|(_, worth)| *worth != Utility::ZERO) {
            let line = Message::new("state-no-agreement-track").with("value", rounded(worth));
            page.item(1, &line.with("track", &common.tracks[track].title));
        }
    }
    waiting(page, view);
    if view.is_own_turn() {
        page.gap();
        page.hint(&Message::new("state-hint"));
    }
}

/// Whose turn it is and what is left of it.
pub fn turn(page: &mut Page<'_>, view: &SeatView) {
    page.say(&whose_turn(view));
}

/// Who moves after the present turn, and who moves twice running because the next round has another host (R6.1).
pub fn order(view: &SeatView) -> Option<Message> {
    let (common, table) = (view.common(), view.table());
    let Phase::Talks = table.phase else { return None };
    let (turn, other) = (table.turn, table.turn.side.other());
    let host = common.round_plan(Round(table.round.0 + 1)).map(|plan| plan.host);
    let id = match (turn.second, host) {
        (false, None) => "state-next-last",
        (false, Some(host)) if host == other => "state-next-twice",
        (false, Some(_)) => "state-next-turn",
        (true, None) => "state-next-none",
        (true, Some(host)) if host == other => "state-next-host",
        (true, Some(_)) => "state-next-again",
    };
    let name = |side: Side| &common.sides[side].name;
    Some(Message::new(id).with("side", name(turn.side)).with("other", name(other)))
}

fn whose_turn(view: &SeatView) -> Message {
    let table = view.table();
    if table.is_over() {
        return Message::new("state-over");
    }
    let name = &view.common().sides[table.turn.side].name;
    if !view.is_own_turn() {
        return Message::new("state-their-turn").with("side", name);
    }
    match table.phase {
        Phase::Initialling { .. } if view.permit(Move::Initial).is_err() => {
            Message::new("state-initialling-overtaken")
        }
        Phase::Initialling { .. } => Message::new("state-initialling"),
        Phase::Interval { .. } => Message::new("state-interval").with("side", name),
        Phase::Talks | Phase::Over => {
            let left = match (table.turn.has_left(Kind::Home), table.turn.has_left(Kind::Signal)) {
                (true, true) => "state-left-both",
                (true, false) => "state-left-home",
                (false, true) => "state-left-signal",
                (false, false) => "state-left-none",
            };
            Message::new("state-your-turn").with("side", name).with("left", Message::new(left))
        }
    }
}

/// Proposals, trades and gestures that wait for an answer.
fn waiting(page: &mut Page<'_>, view: &SeatView) {
    let (common, table, side) = (view.common(), view.table(), view.side());
    for whose in [side.other(), side] {
        // Once a text is accepted it is told below, as the text at stake.
        if let Some(offer) = table.offers[whose].filter(|_| table.text_at_stake().is_none()) {
            let known = offer.leaked || offer.channel == Channel::Public;
            let id = match (whose == side, known) {
                (true, true) => "state-own-offer-public",
                (true, false) => "state-own-offer-private",
                (false, true) => "state-their-offer-public",
                (false, false) => "state-their-offer-private",
            };
            page.say(
                &Message::new(id)
                    .with("other", &common.sides[side.other()].name)
                    .with("text", text_against(common, &table.status_quo, &offer.draft)),
            );
            if whose != side {
                // In full while it is news; later the notation is enough, and sheet and issue are there.
                if offer.round == table.round || offer.round.0 + 1 == table.round.0 {
                    page.draft_against(1, common, &table.status_quo, &offer.draft);
                }
                page.item(1, &at_a_glance(view, &offer.draft));
            }
            if let Some(before) = table.replaced[whose] {
                let id = if whose == side { "state-own-replaced" } else { "state-their-replaced" };
                page.item(
                    1,
                    &Message::new(id)
                        .with("other", &common.sides[side.other()].name)
                        .with("text", text_against(common, &table.status_quo, &before.draft)),
                );
                if whose != side {
                    page.item(2, &at_a_glance(view, &before.draft));
                }
            }
        }
    }
    if let Some(draft) = table.text_at_stake() {
        let text = text_against(common, &table.status_quo, &draft);
        page.say(&Message::new("state-text-at-stake").with("text", text));
        page.draft_against(1, common, &table.status_quo, &draft);
        page.item(1, &at_a_glance(view, &draft));
    }
    if let Some(trade) = table.trade.filter(|_| table.text_at_stake().is_none()) {
        let id = if trade.by == side { "state-own-trade" } else { "state-their-trade" };
        page.say(
            &Message::new(id)
                .with("other", &common.sides[side.other()].name)
                .with("give", clause_short(common, trade.give))
                .with("take", clause_short(common, trade.take)),
        );
    }
    let in_talks = matches!(table.phase, Phase::Talks);
    if let Some(gesture) = table.unanswered[side.other()].filter(|_| in_talks) {
        page.say(
            &Message::new("state-their-gesture")
                .with("other", &common.sides[side.other()].name)
                .with("title", &common.gestures[gesture].title),
        );
    }
    if table.insulted[side] && in_talks {
        page.say(&Message::new("state-insulted").with("other", &common.sides[side.other()].name));
    }
    for whose in Side::BOTH {
        for pledge in &table.pledges[whose] {
            let id = if whose == side { "state-own-pledge" } else { "state-their-pledge" };
            page.say(
                &Message::new(id)
                    .with("other", &common.sides[side.other()].name)
                    .with("clause", clause_short(common, *pledge)),
            );
        }
    }
}

/// What a text would mean for the seat, in one line.
pub(super) fn at_a_glance(view: &SeatView, draft: &crate::scenario::clause::Draft) -> Message {
    Message::new("glance")
        .with("value", rounded(view.value(draft).total))
        .with("least", rounded(view.standing().no_agreement_for(draft)))
        .with("chance", crate::wording::chance(view.standing().chance(draft)))
}

/// The word for a meter, for commands that name one.
pub(super) fn meter_called(word: &str) -> Option<Meter> {
    Meter::ALL.into_iter().find(|meter| meter.word() == word)
}
