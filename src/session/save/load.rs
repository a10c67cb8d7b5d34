//! A save taken up again: read, its seals held to what it says, and everything in it done once more.

use std::sync::Arc;

use serde::Deserialize;

use super::{Done, Entry, LONGEST_SAVE, Reach, SAVE_FORMAT, SaveFile};
use crate::negotiation::moves::Move;
use crate::negotiation::notation;
use crate::negotiation::refusal::Refusal;
use crate::scenario::check::Change;
use crate::scenario::document;
use crate::scenario::id::Side;
use crate::scenario::problem::Problem;
use crate::sentence::Message;
use crate::session::occupant::misfit_of;
use crate::session::{CannotDo, Ground, Maker, OffTurn, Session, Setup};

/// Most seats of a table: two delegations of five, a wall, and room.
const MOST_SEATS: usize = 64;

/// Why a text is no game that can be taken up again.
///
/// Where the seals hold, nobody has changed it, and what does not go as it went then is a matter of other rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadFault {
    /// It is longer than any save.
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// It is not the text of a save: where, and why.
    Unreadable {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// Why.
        reason: Message,
        /// Version of the program that wrote it, where it says so.
        program: Option<String>,
    },
    /// It was written in another version of the format.
    OtherFormat {
        /// Its version.
        format: u32,
        /// Version of the program that wrote it, where it says so.
        program: Option<String>,
    },
    /// Its seed, variant, changes, length, seats or scenario are not those the game was set up with.
    OtherSetup,
    /// As [`Self::OtherSetup`], and the scenario in it has problems.
    OtherScenario(Vec<Problem>),
    /// The scenario in it, which is as it was, has problems.
    Scenario(Vec<Problem>),
    /// There are too many seats.
    Seats {
        /// How many.
        seats: usize,
    },
    /// Nobody can be seated as it says.
    Seat {
        /// The seat's number, from 1.
        number: usize,
        /// What is wrong.
        reason: Message,
    },
    /// An entry of its course is not as it was written.
    Changed {
        /// The number of moves before it.
        moves: usize,
    },
    /// Its course ends before it did when it was kept.
    CutShort {
        /// How many entries it had.
        entries: usize,
        /// How many it has.
        left: usize,
        /// How many of those are moves.
        moves: usize,
    },
    /// What it says was done off the turn cannot be done.
    BadAside {
        /// After how many moves.
        after: usize,
        /// Why.
        reason: Box<CannotDo>,
    },
    /// A move in it is not for whom it says to make.
    BadMaker {
        /// Its number, from 1.
        number: usize,
        /// The line.
        line: String,
    },
    /// A move in it cannot be read.
    BadMove {
        /// Its number, from 1.
        number: usize,
        /// The line.
        line: String,
        /// What is wrong with it.
        reason: Message,
    },
    /// A move in it is not permitted where it stands.
    RefusedMove {
        /// Its number, from 1.
        number: usize,
        /// The line.
        line: String,
        /// Whose move.
        side: Side,
        /// Why not.
        refusal: Box<Refusal>,
    },
    /// After a move the state is not what it was when the game was saved.
    Diverged {
        /// The move's number, from 1.
        number: usize,
        /// The line.
        line: String,
    },
}

/// What every version of a save says of itself.
#[derive(Deserialize)]
struct Version {
    format: u32,
    program: Option<String>,
}

impl SaveFile {
    /// Reads a save, without playing it.
    ///
    /// # Errors
    /// Why the text is no save of this version.
    pub fn from_text(text: &str) -> Result<Self, LoadFault> {
        if text.len() > LONGEST_SAVE {
            return Err(LoadFault::TooLong { bytes: text.len() });
        }
        let options = ron::Options::default()
            .with_recursion_limit(16)
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let version: Option<Version> = options.from_str(text).ok();
        let program = version.as_ref().and_then(|version| version.program.clone());
        if let Some(Version { format, .. }) = version
            && format != SAVE_FORMAT
        {
            return Err(LoadFault::OtherFormat { format, program });
        }
        options.from_str(text).map_err(|fault| LoadFault::Unreadable {
            line: fault.span.start.line,
            column: fault.span.start.col,
            reason: document::reason(&fault.code),
            program,
        })
    }

    /// How the game in it was set up.
    pub fn setup(&self) -> Setup {
        Setup {
            scenario_text: Arc::from(self.scenario.as_str()),
            variant: self.variant.clone(),
            changes: self.changes.clone(),
            length: self.length,
            seed: self.seed,
            seats: self.seats.clone(),
        }
    }

    /// What the game in it is played on, with all that was brought into it.
    ///
    /// # Errors
    /// Every problem of the scenario.
    pub fn ground(&self) -> Result<Ground, Vec<Problem>> {
        Setup { changes: self.all_changes(), ..self.setup() }.ground()
    }

    /// All that is changed of the scenario in the end: at the setup and since.
    fn all_changes(&self) -> Vec<Change> {
        let since = self.course.iter().filter_map(|entry| match &entry.what {
            Done::OffTurn(OffTurn::Brought { changes }) => Some(changes),
            Done::OffTurn(
                OffTurn::Announced { .. } | OffTurn::TookOver { .. } | OffTurn::HandedBack { .. },
            )
            | Done::Moved { .. }
            | Done::RanOut { .. } => None,
        });
        self.changes.iter().chain(since.flatten()).cloned().collect()
    }
}

