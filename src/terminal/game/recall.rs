//! What moved the opponent, told when the game is over.

use std::io;

use super::Game;
use crate::pages::{self, Debrief};
use crate::view::SeatView;

impl Game<'_> {
    /// The debrief in short, or the part called `part`.
    pub(super) fn debrief(&mut self, view: &SeatView, part: &str) -> io::Result<()> {
        let session = self.session.clone();
        let opponent = session.opponents_moves(&self.players, &self.chosen);
        let told = Debrief { session: &session, view, opponent: &opponent };
        self.attempt(|page| pages::debrief_on(page, &told, part))
    }
}
