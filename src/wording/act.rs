//! What moved a meter, as it stands in a line of the ledger.

use super::naming::{clause_full, issue, told};
use super::notes::{manner, tone};
use crate::negotiation::ledger::{Act, Audience, Expense};
use crate::negotiation::moves::Answer;
use crate::scenario::id::{EventId, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::view::Happened;

/// What moved a meter, before whom, read by `viewer`.
pub(super) fn act(
    common: &Common,
    viewer: Side,
    happened: &Happened,
    act: Act,
    audience: Audience,
) -> Message {
    let told = |by: Side, id: &'static str| told(common, viewer, by, id);
    match act {
        Act::Opening => Message::new("act-opening"),
        Act::SteppedBack { by } => told(by, "act-stepped-back"),
        Act::CrossedPledge { by } => told(by, "act-crossed-pledge"),
        Act::Overridden { by, body } => {
            told(by, "act-overridden").with("body", &common.sides[by].bodies[body].name)
        }
        Act::PublicCredit { by } => told(by, "act-public-credit"),
        Act::Reopened { by, issue: id } => {
            told(by, "act-reopened").with("issue", issue(common, id))
        }
        Act::Declined { by, manner: how } => {
            let public = audience == Audience::World;
            told(by, if public { "act-declined-public" } else { "act-declined" })
                .with("manner", manner(how))
        }
        Act::Leaked { of, by: None } => told(of, "act-leaked"),
        Act::Leaked { of: _, by: Some(by) } => told(by, "act-leaked-by"),
        Act::CameOut { track: _ } => Message::new("act-came-out"),
        Act::Disclosed { by } => told(by, "act-disclosed"),
        Act::BecameKnown { clause } => {
            Message::new("act-became-known").with("clause", clause_full(common, clause))
        }
        Act::Gestured { gesture } => {
            let about = &common.gestures[gesture];
            told(about.side, "act-gestured").with("title", &about.title)
        }
        Act::Replied { by, answer } => told(
            by,
            match answer {
                Answer::Reciprocate => "act-replied-reciprocate",
                Answer::Acknowledge => "act-replied-acknowledge",
                Answer::Snub => "act-replied-snub",
            },
        ),
        Act::Unmatched { by } => told(by, "act-unmatched"),
        Act::Acted { act: id } => {
            told(common.acts[id].side, "act-acted").with("title", &common.acts[id].title)
        }
        Act::Stated { by, tone: what } => told(by, "act-stated").with("tone", tone(what)),
        Act::Insulted { by } => told(by, "act-insulted"),
        Act::Glossed { by, issue: id } => told(by, "act-glossed").with("issue", issue(common, id)),
        Act::Addressed { by } => told(by, "act-addressed"),
        Act::Spent { on } => Message::new(match on {
            Expense::Consultation => "act-spent-consultation",
            Expense::Payment => "act-spent-payment",
            Expense::Whip => "act-spent-whip",
            Expense::Pledge => "act-spent-pledge",
            Expense::Justification => "act-spent-justification",
            Expense::Preparation => "act-spent-preparation",
        }),
        Act::Pledged { issue: id } => Message::new("act-pledged").with("issue", issue(common, id)),
        Act::Justified { issue: id } => {
            Message::new("act-justified").with("issue", issue(common, id))
        }
        Act::BrokeOff { by } => told(by, "act-broke-off"),
        Act::RefusedOwnText { by } => told(by, "act-refused-own-text"),
        Act::RefusedAtHome { by } => told(by, "act-refused-at-home"),
        Act::Decided { decision, choice } => {
            let about = &common.decisions[decision];
            told(about.side, "act-decided")
                .with("decision", &about.title)
                .with("title", &about.choices[choice].title)
        }
        Act::Event { event } => Message::new("act-event").with("title", title(happened, event)),
    }
}

/// The title of an event that has taken place.
fn title(happened: &Happened, event: EventId) -> Blank {
    happened.get(&event).map_or_else(
        || Message::new("event-unknown").into(),
        |occurrence| Blank::from(&occurrence.title),
    )
}
