//! The sitting: the session, who plays each side, and what opponents have chosen.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy::prelude::*;

use crate::ai::{Choice, Negotiator};
use crate::negotiation::moves::Move;
use crate::negotiation::notation;
use crate::scenario::id::{BySide, Side};
use crate::sentence::{Blank, Message as Sentence};
use crate::session::{OpponentMove, Player, SeatId, Session, Unrepeatable};
use crate::view::SeatView;
use crate::wording::{cannot_undo, describe_move, rejection};

/// The sitting, with every secret of it: a panel draws from [`super::Seen`] and from components, never from this.
#[derive(Component)]
pub struct Sitting {
    session: Session,
    players: BySide<Player>,
    /// What an opponent chose at this sitting, by the number of moves played before.
    chosen: BTreeMap<usize, Choice>,
    /// The position an opponent was last asked in, so that none is asked twice.
    asked: Option<usize>,
}

/// What an opponent is asked.
pub(super) struct Question {
    pub(super) seat: SeatId,
    pub(super) revision: usize,
    pub(super) mind: Arc<dyn Negotiator>,
    pub(super) view: SeatView,
}

impl Sitting {
    /// A sitting about to begin or to be taken up again.
    pub fn new(session: Session, players: BySide<Player>) -> Self {
        Self { session, players, chosen: BTreeMap::new(), asked: None }
    }

    /// The session, secrets included: for the debrief.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The number of the present position.
    pub fn revision(&self) -> usize {
        self.session.revision()
    }

    /// Every move an opponent made, in order, with what it chose and why: for the debrief.
    ///
    /// # Errors
    /// The first move that cannot be played again.
    pub fn opponents_moves(&self) -> Result<Vec<OpponentMove>, Unrepeatable> {
        self.session.opponents_moves(&self.players, &self.chosen)
    }

    /// Whether the talks are over.
    pub fn is_over(&self) -> bool {
        self.session.talks().state().table.is_over()
    }

    /// Whose turn it is; in the end, whose it was.
    pub fn turn(&self) -> Side {
        self.session.talks().state().table.turn.side
    }

    /// The seat of the person who plays `side`, if a person does.
    pub fn person(&self, side: Side) -> Option<SeatId> {
        match &self.players[side] {
            Player::Person(seat) => Some(*seat),
            Player::Opponent(..) => None,
        }
    }

    /// The sides persons play.
    pub fn persons(&self) -> impl Iterator<Item = Side> {
        Side::BOTH.into_iter().filter(|side| self.person(*side).is_some())
    }

    /// What the person who plays `side` sees, noted as shown.
    pub(super) fn show(&mut self, side: Side) -> Option<SeatView> {
        self.session.show(self.person(side)?)
    }

    /// Makes a move of the person who plays `side`.
    pub(super) fn make(
        &mut self,
        side: Side,
        revision: usize,
        a_move: Move,
    ) -> Result<(), Sentence> {
        let seat = self.persons_seat(side)?;
        self.submit(seat, revision, a_move)
    }

    /// Takes back the last move of the person who plays `side`; what was taken back.
    pub(super) fn take_back(&mut self, side: Side) -> Result<Sentence, Sentence> {
        let seat = self.persons_seat(side)?;
        let undone = self.session.undo(seat).map_err(cannot_undo)?;
        let (common, talks) = (&self.session.scenario().common, self.session.talks());
        let a_move = notation::parse(common, &talks.state().table, side, &undone.line);
        let line = match a_move {
            Ok(a_move) => Blank::called(undone.line, describe_move(common, side, &a_move)),
            Err(_) => undone.line.into(),
        };
        Ok(Sentence::new("game-undone").with("line", line))
    }

    fn persons_seat(&self, side: Side) -> Result<SeatId, Sentence> {
        self.person(side).ok_or_else(|| Sentence::new("rejected-no-seat"))
    }

    fn submit(&mut self, seat: SeatId, revision: usize, a_move: Move) -> Result<(), Sentence> {
        let side = self.session.seat(seat).and_then(|seat| seat.side).unwrap_or(self.turn());
        match self.session.submit(seat, revision, a_move) {
            Ok(_) => Ok(()),
            Err(why) => Err(rejection(&self.session.scenario().common, side, &why)),
        }
    }

    /// Whether an opponent is to be asked for its move.
    pub(super) fn awaits_opponent(&self) -> bool {
        let theirs = matches!(self.players[self.turn()], Player::Opponent(..));
        theirs && !self.is_over() && self.asked != Some(self.revision())
    }

    /// What to ask the opponent whose turn it is; its side is shown the position by it.
    pub(super) fn question(&mut self) -> Option<Question> {
        let Player::Opponent(seat, mind) = &self.players[self.turn()] else { return None };
        let (seat, mind, revision) = (*seat, Arc::clone(mind), self.revision());
        self.asked = Some(revision);
        let view = self.session.show(seat)?;
        Some(Question { seat, revision, mind, view })
    }

    /// Plays what an opponent chose in the position `revision`.
    pub(super) fn play(
        &mut self,
        seat: SeatId,
        revision: usize,
        choice: Choice,
    ) -> Result<(), Sentence> {
        self.submit(seat, revision, choice.a_move)?;
        self.chosen.insert(revision, choice);
        Ok(())
    }
}
