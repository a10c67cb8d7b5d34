//! Seats and roles: a side may be one person or a delegation.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::ai::Negotiator;
use crate::negotiation::moves::Move;
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
        use crate::negotiation::moves::{Channel, Kind};
        match self {
            Self::Delegation => true,
            Self::Observer => false,
            Self::Chief => !matches!(a_move, Move::Consult(_) | Move::Pay(..) | Move::Prepare(_)),
            Self::Minister => {
                matches!(
                    a_move,
                    Move::Propose(..)
                        | Move::Trade { .. }
                        | Move::Take
                        | Move::Decline(_)
                        | Move::Hold
                ) || a_move.kind() == Kind::Signal
            }
            Self::Whip => {
                a_move.kind() == Kind::Home && !matches!(a_move, Move::Pledge(_) | Move::Retire)
            }
            Self::Envoy => matches!(
                a_move,
                Move::Propose(Channel::Private, _) | Move::Trade { .. } | Move::Take | Move::Hold
            ),
        }
    }
}
