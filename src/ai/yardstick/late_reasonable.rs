//! An absurd demand, silence, and then a good text: anchoring and nothing else.

use super::stairs::{self, GOOD, Stairs};
use crate::ai::{Choice, Negotiator, Repertoire, plainly, would_make};
use crate::analysis::judged;
use crate::negotiation::moves::{Channel, Move};
use crate::view::SeatView;

/// Rounds of silence after the demand.
const SILENCE: u16 = 4;

/// A player of one anchor.
#[derive(Debug, Default)]
pub struct LateReasonable {
    repertoire: Repertoire,
}

impl Negotiator for LateReasonable {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        stairs::play(view, || {
            let own = &view.table().tabled[view.side()];
            match own.first() {
                None => self.absurd(view),
                Some(first) if view.table().round.0 <= first.round.0 + SILENCE => {
                    plainly(Move::Hold, "ai-silence")
                }
                Some(_) => {
                    let stairs = Stairs::new(view, &self.repertoire);
                    stairs.last_word().unwrap_or_else(|| stairs.stand_on(stairs.giving(GOOD)))
                }
            }
        })
    }
}

impl LateReasonable {
    /// The text worth most to itself of all it may put, whatever its home would say.
    fn absurd(&self, view: &SeatView) -> Choice {
        let mut texts = judged(&view.standing(), &self.repertoire.texts(view));
        texts.sort_by_key(|text| (std::cmp::Reverse(text.utility), text.draft));
        let demand = |draft| Move::Propose(Channel::Private, draft);
        texts
            .into_iter()
            .map(|text| demand(text.draft))
            .find(|demand| would_make(view, *demand))
            .map_or_else(
                || plainly(Move::Hold, "ai-nothing-ratifiable"),
                |demand| plainly(demand, "ai-absurd"),
            )
    }
}
