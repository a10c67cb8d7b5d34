//! THE GAME AS A WORLD: Bevy entities a window draws from, without a window.
//!
//! A table entity holds the sitting, and what the seat at the screen may know of it. What is drawn as a thing of its own
//! is a child of it, in line with what is seen after every change: an island. Requests come in as messages, reports go out as messages, and the state [`Screen`] says
//! what is to be shown. No rule is decided here; the opponent thinks on a task.
//!
//! Everything runs in [`PreUpdate`], in the order of [`GameSystems`], so that a frame draws one position.
#![allow(clippy::needless_pass_by_value, reason = "a system takes its parameters by value")]

mod at_table;
mod mirror;

pub use at_table::{
    Autosave, DoorRequest, Onlooker, Report, Saving, Screen, SeatRequest, Seen, Sitting,
    TextAtHand, Thinking, table,
};
pub use mirror::{Island, SaidOfIt};

use bevy::prelude::*;
use bevy::state::app::StatesPlugin;

use crate::store::Saves;

/// The game, without a window. To be added after `MinimalPlugins` or `DefaultPlugins`, whose task pools it needs.
#[derive(Clone, Debug, Default)]
pub struct GamePlugin {
    /// Where games are kept; nowhere if nothing is given.
    pub saves: Option<Saves>,
}

/// The order of the game's systems within a frame.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum GameSystems {
    /// Requests are carried out, and an opponent's choice is played.
    Obey,
    /// What was played is saved.
    Keep,
    /// The seat at the screen looks: [`Seen`] and the news.
    Look,
    /// Components are brought in line with what is seen.
    Mirror,
}

impl Plugin for GamePlugin {
    fn build(&self, app: &mut App) {
        if !app.is_plugin_added::<StatesPlugin>() {
            app.add_plugins(StatesPlugin);
        }
        app.insert_resource(Saving(self.saves.clone()));
        app.configure_sets(
            PreUpdate,
            (GameSystems::Obey, GameSystems::Keep, GameSystems::Look, GameSystems::Mirror).chain(),
        );
        app.add_plugins((at_table::plugin, mirror::plugin));
    }
}
