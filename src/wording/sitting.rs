//! Why a session takes no move, or does not take one back.

use super::refusal;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::{CannotUndo, Rejection, Unrepeatable};

/// What `side` is told when the session does not take its move.
pub fn rejection(common: &Common, side: Side, why: &Rejection) -> Message {
    match why {
        Rejection::Stale { now } => Message::new("rejected-stale").with("now", *now),
        Rejection::NoSeat => Message::new("rejected-no-seat"),
        Rejection::NotYourRole(_) => Message::new("rejected-role"),
        Rejection::Refused(reason) => refusal(common, side, reason),
    }
}

/// What a side is told when its last move cannot be taken back.
pub fn cannot_undo(why: CannotUndo) -> Message {
    match why {
        CannotUndo::Nothing => Message::new("undo-nothing"),
        CannotUndo::NotYours => Message::new("undo-not-yours"),
        CannotUndo::Revealing => Message::new("undo-revealing"),
        CannotUndo::Seen => Message::new("undo-seen"),
        CannotUndo::Public => Message::new("undo-public"),
        CannotUndo::Unrepeatable(lost) => unrepeatable(lost),
    }
}

/// What is said of a move that cannot be played again.
pub fn unrepeatable(lost: Unrepeatable) -> Message {
    Message::new("game-unrepeatable").with("number", lost.number).with("line", lost.line)
}
