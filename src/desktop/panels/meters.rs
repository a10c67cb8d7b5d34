//! The two meters that pull apart, as lived and as they would stand were the text at hand in force; capital and trust.

use egui::{Rect, RichText, Sense, Stroke, StrokeKind, Ui, pos2, vec2};

use super::glossary::term;
use crate::desktop::ask::Leaf;
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::Seen;
use crate::pages::Term;
use crate::scenario::happening::Meter;
use crate::sentence::Message;
use crate::units::Points;
use crate::wording::signed;

/// The ends of a meter, in points.
const END: f32 = 100.0;
/// The height of a bar, in points of a window whose text has its plain size.
const BAR: f32 = 13.0;

/// One's own meters.
pub fn meters(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen) {
    stage.enter(Region::Home);
    let (view, side) = (&seen.view, seen.view.side());
    let table = view.table();
    ui.label(theme::title(ui, stage.word("window-meters"), 0.86))
        .on_hover_text(stage.word("window-meters-key"));
    let value = seen.at_hand.as_ref().map(|at_hand| &at_hand.value);
    for (meter, lived, adds) in [
        (Meter::Material, view.own().material, value.map(|value| value.material)),
        (Meter::Face, table.face[side], value.map(|value| value.face)),
    ] {
        let called = called(stage, meter);
        let signed_for = adds.map(|adds| lived + adds);
        ui.horizontal_wrapped(|ui| {
            term(ui, stage, RichText::new(&called), meant(meter));
            stage.figure(ui, &signed(lived), &called, Leaf::Why(meter.word().to_owned()));
            if let Some(then) = signed_for {
                let then = Message::new("window-if-signed").with("value", signed(then));
                let then = stage.say(&then);
                stage.figure(ui, &then, &called, Leaf::Why("text".to_owned()));
            }
        });
        bar(ui, lived, signed_for);
    }
    ui.horizontal_wrapped(|ui| {
        for (meter, points) in
            [(Meter::Trust, table.trust[side]), (Meter::Capital, view.own().capital)]
        {
            let called = called(stage, meter);
            term(ui, stage, RichText::new(&called), meant(meter));
            let figure = match meter {
                Meter::Capital => points.0.to_string(),
                Meter::Material | Meter::Face | Meter::Trust => signed(points),
            };
            stage.figure(ui, &figure, &called, Leaf::Why(meter.word().to_owned()));
        }
    });
}

/// The word of the field that a meter is.
fn meant(meter: Meter) -> Term {
    match meter {
        Meter::Material => Term::Interest,
        Meter::Face => Term::Face,
        Meter::Trust => Term::Trust,
        Meter::Capital => Term::Capital,
    }
}

fn called(stage: &Stage<'_>, meter: Meter) -> String {
    stage.say(&Message::new("window-meter").with("meter", meter.word()))
}

/// A meter from −100 to 100: a solid bar as lived, a hollow one as it would be.
fn bar(ui: &mut Ui, lived: Points, then: Option<Points>) {
    let height = BAR * theme::growth(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let paint = ui.painter();
    let at = |points: Points| {
        let share = (f32::from(i16::try_from(points.0).unwrap_or(0)) / END).clamp(-1.0, 1.0);
        rect.center().x + share * rect.width() / 2.0
    };
    let span = |points: Points, inset: f32| {
        let (from, to) = (rect.center().x, at(points));
        let across = rect.top() + inset..=rect.bottom() - inset;
        Rect::from_x_y_ranges(from.min(to)..=from.max(to), across)
    };
    paint.rect(rect, 2.0, theme::of(ui).sheet, (1.0, theme::of(ui).rule), StrokeKind::Inside);
    for tenth in -9..=9_i16 {
        let x = rect.center().x + f32::from(tenth) / 10.0 * rect.width() / 2.0;
        paint.vline(x, rect.bottom() - 3.0..=rect.bottom(), (1.0, theme::of(ui).rule));
    }
    paint.rect_filled(
        span(lived, 4.0),
        0.0,
        if lived.0 < 0 { theme::of(ui).bad } else { theme::of(ui).good },
    );
    if let Some(then) = then {
        paint.rect_stroke(
            span(then, 1.0),
            0.0,
            Stroke::new(1.5, theme::of(ui).ink),
            StrokeKind::Inside,
        );
    }
    let middle = rect.center().x;
    paint.line_segment(
        [pos2(middle, rect.top()), pos2(middle, rect.bottom())],
        (1.5, theme::of(ui).note),
    );
}
