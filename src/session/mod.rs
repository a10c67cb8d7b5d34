//! ONE SITTING: who sits where, which verbs a role permits, what has been played, and how it is written down.
//!
//! The session is the only caller of play. Everyone else sends it moves and receives views and events.

mod again;
mod foresight;
mod key;
mod occupant;
mod off_turn;
mod outcome;
mod recall;
mod record;
mod save;
mod seat;
mod setup;
pub mod simulation;
pub mod what_if;

pub use again::{CannotFork, CannotUndo, Unrepeatable};
pub use foresight::Foreseen;
pub use key::Key;
pub use occupant::{LONGEST_NAME, Occupant, StyleText};
pub use off_turn::{Aside, CannotDo, LONGEST_ANNOUNCEMENT, OffTurn};
pub use outcome::{Deciding, SharedFrame, TableOutcome, scored};
pub use recall::OpponentMove;
pub use record::OwnGame;
pub use save::{Closing, Done, Entry, LoadFault, PROGRAM, SAVE_FORMAT, SaveFile};
pub use seat::{Player, Role, Seat, SeatId};
pub use setup::{Ground, Setup};

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::analysis::hindsight::Hindsight;
use crate::negotiation::event::{Cause, Event, Happening};
use crate::negotiation::ledger::Audience;
use crate::negotiation::moves::{Move, Verb};
use crate::negotiation::notation;
use crate::negotiation::play::Negotiation;
use crate::negotiation::refusal::Refusal;
use crate::scenario::Scenario;
use crate::scenario::id::Side;
use crate::scenario::problem::Problem;
use crate::units::Round;
use crate::view::{SeatView, WorldView};

/// A game under way.
#[derive(Clone, Debug)]
pub struct Session {
    setup: Setup,
    scenario: Arc<Scenario>,
    talks: Negotiation,
    events: Vec<Event>,
    played: Vec<Played>,
    /// How many events there were before each move, and why it cannot be taken back.
    marks: Vec<Mark>,
    /// What was done off the turn, in order.
    asides: Vec<Aside>,
    /// The number of moves each seat has been shown.
    shown: Vec<usize>,
}

/// A move as played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Played {
    /// By which side.
    pub side: Side,
    /// In notation.
    pub line: String,
    /// Of the state after it.
    pub fingerprint: String,
    /// By whom of the delegation.
    pub by: Maker,
    /// The key of the command that made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<Key>,
}

/// Who made a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Maker {
    /// Whoever sat there.
    Seat(SeatId),
    /// The clock: the side let its time run out, and the turn passed.
    Clock,
}

#[derive(Clone, Debug)]
struct Mark {
    events: usize,
    a_move: Move,
    stands: Option<CannotUndo>,
}

/// Why a session does not take a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// The position the move was made for is no longer the present one.
    Stale {
        /// The present revision.
        now: usize,
    },
    /// There is no such seat.
    NoSeat,
    /// The seat is of neither side.
    NoSide,
    /// The seat's part does not permit the move.
    NotYourRole,
    /// The key is that of another command.
    KeyTaken,
    /// The rules do not permit the move.
    Refused(Refusal),
}

impl Session {
    /// Opens a game.
    ///
    /// # Errors
    /// Every problem of the scenario; one of them may be that it has no such length.
    pub fn open(setup: Setup) -> Result<Self, Vec<Problem>> {
        let ground = setup.ground()?;
        Ok(Self::on(setup, ground.scenario))
    }

    /// Opens a game on `ground`, which other games share.
    pub fn open_on(ground: &Ground, seed: u64, seats: Vec<Seat>) -> Self {
        Self::on(ground.setup(seed, seats), Arc::clone(&ground.scenario))
    }

    fn on(setup: Setup, scenario: Arc<Scenario>) -> Self {
        let (talks, events) = Negotiation::open(Arc::clone(&scenario), setup.seed);
        let shown = vec![0; setup.seats.len()];
        let (played, marks, asides) = (Vec::new(), Vec::new(), Vec::new());
        Self { setup, scenario, talks, events, played, marks, asides, shown }
    }

    /// The number of the present position: how many moves have been played.
    pub fn revision(&self) -> usize {
        self.played.len()
    }

