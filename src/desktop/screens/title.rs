//! The name of the game, and the ways into it: a new game, or one that is kept.

use egui::{Button, RichText, ScrollArea, Ui};

use crate::desktop::ask::Ask;
use crate::desktop::panels::{self, Note};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::DoorRequest;
use crate::sentence::Message;

/// A game that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptGame {
    /// Its name.
    pub name: String,
    /// What it is; where it has not been looked at, its name alone is shown.
    pub about: Option<String>,
}

/// What the title shows.
#[derive(Clone, Copy, Debug)]
pub struct TitleScene<'t> {
    /// The games that are kept, the last played first.
    pub games: &'t [KeptGame],
    /// The game that is removed if that is asked once more.
    pub doomed: Option<&'t str>,
    /// What came of the last request.
    pub note: Option<&'t Note>,
}

/// The title.
pub fn title(ui: &mut Ui, stage: &mut Stage<'_>, scene: TitleScene<'_>) {
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
            if let Some(last) = scene.games.first()
                && stage.press(ui, entry(stage.word("window-resume"))).clicked()
            {
                stage.ask(Ask::Door(DoorRequest::Resume(last.name.clone())));
            }
            if let Some(note) = scene.note {
                panels::note(ui, note);
            }
            kept(ui, stage, scene);
            ui.add_space(20.0);
            ui.add(egui::Label::new(stage.word("window-care")).wrap());
            ui.add(egui::Label::new(RichText::new(stage.word("window-title-keys")).small()).wrap());
        });
    });
}

fn entry(text: String) -> Button<'static> {
    Button::new(RichText::new(text).heading())
}

/// All games that are kept, each to go on with or to be removed.
fn kept(ui: &mut Ui, stage: &mut Stage<'_>, scene: TitleScene<'_>) {
    if scene.games.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(stage.word("window-kept"));
    for game in scene.games {
        let what = game.about.as_ref().unwrap_or(&game.name);
        if stage.press(ui, Button::new(what.as_str()).wrap()).clicked() {
            stage.ask(Ask::Door(DoorRequest::Resume(game.name.clone())));
        }
        let doomed = scene.doomed == Some(game.name.as_str());
        let word = if doomed { "window-remove-now" } else { "window-remove" };
        let word = stage.say(&Message::new(word).with("name", game.name.as_str()));
        if stage.press(ui, Button::new(RichText::new(word).small())).clicked() {
            stage.ask(Ask::Remove(game.name.clone()));
        }
    }
}
