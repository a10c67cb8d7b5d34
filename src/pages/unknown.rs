//! What a side does not know when it sits down, and what would tell it.

use crate::pages::Page;
use crate::scenario::id::Side;
use crate::sentence::{Blank, Message, Text};
use crate::view::SeatView;

/// The moods at home not sounded out, what the other side keeps to itself, what may still come.
pub fn unknown(page: &mut Page<'_>, view: &SeatView) {
    let (common, side) = (view.common(), view.side());
    let public = &common.sides[side];
    page.heading(&Message::new("unknown-home-heading"));
    let hidden: Vec<Blank> = public
        .factions
        .iter()
        .filter(|(faction, _)| view.own().consulted[*faction].is_none())
        .map(|(_, about)| Blank::from(&about.name))
        .collect();
    if hidden.is_empty() {
        page.say(&Message::new("unknown-home-nothing"));
    } else {
        let cost = common.rules.consult_cost.0;
        let names = Message::new("unknown-home").with("names", Blank::List(hidden));
        page.say(&names.with("cost", cost));
    }
    page.say(&Message::new("unknown-home-vote").with("cost", common.rules.whip_cost.0));
    page.heading(&Message::new("unknown-other-heading").with("side", name(view, side.other())));
    page.say(&Message::new("unknown-other").with("side", name(view, side.other())));
    page.heading(&Message::new("unknown-course-heading"));
    page.say(&Message::new("unknown-course"));
    let chance = view.table().leak_chance(common).0.div_ceil(10);
    page.say(&Message::new("unknown-leak").with("chance", chance));
}

fn name(view: &SeatView, side: Side) -> &Text {
    &view.common().sides[side].name
}
