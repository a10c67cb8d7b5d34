//! A question put to the whole class: would a table's text pass with one thing changed? Each student guesses once, and may
//! change it until the result is shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::row::{ClassRow, StudentId};
use super::{Class, Stage};
use crate::scenario::id::{BySide, Side};
use crate::sentence::Message;

/// What is asked: which table's text is voted on again, and what is changed, as `--set` and a clause write it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The table's number.
    pub table: u32,
    /// What of the scenario is changed; nothing where it is empty.
    pub path: String,
    /// To what.
    pub value: String,
    /// The clause of the text that is another; none where it is empty.
    pub clause: String,
    /// The text that is voted on again, before anything of it is changed: its clauses, as they are written.
    #[serde(default)]
    pub text: Vec<String>,
}

/// What a student thinks will pass the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Guess {
    /// Both homes.
    Both,
    /// Tokyo alone.
    Tokyo,
    /// Moscow alone.
    Moscow,
    /// Neither.
    Neither,
}

impl Guess {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Both, Self::Tokyo, Self::Moscow, Self::Neither];

    /// As a form writes it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Tokyo => "tokyo",
            Self::Moscow => "moscow",
            Self::Neither => "neither",
        }
    }

    /// The guess of this word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|guess| guess.word() == word)
    }

    /// Whether it is that the home of `side` passes the text.
    pub const fn passes(self, side: Side) -> bool {
        match (self, side) {
            (Self::Both, _) | (Self::Tokyo, Side::Tokyo) | (Self::Moscow, Side::Moscow) => true,
            (Self::Tokyo, Side::Moscow) | (Self::Moscow, Side::Tokyo) | (Self::Neither, _) => false,
        }
    }

    /// What is so where the homes say this.
    pub const fn right(passes: BySide<bool>) -> Self {
        match (passes.tokyo, passes.moscow) {
            (true, true) => Self::Both,
            (true, false) => Self::Tokyo,
            (false, true) => Self::Moscow,
            (false, false) => Self::Neither,
        }
    }
}

/// Which homes passed the text, and which did with the one thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// As it was.
    pub before: BySide<bool>,
    /// With the one thing changed.
    pub after: BySide<bool>,
}

/// The question put to the class last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What is asked.
    pub asked: Asked,
    guesses: BTreeMap<StudentId, Guess>,
    /// What came of it, once that is shown.
    pub answer: Option<Answer>,
}

impl Question {
    pub(super) fn new(asked: Asked) -> Self {
        Self { asked, guesses: BTreeMap::new(), answer: None }
    }

    /// How many have guessed.
    pub fn guessed(&self) -> usize {
        self.guesses.len()
    }

    /// What a student has guessed.
    pub fn guess_of(&self, student: StudentId) -> Option<Guess> {
        self.guesses.get(&student).copied()
    }

    /// How many guessed that a home passes the text, and how many that it does not.
    pub fn counted(&self, side: Side) -> (usize, usize) {
        let yes = self.guesses.values().filter(|guess| guess.passes(side)).count();
        (yes, self.guesses.len() - yes)
    }

    /// How many guessed what both homes did.
    pub fn right(&self) -> usize {
        let right = self.answer.map(|answer| Guess::right(answer.after));
        self.guesses.values().filter(|guess| Some(**guess) == right).count()
    }

    pub(super) fn note_guess(&mut self, student: StudentId, guess: Guess) {
        self.guesses.insert(student, guess);
    }
}

impl Class {
    /// The question put to it last.
    pub fn question(&self) -> Option<&Question> {
        self.question.as_ref()
    }

    /// Puts a question to the class, in place of any before.
    ///
    /// # Errors
    /// Where the tables still play, or there is none of that number.
    pub fn ask(&self, asked: Asked) -> Result<ClassRow, Message> {
        if self.stage != Stage::Over {
            return Err(Message::new("class-question-early"));
        }
        if !(1..=self.tables).contains(&asked.table) {
            return Err(Message::new("class-no-table").with("table", asked.table));
        }
        Ok(ClassRow::Asked { question: Box::new(asked) })
    }

    /// Notes what a student guesses.
    ///
    /// # Errors
    /// Where nothing is asked, or the result is shown.
    pub fn guess(&self, student: StudentId, guess: Guess) -> Result<ClassRow, Message> {
        self.open_question()?;
        Ok(ClassRow::Guessed { student, guess })
    }

    /// Shows the class what came of the question.
    ///
    /// # Errors
    /// Where nothing is asked, or it is shown.
    pub fn answer(&self, answer: Answer) -> Result<ClassRow, Message> {
        self.open_question()?;
        Ok(ClassRow::Answered { answer })
    }

    /// The question that is open.
    ///
    /// # Errors
    /// Where none is.
    pub fn open_question(&self) -> Result<&Question, Message> {
        let open = self.question.as_ref().filter(|question| question.answer.is_none());
        open.ok_or_else(|| Message::new("class-question-none"))
    }
}
