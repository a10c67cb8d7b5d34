//! What no player of the program's own does although the rules let a person do it: sign at a loss (R4.4).

use crate::negotiation::moves::Move;
use crate::view::SeatView;

/// Whether whoever is no person may make `a_move`: it is permitted, and puts the chief's name to nothing that is worth
/// less to him than no agreement.
pub fn would_make(view: &SeatView, a_move: Move) -> bool {
    view.permit(a_move).is_ok() && view.standing().loss_by(a_move).is_none()
}
