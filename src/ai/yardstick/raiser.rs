//! The raiser: lets the other accept, takes its own text back with courtesy, and asks for more.

use super::stairs::{self, GOOD, Stairs, Step};
use crate::ai::{Choice, Negotiator, Repertoire};
use crate::negotiation::state::Phase;
use crate::scenario::clause::Draft;
use crate::view::SeatView;

/// Rounds before the last from which it signs what it gets (judgement): it must not run out of time.
const SETTLES: u16 = 2;

/// A player that refuses to initial, and raises.
#[derive(Debug, Default)]
pub struct Raiser {
    repertoire: Repertoire,
}

impl Negotiator for Raiser {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        let settles = stairs::rounds_to_come(view) < SETTLES;
        if view.is_own_turn()
            && let Phase::Initialling { draft } = view.table().phase
            && !settles
            && Stairs::new(view, &self.repertoire).above(view, &draft).is_some()
        {
            return Some(stairs::take_back());
        }
        stairs::play(view, || {
            let stairs = Stairs::new(view, &self.repertoire);
            stairs.last_word().unwrap_or_else(|| stairs.stand_on(next(view, &stairs)))
        })
    }
}

/// The step above the text just taken back; else its best at first, and then a text the other may accept.
fn next(view: &SeatView, stairs: &Stairs<'_>) -> Option<Step> {
    let side = view.side();
    // A text of its own that waits no longer and was not replaced has been accepted and taken back.
    let taken_back = view.table().tabled[side]
        .last()
        .filter(|_| view.table().offers[side].is_none())
        .map(|text| text.draft);
    let raised = taken_back.and_then(|draft| stairs.above(view, &draft));
    // Its first word is its best, for others to come down from; its second one that can be accepted.
    let opens = view.table().tabled[side].is_empty();
    raised.or_else(|| if opens { stairs.of_the_round() } else { stairs.giving(GOOD) })
}

impl Stairs<'_> {
    /// The lowest step worth more than `draft`.
    fn above(&self, view: &SeatView, draft: &Draft) -> Option<Step> {
        let worth = view.value(draft).total;
        self.steps.iter().rev().find(|step| step.worth > worth).copied()
    }
}
