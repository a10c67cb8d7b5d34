//! One issue as a scale from one capital to the other: a cell an option, with everything that stands on it.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::game::Seen;
use crate::scenario::clause::Clause;
use crate::scenario::id::Side;
use crate::sentence::Message;

/// Something that stands on an option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The text at hand has it.
    AtHand,
    /// It holds if the text says nothing.
    Quiet,
    /// It may not be written now.
    Closed,
    /// A side last asked for it.
    Asked(Side),
    /// A side is bound to it, or better.
    Pledged(Side),
    /// It is agreed so far.
    Agreed,
    /// It is open to two readings.
    TwoReadings,
}

/// What stands on an option, in the order in which it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks(Vec<Mark>);

impl Marks {
    /// Of `clause`, as the seat sees it.
    pub fn of(seen: &Seen, clause: Clause) -> Self {
        let (common, table) = (seen.view.common(), seen.view.table());
        let Clause { issue, option } = clause;
        let asked = |side: Side| table.positions[side].map(|text| text.option(issue));
        let readings = common.issues[issue].options[option].reads_as.is_some();
        let quiet = table.status_quo.option(issue) == option;
        let of_sides = Side::BOTH.into_iter().flat_map(|side| {
            let pledged = table.strictest_pledge(side, issue);
            [
                (asked(side) == Some(option), Mark::Asked(side)),
                (pledged == Some(option), Mark::Pledged(side)),
            ]
        });
        let all = [
            (seen.draft().option(issue) == option, Mark::AtHand),
            (quiet, Mark::Quiet),
            (!quiet && !table.is_open(common, clause), Mark::Closed),
            (table.agreed[issue] == Some(option), Mark::Agreed),
            (readings && !table.collapsed.contains(&clause), Mark::TwoReadings),
        ];
        let all = all.into_iter().chain(of_sides);
        Self(all.filter(|(stands, _)| *stands).map(|(_, mark)| mark).collect())
    }

    /// What stands on the option, in words.
    pub fn in_words(&self) -> Vec<Message> {
        let word = |mark: &Mark| match mark {
            Mark::AtHand => "mark-at-hand",
            Mark::Quiet => "mark-quiet",
            Mark::Closed => "mark-closed",
            Mark::Asked(Side::Tokyo) => "mark-tokyo-asks",
            Mark::Asked(Side::Moscow) => "mark-moscow-asks",
            Mark::Pledged(Side::Tokyo) => "mark-tokyo-pledged",
            Mark::Pledged(Side::Moscow) => "mark-moscow-pledged",
            Mark::Agreed => "mark-agreed",
            Mark::TwoReadings => "mark-two-readings",
        };
        self.0.iter().map(word).map(Message::new).collect()
    }

    fn has(&self, mark: Mark) -> bool {
        self.0.contains(&mark)
    }
}

/// The size of a cell, in points of a window whose text has its plain size.
const CELL: Vec2 = vec2(32.0, 34.0);

/// The widths of the cells of a scale with these labels: each what it needs, or in proportion where there is no `room`
/// for that; none less than a cell's least.
pub(super) fn cell_widths(ui: &Ui, labels: impl Iterator<Item = String>, room: f32) -> Vec<f32> {
    let least = CELL.x * theme::growth(ui);
    let needed = |label: String| {
        let font = font(ui, &label);
        let written = ui.painter().layout_no_wrap(label, font, theme::INK);
        (written.size().x + 14.0).max(least)
    };
    let mut widths: Vec<f32> = labels.map(needed).collect();
    let beyond: f32 = widths.iter().map(|width| width - least).sum();
    let short = widths.iter().sum::<f32>() - room;
    if short > 0.0 && beyond > 0.0 {
        let part = (short / beyond).min(1.0);
        for width in &mut widths {
            *width -= (*width - least) * part;
        }
    }
    widths
}

/// A letter is set as text, a word smaller: there are several beside each other.
fn font(ui: &Ui, label: &str) -> egui::FontId {
    let is_letter = label.chars().filter(|sign| sign.is_alphanumeric()).count() < 2;
    let style = if is_letter { egui::TextStyle::Body } else { egui::TextStyle::Small };
    style.resolve(ui.style())
}

/// An option as a cell.
pub(super) struct Cell<'c> {
    /// What stands in it.
    pub(super) label: String,
    /// All of it in words, for who cannot see it.
    pub(super) called: &'c str,
    /// How wide it is.
    pub(super) width: f32,
    /// What stands on it.
    pub(super) marks: Marks,
}

