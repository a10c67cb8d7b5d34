//! What has been played, played again: taken back, retraced for a debrief, or gone on with otherwise from an earlier move.

use std::sync::Arc;

use super::off_turn::brought;
use super::{Ground, Maker, Played, Seat, SeatId, Session};
use crate::negotiation::event::Event;
use crate::negotiation::moves::Move;
use crate::negotiation::notation;
use crate::negotiation::play::Negotiation;
use crate::scenario::id::Side;
use crate::scenario::problem::Problem;
use crate::view::SeatView;

/// A move of the game that, played once, cannot be played again: a fault of the program, to be told and not passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unrepeatable {
    /// Its number, from 1.
    pub number: usize,
    /// The line.
    pub line: String,
}

/// Why a move cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotUndo {
    /// Nothing has been played.
    Nothing,
    /// The last move is the other side's.
    NotYours,
    /// It was for another member of the delegation to make, and is for him to take back.
    NotYourRole,
    /// It has shown something: a mood, an event, a vote.
    Revealing,
    /// The other side has seen it.
    Seen,
    /// It was done before others, and what it would do was told beforehand.
    Public,
    /// The clock made it.
    RanOut,
    /// The moves before it cannot be played again.
    Unrepeatable(Unrepeatable),
}

/// Why a game cannot be gone on with from an earlier move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotFork {
    /// So many moves have not been played.
    NoSuchRevision {
        /// How many have.
        last: usize,
    },
    /// The scenario as it was then has problems.
    Scenario(Vec<Problem>),
    /// The moves before it cannot be played again.
    Unrepeatable(Unrepeatable),
}

impl Session {
    /// Takes back the last move of `seat`'s side, unless it was done before the world, or the other side or chance has shown
    /// something since. A seat takes back what its part permits to do.
    ///
    /// # Errors
    /// Why not; nothing has then changed.
    pub fn undo(&mut self, seat: SeatId) -> Result<Played, CannotUndo> {
        let (sitting, last, events) = self.last_of(seat)?;
        let side = last.side;
        let before = self.played.len() - 1;
        let talks = self.played_again(before, |_, _, _| {}).map_err(CannotUndo::Unrepeatable)?;
        let table = &talks.state().table;
        let a_move = notation::parse(&self.scenario.common, table, side, &last.line);
        if a_move.is_ok_and(|a_move| !sitting.permits(a_move)) {
            return Err(CannotUndo::NotYourRole);
        }
        let undone = self.played.pop().ok_or(CannotUndo::Nothing)?;
        self.marks.pop();
        self.events.truncate(events);
        self.talks = talks;
        self.bring_back_asides(before);
        Ok(undone)
    }

    /// Whether `seat` may take the last move back, as far as that is seen without playing again: what its part does not
    /// permit, [`Self::undo`] alone refuses.
    pub fn may_undo(&self, seat: SeatId) -> bool {
        self.last_of(seat).is_ok()
    }

    /// The last move, if `seat` may take it back: with the seat, and how many events came before it.
    fn last_of(&self, seat: SeatId) -> Result<(&Seat, &Played, usize), CannotUndo> {
        let sitting = self.seat(seat).ok_or(CannotUndo::Nothing)?;
        let side = sitting.plays().ok_or(CannotUndo::NotYourRole)?;
        let (Some(last), Some(mark)) = (self.played.last(), self.marks.last()) else {
            return Err(CannotUndo::Nothing);
        };
        if last.side != side {
            return Err(CannotUndo::NotYours);
        }
        if last.by == Maker::Clock {
            return Err(CannotUndo::RanOut);
        }
        if let Some(why) = &mark.stands {
            return Err(why.clone());
        }
        if self.is_noticed(side.other(), self.events.get(mark.events..).unwrap_or_default()) {
            return Err(CannotUndo::Seen);
        }
        Ok((sitting, last, mark.events))
    }

    /// Whether a seat that plays `side` has looked since the last move and seen something of `events`, which it brought.
    /// Who only looks on does not count, nor do looks of those who saw nothing of it.
    fn is_noticed(&self, side: Side, events: &[Event]) -> bool {
        let seats = self.setup.seats.iter().zip(&self.shown);
        let mut looked = seats.filter(|(_, shown)| **shown >= self.played.len());
        looked.any(|(seat, _)| seat.plays() == Some(side))
            && events.iter().any(|event| event.audience.is_seen_by(side))
    }

    /// Shows `look` every move played, in order, with what the side that made it saw just before.
    ///
    /// # Errors
    /// The first move that cannot be played again; `look` has then been shown those before it.
    pub fn retrace(&self, mut look: impl FnMut(&SeatView, Move)) -> Result<(), Unrepeatable> {
        let seen = |talks: &Negotiation, side, a_move| look(&SeatView::new(talks, side), a_move);
        self.played_again(self.played.len(), seen).map(|_| ())
    }

    /// The game as it stood after its first `revision` moves, to be gone on with otherwise; this one stays as it is.
    ///
    /// Everyone is taken to have seen what was played until then, so that only what nobody could see can be taken back.
    ///
    /// # Errors
    /// Where so many moves have not been played, or they cannot be played again.
    pub fn fork(&self, revision: usize) -> Result<Self, CannotFork> {
        let (Some(played), Some(marks)) = (self.played.get(..revision), self.marks.get(..revision))
        else {
            return Err(CannotFork::NoSuchRevision { last: self.revision() });
        };
        let mut fork = self.clone();
        fork.asides.retain(|aside| aside.after <= revision);
        if brought(&fork.asides).ne(brought(&self.asides)) {
            fork.scenario = Arc::clone(fork.ground_now().map_err(CannotFork::Scenario)?.scenario());
        }
        fork.played = played.to_vec();
        fork.marks = marks.to_vec();
        fork.talks = fork.played_again(revision, |_, _, _| {}).map_err(CannotFork::Unrepeatable)?;
        let events = self.marks.get(revision).map_or(self.events.len(), |mark| mark.events);
        fork.events.truncate(events);
        fork.shown = self.setup.seats.iter().map(|_| revision).collect();
        Ok(fork)
    }

    /// What is played on as it stands: as set up, with what has been brought into the game since.
    pub(super) fn ground_now(&self) -> Result<Ground, Vec<Problem>> {
        let changes: Vec<_> =
            self.setup.changes.iter().chain(brought(&self.asides)).cloned().collect();
        let variant = self.setup.variant.as_deref();
        Ground::new(&self.setup.scenario_text, variant, &changes, self.setup.length)
    }

    /// The first `moves` played again from the start; `before` is shown each position with the move about to be made.
    pub(super) fn played_again(
        &self,
        moves: usize,
        mut before: impl FnMut(&Negotiation, Side, Move),
    ) -> Result<Negotiation, Unrepeatable> {
        let (mut talks, _) = Negotiation::open(Arc::clone(&self.scenario), self.setup.seed);
        for (number, played) in (1..).zip(self.played.iter().take(moves)) {
            let lost = || Unrepeatable { number, line: played.line.clone() };
            let table = &talks.state().table;
            let a_move = notation::parse(&self.scenario.common, table, played.side, &played.line)
                .map_err(|_| lost())?;
            before(&talks, played.side, a_move);
            talks.play(played.side, a_move).map_err(|_| lost())?;
        }
        Ok(talks)
    }
}
