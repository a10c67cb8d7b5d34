//! What a move would bring, before it is made: all that the rules would book for it at once, and nothing chance decides.

use crate::negotiation::event::{Event, Happening};
use crate::negotiation::moves::{Kind, Move};
use crate::pages::Page;
use crate::scenario::clause::Draft;
use crate::sentence::Message;
use crate::session::Foreseen;
use crate::view::SeatView;
use crate::wording::{happening, percent, rounded, signed};

/// What `a_move` would move of what its side can see, as it was `found`, and what would become of `draft` at home.
///
/// Of a move at the table that moves nothing by itself this says nothing: its text has a forecast, and its answer is the
/// other side's.
pub fn foreseen(
    page: &mut Page<'_>,
    view: &SeatView,
    a_move: Move,
    found: &Foreseen,
    draft: Option<&Draft>,
) {
    let told = found.after.as_ref().unwrap_or(view);
    let lines = |events: &[Event]| -> Vec<Message> {
        let lines = events.iter().filter_map(|event| {
            // What only says that the move was made is no news to who makes it.
            event.what.verb().is_none().then_some(())?;
            happening(view.common(), told.happened(), view.side(), &view.table().status_quo, event)
        });
        lines.collect()
    };
    let (at_once, later) = (lines(&found.events), lines(&found.later));
    let there = over_there(view, found);
    let passes = a_move.kind() == Kind::Table;
    if passes && at_once.is_empty() {
        return;
    }
    page.heading(&Message::new("foreseen-heading"));
    if at_once.is_empty() && later.is_empty() && there.is_empty() {
        page.say(&Message::new("foreseen-nothing"));
    }
    for line in at_once.iter().chain(&there) {
        page.item(1, line);
    }
    if let Some(other) = (!later.is_empty()).then(|| &view.common().sides[view.side().other()].name)
    {
        page.item(1, &Message::new("foreseen-gesture").with("other", other));
        for line in &later {
            page.item(2, line);
        }
    }
    if !passes && found.after.is_none() {
        page.say(&Message::new("foreseen-hidden"));
    }
    if let (Some(draft), Some(then)) = (draft, &found.after) {
        page.item(1, &on_text(view, then, draft));
    }
}

/// What the rules do at the other's home, where its side alone will see it.
fn over_there(view: &SeatView, found: &Foreseen) -> Vec<Message> {
    let (common, side) = (view.common(), view.side());
    let rules = &common.rules;
    let other = &common.sides[side.other()].name;
    let told = |event: &Event| {
        if event.what == (Happening::Addressed { by: side }) {
            let times = u32::from(view.table().addresses[side].min(8));
            let message = Message::new("foreseen-address")
                .with("warm", signed(rules.address_mood.halved(times)))
                .with("cool", signed(rules.address_backlash));
            return Some(message.with("other", other));
        }
        (event.what == (Happening::Insulted { by: side })).then(|| {
            Message::new("foreseen-insult")
                .with("owed", signed(rules.insults.defiance_owed))
                .with("other", other)
        })
    };
    found.events.iter().filter_map(told).collect()
}

/// What the text at hand is worth and its chance at home, now and then.
fn on_text(now: &SeatView, then: &SeatView, draft: &Draft) -> Message {
    let (worth, chance) = (now.value(draft).total, now.forecast(draft).chance);
    let (worth_then, chance_then) = (then.value(draft).total, then.forecast(draft).chance);
    let is_same = (worth, chance) == (worth_then, chance_then);
    let line = Message::new(if is_same { "foreseen-text-same" } else { "foreseen-text" })
        .with("worth", rounded(worth))
        .with("percent", percent(chance));
    if is_same {
        return line;
    }
    line.with("worth_then", rounded(worth_then)).with("percent_then", percent(chance_then))
}