impl Session {
    /// Takes up a saved game: opens it and does again all that was done, each move checked against its fingerprint.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn load(save: &SaveFile) -> Result<Self, LoadFault> {
        match Self::load_as_far_as_it_goes(save)? {
            (session, None) => Ok(session),
            (_, Some(fault)) => Err(fault),
        }
    }

    /// As [`Self::load`], on `ground` where that is what the game is played on, so that many games share one.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn load_on(ground: &Ground, save: &SaveFile) -> Result<Self, LoadFault> {
        let setup = save.setup();
        if !ground.is_of(&Setup { changes: save.all_changes(), ..setup.clone() }) {
            return Self::load(save);
        }
        let mut session = Self::on(setup, Arc::clone(ground.scenario()));
        session.go_through(save).map_or(Ok(session), Err)
    }

    /// The saved game up to the first thing that is wrong with it, and that.
    ///
    /// # Errors
    /// Where not even its opening can be set up.
    pub fn load_as_far_as_it_goes(save: &SaveFile) -> Result<(Self, Option<LoadFault>), LoadFault> {
        let setup = save.setup();
        let is_other = setup.fingerprint() != save.setup_fingerprint;
        let ground = save.ground().map_err(|problems| {
            if is_other || save.broken_seal().is_some() {
                LoadFault::OtherScenario(problems)
            } else {
                LoadFault::Scenario(problems)
            }
        })?;
        let mut session = Self::on(setup, Arc::clone(ground.scenario()));
        let fault = session.go_through(save);
        Ok((session, fault))
    }

    /// Does again all that was done, up to the first thing that is wrong, and that.
    fn go_through(&mut self, save: &SaveFile) -> Option<LoadFault> {
        let is_other = self.setup.fingerprint() != save.setup_fingerprint;
        let misseated = self.misseated();
        let broken = save.broken_seal().unwrap_or(save.course.len());
        let sealed = save.course.iter().take(broken);
        let done = sealed.into_iter().try_for_each(|entry| self.do_again(entry));
        if is_other {
            return Some(LoadFault::OtherSetup);
        }
        let moves = self.played.len();
        let left = save.course.len();
        let changed = || match save.reach() {
            _ if broken < left => Some(LoadFault::Changed { moves }),
            Reach::CutShort { entries } => Some(LoadFault::CutShort { entries, left, moves }),
            Reach::Broken => Some(LoadFault::Changed { moves }),
            Reach::Whole => None,
        };
        misseated.or(done.err()).or_else(changed)
    }

    /// What is wrong with the seats.
    fn misseated(&self) -> Option<LoadFault> {
        let seats = &self.setup.seats;
        if seats.len() > MOST_SEATS {
            return Some(LoadFault::Seats { seats: seats.len() });
        }
        let common = &self.scenario.common;
        (1..).zip(seats).find_map(|(number, seat)| {
            let reason = misfit_of(&seat.occupant, seat.side, common)?;
            Some(LoadFault::Seat { number, reason })
        })
    }

    fn do_again(&mut self, entry: &Entry) -> Result<(), LoadFault> {
        match &entry.what {
            Done::Moved { side, line, seat, fingerprint } => {
                self.move_again(*side, line, Maker::Seat(*seat), fingerprint, entry)
            }
            Done::RanOut { side, line, fingerprint } => {
                self.move_again(*side, line, Maker::Clock, fingerprint, entry)
            }
            Done::OffTurn(what) => {
                let after = self.played.len();
                let key = entry.key.clone();
                self.aside_again(what, key)
                    .map_err(|reason| LoadFault::BadAside { after, reason: Box::new(reason) })
            }
        }
    }

    fn move_again(
        &mut self,
        side: Side,
        line: &str,
        by: Maker,
        fingerprint: &str,
        entry: &Entry,
    ) -> Result<(), LoadFault> {
        let (number, line) = (self.played.len() + 1, line.to_owned());
        let table = &self.talks.state().table;
        let a_move = notation::parse(&self.scenario.common, table, side, &line)
            .map_err(|reason| LoadFault::BadMove { number, line: line.clone(), reason })?;
        let is_his = match by {
            Maker::Clock => a_move == Move::Hold,
            Maker::Seat(seat) => {
                self.seat(seat).is_some_and(|seat| seat.side == Some(side) && seat.permits(a_move))
            }
        };
        let is_new = entry.key.as_ref().is_none_or(|key| !self.knows(key));
        if !is_his || !is_new {
            return Err(LoadFault::BadMaker { number, line });
        }
        self.play(side, a_move, by, entry.key.clone()).map_err(|refusal| {
            let (line, refusal) = (line.clone(), Box::new(refusal));
            LoadFault::RefusedMove { number, line, side, refusal }
        })?;
        if self.talks.fingerprint() == fingerprint {
            Ok(())
        } else {
            Err(LoadFault::Diverged { number, line })
        }
    }
}
