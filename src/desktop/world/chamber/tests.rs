//! The roll call of history's text as a scene: time is told how far to go, and nobody waits for it.

use std::time::Duration;

use bevy::prelude::*;
use egui::{Rect, pos2};

use super::Hall;
use super::count::{Count, Part};
use super::seats::{House, Member, Turning, Votes, whole};
use super::shapes::Shape;
use crate::desktop::desk::Reader;
use crate::desktop::panels::Cast;
use crate::desktop::roll::{Calling, Roll, calls, needed};
use crate::desktop::world::Backdrop;
use crate::desktop::world::staged::{FRAME, Staged};
use crate::game::{Screen, SeatRequest};
use crate::scenario::home::Tally;
use crate::store::Motion;

/// A roll call in a room for it, with nobody called yet.
struct Scene(Staged);

impl Scene {
    fn new(motion: Motion) -> Self {
        let mut staged = Staged::new(motion, super::plugin);
        staged.play(include_str!("../../../../tests/1956_history.moves"));
        let sheet = Rect::from_min_max(pos2(20.0, 20.0), pos2(820.0, 640.0));
        let strip = Rect::from_min_max(pos2(40.0, 560.0), pos2(800.0, 576.0));
        let hall = Hall { sheet, middle: pos2(420.0, 500.0), radius: 360.0, strip };
        *staged.app.world_mut().resource_mut::<Backdrop>() =
            Backdrop { hall: Some(hall), size: Vec2::new(1280.0, 720.0), scale: 1.0, ..default() };
        staged.go_on_to(Screen::RollCall);
        staged.frame();
        Self(staged)
    }

    fn call(&mut self, called: usize) {
        self.0.app.world_mut().resource_mut::<Roll>().called = called;
    }

    fn tally(&mut self) -> Tally {
        let called = *self.0.app.world().resource::<Roll>();
        Calling::of(&self.0.seen().roll_call, called).unwrap().tally()
    }

    fn shown(&mut self) -> Tally {
        let world = self.0.app.world_mut();
        world.query::<&Count>().single(world).unwrap().shown
    }

    /// Every member by his seat: how he votes, as what he is drawn, where, and how much of him is to be seen.
    fn members(&mut self) -> Vec<(Cast, usize, Vec3, f32)> {
        let world = self.0.app.world_mut();
        let mut all = world.query::<(&Member, &Votes, &Sprite, &Transform)>();
        let mut found: Vec<_> = all
            .iter(world)
            .map(|(member, votes, sprite, lies)| {
                let drawn_as = sprite.texture_atlas.as_ref().unwrap().index;
                (member.seat, (votes.0, drawn_as, lies.translation, sprite.color.alpha()))
            })
            .collect();
        found.sort_by_key(|(seat, _)| *seat);
        found.into_iter().map(|(_, how)| how).collect()
    }

    fn count<C: Component>(&mut self) -> usize {
        let world = self.0.app.world_mut();
        world.query::<&C>().iter(world).count()
    }

    /// Whether every member looks as he votes.
    fn is_settled(&mut self) -> bool {
        self.members().into_iter().all(|(cast, drawn_as, _, opacity)| match cast {
            Cast::Uncalled => drawn_as == Shape::Small.index() && opacity == 1.0,
            Cast::Yes => drawn_as == Shape::Full.index() && opacity == 1.0,
            Cast::Against => drawn_as == Shape::Crossed.index() && opacity == 1.0,
            Cast::Absent => opacity == 0.0,
        })
    }
}

#[test]
fn a_bench_turns_seat_by_seat_and_then_nothing_is_drawn_any_more() {
    let mut scene = Scene::new(Motion::Full);
    assert!(scene.is_settled() && scene.count::<Turning>() == 0);
    assert!(scene.members().iter().all(|(cast, ..)| *cast == Cast::Uncalled));
    assert!(!scene.0.frame(), "at rest");
    scene.call(1);
    assert!(scene.0.frame());
    let moving = scene.count::<Turning>();
    let called = scene.members().iter().filter(|(cast, ..)| *cast != Cast::Uncalled).count();
    assert!(moving > 2 && moving == called, "{moving} of {called}");
    assert!(!scene.is_settled(), "it begins from how they sat");
    let mut turned = Vec::new();
    while scene.0.frame() {
        turned.push(moving - scene.count::<Turning>());
        assert!(turned.len() < 500, "it goes on for ever");
    }
    let partly = turned.iter().any(|count| (1..moving).contains(count));
    assert!(turned.is_sorted() && partly, "one after another: {turned:?}");
    assert!(scene.is_settled() && scene.count::<Turning>() == 0);
    let at_most = (whole(called) + Duration::from_secs(1)).as_millis() / FRAME.as_millis();
    assert!(turned.len() as u128 <= at_most, "{} frames", turned.len());
    assert!(!scene.0.frame() && !scene.0.frame(), "and rests");
}

