//! The action bar: every move the turn permits, by kind; a move is considered with its cost before it is made.

use egui::{Button, RichText, ScrollArea, Ui};

use super::page::page;
use crate::desktop::stage::{Ask, Leaf, Stage, heading};
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::negotiation::moves::{Channel, Kind, Move};
use crate::pages::{self, Page};
use crate::sentence::Message;
use crate::wording::describe_move;

/// What may be done now.
pub fn actions(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let view = &seen.view;
    ui.horizontal_wrapped(|ui| {
        for (key, leaf) in [
            ("window-read-home", Leaf::Home),
            ("window-read-other", Leaf::Other),
            ("window-read-ledger", Leaf::Ledger),
            ("window-read-advice", Leaf::Advice),
            ("window-read-keys", Leaf::Keys),
        ] {
            if ui.small_button(stage.word(key)).clicked() {
                stage.ask(Ask::Read(leaf));
            }
        }
        if ui.small_button(stage.word("window-dossier")).clicked() {
            stage.ask(Ask::Seat(SeatRequest::OpenDossier));
        }
        if ui.small_button(stage.word("window-undo")).clicked() {
            stage.ask(Ask::Seat(SeatRequest::TakeBack));
        }
    });
    if !view.is_own_turn() {
        ui.label(stage.word("window-not-your-turn"));
        return;
    }
    let moves = on_offer(seen);
    ui.columns(3, |columns| {
        for ((kind, title), ui) in [
            (Kind::Table, "window-at-the-table"),
            (Kind::Signal, "window-signals"),
            (Kind::Home, "window-at-home"),
        ]
        .into_iter()
        .zip(columns)
        {
            heading(ui, &stage.word(title));
            ScrollArea::vertical().id_salt(title).show(ui, |ui| {
                for a_move in moves.iter().filter(|a_move| a_move.kind() == kind) {
                    let what = describe_move(view.common(), view.side(), a_move);
                    let button = Button::new(RichText::new(stage.say(&what)).small()).wrap();
                    if ui.add(button).clicked() {
                        stage.ask(Ask::Consider(*a_move));
                    }
                }
            });
        }
    });
}

/// Every permitted move, the text at hand first where it may be proposed.
fn on_offer(seen: &Seen) -> Vec<Move> {
    let view = &seen.view;
    let own = seen.at_hand.iter().flat_map(|at_hand| {
        [Channel::Private, Channel::Public].map(|channel| Move::Propose(channel, at_hand.draft))
    });
    own.filter(|a_move| view.permit(*a_move).is_ok()).chain(view.offered()).collect()
}

/// A move considered: what it is, what should give pause, what the text would bring; made on a second word.
pub fn considered(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, a_move: Move) {
    let view = &seen.view;
    let what = describe_move(view.common(), view.side(), &a_move);
    ui.label(RichText::new(stage.say(&what)).strong());
    let mut notes = Page::new(stage.wording);
    pages::cautions(&mut notes, view, a_move);
    if let Some(draft) = text_of(seen, a_move) {
        pages::forecast(&mut notes, view, &draft);
    }
    page(ui, &notes);
    ui.horizontal(|ui| {
        let make = RichText::new(stage.word("window-make")).strong().color(theme::INK);
        if ui.button(make).clicked() {
            stage.ask(Ask::Confirm);
        }
        if ui.button(stage.word("window-reconsider")).clicked() {
            stage.ask(Ask::Reconsider);
        }
    });
}

/// The text a move would bind to, if it binds to one.
fn text_of(seen: &Seen, a_move: Move) -> Option<crate::scenario::clause::Draft> {
    let table = seen.view.table();
    if let Move::Propose(_, draft) = a_move {
        return Some(draft);
    }
    let theirs = table.offers[seen.view.side().other()].map(|offer| offer.draft);
    matches!(a_move, Move::Accept | Move::Initial)
        .then(|| table.text_at_stake().or(theirs))
        .flatten()
}

/// The sentence a turn begins with.
pub fn whose_turn(stage: &Stage<'_>, seen: &Seen, thinks: bool) -> String {
    let (table, common) = (seen.view.table(), seen.view.common());
    let id = match (table.is_over(), seen.view.is_own_turn(), thinks) {
        (true, ..) => "window-over",
        (_, true, _) => "window-your-turn",
        (_, _, true) => "window-they-think",
        _ => "window-their-turn",
    };
    stage.say(&Message::new(id).with("side", &common.sides[table.turn.side].name))
}
