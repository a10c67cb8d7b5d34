//! The debrief: how it ended on one page, the charts, and every part in full.

use egui::{Panel, RichText, ScrollArea, Ui};

use super::dossier::column;
use crate::analysis::hindsight::Hindsight;
use crate::desktop::ask::{Ask, Told};
use crate::desktop::panels::{self, SignedPaper};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::DoorRequest;
use crate::pages::Block;
use crate::scenario::issue::Common;
use crate::store::Terms;

/// The parts of the debrief in the order of their tabs.
const PARTS: [(Told, &str); 14] = [
    (Told::Page, "window-told-page"),
    (Told::Paper, "window-told-paper"),
    (Told::Plane, "window-told-plane"),
    (Told::Meters, "window-told-meters"),
    (Told::Part("moves"), "window-told-moves"),
    (Told::Part("votes"), "window-told-votes"),
    (Told::Part("counsel"), "window-told-counsel"),
    (Told::Part("history"), "window-told-history"),
    (Told::Part("hindsight"), "window-told-hindsight"),
    (Told::Part("theory"), "window-told-theory"),
    (Told::Part("scores"), "window-told-scores"),
    (Told::Part("aftermath"), "window-told-aftermath"),
    (Told::Part("questions"), "window-told-questions"),
    (Told::Words, "window-told-words"),
];

/// What a debrief is drawn from.
pub struct DebriefScene<'s> {
    /// Which part.
    pub told: Told,
    /// That part as a page, where it is one.
    pub page: &'s [Block],
    /// What was signed, in order.
    pub signed: &'s [SignedPaper],
    /// What everyone knows of the scenario.
    pub common: &'s Common,
    /// What only the end shows.
    pub hindsight: &'s Hindsight,
    /// What was played, where it can be played again.
    pub terms: Option<&'s Terms>,
}

/// A part of the debrief, and the ways on.
pub fn debrief(ui: &mut Ui, stage: &mut Stage<'_>, scene: &DebriefScene<'_>) {
    Panel::top("parts").resizable(false).frame(theme::strip(ui)).show(ui, |ui| {
        stage.enter(Region::Masthead);
        ui.horizontal_wrapped(|ui| {
            for (part, word) in PARTS {
                let tab = stage.tab(ui, scene.told == part, stage.word(word));
                Stage::first(ui, &tab);
                if tab.clicked() {
                    stage.ask(Ask::Tell(part));
                }
            }
        });
    });
    Panel::bottom("then").resizable(false).frame(theme::strip(ui)).show(ui, |ui| {
        stage.enter(Region::Actions);
        ui.horizontal_wrapped(|ui| {
            then(ui, stage, scene.terms);
            // A chart has nothing to be copied in words.
            if !scene.page.is_empty() && stage.button(ui, stage.word("window-copy")) {
                ui.copy_text(panels::plain(scene.page));
            }
        });
    });
    super::paper(ui, stage, |ui, stage| match scene.told {
        Told::Plane => panels::plane(ui, stage, scene.common, scene.hindsight),
        Told::Meters => panels::course(ui, stage, scene.hindsight),
        Told::Paper => {
            stage.scroll(
                ui,
                ScrollArea::vertical().id_salt("paper"),
                Region::Sheet,
                |ui, stage| {
                    column(ui);
                    for signed in scene.signed {
                        panels::paper(ui, stage, scene.common, signed);
                        ui.add_space(16.0);
                    }
                    if scene.signed.is_empty() {
                        ui.label(stage.word("paper-none"));
                    }
                },
            );
        }
        Told::Page | Told::Part(_) | Told::Words => {
            // Each part is read from its own beginning.
            let area = ScrollArea::vertical().id_salt(scene.told);
            stage.scroll(ui, area, Region::Sheet, |ui, stage| {
                column(ui);
                panels::page(ui, scene.page);
                if scene.page.is_empty() {
                    ui.label(stage.word("window-told-nothing"));
                }
            });
        }
    });
}

/// To the title, or to another game: the same deal, a new one, the other side's chair.
fn then(ui: &mut Ui, stage: &mut Stage<'_>, terms: Option<&Terms>) {
    if stage.button(ui, theme::bold(stage.word("window-leave"))) {
        stage.ask(Ask::Door(DoorRequest::Leave));
    }
    if stage.button(ui, RichText::new(stage.word("window-new"))) {
        stage.ask(Ask::Door(DoorRequest::SetUp));
    }
    let Some(terms) = terms else { return };
    if stage.button(ui, RichText::new(stage.word("window-same-deal"))) {
        stage.ask(Ask::Door(DoorRequest::New(terms.clone())));
    }
    if let Some(side) = terms.side
        && stage.button(ui, RichText::new(stage.word("window-other-chair")))
    {
        let terms = Terms { side: Some(side.other()), ..terms.clone() };
        stage.ask(Ask::Door(DoorRequest::New(terms)));
    }
}
