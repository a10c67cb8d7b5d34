//! The turning points: the few events after which the talks went another way.

use super::Debrief;
use crate::negotiation::event::Happening;
use crate::negotiation::moves::Manner;
use crate::pages::Page;
use crate::scenario::happening::Meter;
use crate::sentence::Message;
use crate::units::Round;
use crate::view::visible_events;
use crate::wording::Telling;

/// So many are shown (judgement: what can be talked through in a lesson).
const MOST: usize = 6;

/// The turning points, in the order in which they came.
pub(super) fn points(page: &mut Page<'_>, told: &Debrief<'_>) {
    let view = told.view;
    let mut round = Round(0);
    let mut telling = Telling::default();
    let mut found: Vec<(u32, usize, Round, Message)> = Vec::new();
    for (place, event) in visible_events(told.session.events(), view.side()).enumerate() {
        if let Happening::RoundBegan { round: began, .. } = event.what {
            round = began;
        }
        let weight = weight(&event.what);
        let said = telling.tell(view.common(), view.happened(), view.side(), event);
        found.extend(said.filter(|_| weight > 0).map(|said| (weight, place, round, said)));
    }
    // Of equals the later: it was nearer to the end that came.
    found.sort_by_key(|(weight, place, ..)| std::cmp::Reverse((*weight, *place)));
    found.truncate(MOST);
    found.sort_by_key(|(_, place, ..)| *place);
    if found.is_empty() {
        return;
    }
    page.heading(&Message::new("debrief-turning"));
    for (_, _, round, said) in found {
        let line = Message::new("debrief-turning-point").with("round", i32::from(round.0) + 1);
        page.item(1, &line.with("what", said));
    }
}

/// How much an event turned the talks (judgement); 0 where it was only another step in them.
fn weight(what: &Happening) -> u32 {
    match what {
        Happening::SignatureStopped { .. } => 9,
        Happening::Accepted { .. } => 8,
        Happening::Leaked { .. } | Happening::GiftWithdrawn { .. } => 7,
        Happening::Collapsed { .. }
        | Happening::BecameKnown { .. }
        | Happening::Disclosed { .. }
        | Happening::Reopened { .. }
        | Happening::StatusQuoMoved { .. }
        | Happening::GovernmentChanged { .. } => 6,
        Happening::GiftRestored { .. }
        | Happening::TradeTaken { .. }
        | Happening::Declined { manner: Manner::Scornful, .. } => 5,
        // From the size of a scornful refusal upwards.
        Happening::Changed(entry)
            if matches!(entry.meter, Meter::Face | Meter::Trust) && entry.amount.0.abs() >= 6 =>
        {
            4
        }
        Happening::Decided { .. } | Happening::LeftUndecided { .. } => 3,
        Happening::AgendaChanged { .. } | Happening::Agreed { .. } | Happening::Bound { .. } => 2,
        Happening::Proposed { .. }
        | Happening::TradeOffered { .. }
        | Happening::Initialled { .. }
        | Happening::Declined { .. }
        | Happening::Held { .. }
        | Happening::BrokeOff { .. }
        | Happening::Gestured { .. }
        | Happening::GestureWeighed { .. }
        | Happening::Replied { .. }
        | Happening::WentUnmatched { .. }
        | Happening::Acted { .. }
        | Happening::Stated { .. }
        | Happening::Insulted { .. }
        | Happening::InsultForgiven { .. }
        | Happening::InsultUnanswered { .. }
        | Happening::DefianceMoved { .. }
        | Happening::Glossed { .. }
        | Happening::Addressed { .. }
        | Happening::Consulted { .. }
        | Happening::MoodShown { .. }
        | Happening::Counselled { .. }
        | Happening::Paid { .. }
        | Happening::Whipped { .. }
        | Happening::Pledged { .. }
        | Happening::Justified { .. }
        | Happening::Prepared { .. }
        | Happening::PromisedToRetire { .. }
        | Happening::MoodMoved { .. }
        | Happening::Changed(_)
        | Happening::TookPlace { .. }
        | Happening::BroughtBefore { .. }
        | Happening::Redealt { .. }
        | Happening::NoAgreementMoved { .. }
        | Happening::HomeChanged { .. }
        | Happening::OthersChanged { .. }
        | Happening::SeatsChanged { .. }
        | Happening::TurnEnded { .. }
        | Happening::RoundBegan { .. }
        | Happening::Voted(_)
        | Happening::NotAsked { .. }
        | Happening::SignedFor { .. }
        | Happening::Signed { .. }
        | Happening::IntervalPassed { .. }
        | Happening::InForce { .. }
        | Happening::Understood { .. }
        | Happening::CameOut { .. }
        | Happening::Refused { .. }
        | Happening::Ended(_) => 0,
    }
}
