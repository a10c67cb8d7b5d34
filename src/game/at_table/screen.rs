//! Which screen is to be shown.

use bevy::prelude::*;

use super::super::GameSystems;
use super::{Onlooker, Sitting};
use crate::sitting::Scene;

/// What the window shows.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The name of the game, and the ways into it.
    #[default]
    Title,
    /// What a new game is to be.
    Setup,
    /// What a side is told before it sits down.
    Dossier,
    /// The table.
    Table,
    /// The votes just taken, faction by faction.
    RollCall,
    /// Two people share the screen, and the other is to look away.
    Curtain,
    /// The talks are over, and nothing is hidden any more.
    Debrief,
}

impl From<Scene> for Screen {
    fn from(scene: Scene) -> Self {
        match scene {
            Scene::Dossier => Self::Dossier,
            Scene::RollCall => Self::RollCall,
            Scene::Table => Self::Table,
            Scene::Debrief => Self::Debrief,
        }
    }
}

/// While there is a table, the screen follows from where it stands; without one the door says.
fn show(table: Single<(&Sitting, &Onlooker)>, mut next: ResMut<NextState<Screen>>) {
    let (sitting, onlooker) = *table;
    let screen = onlooker.looking().map_or(Screen::Curtain, |seat| sitting.scene(seat).into());
    NextState::set_if_neq(&mut next, screen);
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>();
    app.add_systems(PreUpdate, show.after(GameSystems::Look));
}
