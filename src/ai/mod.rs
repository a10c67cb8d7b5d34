//! THE OPPONENT: sees a view, plays through the same door, says why.
//!
//! `yardstick` holds players with a known rule or a single idea, `reference` a sensible one: what an opponent is
//! measured against. `repertoire` is the shortlist of texts they all think in, `home_move` what a home move would change.
//! `adviser` tells a person who asks what the `reference` would do, and why: the two share one mind. `counsel` looks at the
//! same things as two people would who want different things.

pub mod adviser;
pub mod counsel;
mod effects;
mod exposure;
mod home_move;
mod level;
mod opponent;
mod prospect;
mod prudence;
mod reference;
mod reckoning;
mod repertoire;
pub mod roster;
pub mod style;
mod succession;
mod want;
mod yardstick;

pub use level::{Level, seated, seated_in};
pub use opponent::{Firmness, Opponent, Reading, STUNG, unmended};
pub use prudence::would_make;
pub use reckoning::{expected_of_other, reckoned};
pub use reference::Reference;
pub use repertoire::Repertoire;
pub use succession::Succession;
pub use want::{Rather, Want, Why};
pub use yardstick::{
    Baiter, Discloser, Holder, LateAccepter, LateReasonable, Micro, Obedient, Pace, Raiser, Random,
    Reminder, Repeater, Scorner, Staircase, TimeCurve, TitForTat,
};

use crate::negotiation::moves::Move;
use crate::scenario::clause::Clause;
use crate::sentence::{Message, Text};
use crate::view::SeatView;

/// Whoever decides for a side and is no person.
///
/// A choice depends on the view alone, so a game that is taken up again goes on as it would have, and what moved an
/// opponent can be asked again afterwards. One negotiator may serve many games at once.
pub trait Negotiator: Send + Sync {
    /// The next move of the side whose view it is, permitted; `None` where it is not its turn.
    fn choose(&self, view: &SeatView) -> Option<Choice>;
}

/// A move, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The move.
    pub a_move: Move,
    /// Why: the rule first, then what tipped it, then what was believed. Never empty.
    pub reasons: Vec<Message>,
    /// What the chooser says to the other side as it makes the move, if anything.
    pub says: Option<Speech>,
}

/// A sentence an opponent says across the table, in character and in the game's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// The sentence; `{clause}` in it stands for the clause it is about.
    pub text: Text,
    /// The clause it is about.
    pub about: Option<Clause>,
    /// What it wants instead of what lies on the table, where it does not take that.
    pub wants: Option<Want>,
}

impl Choice {
    /// A move for one reason, made without a word.
    pub fn because(a_move: Move, reason: Message) -> Self {
        Self { a_move, reasons: vec![reason], says: None }
    }
}

/// A move for one reason that has no blanks.
fn plainly(a_move: Move, reason: &'static str) -> Choice {
    Choice::because(a_move, Message::new(reason))
}
