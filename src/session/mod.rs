//! ONE SITTING: who sits where, which verbs a role permits, what has been played, and how it is written down.
//!
//! The session is the only caller of play. Everyone else sends it moves and receives views and events.

mod foresight;
mod recall;
mod save;
mod seat;
pub mod simulation;

pub use foresight::Foreseen;
pub use recall::OpponentMove;
pub use save::{LoadFault, Played, SAVE_FORMAT, SaveFile};
pub use seat::{Player, Role, Seat, SeatId};

use std::sync::Arc;

use crate::analysis::hindsight::Hindsight;
use crate::negotiation::event::{Cause, Event};
use crate::negotiation::ledger::Audience;
use crate::negotiation::moves::{Move, Verb};
use crate::negotiation::notation;
use crate::negotiation::play::Negotiation;
use crate::negotiation::refusal::Refusal;
use crate::scenario::Scenario;
use crate::scenario::check;
use crate::scenario::id::{BySide, Side};
use crate::scenario::length::Length;
use crate::scenario::problem::Problem;
use crate::view::SeatView;

/// A game as it is set up: all that is needed to play it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The scenario's text, whole: a save does not depend on a file that may change.
    pub scenario_text: Arc<str>,
    /// The variant played, if any.
    pub variant: Option<String>,
    /// Whether all its rounds are played.
    pub length: Length,
    /// The seed of the deal.
    pub seed: u64,
    /// Who sits where.
    pub seats: Vec<Seat>,
}

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
    /// The number of moves each side has been shown.
    shown: BySide<usize>,
}

#[derive(Clone, Debug)]
struct Mark {
    events: usize,
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
    /// The seat's role does not permit the verb.
    NotYourRole(Role),
    /// The rules do not permit the move.
    Refused(Refusal),
}

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
    /// It has shown something: a mood, an event, a vote.
    Revealing,
    /// The other side has seen it.
    Seen,
    /// It was done before others, and what it would do was told beforehand.
    Public,
    /// The moves before it cannot be played again.
    Unrepeatable(Unrepeatable),
}

impl Session {
    /// Opens a game.
    ///
    /// # Errors
    /// Every problem of the scenario; one of them may be that it has no such length.
    pub fn open(setup: Setup) -> Result<Self, Vec<Problem>> {
        let variant = setup.variant.as_deref();
        let scenario = check::scenario_of_length(&setup.scenario_text, variant, &[], setup.length)?;
        let scenario = Arc::new(scenario);
        let (talks, events) = Negotiation::open(Arc::clone(&scenario), setup.seed);
        Ok(Self {
            setup,
            scenario,
            talks,
            events,
            played: Vec::new(),
            marks: Vec::new(),
            shown: BySide::default(),
        })
    }

    /// The number of the present position: how many moves have been played.
    pub fn revision(&self) -> usize {
        self.played.len()
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

    /// The seat with this id.
    pub fn seat(&self, seat: SeatId) -> Option<&Seat> {
        self.setup.seats.get(seat.0)
    }

    /// The first seat of `side` that may make any move at all.
    pub fn first_seat(&self, side: Side) -> Option<SeatId> {
        let found = |seat: &Seat| seat.side == side && seat.role != Role::Observer;
        self.setup.seats.iter().position(found).map(SeatId)
    }

    /// What a seat sees, noted as shown to its side.
    pub fn show(&mut self, seat: SeatId) -> Option<SeatView> {
        let side = self.seat(seat)?.side;
        self.shown[side] = self.played.len();
        Some(SeatView::new(&self.talks, side))
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
        let sitting = self.seat(seat).ok_or(Rejection::NoSeat)?.clone();
        if revision != self.revision() {
            return Err(Rejection::Stale { now: self.revision() });
        }
        if !sitting.role.permits(a_move) {
            return Err(Rejection::NotYourRole(sitting.role));
        }
        self.play(sitting.side, a_move).map_err(Rejection::Refused)
    }

    fn play(&mut self, side: Side, a_move: Move) -> Result<&[Event], Refusal> {
        let table = &self.talks.state().table;
        let line = notation::write(&self.scenario.common, table, side, a_move);
        let events = self.talks.play(side, a_move)?;
        let before = self.events.len();
        let stands = if events.iter().any(is_revealing) {
            Some(CannotUndo::Revealing)
        } else {
            events.iter().any(is_public).then_some(CannotUndo::Public)
        };
        self.marks.push(Mark { events: before, stands });
        self.events.extend(events);
        self.played.push(Played { side, line, fingerprint: self.talks.fingerprint() });
        Ok(self.events.get(before..).unwrap_or_default())
    }

    /// Takes back the last move of `seat`'s side, unless it was done before the world, or the other side or chance has shown
    /// something since.
    ///
    /// # Errors
    /// Why not; nothing has then changed.
    pub fn undo(&mut self, seat: SeatId) -> Result<Played, CannotUndo> {
        let side = self.seat(seat).ok_or(CannotUndo::Nothing)?.side;
        let (Some(last), Some(mark)) = (self.played.last(), self.marks.last()) else {
            return Err(CannotUndo::Nothing);
        };
        if last.side != side {
            return Err(CannotUndo::NotYours);
        }
        if let Some(why) = &mark.stands {
            return Err(why.clone());
        }
        if self.shown[side.other()] >= self.played.len() {
            return Err(CannotUndo::Seen);
        }
        let events = mark.events;
        let before = self.played.len() - 1;
        let talks = self.played_again(before, |_, _, _| {}).map_err(CannotUndo::Unrepeatable)?;
        let undone = self.played.pop().ok_or(CannotUndo::Nothing)?;
        self.marks.pop();
        self.events.truncate(events);
        self.talks = talks;
        Ok(undone)
    }

    /// Shows `look` every move played, in order, with what the side that made it saw just before.
    ///
    /// # Errors
    /// The first move that cannot be played again; `look` has then been shown those before it.
    pub fn retrace(&self, mut look: impl FnMut(&SeatView, Move)) -> Result<(), Unrepeatable> {
        let seen = |talks: &Negotiation, side, a_move| look(&SeatView::new(talks, side), a_move);
        self.played_again(self.played.len(), seen).map(|_| ())
    }

    /// The first `moves` played again from the start; `before` is shown each position with the move about to be made.
    fn played_again(
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

    const SIGNAL: Move = Move::Statement(crate::negotiation::moves::Tone::Recognition);

    /// The tutorial after two moves of Tokyo's first turn, the first of which can no longer be read.
    fn spoilt() -> Session {
        let seat = |side: Side| Seat { name: side.to_string(), side, role: Role::Delegation };
        let setup = Setup {
            scenario_text: Arc::from(include_str!("../../scenarios/tutorial.ron")),
            variant: None,
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
