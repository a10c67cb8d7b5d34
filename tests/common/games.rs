//! Whole games between two of the program's players.

use std::sync::Arc;

use two_tables::ai::{Choice, Negotiator};
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::Scenario;
use two_tables::scenario::id::{BySide, Side};
use two_tables::view::SeatView;

/// Plays a game to its end, each choice told to `watch`. Every choice must be permitted and have a reason.
pub(crate) fn play_out(
    scenario: &Arc<Scenario>,
    seed: u64,
    seats: BySide<&dyn Negotiator>,
    mut watch: impl FnMut(&SeatView, &Choice),
) -> Negotiation {
    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), seed);
    for number in 0.. {
        if talks.state().table.is_over() {
            break;
        }
        assert!(number < 400, "game {seed} does not end");
        let side: Side = talks.state().table.turn.side;
        let view = SeatView::new(&talks, side);
        let choice = seats[side].choose(&view).unwrap();
        assert!(!choice.reasons.is_empty());
        watch(&view, &choice);
        let played = talks.play(side, choice.a_move);
        assert!(played.is_ok(), "{:?}: {played:?}", choice.a_move);
    }
    talks
}
