//! The action bar: every verb the turn permits, by kind; its moves; and a move considered before it is made.

use egui::{Button, RichText, ScrollArea, Ui};

use super::glossary::term;
use super::page::{caption, page};
use crate::desktop::ask::Ask;
use crate::desktop::stage::{Region, Stage, heading};
use crate::desktop::theme;
use crate::game::Seen;
use crate::negotiation::moves::{Channel, Kind, Move, Verb};
use crate::negotiation::refusal::Refusal;
use crate::pages::{self, Block, Page, Term, Turn};
use crate::scenario::clause::Draft;
use crate::sentence::Message;
use crate::wording::{describe_move, move_name, refusal};

/// The kinds of moves in the order in which they are shown, each with its title; what has come to be decided
/// lies on the table.
const KINDS: [(Kind, &str); 3] = [
    (Kind::Home, "window-at-home"),
    (Kind::Signal, "window-signals"),
    (Kind::Table, "window-at-the-table"),
];

/// What may be done now: three trays of verbs, one of each kind, under what is left of the turn.
pub fn actions(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    stage.enter(Region::Actions);
    let told = [
        Turn::of(&seen.view).left(&seen.view),
        pages::order(&seen.view),
        pages::last_time(&seen.view),
    ];
    let told: Vec<String> = told.iter().flatten().map(|line| stage.say(line)).collect();
    caption(ui, &told.join(" "));
    if !seen.view.is_own_turn() {
        ui.label(stage.word("window-not-your-turn"));
        return;
    }
    verbs(ui, stage, seen, &on_offer(seen));
}

/// Every permitted move. Of proposals only the text at hand: another is taken up first.
fn on_offer(seen: &Seen) -> Vec<Move> {
    let view = &seen.view;
    let proposals = seen.at_hand.iter().flat_map(|at_hand| {
        [Channel::Private, Channel::Public].map(|channel| Move::Propose(channel, at_hand.draft))
    });
    let others = view.offered().into_iter().filter(|one| !matches!(one, Move::Propose(..)));
    proposals.filter(|one| view.permit(*one).is_ok()).chain(others).collect()
}

/// A column of verbs a kind.
fn verbs(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, moves: &[Move]) {
    let turn = seen.view.table().turn;
    stage.scroll(ui, ScrollArea::vertical().id_salt("verbs"), Region::Actions, |ui, stage| {
        ui.columns(KINDS.len(), |columns| {
            for ((kind, title), ui) in KINDS.into_iter().zip(columns) {
                // Columns of egui stretch what stands in them, sentences too.
                ui.vertical(|ui| {
                    heading(ui, &stage.word(title));
                    if turn.has_left(kind) {
                        of_kind(ui, stage, seen, kind, moves);
                    } else {
                        caption(ui, &stage.word("window-done-this-turn"));
                    }
                });
            }
        });
    });
}

/// Whether something has come to be decided, and may be now.
pub fn decides(seen: &Seen) -> bool {
    seen.view.is_own_turn() && on_offer(seen).iter().any(|one| one.kind() == Kind::Decision)
}

/// What has come to be decided, with its price and its deadline, and each choice that can be made: before all else.
pub(super) fn to_decide(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    if !seen.view.is_own_turn() {
        return;
    }
    let mut asked = Page::new(stage.wording);
    pages::to_decide(&mut asked, &seen.view);
    if asked.blocks().is_empty() {
        return;
    }
    page(ui, asked.blocks());
    for a_move in on_offer(seen).iter().filter(|one| one.kind() == Kind::Decision) {
        let what = stage.say(&described(seen, *a_move));
        let button = Button::new(what).wrap().min_size(egui::vec2(ui.available_width(), 0.0));
        if stage.press(ui, button).clicked() {
            stage.ask(Ask::Consider(*a_move));
        }
    }
    ui.separator();
}

/// The verbs of `kind`, and why one that might be looked for is missing.
fn of_kind(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, kind: Kind, moves: &[Move]) {
    let mut moves: Vec<&Move> = moves.iter().filter(|one| one.kind() == kind).collect();
    moves.sort_by_key(|one| one.verb());
    ui.horizontal_wrapped(|ui| {
        for same in moves.chunk_by(|one, next| one.verb() == next.verb()) {
            verb(ui, stage, same);
        }
    });
    if kind == Kind::Table {
        why_not_proposed(ui, stage, seen);
        why_not_accepted(ui, stage, seen);
    }
    // Where one of them may be made, the rest stand below it.
    for one in [Verb::Gesture, Verb::Act] {
        if kind == Kind::Signal && !moves.iter().any(|a_move| a_move.verb() == one) {
            why_not_made(ui, stage, seen, one);
        }
    }
}

/// A verb: its only move at once, else the way to its moves.
fn verb(ui: &mut Ui, stage: &mut Stage<'_>, moves: &[&Move]) {
    let Some(first) = moves.first() else { return };
    let verb = first.verb();
    let (label, ask) = match moves {
        [only] => (stage.say(&move_name(**only)), Ask::Consider(**only)),
        [..] => (format!("{} …", stage.say(&verb.name())), Ask::Open(verb)),
    };
    if stage.press(ui, Button::new(label)).clicked() {
        stage.ask(ask);
    }
}

