//! Votes as one strip: filled in favour, hatched against, empty where somebody stays away or has not been called.

use egui::{Painter, Rect, Sense, StrokeKind, Ui, Vec2, pos2, vec2};

use super::hemicycle::Cast;
use crate::desktop::theme;
use crate::scenario::home::Tally;

/// The votes of `tally` as one strip.
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
    paint.rect_stroke(rect, 1.0, (1.0, theme::of(paint.ctx()).note), StrokeKind::Inside);
}

/// A part of a strip: filled, hatched, or empty.
fn field(paint: &Painter, part: Rect, cast: Cast) {
    match cast {
        Cast::Yes => {
            paint.rect_filled(part, 0.0, theme::of(paint.ctx()).good);
        }
        Cast::Against => {
            let clipped = paint.with_clip_rect(part);
            let mut x = part.left() - part.height();
            while x < part.right() {
                let ends = [pos2(x, part.bottom()), pos2(x + part.height(), part.top())];
                clipped.line_segment(ends, (1.5, theme::of(paint.ctx()).bad));
                x += 4.0;
            }
        }
        Cast::Absent | Cast::Uncalled => {}
    }
}

/// A count as a length; past what a screen could show it is cut off.
fn as_length(count: u32) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
