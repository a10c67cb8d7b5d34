//! Two people share the screen: one looks away before the other looks.

use egui::{RichText, Ui};

use crate::desktop::ask::Ask;
use crate::desktop::stage::{Ground, Region, Stage};
use crate::desktop::theme;
use crate::game::SeatRequest;
use crate::sentence::{Message, Text};

/// The curtain, until `side` says that it is alone.
pub fn curtain(ui: &mut Ui, stage: &mut Stage<'_>, side: &Text) {
    stage.enter(Region::Sheet);
    stage.ground = Ground::Dark;
    ui.vertical_centered(|ui| {
        ui.add_space(ui.available_height() / 3.0);
        let said = stage.say(&Message::new("window-curtain").with("side", side));
        ui.add(egui::Label::new(RichText::new(said).heading().color(theme::of(ui).sheet)).wrap());
        ui.add_space(16.0);
        let lift = RichText::new(stage.word("window-curtain-lift")).heading();
        let lift = stage.press(ui, egui::Button::new(lift));
        Stage::first(ui, &lift);
        if lift.clicked() {
            stage.ask(Ask::Seat(SeatRequest::Proceed));
        }
    });
}
