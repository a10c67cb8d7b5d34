//! The list of keys, where no table lies for it to be laid beside.

use egui::{ScrollArea, Ui};

use super::dossier::column;
use crate::desktop::ask::Ask;
use crate::desktop::panels;
use crate::desktop::stage::{Region, Stage};
use crate::pages::{self, Page};

/// The keys, until they are put away.
pub fn key_list(ui: &mut Ui, stage: &mut Stage<'_>) {
    super::paper(ui, stage, |ui, stage| {
        let away = stage.press(ui, egui::Button::new(stage.word("window-put-away")));
        Stage::first(ui, &away);
        if away.clicked() {
            stage.ask(Ask::PutAway);
        }
        let mut page = Page::new(stage.wording);
        pages::keys(&mut page);
        stage.scroll(ui, ScrollArea::vertical().id_salt("keys"), Region::Sheet, |ui, _| {
            column(ui);
            panels::page(ui, page.blocks());
        });
    });
}
