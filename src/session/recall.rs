//! What moved the opponents, told when the game is over.

use std::collections::BTreeMap;

use super::{Player, Session, Unrepeatable};
use crate::ai::Choice;
use crate::negotiation::moves::Move;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side};
use crate::units::Round;

/// A move an opponent made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpponentMove {
    /// In which round.
    pub round: Round,
    /// For which side.
    pub side: Side,
    /// The move.
    pub a_move: Move,
    /// What held before it where a text says nothing.
    pub quiet: Draft,
    /// The choice it was; `None` where the opponent of today would have chosen otherwise.
    pub choice: Option<Choice>,
}

impl Session {
    /// Every move an opponent among `players` made, in order, with what it chose and why.
    ///
    /// `chosen` is what opponents chose at this sitting, by the number of moves played before. What one chose before
    /// the game was taken up again is not in the save: it is asked once more, with the view it had then. A choice
    /// depends on that view alone, so only another version of the opponent answers otherwise.
    ///
    /// # Errors
    /// The first move that cannot be played again.
    pub fn opponents_moves(
        &self,
        players: &BySide<Player>,
        chosen: &BTreeMap<usize, Choice>,
    ) -> Result<Vec<OpponentMove>, Unrepeatable> {
        let mut made = Vec::new();
        let mut number = 0;
        self.retrace(|view, a_move| {
            if let Player::Opponent(_, mind) = &players[view.side()] {
                let choice = chosen.get(&number).cloned().or_else(|| mind.choose(view));
                made.push(OpponentMove {
                    round: view.table().round,
                    side: view.side(),
                    a_move,
                    quiet: view.table().status_quo,
                    choice: choice.filter(|choice| choice.a_move == a_move),
                });
            }
            number += 1;
        })?;
        Ok(made)
    }
}
