//! Crests: what somebody is, drawn as a sign in one style, so that a name is found again at a glance. Drawn from lines and
//! planes on a square of 100; the outline says whether it is a person, a faction, a group, a body or a paper, the sign what
//! it is, and a notch which of several; nothing is said by colour alone.

use egui::{Color32, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::emblem_signs::sign;
use crate::desktop::theme;
use crate::scenario::emblem::{Crest, Rank};

/// A part of a sign, in hundredths of its square.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// A filled plane without dents.
    Plane(&'static [(f32, f32)]),
    /// A plane in the colour of the ground, over what was drawn before.
    Gap(&'static [(f32, f32)]),
    /// A line of this width.
    Line(&'static [(f32, f32)], f32),
    /// A filled disc.
    Disc(f32, f32, f32),
    /// A circle of this width.
    Ring(f32, f32, f32, f32),
}

/// The crest, as high as `size`; the name that stands beside it is what is read aloud.
pub fn crest(ui: &mut Ui, crest: Crest, ink: Color32, size: f32) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
    if ui.is_rect_visible(rect) {
        paint_crest(ui.painter(), rect, crest, ink);
    }
    response
}

/// The crest within `rect`.
pub fn paint_crest(paint: &Painter, rect: Rect, crest: Crest, ink: Color32) {
    let at = |(x, y): (f32, f32)| {
        pos2(rect.left() + rect.width() * x / 100.0, rect.top() + rect.height() * y / 100.0)
    };
    let length = |hundredths: f32| rect.width() * hundredths / 100.0;
    let outline: Vec<Pos2> = outline(crest.rank).into_iter().map(at).collect();
    paint.add(Shape::convex_polygon(outline.clone(), theme::of(paint.ctx()).sheet, Stroke::NONE));
    paint.add(Shape::closed_line(outline, Stroke::new(length(4.0).max(1.0), ink)));
    for part in sign(crest.emblem) {
        match part {
            Part::Plane(points) => {
                let points = points.iter().copied().map(at).collect();
                paint.add(Shape::convex_polygon(points, ink, Stroke::NONE));
            }
            Part::Gap(points) => {
                let points = points.iter().copied().map(at).collect();
                paint.add(Shape::convex_polygon(
                    points,
                    theme::of(paint.ctx()).sheet,
                    Stroke::NONE,
                ));
            }
            Part::Line(points, width) => {
                let points = points.iter().copied().map(at).collect();
                paint.add(Shape::line(points, Stroke::new(length(*width).max(1.0), ink)));
            }
            Part::Disc(x, y, radius) => {
                paint.circle_filled(at((*x, *y)), length(*radius), ink);
            }
            Part::Ring(x, y, radius, width) => {
                let stroke = Stroke::new(length(*width).max(1.0), ink);
                paint.circle_stroke(at((*x, *y)), length(*radius), stroke);
            }
        }
    }
    for (x, y) in notches(crest.place) {
        paint.circle_filled(at((x, y)), length(4.5).max(1.0), ink);
    }
}

/// The outline of a rank: a portrait's oval, a faction's shield, a group's ring, a body's house, a paper's sheet.
fn outline(rank: Rank) -> Vec<(f32, f32)> {
    let round = |wide: f32, high: f32| {
        let turn = |step: u8| f32::from(step) / 32.0 * std::f32::consts::TAU;
        (0..32).map(turn).map(|a| (50.0 + a.cos() * wide, 50.0 + a.sin() * high)).collect()
    };
    match rank {
        Rank::Person => round(39.0, 48.0),
        Rank::Group => round(48.0, 48.0),
        Rank::Faction => vec![
            (6.0, 4.0),
            (94.0, 4.0),
            (94.0, 56.0),
            (87.0, 74.0),
            (72.0, 88.0),
            (50.0, 98.0),
            (28.0, 88.0),
            (13.0, 74.0),
            (6.0, 56.0),
        ],
        Rank::Body => vec![(50.0, 2.0), (97.0, 22.0), (97.0, 97.0), (3.0, 97.0), (3.0, 22.0)],
        Rank::Paper => vec![(10.0, 3.0), (90.0, 3.0), (90.0, 97.0), (10.0, 97.0)],
    }
}

/// Which of several: so many dots along the foot, none for the first, at most four.
fn notches(place: usize) -> Vec<(f32, f32)> {
    let count = u8::try_from(place % 5).unwrap_or(0);
    let first = 50.0 - f32::from(count.saturating_sub(1)) * 6.0;
    (0..count).map(|dot| (first + f32::from(dot) * 12.0, 87.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::emblem::Emblem;

    /// Whether a point of the square is inked.
    fn is_inked(parts: &[Part], at: (f32, f32)) -> bool {
        let mut inked = false;
        for part in parts {
            match part {
                Part::Plane(points) if within(points, at) => inked = true,
                Part::Gap(points) if within(points, at) => inked = false,
                Part::Line(points, width) => {
                    inked |= points.windows(2).any(|ends| beside(ends, at) <= width / 2.0);
                }
                Part::Disc(x, y, radius) => inked |= apart((*x, *y), at) <= *radius,
                Part::Ring(x, y, radius, width) => {
                    inked |= (apart((*x, *y), at) - radius).abs() <= width / 2.0;
                }
                Part::Plane(_) | Part::Gap(_) => {}
            }
        }
        inked
    }

    fn apart(one: (f32, f32), other: (f32, f32)) -> f32 {
        (one.0 - other.0).hypot(one.1 - other.1)
    }

    /// How far a point lies from a line.
    fn beside(ends: &[(f32, f32)], at: (f32, f32)) -> f32 {
        let (from, to) = (ends[0], ends[1]);
        let along = (to.0 - from.0, to.1 - from.1);
        let long = (along.0 * along.0 + along.1 * along.1).max(0.001);
        let share = ((at.0 - from.0) * along.0 + (at.1 - from.1) * along.1) / long;
        let share = share.clamp(0.0, 1.0);
        apart((from.0 + along.0 * share, from.1 + along.1 * share), at)
    }

    /// Twice the area a point takes on each edge, all of one sign within a plane without dents.
    fn turns(points: &[(f32, f32)], at: (f32, f32)) -> Vec<f32> {
        let next = points.iter().cycle().skip(1);
        points
            .iter()
            .zip(next)
            .map(|(a, b)| (b.0 - a.0) * (at.1 - a.1) - (b.1 - a.1) * (at.0 - a.0))
            .collect()
    }

    fn within(points: &[(f32, f32)], at: (f32, f32)) -> bool {
        let turns = turns(points, at);
        turns.iter().all(|turn| *turn >= 0.0) || turns.iter().all(|turn| *turn <= 0.0)
    }

    /// What is seen of a sign on a square of so many points a side.
    fn seen(emblem: Emblem, side: u8) -> Vec<bool> {
        let parts = sign(emblem);
        let middle = |place: u8| (f32::from(place) + 0.5) * 100.0 / f32::from(side);
        (0..side)
            .flat_map(|y| (0..side).map(move |x| (x, y)))
            .map(|(x, y)| is_inked(parts, (middle(x), middle(y))))
            .collect()
    }

    #[test]
    fn every_kind_is_told_from_every_other_by_its_shape_at_sixteen_points() {
        for (place, one) in Emblem::ALL.into_iter().enumerate() {
            let inked = seen(one, 16).iter().filter(|inked| **inked).count();
            assert!((20..=140).contains(&inked), "{one:?}: {inked} of 256");
            for other in Emblem::ALL.into_iter().skip(place + 1) {
                let (a, b) = (seen(one, 16), seen(other, 16));
                let differ = a.iter().zip(&b).filter(|(a, b)| a != b).count();
                assert!(differ >= 26, "{one:?} and {other:?}: {differ} of 256");
            }
        }
    }

    #[test]
    fn planes_have_no_dents_and_every_sign_stays_within_its_outline() {
        for emblem in Emblem::ALL {
            for part in sign(emblem) {
                let points = match part {
                    Part::Plane(points) | Part::Gap(points) | Part::Line(points, _) => *points,
                    Part::Disc(x, y, r) | Part::Ring(x, y, r, _) => {
                        assert!(x - r >= 12.0 && x + r <= 88.0 && y - r >= 8.0, "{emblem:?}");
                        assert!(y + r <= 84.0, "{emblem:?}: {part:?}");
                        continue;
                    }
                };
                let inside =
                    |(x, y): &(f32, f32)| (12.0..=88.0).contains(x) && (8.0..=82.0).contains(y);
                assert!(points.iter().all(inside), "{emblem:?}: {part:?}");
                if matches!(part, Part::Plane(_) | Part::Gap(_)) {
                    let middle =
                        points.iter().fold((0.0, 0.0), |sum, p| (sum.0 + p.0, sum.1 + p.1));
                    let count = f32::from(u8::try_from(points.len()).unwrap());
                    assert!(
                        within(points, (middle.0 / count, middle.1 / count)),
                        "{emblem:?}: {part:?}"
                    );
                    assert!(
                        points.iter().all(|corner| within(points, *corner)),
                        "{emblem:?}: {part:?}"
                    );
                }
            }
        }
    }
}
