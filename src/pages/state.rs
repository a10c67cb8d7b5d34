//! Where things stand: whose turn it is, the meters, what waits for an answer.

use crate::negotiation::state::{Offer, Phase};
use crate::negotiation::supposition::Supposition;
use crate::pages::{Known, Page, Turn, Waiting, to_decide, waiting};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::sentence::{Blank, Message};
use crate::units::{Round, Utility};
use crate::view::SeatView;
use crate::wording::{chance, clause_short, round_name, rounded, signed, text_against};

/// The state as one seat sees it.
pub fn state(page: &mut Page<'_>, view: &SeatView) {
    let (common, table) = (view.common(), view.table());
    // What happens between signature and vote has dates of its own, later than the round's.
    let heading = match table.phase {
        Phase::Interval { .. } => "state-heading-signed",
        Phase::Talks | Phase::Initialling { .. } | Phase::Over => "state-heading",
    };
    page.heading(
        &Message::new(heading)
            .with("number", i32::from(table.round.0) + 1)
            .with("rounds", common.rounds.len())
            .with("round", round_name(common, table.round)),
    );
    page.say(&whose_turn(view));
    if let Some(next) = order(view) {
        page.say(&next);
    }
    if let Some(last) = last_time(view) {
        page.say(&last);
    }
    to_decide(page, view);
    meters(page, view);
    page.say(&no_agreement(view));
    if common.tracks.len() > 1 {
        // Nothing is what a reader expects where nothing is said.
        let worth = |track| (track, view.standing().no_agreement_of(track));
        let worths = table.open_tracks(common).map(worth);
        for (track, worth) in worths.filter(|(_, worth)| *worth != Utility::ZERO) {
            let line = Message::new("state-no-agreement-track").with("value", rounded(worth));
            page.item(1, &line.with("track", &common.tracks[track].title));
        }
    }
    waits(page, view);
    if view.is_own_turn() {
        page.gap();
        page.hint(&Message::new("state-hint"));
    }
}

/// Where the meters stand: one's own, and of the other side's those that everyone sees.
pub fn meters(page: &mut Page<'_>, view: &SeatView) {
    let (common, table, side) = (view.common(), view.table(), view.side());
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
}

/// What no agreement counts, and since when it has counted something else.
fn no_agreement(view: &SeatView) -> Message {
    let now = view.standing().no_agreement();
    let before = Supposition::opening(view.common(), view.home())
        .standing(view.common(), view.home())
        .no_agreement();
    let (now, before) = (rounded(now), rounded(before));
    if now == before {
        return Message::new("state-no-agreement").with("value", now);
    }
    Message::new("state-no-agreement-moved").with("value", now).with("before", before)
}

/// What is on the agenda in this round and by its date not in the next, where talks go on.
pub fn last_time(view: &SeatView) -> Option<Message> {
    let (common, table) = (view.common(), view.table());
    let next = Round(table.round.0 + 1);
    if !matches!(table.phase, Phase::Talks) || common.round_plan(next).is_none() {
        return None;
    }
    let put = common.issues.iter().filter(|(issue, _)| !table.is_settled(common, *issue));
    let clauses = put
        .flat_map(|(issue, about)| about.options.ids().map(move |option| Clause { issue, option }));
    let is_last = |clause: &Clause| {
        clause.option != table.status_quo.option(clause.issue)
            && table.is_open(common, *clause)
            && !table.is_open_in(common, *clause, next)
    };
    let clauses: Vec<Blank> =
        clauses.filter(is_last).map(|clause| clause_short(common, clause)).collect();
    (!clauses.is_empty()).then(|| Message::new("state-last-time").with("clauses", clauses))
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
    let turn = Turn::of(view);
    let name = |side: Side| &view.common().sides[side].name;
    match (turn, turn.left(view)) {
        (Turn::Theirs(side), _) => Message::new("state-their-turn").with("side", name(side)),
        (Turn::Own(_), Some(left)) => {
            Message::new("state-your-turn").with("side", name(view.side())).with("left", left)
        }
        (Turn::Initialling | Turn::Overtaken | Turn::Interval, Some(line)) => line,
        (Turn::Over, _)
        | (Turn::Own(_) | Turn::Initialling | Turn::Overtaken | Turn::Interval, None) => {
            Message::new("state-over")
        }
    }
}

