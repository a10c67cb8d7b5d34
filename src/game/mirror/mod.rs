//! What the seat at the screen sees, as components.
//!
//! An entity has a key that never changes: whose delegation it is, which issue. Each of its other components is a
//! function of that key and of what is seen, so nothing the seat may not know can reach one. A component is written
//! only where it has become another, so that `Changed` means that something is to be animated.

mod body;
mod calendar;
mod constituency;
mod delegation;
mod island;
mod sheet;

pub use body::{Bench, Body, Convened, Outlook, Seats, Votes};
pub use calendar::{Date, Occasion, Reached};
pub use constituency::{Constituency, Leaning, Mood, Paid, SoundedOut};
pub use delegation::{
    Capital, Delegation, Face, InOffice, MaterialInterest, OnOffer, OnTurn, Retiring, Trust,
    WouldAdd,
};
pub use island::{Island, SaidOfIt};
pub use sheet::{
    Agreed, AtHand, Issue, KnownFrom, Open, Pledged, Position, Prepared, StatusQuo, TreatyClause,
    TwoReadings, Withdrawn,
};

use bevy::ecs::component::Mutable;
use bevy::prelude::*;

use super::{GameSystems, Seen};
use crate::view::SeatView;

/// A component that says what is seen of the entity with its key.
pub trait Mirror: Component<Mutability = Mutable> + PartialEq + Sized {
    /// The key of the entities that can have it.
    type Key: Component + Copy;

    /// What is seen; `None` where there is nothing, or nothing the seat may know.
    fn mirror(seen: &Seen, key: Self::Key) -> Option<Self>;
}

/// Brings every `M` in line with what is seen.
fn reflect<M: Mirror>(
    mut commands: Commands,
    seen: Single<&Seen, Changed<Seen>>,
    mut entities: Query<(Entity, &M::Key, Option<&mut M>)>,
) {
    for (entity, key, before) in &mut entities {
        match (M::mirror(&seen, *key), before) {
            (Some(now), Some(mut before)) => {
                before.set_if_neq(now);
            }
            (Some(now), None) => {
                commands.entity(entity).insert(now);
            }
            (None, Some(_)) => {
                commands.entity(entity).remove::<M>();
            }
            (None, None) => {}
        }
    }
}

/// Adds what keeps `M` in line.
fn mirrored<M: Mirror>(app: &mut App) {
    app.add_systems(PreUpdate, reflect::<M>.in_set(GameSystems::Mirror));
}

/// Spawns the entities of a table, with their keys.
pub(super) fn lay_out(table: &mut ChildSpawnerCommands<'_>, view: &SeatView) {
    delegation::lay_out(table);
    constituency::lay_out(table, view);
    body::lay_out(table, view);
    sheet::lay_out(table, view);
    calendar::lay_out(table, view);
    island::lay_out(table, view);
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        delegation::plugin,
        constituency::plugin,
        body::plugin,
        sheet::plugin,
        calendar::plugin,
        island::plugin,
    ));
}
