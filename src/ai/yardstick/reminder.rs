//! The reminder: one fair text, put again every turn, with every kindness it can afford.

use super::household::answer_gesture;
use super::stairs::{self, Stairs, Step};
use crate::ai::reckoning::heeding_pledges;
use crate::ai::{Choice, Negotiator, Repertoire};
use crate::negotiation::moves::Kind;
use crate::view::SeatView;

/// A player that repeats one fair text and is kind.
#[derive(Debug, Default)]
pub struct Reminder {
    repertoire: Repertoire,
}

impl Negotiator for Reminder {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        stairs::play(view, || {
            let kind = || answer_gesture(view).or_else(|| stairs::gesture(view));
            let signal = view.table().turn.has_left(Kind::Signal).then(kind).flatten();
            signal.unwrap_or_else(|| {
                let stairs = Stairs::new(view, &self.repertoire);
                stairs.last_word().unwrap_or_else(|| stairs.stand_on(fair(view, &stairs)))
            })
        })
    }
}

/// Its own last text while that may be put; else the step in the middle of what everyone reckons the other gets: as
/// far from the best for oneself as from the best for the other.
fn fair(view: &SeatView, stairs: &Stairs<'_>) -> Option<Step> {
    let own = view.table().positions[view.side()];
    let again = own.filter(|draft| stairs.may_propose(draft));
    if let Some(draft) = again {
        let gives = heeding_pledges(view, &draft);
        return Some(Step { draft, worth: view.value(&draft).total, gives });
    }
    let (top, bottom) = (stairs.steps.first()?, stairs.steps.last()?);
    let middle = i64::midpoint(top.gives, bottom.gives);
    stairs.giving(middle)
}
