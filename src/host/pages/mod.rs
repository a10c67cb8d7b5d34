//! What phones, the wall and the teacher's laptop are shown: HTML written from views and from [`crate::pages`].
//!
//! A page is handed what it may show and nothing else: a student's one side's sight, the wall what the world may know. Only
//! the teacher's are handed a table with its secrets.

pub mod debrief;
mod frame;
pub mod handout;
pub(super) mod layout;
mod moment;
mod question;
mod student;
pub mod teacher;
pub mod wall;
mod which;

pub use student::{come_back, join, joined, lost, student, student_main, take_home, waiting};
pub use teacher::{
    Board, Offered, Sheet, Slip, TableSecrets, Teacher, Watched, board, deleted, enter, sheet,
    slips, teacher, watch,
};
pub use wall::{TableGlance, Wall, wall};
pub use which::{away, which};

use crate::ai::Repertoire;
use crate::class::{Class, Hold, Millis, Note, StudentId};
use crate::negotiation::moves::Move;
use crate::pages::Page;
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{Foreseen, Role};
use crate::sitting::{Sight, Vote};
use crate::wording::Wording;

/// Whose class a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Showing {
    /// The class.
    #[default]
    Class,
    /// A rehearsal of scripted students: every page of it says so.
    Rehearsal,
}

/// What a student's page is written from.
pub struct Desk<'a> {
    /// The words.
    pub wording: &'a Wording,
    /// The class's code.
    pub code: &'a str,
    /// The class: names and places, no secrets.
    pub class: &'a Class,
    /// Whose page it is.
    pub student: StudentId,
    /// The number of his table.
    pub table: u32,
    /// His side.
    pub side: Side,
    /// His parts.
    pub roles: &'a [Role],
    /// What he sees.
    pub sight: &'a Sight,
    /// What it is made from, for its stream to say what has changed since.
    pub at: &'a str,
    /// The number of the present position.
    pub revision: usize,
    /// Whether the last move is his side's and may still be taken back.
    pub may_take_back: bool,
    /// The draft his delegation works on, where one lies on its desk.
    pub on_desk: Option<Draft>,
    /// What a move of his would do, as his side may know it.
    pub foresee: &'a dyn Fn(Move) -> Option<Foreseen>,
    /// Whether a scripted delegate plays the other side.
    pub delegate_opposite: bool,
    /// What is left of the turn; nothing where it has no end.
    pub left: Option<Millis>,
    /// Whether the class or the table is held.
    pub hold: Hold,
    /// What his delegation's members have written to each other.
    pub notes: &'a [Note],
    /// What advice thinks in.
    pub repertoire: &'a Repertoire,
    /// Which page.
    pub tab: Tab,
    /// The line of a move he considers: what it would do is shown instead of the page, with a button that makes it.
    pub considered: Option<&'a str>,
    /// What the command just sent came to.
    pub said: Option<Result<Message, Message>>,
    /// What the teacher has told his side or all at the table, the oldest first.
    pub announced: &'a [Announced],
    /// The votes he has not gone on from, in the order they were taken: they stand before all else.
    pub votes: &'a [Vote],
    /// A fresh key for each form.
    pub keys: &'a dyn Fn() -> String,
    /// The debrief, once the talks are over.
    pub debrief: Option<&'a Page<'a>>,
}

/// Something the teacher has told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    /// What.
    pub text: String,
    /// Whether it still stands on every page: it is of this round or the one before, and he has not put it away.
    pub stands: bool,
    /// The number of things done off the turn when it was told, by which it is put away.
    pub number: usize,
}

/// The pages of a student.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// The treaty and what may be done at the table.
    #[default]
    Table,
    /// The home front: its verdict, moves at home, decisions.
    Home,
    /// The other side and signals to it.
    Them,
    /// What has happened, votes with their roll call.
    News,
    /// The brief, meters with their ledger, one's word to come back by, the debrief in the end.
    Papers,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Self; 5] = [Self::Table, Self::Home, Self::Them, Self::News, Self::Papers];

    /// As it stands in an address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Home => "home",
            Self::Them => "them",
            Self::News => "news",
            Self::Papers => "papers",
        }
    }

    /// The page of this word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.word() == word)
    }
}
