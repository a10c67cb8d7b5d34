//! What to choose where something has come to be decided.

use crate::ai::effects::{BestChoice, sensible_choice};
use crate::negotiation::moves::Move;
use crate::scenario::id::{ChoiceId, DecisionId};
use crate::units::Utility;
use crate::view::SeatView;

/// What to decide about the first thing that waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecisionAdvice {
    /// The decision.
    pub decision: DecisionId,
    /// The choice worth most.
    pub choice: ChoiceId,
    /// What it is worth, its price taken off.
    pub worth: Utility,
    /// The next best, and what it is worth.
    pub runner_up: Option<(ChoiceId, Utility)>,
}

impl DecisionAdvice {
    /// As a move.
    pub fn a_move(&self) -> Move {
        Move::Decide(self.decision, self.choice)
    }
}

/// What to decide about the first thing that waits and can be decided now in the seat of `view`.
pub fn on_decision(view: &SeatView) -> Option<DecisionAdvice> {
    let BestChoice { decision, choice, worth, runner_up } = sensible_choice(view)?;
    Some(DecisionAdvice { decision, choice, worth, runner_up })
}
