//! An article of the treaty sheet: an issue with its options on a scale from capital to capital, and under it what the
//! text at hand says of it. What is not agreed stands in brackets, each capital's words in its own ink.

use egui::text::{LayoutJob, TextFormat};
use egui::{Button, Color32, FontId, Ui};

use super::scale::{self, Marks};
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::fonts::Type;
use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::pages::reckoned_gain;
use crate::scenario::clause::{Clause, Draft, Misfit};
use crate::scenario::id::{IssueId, OptionId, Side};
use crate::sentence::Message;
use crate::wording::{clause_opening, repute, signed};

/// How an article of this sheet is divided.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    /// The width of the title.
    pub(super) title: f32,
    /// The width of the scale.
    pub(super) scale: f32,
}

impl Columns {
    /// With the room there is in `ui`: the scales take what the longest needs.
    pub(super) fn of(ui: &Ui, seen: &Seen) -> Self {
        let room = ui.available_width();
        let (common, table) = (seen.view.common(), seen.view.table());
        let options = common.issues.ids().map(|issue| table.told_choices(common, issue).count());
        let scale = scale::width(ui, options.max().unwrap_or(0));
        Self { title: (room - scale - 6.0).max(60.0), scale }
    }
}

/// The articles of the sheet.
pub(super) struct Rows<'s> {
    seen: &'s Seen,
    draft: Draft,
    /// Which of its clauses do not fit together.
    misfits: Vec<Misfit>,
    columns: Columns,
}

impl<'s> Rows<'s> {
    /// Of the text at hand, in the room there is in `ui`.
    pub(super) fn new(seen: &'s Seen, ui: &Ui) -> Self {
        let draft = seen.draft();
        let misfits = seen.view.common().package(draft).err().unwrap_or_default();
        Self { seen, draft, misfits, columns: Columns::of(ui, seen) }
    }

