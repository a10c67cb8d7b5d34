//! A game as text: the scenario's own text, the seed, who sat where, and all that was done, in order.
//!
//! Every entry of the course bears a seal, made of all that stands before it and of what it says, so that what was changed
//! by hand is told from a game of other rules. A closing seal, written anew each time the game is kept, says how far the
//! course then went: what stands after it was kept since, and where less stands, something was taken away.

mod load;

pub use load::LoadFault;

use serde::{Deserialize, Serialize};

use super::{Key, Maker, OffTurn, Played, Seat, SeatId, Session, Setup};
use crate::negotiation::play::fingerprint;
use crate::scenario::check::Change;
use crate::scenario::id::Side;
use crate::scenario::length::Length;

/// Version of the save format this program writes.
pub const SAVE_FORMAT: u32 = 2;

/// Version of the program.
pub const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// Longest save read, in bytes: a scenario and styles of the greatest length, escaped, and 10,000 moves.
const LONGEST_SAVE: usize = 8 << 20;

/// A save as it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaveFile {
    /// Version of the save format.
    pub format: u32,
    /// Version of the program that wrote it.
    pub program: String,
    /// Seed of the deal.
    pub seed: u64,
    /// Variant of the scenario, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// What else was changed of the scenario as the game was set up.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<Change>,
    /// Whether all rounds are played.
    #[serde(default, skip_serializing_if = "Length::is_full")]
    pub length: Length,
    /// Who sat where as the game began.
    pub seats: Vec<Seat>,
    /// Of all that the game was set up with: seed, variant, changes, length, seats and scenario.
    pub setup_fingerprint: String,
    /// All that was done, in order.
    pub course: Vec<Entry>,
    /// How far the course went when the game was last kept; none in saves from before there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<Closing>,
    /// The scenario's text.
    pub scenario: String,
}

/// How far a course went when it was kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// How many entries it had.
    pub entries: usize,
    /// Of that number and of the last entry's seal (of none: of what stands in its place).
    pub seal: String,
}

/// One thing done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// What.
    pub what: Done,
    /// The key of the command that asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<Key>,
    /// Of the seal before it (the first: of the setup's fingerprint, and in a save that is closed of that it is) and of
    /// what it says.
    pub seal: String,
}

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Done {
    /// A side moved.
    Moved {
        /// Which.
        side: Side,
        /// In notation.
        line: String,
        /// Who of its delegation.
        seat: SeatId,
        /// Of the state after it.
        fingerprint: String,
    },
    /// A side let its time run out, and the turn passed.
    RanOut {
        /// Which.
        side: Side,
        /// The move that was made for it, in notation: it lets the turn pass.
        line: String,
        /// Of the state after it.
        fingerprint: String,
    },
    /// Something was done off the turn.
    OffTurn(OffTurn),
}

impl Done {
    /// As it stands in a course.
    pub fn of_move(played: &Played) -> Self {
        let (side, line) = (played.side, played.line.clone());
        let fingerprint = played.fingerprint.clone();
        match played.by {
            Maker::Seat(seat) => Self::Moved { side, line, seat, fingerprint },
            Maker::Clock => Self::RanOut { side, line, fingerprint },
        }
    }

    /// Whether it is a move, by a side or by the clock.
    pub fn is_move(&self) -> bool {
        match self {
            Self::Moved { .. } | Self::RanOut { .. } => true,
            Self::OffTurn(_) => false,
        }
    }
}

impl SaveFile {
    /// A save of what was `done` in a game set up as `setup`, sealed.
    pub fn sealed(setup: &Setup, done: impl IntoIterator<Item = (Done, Option<Key>)>) -> Self {
        let unsealed = |(what, key)| Entry { what, key, seal: String::new() };
        let mut save = Self {
            format: SAVE_FORMAT,
            program: PROGRAM.to_owned(),
            seed: setup.seed,
            variant: setup.variant.clone(),
            changes: setup.changes.clone(),
            length: setup.length,
            seats: setup.seats.clone(),
            setup_fingerprint: setup.fingerprint(),
            course: done.into_iter().map(unsealed).collect(),
            closing: Some(Closing { entries: 0, seal: String::new() }),
            scenario: setup.scenario_text.to_string(),
        };
        save.seal();
        save
    }

