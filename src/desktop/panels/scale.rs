//! One issue as a scale from one capital to the other: a place an option, with everything that stands on it.

use egui::{Align2, FontId, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, vec2};

use super::seal::seal;
use crate::desktop::fonts::Type;
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

    /// Whether it is open to two readings.
    pub fn has_two_readings(&self) -> bool {
        self.has(Mark::TwoReadings)
    }

    fn has(&self, mark: Mark) -> bool {
        self.0.contains(&mark)
    }
}

/// The size of a place on a scale, in points of a window whose text has its plain size.
const CELL: Vec2 = vec2(22.0, 22.0);

/// How wide a scale of so many options is.
pub(super) fn width(ui: &Ui, options: usize) -> f32 {
    let options = f32::from(u8::try_from(options).unwrap_or(u8::MAX));
    options * CELL.x * theme::growth(ui)
}

/// One option as a place on its scale, to be pressed; `called` is all of it in words. Letters above it say who asks for
/// it or is bound to it.
pub(super) fn cell(ui: &mut Ui, stage: &mut Stage<'_>, called: &str, marks: &Marks) -> Response {
    let at_hand = marks.has(Mark::AtHand);
    let (rect, response) = ui.allocate_exact_size(CELL * theme::growth(ui), Sense::click());
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, at_hand, called)
    });
    let response = stage.stop(response);
    if ui.is_rect_visible(rect) {
        let letters = rect.height() * 0.42;
        let body = rect.with_min_y(rect.top() + letters);
        ui.painter().hline(rect.x_range(), body.center().y, Stroke::new(1.0, theme::of(ui).note));
        let is_lit = response.hovered() || response.has_focus();
        place(ui, body, marks, if is_lit { Lit::Yes } else { Lit::No });
        if response.has_focus() {
            ui.painter().rect_stroke(body, 4.0, (2.0, theme::of(ui).focus), StrokeKind::Inside);
        }
        paint_letters(ui, stage, rect.with_max_y(body.top()), marks);
    }
    response
}

/// The place itself: full where the text at hand has it, ringed twice where it is agreed, a stroke where it may not be
/// written now, a square where it holds if nothing is said.
fn place(ui: &Ui, body: Rect, marks: &Marks, lit: Lit) {
    let paint = ui.painter();
    let middle = body.center();
    let (share, ink, width) = match lit {
        Lit::Yes => (0.44, theme::of(ui).ink, 2.0),
        Lit::No => (0.36, theme::of(ui).note, 1.2),
    };
    let radius = body.height() * share;
    let stroke = Stroke::new(width, ink);
    if marks.has(Mark::Closed) {
        paint.circle_filled(middle, radius, theme::of(ui).sheet);
        let by = vec2(radius, -radius) * 0.6;
        paint.line_segment([middle - by, middle + by], stroke);
    } else if marks.has(Mark::Quiet) {
        let square = Rect::from_center_size(middle, Vec2::splat(radius * 1.6));
        paint.rect(square, 1.0, theme::of(ui).sheet, stroke, StrokeKind::Inside);
    } else {
        paint.circle(middle, radius, theme::of(ui).sheet, stroke);
    }
    if marks.has(Mark::AtHand) {
        paint.circle_filled(middle, radius * 0.72, theme::of(ui).ink);
    }
    if marks.has(Mark::Agreed) {
        paint.circle_stroke(middle, radius * 1.35, (1.2, theme::of(ui).ink));
    }
}

/// The place of an option on a scale that is only looked at.
pub(super) fn standing_place(ui: &Ui, body: Rect, marks: &Marks) {
    place(ui, body, marks, Lit::No);
}

/// Whether a place is pointed at or has the focus.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lit {
    Yes,
    No,
}

/// Over a place a letter for each side that asks for it, on its seal where it is bound to it.
fn paint_letters(ui: &Ui, stage: &Stage<'_>, rect: Rect, marks: &Marks) {
    let flying = |side: &Side| marks.has(Mark::Asked(*side)) || marks.has(Mark::Pledged(*side));
    let shown: Vec<Side> = Side::BOTH.into_iter().filter(flying).collect();
    let apart = rect.height() * 1.15;
    let mut at = rect.center();
    if shown.len() > 1 {
        at.x -= apart / 2.0;
    }
    for side in shown {
        let letter = stage.say(&Message::new("window-letter").with("side", side.word()));
        let is_bound = marks.has(Mark::Pledged(side));
        let (size, ink) = if is_bound {
            seal(ui.painter(), at, rect.height() * 0.62, theme::of(ui).of_side(side));
            (0.9, theme::of(ui).sheet)
        } else {
            (1.12, theme::of(ui).of_side(side))
        };
        let font = FontId::new(rect.height() * size, Type::Bold.family());
        ui.painter().text(at, Align2::CENTER_CENTER, letter, font, ink);
        at.x += apart;
    }
}
