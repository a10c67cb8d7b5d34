//! What is done at a table off the turn: a teacher announces something or brings something about, a delegate takes a seat
//! over and hands it back.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::occupant::misfit_of;
use super::{Key, Occupant, SeatId, Session};
use crate::negotiation::notation;
use crate::negotiation::play::Negotiation;
use crate::scenario::check::Change;
use crate::scenario::id::Side;
use crate::scenario::problem::Problem;
use crate::sentence::{Message, shown};

/// Longest announcement, in characters.
pub const LONGEST_ANNOUNCEMENT: usize = 1_000;

/// Something done off the turn, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Aside {
    /// After how many moves.
    pub after: usize,
    /// What.
    pub what: OffTurn,
    /// The key of the command that asked for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<Key>,
}

/// What is done at a table off the turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OffTurn {
    /// Something was said to a side, or to both.
    Announced {
        /// What.
        text: String,
        /// To whom; to all at the table where no side is named.
        to: Option<Side>,
    },
    /// Something was brought into the game: the scenario is changed in what is still to come, an event of it or of one's own.
    Brought {
        /// The changes, as `--set` writes them. They leave all that has happened as it was.
        changes: Vec<Change>,
    },
    /// Somebody else took a seat.
    TookOver {
        /// Which.
        seat: SeatId,
        /// Who sits there from now on.
        occupant: Occupant,
    },
    /// The seat is again his who sat there as the game began.
    HandedBack {
        /// Which.
        seat: SeatId,
    },
}

/// Why something is not done off the turn; nothing has then changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotDo {
    /// An announcement is empty, too long, or holds what commands a terminal.
    Unspeakable,
    /// There is no such seat.
    NoSeat,
    /// The seat is his already.
    NotTakenOver,
    /// Nobody can be seated so.
    Occupant(Message),
    /// The changed scenario has problems.
    Scenario(Vec<Problem>),
    /// It would change what has already happened: with it the game does not stand after this move as it does.
    Changes {
        /// The move's number, from 1; 0 for the opening.
        number: usize,
    },
    /// The key is that of another command.
    KeyTaken,
}

/// All that `asides` bring into a game, in order.
pub(super) fn brought(asides: &[Aside]) -> impl Iterator<Item = &Change> {
    asides.iter().flat_map(|aside| match &aside.what {
        OffTurn::Brought { changes } => changes.as_slice(),
        OffTurn::Announced { .. } | OffTurn::TookOver { .. } | OffTurn::HandedBack { .. } => &[],
    })
}

impl Session {
    /// What has been done off the turn, in order.
    pub fn asides(&self) -> &[Aside] {
        &self.asides
    }

    /// Who sits in `seat` now.
    pub fn occupant(&self, seat: SeatId) -> Option<&Occupant> {
        let since = self.asides.iter().rev().find_map(|aside| match &aside.what {
            OffTurn::TookOver { seat: taken, occupant } if *taken == seat => Some(Some(occupant)),
            OffTurn::HandedBack { seat: back } if *back == seat => Some(None),
            OffTurn::TookOver { .. }
            | OffTurn::HandedBack { .. }
            | OffTurn::Announced { .. }
            | OffTurn::Brought { .. } => None,
        });
        since.flatten().or_else(|| self.seat(seat).map(|seat| &seat.occupant))
    }

    /// The sides whose first seat a person has.
    pub fn persons(&self) -> impl Iterator<Item = Side> {
        Side::BOTH.into_iter().filter(|side| {
            let occupant = self.first_seat(*side).and_then(|seat| self.occupant(seat));
            occupant.is_some_and(Occupant::is_person)
        })
    }

    /// Does something off the turn. A command whose key has already done it does nothing again.
    ///
    /// # Errors
    /// Why it is not done; nothing has then changed.
    pub fn do_off_turn(&mut self, what: OffTurn, key: Option<Key>) -> Result<(), CannotDo> {
        if let Some(key) = &key {
            let done = self.asides.iter().find(|aside| aside.key.as_ref() == Some(key));
            if done.is_some_and(|done| done.what == what) {
                return Ok(());
            }
            if self.knows(key) {
                return Err(CannotDo::KeyTaken);
            }
        }
        self.permit_off_turn(&what)?;
        let is_brought = matches!(what, OffTurn::Brought { .. });
        self.asides.push(Aside { after: self.played.len(), what, key });
        if is_brought && let Err(why) = self.stand_on_new_ground() {
            self.asides.pop();
            return Err(why);
        }
        Ok(())
    }

