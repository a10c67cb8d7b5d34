//! A CLASS: who has joined, who sits where at which table, whose clock runs, what is held. It knows no file, address or
//! clock of the world; time comes in from whoever runs it.
//!
//! Whatever is done leaves rows ([`ClassRow`], [`TableRow`]), and a class is what its rows make of it: what was written
//! down is there after a crash, and nothing else is shown.

mod clock;
mod code;
mod event;
mod export;
mod nickname;
mod plan;
mod question;
mod roster;
mod row;
mod seating;
mod secret;
mod table;
mod taken;

pub use clock::Millis;
pub use code::Code;
pub use event::{
    EventToCome, LONGEST_EVENT, LONGEST_TITLE, MOST_MOVED, Moved, OwnEvent, events_to_come,
    own_event, scenario_event,
};
pub use export::{Kept, gradebook_csv, harmless, moves_csv};
pub use nickname::{LONGEST_NICKNAME, Nickname};
pub use plan::{LARGEST_DELEGATION, Place, STUDENTS, parts, places, seat_of, seats, tables_for};
pub use question::{Answer, Asked, Guess, Question};
pub use roster::read_roster;
pub use row::{ClassRow, Deal, Hold, PlayedBy, Shown, StudentId, TableDone, TableRow, Terms};
pub use seating::MOST_TABLES;
pub use secret::{ReturnWord, Token, key_at};
pub use table::{Delegates, LONGEST_NOTE, Note, Spoken, Table};
pub use taken::{Held, Lost, Moment, TakeOver, Taken};

use std::collections::{BTreeMap, BTreeSet};

use taken::Former;

use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::Role;

/// A student of a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Student {
    /// As others call him.
    pub name: String,
    /// The seal of his token.
    pub token: String,
    /// The seal of the word he may come back by.
    pub word: String,
    /// Whether he waits for the teacher's nod.
    pub waits: bool,
    /// Where he sits.
    pub place: Option<Place>,
    /// What he is to be told of his seat.
    told: Option<TakeOver>,
}

/// How far a class is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Students join.
    Gathering,
    /// The tables play.
    Playing,
    /// Nothing is played any more.
    Over,
}

/// A class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    terms: Terms,
    /// The seal of the teacher's token.
    teacher: String,
    stage: Stage,
    hold: Hold,
    tables: u32,
    students: BTreeMap<StudentId, Student>,
    /// The delegations a scripted delegate plays for though they have students.
    delegated: BTreeSet<Place>,
    /// The last student who joined.
    last: u32,
    /// When the last command was given, as far as that was written down.
    now: Option<Moment>,
    taken: Vec<TakeOver>,
    former: BTreeMap<StudentId, Former>,
    question: Option<Question>,
    /// The names expected, in the order of their seats.
    roster: Vec<String>,
    /// Where those sat whom the teacher seated last.
    seated: Vec<(StudentId, Option<Place>)>,
}

impl Class {
    /// The class these rows make.
    ///
    /// # Errors
    /// Where they make none.
    pub fn restore(rows: &[ClassRow]) -> Result<Self, Message> {
        let Some(ClassRow::Opened { terms, teacher }) = rows.first() else {
            return Err(Message::new("class-lost"));
        };
        let mut class = Self {
            terms: (**terms).clone(),
            teacher: teacher.clone(),
            stage: Stage::Gathering,
            hold: Hold::Playing,
            tables: 0,
            students: BTreeMap::new(),
            delegated: BTreeSet::new(),
            last: 0,
            now: None,
            taken: Vec::new(),
            former: BTreeMap::new(),
            question: None,
            roster: Vec::new(),
            seated: Vec::new(),
        };
        for row in rows {
            class.apply(row);
        }
        Ok(class)
    }

    /// Lets a row take effect.
    pub fn apply(&mut self, row: &ClassRow) {
        match row {
            ClassRow::Opened { .. } => {}
            ClassRow::TeacherSealed { seal } => self.teacher.clone_from(seal),
            ClassRow::Dated { at } => self.now = Some(*at),
            ClassRow::Joined { student, name, token, word, waits } => {
                self.last = self.last.max(student.0);
                let (name, token, word) = (name.clone(), token.clone(), word.clone());
                let joined = Student { name, token, word, waits: *waits, place: None, told: None };
                self.students.insert(*student, joined);
            }
            ClassRow::Returned { student, token } => self.came_back(*student, token),
            ClassRow::Placed { student, place } => self.sit(&[(*student, *place)]),
            ClassRow::Seated { places } => self.seat(places),
            ClassRow::Rostered { names } => self.roster.clone_from(names),
            ClassRow::Delegated { place, by } => self.play_by(*place, *by),
            ClassRow::Heard { student } => self.change(*student, |student| student.told = None),
            ClassRow::Reworded { student, word } => {
                self.change(*student, |student| student.word.clone_from(word));
            }
            ClassRow::Renamed { student, name } => {
                self.change(*student, |student| student.name.clone_from(name));
            }
            ClassRow::Removed { student } => self.leave(*student),
            ClassRow::Begun { tables } => {
                self.seated.clear();
                self.tables = *tables;
                self.stage = Stage::Playing;
            }
            ClassRow::Asked { question } => {
                self.question = Some(Question::new((**question).clone()));
            }
            ClassRow::Guessed { student, guess } => {
                if let Some(question) = &mut self.question {
                    question.note_guess(*student, *guess);
                }
            }
            ClassRow::Answered { answer } => {
                if let Some(question) = &mut self.question {
                    question.answer = Some(*answer);
                }
            }
            ClassRow::Held(hold) => self.hold = *hold,
            ClassRow::Ended => self.stage = Stage::Over,
        }
    }

