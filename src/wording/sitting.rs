//! Why a session takes no move, or does not take one back.

use super::refusal;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::session::{
    CannotDo, CannotUndo, LONGEST_ANNOUNCEMENT, Occupant, OffTurn, Rejection, Unrepeatable,
};

/// What `side` is told when the session does not take its move.
pub fn rejection(common: &Common, side: Side, why: &Rejection) -> Message {
    match why {
        Rejection::Stale { now } => Message::new("rejected-stale").with("now", *now),
        Rejection::NoSeat => Message::new("rejected-no-seat"),
        Rejection::NoSide => Message::new("rejected-no-side"),
        Rejection::NotYourRole => Message::new("rejected-role"),
        Rejection::KeyTaken => Message::new("rejected-key"),
        Rejection::Refused(reason) => refusal(common, side, reason),
    }
}

/// What a side is told when its last move cannot be taken back.
pub fn cannot_undo(why: CannotUndo) -> Message {
    match why {
        CannotUndo::Nothing => Message::new("undo-nothing"),
        CannotUndo::NotYours => Message::new("undo-not-yours"),
        CannotUndo::Revealing => Message::new("undo-revealing"),
        CannotUndo::NotYourRole => Message::new("undo-role"),
        CannotUndo::RanOut => Message::new("undo-ran-out"),
        CannotUndo::Seen => Message::new("undo-seen"),
        CannotUndo::Public => Message::new("undo-public"),
        CannotUndo::Unrepeatable(lost) => unrepeatable(lost),
    }
}

/// What is said of a move that cannot be played again.
pub fn unrepeatable(lost: Unrepeatable) -> Message {
    Message::new("game-unrepeatable").with("number", lost.number).with("line", lost.line)
}

/// What was done off the turn.
pub fn off_turn(common: &Common, what: &OffTurn) -> Message {
    match what {
        OffTurn::Announced { text, to } => match to {
            None => Message::new("off-turn-announced").with("text", text.as_str()),
            Some(side) => Message::new("off-turn-announced-to")
                .with("side", &common.sides[*side].name)
                .with("text", text.as_str()),
        },
        OffTurn::Brought { changes } => {
            let paths: Vec<&str> = changes.iter().map(|change| change.path.as_str()).collect();
            Message::new("off-turn-brought").with("paths", paths)
        }
        OffTurn::TookOver { seat, occupant } => {
            let who = match occupant {
                Occupant::Person { name } | Occupant::Yardstick { name } => name.as_str().into(),
                Occupant::Opponent { styles, .. } => {
                    let name = styles.first().map_or("", |style| style.name.as_str());
                    Blank::from(name)
                }
                Occupant::Nobody => Message::new("off-turn-nobody").into(),
            };
            Message::new("off-turn-took-over").with("seat", seat.0 + 1).with("who", who)
        }
        OffTurn::HandedBack { seat } => {
            Message::new("off-turn-handed-back").with("seat", seat.0 + 1)
        }
    }
}

/// Why something is not done off the turn.
pub fn cannot_do(why: CannotDo) -> Message {
    match why {
        CannotDo::Unspeakable => {
            Message::new("off-turn-unspeakable").with("most", LONGEST_ANNOUNCEMENT)
        }
        CannotDo::NoSeat => Message::new("rejected-no-seat"),
        CannotDo::NotTakenOver => Message::new("off-turn-not-taken-over"),
        CannotDo::Occupant(why) => why,
        CannotDo::Scenario(problems) => {
            let first = problems.into_iter().next().map(|problem| problem.what);
            Message::new("off-turn-scenario")
                .with("what", first.unwrap_or_else(|| Message::new("off-turn-no-such-change")))
        }
        CannotDo::Changes { number } => Message::new("off-turn-changes").with("number", number),
        CannotDo::KeyTaken => Message::new("rejected-key"),
    }
}
