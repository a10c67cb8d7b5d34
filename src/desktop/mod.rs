//! THE WINDOW: reads what the game shows, draws it, and sends what is asked back as messages.
//!
//! A panel is a function of what is seen; a screen lays panels out; this file carries asks to the game. Nothing here
//! decides a rule, and nothing here knows a secret of the other seat.
#![allow(clippy::needless_pass_by_value, reason = "a system takes its parameters by value")]

mod access;
mod answer;
pub mod ask;
pub mod bench;
pub mod chart;
pub mod coast;
#[cfg(test)]
mod contrast;
mod desk;
mod draw;
mod dropped;
pub mod fonts;
mod frame;
mod hear;
pub mod hosting;
pub mod keys;
mod laid;
pub mod news;
pub mod palette;
pub mod panels;
mod probe;
mod quiet;
pub mod roll;
mod run;
pub mod screens;
pub mod stage;
mod strokes;
pub mod theme;
pub mod world;

pub use probe::{adapters, window_can_open};
pub use run::{NoWindow, run};

use bevy::prelude::*;
use bevy::winit::WinitSettings;
use bevy_egui::EguiPlugin;

use crate::game::{DoorRequest, GamePlugin, Thinking};
use crate::sentence::Language;
use crate::store::Saves;
use crate::wording::Usage;

/// The window, drawing the game.
#[derive(Clone, Debug, Default)]
pub struct DesktopPlugin {
    /// Where games are kept; nowhere if nothing is given.
    pub saves: Option<Saves>,
    /// The seed a new game is offered.
    pub seed: u64,
    /// What is asked at the door as soon as it opens; nothing opens on the title.
    pub opening: Option<DoorRequest>,
    /// How places are named at first; as in the settings where nothing is given.
    pub usage: Option<Usage>,
    /// The language it speaks at first.
    pub language: Language,
}

impl Plugin for DesktopPlugin {
    fn build(&self, app: &mut App) {
        desk::lay_out(app, self.saves.as_ref(), self.seed, (self.language, self.usage));
        let window = frame::window(app.world().resource::<desk::Reader>().settings.window);
        app.add_plugins(
            DefaultPlugins
                .set(WindowPlugin { primary_window: Some(window), ..WindowPlugin::default() }),
        );
        app.add_plugins((
            EguiPlugin::default(),
            access::plugin,
            quiet::plugin,
            strokes::plugin,
            frame::plugin,
            world::plugin,
            GamePlugin { saves: self.saves.clone() },
        ));
        app.insert_resource(WinitSettings::desktop_app());
        if let Some(opening) = self.opening.clone() {
            app.add_systems(
                Startup,
                move |mut at: ResMut<desk::Entrance>, mut door: MessageWriter<DoorRequest>| {
                    at.open_with(&opening);
                    door.write(opening.clone());
                },
            );
        }
        app.add_plugins((
            hear::plugin,
            draw::plugin,
            dropped::plugin,
            bench::plugin,
            answer::plugin,
        ));
        app.add_systems(Startup, |mut commands: Commands| {
            // egui smooths its own edges; four samples a pixel would be drawn for nothing.
            commands.spawn((Camera2d, Msaa::Off));
        });
        app.add_systems(Update, keep_awake);
    }
}

/// While the opponent thinks nothing else wakes the window, so it must look again by itself.
fn keep_awake(
    thinking: Query<(), With<Thinking>>,
    mut redraw: MessageWriter<bevy::window::RequestRedraw>,
) {
    if !thinking.is_empty() {
        redraw.write(bevy::window::RequestRedraw);
    }
}
