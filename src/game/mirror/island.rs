//! The islands, and what the text at hand says of each: of the draft, never of the world.

use bevy::prelude::*;

use super::{Mirror, Seen, mirrored};
use crate::scenario::id::IslandId;
use crate::view::{SaidOf, SeatView};

/// An island a text may speak of.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct Island(pub IslandId);

/// What the text at hand says of the island; without one, what holds if nothing is said.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct SaidOfIt(pub SaidOf);

impl Mirror for SaidOfIt {
    type Key = Island;
    fn mirror(seen: &Seen, Island(island): Island) -> Option<Self> {
        Some(Self(seen.view.said_of(&seen.draft(), island)))
    }
}

pub(super) fn lay_out(table: &mut ChildSpawnerCommands<'_>, view: &SeatView) {
    for island in view.common().islands.ids() {
        table.spawn(Island(island));
    }
}

pub(super) fn plugin(app: &mut App) {
    mirrored::<SaidOfIt>(app);
}
