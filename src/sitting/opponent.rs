//! The opponent's step: it is asked once in a position, and what it chose and said is kept.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::news::Said;
use super::{Answer, Done, Sitting};
use crate::ai::{Choice, Negotiator};
use crate::scenario::id::{BySide, Side};
use crate::sentence::Message;
use crate::session::{OpponentMove, Player, SeatId, Unrepeatable};
use crate::view::SeatView;

/// The opponents at a table.
#[derive(Default)]
pub(super) struct Opponents {
    minds: BTreeMap<SeatId, Arc<dyn Negotiator>>,
    /// What one chose at this sitting, by the number of moves played before.
    chosen: BTreeMap<usize, Choice>,
    /// The position one was last asked in, so that none is asked twice.
    asked: Option<usize>,
}

impl Opponents {
    pub(super) fn seat(&mut self, seat: SeatId, mind: Arc<dyn Negotiator>) {
        self.minds.insert(seat, mind);
        self.asked = None;
    }

    pub(super) fn rise(&mut self, seat: SeatId) {
        self.minds.remove(&seat);
    }

    pub(super) fn has(&self, seat: SeatId) -> bool {
        self.minds.contains_key(&seat)
    }
}

/// What an opponent is asked: to be thought about wherever there is time for it.
#[derive(Clone)]
pub struct Question {
    /// The opponent's seat.
    pub seat: SeatId,
    /// The number of the position.
    pub revision: usize,
    mind: Arc<dyn Negotiator>,
    view: SeatView,
}

impl Question {
    /// What the opponent chooses. This is what takes time.
    pub fn choice(&self) -> Option<Choice> {
        self.mind.choose(&self.view)
    }
}

impl Sitting {
    /// The opponent that plays `side`, if one does.
    fn opponent(&self, side: Side) -> Option<(SeatId, &Arc<dyn Negotiator>)> {
        let mut minds = self.opponents.minds.iter();
        minds.find(|(seat, _)| self.side(**seat) == Some(side)).map(|(seat, mind)| (*seat, mind))
    }

    /// Whether an opponent is to be asked for its move.
    pub fn awaits_opponent(&self) -> bool {
        let is_asked = self.opponents.asked == Some(self.revision());
        !self.is_over() && !is_asked && self.opponent(self.turn()).is_some()
    }

    /// Whether an opponent sits in `seat`.
    pub fn is_opponents(&self, seat: SeatId) -> bool {
        self.opponents.has(seat)
    }

    /// Forgets that the opponent was asked in this position, where his answer was not taken.
    pub fn ask_again(&mut self) {
        self.opponents.asked = None;
    }

    /// What to ask the opponent whose turn it is, once in a position; its side is shown the position by it.
    pub fn question(&mut self) -> Option<Question> {
        if !self.awaits_opponent() {
            return None;
        }
        let (seat, mind) = self.opponent(self.turn())?;
        let (mind, revision) = (Arc::clone(mind), self.revision());
        self.opponents.asked = Some(revision);
        let view = self.session.show(seat)?;
        Some(Question { seat, revision, mind, view })
    }

    /// Plays what the opponent in `seat` chose in the position `revision`; an answer to an older position is passed over.
    ///
    /// # Errors
    /// That it made no move, or why what it chose is not taken: the talks go no further by themselves.
    pub fn reply(&mut self, seat: SeatId, revision: usize, choice: Option<Choice>) -> Answer {
        if revision != self.revision() {
            return Ok(Done::default());
        }
        let side = self.side(seat).filter(|_| self.opponents.has(seat));
        let side = side.ok_or_else(|| Message::new("rejected-no-seat"))?;
        let name = self.session.scenario().common.sides[side].name.clone();
        let stuck = |id| Message::new(id).with("side", &name);
        let Some(choice) = choice else { return Err(stuck("game-opponent-silent")) };
        let before = self.session.events().len();
        let done = self
            .submit(seat, side, revision, choice.a_move)
            .map_err(|why| stuck("game-opponent-refused").with("reason", why))?;
        let says = choice.says.clone().map(|speech| Said { before, by: side, speech });
        self.said.extend(says);
        self.opponents.chosen.insert(revision, choice);
        Ok(done)
    }

    /// Every move an opponent made, in order, with what it chose and why: for the debrief.
    ///
    /// # Errors
    /// The first move that cannot be played again.
    pub fn opponents_moves(&self) -> Result<Vec<OpponentMove>, Unrepeatable> {
        let players = BySide::each(|side| match self.opponent(side) {
            Some((seat, mind)) => Player::Opponent(seat, Arc::clone(mind)),
            None => Player::Person(self.person(side).unwrap_or(SeatId(0))),
        });
        self.session.opponents_moves(&players, &self.opponents.chosen)
    }
}
