//! Which moves may be made now: what a list of buttons shows, and what random play draws from.

use super::{Move, Verb, each, permit};
use crate::negotiation::standing::Standing;

/// Every permitted move, verb by verb; of some verbs only those worth a button ([`offered_of`]).
pub fn offered(standing: &Standing<'_>) -> Vec<Move> {
    Verb::OFFERED.into_iter().flat_map(|verb| offered_of(standing, verb)).collect()
}

/// The permitted moves of one verb.
///
/// Of proposals, which are too many to list, the texts at hand: one's own last, the other's last, the joint text.
/// Of payments, 1, 5, 10 and the most allowed.
pub fn offered_of(standing: &Standing<'_>, verb: Verb) -> Vec<Move> {
    let mut moves = each::candidates(standing, verb);
    moves.retain(|one| permit(standing, *one).is_ok());
    moves
}
