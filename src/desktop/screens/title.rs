//! The name of the game, and the ways into it: a new game, or one that is kept.

use egui::{Button, RichText, ScrollArea, Ui};

use crate::desktop::ask::Ask;
use crate::desktop::panels::{self, Note};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::DoorRequest;
use crate::store::{AUTOSAVE, PREVIOUS};

/// The title; `saves` are the names of the games that are kept, `note` what came of the last request.
pub fn title(ui: &mut Ui, stage: &mut Stage<'_>, saves: &[String], note: Option<&Note>) {
    stage.enter(Region::Sheet);
    stage.scroll(ui, ScrollArea::vertical(), Region::Sheet, |ui, stage| {
        ui.vertical_centered(|ui| {
            ui.add_space(ui.available_height() / 6.0);
            let size = 42.0 * theme::growth(ui);
            ui.add(egui::Label::new(theme::bold(stage.word("window-title")).size(size)).wrap());
            ui.label(stage.word("window-subtitle"));
            ui.add_space(20.0);
            let begin = stage.press(ui, entry(stage.word("window-new")));
            Stage::first(ui, &begin);
            if begin.clicked() {
                stage.ask(Ask::Door(DoorRequest::SetUp));
            }
            for (name, word) in [(AUTOSAVE, "window-resume"), (PREVIOUS, "window-resume-previous")]
            {
                if saves.iter().any(|save| save == name)
                    && stage.press(ui, entry(stage.word(word))).clicked()
                {
                    stage.ask(Ask::Door(DoorRequest::Resume(name.to_owned())));
                }
            }
            named(ui, stage, saves);
            if let Some(note) = note {
                panels::note(ui, note);
            }
            ui.add_space(20.0);
            ui.add(egui::Label::new(stage.word("window-care")).wrap());
            ui.add(egui::Label::new(RichText::new(stage.word("window-title-keys")).small()).wrap());
        });
    });
}

fn entry(text: String) -> Button<'static> {
    Button::new(RichText::new(text).heading())
}

/// The games kept under a name of their own.
fn named(ui: &mut Ui, stage: &mut Stage<'_>, saves: &[String]) {
    let own = |name: &&String| *name != AUTOSAVE && *name != PREVIOUS;
    let mut own = saves.iter().filter(own).peekable();
    if own.peek().is_none() {
        return;
    }
    ui.add_space(8.0);
    ui.label(stage.word("window-kept"));
    for name in own {
        if stage.press(ui, Button::new(name.as_str())).clicked() {
            stage.ask(Ask::Door(DoorRequest::Resume(name.clone())));
        }
    }
}
