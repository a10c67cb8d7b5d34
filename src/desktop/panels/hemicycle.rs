//! A chamber: its seats in a half circle, bench by bench, each as its holder would vote.

use std::f32::consts::PI;

use egui::{Painter, Pos2, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};

use crate::desktop::theme;
use crate::scenario::home::Tally;

/// What the holder of a seat does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// Votes for it.
    Yes,
    /// Votes against it.
    Against,
    /// Stays away.
    Absent,
    /// Has not been called yet.
    Uncalled,
}

/// Most seats a panel draws one by one; of a larger chamber each dot is several.
const MOST: u32 = 180;
/// The inner radius, of an outer one of 1.
const INNER: f32 = 0.42;

/// The seats of a chamber of `tallies`, bench by bench from left to right, as many as a panel has room for; and how
/// many members one is.
pub fn benches(tallies: &[Tally]) -> (Vec<Cast>, u32) {
    seated(tallies, MOST)
}

/// The same, at most `most` of them.
pub fn seated(tallies: &[Tally], most: u32) -> (Vec<Cast>, u32) {
    let total: u32 = tallies.iter().map(|tally| tally.yes + tally.against + tally.absent).sum();
    let each = total.div_ceil(most).max(1);
    let of = |tally: &Tally| {
        [(Cast::Yes, tally.yes), (Cast::Absent, tally.absent), (Cast::Against, tally.against)]
    };
    let mut casts = Vec::new();
    let mut counted = 0;
    for (cast, count) in tallies.iter().flat_map(of) {
        // The dots of a bench end where its members do, to the nearest dot.
        counted += count;
        let until = usize::try_from((counted + each / 2) / each).unwrap_or(usize::MAX);
        casts.resize(until.max(casts.len()), cast);
    }
    (casts, each)
}

/// Where `count` seats stand in a half circle of radius 1 round the origin, from left to right; and how wide one may be.
pub fn places(count: usize) -> (Vec<Vec2>, f32) {
    let seats = as_length(count.max(1));
    let rows_of = |rows: u16| {
        let gap = if rows > 1 { (1.0 - INNER) / f32::from(rows - 1) } else { 1.0 - INNER };
        let radii = (0..rows).map(move |row| 1.0 - f32::from(row) * gap);
        let length: f32 = radii.clone().map(|radius| radius * PI).sum();
        (radii, gap, length)
    };
    // As many rows as make seats stand as far from the next in their row as from the row behind.
    let unevenness = |rows: &u16| {
        let (_, gap, length) = rows_of(*rows);
        (length / seats - gap).abs()
    };
    let rows =
        (1..=16).min_by(|one, other| unevenness(one).total_cmp(&unevenness(other))).unwrap_or(1);
    let (radii, gap, length) = rows_of(rows);
    let mut stand: Vec<(f32, f32)> = Vec::with_capacity(count);
    let (mut so_far, mut placed) = (0.0, 0);
    for radius in radii {
        so_far += radius * PI;
        // What has been placed keeps step with the length of the rows, so that the last row takes the rest.
        let until = nearest(seats * so_far / length).min(count);
        let here = until.saturating_sub(placed);
        for seat in 0..here {
            let share = if here > 1 { as_length(seat) / as_length(here - 1) } else { 0.5 };
            stand.push((PI * (1.0 - share), radius));
        }
        placed = until.max(placed);
    }
    stand.sort_by(|one, other| other.0.total_cmp(&one.0));
    let places = stand.iter().map(|(angle, radius)| vec2(angle.cos(), -angle.sin()) * *radius);
    (places.collect(), (length / seats).min(gap) * 0.72)
}

/// Where a chamber stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stand {
    /// What it takes up.
    pub rect: Rect,
    /// The middle of the half circle.
    pub middle: Pos2,
    /// The radius of the outer row.
    pub radius: f32,
}

/// Makes room for seats each `wide` of a radius of 1: as wide as there is room for, and no higher than `most`.
pub fn stand(ui: &mut Ui, wide: f32, most: f32) -> Stand {
    let room = ui.available_width();
    let radius = (room / 2.0).min(most) / (1.0 + wide / 2.0);
    let whole = radius * (1.0 + wide / 2.0);
    let (rect, _) = ui.allocate_exact_size(vec2(room, whole + radius * wide / 2.0), Sense::hover());
    Stand { rect, middle: pos2(rect.center().x, rect.top() + whole), radius }
}

/// How large a chamber of so many seats may be, `growth` times larger than plain: a cabinet of twelve is no parliament,
/// however large the room.
pub fn largest(count: usize, growth: f32) -> f32 {
    (as_length(count).sqrt() * 24.0 + 30.0) * growth
}

/// The chamber, as wide as there is room for and no higher than `height`; hands over where it stands.
pub fn hemicycle(ui: &mut Ui, casts: &[Cast], height: f32) -> Rect {
    let (places, wide) = places(casts.len());
    let most = height.min(largest(casts.len(), theme::growth(ui)));
    let Stand { rect, middle, radius } = stand(ui, wide, most);
    let size = (radius * wide).min(radius * 0.16);
    for (place, cast) in places.iter().zip(casts) {
        seat(ui.painter(), middle + *place * radius, size, *cast);
    }
    rect
}

fn seat(paint: &Painter, at: Pos2, size: f32, cast: Cast) {
    let (radius, look) = (size / 2.0, theme::of(paint.ctx()));
    match cast {
        Cast::Yes => {
            paint.circle_filled(at, radius, look.good);
        }
        Cast::Against => {
            let stroke = Stroke::new((size / 5.0).max(1.0), look.bad);
            for by in [vec2(1.0, 1.0), vec2(1.0, -1.0)].map(|by| by * radius * 0.75) {
                paint.line_segment([at - by, at + by], stroke);
            }
        }
        Cast::Absent => {
            paint.circle_stroke(at, radius * 0.85, (1.0, look.note));
        }
        Cast::Uncalled => {
            paint.circle_filled(at, radius * 0.6, look.rule);
        }
    }
}

/// A count as a length; past what a screen could show it is cut off.
fn as_length(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

fn nearest(length: f32) -> usize {
    // Never negative, and no longer than a count that was made a length.
    let mut count = 0_u16;
    while count < u16::MAX && f32::from(count) + 0.5 <= length {
        count += 1;
    }
    usize::from(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chamber_of_any_size_has_a_place_a_seat_within_a_half_circle_and_none_on_another() {
        for count in 1..=180 {
            let (places, wide) = places(count);
            assert_eq!(places.len(), count);
            for (at, place) in places.iter().enumerate() {
                assert!(place.length() <= 1.001 && place.y <= 0.001, "{count}: {place:?}");
                for other in &places[at + 1..] {
                    assert!(
                        (*place - *other).length() >= wide * 0.9,
                        "{count}: {place:?} {other:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn benches_are_counted_member_by_member_until_there_are_too_many() {
        let tally = |yes, against, absent| Tally { yes, against, absent };
        let (casts, each) = benches(&[tally(2, 1, 0), tally(0, 0, 2)]);
        assert_eq!(each, 1);
        assert_eq!(casts, [Cast::Yes, Cast::Yes, Cast::Against, Cast::Absent, Cast::Absent]);
        let (casts, each) = benches(&[tally(200, 0, 61), tally(155, 51, 0)]);
        assert_eq!((casts.len(), each), (156, 3));
        let yes = casts.iter().filter(|cast| **cast == Cast::Yes).count();
        assert!((117..=119).contains(&yes), "{yes}");
        assert_eq!(benches(&[]), (Vec::new(), 1));
    }
}
