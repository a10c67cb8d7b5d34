//! Whose turn it is, when it is, and what lies on the table waiting for an answer.

use egui::Ui;

use super::calendar::calendar;
use super::page::caption;
use super::worth::worth;
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::{DoorRequest, SeatRequest, Seen};
use crate::negotiation::state::Offer;
use crate::pages::{self, Known, Turn, Waiting, waiting};
use crate::sentence::Message;
use crate::view::SeatView;
use crate::wording::moment_in_full;

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
    if let Some(left) = Turn::of(&seen.view).left(&seen.view) {
        ui.label(stage.say(&left));
    }
    if let Some(next) = pages::order(&seen.view) {
        caption(ui, &stage.say(&next));
    }
    on_the_table(ui, stage, seen);
}

/// The round in full, or that a text is signed, where there is room for it: the line of rounds below shortens dates.
fn when(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let name = moment_in_full(seen.view.common(), seen.view.table());
    let font = egui::TextStyle::Body.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(stage.say(&name), font, theme::NOTE);
    if galley.size().x < ui.available_size_before_wrap().x {
        ui.label(galley);
    }
}

/// The sentence a turn begins with.
fn whose_turn(stage: &Stage<'_>, seen: &Seen, thinks: bool) -> String {
    let id = match (Turn::of(&seen.view), thinks) {
        (Turn::Over, _) => "window-over",
        (Turn::Own(_) | Turn::Initialling | Turn::Overtaken | Turn::Interval, _) => {
            "window-your-turn"
        }
        (Turn::Theirs(_), true) => "window-they-think",
        (Turn::Theirs(_), false) => "window-their-turn",
    };
    let whose = seen.view.table().turn.side;
    stage.say(&Message::new(id).with("side", &seen.view.common().sides[whose].name))
}

/// What waits for an answer, a line each.
fn on_the_table(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let lines: Vec<Message> =
        waiting(&seen.view).into_iter().filter_map(|waits| line(&seen.view, waits)).collect();
    if lines.is_empty() {
        caption(ui, &stage.word("window-table-empty"));
    }
    for line in lines {
        ui.add(egui::Label::new(theme::bold(stage.say(&line))).wrap());
    }
}

/// What waits in a line: a proposal with what it would bring, since its text lies on the sheet.
fn line(view: &SeatView, waits: Waiting) -> Option<Message> {
    let side = view.side();
    let other = &view.common().sides[side.other()].name;
    let number = |offer: &Offer| i32::from(offer.round.0) + 1;
    Some(match waits {
        Waiting::Offer { by, offer } => {
            let channel = match Known::of(&offer) {
                Known::Public => "public",
                Known::Leaked => "leaked",
                Known::Private => "private",
            };
            let own = by == side;
            let line = Message::new(if own { "window-own-offer" } else { "window-their-offer" })
                .with("other", other)
                .with("channel", channel)
                .with("round", number(&offer));
            if own { line } else { line.with("worth", worth(view, &offer.draft)) }
        }
        Waiting::Replaced { by, offer } => {
            let own = by == side;
            let id = if own { "window-own-replaced" } else { "window-their-replaced" };
            let line = Message::new(id).with("other", other).with("round", number(&offer));
            if own { line } else { line.with("worth", worth(view, &offer.draft)) }
        }
        Waiting::AtStake(draft) => {
            Message::new("window-at-stake").with("worth", worth(view, &draft))
        }
        Waiting::Decision(_) | Waiting::Trade(_) | Waiting::Gesture(_) | Waiting::Insult => {
            return waits.line(view);
        }
    })
}
