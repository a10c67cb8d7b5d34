//! The shapes seats are drawn by, side by side in one picture, so that a chamber is drawn in one go; and hatching.

use bevy::prelude::*;
use tiny_skia::{FillRule, Paint, Path, PathBuilder, Pixmap, Stroke, Transform as Placing};

use crate::desktop::world::texture;

/// A shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A chair with nobody on it.
    Chair,
    /// Somebody who has not been called.
    Small,
    /// A full seat.
    Full,
    /// A crossed one.
    Crossed,
}

impl Shape {
    const ALL: [Self; 4] = [Self::Chair, Self::Small, Self::Full, Self::Crossed];

    /// Its place in the picture.
    pub(super) fn index(self) -> usize {
        match self {
            Self::Chair => 0,
            Self::Small => 1,
            Self::Full => 2,
            Self::Crossed => 3,
        }
    }
}

/// The picture of the shapes, white, each as large as a seat is now; and a strip of hatching.
#[derive(Resource)]
pub(super) struct Shapes {
    pub(super) image: Handle<Image>,
    pub(super) layout: Handle<TextureAtlasLayout>,
    pub(super) hatching: Handle<Image>,
    /// How wide a seat is in the picture, and how many pixels a point had for the hatching.
    painted: Option<(u32, f32)>,
}

impl FromWorld for Shapes {
    fn from_world(world: &mut World) -> Self {
        let images = world.get_resource_or_init::<Assets<Image>>();
        let (image, hatching) = (images.reserve_handle(), images.reserve_handle());
        let layouts = world.get_resource_or_init::<Assets<TextureAtlasLayout>>();
        Self { image, layout: layouts.reserve_handle(), hatching, painted: None }
    }
}

impl Shapes {
    /// A sprite of `shape`, `wide` across.
    pub(super) fn sprite(&self, shape: Shape, wide: f32) -> Sprite {
        let atlas = TextureAtlas { layout: self.layout.clone(), index: shape.index() };
        let sprite = Sprite::from_atlas_image(self.image.clone(), atlas);
        Sprite { custom_size: Some(Vec2::splat(wide)), ..sprite }
    }

    /// Paints them for seats of `wide` points, of which each has `scale` pixels, unless they are painted so.
    pub(super) fn paint(
        &mut self,
        (wide, scale): (f32, f32),
        images: &mut Assets<Image>,
        layouts: &mut Assets<TextureAtlasLayout>,
    ) {
        let cell = pixels(wide * scale);
        if self.painted == Some((cell, scale)) {
            return;
        }
        let count = u32::try_from(Shape::ALL.len()).unwrap_or(1);
        let grid = TextureAtlasLayout::from_grid(UVec2::splat(cell + GAP), count, 1, None, None);
        let painted =
            seats(cell).and_then(|seats| hatching(scale).map(|hatching| (seats, hatching)));
        if let Some((seats, hatching)) = painted {
            // Handles of their own collections: neither can be out of date.
            let _ = images.insert(&self.image, texture(seats));
            let _ = images.insert(&self.hatching, texture(hatching));
            let _ = layouts.insert(&self.layout, grid);
        }
        self.painted = Some((cell, scale));
    }
}

/// What is left free between two shapes, in pixels, so that neither shows in the other.
const GAP: u32 = 2;

/// A length in whole pixels, of a seat that can be seen.
fn pixels(length: f32) -> u32 {
    let mut pixels = 4_u16;
    while pixels < 256 && f32::from(pixels) < length {
        pixels += 1;
    }
    u32::from(pixels)
}

/// The shapes, each `cell` pixels wide.
fn seats(cell: u32) -> Option<Pixmap> {
    let count = u32::try_from(Shape::ALL.len()).ok()?;
    let mut picture = Pixmap::new((cell + GAP) * count, cell + GAP)?;
    let size = f32::from(u16::try_from(cell).ok()?);
    let whole = size + f32::from(u16::try_from(GAP).ok()?);
    let white = white();
    for (at, shape) in (0_u8..).zip(Shape::ALL) {
        let (x, y) = (whole * (f32::from(at) + 0.5), whole * 0.5);
        let radius = size / 2.0;
        let still = Placing::identity();
        let mut line = |path: &Path, width: f32| {
            let stroke = Stroke { width, ..Stroke::default() };
            picture.stroke_path(path, &white, &stroke, still, None);
        };
        match shape {
            Shape::Chair => {
                let width = (size / 14.0).max(1.0);
                line(&PathBuilder::from_circle(x, y, radius * 0.9 - width / 2.0)?, width);
            }
            Shape::Crossed => {
                let by = radius * 0.7;
                let mut path = PathBuilder::new();
                for (from, to) in [((-by, -by), (by, by)), ((-by, by), (by, -by))] {
                    path.move_to(x + from.0, y + from.1);
                    path.line_to(x + to.0, y + to.1);
                }
                line(&path.finish()?, (size / 5.0).max(1.5));
            }
            Shape::Small | Shape::Full => {
                let radius = if shape == Shape::Full { radius } else { radius * 0.6 };
                let disc = PathBuilder::from_circle(x, y, radius)?;
                picture.fill_path(&disc, &white, FillRule::Winding, still, None);
            }
        }
    }
    Some(picture)
}

/// A tile of rising lines.
fn hatching(scale: f32) -> Option<Pixmap> {
    let cell = pixels(TILE * scale);
    let size = f32::from(u16::try_from(cell).ok()?);
    let mut picture = Pixmap::new(cell, cell)?;
    let mut path = PathBuilder::new();
    // Past the corners, so that the tiles join.
    for by in [-size, 0.0, size] {
        path.move_to(by - 1.0, size + 1.0);
        path.line_to(by + size + 1.0, -1.0);
    }
    let stroke = Stroke { width: size / 3.6, ..Stroke::default() };
    picture.stroke_path(&path.finish()?, &white(), &stroke, Placing::identity(), None);
    Some(picture)
}

/// How wide a tile of hatching is, in points.
const TILE: f32 = 6.0;

fn white() -> Paint<'static> {
    let mut white = Paint { anti_alias: true, ..Paint::default() };
    white.set_color(tiny_skia::Color::WHITE);
    white
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_painted_in_a_cell_of_its_own_and_no_two_alike() {
        let picture = seats(20).unwrap();
        let cells: Vec<Vec<u8>> = (0..4)
            .map(|cell| {
                let at = |x: u32, y: u32| picture.pixel(cell * (20 + GAP) + x, y).unwrap().alpha();
                let edges = (0..20 + GAP).map(|y| at(0, y) + at(20 + GAP - 1, y)).max().unwrap();
                assert_eq!(edges, 0, "cell {cell} runs over");
                (0..22).flat_map(|y| (0..22).map(move |x| (x, y))).map(|(x, y)| at(x, y)).collect()
            })
            .collect();
        for (at, one) in cells.iter().enumerate() {
            assert!(one.iter().any(|alpha| *alpha > 200), "cell {at} is empty");
            assert!(cells.iter().skip(at + 1).all(|other| other != one));
        }
    }
}
