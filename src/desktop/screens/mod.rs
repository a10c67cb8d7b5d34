//! The screens, each a function that draws one state of the game and notes what is asked.

mod bench;
mod class;
mod curtain;
mod debrief;
mod dossier;
mod key_list;
mod roll_call;
mod setup;
mod table;
mod title;

use egui::{CentralPanel, Context, Frame, Rect, Ui, UiBuilder};

use super::panels::MapOf;
use super::stage::{Ground, Region, Stage};
use super::theme;
use crate::desktop::ask::Ask;
use crate::store::Colours;

pub use bench::{BenchScene, bench};
pub use class::{ClassScene, class};
pub use curtain::curtain;
pub use debrief::{DebriefScene, debrief};
pub use dossier::dossier;
pub use key_list::key_list;
pub use roll_call::{RollScene, roll_call};
pub use setup::{Choices, setup};
pub use table::{Beside, LaidPage, TableScene, table};
pub use title::{KeptGame, Paper, TitleScene, title};

/// One large paper on the map, to be read, as wide as a column of text and what stands beside it; the islands lie to its
/// right where there is room.
fn paper<R>(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    add: impl FnOnce(&mut Ui, &mut Stage<'_>) -> R,
) -> R {
    stage.enter(Region::Sheet);
    CentralPanel::default()
        .frame(Frame::NONE)
        .show(ui, |ui| {
            let room = ui.max_rect().shrink(12.0);
            let column = egui::TextStyle::Body.resolve(ui.style()).size * dossier::COLUMN;
            let beside = room.width() - column - 60.0;
            // A strip of sea too narrow to show anything is left to the paper.
            let wide = if beside > room.width() * 0.25 { column + 60.0 } else { room.width() };
            let sheet = Rect::from_min_size(room.min, egui::vec2(wide, room.height()));
            let free = Rect::from_min_max(sheet.right_top(), room.max);
            stage.ground = Ground::Map(free.shrink(8.0), MapOf::Nothing);
            lay(ui, ("paper", sheet, theme::sheet), |ui| add(ui, stage))
        })
        .inner
}

/// How the papers are coloured: a choice of all there is, in one line.
fn colours(ui: &mut Ui, stage: &mut Stage<'_>) {
    let now = theme::dress_of(ui).colours;
    for each in Colours::ALL {
        let word = match each {
            Colours::Printed => "window-colours-printed",
            Colours::Dark => "window-colours-dark",
            Colours::HighContrast => "window-colours-contrast",
        };
        if stage.tab(ui, now == each, stage.word(word)).clicked() {
            stage.ask(Ask::Colour(each));
        }
    }
}

/// A paper that fills `rect`, whatever is on it.
fn lay<R>(
    ui: &mut Ui,
    (called, rect, frame): (&str, Rect, fn(&Context) -> Frame),
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let frame = frame(ui);
    let laid = ui.scope_builder(UiBuilder::new().max_rect(rect).id_salt(called), |ui| {
        // In a window like a stamp nothing is left within the margins.
        let inner = (rect.size() - frame.total_margin().sum()).max(egui::Vec2::ZERO);
        let shown = frame.show(ui, |ui| {
            ui.set_min_size(inner);
            ui.set_max_size(inner);
            add(ui)
        });
        shown.inner
    });
    laid.inner
}
