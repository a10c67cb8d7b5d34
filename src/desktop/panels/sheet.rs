//! The treaty sheet: each issue a scale from one capital to the other, with what each side asks, what is agreed,
//! pledged and open to two readings. A press on an option writes it into one's own draft.

use egui::{Button, RichText, Ui};

use super::page::caption;
use crate::desktop::stage::{Ask, Leaf, Stage};
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, OptionId, Side};
use crate::sentence::Message;
use crate::wording::clause_opening;

/// Every issue, in order.
pub fn sheet(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let view = &seen.view;
    let draft = seen.at_hand.as_ref().map_or(view.table().status_quo, |at_hand| at_hand.draft);
    caption(ui, &stage.word("window-sheet-key"));
    for issue in view.common().issues.ids() {
        row(ui, stage, seen, issue, &draft);
    }
}

fn row(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, issue: IssueId, draft: &Draft) {
    let view = &seen.view;
    let about = &view.common().issues[issue];
    ui.add_space(3.0);
    ui.horizontal_wrapped(|ui| {
        let title = stage.text(&about.title);
        let open = ui.add(Button::new(RichText::new(&title).strong()).frame(false));
        let why = stage.say(&Message::new("window-why").with("what", title));
        if open.on_hover_text(why).clicked() {
            stage.ask(Ask::Read(Leaf::Issue(issue)));
        }
        for option in about.choices() {
            cell(ui, stage, seen, Clause { issue, option }, draft);
        }
    });
    let option = draft.option(issue);
    let said = if option == about.status_quo && option == view.table().status_quo.option(issue) {
        stage.word("window-left-out")
    } else {
        stage.text(&clause_opening(view.common(), Clause { issue, option }))
    };
    caption(ui, &said);
}

/// One option: its letter, and marks for everything that stands on it.
fn cell(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, clause: Clause, draft: &Draft) {
    let (common, table) = (seen.view.common(), seen.view.table());
    let option = &common.issues[clause.issue].options[clause.option];
    let is_quiet = table.status_quo.option(clause.issue) == clause.option;
    let is_open = is_quiet || table.is_open(common, clause);
    let chosen = draft.option(clause.issue) == clause.option;
    let label = format!("{}{}", option.word, marks(stage, seen, clause));
    let mut text = RichText::new(label);
    if !is_open {
        text = text.color(theme::NOTE).strikethrough();
    }
    let mut button = Button::new(text).selected(chosen).min_size(egui::vec2(30.0, 0.0));
    if chosen {
        button = button.stroke(egui::Stroke::new(2.0, theme::INK));
    }
    let response = ui.add(button).on_hover_text(stage.text(&option.text));
    if response.clicked() {
        let draft = draft.with(clause);
        stage.ask(Ask::Seat(SeatRequest::WorkOn(Some(draft))));
    }
}

/// The marks of an option: status quo, each side's demand, a pledge, an agreement, two readings.
fn marks(stage: &Stage<'_>, seen: &Seen, clause: Clause) -> String {
    let (common, table) = (seen.view.common(), seen.view.table());
    let stands = |option: Option<OptionId>| option == Some(clause.option);
    let mut marks = String::new();
    for side in Side::BOTH {
        let letter = stage.text(&common.sides[side].name).chars().next().unwrap_or(' ');
        if stands(table.positions[side].map(|text| text.option(clause.issue))) {
            marks.push(' ');
            marks.push(letter);
        }
        if stands(table.strictest_pledge(side, clause.issue)) {
            marks.push('!');
        }
    }
    if stands(table.agreed[clause.issue]) {
        marks.push_str(" =");
    }
    let readings = common.issues[clause.issue].options[clause.option].reads_as.is_some();
    if readings && !table.collapsed.contains(&clause) {
        marks.push_str(" ~");
    }
    if table.status_quo.option(clause.issue) == clause.option {
        marks.push_str(" ·");
    }
    marks
}
