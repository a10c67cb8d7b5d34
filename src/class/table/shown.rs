//! What stands first on a student's page until he goes on from it: a vote, an announcement.

use super::{Outcome, Table};
use crate::class::clock::Millis;
use crate::class::row::{Shown, StudentId, TableDone};
use crate::negotiation::event::Happening;
use crate::session::{Aside, Key, OffTurn};

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

    /// The announcements that can still stand first on somebody's page, newest last, each with its number from 1 among what
    /// was done off the turn. One stands for the round in which it was made and the next.
    pub fn announced(&self) -> impl Iterator<Item = (usize, &Aside)> {
        let session = self.sitting.session();
        let now = session.talks().state().table.round;
        let stands = move |(number, aside): &(usize, &Aside)| {
            *number > self.taken_down && now.0 < session.round_after(aside.after).0 + 2
        };
        let spoken = |aside: &Aside| matches!(aside.what, OffTurn::Announced { .. });
        (1..).zip(session.asides()).filter(move |one| spoken(one.1)).filter(stands)
    }

    /// Takes down whatever was announced so far: it stands first on nobody's page any more, and stays among the news.
    pub fn take_down(&mut self, key: Key, now: Millis) {
        let until = self.shown(Shown::Asides);
        if self.keys.contains(&key) || self.announced().next().is_none() {
            return;
        }
        self.taken_down = until;
        self.note_down(TableDone::TookDown { until }, Some(key), now);
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
