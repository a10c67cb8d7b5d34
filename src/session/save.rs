//! A game as text: the scenario's own text, the seed, who sat where, and every move with the fingerprint after it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Seat, Session, Setup};
use crate::negotiation::notation;
use crate::negotiation::play::fingerprint;
use crate::negotiation::refusal::Refusal;
use crate::scenario::id::Side;
use crate::scenario::length::Length;
use crate::scenario::problem::Problem;
use crate::sentence::Message;

/// Version of the save format this program writes and reads.
pub const SAVE_FORMAT: u32 = 1;

/// Longest save read, in bytes: a scenario of the greatest length, escaped, and 10,000 moves.
const LONGEST_SAVE: usize = 8 << 20;

/// A move as played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Played {
    /// By which side.
    pub side: Side,
    /// In notation.
    pub line: String,
    /// Of the state after it.
    pub fingerprint: String,
}

/// A save as it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaveFile {
    /// Version of the save format.
    pub format: u32,
    /// Version of the program that wrote it, for the reader.
    pub program: String,
    /// Seed of the deal.
    pub seed: u64,
    /// Variant of the scenario, if any.
    #[serde(default)]
    pub variant: Option<String>,
    /// Whether all rounds are played. A save that does not say so is of full length: before there was another, none did.
    #[serde(default, skip_serializing_if = "Length::is_full")]
    pub length: Length,
    /// Who sat where.
    pub seats: Vec<Seat>,
    /// The moves, in order.
    pub moves: Vec<Played>,
    /// Of all that the game was set up with: seed, variant, length, seats and scenario.
    pub setup_fingerprint: String,
    /// The scenario's text.
    pub scenario: String,
}

/// Why a text is no game that can be taken up again.
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
        /// `ron`'s reason.
        reason: String,
    },
    /// It was written in another version of the format.
    OtherFormat {
        /// Its version.
        format: u32,
    },
    /// Its seed, variant, length, seats or scenario are not those the game was set up with.
    OtherSetup,
    /// The scenario in it has problems.
    Scenario(Vec<Problem>),
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

impl SaveFile {
    /// The save as text.
    pub fn to_text(&self) -> String {
        let pretty = ron::ser::PrettyConfig::new().escape_strings(false).struct_names(false);
        // Integers, strings and lists always serialise; an empty text would be refused on reading.
        ron::ser::to_string_pretty(self, pretty).unwrap_or_default()
    }

    /// Reads a save, without playing it.
    ///
    /// # Errors
    /// Why the text is no save of this version.
    pub fn from_text(text: &str) -> Result<Self, LoadFault> {
        if text.len() > LONGEST_SAVE {
            return Err(LoadFault::TooLong { bytes: text.len() });
        }
        let options = ron::Options::default().with_recursion_limit(16);
        let version: Result<Version, _> = options.from_str(text);
        if let Ok(Version { format }) = version
            && format != SAVE_FORMAT
        {
            return Err(LoadFault::OtherFormat { format });
        }
        options.from_str(text).map_err(|fault| LoadFault::Unreadable {
            line: fault.span.start.line,
            column: fault.span.start.col,
            reason: fault.code.to_string(),
        })
    }
}

/// The one field every version has.
#[derive(Deserialize)]
struct Version {
    format: u32,
}

impl Setup {
    /// The setup in sixteen hexadecimal digits: a save whose setup was changed by hand is told by it.
    fn fingerprint(&self) -> String {
        let rest = (self.seed, &self.variant, &self.seats, &*self.scenario_text);
        match self.length {
            // As before there was another length, so that saves of that time are still whole.
            Length::Full => fingerprint(&rest),
            Length::Lesson => fingerprint(&(rest, self.length)),
        }
    }
}

impl Session {
    /// The game as a save.
    pub fn save(&self) -> SaveFile {
        SaveFile {
            format: SAVE_FORMAT,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            seed: self.setup.seed,
            variant: self.setup.variant.clone(),
            length: self.setup.length,
            seats: self.setup.seats.clone(),
            moves: self.played.clone(),
            setup_fingerprint: self.setup.fingerprint(),
            scenario: self.setup.scenario_text.to_string(),
        }
    }

    /// Takes up a saved game: opens it and plays every move again, each checked against its fingerprint.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn load(save: &SaveFile) -> Result<Self, LoadFault> {
        match Self::load_as_far_as_it_goes(save)? {
            (session, None) => Ok(session),
            (_, Some(fault)) => Err(fault),
        }
    }

    /// The saved game up to the first thing that is wrong with it, and that.
    ///
    /// # Errors
    /// Where not even its opening can be set up.
    pub fn load_as_far_as_it_goes(save: &SaveFile) -> Result<(Self, Option<LoadFault>), LoadFault> {
        let setup = Setup {
            scenario_text: Arc::from(save.scenario.as_str()),
            variant: save.variant.clone(),
            length: save.length,
            seed: save.seed,
            seats: save.seats.clone(),
        };
        let changed = setup.fingerprint() != save.setup_fingerprint;
        let mut session = Self::open(setup).map_err(LoadFault::Scenario)?;
        let replayed =
            (1..).zip(&save.moves).try_for_each(|(number, played)| session.replay(number, played));
        let fault = if changed { Some(LoadFault::OtherSetup) } else { replayed.err() };
        Ok((session, fault))
    }

    fn replay(&mut self, number: usize, played: &Played) -> Result<(), LoadFault> {
        let (side, line) = (played.side, played.line.clone());
        let table = &self.talks.state().table;
        let a_move = notation::parse(&self.scenario.common, table, side, &line)
            .map_err(|reason| LoadFault::BadMove { number, line: line.clone(), reason })?;
        self.play(side, a_move).map_err(|refusal| LoadFault::RefusedMove {
            number,
            line: line.clone(),
            side,
            refusal: Box::new(refusal),
        })?;
        if self.talks.fingerprint() == played.fingerprint {
            Ok(())
        } else {
            Err(LoadFault::Diverged { number, line })
        }
    }
}