    /// Seals every entry of its course anew, and closes it where it was closed.
    pub fn seal(&mut self) {
        let mut before = self.first_seal();
        for entry in &mut self.course {
            entry.seal = seal_after(&before, &entry.what, entry.key.as_ref());
            before.clone_from(&entry.seal);
        }
        let entries = self.course.len();
        if let Some(closing) = &mut self.closing {
            *closing = Closing { entries, seal: fingerprint(&(entries, &before)) };
        }
    }

    /// What the first entry is sealed after. A save that is closed says so in it, so that a closing seal cannot be taken
    /// away unseen.
    fn first_seal(&self) -> String {
        match &self.closing {
            Some(_) => fingerprint(&("closed", &self.setup_fingerprint)),
            None => self.setup_fingerprint.clone(),
        }
    }

    /// The save as text.
    pub fn to_text(&self) -> String {
        // The same bytes on every system: `ron` would end lines as the system does.
        let pretty =
            ron::ser::PrettyConfig::new().new_line("\n").escape_strings(false).struct_names(false);
        // Integers, strings and lists always serialise; an empty text would be refused on reading.
        ron::ser::to_string_pretty(self, pretty).unwrap_or_default()
    }

    /// How many moves stand in it.
    pub fn moves(&self) -> usize {
        self.course.iter().filter(|entry| entry.what.is_move()).count()
    }

    /// Whether this is the game of `later` at an earlier time, or as it is.
    pub fn is_earlier(&self, later: &Self) -> bool {
        let done = |save: &Self| -> Vec<(Done, Option<Key>)> {
            save.course.iter().map(|entry| (entry.what.clone(), entry.key.clone())).collect()
        };
        self.setup_fingerprint == later.setup_fingerprint && done(later).starts_with(&done(self))
    }

    /// The place of the first entry, from 0, whose seal is not that of what it says.
    fn broken_seal(&self) -> Option<usize> {
        let mut before = self.first_seal();
        self.course.iter().position(|entry| {
            let whole = entry.seal == seal_after(&before, &entry.what, entry.key.as_ref());
            before.clone_from(&entry.seal);
            !whole
        })
    }

    /// Whether the course goes as far as it did when it was kept.
    fn reach(&self) -> Reach {
        let Some(closing) = &self.closing else { return Reach::Whole };
        if closing.entries > self.course.len() {
            return Reach::CutShort { entries: closing.entries };
        }
        let before = closing.entries.checked_sub(1).and_then(|last| self.course.get(last));
        let before = before.map_or_else(|| self.first_seal(), |entry| entry.seal.clone());
        let is_whole = closing.seal == fingerprint(&(closing.entries, before));
        if is_whole { Reach::Whole } else { Reach::Broken }
    }
}

/// How far a course goes, against what its closing seal says.
enum Reach {
    /// At least as far as when it was kept.
    Whole,
    /// Less far: it had so many entries.
    CutShort { entries: usize },
    /// The closing seal is of another course.
    Broken,
}

fn seal_after(before: &str, what: &Done, key: Option<&Key>) -> String {
    fingerprint(&(before, what, key))
}

impl Session {
    /// The game as a save.
    pub fn save(&self) -> SaveFile {
        let mut done = Vec::new();
        let mut asides = self.asides.iter().peekable();
        for number in 0..=self.played.len() {
            while let Some(aside) = asides.next_if(|aside| aside.after <= number) {
                done.push((Done::OffTurn(aside.what.clone()), aside.key.clone()));
            }
            let played = self.played.get(number);
            done.extend(played.map(|played| (Done::of_move(played), played.key.clone())));
        }
        SaveFile::sealed(&self.setup, done)
    }
}
