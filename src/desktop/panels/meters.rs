//! The two meters that pull apart, as lived and as they would stand were the text at hand in force; capital and trust.

use egui::{Rect, Sense, Stroke, Ui, pos2, vec2};

use super::page::caption;
use crate::desktop::stage::{Leaf, Stage, heading};
use crate::desktop::theme;
use crate::game::Seen;
use crate::scenario::happening::Meter;
use crate::sentence::Message;
use crate::units::Points;
use crate::wording::signed;

/// The ends of a meter, in points.
const END: f32 = 100.0;
const BAR: f32 = 12.0;

/// One's own meters, and what everyone sees of the other side's.
pub fn meters(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    let (view, side) = (&seen.view, seen.view.side());
    let (table, other) = (view.table(), view.side().other());
    heading(ui, &stage.word("window-meters"));
    let value = seen.at_hand.as_ref().map(|at_hand| &at_hand.value);
    for (meter, lived, adds) in [
        (Meter::Material, view.own().material, value.map(|value| value.material)),
        (Meter::Face, table.face[side], value.map(|value| value.face)),
    ] {
        let called = stage.say(&Message::new("window-meter").with("meter", meter.word()));
        let signed_for = adds.map(|adds| lived + adds);
        ui.horizontal(|ui| {
            ui.label(&called);
            stage.figure(ui, &signed(lived), &called, Leaf::Why(meter.word().to_owned()));
            if let Some(then) = signed_for {
                let then = Message::new("window-if-signed").with("value", signed(then));
                let then = stage.say(&then);
                stage.figure(ui, &then, &called, Leaf::Why("text".to_owned()));
            }
        });
        bar(ui, lived, signed_for);
    }
    caption(ui, &stage.word("window-meters-key"));
    for (meter, points) in [(Meter::Trust, table.trust[side]), (Meter::Capital, view.own().capital)]
    {
        let called = stage.say(&Message::new("window-meter").with("meter", meter.word()));
        ui.horizontal(|ui| {
            ui.label(&called);
            stage.figure(ui, &signed(points), &called, Leaf::Why(meter.word().to_owned()));
        });
    }
    let theirs = Message::new("window-their-meters")
        .with("side", &view.common().sides[other].name)
        .with("face", signed(table.face[other]))
        .with("trust", signed(table.trust[other]));
    ui.label(stage.say(&theirs));
}

/// A meter from −100 to 100: a solid bar as lived, a hollow one as it would be.
fn bar(ui: &mut Ui, lived: Points, then: Option<Points>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
    let paint = ui.painter();
    let at = |points: Points| {
        let share = (f32::from(i16::try_from(points.0).unwrap_or(0)) / END).clamp(-1.0, 1.0);
        rect.center().x + share * rect.width() / 2.0
    };
    let span = |points: Points, inset: f32| {
        let (from, to) = (rect.center().x, at(points));
        Rect::from_x_y_ranges(
            from.min(to)..=from.max(to),
            rect.top() + inset..=rect.bottom() - inset,
        )
    };
    paint.rect_filled(rect, 2.0, theme::SHEET);
    paint.rect_filled(span(lived, 3.0), 0.0, if lived.0 < 0 { theme::BAD } else { theme::GOOD });
    if let Some(then) = then {
        let stroke = Stroke::new(1.5, theme::INK);
        paint.rect_stroke(span(then, 1.0), 0.0, stroke, egui::StrokeKind::Inside);
    }
    let middle = rect.center().x;
    paint.line_segment([pos2(middle, rect.top()), pos2(middle, rect.bottom())], (1.0, theme::NOTE));
}