    /// The article on `issue`.
    pub(super) fn row(&self, ui: &mut Ui, stage: &mut Stage<'_>, issue: IssueId) {
        let Columns { title, scale } = self.columns;
        let looked_at = ui
            .horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.allocate_ui(egui::vec2(title, 0.0), |ui| {
                    ui.set_width(title);
                    self.title(ui, stage, issue);
                });
                let scale = ui.allocate_ui(egui::vec2(scale, 0.0), |ui| {
                    ui.set_width(scale);
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 0.0;
                        self.options(ui, stage, issue)
                    })
                    .inner
                });
                scale.inner
            })
            .inner;
        self.article(ui, stage, issue, looked_at);
        ui.add_space(2.0);
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
        let size = egui::TextStyle::Body.resolve(ui.style()).size;
        let shown = theme::set(shown, Type::Title).size(size);
        let button = Button::new(shown).frame(false).wrap();
        if stage.press(ui, button).on_hover_text(why.join("\n")).clicked() {
            stage.ask(Ask::Read(Leaf::Issue(issue)));
        }
    }

    /// The options; the one looked at, where one is.
    fn options(&self, ui: &mut Ui, stage: &mut Stage<'_>, issue: IssueId) -> Option<OptionId> {
        let (seen, draft) = (self.seen, &self.draft);
        let about = &seen.view.common().issues[issue];
        let mut looked_at = None;
        for option in seen.view.table().told_choices(seen.view.common(), issue) {
            let clause = Clause { issue, option };
            let marks = Marks::of(seen, clause);
            let text = stage.text(&about.options[option].text);
            let called = stage.say(
                &Message::new("window-option")
                    .with("issue", &about.title)
                    .with("text", text.as_str())
                    .with("marks", marks.in_words()),
            );
            let response = scale::cell(ui, stage, &called, &marks);
            if response.has_focus() || response.hovered() {
                looked_at = Some(option);
            }
            if response.clicked() {
                stage.ask(Ask::Seat(SeatRequest::WorkOn(Some(draft.with(clause)))));
            }
        }
        looked_at
    }

    /// What the text at hand says of the issue, and what the other side asks for instead; of an option looked at, all
    /// that it says.
    fn article(&self, ui: &mut Ui, stage: &Stage<'_>, issue: IssueId, looked_at: Option<OptionId>) {
        let (view, table) = (&self.seen.view, self.seen.view.table());
        let clause = self.draft.clause(issue);
        let (own, other) = (view.side(), view.side().other());
        let instead = self.asked_instead(issue);
        let is_agreed = table.agreed[issue] == Some(clause.option);
        let mut job = LayoutJob::default();
        job.wrap.max_width = ui.available_width();
        let plain = |colour: Color32| ink(ui, Type::Treaty, colour);
        if let Some(option) = looked_at {
            let text = &view.common().issues[issue].options[option].text;
            job.append(&stage.text(text), 0.0, ink(ui, Type::TreatyItalic, theme::of(ui).ink));
            let does = stage.say(&self.in_short(Clause { issue, option }));
            job.append(&format!("\n{does}"), 0.0, small(ui));
            ui.label(job);
            return;
        }
        match (self.said(stage, clause), instead) {
            (None, None) => return,
            (Some(text), None) => job.append(&text, 0.0, plain(theme::of(ui).ink)),
            (said, Some(instead)) => {
                let left_out = || stage.word("window-left-out");
                let asks = |side: Side, said: Option<String>| {
                    let name = &view.common().sides[side].name;
                    let asks = Message::new("window-asks-instead").with("side", name);
                    stage.say(&asks.with("clause", said.unwrap_or_else(left_out)))
                };
                job.append(&asks(own, said), 0.0, plain(theme::of(ui).of_side(own)));
                let theirs = asks(other, self.said(stage, instead));
                job.append(&format!(" {theirs}"), 0.0, plain(theme::of(ui).of_side(other)));
            }
        }
        let notes = [
            (Marks::of(self.seen, clause).has_two_readings(), "window-two-readings"),
            (is_agreed, "window-initialled"),
        ];
        for (_, word) in notes.into_iter().filter(|(stands, _)| *stands) {
            let note = format!(" {}", stage.word(word));
            job.append(&note, 0.0, noted(ui, theme::of(ui).note));
        }
        // Each chief's initial in his own ink, as in the margin of a draft.
        for side in Side::BOTH.into_iter().filter(|_| is_agreed) {
            let letter = stage.say(&Message::new("window-letter").with("side", side.word()));
            job.append(&format!(" {letter}"), 0.0, noted(ui, theme::of(ui).of_side(side)));
        }
        ui.label(job);
    }

    /// What a clause would do in the text at hand, in a line; its chance at home stands where the article is opened.
    fn in_short(&self, clause: Clause) -> Message {
        let view = &self.seen.view;
        let quiet = view.table().status_quo.clause(clause.issue);
        let (with, without) =
            (view.value(&self.draft.with(clause)), view.value(&self.draft.with(quiet)));
        Message::new("window-in-short")
            .with("material", signed(with.material - without.material))
            .with("face", signed(with.face - without.face))
            .with("side", &view.common().sides[view.side().other()].name)
            .with("gain", repute(reckoned_gain(view, clause)))
    }

    /// A clause as its article tells it: by its title, else by its first words; nothing where it says nothing.
    fn said(&self, stage: &Stage<'_>, clause: Clause) -> Option<String> {
        let common = self.seen.view.common();
        let about = &common.issues[clause.issue];
        let holds = self.seen.view.table().status_quo.clause(clause.issue);
        if clause.option == about.status_quo && clause == holds {
            return None;
        }
        let text = match &about.options[clause.option].title {
            Some(title) => stage.text(title),
            None => stage.text(&clause_opening(common, clause)),
        };
        Some(stage.say(&Message::new("window-clause").with("text", text)))
    }

    /// What the other side last asked for, where that is something else.
    fn asked_instead(&self, issue: IssueId) -> Option<Clause> {
        let theirs = self.seen.view.table().positions[self.seen.view.side().other()];
        theirs.map(|text| text.clause(issue)).filter(|clause| *clause != self.draft.clause(issue))
    }
}

/// Text of an article, in its type and colour.
fn ink(ui: &Ui, in_type: Type, colour: Color32) -> TextFormat {
    let size = egui::TextStyle::Body.resolve(ui.style()).size;
    TextFormat::simple(FontId::new(size, in_type.family()), colour)
}

/// What is noted at the end of an article.
fn noted(ui: &Ui, colour: Color32) -> TextFormat {
    let mut ink = ink(ui, Type::TreatyItalic, colour);
    ink.font_id.size *= 0.9;
    ink
}

/// What is noted under an article.
fn small(ui: &Ui) -> TextFormat {
    TextFormat::simple(egui::TextStyle::Small.resolve(ui.style()), theme::of(ui).note)
}
