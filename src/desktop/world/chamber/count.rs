//! The votes as they are counted: a number that climbs, and a strip that fills, to the mark of what is needed.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::RequestRedraw;
use egui::{Color32, Rect, pos2};

use super::seats::whole;
use super::shapes::Shapes;
use super::{Hall, MOST, Pace, called};
use crate::desktop::desk::Reader;
use crate::desktop::palette::Palette;
use crate::desktop::roll::{Roll, needed};
use crate::desktop::world::{Backdrop, bevy_colour, placed};
use crate::game::{Screen, Seen};
use crate::scenario::home::{Tally, Threshold};

/// The votes as they have been counted, on the way to those that have been called.
#[derive(Component, Clone, Debug, Default)]
pub(in crate::desktop) struct Count {
    /// Of which of the bodies whose roll is called.
    place: usize,
    from: Tally,
    to: Tally,
    timer: Timer,
    /// As far as they have been counted.
    pub(in crate::desktop) shown: Tally,
}

/// A part of the strip of votes.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Who has not been counted.
    Ground,
    /// Votes in favour, from the left.
    Yes,
    /// Who stayed away, before those against.
    Absent,
    /// Votes against, up to the right.
    Against,
    /// How many votes in favour it takes.
    Mark,
}

impl Count {
    /// From what is shown to `tally`, in as long as `takes`.
    fn on_to(&mut self, tally: Tally, takes: Duration) {
        self.from = self.shown;
        self.to = tally;
        self.timer = Timer::new(takes, TimerMode::Once);
    }

    /// As many votes as belong between, now.
    fn between(&self) -> Tally {
        let share = self.timer.fraction();
        let of = |from: u32, to: u32| if share < 1.0 { mixed(from, to, share) } else { to };
        Tally {
            yes: of(self.from.yes, self.to.yes),
            against: of(self.from.against, self.to.against),
            absent: of(self.from.absent, self.to.absent),
        }
    }
}

/// What lies `share` of the way between two counts.
fn mixed(from: u32, to: u32, share: f32) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a thousand, from 0 to 1"
    )]
    let permille = (share.clamp(0.0, 1.0) * 1000.0) as u32;
    let part = |of: u32| u64::from(of) * u64::from(permille) / 1000;
    let mixed = if to >= from {
        u64::from(from) + part(to - from)
    } else {
        u64::from(from) - part(from - to)
    };
    u32::try_from(mixed).unwrap_or(u32::MAX)
}

/// Puts the strip there, with nothing counted yet.
pub(super) fn lay_out(mut commands: Commands, shapes: Res<Shapes>) {
    let leaves = || DespawnOnExit(Screen::RollCall);
    commands.spawn((Count::default(), leaves()));
    let plain = || Sprite::from_color(Color::NONE, Vec2::ZERO);
    let hatched = || Sprite {
        image: shapes.hatching.clone(),
        custom_size: Some(Vec2::ZERO),
        ..Sprite::default()
    };
    for (part, sprite) in [
        (Part::Ground, plain()),
        (Part::Yes, plain()),
        (Part::Absent, hatched()),
        (Part::Against, hatched()),
        (Part::Mark, plain()),
    ] {
        commands.spawn((part, sprite, Visibility::Hidden, leaves()));
    }
}

/// Counts on to the votes that have been called; while it counts, the window is drawn again.
pub(super) fn count(
    (roll, seen, reader): (Res<Roll>, Single<&Seen>, Res<Reader>),
    time: Res<Time>,
    mut count: Single<&mut Count>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    let Some((calling, pace)) = called(&reader, &seen, *roll) else { return };
    let tally = calling.tally();
    if count.place != calling.place {
        // Another body: it is counted from nothing.
        **count = Count { place: calling.place, ..Count::default() };
    }
    if count.to != tally || (pace == Pace::AtOnce && count.shown != tally) {
        let votes = |of: &Tally| of.yes + of.against + of.absent;
        let new = votes(&tally).saturating_sub(votes(&count.shown)).min(MOST);
        let takes = match pace {
            Pace::ToBeSeen => whole(usize::try_from(new).unwrap_or(0)),
            Pace::AtOnce => Duration::ZERO,
        };
        count.on_to(tally, takes);
    } else if count.shown != tally {
        count.timer.tick(time.delta());
    } else {
        return;
    }
    count.shown = count.between();
    if count.shown != tally {
        redraw.write(RequestRedraw);
    }
}