    /// Whether `other` is a game of the same scenario, varied, changed and of a length alike.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        let ground = |setup: &Setup| {
            (
                Arc::clone(&setup.scenario_text),
                setup.variant.clone(),
                setup.changes.clone(),
                setup.length,
            )
        };
        ground(&self.setup) == ground(&other.setup)
    }

    /// How the game is set up.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The scenario, secrets included: for the debrief and for whoever runs the sitting.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The talks, secrets included: for the debrief and for whoever runs the sitting.
    pub fn talks(&self) -> &Negotiation {
        &self.talks
    }

    /// Everything that happened, in order, secrets included.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// What only the end of the talks shows, every secret included; `None` while they go on.
    ///
    /// Every text is judged three times for it: to be asked once and kept.
    pub fn hindsight(&self) -> Option<Hindsight> {
        Hindsight::new(&self.talks, &self.events)
    }

    /// The moves played, in order.
    pub fn played(&self) -> &[Played] {
        &self.played
    }

    /// The moves `side` knows of, in order: its own, and those of the other side that were made before it.
    pub fn played_before(&self, side: Side) -> Vec<&Played> {
        let is_told =
            |event: &Event| event.what.verb().is_some() && event.audience.is_seen_by(side);
        let known = |(number, played): &(usize, &Played)| {
            played.side == side || self.brought_about(*number).iter().any(is_told)
        };
        self.played.iter().enumerate().filter(known).map(|(_, played)| played).collect()
    }

    /// The seat with this id.
    pub fn seat(&self, seat: SeatId) -> Option<&Seat> {
        self.setup.seats.get(seat.0)
    }

    /// The first seat of `side` that may make any move at all.
    pub fn first_seat(&self, side: Side) -> Option<SeatId> {
        self.setup.seats.iter().position(|seat| seat.plays() == Some(side)).map(SeatId)
    }

    /// What a seat of a side sees, noted as shown to it; `None` where it is of no side, and sees what the world sees.
    pub fn show(&mut self, seat: SeatId) -> Option<SeatView> {
        let side = self.seat(seat)?.side?;
        if let Some(shown) = self.shown.get_mut(seat.0) {
            *shown = self.played.len();
        }
        Some(SeatView::new(&self.talks, side))
    }

    /// What the world sees, and with it every seat of no side.
    pub fn show_world(&self) -> WorldView {
        WorldView::new(&self.talks, &self.events)
    }

    /// Takes a move of `seat`, made for the position numbered `revision`.
    ///
    /// # Errors
    /// Why it is not taken; nothing has then changed.
    pub fn submit(
        &mut self,
        seat: SeatId,
        revision: usize,
        a_move: Move,
    ) -> Result<&[Event], Rejection> {
        self.take(seat, revision, a_move, None)
    }

    /// As [`Self::submit`], for a command with a key of its own: the same command again gets the first answer, and nothing
    /// is done twice.
    ///
    /// # Errors
    /// As [`Self::submit`]; and where the key is that of another command.
    pub fn submit_once(
        &mut self,
        seat: SeatId,
        revision: usize,
        a_move: Move,
        key: Key,
    ) -> Result<&[Event], Rejection> {
        let is_it = |known: &Option<Key>| known.as_ref() == Some(&key);
        if self.asides.iter().any(|aside| is_it(&aside.key)) {
            return Err(Rejection::KeyTaken);
        }
        match self.played.iter().position(|played| is_it(&played.key)) {
            None => self.take(seat, revision, a_move, Some(key)),
            Some(before) if before == revision && self.is_by(before, seat, a_move) => {
                Ok(self.brought_about(before))
            }
            Some(_) => Err(Rejection::KeyTaken),
        }
    }

    /// Whether the move numbered `number` is `a_move`, made by `seat`.
    fn is_by(&self, number: usize, seat: SeatId, a_move: Move) -> bool {
        let made = self.played.get(number).zip(self.marks.get(number));
        made.is_some_and(|(played, mark)| played.by == Maker::Seat(seat) && mark.a_move == a_move)
    }

    /// How many events there were before each move, in order.
    pub fn events_before_moves(&self) -> Vec<usize> {
        self.marks.iter().map(|mark| mark.events).collect()
    }

    /// What happened before the first move.
    pub fn opening(&self) -> &[Event] {
        let until = self.marks.first().map_or(self.events.len(), |mark| mark.events);
        self.events.get(..until).unwrap_or_default()
    }

    /// What the move after the first `before` brought about.
    pub fn brought_about(&self, before: usize) -> &[Event] {
        let from = self.marks.get(before).map_or(self.events.len(), |mark| mark.events);
        let until = self.marks.get(before + 1).map_or(self.events.len(), |mark| mark.events);
        self.events.get(from..until).unwrap_or_default()
    }

    /// The turns that passed because time had run out, each by the number of the event that says so.
    pub fn ran_out(&self) -> impl Iterator<Item = usize> {
        let made = self.played.iter().zip(&self.marks);
        let by_clock = made.filter(|(played, _)| played.by == Maker::Clock);
        by_clock.filter_map(|(_, mark)| {
            let mut events = self.events.iter().enumerate().skip(mark.events);
            events.find(|(_, event)| event.what.verb() == Some(Verb::Hold)).map(|(at, _)| at)
        })
    }

    /// The round in which so many moves had been made.
    pub fn round_after(&self, moves: usize) -> Round {
        let until = self.marks.get(moves).map_or(self.events.len(), |mark| mark.events);
        let before = self.events.iter().take(until);
        before.fold(Round(0), |now, event| {
            if let Happening::RoundBegan { round, .. } = event.what { round } else { now }
        })
    }

    fn take(
        &mut self,
        seat: SeatId,
        revision: usize,
        a_move: Move,
        key: Option<Key>,
    ) -> Result<&[Event], Rejection> {
        let sitting = self.seat(seat).ok_or(Rejection::NoSeat)?;
        let side = sitting.side.ok_or(Rejection::NoSide)?;
        if revision != self.revision() {
            return Err(Rejection::Stale { now: self.revision() });
        }
        if !sitting.permits(a_move) {
            return Err(Rejection::NotYourRole);
        }
        self.play(side, a_move, Maker::Seat(seat), key).map_err(Rejection::Refused)
    }

    /// Lets the turn pass, in the position numbered `revision`, for a side whose time has run out.
    ///
    /// # Errors
    /// Where the position has moved on, or no turn can pass.
    pub fn run_out(&mut self, revision: usize) -> Result<&[Event], Rejection> {
        if revision != self.revision() {
            return Err(Rejection::Stale { now: self.revision() });
        }
        let side = self.talks.state().table.turn.side;
        self.play(side, Move::Hold, Maker::Clock, None).map_err(Rejection::Refused)
    }

    fn play(
        &mut self,
        side: Side,
        a_move: Move,
        by: Maker,
        key: Option<Key>,
    ) -> Result<&[Event], Refusal> {
        let table = &self.talks.state().table;
        let line = notation::write(&self.scenario.common, table, side, a_move);
        let events = self.talks.play(side, a_move)?;
        let before = self.events.len();
        let stands = if events.iter().any(is_revealing) {
            Some(CannotUndo::Revealing)
        } else {
            events.iter().any(is_public).then_some(CannotUndo::Public)
        };
        self.marks.push(Mark { events: before, a_move, stands });
        self.events.extend(events);
        self.played.push(Played { side, line, fingerprint: self.talks.fingerprint(), by, key });
        Ok(self.events.get(before..).unwrap_or_default())
    }
}

