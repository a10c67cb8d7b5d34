//! What a move would bring, before it is made.

use crate::negotiation::moves::{Kind, Move};
use crate::pages::Page;
use crate::scenario::clause::Draft;
use crate::sentence::Message;
use crate::session::Session;
use crate::view::SeatView;
use crate::wording::{happening, rounded, signed};

/// What `a_move` would move of what its side can see, and what would become of `draft` at home.
///
/// A move at the table says nothing here: its text has a forecast, and its answer is the other side's.
pub fn foreseen(
    page: &mut Page<'_>,
    session: &Session,
    view: &SeatView,
    a_move: Move,
    draft: Option<&Draft>,
) {
    if a_move.kind() == Kind::Table {
        return;
    }
    page.heading(&Message::new("foreseen-heading"));
    let Some((events, then)) = session.foresee(view.side(), a_move) else {
        page.say(&Message::new("foreseen-hidden"));
        return;
    };
    let lines: Vec<Message> = events
        .iter()
        // What only says that the move was made is no news to who makes it.
        .filter(|event| event.what.verb().is_none())
        .filter_map(|event| happening(view.common(), then.happened(), view.side(), event))
        .collect();
    let weighed = weighed_later(&then).filter(|_| matches!(a_move, Move::Gesture(_)));
    if lines.is_empty() && weighed.is_none() {
        page.say(&Message::new("foreseen-nothing"));
    }
    for line in lines.iter().chain(&weighed) {
        page.item(1, line);
    }
    if let Some(draft) = draft {
        page.item(1, &on_text(view, &then, draft));
    }
}

/// What a gesture does that only the move at the table will show to be meant.
fn weighed_later(then: &SeatView) -> Option<Message> {
    let common = then.common();
    let gesture = &common.gestures[then.table().unweighed?];
    Some(
        Message::new("foreseen-gesture")
            .with("own", signed(gesture.own_face))
            .with("theirs", signed(gesture.other_face))
            .with("trust", signed(gesture.trust))
            .with("other", &common.sides[then.side().other()].name),
    )
}

/// What the text at hand is worth and its chance at home, now and then.
fn on_text(now: &SeatView, then: &SeatView, draft: &Draft) -> Message {
    let (worth, chance) = (now.value(draft).total, now.forecast(draft).chance);
    let (worth_then, chance_then) = (then.value(draft).total, then.forecast(draft).chance);
    let is_same = (worth, chance) == (worth_then, chance_then);
    let line = Message::new(if is_same { "foreseen-text-same" } else { "foreseen-text" })
        .with("worth", rounded(worth))
        .with("percent", chance.percent());
    if is_same {
        return line;
    }
    line.with("worth_then", rounded(worth_then)).with("percent_then", chance_then.percent())
}
