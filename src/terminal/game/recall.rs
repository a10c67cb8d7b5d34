//! What moved the opponent, told when the game is over.

use std::collections::BTreeMap;
use std::io;

use super::{Game, Player};
use crate::ai::Choice;
use crate::scenario::id::BySide;
use crate::session::Session;
use crate::terminal::screen::{self, Debrief, OpponentMove};
use crate::view::SeatView;

impl Game<'_> {
    /// The debrief in short, or the part called `part`.
    pub(super) fn debrief(&mut self, view: &SeatView, part: &str) -> io::Result<()> {
        let session = self.session.clone();
        let opponent = opponents_moves(&session, &self.players, &self.chosen);
        let told = Debrief { session: &session, view, opponent: &opponent };
        self.attempt(|page| screen::debrief_on(page, &told, part))
    }
}

/// Every move an opponent made, with what it chose and why; `chosen` are choices still known, by the number of the move.
///
/// What it chose before the game was taken up again is not in the save: it is asked once more, with the view it had
/// then. A choice depends on that view alone, so only another version of the opponent answers otherwise.
pub fn opponents_moves(
    session: &Session,
    players: &BySide<Player>,
    chosen: &BTreeMap<usize, Choice>,
) -> Vec<OpponentMove> {
    let mut made = Vec::new();
    let mut number = 0;
    session.retrace(|view, a_move| {
        if let Player::Opponent(_, mind) = &players[view.side()] {
            let kept = chosen.get(&number).cloned();
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
