//! How a gain came about: what it is the sum of, by whose doing, and what of it counts.

use super::act::act;
use super::naming::{name, rounded, signed_value};
use super::reason::value_term;
use crate::analysis::gain::{Doing, Gain, Source, Term};
use crate::negotiation::ledger::Audience;
use crate::negotiation::value::ValueTerm;
use crate::scenario::home::Home;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::units::Utility;
use crate::view::Happened;

/// The gain of `side` in a sentence.
pub fn gain(common: &Common, side: Side, gain: &Gain) -> Message {
    let moved = |whose: &Doing| gain.terms.iter().any(|term| term.whose == *whose);
    let mut parts: Vec<Message> = Doing::ALL
        .into_iter()
        .filter(moved)
        .map(|whose| doing(common, side, gain, whose))
        .collect();
    if parts.is_empty() {
        parts.push(Message::new("gain-part-none"));
    }
    Message::new("gain-sum")
        .with("side", name(common, side))
        .with("parts", parts)
        .with("reached", rounded(gain.reached()))
        .with("least", rounded(gain.least))
        .with("over", rounded(gain.over()))
        .with("counted", counted(gain))
}

/// What of the gain of `side` is `whose` doing.
pub fn doing(common: &Common, side: Side, gain: &Gain, whose: Doing) -> Message {
    let (id, who) = match whose {
        Doing::Agreed => ("gain-part-agreed", side),
        Doing::Left => ("gain-part-left", side),
        Doing::Own => ("gain-part-own", side),
        Doing::Other => ("gain-part-other", side.other()),
        Doing::Nobody => ("gain-part-nobody", side),
    };
    Message::new(id)
        .with("side", name(common, who))
        .with("points", signed_value(gain.done_by(whose)))
}

/// What of it counts, and why not all.
fn counted(gain: &Gain) -> Message {
    if let Some(given) = gain.given_away {
        return Message::new("gain-counted-given").with("given", rounded(given));
    }
    let has_lost = gain.over() < Utility::ZERO;
    match (gain.had_nothing_to_gain(), has_lost) {
        (true, true) => Message::new("gain-counted-lost"),
        (true, false) => Message::new("gain-counted-held"),
        (false, true) => Message::new("gain-counted-nothing"),
        (false, false) => Message::new("gain-counted-of").with("best", rounded(gain.best)),
    }
}

/// One term of the gain of the side whose home is `home`, read by `viewer`.
pub fn gain_term(
    common: &Common,
    viewer: Side,
    happened: &Happened,
    home: &Home,
    term: &Term,
) -> Message {
    let utility = term.utility;
    let what = match term.from {
        Source::Text(from) => return value_term(common, home, &ValueTerm { from, utility }),
        Source::Left => Message::new("gain-term-left"),
        // Only what is declined is told otherwise before the world, and that moves no interest.
        Source::Moved(what) => act(common, viewer, happened, what, Audience::World),
    };
    Message::new("gain-term").with("what", what).with("points", signed_value(utility))
}
