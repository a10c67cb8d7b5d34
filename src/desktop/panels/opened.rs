//! An article opened: its scale from capital to capital, and beside each place on it what that option says and would do,
//! before one chooses.

use egui::{Button, Label, RichText, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::glossary::words;
use super::page::{caption, page};
use super::scale::{self, Marks};
use crate::desktop::ask::Ask;
use crate::desktop::fonts::Type;
use crate::desktop::screens::LaidPage;
use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::game::{SeatRequest, Seen};
use crate::pages::{Choice, Term};
use crate::scenario::clause::Clause;
use crate::scenario::id::{IssueId, Side};
use crate::sentence::Message;
use crate::units::Points;
use crate::wording::{repute, rounded, signed};

/// The article on `issue`, with what was laid of it.
pub fn opened(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    seen: &Seen,
    (issue, laid): (IssueId, &LaidPage),
) {
    let about = &seen.view.common().issues[issue];
    ui.add(Label::new(theme::title(ui, stage.text(&about.title), 1.1)).wrap());
    ui.add(Label::new(stage.text(&about.about)).wrap());
    ui.add_space(4.0);
    let ends = ["window-from-tokyo", "window-to-moscow"];
    let [from, to] = if about.scale { ends } else { ["window-no-order", "window-no-order-end"] };
    caption(ui, &stage.word(from));
    for choice in &laid.choices {
        ui.push_id(choice.option, |ui| one(ui, stage, seen, (issue, choice)));
    }
    caption(ui, &stage.word(to));
    words(ui, stage, &[Term::Reckoning, Term::TwoReadings, Term::NoAgreement]);
    if toggle(ui, stage, "window-in-words", issue) {
        page(ui, &laid.blocks);
    }
}

/// One option: its place on the scale, its words, what stands on it, and what it would do.
fn one(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, (issue, choice): (IssueId, &Choice)) {
    let clause = Clause { issue, option: choice.option };
    let marks = Marks::of(seen, clause);
    let about = &seen.view.common().issues[issue].options[choice.option];
    let rail = 26.0 * theme::growth(ui);
    let row = ui.horizontal_top(|ui| {
        let (place, _) = ui.allocate_exact_size(vec2(rail, rail), Sense::hover());
        ui.vertical(|ui| {
            if let Some(title) = &about.title {
                let title = theme::set(capitalised(&stage.text(title)), Type::Title);
                let size = egui::TextStyle::Body.resolve(ui.style()).size;
                ui.add(Label::new(title.size(size * 1.05)).wrap());
            }
            ui.add(Label::new(theme::set(stage.text(&about.text), Type::Treaty)).wrap());
            let standing: Vec<String> =
                marks.in_words().iter().map(|word| stage.say(word)).collect();
            if !standing.is_empty() {
                caption(ui, &standing.join(" · "));
            }
            does(ui, stage, seen, choice);
            ui.horizontal_wrapped(|ui| write_in(ui, stage, seen, clause));
            readings(ui, stage, seen, (clause, choice));
            ui.add_space(8.0);
        });
        place
    });
    // The line runs on past each place to the next.
    let (place, whole) = (row.inner, row.response.rect);
    let line = [pos2(place.center().x, whole.top()), pos2(place.center().x, whole.bottom())];
    ui.painter().line_segment(line, (1.0, theme::of(ui).note));
    scale::standing_place(ui, place, &marks);
}

/// What it would do: to you, at home, to them; each with a sign that needs no colour.
fn does(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, choice: &Choice) {
    let (view, now) = (&seen.view, seen.at_hand.as_ref());
    let felt = |points: Points| i64::from(points.0);
    let to_you = Message::new("window-does-to-you")
        .with("material", signed(choice.material))
        .with("face", signed(choice.face))
        .with("worth", rounded(choice.worth));
    let percent = choice.chance.percent();
    let at_home = match now {
        Some(now) => Message::new("window-does-at-home-from")
            .with("percent", percent)
            .with("now", now.forecast.chance.percent()),
        None => Message::new("window-does-at-home").with("percent", percent),
    };
    let before = now.map_or(0, |now| i64::from(now.forecast.chance.percent()));
    let to_them = Message::new("window-does-to-them")
        .with("side", &view.common().sides[view.side().other()].name)
        .with("gain", repute(choice.reckoned));
    for (line, by) in [
        (to_you, felt(choice.material) + felt(choice.face)),
        (at_home, i64::from(percent) - before),
        (to_them, choice.reckoned),
    ] {
        let (sign, colour) = match by {
            1.. => ("▲", theme::of(ui).good),
            0 => ("·", theme::of(ui).note),
            ..=-1 => ("▼", theme::of(ui).bad),
        };
        ui.horizontal_top(|ui| {
            ui.add_sized(
                [14.0 * theme::growth(ui), 0.0],
                Label::new(RichText::new(sign).small().color(colour)),
            );
            ui.add(Label::new(RichText::new(stage.say(&line)).small()).wrap());
        });
    }
}

/// To have it in one's draft.
fn write_in(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, clause: Clause) {
    let draft = seen.draft();
    if draft.clause(clause.issue) == clause {
        return;
    }
    let about = &seen.view.common().issues[clause.issue].options[clause.option];
    let text = stage.text(about.title.as_ref().unwrap_or(&about.text));
    let named = stage.say(&Message::new("window-write-in-named").with("clause", text));
    let press = stage.press(ui, Button::new(stage.word("window-write-in")).small());
    press.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &named));
    if press.clicked() {
        stage.ask(Ask::Seat(SeatRequest::WorkOn(Some(draft.with(clause)))));
    }
}

/// Both readings of a clause that has two, where they are asked for, each in its capital's ink.
fn readings(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, (clause, choice): (Clause, &Choice)) {
    let common = seen.view.common();
    let options = &common.issues[clause.issue].options;
    let Some(reads_as) = options[clause.option].reads_as else { return };
    if !toggle(ui, stage, "window-both-readings", clause) {
        return;
    }
    for side in Side::BOTH {
        let read = Message::new("window-read-as")
            .with("side", &common.sides[side].name)
            .with("text", &options[reads_as[side]].text);
        let ink = theme::of(ui).of_side(side);
        let line = theme::set(stage.say(&read), Type::TreatyItalic).color(ink);
        ui.add(Label::new(line).wrap());
    }
    if let Some(counts) = &choice.counts {
        caption(ui, &stage.say(counts));
    }
}

/// Whether what `word` names is open; a press opens it and closes it again.
fn toggle(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    word: &'static str,
    of: impl std::hash::Hash + std::fmt::Debug,
) -> bool {
    let id = egui::Id::new((word, of));
    let is_open = ui.data(|data| data.get_temp::<()>(id).is_some());
    let sign = if is_open { "▾" } else { "▸" };
    let button = Button::new(format!("{sign} {}", stage.word(word))).small();
    if stage.press(ui, button).clicked() {
        ui.data_mut(|data| {
            if is_open {
                data.remove::<()>(id);
            } else {
                data.insert_temp(id, ());
            }
        });
    }
    is_open
}

/// With a capital letter, to stand as a heading.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
