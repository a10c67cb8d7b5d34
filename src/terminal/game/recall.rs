//! What moved the opponent, told when the game is over.

use super::Game;
use crate::session::Player;
use crate::terminal::screen::OpponentMove;

impl Game<'_> {
    /// Every move an opponent made, with what it chose and why.
    ///
    /// What it chose before the game was taken up again is not in the save: it is asked once more, with the view it
    /// had then. A choice depends on that view alone, so only another version of the opponent answers otherwise.
    pub(super) fn opponents_moves(&self) -> Vec<OpponentMove> {
        let mut made = Vec::new();
        let mut number = 0;
        self.session.retrace(|view, a_move| {
            if let Player::Opponent(_, mind) = &self.players[view.side()] {
                let kept = self.chosen.get(&number).cloned();
                let choice = kept.or_else(|| mind.choose(view));
                made.push(OpponentMove {
                    round: view.table().round,
                    side: view.side(),
                    a_move,
                    choice: choice.filter(|choice| choice.a_move == a_move),
                });
            }
            number += 1;
        });
        made
    }
}