/// Whether an event says that a move was made before the world.
fn is_public(event: &Event) -> bool {
    let verb = event.what.verb();
    // A decision is an answer to whoever came for it, whoever else is told.
    verb == Some(Verb::Decide) || event.audience == Audience::World && verb.is_some()
}

/// Whether an event shows what its mover could not know before: it would be unfair to take the move back.
fn is_revealing(event: &Event) -> bool {
    let by_course = matches!(event.cause, Cause::Course | Cause::Scenario(_));
    by_course || event.what.verb().is_some_and(Verb::reveals)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::length::Length;

    const SIGNAL: Move = Move::Statement(crate::negotiation::moves::Tone::Recognition);

    /// The tutorial after two moves of Tokyo's first turn, the first of which can no longer be read.
    fn spoilt() -> Session {
        let seat = |side: Side| Seat::of_person(side.word(), side);
        let setup = Setup {
            scenario_text: Arc::from(include_str!("../../scenarios/tutorial.ron")),
            variant: None,
            changes: Vec::new(),
            length: Length::Full,
            seed: 1,
            seats: Side::BOTH.map(seat).to_vec(),
        };
        let mut session = Session::open(setup).unwrap();
        let side = session.talks.state().table.turn.side;
        let issue = session.talks.scenario().common.issues.ids().next().unwrap();
        for a_move in [SIGNAL, Move::Prepare(issue)] {
            session.submit(session.first_seat(side).unwrap(), session.revision(), a_move).unwrap();
        }
        session.played[0].line = "retyre".to_owned();
        session
    }

    #[test]
    fn what_cannot_be_played_again_is_not_taken_back_and_nothing_is_lost() {
        let mut session = spoilt();
        let seat = session.first_seat(session.played[1].side).unwrap();
        let before = (session.talks.fingerprint(), session.played.clone(), session.events.clone());
        let lost = Unrepeatable { number: 1, line: "retyre".to_owned() };
        assert_eq!(session.undo(seat), Err(CannotUndo::Unrepeatable(lost)));
        let after = (session.talks.fingerprint(), session.played.clone(), session.events.clone());
        assert_eq!(before, after);
    }

    #[test]
    fn what_cannot_be_retraced_is_told() {
        let mut session = spoilt();
        let (good, bad) = ("statement recognition".to_owned(), "hoId".to_owned());
        (session.played[0].line, session.played[1].line) = (good, bad.clone());
        let mut shown = Vec::new();
        let told = session.retrace(|_, a_move| shown.push(a_move));
        assert_eq!(told, Err(Unrepeatable { number: 2, line: bad }));
        assert_eq!(shown, [SIGNAL]);
    }
}
