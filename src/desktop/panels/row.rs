//! A row of the treaty sheet: an issue, its options as cells on a scale, and what the text at hand says of it.

use egui::text::{LayoutJob, TextFormat};
use egui::{Button, Ui};

use super::scale::{self, Marks};
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::scenario::clause::{Clause, Draft, Misfit};
use crate::scenario::id::{IssueId, OptionId};
use crate::sentence::Message;
use crate::wording::{clause_name, clause_opening};

/// How a row of this sheet is divided.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    /// The width of the title.
    pub(super) title: f32,
    /// The width of the scale.
    pub(super) scale: f32,
    /// Whether the clause stands under its scale, for want of room beside it.
    pub(super) narrow: bool,
}

impl Columns {
    /// With the room there is in `ui`.
    pub(super) fn of(ui: &Ui, seen: &Seen) -> Self {
        let room = ui.available_width();
        let widest = seen.view.common().issues.ids().map(|issue| {
            let cells = scale::cell_widths(ui, labels(seen, issue), room * WIDEST_SCALE);
            cells.iter().sum::<f32>()
        });
        let scale = widest.fold(0.0, f32::max);
        let title = (room * 0.29).min(room - scale - room * 0.3).max(90.0);
        let narrow = room < title + scale + 120.0 * theme::growth(ui);
        let title = if narrow { (room - scale - 8.0).max(60.0) } else { title };
        Self { title, scale, narrow }
    }
}

/// The rows of the sheet.
pub(super) struct Rows<'s> {
    seen: &'s Seen,
    draft: Draft,
    /// Which of its clauses do not fit together.
    misfits: Vec<Misfit>,
    columns: Columns,
    /// How many lines of a clause are shown.
    lines: usize,
}

impl<'s> Rows<'s> {
    /// Of the text at hand, in the room there is in `ui`.
    pub(super) fn new(seen: &'s Seen, ui: &Ui) -> Self {
        let draft = seen.draft();
        let misfits = seen.view.common().package(draft).err().unwrap_or_default();
        let lines = lines(ui, seen, ui.available_height());
        Self { seen, draft, misfits, columns: Columns::of(ui, seen), lines }
    }

