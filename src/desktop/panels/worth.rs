//! A text in one line: what it is worth to the chief, its chance at home, and what most stands in its way.

use crate::ai::adviser::obstacle;
use crate::negotiation::ratification::{Decider, Forecast};
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::view::SeatView;
use crate::wording::{clause_name, percent, rounded};

/// `draft` in one line, for the seat of `view`.
pub fn worth(view: &SeatView, draft: &Draft) -> Message {
    let forecast = view.forecast(draft);
    Message::new("window-worth")
        .with("value", rounded(view.value(draft).total))
        .with("least", rounded(view.standing().no_agreement_for(draft)))
        .with("percent", percent(forecast.chance))
        .with("hindrance", hindrance(view.common(), view.side(), &forecast))
}

/// The faction that most stands in the way in the body likeliest to refuse, and by which clause; nothing where it is safe.
fn hindrance(common: &Common, side: Side, forecast: &Forecast) -> Blank {
    let Some(found) = obstacle(forecast) else { return "".into() };
    let public = &common.sides[side];
    Message::new("window-hindrance")
        .with("body", &public.bodies[found.body].name)
        .with("faction", &public.factions[found.faction].name)
        .with("clause", decided_by(common, found.decider))
        .into()
}

/// What a faction decided by, in few words.
pub(super) fn decided_by(common: &Common, decider: Decider) -> Blank {
    match decider {
        Decider::RedLine(cap) => clause_name(common, cap.clause),
        Decider::Clause(clause) => clause_name(common, clause),
        Decider::Linkage(place) => match common.linkages.get(place) {
            Some(title) => title.into(),
            None => Message::new("window-by-leaning").into(),
        },
        Decider::Leaning => Message::new("window-by-leaning").into(),
    }
}
