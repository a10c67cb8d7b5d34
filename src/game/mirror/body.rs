//! The bodies that must agree, and the bench each faction has in each.

use bevy::prelude::*;

use super::{Mirror, Seen, mirrored};
use crate::negotiation::ratification::BodyVerdict;
use crate::scenario::home::Tally;
use crate::scenario::id::{BodyId, FactionId, Side};
use crate::units::Permille;
use crate::view::SeatView;

/// A body that must agree.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct Body {
    /// Whose home.
    pub side: Side,
    /// Which.
    pub body: BodyId,
}

/// A faction's members in one body.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct Bench {
    /// Whose home.
    pub side: Side,
    /// In which body.
    pub body: BodyId,
    /// Of which faction.
    pub faction: FactionId,
}

/// The body exists in this round.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Convened;

/// What the body would say to the text at hand; of one's own home alone, where there is such a text and the body has
/// still to agree.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// The chance that it passes the text, over all the seat does not know.
    pub chance: Permille,
    /// Its votes if every mood is what it seems, those of members nobody describes included.
    pub total: Tally,
    /// Whether it would then pass the text.
    pub passes: bool,
}

/// The seats of the bench, 0 for a faction without any there; everyone sees them.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seats(pub u32);

/// How the bench would vote on the text at hand if its mood is what it seems; of one's own home alone, where there is
/// such a text. The three add up to its seats.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Votes(pub Tally);

/// What `body` would say to the text at hand if every mood is what it seems.
fn expected(seen: &Seen, side: Side, body: BodyId) -> Option<&BodyVerdict> {
    seen.forecast(side)?.expected.bodies.iter().find(|verdict| verdict.body == body)
}

impl Mirror for Convened {
    type Key = Body;
    fn mirror(seen: &Seen, Body { side, body }: Body) -> Option<Self> {
        let since = seen.view.common().sides[side].bodies[body].since;
        (since <= seen.view.table().round).then_some(Self)
    }
}

impl Mirror for Outlook {
    type Key = Body;
    fn mirror(seen: &Seen, Body { side, body }: Body) -> Option<Self> {
        let chance = seen.forecast(side)?.bodies.iter().find(|known| known.body == body)?.chance;
        let verdict = expected(seen, side, body)?;
        Some(Self { chance, total: verdict.total, passes: verdict.passes })
    }
}

impl Mirror for Seats {
    type Key = Bench;
    fn mirror(seen: &Seen, Bench { side, body, faction }: Bench) -> Option<Self> {
        Some(Self(seen.view.table().seats[side][body][faction]))
    }
}

impl Mirror for Votes {
    type Key = Bench;
    fn mirror(seen: &Seen, Bench { side, body, faction }: Bench) -> Option<Self> {
        expected(seen, side, body).map(|verdict| Self(verdict.votes[faction]))
    }
}

pub(super) fn lay_out(table: &mut ChildSpawnerCommands<'_>, view: &SeatView) {
    for side in Side::BOTH {
        let public = &view.common().sides[side];
        for body in public.bodies.ids() {
            table.spawn(Body { side, body });
            for faction in public.factions.ids() {
                table.spawn(Bench { side, body, faction });
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        mirrored::<Convened>,
        mirrored::<Outlook>,
        mirrored::<Seats>,
        mirrored::<Votes>,
    ));
}