    /// The row of `issue`.
    pub(super) fn row(&self, ui: &mut Ui, stage: &mut Stage<'_>, issue: IssueId) {
        let Columns { title, scale, narrow } = self.columns;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.allocate_ui(egui::vec2(title, 0.0), |ui| {
                ui.set_width(title);
                self.title(ui, stage, issue);
            });
            let told = ui
                .allocate_ui(egui::vec2(scale, 0.0), |ui| {
                    ui.set_width(scale);
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 0.0;
                        self.options(ui, stage, issue)
                    })
                    .inner
                })
                .inner;
            if !narrow {
                self.clause(ui, stage, Clause { issue, option: told });
            }
        });
        if narrow {
            self.clause(ui, stage, self.draft.clause(issue));
        }
        ui.add(egui::Separator::default().spacing(2.0));
    }

    /// The issue by name, with a mark where its clause does not fit, and where the other side asks for another.
    fn title(&self, ui: &mut Ui, stage: &mut Stage<'_>, issue: IssueId) {
        let name = stage.text(&self.seen.view.common().issues[issue].title);
        let clause = self.draft.clause(issue);
        let mut shown = name.clone();
        let mut why = vec![stage.say(&Message::new("window-why").with("what", name))];
        if self.asked_instead(issue).is_some() {
            shown = format!("≠ {shown}");
            why.push(stage.word("window-apart"));
        }
        let misfits = self.misfits.iter().filter(|misfit| misfit.clauses.contains(&clause));
        for (place, misfit) in misfits.enumerate() {
            if place == 0 {
                shown = format!("✗ {shown}");
            }
            why.push(stage.text(&misfit.because));
        }
        let button = Button::new(theme::bold(shown)).frame(false).wrap();
        if stage.press(ui, button).on_hover_text(why.join("\n")).clicked() {
            stage.ask(Ask::Read(Leaf::Issue(issue)));
        }
    }

    /// What the other side last asked for, where that is something else.
    fn asked_instead(&self, issue: IssueId) -> Option<Clause> {
        let theirs = self.seen.view.table().positions[self.seen.view.side().other()];
        theirs.map(|text| text.clause(issue)).filter(|clause| *clause != self.draft.clause(issue))
    }

    /// The cells; the option to be told: the one looked at, else the one the text has.
    fn options(&self, ui: &mut Ui, stage: &mut Stage<'_>, issue: IssueId) -> OptionId {
        let (seen, draft) = (self.seen, &self.draft);
        let about = &seen.view.common().issues[issue];
        let table = seen.view.table();
        let widths = scale::cell_widths(ui, labels(seen, issue), self.columns.scale);
        let mut told = draft.option(issue);
        for (option, width) in table.told_choices(seen.view.common(), issue).zip(widths) {
            let clause = Clause { issue, option };
            let marks = Marks::of(seen, clause);
            let text = stage.text(&about.options[option].text);
            let called = stage.say(
                &Message::new("window-option")
                    .with("issue", &about.title)
                    .with("word", about.options[option].word.as_str())
                    .with("text", text.as_str())
                    .with("marks", marks.in_words()),
            );
            let label = label(seen, clause);
            let cell = scale::Cell { label, called: &called, width, marks };
            let response = scale::cell(ui, stage, cell);
            if response.has_focus() {
                response.show_tooltip_text(&text);
            }
            if response.has_focus() || response.hovered() {
                told = option;
            }
            if response.on_hover_text(text).clicked() {
                stage.ask(Ask::Seat(SeatRequest::WorkOn(Some(draft.with(clause)))));
            }
        }
        told
    }

    /// What a clause says, and what the other side asks for where that is something else.
    fn clause(&self, ui: &mut Ui, stage: &Stage<'_>, clause: Clause) {
        let common = self.seen.view.common();
        let side = self.seen.view.side().other();
        let (title, opening) = self.said(stage, clause);
        let asked = self.asked_instead(clause.issue).map(|instead| {
            stage.say(
                &Message::new("window-asks-instead")
                    .with("side", &common.sides[side].name)
                    .with("clause", clause_name(common, instead)),
            )
        });
        let whole = stage.text(&common.issues[clause.issue].options[clause.option].text);
        ui.vertical(|ui| {
            let font = egui::TextStyle::Small.resolve(ui.style());
            let mut job = LayoutJob::default();
            job.wrap.max_width = ui.available_width();
            job.wrap.max_rows = self.lines + usize::from(asked.is_some());
            let pieces =
                [(title, theme::INK), (asked, theme::of_side(side)), (opening, theme::NOTE)];
            for (text, colour) in pieces {
                let Some(text) = text else { continue };
                let gap = if job.is_empty() { "" } else { " " };
                let ink = TextFormat::simple(font.clone(), colour);
                job.append(&format!("{gap}{text}"), 0.0, ink);
            }
            ui.label(job).on_hover_text(whole);
        });
    }

    /// A clause as its row tells it: its title and its first words; these alone where it has none, or says nothing.
    fn said(&self, stage: &Stage<'_>, clause: Clause) -> (Option<String>, Option<String>) {
        let common = self.seen.view.common();
        let about = &common.issues[clause.issue];
        let holds = self.seen.view.table().status_quo.clause(clause.issue);
        if clause.option == about.status_quo && clause == holds {
            return (None, Some(stage.word("window-left-out")));
        }
        let named = |text: String| {
            let named = Message::new("window-clause").with("word", label(self.seen, clause));
            Some(stage.say(&named.with("text", text)))
        };
        let opening = stage.text(&clause_opening(common, clause));
        match &about.options[clause.option].title {
            Some(title) => (named(stage.text(title)), Some(opening)),
            None => (named(opening), None),
        }
    }
}

/// The part of a sheet's width that a scale may take.
const WIDEST_SCALE: f32 = 0.45;

/// What stands in the cells of an issue's scale.
fn labels(seen: &Seen, issue: IssueId) -> impl Iterator<Item = String> {
    let choices = seen.view.table().told_choices(seen.view.common(), issue);
    choices.map(move |option| label(seen, Clause { issue, option }))
}

/// An option in its cell: its letter, in brackets where it holds if nothing is said; “–” where that says nothing at all.
fn label(seen: &Seen, clause: Clause) -> String {
    let about = &seen.view.common().issues[clause.issue];
    let word = about.options[clause.option].word.as_str();
    if clause.option == about.status_quo {
        "–".to_owned()
    } else if seen.view.table().status_quo.clause(clause.issue) == clause {
        format!("({word})")
    } else {
        word.to_owned()
    }
}

/// Lines of a clause shown in its row, the least and the most: all of it is told of the option, and on the issue's page.
const LINES: (u8, u8) = (2, 5);

/// How many lines of a clause there is room for, if the rows share `height`.
fn lines(ui: &Ui, seen: &Seen, height: f32) -> usize {
    let issues = u16::try_from(seen.view.common().issues.len()).unwrap_or(u16::MAX);
    let (line, rule) = (ui.text_style_height(&egui::TextStyle::Small), 8.0);
    let (least, most) = LINES;
    let fit = |lines: &u8| f32::from(*lines) * line + rule < height / f32::from(issues);
    usize::from((least..=most).take_while(fit).last().unwrap_or(least))
}
