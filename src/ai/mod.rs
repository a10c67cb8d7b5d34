//! THE OPPONENT: sees a view, plays through the same door, says why.

mod concession;

pub use concession::Conceder;

use crate::negotiation::moves::Move;
use crate::sentence::Message;

/// A move and the reason for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The move.
    pub a_move: Move,
    /// Why.
    pub reason: Message,
}
