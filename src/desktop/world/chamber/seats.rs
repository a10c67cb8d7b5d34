//! The seats of the chamber being called, and who sits on them.

use std::time::Duration;

use bevy::prelude::*;
use bevy::window::RequestRedraw;

use super::pose::pose;
use super::shapes::{Shape, Shapes};
use super::{MOST, Pace, called};
use crate::desktop::desk::Reader;
use crate::desktop::panels::{Cast, places};
use crate::desktop::roll::Roll;
use crate::desktop::world::{Backdrop, bevy_colour, placed};
use crate::game::{Screen, Seen};

/// The chamber of a body: its place among those whose roll is called, and how wide a seat is, of an outer row with
/// radius 1. Its seats are its children, so that a window of another size moves this alone.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub(super) struct House {
    place: usize,
    wide: f32,
}

/// A member: the number of his seat, and where it stands, of an outer row with radius 1.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub(super) struct Member {
    pub(super) seat: usize,
    stands: Vec2,
    wide: f32,
}

/// A chair, whoever sits on it.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chair;

/// How a member votes, as far as he has been called.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Votes(pub(super) Cast);

/// A member on the way to how he votes.
#[derive(Component, Clone, Debug)]
pub(super) struct Turning {
    timer: Timer,
    waits: Duration,
}

/// How wide a seat may be, of a radius of 1: those of a cabinet of twelve stand apart.
const WIDEST: f32 = 0.1;
/// How long a seat takes to turn.
const TURN: Duration = Duration::from_millis(260);
/// How long it takes to rise and to leave.
const LEAVE: Duration = Duration::from_millis(700);
/// How long after a seat the next of its bench turns, and how long the last of them waits at most.
const STEP: Duration = Duration::from_millis(16);
const SPREAD: Duration = Duration::from_millis(640);

/// How long it takes until a bench of so many seats has turned.
pub(super) fn whole(seats: usize) -> Duration {
    waits(seats.saturating_sub(1), seats) + TURN
}

/// How long the seat at `place` of `count` that turn together waits.
fn waits(place: usize, count: usize) -> Duration {
    let in_all = |places: usize| u32::try_from(places).unwrap_or(u32::MAX).max(1);
    let step = STEP.min(SPREAD / in_all(count));
    step.saturating_mul(in_all(place + 1) - 1)
}

impl Turning {
    fn to(cast: Cast, waits: Duration) -> Self {
        let takes = if cast == Cast::Absent { LEAVE } else { TURN };
        Self { timer: Timer::new(waits + takes, TimerMode::Once), waits }
    }

    fn done() -> Self {
        Self { timer: Timer::new(Duration::ZERO, TimerMode::Once), waits: Duration::ZERO }
    }

    /// How far it has come, 0..=1.
    fn so_far(&self) -> f32 {
        let whole = self.timer.duration().saturating_sub(self.waits);
        if whole.is_zero() {
            return 1.0;
        }
        let gone = self.timer.elapsed().saturating_sub(self.waits);
        (gone.as_secs_f32() / whole.as_secs_f32()).min(1.0)
    }
}

/// Opens the chamber of the body that is called, in the place of the one before.
pub(super) fn convene(
    (roll, seen, reader): (Res<Roll>, Single<&Seen>, Res<Reader>),
    backdrop: Res<Backdrop>,
    houses: Query<(Entity, &House)>,
    shapes: Res<Shapes>,
    mut commands: Commands,
) {
    let Some((calling, _)) = called(&reader, &seen, *roll) else { return };
    // Where it stands is known once its screen has been laid out.
    if backdrop.hall.is_none() || houses.iter().any(|(_, house)| house.place == calling.place) {
        return;
    }
    for (entity, _) in &houses {
        commands.entity(entity).despawn();
    }
    let (stand, wide) = places(calling.casts(MOST).len());
    let wide = wide.min(WIDEST);
    let house = House { place: calling.place, wide };
    let lies = (Transform::default(), Visibility::default());
    let mut house = commands.spawn((house, lies, DespawnOnExit(Screen::RollCall)));
    house.with_children(|house| {
        for (seat, stands) in stand.into_iter().enumerate() {
            let stands = Vec2::new(stands.x, -stands.y);
            let color = bevy_colour(backdrop.look.note);
            let chair = Sprite { color, ..shapes.sprite(Shape::Chair, wide) };
            house.spawn((Chair, chair, Transform::from_translation(stands.extend(0.0))));
            let member = Member { seat, stands, wide };
            let figure = shapes.sprite(Shape::Small, wide);
            house.spawn((member, Votes(Cast::Uncalled), Turning::done(), figure));
        }
    });
}

