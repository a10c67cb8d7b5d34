//! The treaty as a document: whose text it is, and article by article what it says. A press on an option of an article
//! writes it into one's own draft.

use egui::{ScrollArea, Ui};

use super::glossary::words;
use super::page::caption;
use super::row::{Columns, Rows};
use crate::desktop::ask::Ask;
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::pages::{Term, stances};
use crate::scenario::id::{IssueId, Side};
use crate::sentence::Message;
use crate::wording::{percent, rounded};

/// Every issue, in order.
pub fn sheet(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    stage.enter(Region::Sheet);
    at_hand(ui, stage, seen);
    ends(ui, stage, seen);
    stage.scroll(ui, ScrollArea::vertical().id_salt("sheet"), Region::Sheet, |ui, stage| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let rows = Rows::new(seen, ui);
        let (common, table) = (seen.view.common(), seen.view.table());
        let may_be_named = |issue: &IssueId| table.may_be_named(common, *issue);
        for issue in common.issues.ids().filter(may_be_named) {
            // What has the focus keeps it, whatever else comes and goes.
            ui.push_id(issue, |ui| rows.row(ui, stage, issue));
        }
        for stance in stances(&seen.view) {
            caption(ui, &stage.say(&stance));
        }
        caption(ui, &stage.word("window-sheet-key"));
        words(ui, stage, &[Term::NoAgreement, Term::TwoReadings, Term::Linkage, Term::WinSet]);
    });
}

/// Whose text it is that everything else is about.
fn whose_text(seen: &Seen) -> &'static str {
    let (table, side) = (seen.view.table(), seen.view.side());
    let Some(at_hand) = &seen.at_hand else { return "window-at-hand-none" };
    let draft = Some(at_hand.draft);
    if table.text_at_stake() == draft {
        "window-at-hand-stake"
    } else if table.positions[side.other()] == draft {
        "window-at-hand-theirs"
    } else if table.positions[side] == draft {
        "window-at-hand-own-last"
    } else {
        "window-at-hand-own"
    }
}

/// Which text it is, and the others one could take up instead.
fn at_hand(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let view = &seen.view;
    let table = view.table();
    ui.push_id("at hand", |ui| {
        let whose = theme::title(ui, stage.word(whose_text(seen)), 1.0);
        ui.add(egui::Label::new(whose).wrap());
        ui.horizontal_wrapped(|ui| {
            if let Some(at_hand) = &seen.at_hand {
                let worth = Message::new("window-at-hand-worth")
                    .with("value", rounded(at_hand.value.total))
                    .with("percent", percent(at_hand.forecast.chance));
                ui.label(theme::bold(stage.say(&worth)));
            }
            let theirs = table.offers[view.side().other()].map(|offer| offer.draft);
            let others = [
                ("window-take-up-theirs", theirs.or(table.positions[view.side().other()])),
                ("window-take-up-own", table.positions[view.side()]),
                ("window-take-up-agreed", Some(table.joint_text())),
                ("window-take-up-nothing", Some(table.status_quo)),
            ];
            let mut shown = vec![seen.draft()];
            for (word, text) in others {
                let Some(text) = text.filter(|text| !shown.contains(text)) else { continue };
                shown.push(text);
                stage.small(ui, word, Ask::Seat(SeatRequest::WorkOn(Some(text))));
            }
        })
    });
    ui.add_space(2.0);
}

/// Whose end is which, above the scales.
fn ends(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen) {
    let columns = Columns::of(ui, seen);
    let small = egui::TextStyle::Small.resolve(ui.style());
    let (line, _) = ui.allocate_exact_size(
        egui::vec2(ui.available_width(), small.size * 1.4),
        egui::Sense::hover(),
    );
    let from = line.left() + columns.title + 6.0;
    let to = from + columns.scale;
    let look = theme::of(ui);
    let end = |word, side| {
        ui.painter().layout_no_wrap(stage.word(word), small.clone(), look.of_side(side))
    };
    let tokyo = end("window-ends-tokyo", Side::Tokyo);
    let moscow = end("window-ends-moscow", Side::Moscow);
    // Where the scales are shorter than both names, Tokyo's begins before them.
    let apart = small.size * 0.7;
    let first = from.min(to - moscow.size().x - apart - tokyo.size().x);
    for (x, name) in [(first, tokyo), (to - moscow.size().x, moscow)] {
        let at = egui::pos2(x, line.center().y - name.size().y / 2.0);
        ui.painter().galley(at, name, look.ink);
    }
}
