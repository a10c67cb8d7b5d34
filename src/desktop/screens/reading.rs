//! Screens one reads: the dossier, the roll call, the debrief.

use egui::{RichText, ScrollArea, Ui};

use crate::desktop::panels::page;
use crate::desktop::stage::{Ask, Stage};
use crate::game::{DoorRequest, SeatRequest, Seen};
use crate::negotiation::ratification::Ballot;
use crate::pages::{self, Debrief, Page};

/// The widest a column of text is read easily, in points.
const COLUMN: f32 = 860.0;

/// What a side is told before it sits down.
pub fn dossier(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let mut brief = Page::new(stage.wording);
    pages::brief(&mut brief, &seen.view);
    pages::home(&mut brief, &seen.view, None);
    pages::other(&mut brief, &seen.view);
    let go_on = Ask::Seat(SeatRequest::Proceed);
    read(ui, stage, &brief, &[("window-to-the-table", go_on)]);
}

/// The votes just taken, faction by faction and then body by body; who stayed away is named.
pub fn roll_call(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, ballots: &[Ballot]) {
    let mut votes = Page::new(stage.wording);
    for ballot in ballots {
        pages::ballot_lines(&mut votes, &seen.view, ballot);
        votes.gap();
    }
    let go_on = Ask::Seat(SeatRequest::Proceed);
    read(ui, stage, &votes, &[("window-go-on", go_on)]);
}

/// How it ended, what it means beside history, and why; all of it where asked.
pub fn debrief(ui: &mut Ui, stage: &mut Stage<'_>, told: &Debrief<'_>, in_full: &mut bool) {
    let mut page = Page::new(stage.wording);
    if *in_full {
        pages::debrief_in_full(&mut page, told);
    } else {
        pages::debrief(&mut page, told);
    }
    ui.checkbox(in_full, stage.word("window-in-full"));
    let leave = Ask::Door(DoorRequest::Leave);
    let again = Ask::Door(DoorRequest::SetUp);
    read(ui, stage, &page, &[("window-leave", leave), ("window-new", again)]);
}

/// A page with what follows it below.
fn read(ui: &mut Ui, stage: &mut Stage<'_>, text: &Page<'_>, then: &[(&'static str, Ask)]) {
    egui::Panel::bottom("then").show(ui, |ui| {
        ui.horizontal(|ui| {
            for (place, (word, ask)) in then.iter().enumerate() {
                let button = ui.button(RichText::new(stage.word(word)).strong());
                if place == 0 && !ui.memory(|memory| memory.focused().is_some()) {
                    button.request_focus();
                }
                if button.clicked() {
                    stage.ask(ask.clone());
                }
            }
        });
    });
    ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(COLUMN);
        page(ui, text);
    });
}
