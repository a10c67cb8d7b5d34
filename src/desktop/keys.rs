//! What is asked by a key alone. Everything else is reached by Tab, the arrows and F6, and pressed by Enter or Space.

use bevy::input::keyboard::KeyCode;
use egui::{Key, Modifiers, Ui};

use super::ask::{Aside, Ask, Leaf};
use super::stage::{Direction, Stage};
use super::theme;
use crate::game::{Screen, SeatRequest};

/// Shows the window on the whole screen, and not so again.
pub(super) const WHOLE_SCREEN: KeyCode = KeyCode::F11;

/// The keys that lay a page beside the table or turn to what shares its column.
const LETTERS: [(Key, fn() -> Ask); 10] = [
    (Key::F, || Ask::Read(Leaf::Forecast)),
    (Key::H, || Ask::Read(Leaf::Home)),
    (Key::O, || Ask::Read(Leaf::Other)),
    (Key::L, || Ask::Read(Leaf::Ledger)),
    (Key::A, || Ask::Read(Leaf::Advice)),
    (Key::I, || Ask::Read(Leaf::Islands)),
    (Key::G, || Ask::Read(Leaf::Glossary)),
    (Key::M, || Ask::Look(Aside::Map)),
    (Key::N, || Ask::Look(Aside::News)),
    (Key::D, || Ask::Seat(SeatRequest::OpenDossier)),
];

/// Notes what is asked by keys on `screen`.
pub fn keys(ui: &Ui, stage: &mut Stage<'_>, screen: Screen) {
    let pressed =
        |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    for (key, by) in [(Key::Plus, 1), (Key::Equals, 1), (Key::Minus, -1), (Key::Num0, 0)] {
        if pressed(Modifiers::COMMAND, key) {
            stage.ask(Ask::Resize(by));
        }
    }
    if pressed(Modifiers::NONE, Key::F8) {
        stage.ask(Ask::Colour(theme::dress_of(ui).colours.next()));
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        stage.ask(Ask::PutAway);
    }
    for (modifiers, way) in
        [(Modifiers::SHIFT, Direction::Back), (Modifiers::NONE, Direction::Forward)]
    {
        if pressed(modifiers, Key::F6) {
            let focused = ui.memory(egui::Memory::focused);
            if let Some(next) = stage.next_region(focused, way) {
                ui.memory_mut(|memory| memory.request_focus(next));
                // It is shown in the next picture.
                ui.ctx().request_repaint();
            }
        }
    }
    if pressed(Modifiers::NONE, Key::F1) {
        stage.ask(Ask::Read(Leaf::Keys));
    }
    if screen != Screen::Table {
        return;
    }
    if pressed(Modifiers::COMMAND, Key::S) {
        stage.ask(Ask::NameSave);
    }
    if ui.ctx().text_edit_focused() {
        return;
    }
    if pressed(Modifiers::COMMAND, Key::Z) {
        stage.ask(Ask::Seat(SeatRequest::TakeBack));
    }
    for (key, ask) in LETTERS {
        if pressed(Modifiers::NONE, key) {
            stage.ask(ask());
        }
    }
}
