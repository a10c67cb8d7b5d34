//! The patterns that say what a draft says of an island, so that no colour need: as on the map behind the papers.

use egui::{Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use crate::desktop::palette::Palette;
use crate::desktop::theme;
use crate::scenario::id::Side;
use crate::scenario::island::Disposition;

/// How far apart the lines of a pattern lie, in points.
const APART: f32 = 6.0;

/// Which way the lines of a pattern run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Rising,
    Falling,
    Level,
}

impl Way {
    /// A step along its lines.
    fn along(self) -> Vec2 {
        let slope = std::f32::consts::FRAC_1_SQRT_2;
        match self {
            Self::Rising => vec2(slope, -slope),
            Self::Falling => vec2(slope, slope),
            Self::Level => vec2(1.0, 0.0),
        }
    }
}

/// Draws within `outline` the pattern of what is said: nothing where a colour is full.
pub(super) fn hatch(paint: &Painter, outline: &[Pos2], said: Option<Disposition>) {
    let look = theme::of(paint.ctx());
    let (ways, stroke): (&[Way], Stroke) = match said {
        None | Some(Disposition::Transferred | Disposition::MoscowSovereignty) => return,
        Some(Disposition::Promised) => (&[Way::Rising], in_tokyos(&look, 2.2)),
        Some(Disposition::ResidualSovereignty) => (&[Way::Rising], in_tokyos(&look, 1.0)),
        Some(Disposition::Administration) => (&[Way::Level], in_tokyos(&look, 1.0)),
        Some(Disposition::Joint) => (&[Way::Rising, Way::Falling], Stroke::new(0.8, look.ink)),
        Some(Disposition::Deferred) => {
            dots(paint, outline, &look);
            return;
        }
    };
    for way in ways {
        let drawn = lines(outline, way.along());
        paint.extend(drawn.into_iter().map(|ends| Shape::line_segment(ends, stroke)));
    }
}

fn in_tokyos(look: &Palette, width: f32) -> Stroke {
    Stroke::new(width, look.of_side(Side::Tokyo))
}

/// Lines that run `along` and lie within an outline, each from shore to shore.
fn lines(outline: &[Pos2], along: Vec2) -> Vec<[Pos2; 2]> {
    let across = along.rot90();
    let offset = |at: &Pos2| at.to_vec2().dot(across);
    let least = outline.iter().map(offset).fold(f32::INFINITY, f32::min);
    let most = outline.iter().map(offset).fold(f32::NEG_INFINITY, f32::max);
    let mut drawn = Vec::new();
    // From a multiple on, so that the lines of two islands lie as if on one sheet.
    let mut at = (least / APART).ceil() * APART;
    while at < most && drawn.len() < MOST {
        drawn.extend(crossings(outline, along, at).chunks_exact(2).filter_map(|two| {
            let [from, to] = two else { return None };
            Some([*from, *to])
        }));
        at += APART;
    }
    drawn
}

/// Most lines of a pattern: what a map as large as a wall has.
const MOST: usize = 4000;

/// Where the line that runs `along`, so far across, crosses an outline: in order, an even number of times.
fn crossings(outline: &[Pos2], along: Vec2, offset: f32) -> Vec<Pos2> {
    let across = along.rot90();
    let next = outline.iter().cycle().skip(1);
    let mut found: Vec<(f32, Pos2)> = outline
        .iter()
        .zip(next)
        .filter_map(|(from, to)| {
            let (one, other) =
                (from.to_vec2().dot(across) - offset, to.to_vec2().dot(across) - offset);
            if (one < 0.0) == (other < 0.0) {
                return None;
            }
            let at = *from + (*to - *from) * (one / (one - other));
            Some((at.to_vec2().dot(along), at))
        })
        .collect();
    found.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    found.into_iter().map(|(_, at)| at).collect()
}

/// Dots in rows within an outline.
fn dots(paint: &Painter, outline: &[Pos2], look: &Palette) {
    for [from, to] in lines(outline, Way::Level.along()) {
        let mut x = (from.x / APART).ceil() * APART;
        while x < to.x {
            paint.circle_filled(pos2(x, from.y), 0.9, look.note);
            x += APART;
        }
    }
}

/// A rectangle as an outline.
pub(super) fn outline_of(rect: Rect) -> [Pos2; 4] {
    [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "whole numbers of points stay whole")]
mod tests {
    use super::*;

    #[test]
    fn lines_lie_within_an_outline_and_leave_out_its_bay() {
        // A square with a bay from above down to the middle.
        let outline = [
            (0.0, 0.0),
            (20.0, 0.0),
            (20.0, 30.0),
            (40.0, 30.0),
            (40.0, 0.0),
            (60.0, 0.0),
            (60.0, 60.0),
            (0.0, 60.0),
        ];
        let outline = outline.map(|(x, y)| pos2(x, y));
        let level = lines(&outline, Way::Level.along());
        let above: Vec<_> = level.iter().filter(|[from, _]| from.y == 6.0).collect();
        assert_eq!(above.len(), 2, "{level:?}");
        assert!(above.iter().all(|[from, to]| to.x - from.x == 20.0), "{above:?}");
        let below: Vec<_> = level.iter().filter(|[from, _]| from.y == 42.0).collect();
        assert_eq!(below.len(), 1);
        assert!(lines(&outline, Way::Rising.along()).len() > 10);
        assert_eq!(lines(&[], Way::Rising.along()), [] as [[Pos2; 2]; 0]);
    }
}
