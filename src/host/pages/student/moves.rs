//! The moves that may be made, as forms: each is considered first, on a page that says what it would do. What is for another
//! of the delegation is said, and not offered.

use maud::{Markup, html};

use super::super::{Desk, Tab};
use super::{parts, table};
use crate::negotiation::event::Cause;
use crate::negotiation::moves::{Channel, Constituent, Kind, Move, Verb};
use crate::negotiation::notation;
use crate::negotiation::state::Phase;
use crate::paper::set::text;
use crate::scenario::clause::Draft;
use crate::sentence::{Blank, Message, Text};
use crate::wording::{clause_name, describe_move, happening, move_name, plain, refusal};

/// How a button looks.
#[derive(Clone, Copy)]
pub(super) enum Put {
    /// Filled with the side's ink.
    Main,
    /// As the rest.
    Plain,
}

impl Put {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Plain => "plain",
        }
    }
}

/// A form that makes a command.
pub(super) fn post(desk: &Desk<'_>, what: &str, put: Put, fields: &Markup, label: &str) -> Markup {
    html! {
        form method="post" action=(desk.address(what))
            hx-post=(desk.address(what)) hx-target="#main" hx-swap="outerHTML" {
            (desk.key())
            (fields)
            input type="hidden" name="tab" value=(desk.tab.word());
            button class=(put.class()) type="submit" { (label) }
        }
    }
}

/// Whether his parts permit a move.
pub(super) fn is_his(desk: &Desk<'_>, a_move: Move) -> bool {
    desk.roles.iter().any(|role| role.permits(a_move))
}

/// The permitted moves of a kind; of proposals those of the text at hand are left to [`proposals`].
fn offered(desk: &Desk<'_>, kind: Kind) -> Vec<Move> {
    if !desk.may_move() {
        return Vec::new();
    }
    let at_hand = desk.draft();
    let mut offered = desk.view().offered();
    offered.retain(|one| {
        let elsewhere = matches!(one, Move::Propose(_, draft)
            if Some(*draft) == at_hand || is_on_the_table(desk, draft));
        one.kind() == kind && !elsewhere
    });
    offered
}

/// Whether a text is what the other side has on the table: it is accepted, and not proposed to it again.
fn is_on_the_table(desk: &Desk<'_>, text: &Draft) -> bool {
    desk.view().table().offers[desk.side.other()].is_some_and(|offer| offer.draft == *text)
}

/// The moves that bring the talks forward most, which lie under the thumb: to initial, to accept, to propose one's draft,
/// and to let a vote come.
fn handy(desk: &Desk<'_>) -> Vec<Move> {
    if desk.tab != Tab::Table || !desk.may_move() {
        return Vec::new();
    }
    let draft = desk.on_desk.filter(|draft| !is_on_the_table(desk, draft));
    let draft = draft.map(|draft| Move::Propose(Channel::Private, draft));
    let vote = match desk.view().table().phase {
        Phase::Interval { .. } => Some(Move::Hold),
        Phase::Talks | Phase::Initialling { .. } | Phase::Over => None,
    };
    let all = [Some(Move::Initial), Some(Move::Accept), draft, vote].into_iter().flatten();
    all.filter(|one| is_his(desk, *one) && desk.view().permit(*one).is_ok()).collect()
}

/// What lies under the thumb: what would become of the text at hand, the moves that bring the talks forward most, and the
/// way to all others.
pub(super) fn in_hand(desk: &Desk<'_>) -> Markup {
    let text = desk.draft();
    html! {
        @if desk.may_move() || text.is_some() {
            div .hand {
                @if let Some(text) = &text { (table::in_brief(desk, text)) }
                @if desk.may_move() {
                    @for (number, a_move) in handy(desk).into_iter().enumerate() {
                        @let put = if number == 0 { Put::Main } else { Put::Plain };
                        (button(desk, a_move, put, &html! { strong { (desk.say(&in_one_word(a_move))) } }))
                    }
                    a .button href="#moves" { (desk.word("student-more")) }
                }
            }
        }
    }
}

/// What a move under the thumb is called.
fn in_one_word(a_move: Move) -> Message {
    let verb = a_move.verb();
    if verb == Verb::Propose {
        Message::new("student-propose-private")
    } else if verb == Verb::Hold {
        Message::new("student-let-vote")
    } else {
        move_name(a_move)
    }
}

/// Every permitted move of a kind, verb by verb; then what waits for something else, and what is for others to do.
pub(super) fn of_kind(desk: &Desk<'_>, kind: Kind) -> Markup {
    let offered = offered(desk, kind);
    let (his, others): (Vec<Move>, Vec<Move>) =
        offered.into_iter().partition(|one| is_his(desk, *one));
    let is_used = desk.may_move() && !desk.view().table().turn.has_left(kind);
    html! {
        @if is_used && his.is_empty() { p .note { (desk.word("student-used")) } }
        @if let Some(line) = came_of(desk, kind) { p .notice { (line) } }
        @for moves in his.chunk_by(|one, next| move_name(*one) == move_name(*next)) { (of_verb(desk, moves)) }
        @if kind == Kind::Signal && desk.may_move() { (waiting(desk)) }
        (for_others(desk, &others))
    }
}