/// Puts the chamber where the screen has room for it.
pub(super) fn fit(
    backdrop: Res<Backdrop>,
    mut houses: Query<(Ref<House>, &mut Transform)>,
    mut shapes: ResMut<Shapes>,
    mut images: ResMut<Assets<Image>>,
    mut layouts: ResMut<Assets<TextureAtlasLayout>>,
) {
    let Some(hall) = backdrop.hall else { return };
    for (house, mut lies) in &mut houses {
        if backdrop.is_changed() || house.is_added() {
            let middle = egui::Rect::from_center_size(hall.middle, egui::Vec2::ZERO);
            let scale = Vec3::new(hall.radius, hall.radius, 1.0);
            *lies = placed(middle, backdrop.size, 2.0).with_scale(scale);
            let wide = house.wide * hall.radius;
            shapes.paint((wide, backdrop.scale), &mut images, &mut layouts);
        }
    }
}

/// Has everyone vote who has been called.
pub(super) fn call(
    (roll, seen, reader): (Res<Roll>, Single<&Seen>, Res<Reader>),
    mut members: Query<(&Member, &mut Votes)>,
) {
    let Some((calling, _)) = called(&reader, &seen, *roll) else { return };
    let casts = calling.casts(MOST);
    for (member, mut votes) in &mut members {
        if let Some(cast) = casts.get(member.seat) {
            votes.set_if_neq(Votes(*cast));
        }
    }
}

/// Sets those moving who vote otherwise than before, one after another.
pub(super) fn stir(
    (roll, seen, reader): (Res<Roll>, Single<&Seen>, Res<Reader>),
    members: Query<(Entity, &Member, Ref<Votes>, Has<Turning>)>,
    mut commands: Commands,
) {
    let Some((_, pace)) = called(&reader, &seen, *roll) else { return };
    let mut stirred: Vec<(usize, Entity, Cast)> = members
        .iter()
        .filter(|(.., votes, turning)| match pace {
            Pace::ToBeSeen => votes.is_changed() && votes.0 != Cast::Uncalled,
            Pace::AtOnce => votes.is_changed() || *turning,
        })
        .map(|(entity, member, votes, _)| (member.seat, entity, votes.0))
        .collect();
    stirred.sort_unstable_by_key(|(seat, ..)| *seat);
    let count = stirred.len();
    for (place, (_, entity, cast)) in stirred.into_iter().enumerate() {
        let turning = match pace {
            Pace::ToBeSeen => Turning::to(cast, waits(place, count)),
            Pace::AtOnce => Turning::done(),
        };
        commands.entity(entity).insert(turning);
    }
}

/// A member on the way, and how he looks.
type Moving<'m> =
    (Entity, &'m Member, &'m Votes, &'m mut Turning, &'m mut Sprite, &'m mut Transform);

/// Brings everyone further on his way; while somebody is, the window is drawn again.
pub(super) fn turn(
    time: Res<Time>,
    backdrop: Res<Backdrop>,
    mut members: Query<Moving<'_>>,
    mut commands: Commands,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    for (entity, member, votes, mut turning, mut sprite, mut lies) in &mut members {
        // What begins now has not been going on while the window rested.
        if !turning.is_added() {
            turning.timer.tick(time.delta());
        }
        let pose = pose(&backdrop.look, votes.0, turning.so_far());
        sprite.color = bevy_colour(pose.colour).with_alpha(pose.opacity);
        if let Some(atlas) = &mut sprite.texture_atlas {
            atlas.index = pose.shape.index();
        }
        let outward = member.stands.normalize_or_zero() * pose.gone * member.wide;
        let at = member.stands + Vec2::Y * pose.risen * member.wide + outward;
        *lies =
            Transform::from_translation(at.extend(0.5)).with_scale(Vec3::new(pose.width, 1.0, 1.0));
        if turning.so_far() < 1.0 {
            redraw.write(RequestRedraw);
        } else {
            commands.entity(entity).remove::<Turning>();
        }
    }
}

/// Gives everyone at rest, and every chair, the colours the papers have now.
pub(super) fn dye(
    backdrop: Res<Backdrop>,
    mut members: Query<(&Votes, &mut Sprite), Without<Turning>>,
    mut chairs: Query<&mut Sprite, (With<Chair>, Without<Votes>)>,
) {
    if !backdrop.is_changed() {
        return;
    }
    for (votes, mut sprite) in &mut members {
        let pose = pose(&backdrop.look, votes.0, 1.0);
        sprite.color = bevy_colour(pose.colour).with_alpha(pose.opacity);
    }
    for mut sprite in &mut chairs {
        sprite.color = bevy_colour(backdrop.look.note);
    }
}
