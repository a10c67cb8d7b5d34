//! From degrees to the window: where a point of the map lies, given what the map is framed by.

use egui::{Pos2, Rect, pos2, vec2};

use super::coast::{Degrees, Land};
use crate::scenario::gazetteer::Line;
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

/// How much of the world a map shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What a scenario speaks of.
    Islands,
    /// All from Hokkaido to Kamchatka, so that every old line is on it.
    Lines,
}

impl Extent {
    /// What is to be seen where these lines are shown.
    pub fn of(lines: &[Line]) -> Self {
        if lines.is_empty() { Self::Islands } else { Self::Lines }
    }
}

/// Where the old lines lay: from the west and south to the east and north, as far as the coasts at hand go.
const WIDE: Rect = Rect { min: pos2(139.0, 42.3), max: pos2(157.5, 51.5) };

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
    /// Fits as much of the world as is to be seen into `rect`.
    pub fn of(extent: Extent, lands: &[Land], places: &[Place], rect: Rect) -> Option<Self> {
        match extent {
            Extent::Islands => Self::round(lands, places, rect),
            Extent::Lines => Some(Self::fit(WIDE, rect)),
        }
    }

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
        Some(Self::fit(bounds.expand2(bounds.size() * MARGIN), rect))
    }

    /// Fits a part of the world, in degrees, into `rect`.
    fn fit(bounds: Rect, rect: Rect) -> Self {
        let shorter = bounds.center().y.to_radians().cos();
        let scale =
            (rect.width() / (bounds.width() * shorter)).min(rect.height() / bounds.height());
        let size = vec2(bounds.width() * shorter * scale, bounds.height() * scale);
        Self {
            west: bounds.left(),
            north: bounds.bottom(),
            east_scale: shorter * scale,
            south_scale: scale,
            origin: rect.min + (rect.size() - size) / 2.0,
        }
    }

    /// The line round a map of the old lines: beyond it no coast is known.
    pub fn neatline(&self) -> Rect {
        let corner = |at: Pos2| self.at([at.x, at.y]);
        Rect::from_two_pos(corner(WIDE.min), corner(WIDE.max))
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
