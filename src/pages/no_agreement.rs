//! Why no agreement counts what it counts: the round, what has happened, honour, and tracks that may stay unsigned.

use crate::negotiation::state::Facing;
use crate::pages::Page;
use crate::scenario::happening::Effect;
use crate::scenario::id::Side;
use crate::sentence::{Message, Text};
use crate::units::{Points, Round, Utility};
use crate::view::SeatView;
use crate::wording::{rounded, signed};

/// Why no agreement counts what it counts for the seat.
pub fn why_no_agreement(page: &mut Page<'_>, view: &SeatView) {
    let (common, standing) = (view.common(), view.standing());
    let now = standing.no_agreement();
    page.heading(&Message::new("why-no-agreement").with("value", rounded(now)));
    if standing.own_no_agreement_counts() {
        own(page, view);
    }
    for track in view.table().open_tracks(common).filter(|track| standing.leaves_by_itself(*track))
    {
        let line = Message::new("why-no-agreement-track")
            .with("track", &common.tracks[track].title)
            .with("value", rounded(standing.no_agreement_of(track)));
        page.item(1, &line);
    }
    page.item(1, &Message::new("why-no-agreement-sum").with("value", rounded(now)));
}

/// The side's own: its interest by the round and the reason for that, what has happened, its honour.
fn own(page: &mut Page<'_>, view: &SeatView) {
    let (common, home, round) = (view.common(), view.home(), view.table().round);
    let (first, now) = (home.no_agreement_in(Round(0)), home.no_agreement_in(round));
    let id = if first == now { "why-no-agreement-steady" } else { "why-no-agreement-round" };
    let line = Message::new(id).with("points", rounded(now)).with("first", rounded(first));
    page.item(1, &line);
    if let Some(why) = &home.no_agreement_why {
        page.item(2, &Message::new("why-no-agreement-author").with("why", why));
    }
    let next = home.no_agreement_in(Round(round.0 + 1));
    if round < common.last_round() && next != now {
        page.item(2, &Message::new("why-no-agreement-next").with("points", rounded(next)));
    }
    let mut told = Points::ZERO;
    for (what, by) in moved(view) {
        told += by;
        page.item(1, &what.with("points", signed(by)));
    }
    let rest = view.own().no_agreement - told;
    if rest != Points::ZERO {
        page.item(1, &Message::new("why-no-agreement-rest").with("points", signed(rest)));
    }
    let honour = view.standing().honour_of_no_agreement();
    if honour != Utility::ZERO {
        let id = if honour < Utility::ZERO {
            "why-no-agreement-shame"
        } else {
            "why-no-agreement-comfort"
        };
        page.item(1, &Message::new(id).with("points", rounded(honour)));
    }
}

/// What has moved it, by what the seat knows: events that took place and decisions that were made.
fn moved(view: &SeatView) -> Vec<(Message, Points)> {
    let (common, side) = (view.common(), view.side());
    let titled = |title: &Text| Message::new("why-no-agreement-moved").with("title", title);
    let events = view.happened().values();
    let mut found: Vec<(Message, Points)> =
        events.map(|about| (titled(&about.title), by(&about.effects, side))).collect();
    let own = view.own().faced.iter().filter_map(|(decision, facing)| match facing {
        Some(Facing::Decided(choice)) => Some((decision, *choice)),
        Some(Facing::Waiting { .. }) | None => None,
    });
    let known = view.table().decided.iter().copied();
    let theirs = known.filter(|(decision, _)| common.decisions[*decision].side != side);
    found.extend(own.chain(theirs).map(|(decision, choice)| {
        let about = &common.decisions[decision];
        let chosen = &about.choices[choice];
        let line = Message::new("why-no-agreement-decided")
            .with("decision", &about.title)
            .with("choice", &chosen.title);
        (line, by(&chosen.effects, side))
    }));
    found.retain(|(_, by)| *by != Points::ZERO);
    found
}

/// By how much `effects` change what no agreement is worth to `side`.
fn by(effects: &[Effect], side: Side) -> Points {
    let moved = effects.iter().filter_map(|effect| {
        let Effect::NoAgreement(whose, by) = effect else { return None };
        (*whose == side).then_some(*by)
    });
    moved.fold(Points::ZERO, |sum, by| sum + by)
}
