//! Seats and roles: a side may be one person or a delegation, and a seat may be of no side.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Occupant;
use crate::ai::Negotiator;
use crate::negotiation::moves::{Channel, Move, Verb};
use crate::scenario::id::Side;

/// A seat of a session, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SeatId(pub usize);

/// A seat: who sits there, whose side it is of, and what part it has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Who sits there as the game begins.
    pub occupant: Occupant,
    /// Whose delegation. A seat of none, a wall or a visitor, sees what the world sees and makes no move.
    pub side: Option<Side>,
    /// Which parts: several where a delegation is small. With none, or as an observer alone, it looks on.
    pub roles: Vec<Role>,
}

impl Seat {
    /// The seat of a person called `name`, who plays `side` alone.
    pub fn of_person(name: impl Into<String>, side: Side) -> Self {
        let occupant = Occupant::Person { name: name.into() };
        Self { occupant, side: Some(side), roles: vec![Role::Delegation] }
    }

    /// The seat of whoever sees what the world sees.
    pub fn of_the_world(name: impl Into<String>) -> Self {
        let occupant = Occupant::Person { name: name.into() };
        Self { occupant, side: None, roles: vec![Role::Observer] }
    }

    /// The side it plays; `None` where it only looks on.
    pub fn plays(&self) -> Option<Side> {
        self.side.filter(|_| self.roles.iter().any(|role| *role != Role::Observer))
    }

    /// Whether one of its parts permits a move.
    pub fn permits(&self, a_move: Move) -> bool {
        self.side.is_some() && self.roles.iter().any(|role| role.permits(a_move))
    }
}

/// A part in a delegation, and the verbs it permits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Everything: one person plays the side.
    Delegation,
    /// The chief: what binds the side.
    Chief,
    /// The foreign minister: proposals, trades and signals.
    Minister,
    /// The party whip: the home front.
    Whip,
    /// The envoy: private proposals and trades.
    Envoy,
    /// Looks on.
    Observer,
}

/// Who plays a side.
#[derive(Clone)]
pub enum Player {
    /// A person.
    Person(SeatId),
    /// A scripted opponent.
    Opponent(SeatId, Arc<dyn Negotiator>),
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Delegation, Self::Chief, Self::Minister, Self::Whip, Self::Envoy, Self::Observer];

    /// Whether the role permits a move.
    pub fn permits(self, a_move: Move) -> bool {
        match self {
            Self::Envoy if matches!(a_move, Move::Propose(Channel::Public, _)) => false,
            Self::Delegation | Self::Chief | Self::Minister | Self::Whip | Self::Envoy => {
                self.uses(a_move.verb())
            }
            Self::Observer => false,
        }
    }

    /// Whether the role uses a verb at all.
    pub fn uses(self, verb: Verb) -> bool {
        match self {
            Self::Delegation => true,
            Self::Observer => false,
            Self::Chief | Self::Minister | Self::Whip | Self::Envoy => parts(verb).contains(&self),
        }
    }
}

/// Who uses a verb where a side is more than one person.
fn parts(verb: Verb) -> &'static [Role] {
    match verb {
        Verb::Propose | Verb::Trade | Verb::Take | Verb::Hold => {
            &[Role::Chief, Role::Minister, Role::Envoy]
        }
        Verb::Decline
        | Verb::Gesture
        | Verb::Act
        | Verb::Reply
        | Verb::Statement
        | Verb::Leak
        | Verb::Disclose
        | Verb::Gloss
        | Verb::Address => &[Role::Chief, Role::Minister],
        Verb::Accept | Verb::Initial | Verb::Break | Verb::Pledge | Verb::Retire | Verb::Decide => {
            &[Role::Chief]
        }
        Verb::Justify => &[Role::Chief, Role::Whip],
        Verb::Consult | Verb::Pay | Verb::Whip | Verb::Prepare => &[Role::Whip],
    }
}