/// Lays the parts of the strip as the votes have been counted.
pub(super) fn lay(
    (roll, seen, reader): (Res<Roll>, Single<&Seen>, Res<Reader>),
    backdrop: Res<Backdrop>,
    count: Single<Ref<Count>>,
    mut parts: Query<(&Part, &mut Sprite, &mut Transform, &mut Visibility)>,
) {
    let Some((calling, _)) = called(&reader, &seen, *roll) else { return };
    let Some(hall) = backdrop.hall else { return };
    if !(count.is_changed() || backdrop.is_changed()) {
        return;
    }
    let ballot = calling.ballot;
    let threshold = &seen.view.common().sides[ballot.side].bodies[ballot.body].threshold;
    for (part, mut sprite, mut lies, mut sight) in &mut parts {
        let Some(rect) = part.within(&hall, count.shown, (calling.members(), threshold)) else {
            *sight = Visibility::Hidden;
            continue;
        };
        *sight = Visibility::Inherited;
        *lies = placed(rect, backdrop.size, part.height());
        sprite.custom_size = Some(Vec2::new(rect.width(), rect.height()));
        sprite.color = bevy_colour(part.colour(&backdrop.look));
        if matches!(part, Part::Absent | Part::Against) {
            // A tile has more pixels than points on a dense screen.
            let stretch_value = 1.0 / backdrop.scale;
            sprite.image_mode =
                SpriteImageMode::Tiled { tile_x: true, tile_y: true, stretch_value };
        }
    }
}

impl Part {
    /// Its colour.
    fn colour(self, look: &Palette) -> Color32 {
        match self {
            Self::Ground => look.paper,
            Self::Yes => look.good,
            Self::Absent => look.rule,
            Self::Against => look.bad,
            Self::Mark => look.ink,
        }
    }

    /// What lies over what.
    fn height(self) -> f32 {
        match self {
            Self::Ground => 2.0,
            Self::Yes | Self::Absent | Self::Against => 2.1,
            Self::Mark => 2.2,
        }
    }

    /// Where it lies where so many have been counted of `members` under a threshold; none where there is nothing of it.
    fn within(
        self,
        hall: &Hall,
        counted: Tally,
        (members, threshold): (u32, &Threshold),
    ) -> Option<Rect> {
        let strip = hall.strip;
        let at = |votes: u32| strip.left() + strip.width() * share(votes, members);
        let from_to = |from: u32, to: u32| {
            let (left, right) = (at(from), at(to));
            let rect = Rect::from_min_max(pos2(left, strip.top()), pos2(right, strip.bottom()));
            (right > left).then_some(rect)
        };
        let before_against = members.saturating_sub(counted.against);
        match self {
            Self::Ground => from_to(0, members),
            Self::Yes => from_to(0, counted.yes),
            Self::Absent => from_to(before_against.saturating_sub(counted.absent), before_against),
            Self::Against => from_to(before_against, members),
            Self::Mark => {
                let at = at(needed(threshold, members, counted.absent)?.min(members));
                let line = Rect::from_x_y_ranges(at - 1.5..=at + 1.5, strip.y_range());
                Some(line.expand2(egui::vec2(0.0, 5.0)))
            }
        }
    }
}

/// A count as a share of another, 0..=1.
fn share(of: u32, whole: u32) -> f32 {
    let short = |count: u32| f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    if whole == 0 { 0.0 } else { short(of) / short(whole) }
}

#[cfg(test)]
#[allow(clippy::float_cmp, reason = "they are set to these very values")]
mod tests {
    use super::*;
    use crate::units::Permille;

    #[test]
    fn a_count_climbs_from_what_it_was_to_what_is_called_and_never_past_it() {
        let mut count = Count::default();
        let called = Tally { yes: 10, against: 0, absent: 4 };
        count.on_to(called, Duration::from_millis(100));
        let mut last = 0;
        for _ in 0..10 {
            count.timer.tick(Duration::from_millis(10));
            count.shown = count.between();
            assert!(count.shown.yes >= last && count.shown.yes <= 10);
            last = count.shown.yes;
        }
        assert_eq!(count.shown, called);
        count.on_to(Tally { yes: 8, ..called }, Duration::from_millis(100));
        count.timer.tick(Duration::from_millis(50));
        assert_eq!(count.between().yes, 9, "what is counted less sinks");
    }

    #[test]
    fn the_strip_is_filled_from_both_ends_and_has_its_mark_where_the_text_passes() {
        let strip = Rect::from_min_max(pos2(100.0, 10.0), pos2(200.0, 20.0));
        let (sheet, middle) = (Rect::EVERYTHING, pos2(0.0, 0.0));
        let hall = Hall { sheet, middle, radius: 1.0, strip };
        let half = Threshold::Cast { share: Permille(500), quorum: 0 };
        let counted = Tally { yes: 40, against: 10, absent: 20 };
        let at = |part: Part| part.within(&hall, counted, (100, &half)).map(|rect| rect.x_range());
        assert_eq!(at(Part::Ground), Some((100.0..=200.0).into()));
        assert_eq!(at(Part::Yes), Some((100.0..=140.0).into()));
        assert_eq!(at(Part::Absent), Some((170.0..=190.0).into()));
        assert_eq!(at(Part::Against), Some((190.0..=200.0).into()));
        // Of 80 who may vote it takes 41.
        assert_eq!(at(Part::Mark).map(egui::Rangef::center), Some(141.0));
        let unity = Threshold::Unity { limit: 1, of: Vec::new() };
        let none = Tally::default();
        assert_eq!(Part::Mark.within(&hall, none, (100, &unity)), None);
        assert_eq!(Part::Yes.within(&hall, none, (100, &half)), None, "no votes, no strip");
    }
}
