//! Votes as seats one can count: filled in favour, crossed against, hollow where nobody sits.

use egui::{Painter, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::desktop::theme;
use crate::scenario::home::Tally;

/// What the holder of a seat does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cast {
    Yes,
    Against,
    Absent,
}

/// A seat for each vote of `tally`, in as many rows as it takes; `size` is the side of a seat in points.
pub fn seats(ui: &mut Ui, tally: Tally, size: f32) {
    let total = tally.yes + tally.against + tally.absent;
    let step = size + (size * 0.3).max(1.0);
    let across = (ui.available_width() / step).floor().max(1.0);
    let rows = (as_length(total) / across).ceil();
    let (rect, _) = ui.allocate_exact_size(
        vec2(across.min(as_length(total)) * step, rows * step),
        Sense::hover(),
    );
    let casts =
        [(Cast::Yes, tally.yes), (Cast::Against, tally.against), (Cast::Absent, tally.absent)];
    let casts = casts.into_iter().flat_map(|(cast, count)| (0..count).map(move |_| cast));
    for (place, cast) in (0..total).zip(casts) {
        let place = as_length(place);
        let (row, column) = ((place / across).floor(), place % across);
        let corner = rect.min + vec2(column * step, row * step);
        seat(ui.painter(), corner, size, cast);
    }
}

/// The votes of `tally` as one strip, where there is no room for seats.
pub fn strip(ui: &mut Ui, tally: Tally, size: Vec2) {
    let total = tally.yes + tally.against + tally.absent;
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    if total == 0 {
        return;
    }
    let paint = ui.painter();
    let mut left = rect.left();
    for (cast, count) in
        [(Cast::Yes, tally.yes), (Cast::Against, tally.against), (Cast::Absent, tally.absent)]
    {
        let width = rect.width() * as_length(count) / as_length(total);
        let part = Rect::from_min_size(pos2(left, rect.top()), vec2(width, rect.height()));
        left += width;
        if width > 0.0 {
            field(paint, part, cast);
        }
    }
    paint.rect_stroke(rect, 1.0, (1.0, theme::NOTE), StrokeKind::Inside);
}

fn seat(paint: &Painter, corner: Pos2, size: f32, cast: Cast) {
    let rect = Rect::from_min_size(corner, Vec2::splat(size));
    match cast {
        Cast::Yes => {
            paint.rect_filled(rect, 1.0, theme::GOOD);
        }
        Cast::Against => {
            let stroke = Stroke::new((size / 6.0).max(1.0), theme::BAD);
            paint.line_segment([rect.left_top(), rect.right_bottom()], stroke);
            paint.line_segment([rect.left_bottom(), rect.right_top()], stroke);
        }
        Cast::Absent => {
            paint.rect_stroke(rect, 1.0, (1.0, theme::NOTE), StrokeKind::Inside);
        }
    }
}

/// A part of a strip: filled, hatched, or empty.
fn field(paint: &Painter, part: Rect, cast: Cast) {
    match cast {
        Cast::Yes => {
            paint.rect_filled(part, 0.0, theme::GOOD);
        }
        Cast::Against => {
            let clipped = paint.with_clip_rect(part);
            let mut x = part.left() - part.height();
            while x < part.right() {
                let ends = [pos2(x, part.bottom()), pos2(x + part.height(), part.top())];
                clipped.line_segment(ends, (1.5, theme::BAD));
                x += 4.0;
            }
        }
        Cast::Absent => {}
    }
}

/// A count as a length; past what a screen could show it is cut off.
fn as_length(count: u32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
