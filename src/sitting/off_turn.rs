//! What befalls a table from outside its talks: somebody sits down or rises, the clock runs out, a teacher announces
//! something or brings it about.

use super::place::Already;
use super::{Answer, Done, Keep, Place, Sitting};
use crate::negotiation::moves::Move;
use crate::sentence::Message;
use crate::session::{Key, OffTurn, Player, SeatId};
use crate::wording::{cannot_do, rejection};

impl Sitting {
    /// Lets `player` have his seat from now on; whoever had it has it no longer. A person who sits down in mid-game is
    /// told of what has happened as of what is past.
    pub fn sit(&mut self, player: Player) {
        match player {
            Player::Person(seat) => {
                self.opponents.rise(seat);
                let already = (self.revision() > 0)
                    .then(|| Already { told: self.session.events().len(), heard: self.said.len() });
                self.persons.insert(seat);
                self.places.entry(seat).or_insert_with(|| Place::new(already));
            }
            Player::Opponent(seat, mind) => {
                self.persons.remove(&seat);
                self.opponents.seat(seat, mind);
            }
        }
    }

    /// As [`Self::answer`] of a move, for a command with a key of its own: the same command again changes nothing.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn answer_once(&mut self, seat: SeatId, revision: usize, a_move: Move, key: Key) -> Answer {
        let side = self.side(seat).filter(|_| self.persons.contains(&seat));
        let side = side.ok_or_else(|| Message::new("rejected-no-seat"))?;
        let before = self.revision();
        if let Err(why) = self.session.submit_once(seat, revision, a_move, key) {
            return Err(rejection(&self.session.scenario().common, side, &why));
        }
        if self.revision() == before {
            return Ok(Done::default());
        }
        self.clear_desk(side, a_move);
        Ok(self.changed(None))
    }

    /// Lets the turn pass for a side whose time has run out in the position `revision`.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn run_out(&mut self, revision: usize) -> Answer {
        let side = self.turn();
        match self.session.run_out(revision) {
            Ok(_) => Ok(self.changed(None)),
            Err(why) => Err(rejection(&self.session.scenario().common, side, &why)),
        }
    }

    /// Does something off the turn.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn do_off_turn(&mut self, what: OffTurn, key: Option<Key>) -> Answer {
        self.session.do_off_turn(what, key).map_err(cannot_do)?;
        self.keeping.changed(self.session.revision());
        Ok(Done { told: None, keep: Some(Keep::Game) })
    }
}
