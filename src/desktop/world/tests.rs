//! What is said of an island changes before one's eyes, or at once, and then nothing moves.

use bevy::prelude::*;
use egui::{Rect, pos2};

use super::islands::Picture;
use super::staged::Staged;
use super::{Appearing, Backdrop};
use crate::desktop::chart::{Chart, IN_FRAME};
use crate::desktop::coast;
use crate::game::{Screen, SeatRequest};
use crate::negotiation::notation;
use crate::scenario::clause::Draft;
use crate::store::Motion;

/// The table with its map, and nothing on it yet that a draft would change.
fn map(motion: Motion) -> Staged {
    let mut staged = Staged::new(motion, super::plugin);
    assert_eq!(staged.screen(), Screen::Table);
    let window = Rect::from_min_max(pos2(0.0, 0.0), pos2(640.0, 360.0));
    let chart = Chart::round(coast::lands().unwrap(), &IN_FRAME, window);
    let size = Vec2::new(window.width(), window.height());
    *staged.app.world_mut().resource_mut::<Backdrop>() =
        Backdrop { chart, size, scale: 1.0, shows_draft: true, ..Backdrop::default() };
    staged.until_rest();
    staged
}

/// A draft that hands two islands over after a peace treaty.
fn two_islands(staged: &mut Staged) -> Draft {
    let seen = staged.seen();
    let view = &seen.view;
    notation::parse_draft(view.common(), view.table(), view.side(), &["relations=a", "territory=a"])
        .unwrap()
}

/// How opaque every picture of an island is.
fn opacities(staged: &mut Staged) -> Vec<f32> {
    let world = staged.app.world_mut();
    let mut pictures = world.query_filtered::<&Sprite, With<Picture>>();
    pictures.iter(world).map(|sprite| sprite.color.alpha()).collect()
}

fn appearing(staged: &mut Staged) -> usize {
    let world = staged.app.world_mut();
    world.query::<&Appearing>().iter(world).count()
}

#[test]
fn an_island_is_drawn_over_as_the_draft_changes_and_then_rests() {
    let mut staged = map(Motion::Full);
    let before = opacities(&mut staged).len();
    assert!(before >= 4 && appearing(&mut staged) == 0 && !staged.frame());
    let draft = two_islands(&mut staged);
    staged.app.world_mut().write_message(SeatRequest::WorkOn(Some(draft)));
    let mut least = Vec::new();
    while staged.frame() {
        least.push(opacities(&mut staged).into_iter().fold(1.0, f32::min));
        assert!(opacities(&mut staged).len() > before, "what lay there is seen through it");
    }
    assert!(least.len() >= 8 && least[0] == 0.0 && least.is_sorted(), "{least:?}");
    staged.frame();
    assert_eq!((opacities(&mut staged).len(), appearing(&mut staged)), (before, 0));
    assert!(!staged.frame() && !staged.frame(), "and rests");
}

#[test]
fn where_motion_is_reduced_an_island_is_another_at_once() {
    let mut staged = map(Motion::Reduced);
    let draft = two_islands(&mut staged);
    staged.app.world_mut().write_message(SeatRequest::WorkOn(Some(draft)));
    for _ in 0..3 {
        assert!(!staged.frame(), "no other frame is asked for");
        assert_eq!(appearing(&mut staged), 0);
        assert!(opacities(&mut staged).into_iter().all(|opacity| opacity == 1.0));
    }
}