#[test]
fn who_stays_away_rises_leaves_and_leaves_an_empty_chair() {
    let mut scene = Scene::new(Motion::Full);
    let all = calls(&scene.0.seen().roll_call);
    let called = (1..=all)
        .find(|called| {
            scene.call(*called);
            let away = scene.tally().absent;
            scene.0.frame();
            let moving = scene.members().iter().any(|(cast, ..)| *cast == Cast::Absent);
            let found = away > 0 && moving;
            if !found {
                scene.0.until_rest();
            }
            found
        })
        .unwrap();
    assert!(called < all);
    let (seat, at) = scene
        .members()
        .into_iter()
        .enumerate()
        .find_map(|(seat, (cast, _, at, _))| (cast == Cast::Absent).then_some((seat, at)))
        .unwrap();
    let mut way = Vec::new();
    while scene.0.frame() {
        let (_, _, now, opacity) = scene.members()[seat];
        way.push(((now - at).length(), opacity));
    }
    assert!(way.iter().any(|(far, opacity)| *far > 0.0 && *opacity == 1.0), "he rises: {way:?}");
    assert!(way.is_sorted_by(|one, next| next.0 >= one.0 && next.1 <= one.1), "{way:?}");
    assert_eq!(scene.members()[seat].3, 0.0, "and is gone");
    let world = scene.0.app.world_mut();
    let chairs = world
        .query_filtered::<&Sprite, Without<Member>>()
        .iter(world)
        .filter_map(|sprite| sprite.texture_atlas.as_ref())
        .filter(|atlas| atlas.index == Shape::Chair.index())
        .count();
    assert_eq!(chairs, scene.count::<Member>(), "a chair each");
}

#[test]
fn the_tally_climbs_to_what_was_called_and_the_strip_past_the_mark_of_what_is_needed() {
    let mut scene = Scene::new(Motion::Full);
    let seen = scene.0.seen();
    let ballot = &seen.roll_call[0];
    let threshold = &seen.view.common().sides[ballot.side].bodies[ballot.body].threshold;
    let members = Calling::of(&seen.roll_call, Roll::default()).unwrap().members();
    let answered = ballot.votes.len() + 1;
    let mut last = 0;
    for called in 1..=answered {
        scene.call(called);
        while scene.0.frame() {
            let yes = scene.shown().yes;
            assert!(yes >= last && yes <= scene.tally().yes);
            last = yes;
        }
        assert_eq!(scene.shown(), scene.tally());
    }
    let world = scene.0.app.world_mut();
    let parts: Vec<(Part, f32, f32)> = world
        .query::<(&Part, &Sprite, &Transform, &Visibility)>()
        .iter(world)
        .filter(|(.., sight)| **sight == Visibility::Inherited)
        .map(|(part, sprite, lies, _)| {
            let half = sprite.custom_size.unwrap().x / 2.0;
            (*part, lies.translation.x - half, lies.translation.x + half)
        })
        .collect();
    let of = |wanted: Part| parts.iter().find(|(part, ..)| *part == wanted);
    let yes = of(Part::Yes).unwrap().2;
    let counted = scene.shown();
    if let Some(needed) = needed(threshold, members, counted.absent) {
        let mark = of(Part::Mark).unwrap();
        assert_eq!(counted.yes >= needed, yes >= mark.1, "passed where the strip reaches the mark");
    }
}

#[test]
fn where_motion_is_reduced_everything_is_there_at_once() {
    let mut scene = Scene::new(Motion::Reduced);
    for called in 1..=calls(&scene.0.seen().roll_call) {
        scene.call(called);
        assert!(!scene.0.frame(), "no other frame is asked for");
        assert!(scene.is_settled() && scene.count::<Turning>() == 0);
        assert_eq!(scene.shown(), scene.tally());
    }
}

#[test]
fn all_that_are_left_can_be_called_together_also_while_a_bench_turns() {
    let mut scene = Scene::new(Motion::Full);
    scene.call(1);
    assert!(scene.0.frame() && scene.0.frame());
    scene.call(usize::MAX);
    assert!(!scene.0.frame());
    assert!(scene.is_settled() && scene.count::<Turning>() == 0);
    assert_eq!(scene.shown(), scene.tally());
    assert!(scene.members().iter().all(|(cast, ..)| *cast != Cast::Uncalled));
}

#[test]
fn the_next_body_takes_the_place_of_the_one_before_and_all_of_it_goes_with_the_screen() {
    let mut scene = Scene::new(Motion::Full);
    let seen = scene.0.seen();
    let reader_of = |scene: &Scene, called: usize| {
        let reader = scene.0.app.world().resource::<Reader>();
        super::called(reader, &seen, Roll { called }).unwrap().0.place
    };
    let first = seen.roll_call[0].votes.len() + 1;
    assert_eq!((reader_of(&scene, first), reader_of(&scene, first + 1)), (0, 1));
    let before = scene.count::<Member>();
    scene.call(first + 1);
    assert!(scene.0.frame(), "its first bench turns");
    assert_eq!(scene.count::<House>(), 1);
    let shown = scene.shown();
    assert_eq!(shown.yes + shown.against + shown.absent, 0, "and is counted from nothing");
    scene.0.until_rest();
    assert!(before > 0 && scene.count::<Member>() > 0);
    while scene.0.screen() == Screen::RollCall {
        scene.0.ask(SeatRequest::Proceed);
    }
    assert_eq!((scene.count::<House>(), scene.count::<Member>()), (0, 0));
    assert_eq!((scene.count::<Count>(), scene.count::<Part>()), (0, 0));
}
