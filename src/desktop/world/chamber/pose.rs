//! How a member looks on the way from not being called to how he votes.

use egui::Color32;

use super::shapes::Shape;
use crate::desktop::palette::Palette;
use crate::desktop::panels::Cast;

/// How a member looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pose {
    pub(super) shape: Shape,
    pub(super) colour: Color32,
    /// How much of it is to be seen, 0..=1.
    pub(super) opacity: f32,
    /// How wide it is, of its whole width: a seat that turns is narrow.
    pub(super) width: f32,
    /// How far it has risen from its seat, and how far it has gone outward from there, in widths of a seat.
    pub(super) risen: f32,
    pub(super) gone: f32,
}

/// The part of the way on which who is absent rises; on the rest he leaves.
const RISES: f32 = 0.3;
/// How far he goes, in widths of a seat.
const LEAVES: f32 = 4.0;

/// How a member who votes so looks `so_far` on the way, 0..=1.
pub(super) fn pose(look: &Palette, cast: Cast, so_far: f32) -> Pose {
    let sits =
        |shape, colour, width| Pose { shape, colour, opacity: 1.0, width, risen: 0.0, gone: 0.0 };
    let waits = |width| sits(Shape::Small, look.rule, width);
    let turned = |shape, colour| {
        if so_far < 0.5 {
            waits(1.0 - 2.0 * so_far)
        } else {
            sits(shape, colour, 2.0 * so_far - 1.0)
        }
    };
    match cast {
        Cast::Uncalled => waits(1.0),
        Cast::Yes => turned(Shape::Full, look.good),
        Cast::Against => turned(Shape::Crossed, look.bad),
        Cast::Absent => {
            let risen = (so_far / RISES).min(1.0);
            let left = ((so_far - RISES) / (1.0 - RISES)).clamp(0.0, 1.0);
            Pose {
                risen: risen * 0.6,
                gone: left * LEAVES,
                opacity: 1.0 - left,
                ..sits(Shape::Full, look.note, 1.0)
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "they are set to these very values")]
mod tests {
    use super::*;
    use crate::scenario::look::Look;
    use crate::store::Colours;

    fn pose(cast: Cast, so_far: f32) -> Pose {
        super::pose(&Palette::of(Look::default(), Colours::default()), cast, so_far)
    }

    #[test]
    fn a_seat_turns_from_nobody_knows_to_how_its_holder_votes() {
        for (cast, shape) in [(Cast::Yes, Shape::Full), (Cast::Against, Shape::Crossed)] {
            assert_eq!(pose(cast, 0.0), pose(Cast::Uncalled, 0.0));
            assert!(pose(cast, 0.45).width < 0.2 && pose(cast, 0.55).width < 0.2, "edge on");
            let end = pose(cast, 1.0);
            assert_eq!((end.shape, end.width, end.opacity), (shape, 1.0, 1.0));
            assert_eq!((end.risen, end.gone), (0.0, 0.0));
        }
    }

    #[test]
    fn who_is_absent_rises_then_leaves_and_is_gone() {
        let rising = pose(Cast::Absent, RISES * 0.5);
        assert!(rising.risen > 0.0 && rising.gone == 0.0 && rising.opacity == 1.0);
        let leaving = pose(Cast::Absent, 0.6);
        assert!(leaving.gone > 0.0 && leaving.opacity < 1.0);
        assert_eq!(pose(Cast::Absent, 1.0).opacity, 0.0);
    }
}
