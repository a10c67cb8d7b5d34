//! The baiter: anger, slights and scorn while there is time, and at the end whatever is better than nothing.

use super::stairs::{self, Stairs, first_permitted};
use crate::ai::{Choice, Negotiator, Repertoire};
use crate::negotiation::moves::{Answer, Manner, Move, Tone};
use crate::units::Permille;
use crate::view::SeatView;

/// Rounds before the last from which it is civil (judgement).
const CIVIL: u16 = 2;

/// A player that insults and then signs.
#[derive(Debug, Default)]
pub struct Baiter {
    repertoire: Repertoire,
}

impl Negotiator for Baiter {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        stairs::play(view, || {
            let civil = stairs::rounds_to_come(view) < CIVIL;
            let baited = if civil { None } else { bait(view) };
            baited.unwrap_or_else(|| {
                let stairs = Stairs::new(view, &self.repertoire);
                let share = if civil { Permille::WHOLE } else { Permille(0) };
                let worth = stairs.down(share);
                let taken = if civil { stairs.accept(worth) } else { None };
                taken.unwrap_or_else(|| stairs.stand_on(stairs.at(worth)))
            })
        })
    }
}

/// The first insult there is: a slight, a snub, anger, scorn.
fn bait(view: &SeatView) -> Option<Choice> {
    let slights = view.common().gestures.iter().filter(|(_, gesture)| gesture.hostile);
    let slights = slights.map(|(id, _)| Move::Gesture(id));
    let insults =
        [Move::Reply(Answer::Snub), Move::Statement(Tone::Anger), Move::Decline(Manner::Scornful)];
    first_permitted(view, slights.chain(insults), "ai-scorn")
}
