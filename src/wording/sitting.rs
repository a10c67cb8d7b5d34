//! Why a session takes no move, or does not take one back.

use super::refusal;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::{CannotUndo, Rejection};

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
    Message::new(match why {
        CannotUndo::Nothing => "undo-nothing",
        CannotUndo::NotYours => "undo-not-yours",
        CannotUndo::Revealing => "undo-revealing",
        CannotUndo::Seen => "undo-seen",
    })
}
