//! What moved the opponent, told when the game is over.

use std::io;

use super::Game;
use crate::pages::{self, Debrief};
use crate::sentence::Message;
use crate::view::SeatView;
use crate::wording::unrepeatable;

impl Game<'_> {
    /// The debrief in short, or the part called `part`.
    pub(super) fn debrief(&mut self, view: &SeatView, part: &str) -> io::Result<()> {
        let session = self.sitting.session().clone();
        let Some(hindsight) = session.hindsight() else {
            return self.attempt(|_| Err(Message::new("debrief-not-yet")));
        };
        let opponent = match self.sitting.opponents_moves() {
            Ok(moves) => moves,
            Err(lost) => {
                self.say(&unrepeatable(lost))?;
                Vec::new()
            }
        };
        let told = Debrief { session: &session, view, opponent: &opponent, hindsight: &hindsight };
        self.attempt(|page| pages::debrief_on(page, &told, part))
    }
}
