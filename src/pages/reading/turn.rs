//! Whose turn it is, and what is left of it.

use crate::negotiation::moves::{Kind, Move};
use crate::negotiation::state::Phase;
use crate::scenario::id::Side;
use crate::sentence::{Blank, Message};
use crate::view::SeatView;

/// Whose turn it is and what it is for, as a seat sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Turn {
    /// The talks are over.
    Over,
    /// The other side's.
    Theirs(Side),
    /// One's own, to talk.
    Own(Left),
    /// One's own: one's text has been accepted and waits for initials.
    Initialling,
    /// One's own: one's text has been accepted, and can be signed no longer.
    Overtaken,
    /// One's own: the text is signed and the votes are to come.
    Interval,
}

/// What is left of one's turn besides the move at the table that ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Left {
    /// A move at home and a signal.
    Both,
    /// A move at home.
    Home,
    /// A signal.
    Signal,
    /// Nothing.
    Nothing,
}

impl Turn {
    /// As `view` shows it.
    pub fn of(view: &SeatView) -> Self {
        let table = view.table();
        if table.is_over() {
            return Self::Over;
        }
        if !view.is_own_turn() {
            return Self::Theirs(table.turn.side);
        }
        match table.phase {
            Phase::Initialling { .. } if view.permit(Move::Initial).is_err() => Self::Overtaken,
            Phase::Initialling { .. } => Self::Initialling,
            Phase::Interval { .. } => Self::Interval,
            Phase::Talks | Phase::Over => Self::Own(
                match (table.turn.has_left(Kind::Home), table.turn.has_left(Kind::Signal)) {
                    (true, true) => Left::Both,
                    (true, false) => Left::Home,
                    (false, true) => Left::Signal,
                    (false, false) => Left::Nothing,
                },
            ),
        }
    }

    /// What one may do with it; nothing where it is not one's own.
    pub fn left(self, view: &SeatView) -> Option<Message> {
        let how = |typed, pointed| Blank::called(Message::new(typed), Message::new(pointed));
        Some(match self {
            Self::Over | Self::Theirs(_) => return None,
            Self::Own(Left::Both) => Message::new("turn-left-both"),
            Self::Own(Left::Home) => Message::new("turn-left-home"),
            Self::Own(Left::Signal) => Message::new("turn-left-signal"),
            Self::Own(Left::Nothing) => Message::new("turn-left-nothing"),
            Self::Initialling => Message::new("turn-initialling")
                .with("how", how("turn-initialling-typed", "turn-initialling-pointed")),
            Self::Overtaken => Message::new("turn-overtaken")
                .with("how", how("turn-overtaken-typed", "turn-overtaken-pointed")),
            Self::Interval => {
                let name = &view.common().sides[view.side()].name;
                let id =
                    if view.awaits_a_vote() { "turn-interval" } else { "turn-interval-unasked" };
                Message::new(id).with("side", name)
            }
        })
    }
}
