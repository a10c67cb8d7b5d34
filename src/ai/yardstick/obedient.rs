//! The obedient: does what the adviser says, and has no thought of its own.

use super::household::or_hold;
use crate::ai::adviser::{at_home, next, sensible_choice};
use crate::ai::{Choice, Negotiator, Repertoire, plainly};
use crate::negotiation::moves::{Channel, Move};
use crate::view::SeatView;

/// Which text it puts where it is told to put one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Puts {
    /// The one it is told to put.
    Advised,
    /// The one the adviser calls best for oneself.
    Best,
}

/// A player that follows its adviser.
#[derive(Debug)]
pub struct Obedient {
    puts: Puts,
    repertoire: Repertoire,
}

impl Obedient {
    /// One that does everything it is told.
    pub fn advised() -> Self {
        Self { puts: Puts::Advised, repertoire: Repertoire::default() }
    }

    /// One that does, but puts the text its adviser calls best for oneself whenever it is told to put one.
    pub fn best() -> Self {
        Self { puts: Puts::Best, repertoire: Repertoire::default() }
    }

    /// The text it puts instead of the one it is told to, if any.
    fn instead(&self, view: &SeatView) -> Option<Move> {
        match self.puts {
            Puts::Advised => None,
            Puts::Best => {
                let home = at_home(view, &self.repertoire);
                home.for_us.map(|text| Move::Propose(Channel::Private, text.draft))
            }
        }
    }
}

impl Negotiator for Obedient {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if let Some(decided) = sensible_choice(view) {
            return Some(plainly(decided.a_move(), "ai-advised"));
        }
        let told = next(view, &self.repertoire)?.what;
        let instead = told.asking().and_then(|_| self.instead(view));
        let a_move = instead.unwrap_or(told.a_move());
        Some(or_hold(view, plainly(a_move, "ai-advised")))
    }
}
