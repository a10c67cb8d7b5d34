//! Seats and roles: a side may be one person or a delegation.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::ai::Negotiator;
use crate::negotiation::moves::{Channel, Move, Verb};
use crate::scenario::id::Side;

/// A seat of a session, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeatId(pub usize);

/// A seat: whose side, and what part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Who sits there, as others see it.
    pub name: String,
    /// Whose delegation.
    pub side: Side,
    /// Which part.
    pub role: Role,
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
    /// Whether the role permits a move.
    pub fn permits(self, a_move: Move) -> bool {
        match self {
            Self::Delegation => true,
            Self::Observer => false,
            Self::Envoy if matches!(a_move, Move::Propose(Channel::Public, _)) => false,
            Self::Chief | Self::Minister | Self::Whip | Self::Envoy => {
                parts(a_move.verb()).contains(&self)
            }
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
