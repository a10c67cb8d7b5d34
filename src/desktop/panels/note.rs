//! What came of the last request, where that is worth a line.

use egui::accesskit::Live;
use egui::{Label, Ui};

use crate::desktop::theme;

/// What came of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// It was carried out, or there is something else to tell.
    Told(String),
    /// It was not carried out, or the world failed.
    Refused(String),
}

/// The line.
pub fn note(ui: &mut Ui, note: &Note) {
    let text = match note {
        Note::Told(line) => theme::bold(line),
        Note::Refused(line) => theme::bold(line).color(theme::of(ui).bad),
    };
    let line = ui.add(Label::new(text).wrap());
    // A screen reader tells it by itself, wherever it is reading.
    ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(Live::Polite));
}