/// One option as a cell to be pressed. Flags above it say who asks for it.
pub(super) fn cell(ui: &mut Ui, stage: &mut Stage<'_>, cell: Cell<'_>) -> Response {
    let Cell { label, called, width, marks } = cell;
    let at_hand = marks.has(Mark::AtHand);
    let size = vec2(width, CELL.y * theme::growth(ui));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, at_hand, called)
    });
    let response = stage.stop(response);
    if ui.is_rect_visible(rect) {
        let flags = rect.height() * 0.36;
        let body = Rect::from_min_max(pos2(rect.left(), rect.top() + flags), rect.max);
        paint_line(ui, rect, body);
        paint_cell(ui, body, &label, &marks, &response);
        paint_flags(ui, stage, (rect, flags), &marks);
    }
    response
}

/// The line the options of a scale stand on.
fn paint_line(ui: &Ui, rect: Rect, body: Rect) {
    let middle = body.center().y;
    ui.painter().hline(rect.x_range(), middle, Stroke::new(1.0, theme::RULE));
}

fn paint_cell(ui: &Ui, body: Rect, label: &str, marks: &Marks, response: &Response) {
    let inner = body.shrink2(vec2(3.0, 1.0));
    let fill = if marks.has(Mark::AtHand) { theme::CHOSEN } else { theme::SHEET };
    let lit = response.hovered() || response.has_focus();
    let stroke = match (marks.has(Mark::AtHand), lit) {
        (true, _) => Stroke::new(2.0, theme::INK),
        (false, true) => Stroke::new(1.5, theme::NOTE),
        (false, false) => Stroke::new(1.0, theme::RULE),
    };
    let paint = ui.painter();
    paint.rect(inner, 3.0, fill, stroke, StrokeKind::Inside);
    if response.has_focus() {
        paint.rect_stroke(body.expand(1.0), 4.0, (2.0, theme::FOCUS), StrokeKind::Outside);
    }
    let colour = if marks.has(Mark::Closed) { theme::NOTE } else { theme::INK };
    let label = format!("{label}{}", if marks.has(Mark::TwoReadings) { "~" } else { "" });
    let font = font(ui, &label);
    let mut line = LayoutJob::simple_singleline(label, font, colour);
    line.wrap = TextWrapping::truncate_at_width(inner.width() - 4.0);
    let line = paint.layout_job(line);
    let written = Align2::CENTER_CENTER.anchor_size(inner.center(), line.size());
    paint.galley(written.min, line, colour);
    if marks.has(Mark::Closed) {
        paint.hline(written.expand(2.0).x_range(), written.center().y, (1.5, theme::NOTE));
    }
    if marks.has(Mark::Agreed) {
        for lift in [2.0, 4.5] {
            let along = inner.shrink2(vec2(5.0, 0.0)).x_range();
            paint.hline(along, inner.bottom() - lift, (1.0, theme::INK));
        }
    }
}

/// Over a cell a flag for each side that asks for it or is bound to it; one alone stands in the middle.
fn paint_flags(ui: &Ui, stage: &Stage<'_>, (rect, height): (Rect, f32), marks: &Marks) {
    let flying = |side: &Side| marks.has(Mark::Asked(*side)) || marks.has(Mark::Pledged(*side));
    let sides: Vec<Side> = Side::BOTH.into_iter().filter(flying).collect();
    let width = height * 1.35;
    let count = f32::from(u8::try_from(sides.len()).unwrap_or(0));
    let mut left = rect.center().x - width * count / 2.0;
    for side in sides {
        let flag = Rect::from_min_size(pos2(left, rect.top()), vec2(width, height));
        paint_flag(ui, stage, flag.shrink(0.5), (side, marks));
        left += width;
    }
}

/// The letter of the side that asks for it, with `!` where it is pledged.
fn paint_flag(ui: &Ui, stage: &Stage<'_>, flag: Rect, (side, marks): (Side, &Marks)) {
    let colour = theme::of_side(side);
    let (fill, ink) = if marks.has(Mark::Asked(side)) {
        (colour, Color32::WHITE)
    } else {
        (theme::SHEET, colour)
    };
    ui.painter().rect(flag, 2.0, fill, (1.0, colour), StrokeKind::Inside);
    let letter = stage.say(&Message::new("window-letter").with("side", side.word()));
    let label = format!("{letter}{}", if marks.has(Mark::Pledged(side)) { "!" } else { "" });
    let font = egui::FontId::new(flag.height() * 0.95, crate::desktop::fonts::bold());
    ui.painter().text(flag.center(), Align2::CENTER_CENTER, label, font, ink);
}