/// What came of the side's last move at home or signal, in the round in which it was made: where it was asked, it is
/// answered.
fn came_of(desk: &Desk<'_>, kind: Kind) -> Option<String> {
    let (view, now) = (desk.view(), desk.view().table().round);
    if !matches!(kind, Kind::Home | Kind::Signal) || view.table().is_over() {
        return None;
    }
    let mut happened = desk.sight.happened.iter().rev().take_while(|(round, _)| *round == now);
    let (_, made) = happened.find(|(_, event)| {
        event.cause == Cause::Move(desk.side)
            && event.what.verb().is_some_and(|verb| verb.kind() == kind)
    })?;
    let quiet = &view.table().status_quo;
    Some(desk.say(&happening(view.common(), view.happened(), desk.side, quiet, made)?))
}

/// The moves of one name: one as a button, a few behind their verb, dozens as a list to choose from.
fn of_verb(desk: &Desk<'_>, moves: &[Move]) -> Markup {
    let Some(first) = moves.first() else { return html! {} };
    let (verb, name) = (first.verb(), move_name(*first));
    let id = format!("verb-{}", verb.word());
    match moves {
        [only] => one(desk, *only, Some(&name)),
        _ if is_listed(verb) => html! {
            details #(id) { summary { (desk.say(&name)) } (listed(desk, verb, moves)) }
        },
        _ => html! {
            details #(id) {
                summary { (desk.say(&name)) }
                @for a_move in kindest_first(desk, moves) { (one(desk, a_move, None)) }
            }
        },
    }
}

/// A slight is nothing to be offered first.
fn kindest_first(desk: &Desk<'_>, moves: &[Move]) -> Vec<Move> {
    let mut moves = moves.to_vec();
    let gestures = &desk.view().common().gestures;
    moves.sort_by_key(|one| matches!(one, Move::Gesture(id) if gestures[*id].hostile));
    moves
}

/// Whether a verb's moves come by the dozen.
fn is_listed(verb: Verb) -> bool {
    matches!(verb, Verb::Trade | Verb::Pledge | Verb::Pay | Verb::Prepare)
}

/// A move as a button that says what it is, under its name where that stands nowhere above.
fn one(desk: &Desk<'_>, a_move: Move, name: Option<&Message>) -> Markup {
    let view = desk.view();
    let what = describe_move(view.common(), &view.table().status_quo, desk.side, &a_move);
    let label = html! {
        @if let Some(name) = name { strong { (desk.say(name)) } }
        span { (desk.say(&what)) }
    };
    button(desk, a_move, Put::Plain, &label)
}

/// The form of a move, which is then considered: nothing is made by a tap in passing.
fn button(desk: &Desk<'_>, a_move: Move, put: Put, label: &Markup) -> Markup {
    let view = desk.view();
    let line = notation::write(view.common(), view.table(), desk.side, a_move);
    html! {
        form .move method="get" action=(desk.address("ask"))
            hx-get=(desk.address("ask")) hx-target="#main" hx-swap="outerHTML show:window:top" {
            input type="hidden" name="line" value=(line);
            input type="hidden" name="tab" value=(desk.tab.word());
            button class=(put.class()) type="submit" { (label) }
        }
    }
}

/// What a form that makes a move holds.
pub(super) fn making(desk: &Desk<'_>, line: &str) -> Markup {
    html! {
        (desk.key())
        input type="hidden" name="line" value=(line);
        input type="hidden" name="revision" value=(desk.revision);
        input type="hidden" name="tab" value=(desk.tab.word());
    }
}

/// Moves to choose one from, which is then considered.
fn listed(desk: &Desk<'_>, verb: Verb, moves: &[Move]) -> Markup {
    let id = format!("choose-{}", verb.word());
    html! {
        form .move method="get" action=(desk.address("ask"))
            hx-get=(desk.address("ask")) hx-target="#main" hx-swap="outerHTML show:window:top" {
            label for=(id) { (desk.word("student-choose")) }
            select id=(id) name="line" {
                @for moves in moves.chunk_by(|one, next| group(desk, *one) == group(desk, *next)) {
                    @match moves.first().and_then(|first| group(desk, *first)) {
                        Some(name) => optgroup label=(name) { (choices(desk, moves)) },
                        None => (choices(desk, moves)),
                    }
                }
            }
            input type="hidden" name="tab" value=(desk.tab.word());
            button .plain type="submit" { (desk.word("student-consider")) }
        }
    }
}

fn choices(desk: &Desk<'_>, moves: &[Move]) -> Markup {
    let view = desk.view();
    html! {
        @for a_move in moves {
            option value=(notation::write(view.common(), view.table(), desk.side, *a_move)) {
                (desk.say(&in_short(desk, *a_move)))
            }
        }
    }
}

