//! The two delegations: their meters, what they may still do, and what they have put on the table.

use bevy::prelude::*;

use super::{Mirror, Seen, mirrored};
use crate::negotiation::state::{Offer, Turn};
use crate::scenario::id::{LeaderId, Side};
use crate::units::Points;

/// A delegation.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct Delegation(pub Side);

/// Honour and face as lived so far, −100..=100 points; everyone sees it.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Face(pub Points);

/// Trust in the other side, −100..=100 points; everyone sees it.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trust(pub Points);

/// Material interest as lived so far, −100..=100 points; of one's own side alone.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct MaterialInterest(pub Points);

/// Political capital left, 0..=200 points; of one's own side alone.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capital(pub Points);

/// What the text at hand would add to the two meters were it in force, in points, before the chief's weights; of one's
/// own side alone, where there is such a text.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct WouldAdd {
    /// To material interest.
    pub material: Points,
    /// To honour and face.
    pub face: Points,
}

/// It is this delegation's turn, and what is left of it; nobody's once the talks are over.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnTurn(pub Turn);

/// The delegation's proposal that waits for an answer.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnOffer(pub Offer);

/// Who leads it.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct InOffice(pub LeaderId);

/// Its chief has promised to leave office once it is done.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retiring;

impl Mirror for Face {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        Some(Self(seen.view.table().face[side]))
    }
}

impl Mirror for Trust {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        Some(Self(seen.view.table().trust[side]))
    }
}

impl Mirror for MaterialInterest {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        seen.own(side).map(|home| Self(home.material))
    }
}

impl Mirror for Capital {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        seen.own(side).map(|home| Self(home.capital))
    }
}

impl Mirror for WouldAdd {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        let at_hand = seen.at_hand.as_ref().filter(|_| side == seen.view.side())?;
        Some(Self { material: at_hand.value.material, face: at_hand.value.face })
    }
}

impl Mirror for OnTurn {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        let table = seen.view.table();
        (!table.is_over() && table.turn.side == side).then_some(Self(table.turn))
    }
}

impl Mirror for OnOffer {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        seen.view.table().offers[side].map(Self)
    }
}

impl Mirror for InOffice {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        Some(Self(seen.view.table().leaders[side]))
    }
}

impl Mirror for Retiring {
    type Key = Delegation;
    fn mirror(seen: &Seen, Delegation(side): Delegation) -> Option<Self> {
        seen.view.table().retiring[side].then_some(Self)
    }
}

pub(super) fn lay_out(table: &mut ChildSpawnerCommands<'_>) {
    for side in Side::BOTH {
        table.spawn(Delegation(side));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        mirrored::<Face>,
        mirrored::<Trust>,
        mirrored::<MaterialInterest>,
        mirrored::<Capital>,
        mirrored::<WouldAdd>,
        mirrored::<OnTurn>,
        mirrored::<OnOffer>,
        mirrored::<InOffice>,
        mirrored::<Retiring>,
    ));
}
