//! What moved the opponent, told when the game is over.

use std::io;

use super::Game;
use crate::pages::{self, Debrief};
use crate::sentence::Message;
use crate::session::what_if::USUAL_GAMES;
use crate::store::on_both_sides;
use crate::terminal::Asked;
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

    /// What would have been had something been otherwise; where somebody is there he guesses first.
    pub(super) fn what_if(&mut self, parts: &[String]) -> io::Result<()> {
        let session = self.sitting.session().clone();
        if !self.sitting.is_over() {
            return self.say(&Message::new("debrief-not-yet"));
        }
        let asked = match Asked::read(&session.scenario().common, parts) {
            Ok(asked) => asked,
            Err(why) => return self.say(&why),
        };
        let players = match on_both_sides(&session) {
            Ok(players) => players,
            Err(why) => return self.say(why.message()),
        };
        let mut expected = None;
        if self.input.is_interactive() {
            let question = self.wording.say(&asked.question());
            let typed = self.input.line(&format!("{question} "), self.out)?.unwrap_or_default();
            match asked.expected(&typed) {
                Ok(guess) => expected = Some(guess),
                Err(_) if typed.trim().is_empty() => {}
                Err(why) => return self.say(&why),
            }
        }
        let dealt = (USUAL_GAMES, session.setup().seed);
        self.attempt(|page| asked.answer(page, &session, players, dealt, expected))
    }
}
