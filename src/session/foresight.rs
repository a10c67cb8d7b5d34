//! What a move would bring by itself, before it is made.

use super::{Session, is_revealing};
use crate::negotiation::event::{Cause, Event, Happening};
use crate::negotiation::ledger::Act;
use crate::negotiation::moves::{Kind, Move};
use crate::negotiation::play::Negotiation;
use crate::scenario::id::Side;
use crate::view::SeatView;

/// What a move would bring by itself, as its side would see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// What it does, in order.
    pub events: Vec<Event>,
    /// What a gesture does besides, with the move at the table, where that does not belie it (R6.10).
    pub later: Vec<Event>,
    /// What the side would then see; nothing where the move passes the turn or shows what could not be known before.
    pub after: Option<SeatView>,
}

impl Foreseen {
    /// Whether it costs or moves anything, so that a shell had better say so first: a meter, a mood, a gift.
    pub fn is_anything(&self) -> bool {
        self.events.iter().chain(&self.later).any(|event| {
            matches!(
                event.what,
                Happening::Changed(_)
                    | Happening::MoodMoved { .. }
                    | Happening::DefianceMoved { .. }
                    | Happening::GiftWithdrawn { .. }
                    | Happening::Addressed { .. }
                    | Happening::Insulted { .. }
            )
        })
    }
}

/// What the gesture just made does once its maker's move at the table has let it stand.
fn weighed_with_hold(mut talks: Negotiation, side: Side) -> Vec<Event> {
    let mut events = talks.play(side, Move::Hold).unwrap_or_default();
    events.retain(|event| {
        let entry = if let Happening::Changed(entry) = &event.what { Some(entry) } else { None };
        entry.is_some_and(|entry| matches!(entry.act, Act::Gestured { .. }))
            && event.cause == Cause::Move(side)
            && event.audience.is_seen_by(side)
    });
    events
}

impl Session {
    /// What a move of `side` would bring by itself, as `side` would see it. Nothing where the move is refused.
    ///
    /// The move is played on a copy. What chance, a vote or an event of the scenario brings in its train is left out, and so
    /// is the answer to a question it asks: foresight never tells more than what is known before.
    pub fn foresee(&self, side: Side, a_move: Move) -> Option<Foreseen> {
        let mut talks = self.talks.clone();
        let all = talks.play(side, a_move).ok()?;
        let is_open = a_move.kind() == Kind::Table || all.iter().any(is_revealing);
        let is_gesture = matches!(a_move, Move::Gesture(_));
        let later = if is_gesture { weighed_with_hold(talks.clone(), side) } else { Vec::new() };
        let events = all.into_iter().filter(|event| {
            event.cause == Cause::Move(side)
                && event.audience.is_seen_by(side)
                && !is_revealing(event)
        });
        Some(Foreseen {
            events: events.collect(),
            later,
            after: (!is_open).then(|| SeatView::new(&talks, side)),
        })
    }
}
