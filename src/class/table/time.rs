//! A table's clock, and whether it is held.

use super::{Outcome, Table, turn_of};
use crate::class::clock::{Clock, Millis};
use crate::class::row::{Hold, TableDone};
use crate::sentence::Message;
use crate::session::Key;

impl Table {
    /// Whether the table itself is held.
    pub fn hold(&self) -> Hold {
        self.hold
    }

    /// What is left of the turn at `now`; `None` where it has no end.
    pub fn left(&self, now: Millis) -> Option<Millis> {
        self.clock.as_ref().filter(|_| !self.sitting.is_over()).map(|clock| clock.left(now))
    }

    /// Whether its clock runs.
    pub fn runs(&self) -> bool {
        self.clock.as_ref().is_some_and(Clock::runs)
    }

    /// Whether the time of the turn has run out.
    pub fn is_due(&self, now: Millis) -> bool {
        self.permit_play().is_ok()
            && !self.has_delegate(self.sitting.turn())
            && self.clock.as_ref().is_some_and(|clock| clock.runs() && clock.has_run_out(now))
    }

    /// Lets the turn pass where its time has run out; whether it did.
    ///
    /// # Errors
    /// Why it cannot pass, in a sentence.
    pub fn tick(&mut self, now: Millis) -> Result<bool, Message> {
        let due = self.is_due(now);
        if due {
            self.sitting.run_out(self.sitting.revision())?;
            self.played(now);
        }
        Ok(due)
    }

    /// Lets the clock run, or stand: it runs while the class plays, the table is not held and it is not over.
    pub fn let_run(&mut self, class: Hold, now: Millis) {
        let runs = class == Hold::Playing && self.hold == Hold::Playing && !self.sitting.is_over();
        let Some(clock) = &mut self.clock else { return };
        if runs {
            clock.turn_on(now);
        } else {
            clock.stop(now);
        }
    }

    /// Lets the clock stand with what `before` had left, where that is less: making a table again gives no time back.
    pub fn keep_time_of(&mut self, before: &Self, now: Millis) {
        let left = before.left(now);
        let is_same = turn_of(before.sitting.session()) == turn_of(self.sitting.session());
        if let (Some(clock), Some(left)) = (&mut self.clock, left.filter(|_| is_same)) {
            let least = clock.left(now).min(left);
            clock.set(now, least);
        }
    }

    /// Adds to what is left of the turn; a command of a key that is known has added it already.
    pub fn extend(&mut self, more: Millis, key: Key, now: Millis) {
        if self.keys.contains(&key) {
            return;
        }
        if let Some(clock) = &mut self.clock {
            clock.extend(now, more);
            self.note_down(TableDone::Clock, Some(key), now);
        }
    }

    /// Holds the table, or lets it play on.
    pub fn set_hold(&mut self, hold: Hold, now: Millis) {
        if hold != self.hold {
            self.hold = hold;
            self.note_down(TableDone::Held(hold), None, now);
        }
    }

    /// Notes what is left of the turn, so that it is kept.
    pub fn note_clock(&mut self, now: Millis) {
        self.note_down(TableDone::Clock, None, now);
    }

    pub(super) fn permit_play(&self) -> Outcome {
        match self.hold {
            Hold::Playing => Ok(()),
            Hold::Paused | Hold::EyesUp => Err(Message::new("class-held")),
        }
    }

    /// Gives a new turn its time.
    pub(super) fn turned(&mut self, now: Millis) {
        let turn = turn_of(self.sitting.session());
        if turn != self.turn {
            self.turn = turn;
            if let Some(clock) = &mut self.clock {
                clock.renew(now);
            }
        }
        if self.sitting.is_over()
            && let Some(clock) = &mut self.clock
        {
            clock.stop(now);
        }
    }
}