    /// Whether a command with this key has been carried out.
    pub(super) fn knows(&self, key: &Key) -> bool {
        self.asides.iter().any(|aside| aside.key.as_ref() == Some(key))
            || self.played.iter().any(|played| played.key.as_ref() == Some(key))
    }

    /// Does again what a save says was done. What it brought into the game is part of the ground already.
    pub(super) fn aside_again(&mut self, what: &OffTurn, key: Option<Key>) -> Result<(), CannotDo> {
        if key.as_ref().is_some_and(|key| self.knows(key)) {
            return Err(CannotDo::KeyTaken);
        }
        self.permit_off_turn(what)?;
        self.asides.push(Aside { after: self.played.len(), what: what.clone(), key });
        Ok(())
    }

    /// Whether `what` may be done, but for what the changes it brings would do.
    pub(super) fn permit_off_turn(&self, what: &OffTurn) -> Result<(), CannotDo> {
        match what {
            OffTurn::Announced { text, .. } => {
                let length = text.chars().count();
                let fits = (1..=LONGEST_ANNOUNCEMENT).contains(&length);
                if fits && is_plain(text) { Ok(()) } else { Err(CannotDo::Unspeakable) }
            }
            OffTurn::Brought { .. } => Ok(()),
            OffTurn::TookOver { seat, occupant } => {
                let sitting = self.seat(*seat).ok_or(CannotDo::NoSeat)?;
                misfit_of(occupant, sitting.side, &self.scenario.common)
                    .map_or(Ok(()), |why| Err(CannotDo::Occupant(why)))
            }
            OffTurn::HandedBack { seat } => {
                let first = &self.seat(*seat).ok_or(CannotDo::NoSeat)?.occupant;
                let taken = self.occupant(*seat).is_some_and(|now| !std::ptr::eq(now, first));
                if taken { Ok(()) } else { Err(CannotDo::NotTakenOver) }
            }
        }
    }

    /// Goes on on the ground as it is now, where that leaves all that has happened as it was.
    fn stand_on_new_ground(&mut self) -> Result<(), CannotDo> {
        let ground = self.ground_now().map_err(CannotDo::Scenario)?;
        let (mut talks, mut events) =
            Negotiation::open(Arc::clone(ground.scenario()), self.setup.seed);
        let opened = self.marks.first().map_or(self.events.len(), |mark| mark.events);
        if self.events.get(..opened) != Some(events.as_slice()) {
            return Err(CannotDo::Changes { number: 0 });
        }
        for (number, played) in (1..).zip(&self.played) {
            let changed = || CannotDo::Changes { number };
            let (common, table) = (&ground.scenario().common, &talks.state().table);
            let a_move =
                notation::parse(common, table, played.side, &played.line).map_err(|_| changed())?;
            events.extend(talks.play(played.side, a_move).map_err(|_| changed())?);
            if talks.fingerprint() != played.fingerprint {
                return Err(changed());
            }
        }
        if events != self.events || talks.fingerprint() != self.talks.fingerprint() {
            return Err(CannotDo::Changes { number: self.played.len() });
        }
        self.scenario = Arc::clone(ground.scenario());
        self.talks = talks;
        Ok(())
    }

    /// What was done off the turn after a move that is taken back stays done, and now comes after those before it.
    pub(super) fn bring_back_asides(&mut self, revision: usize) {
        for aside in &mut self.asides {
            aside.after = aside.after.min(revision);
        }
    }
}

/// Whether a text is of one line and holds nothing that commands a terminal or turns the order of the line.
pub(super) fn is_plain(text: &str) -> bool {
    !text.chars().any(char::is_control) && shown(text) == text
}
