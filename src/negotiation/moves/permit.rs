//! Whether a move may be made, from what the mover's own side can know.

use super::{Move, each};
use crate::negotiation::refusal::Refusal;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::Phase;
use crate::scenario::id::Side;
use crate::units::Points;

/// Whether the side of `standing` may make `a_move` now.
///
/// # Errors
/// The first reason why not, in the order: whose turn, which phase, which kind is left, what the verb itself needs.
pub fn permit(standing: &Standing<'_>, a_move: Move) -> Result<(), Refusal> {
    let table = standing.table;
    if table.is_over() {
        return Err(Refusal::Over);
    }
    if table.turn.side != standing.side() {
        return Err(Refusal::NotYourTurn);
    }
    let verb = a_move.verb();
    match table.phase {
        Phase::Initialling { .. } if !verb.answers_acceptance() => {
            return Err(Refusal::OnlyInitialling);
        }
        Phase::Interval { .. } if !verb.fits_the_interval() => return Err(Refusal::OnlyInterval),
        Phase::Initialling { .. } | Phase::Interval { .. } | Phase::Talks | Phase::Over => {}
    }
    if !table.turn.has_left(verb.kind()) {
        return Err(Refusal::Used(verb.kind()));
    }
    each::needs(standing, a_move)
}

/// Whether the political capital left covers `cost`.
pub(super) fn afford(standing: &Standing<'_>, cost: Points) -> Result<(), Refusal> {
    let left = standing.own.capital;
    if cost > left { Err(Refusal::TooDear { cost, left }) } else { Ok(()) }
}

/// The side across the table.
pub(super) fn other(standing: &Standing<'_>) -> Side {
    standing.side().other()
}
