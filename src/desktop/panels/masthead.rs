//! Whose turn it is, when it is, and what lies on the table waiting for an answer.

use egui::Ui;

use super::calendar::calendar;
use super::page::caption;
use super::worth::worth;
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::{DoorRequest, SeatRequest, Seen};
use crate::negotiation::moves::{Channel, Kind, Move};
use crate::negotiation::state::Phase;
use crate::pages;
use crate::sentence::Message;
use crate::wording::{clause_full, round_in_full};

/// The head of the table.
pub fn masthead(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, thinks: bool) {
    stage.enter(Region::Masthead);
    ui.horizontal_wrapped(|ui| {
        let turn = whose_turn(stage, seen, thinks);
        let colour = theme::of_side(seen.view.side());
        ui.label(theme::bold(turn).heading().color(colour));
        for (word, ask) in [
            ("window-dossier", Ask::Seat(SeatRequest::OpenDossier)),
            ("window-read-ledger", Ask::Read(Leaf::Ledger)),
            ("window-read-advice", Ask::Read(Leaf::Advice)),
            ("window-undo", Ask::Seat(SeatRequest::TakeBack)),
            ("window-save", Ask::NameSave),
            ("window-read-keys", Ask::Read(Leaf::Keys)),
            ("window-leave", Ask::Door(DoorRequest::Leave)),
        ] {
            stage.small(ui, word, ask);
        }
        when(ui, stage, seen);
    });
    calendar(ui, stage, seen);
    if let Some(left) = what_is_left(seen) {
        ui.label(stage.word(left));
    }
    if let Some(next) = pages::order(&seen.view) {
        caption(ui, &stage.say(&next));
    }
    on_the_table(ui, stage, seen);
}

/// The round in full, where there is room for it: the line of rounds below shortens dates.
fn when(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let round = seen.view.table().round;
    let name = round_in_full(seen.view.common(), round);
    let font = egui::TextStyle::Body.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(stage.say(&name), font, theme::NOTE);
    if galley.size().x < ui.available_size_before_wrap().x {
        ui.label(galley);
    }
}

/// The sentence a turn begins with.
fn whose_turn(stage: &Stage<'_>, seen: &Seen, thinks: bool) -> String {
    let (table, common) = (seen.view.table(), seen.view.common());
    let id = match (table.is_over(), seen.view.is_own_turn(), thinks) {
        (true, ..) => "window-over",
        (_, true, _) => "window-your-turn",
        (_, _, true) => "window-they-think",
        _ => "window-their-turn",
    };
    stage.say(&Message::new(id).with("side", &common.sides[table.turn.side].name))
}

/// What is left of one's own turn.
fn what_is_left(seen: &Seen) -> Option<&'static str> {
    let table = seen.view.table();
    if !seen.view.is_own_turn() {
        return None;
    }
    Some(match table.phase {
        Phase::Initialling { .. } if seen.view.permit(Move::Initial).is_err() => {
            "window-initialling-overtaken"
        }
        Phase::Initialling { .. } => "window-initialling",
        Phase::Interval { .. } => "window-interval",
        Phase::Talks | Phase::Over => {
            match (table.turn.has_left(Kind::Home), table.turn.has_left(Kind::Signal)) {
                (true, true) => "window-left-both",
                (true, false) => "window-left-home",
                (false, true) => "window-left-signal",
                (false, false) => "window-left-none",
            }
        }
    })
}

/// What waits for an answer, a line each.
fn on_the_table(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let lines = waiting(seen);
    if lines.is_empty() {
        caption(ui, &stage.word("window-table-empty"));
    }
    for line in lines {
        ui.add(egui::Label::new(theme::bold(stage.say(&line))).wrap());
    }
}

fn waiting(seen: &Seen) -> Vec<Message> {
    let (view, side) = (&seen.view, seen.view.side());
    let (common, table) = (view.common(), view.table());
    let other = &common.sides[side.other()].name;
    let mut lines = Vec::new();
    for (decision, _) in view.to_decide() {
        let about = &common.decisions[decision];
        let line = Message::new("decide-heading").with("from", &about.from);
        lines.push(line.with("title", &about.title));
    }
    if table.text_at_stake().is_none() {
        for whose in [side.other(), side] {
            let Some(offer) = table.offers[whose] else { continue };
            let channel = match (offer.channel, offer.leaked) {
                (Channel::Public, _) => "public",
                (Channel::Private, true) => "leaked",
                (Channel::Private, false) => "private",
            };
            let line =
                Message::new(if whose == side { "window-own-offer" } else { "window-their-offer" })
                    .with("other", other)
                    .with("channel", channel)
                    .with("round", i32::from(offer.round.0) + 1);
            lines.push(if whose == side {
                line
            } else {
                line.with("worth", worth(view, &offer.draft))
            });
            if let Some(before) = table.replaced[whose] {
                let id =
                    if whose == side { "window-own-replaced" } else { "window-their-replaced" };
                let line = Message::new(id)
                    .with("other", other)
                    .with("round", i32::from(before.round.0) + 1);
                lines.push(if whose == side {
                    line
                } else {
                    line.with("worth", worth(view, &before.draft))
                });
            }
        }
        if let Some(trade) = table.trade {
            let clause = |clause| clause_full(common, clause);
            let is_own = trade.by == side;
            let id = if is_own { "state-own-trade" } else { "window-their-trade" };
            lines.push(
                Message::new(id)
                    .with("other", other)
                    .with("give", clause(trade.give))
                    .with("take", clause(trade.take)),
            );
        }
    } else if let Some(draft) = table.text_at_stake() {
        lines.push(Message::new("window-at-stake").with("worth", worth(view, &draft)));
    }
    if let Some(gesture) = table.unanswered[side.other()] {
        let title = &common.gestures[gesture].title;
        lines.push(Message::new("window-their-gesture").with("other", other).with("title", title));
    }
    lines
}
