//! Seats taken over: who sat down where another sat, and when. The teacher is told, and so is whoever had the seat.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::plan::Place;
use super::row::{PlayedBy, StudentId};
use super::secret::Token;
use super::{Class, Stage};

/// So many take-overs are remembered; the oldest are forgotten first.
const MOST_TAKEN: usize = 40;

/// A moment by the clock of the world: seconds since 1970 began, in universal time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub u64);

/// A seat taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakeOver {
    /// When; nothing where that was not written down.
    pub at: Option<Moment>,
    /// What happened.
    pub what: Taken,
}

/// How a seat was taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Somebody gave a student's word in another browser, and has his seat.
    ByWord {
        /// Whose seat.
        student: StudentId,
    },
    /// A student was given another place, or none.
    Moved {
        /// Who.
        student: StudentId,
        /// Where he sat.
        from: Place,
        /// Where he sits.
        to: Option<Place>,
    },
    /// A student is no longer of the class.
    Removed {
        /// Where he sat.
        from: Option<Place>,
    },
    /// A scripted delegate plays for a delegation, or has handed it back to its students.
    Played {
        /// Which.
        place: Place,
        /// By whom it is played now.
        by: PlayedBy,
    },
}

/// A seat that a browser had and has no longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost {
    /// Since when.
    pub at: Option<Moment>,
    /// Whether the student is still of the class, in another browser.
    pub held: Held,
}

/// Who has a seat that was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// Whoever gave its word in another browser.
    ByWord,
    /// Nobody: the teacher has removed the student.
    ByNobody,
}

/// What is kept of browsers that have lost a seat: the seals of their tokens, which open nothing any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Former {
    /// Each with the moment it was worth nothing any more.
    seals: Vec<(String, Option<Moment>)>,
    /// That the student is gone, if he is.
    gone: Option<Lost>,
}

impl Class {
    /// The seats taken over, the latest first.
    pub fn taken(&self) -> impl Iterator<Item = &TakeOver> {
        self.taken.iter().rev()
    }

    /// What a student is to be told of his seat and has not heard yet.
    pub fn told(&self, student: StudentId) -> Option<&TakeOver> {
        self.student(student)?.told.as_ref()
    }

    /// Whether a token was a student's and is so no longer, and who has his seat.
    pub fn lost(&self, student: StudentId, token: &Token) -> Option<Lost> {
        let former = self.former.get(&student)?;
        let (_, at) = former.seals.iter().rev().find(|(seal, _)| token.is_sealed_by(seal))?;
        Some(former.gone.unwrap_or(Lost { at: *at, held: Held::ByWord }))
    }

    /// Somebody gave a student's word and has another token.
    pub(super) fn came_back(&mut self, student: StudentId, token: &str) {
        let Some(known) = self.students.get_mut(&student) else { return };
        let before = std::mem::replace(&mut known.token, token.to_owned());
        self.former.entry(student).or_default().seals.push((before, self.now));
        self.note(Taken::ByWord { student });
    }

    /// Students sit elsewhere, or nowhere, all at once. Where somebody sits down, a delegate rises.
    pub(super) fn sit(&mut self, places: &[(StudentId, Option<Place>)]) {
        let seated = |class: &Self, student| class.student(student).map(|known| known.place);
        let from: Vec<Option<Place>> = places
            .iter()
            .filter_map(|(student, _)| seated(self, *student))
            .flatten()
            .map(Some)
            .collect();
        let to = places.iter().map(|(_, place)| *place);
        let before = self.players(from.into_iter().chain(to));
        let mut moved = Vec::new();
        for (student, place) in places {
            let Some(from) = seated(self, *student) else { continue };
            if let Some(place) = place {
                self.delegated.remove(place);
            }
            self.change(*student, |known| {
                known.waits = false;
                known.place = *place;
            });
            if let Some(from) = from.filter(|_| from != *place)
                && self.stage == Stage::Playing
            {
                let taken = self.note(Taken::Moved { student: *student, from, to: *place });
                self.change(*student, |known| known.told = Some(taken));
            }
            moved.push(*student);
        }
        self.note_players(&before, &moved);
    }

    /// A student is no longer of the class.
    pub(super) fn leave(&mut self, student: StudentId) {
        let Some(known) = self.student(student) else { return };
        let (from, token) = (known.place, known.token.clone());
        let before = self.players([from]);
        self.students.remove(&student);
        let now = self.now;
        let former = self.former.entry(student).or_default();
        former.seals.push((token, now));
        former.gone = Some(Lost { at: now, held: Held::ByNobody });
        self.note(Taken::Removed { from });
        self.note_players(&before, &[]);
    }

    /// A delegation is played by a delegate, or by its students again.
    pub(super) fn play_by(&mut self, place: Place, by: PlayedBy) {
        let before = self.players([Some(place)]);
        match by {
            PlayedBy::Delegate => self.delegated.insert(place),
            PlayedBy::Students => self.delegated.remove(&place),
        };
        self.note_players(&before, &[]);
    }

    /// Who plays for these delegations.
    fn players(
        &self,
        places: impl IntoIterator<Item = Option<Place>>,
    ) -> BTreeMap<Place, PlayedBy> {
        places.into_iter().flatten().map(|place| (place, self.played_by(place))).collect()
    }

    /// Notes where another plays now than `before`, and tells the students there, but for those who have just sat down.
    fn note_players(&mut self, before: &BTreeMap<Place, PlayedBy>, except: &[StudentId]) {
        if self.stage != Stage::Playing {
            return;
        }
        for (place, was) in before {
            let by = self.played_by(*place);
            if by == *was {
                continue;
            }
            let taken = self.note(Taken::Played { place: *place, by });
            for (id, known) in &mut self.students {
                if known.place == Some(*place) && !except.contains(id) {
                    known.told = Some(taken);
                }
            }
        }
    }

    fn note(&mut self, what: Taken) -> TakeOver {
        let taken = TakeOver { at: self.now, what };
        if self.taken.len() >= MOST_TAKEN {
            self.taken.remove(0);
        }
        self.taken.push(taken);
        taken
    }
}
