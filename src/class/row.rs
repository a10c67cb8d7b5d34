//! What is written down of a class, line by line: its state is what these lines make of it.

use serde::{Deserialize, Serialize};

use super::clock::Millis;
use super::plan::Place;
use super::question::{Answer, Asked, Guess};
use super::table::Spoken;
use super::taken::Moment;
use crate::ai::Level;
use crate::scenario::check::Change as ScenarioChange;
use crate::scenario::id::Side;
use crate::scenario::length::Length;
use crate::session::{Done, Key, Seat};

/// A student, by the order of joining, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StudentId(pub u32);

/// What a class plays, and how.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The scenario's text, whole.
    pub scenario: String,
    /// Its variant, if any.
    pub variant: Option<String>,
    /// What else is changed of it.
    pub changes: Vec<ScenarioChange>,
    /// Whether all its rounds are played.
    pub length: Length,
    /// From which the tables' deals come.
    pub seed: u64,
    /// Whether they are dealt alike.
    pub deal: Deal,
    /// How hard scripted delegates play.
    pub level: Level,
    /// What a turn is given; without end where nothing is said.
    pub turn: Option<Millis>,
    /// For how many students a delegation is planned.
    pub delegation: usize,
}

/// Whether the tables of a class are dealt alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deal {
    /// The same deal at all tables: what differs is what was done.
    Same,
    /// Another at each.
    Different,
}

/// Whether a class or a table plays on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hold {
    /// It plays.
    #[default]
    Playing,
    /// Clocks stand and no move is taken; one may read and write.
    Paused,
    /// All screens are still, and say so.
    EyesUp,
}

/// Who plays for a delegation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlayedBy {
    /// Its students.
    Students,
    /// A scripted delegate.
    Delegate,
}

/// A line of the class's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ClassRow {
    /// The class was opened.
    Opened {
        /// What it plays.
        terms: Box<Terms>,
        /// The seal of the teacher's token.
        teacher: String,
    },
    /// What follows was done by one command, at this moment.
    Dated {
        /// When.
        at: Moment,
    },
    /// The teacher has another token.
    TeacherSealed {
        /// Its seal.
        seal: String,
    },
    /// A student joined.
    Joined {
        /// Who.
        student: StudentId,
        /// As others call him.
        name: String,
        /// The seal of his token.
        token: String,
        /// The seal of the word he may come back by.
        word: String,
        /// Whether he waits for the teacher's nod.
        waits: bool,
    },
    /// A student came back by his word, and has another token.
    Returned {
        /// Who.
        student: StudentId,
        /// Its seal.
        token: String,
    },
    /// A student comes back by another word from now on.
    Reworded {
        /// Who.
        student: StudentId,
        /// Its seal.
        word: String,
    },
    /// A student sits somewhere, or nowhere; whoever waited for a nod has it.
    Placed {
        /// Who.
        student: StudentId,
        /// Where.
        place: Option<Place>,
    },
    /// The teacher has seated students, all at once: it can be taken back.
    Seated {
        /// Who, and where.
        places: Vec<(StudentId, Option<Place>)>,
    },
    /// These are expected, in the order of their seats.
    Rostered {
        /// Their nicknames.
        names: Vec<String>,
    },
    /// A delegation is played by a scripted delegate, or by its students again.
    Delegated {
        /// Which.
        place: Place,
        /// By whom.
        by: PlayedBy,
    },
    /// A student has heard what became of his seat.
    Heard {
        /// Who.
        student: StudentId,
    },
    /// A student is called otherwise.
    Renamed {
        /// Who.
        student: StudentId,
        /// How.
        name: String,
    },
    /// A student is no longer of the class.
    Removed {
        /// Who.
        student: StudentId,
    },
    /// Play began.
    Begun {
        /// At so many tables.
        tables: u32,
    },
    /// The class plays on, or is held.
    Held(Hold),
    /// The class is over: nothing is played any more.
    Ended,
    /// A question is put to the class.
    Asked {
        /// Which.
        question: Box<Asked>,
    },
    /// A student has guessed what will come of it, or guesses otherwise.
    Guessed {
        /// Who.
        student: StudentId,
        /// What.
        guess: Guess,
    },
    /// The class is shown what came of it.
    Answered {
        /// What.
        answer: Answer,
    },
}

impl ClassRow {
    /// Whether it is told when this was done.
    pub fn is_dated(&self) -> bool {
        match self {
            Self::Returned { .. }
            | Self::Placed { .. }
            | Self::Seated { .. }
            | Self::Delegated { .. }
            | Self::Removed { .. } => true,
            Self::Opened { .. }
            | Self::Dated { .. }
            | Self::TeacherSealed { .. }
            | Self::Joined { .. }
            | Self::Rostered { .. }
            | Self::Heard { .. }
            | Self::Renamed { .. }
            | Self::Reworded { .. }
            | Self::Begun { .. }
            | Self::Held(_)
            | Self::Ended
            | Self::Asked { .. }
            | Self::Guessed { .. }
            | Self::Answered { .. } => false,
        }
    }
}

/// A line of a table's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRow {
    /// What.
    pub what: TableDone,
    /// What was left of the clock then.
    pub left: Millis,
    /// The key of the command that asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Key>,
}

/// What stands first on a student's page until he goes on from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// The ballots of a vote.
    Ballots,
    /// What was announced, and what else was done off the turn.
    Asides,
}

/// What was done at a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum TableDone {
    /// It was set up.
    Opened {
        /// With this deal.
        seed: u64,
        /// With these seats.
        seats: Vec<Seat>,
    },
    /// Something of the game.
    Game(Done),
    /// The last move was taken back.
    TookBack,
    /// A delegate said something as he moved.
    Said {
        /// How many events there were before.
        before: usize,
        /// For which side.
        by: Side,
        /// What.
        speech: Box<Spoken>,
    },
    /// A delegation works on another draft.
    Drafted {
        /// Which.
        side: Side,
        /// Its clauses in notation; nothing where it was put away.
        draft: Option<String>,
    },
    /// Somebody wrote a line to his delegation.
    Noted {
        /// Whose.
        side: Side,
        /// Who.
        by: StudentId,
        /// What.
        text: String,
    },
    /// A note was taken away by the teacher.
    Unnoted {
        /// Whose delegation's.
        side: Side,
        /// Its number, from 0.
        note: usize,
    },
    /// A student has gone on from what stands first on his page until he does.
    WentOn {
        /// Who.
        by: StudentId,
        /// From what.
        from: Shown,
        /// How many of them he has been shown.
        until: usize,
    },
    /// The first `until` of what was done off the turn stand first on nobody's page any more: the teacher has taken them
    /// down. They stay among the news.
    TookDown {
        /// How many.
        until: usize,
    },
    /// The table plays on, or is held.
    Held(Hold),
    /// The clock was set to what is left.
    Clock,
}
