//! The table: the treaty sheet in the middle, both tables at its sides, the turn above, the moves below.

use egui::{CentralPanel, Panel, RichText, ScrollArea, Ui};

use crate::ai::adviser;
use crate::desktop::panels;
use crate::desktop::stage::{Ask, Leaf, Stage, heading};
use crate::game::{DoorRequest, Seen};
use crate::negotiation::moves::Move;
use crate::pages::{self, Page};
use crate::scenario::id::Side;
use crate::sentence::Message;

/// What lies beside the table.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// The page being read.
    pub leaf: Option<Leaf>,
    /// The move being considered.
    pub considered: Option<Move>,
    /// What has happened and been said, the latest last.
    pub news: Vec<String>,
    /// What came of the last request, where that is worth a line.
    pub note: Option<String>,
    /// Whether the opponent is thinking.
    pub thinks: bool,
}

/// The whole table.
pub fn table(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, beside: &Beside) {
    Panel::top("turn").show(ui, |ui| masthead(ui, stage, seen, beside));
    let height = ui.available_height();
    Panel::bottom("moves").default_size(height * 0.34).resizable(true).show(ui, |ui| match beside
        .considered
    {
        Some(a_move) => {
            ScrollArea::vertical()
                .auto_shrink([false, false])
                .show(ui, |ui| panels::considered(ui, stage, seen, a_move));
        }
        None => panels::actions(ui, stage, seen),
    });
    let width = ui.available_width();
    Panel::left("home").default_size(width * 0.27).resizable(true).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            panels::meters(ui, stage, seen);
            panels::bench(ui, stage, seen);
        });
    });
    Panel::right("theirs").default_size(width * 0.29).resizable(true).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
            if let Some(leaf) = &beside.leaf {
                read(ui, stage, seen, leaf);
            } else {
                panels::theirs(ui, stage, seen);
                news(ui, stage, beside);
            }
        });
    });
    CentralPanel::default().show(ui, |ui| {
        ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| panels::sheet(ui, stage, seen));
    });
}

fn masthead(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, beside: &Beside) {
    let side = seen.view.side();
    ui.horizontal_wrapped(|ui| {
        let turn = panels::whose_turn(stage, seen, beside.thinks);
        let colour = crate::desktop::theme::of_side(side);
        ui.label(RichText::new(turn).heading().color(colour));
        if ui.small_button(stage.word("window-leave")).clicked() {
            stage.ask(Ask::Door(DoorRequest::Leave));
        }
    });
    panels::calendar(ui, stage, seen);
    on_the_table(ui, stage, seen);
    if let Some(note) = &beside.note {
        ui.label(RichText::new(note).strong());
    }
}

/// What waits for an answer.
fn on_the_table(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let (common, table) = (seen.view.common(), seen.view.table());
    for side in Side::BOTH {
        if let Some(offer) = table.offers[side] {
            let line = Message::new("window-on-the-table")
                .with("side", &common.sides[side].name)
                .with("text", common.draft_text(&offer.draft));
            panels::caption(ui, &stage.say(&line));
        }
    }
}

fn news(ui: &mut Ui, stage: &Stage<'_>, beside: &Beside) {
    heading(ui, &stage.word("window-news"));
    for line in beside.news.iter().rev().take(40) {
        ui.label(RichText::new(line).small());
    }
}

fn read(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, leaf: &Leaf) {
    if ui.button(stage.word("window-put-away")).clicked() {
        stage.ask(Ask::PutAway);
    }
    let (view, wording) = (&seen.view, stage.wording);
    let draft = seen.at_hand.as_ref().map(|at_hand| at_hand.draft);
    let mut text = Page::new(wording);
    match leaf {
        Leaf::Issue(issue) => pages::issue(&mut text, view, *issue),
        Leaf::Why(word) => {
            if let Err(why) = pages::why(&mut text, view, word, draft.as_ref()) {
                text.say(&why);
            }
        }
        Leaf::Forecast => match &draft {
            Some(draft) => pages::forecast_in_full(&mut text, &view.standing(), draft),
            None => text.say(&Message::new("window-no-text")),
        },
        Leaf::Home => pages::home(&mut text, view, draft.as_ref()),
        Leaf::Other => pages::other(&mut text, view),
        Leaf::Ledger => pages::ledger(&mut text, view),
        Leaf::Advice => {
            let advice = adviser::advise(view);
            pages::advice(&mut text, view.common(), view.side(), &advice);
        }
        Leaf::Keys => text.say(&Message::new("window-keys")),
    }
    panels::page(ui, &text);
}
