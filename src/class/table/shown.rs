//! What stands first on a student's page until he goes on from it: a vote, an announcement.

use super::{Outcome, Table};
use crate::class::clock::Millis;
use crate::class::row::{Shown, StudentId, TableDone};
use crate::negotiation::event::Happening;
use crate::session::Key;

impl Table {
    /// From how many of them a student has gone on.
    pub fn gone_on(&self, student: StudentId, from: Shown) -> usize {
        self.gone_on.get(&(student, from)).copied().unwrap_or(0)
    }

    /// Notes that a student goes on from the first `until` of them; never from more than there are.
    ///
    /// # Errors
    /// None: what he has gone on from before is no fault.
    pub fn go_on(
        &mut self,
        by: StudentId,
        from: Shown,
        until: usize,
        key: Key,
        now: Millis,
    ) -> Outcome {
        let until = until.min(self.shown(from));
        if self.keys.contains(&key) || until <= self.gone_on(by, from) {
            return Ok(());
        }
        self.go_on_from(by, from, until);
        self.note_down(TableDone::WentOn { by, from, until }, Some(key), now);
        Ok(())
    }

    pub(super) fn go_on_from(&mut self, by: StudentId, from: Shown, until: usize) {
        self.gone_on.insert((by, from), until);
    }

    /// How many there are to be shown.
    fn shown(&self, what: Shown) -> usize {
        let session = self.sitting.session();
        match what {
            Shown::Ballots => {
                let events = session.events().iter();
                events.filter(|event| matches!(event.what, Happening::Voted(_))).count()
            }
            Shown::Asides => session.asides().len(),
        }
    }
}
