//! What comes to a table from outside: scripted delegates who sit down and rise, and what a teacher says or brings.

use std::sync::Arc;

use super::{Outcome, Spoken, Table};
use crate::ai::{Choice, Negotiator};
use crate::class::clock::Millis;
use crate::class::plan::seat_of;
use crate::class::row::TableDone;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{Done, Key, Occupant, OffTurn, Player, Role};
use crate::sitting::Question;

/// Who plays as a scripted delegate.
pub trait Delegates {
    /// As what he sits in a seat of `side`.
    fn occupant(&self, side: Side) -> Occupant;

    /// Who thinks for him.
    ///
    /// # Errors
    /// Where he cannot be seated, in a sentence.
    fn mind(&self, side: Side, occupant: &Occupant) -> Result<Arc<dyn Negotiator>, Message>;
}

impl Table {
    /// Whether a scripted delegate plays `side`.
    pub fn has_delegate(&self, side: Side) -> bool {
        let seat = seat_of(side, Role::Delegation);
        self.sitting
            .session()
            .occupant(seat)
            .is_some_and(|who| matches!(who, Occupant::Opponent { .. }))
    }

    /// What to ask the delegate whose turn it is, once in a position; nothing while the table is held.
    pub fn question(&mut self) -> Option<Question> {
        self.permit_play().ok()?;
        self.sitting.question()
    }

    /// Plays what a delegate chose.
    ///
    /// # Errors
    /// That he cannot go on, in a sentence; nothing has then changed.
    pub fn reply(&mut self, question: &Question, choice: Option<Choice>, now: Millis) -> Outcome {
        self.permit_play().inspect_err(|_| self.sitting.ask_again())?;
        let (before, heard) = (self.sitting.revision(), self.sitting.spoken().count());
        if before != question.revision || !self.sitting.is_opponents(question.seat) {
            // He was relieved, or the position has moved on: nobody waits for what he says.
            return Ok(());
        }
        if self.sitting.reply(question.seat, question.revision, choice).is_err() {
            // A delegate who cannot go on holds nobody up.
            self.sitting.run_out(before)?;
        }
        if self.sitting.revision() > before {
            self.note_speech(heard, now);
            self.played(now);
        }
        Ok(())
    }

    /// Notes what a delegate has said since so much was said.
    fn note_speech(&mut self, heard: usize, now: Millis) {
        let common = &self.sitting.session().scenario().common;
        let said: Vec<TableDone> = self
            .sitting
            .spoken()
            .skip(heard)
            .map(|(before, by, speech)| {
                let speech = Box::new(Spoken::of(common, speech));
                TableDone::Said { before, by, speech }
            })
            .collect();
        for said in said {
            self.note_down(said, None, now);
        }
    }

    /// Forgets that a delegate was asked, so that he is asked again.
    pub fn ask_again(&mut self) {
        self.sitting.ask_again();
    }

    /// Says or brings something to the table from outside.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn do_off_turn(&mut self, what: OffTurn, key: Option<Key>, now: Millis) -> Outcome {
        if key.as_ref().is_some_and(|key| self.keys.contains(key)) {
            return Ok(());
        }
        self.sitting.do_off_turn(what.clone(), key.clone())?;
        self.note_down(TableDone::Game(Done::OffTurn(what)), key, now);
        Ok(())
    }

    /// The same for what may not be possible any more: where it was done already that is no matter.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn do_off_turn_once(
        &mut self,
        what: Result<OffTurn, Message>,
        key: Key,
        now: Millis,
    ) -> Outcome {
        if self.keys.contains(&key) {
            return Ok(());
        }
        self.do_off_turn(what?, Some(key), now)
    }

    /// Seats a scripted delegate for `side`, or lets him rise.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn seat_delegate(&mut self, side: Side, delegates: &dyn Delegates, now: Millis) -> Outcome {
        if self.has_delegate(side) {
            return Ok(());
        }
        let (seat, occupant) = (seat_of(side, Role::Delegation), delegates.occupant(side));
        let mind = delegates.mind(side, &occupant)?;
        self.do_off_turn(OffTurn::TookOver { seat, occupant }, None, now)?;
        self.sitting.sit(Player::Opponent(seat, mind));
        Ok(())
    }

    /// Lets the scripted delegate of `side` hand its seat to whoever is called `name`.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn relieve_delegate(&mut self, side: Side, name: &str, now: Millis) -> Outcome {
        if !self.has_delegate(side) {
            return Ok(());
        }
        let seat = seat_of(side, Role::Delegation);
        let occupant = Occupant::Person { name: name.to_owned() };
        self.do_off_turn(OffTurn::TookOver { seat, occupant }, None, now)?;
        self.sitting.sit(Player::Person(seat));
        // Whoever sits down has a whole turn before him.
        if let Some(clock) = &mut self.clock {
            clock.renew(now);
        }
        Ok(())
    }
}
