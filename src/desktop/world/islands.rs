//! The islands a scenario speaks of, each coloured and patterned by what the draft at hand says of it.

use bevy::prelude::*;

use super::{Appearing, Backdrop, paint, placed, texture};
use crate::desktop::coast::{self, Land};
use crate::desktop::desk::Reader;
use crate::game::{Island, SaidOfIt, Seen};
use crate::scenario::island::Place;
use crate::store::Motion;

/// A picture of an island: whose, and of what.
#[derive(Component, Clone, Debug, PartialEq)]
pub(super) struct Picture {
    of: Entity,
    said: SaidOfIt,
    within: Backdrop,
}

/// Every picture there is: what it shows, how high it lies, and whether it is still coming into sight.
type Pictures<'p> = (Entity, &'p Picture, &'p Transform, Has<Appearing>);

/// How much higher a picture lies than the one it takes the place of.
const OVER: f32 = 0.01;

/// Lays a picture over that of an island of which something else is said now, and takes up those that are covered.
pub(super) fn lay(
    (backdrop, reader): (Res<Backdrop>, Res<Reader>),
    table: Query<&Seen>,
    islands: Query<(Entity, &Island, &SaidOfIt)>,
    pictures: Query<Pictures<'_>>,
    mut images: ResMut<Assets<Image>>,
    mut commands: Commands,
) {
    let (seen, chart, lands) = (table.single(), backdrop.chart, coast::lands());
    for (picture, about, ..) in &pictures {
        if about.within != *backdrop || !islands.contains(about.of) {
            commands.entity(picture).despawn();
        }
    }
    let (Ok(seen), Some(chart), Ok(lands), true) = (seen, chart, lands, backdrop.shows_draft)
    else {
        return;
    };
    for (entity, Island(island), said) in &islands {
        let own = pictures
            .iter()
            .filter(|(_, about, ..)| about.of == entity && about.within == *backdrop);
        let mut own: Vec<_> = own.collect();
        own.sort_by(|one, other| one.2.translation.z.total_cmp(&other.2.translation.z));
        let top = own.pop();
        let is_current = top.is_some_and(|(_, about, ..)| about.said == *said);
        if !is_current || top.is_some_and(|(.., is_appearing)| !is_appearing) {
            for (covered, ..) in own {
                commands.entity(covered).despawn();
            }
        }
        if is_current {
            continue;
        }
        let place: Place = seen.view.common().islands[*island].place;
        let of_place: Vec<&Land> = lands.iter().filter(|land| land.place == Some(place)).collect();
        let Some((painted, rect)) = paint::island(&backdrop, &chart, &of_place, said.0.plain)
        else {
            continue;
        };
        let image = images.add(texture(painted));
        let size = Vec2::new(rect.width(), rect.height());
        let sprite = Sprite { image, custom_size: Some(size), ..Sprite::default() };
        let height = top.map_or(1.0, |(_, _, below, _)| below.translation.z + OVER);
        let picture = Picture { of: entity, said: *said, within: *backdrop };
        let mut laid = commands.spawn((picture, placed(rect, backdrop.size, height), sprite));
        if top.is_some() && reader.settings.motion == Motion::Full {
            laid.insert(Appearing::new());
        }
    }
}