    fn change(&mut self, student: StudentId, change: impl FnOnce(&mut Student)) {
        if let Some(student) = self.students.get_mut(&student) {
            change(student);
        }
    }

    /// What it plays, and how.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }

    /// The seal of the teacher's token.
    pub fn teacher(&self) -> &str {
        &self.teacher
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether all of it is held.
    pub fn hold(&self) -> Hold {
        self.hold
    }

    /// Whether its tables play: not before play begins, and no more once it is over.
    pub fn runs(&self) -> Hold {
        match self.stage {
            Stage::Playing => self.hold,
            Stage::Gathering | Stage::Over => Hold::Paused,
        }
    }

    /// How many tables it has; none before play begins.
    pub fn tables(&self) -> u32 {
        self.tables
    }

    /// A student.
    pub fn student(&self, student: StudentId) -> Option<&Student> {
        self.students.get(&student)
    }

    /// Its students, in the order in which they joined.
    pub fn students(&self) -> impl Iterator<Item = (StudentId, &Student)> {
        self.students.iter().map(|(id, student)| (*id, student))
    }

    /// The student with the word of this seal.
    pub fn by_word(&self, word: &str) -> Option<StudentId> {
        self.students().find(|(_, student)| student.word == word).map(|(id, _)| id)
    }

    /// The members of a delegation, in the order in which they joined, each with his parts.
    pub fn delegation(&self, table: u32, side: Side) -> Vec<(StudentId, &Student, Vec<Role>)> {
        let place = Some(Place { table, side });
        let of_it: Vec<_> = self.students().filter(|(_, student)| student.place == place).collect();
        let parts = parts(of_it.len());
        of_it.into_iter().zip(parts).map(|((id, student), parts)| (id, student, parts)).collect()
    }

    /// The parts of a student in his delegation.
    pub fn parts_of(&self, student: StudentId) -> Vec<Role> {
        let Some(place) = self.student(student).and_then(|student| student.place.as_ref()) else {
            return Vec::new();
        };
        let delegation = self.delegation(place.table, place.side);
        delegation
            .into_iter()
            .find(|(id, ..)| *id == student)
            .map_or_else(Vec::new, |found| found.2)
    }

    /// The seed of a table's deal.
    pub fn seed(&self, table: u32) -> u64 {
        match self.terms.deal {
            Deal::Same => self.terms.seed,
            Deal::Different => self.terms.seed.wrapping_add(u64::from(table)),
        }
    }

    /// What is to be written down where somebody joins who is called `name`.
    ///
    /// # Errors
    /// Where the class is full or over, or somebody is called so already (`is_like` says of two names whether they are
    /// taken for one).
    pub fn join(
        &self,
        name: &str,
        token: &str,
        word: &str,
        is_like: impl Fn(&str, &str) -> bool,
    ) -> Result<(StudentId, ClassRow), Message> {
        if self.stage == Stage::Over {
            return Err(Message::new("class-over"));
        }
        if self.students.len() >= *STUDENTS.end() {
            return Err(Message::new("class-full").with("most", *STUDENTS.end()));
        }
        self.name_is_free(None, name, is_like)?;
        let student = StudentId(self.last + 1);
        let (name, token, word) = (name.to_owned(), token.to_owned(), word.to_owned());
        let waits = self.stage == Stage::Playing;
        Ok((student, ClassRow::Joined { student, name, token, word, waits }))
    }

    /// Whether nobody but `except` is called `name` or what is taken for it.
    ///
    /// # Errors
    /// That somebody is.
    pub fn name_is_free(
        &self,
        except: Option<StudentId>,
        name: &str,
        is_like: impl Fn(&str, &str) -> bool,
    ) -> Result<(), Message> {
        let taken =
            self.students().any(|(id, other)| Some(id) != except && is_like(&other.name, name));
        if taken { Err(Message::new("class-name-taken").with("name", name)) } else { Ok(()) }
    }

    /// Who is to play for a delegation: a delegate where it has no students, or was told to.
    pub fn played_by(&self, place: Place) -> PlayedBy {
        let is_empty = self.delegation(place.table, place.side).is_empty();
        if is_empty || self.delegated.contains(&place) {
            PlayedBy::Delegate
        } else {
            PlayedBy::Students
        }
    }
}
