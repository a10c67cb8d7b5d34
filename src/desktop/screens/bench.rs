//! For authors: scenarios of one's own, and the one that lies on the bench, with its zone as it is saved.

use std::path::PathBuf;

use egui::{Button, Label, RichText, ScrollArea, Ui};

use crate::desktop::ask::Ask;
use crate::desktop::bench::OnBench;
use crate::desktop::panels::{self, Note, caption};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::sentence::{Message, shown};
use crate::store::OnShelf;

/// What an author is shown.
pub struct BenchScene {
    /// Where his scenarios belong.
    pub folder: PathBuf,
    /// Those that lie there.
    pub own: Vec<OnShelf>,
    /// The one on the bench.
    pub on: Option<OnBench>,
    /// What came of the last request.
    pub note: Option<Note>,
}

/// The author's page.
pub fn bench(ui: &mut Ui, stage: &mut Stage<'_>, scene: &BenchScene) {
    super::paper(ui, stage, |ui, stage| {
        stage.scroll(ui, ScrollArea::vertical(), Region::Sheet, |ui, stage| {
            ui.label(theme::title(ui, stage.word("window-authors"), 1.6));
            ui.add(Label::new(stage.word("window-authors-about")).wrap());
            let folder = scene.folder.display().to_string();
            let folder = Message::new("window-authors-folder").with("folder", folder);
            caption(ui, &stage.say(&folder));
            ui.add_space(6.0);
            ui.horizontal_wrapped(|ui| ways(ui, stage, scene));
            if let Some(note) = &scene.note {
                panels::note(ui, note);
            }
            if let Some(on) = &scene.on {
                ui.add_space(8.0);
                told(ui, on);
            }
        });
    });
}

/// The files there are, a new one, and the way back.
fn ways(ui: &mut Ui, stage: &mut Stage<'_>, scene: &BenchScene) {
    let back = stage.press(ui, Button::new(stage.word("window-back")));
    Stage::first(ui, &back);
    if back.clicked() {
        stage.ask(Ask::Authors);
    }
    if stage.button(ui, stage.word("window-authors-new")) {
        stage.ask(Ask::BeginScenario);
    }
    for one in &scene.own {
        if stage.press(ui, Button::new(shown(&one.name).into_owned())).clicked() {
            stage.ask(Ask::LayOnBench(one.path.clone()));
        }
    }
}

/// What was last told of the file.
fn told(ui: &mut Ui, on: &OnBench) {
    ui.label(theme::bold(on.heading.as_str()));
    for line in &on.lines {
        ui.add(Label::new(RichText::new(shown(line).into_owned()).monospace()).wrap());
    }
    ui.add_space(6.0);
    panels::page(ui, &on.figures);
}