/// What waits for an answer, and what has been pledged. What is to be decided has been told above.
fn waits(page: &mut Page<'_>, view: &SeatView) {
    let (common, table, side) = (view.common(), view.table(), view.side());
    for waiting in waiting(view) {
        match waiting {
            Waiting::Decision(_) => {}
            Waiting::Offer { by, offer } => offered(page, view, by, &offer),
            Waiting::Replaced { by, offer } => replaced(page, view, by, &offer),
            Waiting::AtStake(draft) => {
                let text = text_against(common, &table.status_quo, &draft);
                page.say(&Message::new("state-text-at-stake").with("text", text));
                page.draft_against(1, common, &table.status_quo, &draft);
                page.item(1, &at_a_glance(view, &draft));
            }
            Waiting::Trade(_) | Waiting::Gesture(_) | Waiting::Insult => {
                if let Some(line) = waiting.line(view) {
                    page.say(&line);
                }
            }
        }
    }
    for whose in Side::BOTH {
        for pledge in table.pledges[whose].iter().filter(|one| may_cost(view, whose, **one)) {
            let id = if whose == side { "state-own-pledge" } else { "state-their-pledge" };
            page.say(
                &Message::new(id)
                    .with("other", &common.sides[side.other()].name)
                    .with("clause", clause_short(common, *pledge)),
            );
        }
    }
}

/// Whether a pledge of `whose` may still cost anything: not once a text on its issue is in force, but for one of one's own
/// that the text falls short of and that can still be taken back (R6.20).
fn may_cost(view: &SeatView, whose: Side, pledge: Clause) -> bool {
    let table = view.table();
    let in_force = table.status_quo.option(pledge.issue);
    let is_broken = || view.standing().shortfall(pledge.issue, pledge.option, in_force) > 0;
    !table.is_settled(view.common(), pledge.issue) || (whose == view.side() && is_broken())
}

fn offered(page: &mut Page<'_>, view: &SeatView, by: Side, offer: &Offer) {
    let (common, table, side) = (view.common(), view.table(), view.side());
    let id = match (by == side, Known::of(offer)) {
        (true, Known::Public | Known::Leaked) => "state-own-offer-public",
        (true, Known::Private) => "state-own-offer-private",
        (false, Known::Public | Known::Leaked) => "state-their-offer-public",
        (false, Known::Private) => "state-their-offer-private",
    };
    page.say(
        &Message::new(id)
            .with("other", &common.sides[side.other()].name)
            .with("text", text_against(common, &table.status_quo, &offer.draft)),
    );
    if by != side {
        // In full while it is news; later the notation is enough, and sheet and issue are there.
        if offer.round == table.round || offer.round.0 + 1 == table.round.0 {
            page.draft_against(1, common, &table.status_quo, &offer.draft);
        }
        page.item(1, &at_a_glance(view, &offer.draft));
    }
}

fn replaced(page: &mut Page<'_>, view: &SeatView, by: Side, before: &Offer) {
    let (common, table, side) = (view.common(), view.table(), view.side());
    let id = if by == side { "state-own-replaced" } else { "state-their-replaced" };
    page.item(
        1,
        &Message::new(id)
            .with("other", &common.sides[side.other()].name)
            .with("text", text_against(common, &table.status_quo, &before.draft)),
    );
    if by != side {
        page.item(2, &at_a_glance(view, &before.draft));
    }
}

/// What a text would mean for the seat, in one line.
pub fn at_a_glance(view: &SeatView, draft: &Draft) -> Message {
    let standing = view.standing();
    let is_asked = standing.asked_bodies(draft).next().is_some();
    let line = Message::new(if is_asked { "glance" } else { "glance-unasked" })
        .with("value", rounded(view.value(draft).total))
        .with("least", rounded(standing.no_agreement_for(draft)));
    if is_asked { line.with("chance", chance(standing.chance(draft))) } else { line }
}

/// The word for a meter, for commands that name one.
pub(super) fn meter_called(word: &str) -> Option<Meter> {
    Meter::ALL.into_iter().find(|meter| meter.word() == word)
}