/// What moves of a list that follow each other have in common: who is paid, what is given, on which issue.
fn group(desk: &Desk<'_>, a_move: Move) -> Option<String> {
    let common = desk.view().common();
    if let Move::Trade { give, .. } = a_move {
        let line = Message::new("student-trade-give").with("give", clause_name(common, give));
        return Some(desk.say(&line));
    }
    if let Move::Pledge(clause) = a_move {
        return Some(text(desk.wording, &common.issues[clause.issue].title));
    }
    let Move::Pay(whom, ..) = a_move else { return None };
    Some(text(desk.wording, constituent(desk, whom)))
}

fn constituent<'a>(desk: &Desk<'a>, whom: Constituent) -> &'a Text {
    let of_side = &desk.view().common().sides[desk.side];
    match whom {
        Constituent::Faction(id) => &of_side.factions[id].name,
        Constituent::Group(id) => &of_side.groups[id].name,
    }
}

/// A move of a list, what tells it from its like first.
fn in_short(desk: &Desk<'_>, a_move: Move) -> Message {
    let common = desk.view().common();
    if let Move::Trade { give, take } = a_move {
        return Message::new("student-trade")
            .with("give", clause_name(common, give))
            .with("take", clause_name(common, take));
    }
    if let Move::Pledge(clause) = a_move {
        return Message::new("student-pledge")
            .with("issue", &common.issues[clause.issue].title)
            .with("clause", clause_name(common, clause))
            .with("cost", plain(common.rules.pledge_cost));
    }
    if let Move::Pay(whom, amount, track) = a_move {
        let title = &common.tracks[track].title;
        let id = if title.en.is_empty() { "student-pay" } else { "student-pay-track" };
        let line =
            Message::new(id).with("name", constituent(desk, whom)).with("cost", u32::from(amount));
        return if title.en.is_empty() { line } else { line.with("track", title) };
    }
    if let Move::Prepare(issue) = a_move {
        return Message::new("student-prepare")
            .with("issue", &common.issues[issue].title)
            .with("cost", plain(common.rules.prepare_cost));
    }
    describe_move(common, &desk.view().table().status_quo, desk.side, &a_move)
}

/// The moves that put the text at hand on the table, or take it where it is the other side's.
pub(super) fn proposals(desk: &Desk<'_>, draft: &Draft) -> Markup {
    let handy = handy(desk);
    let permitted = |channel: &Channel| {
        desk.may_move()
            && !is_on_the_table(desk, draft)
            && !handy.contains(&Move::Propose(*channel, *draft))
            && desk.view().permit(Move::Propose(*channel, *draft)).is_ok()
    };
    let all = [Channel::Private, Channel::Public].into_iter().filter(permitted);
    let (his, others): (Vec<Channel>, Vec<Channel>) =
        all.partition(|channel| is_his(desk, Move::Propose(*channel, *draft)));
    let others: Vec<Move> =
        others.into_iter().map(|channel| Move::Propose(channel, *draft)).collect();
    html! {
        @for channel in his {
            @let (id, put) = match channel {
                Channel::Private => ("student-propose-private", Put::Main),
                Channel::Public => ("student-propose-public", Put::Plain),
            };
            @let label = html! { strong { (desk.word(id)) } };
            (button(desk, Move::Propose(channel, *draft), put, &label))
        }
        (for_others(desk, &others))
    }
}

/// Gestures and acts whose time it is and that wait for something, with what.
fn waiting(desk: &Desk<'_>) -> Markup {
    let view = desk.view();
    let waiting = view.waiting();
    html! {
        @if !waiting.is_empty() {
            details #waiting {
                summary { (desk.word("student-waiting")) }
                @for (a_move, why) in &waiting {
                    @let what = describe_move(view.common(), &view.table().status_quo, desk.side, a_move);
                    @let why = refusal(view.common(), desk.side, why);
                    p .note { (desk.say(&Message::new("moves-waiting-line").with("what", what).with("why", why))) }
                }
            }
        }
    }
}

/// Who of the delegation may make a move.
pub(super) fn whose(desk: &Desk<'_>, a_move: Move) -> Vec<Blank> {
    let delegation = desk.class.delegation(desk.table, desk.side);
    let may = delegation.iter().filter(|(.., roles)| roles.iter().any(|role| role.permits(a_move)));
    let called = |(id, _, roles): &(_, _, Vec<_>)| {
        let named = Message::new("student-member").with("name", desk.name_of(*id));
        Blank::from(named.with("parts", parts(roles)))
    };
    may.map(called).collect()
}

/// What others of the delegation may do now: each name once, and whose it is.
fn for_others(desk: &Desk<'_>, moves: &[Move]) -> Markup {
    let mut verbs: Vec<Move> = Vec::new();
    for a_move in moves {
        if verbs.iter().all(|known| move_name(*known) != move_name(*a_move)) {
            verbs.push(*a_move);
        }
    }
    html! {
        @for a_move in verbs {
            p .note {
                (desk.say(&Message::new("student-for-others")
                    .with("what", move_name(a_move))
                    .with("choices", whose(desk, a_move))))
            }
        }
    }
}

/// The way to take the last move back.
pub(super) fn back(desk: &Desk<'_>) -> Markup {
    html! {
        @if desk.plays() && desk.may_take_back { (post(desk, "back", Put::Plain, &html! {}, &desk.word("student-take-back"))) }
    }
}
