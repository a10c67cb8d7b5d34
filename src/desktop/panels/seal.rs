//! What is put to a paper by hand: a seal, a signature. Drawn from curves, in nobody's hand.

use std::f32::consts::TAU;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use crate::desktop::theme;
use crate::scenario::id::Side;

/// How many bulges the edge of a seal has.
const BULGES: u8 = 12;

/// A seal of wax, with room in its middle.
pub(super) fn seal(paint: &Painter, at: Pos2, radius: f32, ink: Color32) {
    paint.circle_filled(at, radius * 0.84, ink);
    for bulge in 0..BULGES {
        let angle = f32::from(bulge) / f32::from(BULGES) * TAU;
        let edge = at + vec2(angle.cos(), angle.sin()) * radius * 0.82;
        paint.circle_filled(edge, radius * 0.2, ink);
    }
    paint.circle_stroke(
        at,
        radius * 0.62,
        ((radius * 0.06).max(0.6), theme::of(paint.ctx()).sheet),
    );
}

/// A signature as wide as `rect`: loops that grow smaller, and a stroke below.
pub(super) fn signature(paint: &Painter, rect: Rect, side: Side) {
    // Two hands: one writes upright and in many loops, one leans and in few.
    let (loops, lean, start) = match side {
        Side::Tokyo => (7.0, 0.05, 0.0),
        Side::Moscow => (5.0, 0.16, 0.3),
    };
    let at = |share: f32| {
        let turn = (share * loops + start) * TAU;
        let size = 0.44 * (1.0 - share * 0.7) * (0.7 + 0.3 * (share * 9.0 + start).sin());
        let x = share * 0.86 + 0.055 * turn.cos() + lean * size * turn.sin();
        let y = 0.46 + size * turn.sin() + 0.1 * (share * 2.3 + start).sin();
        pos2(rect.left() + rect.width() * (0.06 + x * 0.92), rect.top() + rect.height() * y)
    };
    let ink = theme::of(paint.ctx()).of_side(side);
    let pen = Stroke::new((rect.height() / 26.0).max(1.2), ink);
    let points = (0..=160_u8).map(|step| at(f32::from(step) / 160.0)).collect();
    paint.add(Shape::line(points, pen));
    let below =
        |x: f32, y: f32| pos2(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
    let stroke = vec![below(0.97, 0.55), below(0.7, 0.86), below(0.3, 0.92), below(0.12, 0.84)];
    paint.add(Shape::line(stroke, pen));
}
