//! The text everything else is about.

use crate::scenario::clause::Draft;
use crate::view::SeatView;

/// The text forecasts, maps and reasons speak of where none is named: the draft that lies `on_desk`, else the text at
/// stake, the other side's offer, one's own last.
pub fn text_at_hand(view: &SeatView, on_desk: Option<Draft>) -> Option<Draft> {
    let (table, side) = (view.table(), view.side());
    on_desk
        .or(table.text_at_stake())
        .or(table.offers[side.other()].map(|offer| offer.draft))
        .or(table.positions[side])
}
