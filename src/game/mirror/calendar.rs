//! The dated line: the rounds of the talks, and what happened in each.

use bevy::prelude::*;

use super::super::GameSystems;
use super::{Mirror, Seen, mirrored};
use crate::negotiation::event::Event;
use crate::units::Round;
use crate::view::SeatView;

/// A round as planned.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct Date(pub Round);

/// How far the talks have come with a round.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// It is over.
    Past,
    /// It is on; the last one remains so in the end.
    Present,
    /// It may still come.
    ToCome,
}

/// Something that happened before this seat.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// Its number among all that happened before this seat, from 0, in order.
    pub number: usize,
    /// In which round.
    pub round: Round,
    /// What happened.
    pub event: Event,
}

impl Mirror for Reached {
    type Key = Date;
    fn mirror(seen: &Seen, Date(round): Date) -> Option<Self> {
        let present = seen.view.table().round;
        Some(match round.cmp(&present) {
            std::cmp::Ordering::Less => Self::Past,
            std::cmp::Ordering::Equal => Self::Present,
            std::cmp::Ordering::Greater => Self::ToCome,
        })
    }
}

/// Keeps one entity for everything that has happened.
fn chronicle(
    mut commands: Commands,
    table: Single<(Entity, &Seen), Changed<Seen>>,
    mut there: Query<(Entity, &mut Occasion)>,
) {
    let (table, seen) = *table;
    let occasion = |number: usize| {
        let (round, event) = seen.happened.get(number)?.clone();
        Some(Occasion { number, round, event })
    };
    let mut known = 0;
    for (entity, mut before) in &mut there {
        known = known.max(before.number + 1);
        match occasion(before.number) {
            Some(now) => {
                before.set_if_neq(now);
            }
            None => commands.entity(entity).despawn(),
        }
    }
    let new = (known..seen.happened.len()).filter_map(occasion);
    commands.entity(table).with_children(|table| {
        for now in new {
            table.spawn(now);
        }
    });
}

pub(super) fn lay_out(table: &mut ChildSpawnerCommands<'_>, view: &SeatView) {
    for (round, _) in (0..).map(Round).zip(&view.common().rounds) {
        table.spawn(Date(round));
    }
}

pub(super) fn plugin(app: &mut App) {
    mirrored::<Reached>(app);
    app.add_systems(PreUpdate, chronicle.in_set(GameSystems::Mirror));
}
