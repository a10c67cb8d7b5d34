//! Whose turn it is, when it is, and the ways to what can be read.

use egui::Ui;

use super::calendar::calendar;
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::{DoorRequest, SeatRequest, Seen};
use crate::pages::Turn;
use crate::sentence::Message;
use crate::wording::moment_in_full;

/// The head of the table.
pub fn masthead(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, thinks: bool) {
    stage.enter(Region::Masthead);
    ui.horizontal_wrapped(|ui| {
        let turn = whose_turn(stage, seen, thinks);
        let colour = theme::of(ui).of_side(seen.view.side());
        ui.label(theme::title(ui, turn, 1.15).color(colour));
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
}

/// The round in full, or that a text is signed, where there is room for it: the line of rounds below shortens dates.
fn when(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let name = moment_in_full(seen.view.common(), seen.view.table());
    let font = egui::TextStyle::Body.resolve(ui.style());
    let galley = ui.painter().layout_no_wrap(stage.say(&name), font, theme::of(ui).note);
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
