//! Whether a move may be made, from what the mover's own side can know.

use super::{Kind, Move, answer, home, propose, signal, trade};
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
    match table.phase {
        Phase::Initialling { .. } if !matches!(a_move, Move::Initial | Move::Decline(_)) => {
            return Err(Refusal::OnlyInitialling);
        }
        // A pledge would pin the other side's reading of a text it has signed: a failure no forecast could foresee.
        Phase::Interval { .. }
            if matches!(a_move, Move::Pledge(_))
                || (a_move.kind() != Kind::Home && a_move != Move::Hold) =>
        {
            return Err(Refusal::OnlyInterval);
        }
        Phase::Initialling { .. } | Phase::Interval { .. } | Phase::Talks | Phase::Over => {}
    }
    if !table.turn.has_left(a_move.kind()) {
        return Err(Refusal::Used(a_move.kind()));
    }
    match a_move {
        Move::Propose(_, draft) => propose::permit(standing, &draft),
        Move::Trade { give, take } => trade::permit(standing, give, take),
        Move::Take => trade::permit_take(standing),
        Move::Accept => answer::permit_accept(standing),
        Move::Initial => answer::permit_initial(standing),
        Move::Decline(manner) => answer::permit_decline(standing, manner),
        Move::Hold | Move::Break | Move::Statement(_) | Move::Address => Ok(()),
        Move::Gesture(gesture) => signal::permit_gesture(standing, gesture),
        Move::Act(act) => signal::permit_act(standing, act),
        Move::Reply(reply) => signal::permit_reply(standing, reply),
        Move::Leak => signal::permit_leak(standing),
        Move::Gloss(issue) => signal::permit_gloss(standing, issue),
        Move::Consult(faction) => home::permit_consult(standing, faction),
        Move::Pay(whom, amount) => home::permit_pay(standing, whom, amount),
        Move::Pledge(clause) => home::permit_pledge(standing, clause),
        Move::Justify(issue) => home::permit_justify(standing, issue),
        Move::Prepare(issue) => home::permit_prepare(standing, issue),
        Move::Retire => home::permit_retire(standing),
    }
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
