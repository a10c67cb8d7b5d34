//! From degrees to the window: where a point of the map lies, given what the map is framed by.

use egui::{Pos2, Rect, pos2, vec2};

use super::coast::{Degrees, Land};
use crate::scenario::island::Place;
use crate::scenario::issue::Common;

/// What the map is framed by: with Uruppu or Sakhalin the small islands would be specks. Those are told of beside it.
pub const IN_FRAME: [Place; 4] =
    [Place::Habomai, Place::Shikotan, Place::Kunashiri, Place::Etorofu];

/// What a map of a scenario is framed by: the four islands as far as it speaks of them, else whatever it speaks of.
pub fn framed(common: &Common) -> Vec<Place> {
    let all: Vec<Place> = common.islands.values().map(|island| island.place).collect();
    let four: Vec<Place> = all.iter().copied().filter(|at| IN_FRAME.contains(at)).collect();
    if four.is_empty() { all } else { four }
}

/// From degrees to the window: straight, with a degree of longitude as much shorter as it is at the frame's middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chart {
    west: f32,
    north: f32,
    east_scale: f32,
    south_scale: f32,
    origin: Pos2,
}

/// How much sea is left round the islands, as a share of their extent.
const MARGIN: f32 = 0.12;

impl Chart {
    /// Fits the lands of `places` into `rect`.
    pub fn round(lands: &[Land], places: &[Place], rect: Rect) -> Option<Self> {
        let of_places =
            lands.iter().filter(|land| land.place.is_some_and(|at| places.contains(&at)));
        let mut bounds = Rect::NOTHING;
        for [longitude, latitude] in of_places.flat_map(|land| &land.shore) {
            bounds.extend_with(pos2(*longitude, *latitude));
        }
        if !bounds.is_positive() {
            return None;
        }
        let bounds = bounds.expand2(bounds.size() * MARGIN);
        let shorter = bounds.center().y.to_radians().cos();
        let scale =
            (rect.width() / (bounds.width() * shorter)).min(rect.height() / bounds.height());
        let size = vec2(bounds.width() * shorter * scale, bounds.height() * scale);
        Some(Self {
            west: bounds.left(),
            north: bounds.bottom(),
            east_scale: shorter * scale,
            south_scale: scale,
            origin: rect.min + (rect.size() - size) / 2.0,
        })
    }

    /// Where a point of the map lies.
    pub fn at(&self, [longitude, latitude]: Degrees) -> Pos2 {
        let east = (longitude - self.west) * self.east_scale;
        let south = (self.north - latitude) * self.south_scale;
        self.origin + vec2(east, south)
    }

    /// The middle of a place.
    pub fn middle(&self, lands: &[Land], place: Place) -> Option<Pos2> {
        let mut bounds = Rect::NOTHING;
        for land in lands.iter().filter(|land| land.place == Some(place)) {
            for at in &land.shore {
                bounds.extend_with(self.at(*at));
            }
        }
        bounds.is_positive().then(|| bounds.center())
    }
}
