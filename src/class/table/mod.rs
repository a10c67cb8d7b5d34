//! A table of a class: its sitting, its clock, what its delegations draft and write to each other.
//!
//! Whatever is done leaves rows to be written down; a table is made again of its rows.

mod again;
mod shown;
mod speech;
mod staff;
mod time;
mod words;

pub use speech::Spoken;
pub use staff::Delegates;
pub use words::{LONGEST_NOTE, Note};

use std::collections::{BTreeMap, BTreeSet};

use super::clock::{Clock, Millis};
use super::plan::seat_of;
use super::row::{Hold, Shown, StudentId, TableDone, TableRow};
use crate::negotiation::notation;
use crate::negotiation::state::Phase;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side};
use crate::sentence::Message;
use crate::session::{Done, Ground, Key, Player, Role, Seat, SeatId, Session};
use crate::sitting::{Request, Sight, Sitting};
use crate::units::Round;

/// A table, with every secret of it.
pub struct Table {
    /// Its number, from 1.
    number: u32,
    sitting: Sitting,
    /// `None` where turns have no end.
    clock: Option<Clock>,
    hold: Hold,
    notes: BySide<Vec<Note>>,
    /// How far each student has gone on from what he was shown first.
    gone_on: BTreeMap<(StudentId, Shown), usize>,
    /// How many of what was done off the turn the teacher has taken down.
    taken_down: usize,
    /// Of commands that made no move: a move's key is the session's.
    keys: BTreeSet<Key>,
    turn: Turn,
    /// The drafts as last written down.
    drafted: BySide<Option<Draft>>,
    /// Rows not handed out yet, and how many were.
    rows: Vec<TableRow>,
    written: u64,
}

/// What makes a turn another one.
type Turn = (Round, Side, Phase);

/// What is done at a table and leaves a row.
type Outcome = Result<(), Message>;

impl Table {
    /// A table about to begin.
    pub fn open(
        number: u32,
        ground: &Ground,
        seed: u64,
        seats: Vec<Seat>,
        turn: Option<Millis>,
    ) -> Self {
        let session = Session::open_on(ground, seed, seats.clone());
        let mut table = Self::of(number, session, turn);
        table.note_down(TableDone::Opened { seed, seats }, None, Millis(0));
        table
    }

    fn of(number: u32, session: Session, turn: Option<Millis>) -> Self {
        let persons: Vec<Player> =
            (0..session.setup().seats.len()).map(|seat| Player::Person(SeatId(seat))).collect();
        let at = turn_of(&session);
        Self {
            number,
            sitting: Sitting::new(session, persons),
            clock: turn.map(Clock::new),
            hold: Hold::Playing,
            notes: BySide::default(),
            gone_on: BTreeMap::new(),
            taken_down: 0,
            keys: BTreeSet::new(),
            turn: at,
            drafted: BySide::default(),
            rows: Vec::new(),
            written: 0,
        }
    }

    /// Its number, from 1.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The sitting, secrets included.
    pub fn sitting(&self) -> &Sitting {
        &self.sitting
    }

    /// What whoever has these parts of `side` sees.
    pub fn look(&mut self, side: Side, roles: &[Role]) -> Option<Sight> {
        let role = roles.first().copied().unwrap_or(Role::Observer);
        // A delegate's own seat is looked at by nobody else.
        let role =
            if self.has_delegate(side) && role == Role::Delegation { Role::Observer } else { role };
        self.sitting.look(seat_of(side, role))
    }

    /// The rows that are to be written down, each with its number. They are handed out once.
    pub fn take_rows(&mut self) -> Vec<(u64, TableRow)> {
        let rows: Vec<(u64, TableRow)> = (self.written..).zip(self.rows.drain(..)).collect();
        self.written += u64::try_from(rows.len()).unwrap_or(0);
        rows
    }

    /// Makes the move a line says, for whoever has these parts of `side`, in the position `revision`.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn play(
        &mut self,
        side: Side,
        roles: &[Role],
        revision: usize,
        line: &str,
        key: Key,
        now: Millis,
    ) -> Outcome {
        self.permit_play()?;
        if self.has_delegate(side) {
            return Err(Message::new("class-delegate-plays"));
        }
        let (session, before) = (self.sitting.session(), self.sitting.revision());
        // A key that made a note or a draft makes no move.
        let made = session.played().iter().any(|played| played.key.as_ref() == Some(&key));
        if self.keys.contains(&key) && !made {
            return Err(Message::new("rejected-key"));
        }
        let talks = session.talks();
        let a_move = notation::parse(&session.scenario().common, &talks.state().table, side, line)?;
        let permits = |role: &&Role| role.permits(a_move);
        let role = roles.iter().find(permits).or(roles.first()).copied().unwrap_or(Role::Observer);
        self.sitting.answer_once(seat_of(side, role), revision, a_move, key)?;
        if self.sitting.revision() > before {
            self.played(now);
        }
        Ok(())
    }

    /// Takes the last move of `side` back.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn take_back(&mut self, side: Side, roles: &[Role], key: Key, now: Millis) -> Outcome {
        self.permit_play()?;
        if self.has_delegate(side) {
            return Err(Message::new("class-delegate-plays"));
        }
        if self.keys.contains(&key) {
            return Ok(());
        }
        // A seat takes back what its part permits to do: whichever of his parts may.
        let mut refused = Message::new("rejected-role");
        for role in roles {
            match self.sitting.answer(seat_of(side, *role), Request::TakeBack) {
                Ok(_) => {
                    self.note_down(TableDone::TookBack, Some(key), now);
                    self.turned(now);
                    self.note_desks(now);
                    return Ok(());
                }
                Err(why) => refused = why,
            }
        }
        Err(refused)
    }

    /// Notes the move just played, and whose turn it is now.
    fn played(&mut self, now: Millis) {
        if let Some(played) = self.sitting.session().played().last().cloned() {
            let done = Done::of_move(&played);
            self.turned(now);
            self.note_down(TableDone::Game(done), played.key, now);
            self.note_desks(now);
        }
    }

    fn note_down(&mut self, what: TableDone, key: Option<Key>, now: Millis) {
        let left = self.clock.as_ref().map_or(Millis(0), |clock| clock.left(now));
        self.keys.extend(key.clone());
        self.rows.push(TableRow { what, left, key });
    }
}

fn turn_of(session: &Session) -> Turn {
    let table = &session.talks().state().table;
    (table.round, table.turn.side, table.phase)
}