/// Why the other's proposal cannot be accepted, where it cannot.
fn why_not_accepted(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let view = &seen.view;
    let table = view.table();
    if table.offers[view.side().other()].is_none() || table.text_at_stake().is_some() {
        return;
    }
    if let Err(why) = view.permit(Move::Accept) {
        let why = refusal(view.common(), view.side(), &why);
        not_now(ui, stage, Verb::Accept);
        caption(ui, &stage.say(&Message::new("window-not-accepted").with("why", why)));
    }
}

/// Why the text at hand cannot be proposed, where it cannot.
fn why_not_proposed(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let view = &seen.view;
    let why = match &seen.at_hand {
        None => Message::new("window-no-text"),
        Some(at_hand) => match may_propose(seen, at_hand.draft) {
            Ok(()) => return,
            Err(why) => Message::new("window-not-proposed")
                .with("why", refusal(view.common(), view.side(), &why)),
        },
    };
    not_now(ui, stage, Verb::Propose);
    caption(ui, &stage.say(&why));
}

/// Gestures or acts that wait for something else, each with what it waits for.
fn why_not_made(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, verb: Verb) {
    let view = &seen.view;
    for (a_move, why) in view.waiting().iter().filter(|(a_move, _)| a_move.verb() == verb) {
        let why = refusal(view.common(), view.side(), why);
        let line = Message::new("window-not-made").with("what", described(seen, *a_move));
        caption(ui, &stage.say(&line.with("why", why)));
    }
}

/// Whether a text may be proposed, by either channel.
fn may_propose(seen: &Seen, draft: Draft) -> Result<(), Refusal> {
    let by = |channel| seen.view.permit(Move::Propose(channel, draft));
    by(Channel::Private).or_else(|_| by(Channel::Public))
}

/// A verb that cannot be used now, to be seen and not pressed.
fn not_now(ui: &mut Ui, stage: &Stage<'_>, verb: Verb) {
    let label = stage.say(&verb.name());
    ui.add_enabled(false, Button::new(label));
}

/// The moves of a verb, each in full with what it costs.
pub fn of_verb(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, verb: Verb) {
    stage.enter(Region::Actions);
    let moves = on_offer(seen);
    ui.horizontal(|ui| {
        let back = Button::new(stage.word("window-back-to-verbs"));
        if stage.press(ui, back).clicked() {
            stage.ask(Ask::PutAway);
        }
        let label = theme::bold(stage.say(&verb.name()));
        match Term::of_verb(verb) {
            Some(meant) => term(ui, stage, label, meant),
            None => ui.label(label),
        };
    });
    let mut first = true;
    stage.scroll(ui, ScrollArea::vertical().id_salt(verb.word()), Region::Actions, |ui, stage| {
        let mut of_verb: Vec<&Move> = moves.iter().filter(|one| one.verb() == verb).collect();
        // A slight is nothing to be offered first.
        of_verb.sort_by_key(
            |one| matches!(one, Move::Gesture(id) if seen.view.common().gestures[*id].hostile),
        );
        for a_move in of_verb {
            let what = stage.say(&described(seen, *a_move));
            let button = Button::new(what).wrap().min_size(egui::vec2(ui.available_width(), 0.0));
            let response = stage.press(ui, button);
            if std::mem::take(&mut first) {
                Stage::first(ui, &response);
            }
            if response.clicked() {
                stage.ask(Ask::Consider(*a_move));
            }
        }
        why_not_made(ui, stage, seen, verb);
    });
}

/// What a move would be. The text of a proposal lies on the sheet, so it is not told again.
fn described(seen: &Seen, a_move: Move) -> Message {
    if let Move::Propose(channel, _) = a_move {
        return Message::new(match channel {
            Channel::Private => "window-propose-private",
            Channel::Public => "window-propose-public",
        });
    }
    let view = &seen.view;
    describe_move(view.common(), &view.table().status_quo, view.side(), &a_move)
}

/// A move considered: what it is, what should give pause, what it or its text would bring; made on a second word.
pub fn considered(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    seen: &Seen,
    a_move: Move,
    foreseen: &[Block],
) {
    stage.enter(Region::Actions);
    let view = &seen.view;
    let what = described(seen, a_move);
    ui.add(egui::Label::new(theme::bold(stage.say(&what))).wrap());
    ui.horizontal(|ui| {
        let ends = if a_move.kind() == Kind::Table { "window-make-and-end" } else { "window-make" };
        let make =
            stage.press(ui, Button::new(theme::bold(stage.word(ends)).color(theme::of(ui).ink)));
        Stage::first(ui, &make);
        if make.clicked() {
            stage.ask(Ask::Confirm);
        }
        if stage.button(ui, RichText::new(stage.word("window-reconsider"))) {
            stage.ask(Ask::PutAway);
        }
    });
    let mut notes = Page::new(stage.wording);
    pages::cautions(&mut notes, view, a_move);
    if let Some(draft) = view.standing().text_of(a_move) {
        pages::forecast(&mut notes, view, &draft);
    }
    stage.scroll(ui, ScrollArea::vertical().id_salt("considered"), Region::Actions, |ui, _| {
        page(ui, notes.blocks());
        page(ui, foreseen);
    });
}
