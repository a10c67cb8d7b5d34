//! The dossier: the brief and the people, the islands and their names, one's home, the other side, what nobody knows.

use egui::{Panel, ScrollArea, Ui};

use crate::desktop::ask::{Ask, Section};
use crate::desktop::panels;
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::pages::{self, Guidance, Page};

/// The widest a column of text is read easily, in ems.
pub(super) const COLUMN: f32 = 58.0;

const SECTIONS: [(Section, &str); 6] = [
    (Section::Brief, "window-section-brief"),
    (Section::Map, "window-section-map"),
    (Section::Home, "window-section-home"),
    (Section::Other, "window-section-other"),
    (Section::Unknown, "window-section-unknown"),
    (Section::Words, "window-section-words"),
];

/// One section of what a side is told before it sits down; a newcomer is told how to go on.
pub fn dossier(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    seen: &Seen,
    (section, guidance): (Section, Guidance),
) {
    Panel::top("sections").resizable(false).frame(theme::strip(ui)).show(ui, |ui| {
        stage.enter(Region::Masthead);
        ui.horizontal_wrapped(|ui| {
            for (each, word) in SECTIONS {
                if stage.tab(ui, section == each, stage.word(word)).clicked() {
                    stage.ask(Ask::Turn(each));
                }
            }
        });
    });
    Panel::bottom("then").resizable(false).frame(theme::strip(ui)).show(ui, |ui| {
        stage.enter(Region::Actions);
        let to_table = egui::Button::new(theme::bold(stage.word("window-to-the-table")));
        let to_table = stage.press(ui, to_table);
        Stage::first(ui, &to_table);
        if to_table.clicked() {
            stage.ask(Ask::Seat(SeatRequest::Proceed));
        }
        if guidance.guides(&seen.view.common().word) && seen.view.table().round.0 == 0 {
            let told = theme::bold(stage.word("guide-dossier"));
            ui.add(egui::Label::new(told).wrap());
        }
    });
    let mut page = Page::new(stage.wording);
    match section {
        Section::Brief => pages::brief(&mut page, &seen.view),
        Section::Map => pages::names(&mut page, seen.view.common()),
        Section::Home => pages::home(&mut page, &seen.view, None),
        Section::Other => pages::other(&mut page, &seen.view),
        Section::Unknown => pages::unknown(&mut page, &seen.view),
        Section::Words => pages::glossary(&mut page),
    }
    super::paper(ui, stage, |ui, stage| {
        if section == Section::Map {
            let height = ui.available_height() * 0.6;
            Panel::top("islands").resizable(false).exact_size(height).show(ui, |ui| {
                panels::map(ui, stage, seen, panels::MapOf::Nothing);
            });
        }
        let area = ScrollArea::vertical().id_salt(section as u8);
        stage.scroll(ui, area, Region::Sheet, |ui, _| {
            column(ui);
            panels::page(ui, page.blocks());
        });
    });
}

/// Keeps what follows to the width of a column of text.
pub(super) fn column(ui: &mut Ui) {
    let em = egui::TextStyle::Body.resolve(ui.style()).size;
    let width = ui.available_width().min(em * COLUMN);
    ui.set_max_width(width);
}
