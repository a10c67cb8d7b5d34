//! The name of the game, and the ways into it.

use egui::{RichText, Ui};

use crate::desktop::stage::{Ask, Stage};
use crate::game::DoorRequest;
use crate::store::AUTOSAVE;

/// The title; `has_game` where a game can be taken up again.
pub fn title(ui: &mut Ui, stage: &mut Stage<'_>, has_game: bool) {
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() / 5.0);
        ui.label(RichText::new(stage.word("window-title")).heading().size(42.0));
        ui.label(stage.word("window-subtitle"));
        ui.add_space(24.0);
        let begin = ui.button(RichText::new(stage.word("window-new")).heading());
        if begin.clicked() {
            stage.ask(Ask::Door(DoorRequest::SetUp));
        }
        if !ui.memory(|memory| memory.focused().is_some()) {
            begin.request_focus();
        }
        let go_on = egui::Button::new(RichText::new(stage.word("window-resume")).heading());
        if ui.add_enabled(has_game, go_on).clicked() {
            stage.ask(Ask::Door(DoorRequest::Resume(AUTOSAVE.to_owned())));
        }
        ui.add_space(24.0);
        ui.label(stage.word("window-care"));
    });
}
