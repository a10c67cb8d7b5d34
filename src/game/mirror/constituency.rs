//! Factions and groups of both homes: what they think of the text at hand, and what has been done for them.

use bevy::prelude::*;

use super::{Mirror, Seen, mirrored};
use crate::negotiation::deal::Band;
use crate::negotiation::moves::Constituent;
use crate::negotiation::ratification::Support;
use crate::scenario::id::Side;
use crate::units::Points;
use crate::view::SeatView;

/// A faction or a group of one side's home.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct Constituency {
    /// Whose home.
    pub side: Side,
    /// Which.
    pub who: Constituent,
}

/// What it would think of the text at hand if its mood is what it seems: the score, in points, its reasons, and the
/// red line that keeps it from voting in favour. Of one's own home alone, where there is such a text.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct Leaning(pub Support);

/// Its mood as events and statements have moved it, in points; of one's own home alone.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mood(pub Points);

/// Support bought from it, in points; of one's own home alone.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paid(pub Points);

/// What sounding it out, or a vote, has told of its hidden mood; of factions of one's own home alone.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct SoundedOut(pub Band);

impl Mirror for Leaning {
    type Key = Constituency;
    fn mirror(seen: &Seen, Constituency { side, who }: Constituency) -> Option<Self> {
        let verdict = &seen.forecast(side)?.expected;
        let support = match who {
            Constituent::Faction(faction) => &verdict.factions[faction],
            Constituent::Group(group) => &verdict.groups[group],
        };
        Some(Self(support.clone()))
    }
}

impl Mirror for Mood {
    type Key = Constituency;
    fn mirror(seen: &Seen, Constituency { side, who }: Constituency) -> Option<Self> {
        let home = seen.own(side)?;
        Some(Self(match who {
            Constituent::Faction(faction) => home.faction_moods[faction],
            Constituent::Group(group) => home.group_moods[group],
        }))
    }
}

impl Mirror for Paid {
    type Key = Constituency;
    fn mirror(seen: &Seen, Constituency { side, who }: Constituency) -> Option<Self> {
        seen.own(side).map(|home| Self(home.payments_to(who)))
    }
}

impl Mirror for SoundedOut {
    type Key = Constituency;
    fn mirror(seen: &Seen, Constituency { side, who }: Constituency) -> Option<Self> {
        match who {
            Constituent::Faction(faction) => seen.own(side)?.consulted[faction].map(Self),
            Constituent::Group(_) => None,
        }
    }
}

pub(super) fn lay_out(table: &mut ChildSpawnerCommands<'_>, view: &SeatView) {
    for side in Side::BOTH {
        let public = &view.common().sides[side];
        let factions = public.factions.ids().map(Constituent::Faction);
        for who in factions.chain(public.groups.ids().map(Constituent::Group)) {
            table.spawn(Constituency { side, who });
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        mirrored::<Leaning>,
        mirrored::<Mood>,
        mirrored::<Paid>,
        mirrored::<SoundedOut>,
    ));
}
