//! WHAT LIES BEHIND THE PAPERS: the sea with its coasts, and the islands as the draft at hand would have them; at a vote a
//! dark room, and the chamber whose roll is called.
//!
//! Painted into textures when the window or the frame changes, drawn as sprites. An island is the entity the game
//! mirrors it by: when what is said of it changes, the new picture is drawn over the old one in a fifth of a second.
//! Whatever moves asks for the next picture itself while it does, and moves at once where motion is reduced.

mod chamber;
mod islands;
mod paint;
mod sea;

use bevy::asset::RenderAssetUsages;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};
use tiny_skia::{Pixmap, PremultipliedColorU8};

use super::chart::Chart;
use super::palette::Palette;
use crate::scenario::look::Look;
use crate::store::Colours;

pub(super) use chamber::Count;
pub use chamber::{Hall, MOST};

/// What is to be seen behind the papers, as the screen that is drawn wants it.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub(super) struct Backdrop {
    /// Where the map lies, in points from the upper left corner; none where the room is dark.
    pub(super) chart: Option<Chart>,
    /// Where the chamber stands whose roll is called, where one is.
    pub(super) hall: Option<Hall>,
    /// The size of the window, in points.
    pub(super) size: Vec2,
    /// How many pixels a point has.
    pub(super) scale: f32,
    /// Whether what the draft says of the islands is to be seen.
    pub(super) shows_draft: bool,
    /// The colours of the papers that lie on it.
    pub(super) look: Palette,
}

impl Default for Backdrop {
    fn default() -> Self {
        let look = Palette::of(Look::default(), Colours::default());
        Self { chart: None, hall: None, size: Vec2::ZERO, scale: 1.0, shows_draft: false, look }
    }
}

/// How long it takes until a change is to be seen whole, in seconds.
const CHANGE: f32 = 0.2;

/// Something that comes into sight over what lay there.
#[derive(Component, Clone, Debug)]
struct Appearing(Timer);

impl Appearing {
    fn new() -> Self {
        Self(Timer::from_seconds(CHANGE, TimerMode::Once))
    }
}

/// Brings what appears further into sight; while something does, the window is drawn again.
fn appear(
    time: Res<Time>,
    mut appearing: Query<(Entity, &mut Sprite, &mut Appearing)>,
    mut commands: Commands,
    mut redraw: MessageWriter<bevy::window::RequestRedraw>,
) {
    for (entity, mut sprite, mut appearing) in &mut appearing {
        // What begins now has not been going on while the window rested.
        if !appearing.is_added() {
            appearing.0.tick(time.delta());
        }
        sprite.color.set_alpha(appearing.0.fraction());
        if appearing.0.is_finished() {
            commands.entity(entity).remove::<Appearing>();
        }
        redraw.write(bevy::window::RequestRedraw);
    }
}

/// A picture as a texture.
fn texture(painted: Pixmap) -> Image {
    let size =
        Extent3d { width: painted.width(), height: painted.height(), depth_or_array_layers: 1 };
    let straight = painted.pixels().iter().map(PremultipliedColorU8::demultiply);
    let pixels = straight.flat_map(|at| [at.red(), at.green(), at.blue(), at.alpha()]).collect();
    let format = TextureFormat::Rgba8UnormSrgb;
    Image::new(size, TextureDimension::D2, pixels, format, RenderAssetUsages::RENDER_WORLD)
}

/// A colour of the look as one of the world's.
fn bevy_colour(of: egui::Color32) -> Color {
    let [red, green, blue, alpha] = of.to_srgba_unmultiplied();
    Color::srgba_u8(red, green, blue, alpha)
}

/// Where the middle of `rect`, in points from the upper left corner of a window of `size`, lies in the world.
fn placed(rect: egui::Rect, size: Vec2, height: f32) -> Transform {
    let middle = rect.center();
    Transform::from_xyz(middle.x - size.x / 2.0, size.y / 2.0 - middle.y, height)
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Backdrop>();
    app.add_systems(Update, (sea::lay, islands::lay, appear).chain());
    app.add_plugins(chamber::plugin);
}

#[cfg(test)]
mod staged;
#[cfg(test)]
#[allow(clippy::float_cmp, reason = "they are set to these very values")]
mod tests;
