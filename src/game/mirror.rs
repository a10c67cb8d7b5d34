//! What the seat at the screen sees of things that are drawn as entities.
//!
//! An entity has a key that never changes: which island. Its other component is a function of that key and of what is
//! seen, so nothing the seat may not know can reach it. It is written only where it has become another, so that
//! `Changed` means that something is to be animated.

use bevy::prelude::*;

use super::{GameSystems, Seen};
use crate::scenario::id::IslandId;
use crate::view::SaidOf;

/// An island a text may speak of.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct Island(pub IslandId);

/// What the text at hand says of the island, of the draft and never of the world; without a text, what holds if nothing
/// is said.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidOfIt(pub SaidOf);

impl SaidOfIt {
    fn of(seen: &Seen, Island(island): Island) -> Self {
        Self(seen.view.said_of(&seen.draft(), island))
    }
}

/// Spawns the entities of a table.
pub(super) fn lay_out(table: &mut ChildSpawnerCommands<'_>, seen: &Seen) {
    for island in seen.view.common().islands.ids().map(Island) {
        table.spawn((island, SaidOfIt::of(seen, island)));
    }
}

/// Brings them in line with what is seen.
fn reflect(seen: Single<&Seen, Changed<Seen>>, mut islands: Query<(&Island, &mut SaidOfIt)>) {
    for (island, mut said) in &mut islands {
        said.set_if_neq(SaidOfIt::of(&seen, *island));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, reflect.in_set(GameSystems::Mirror));
}
