//! Two people share the screen: one looks away before the other looks.

use egui::{RichText, Ui};

use crate::desktop::stage::{Ask, Stage};
use crate::game::SeatRequest;
use crate::sentence::Message;
use crate::sentence::Text;

/// The curtain, until `side` says that it is alone.
pub fn curtain(ui: &mut Ui, stage: &mut Stage<'_>, side: &Text) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() / 3.0);
        let said = stage.say(&Message::new("window-curtain").with("side", side));
        ui.label(RichText::new(said).heading());
        ui.add_space(16.0);
        let lift = ui.button(RichText::new(stage.word("window-curtain-lift")).heading());
        if !ui.memory(|memory| memory.focused().is_some()) {
            lift.request_focus();
        }
        if lift.clicked() {
            stage.ask(Ask::Seat(SeatRequest::Proceed));
        }
    });
}
