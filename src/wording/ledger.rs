//! A line of the ledger: which meter moved, by how much, what moved it, before whom, by which rule, weighed by what.

use super::act::act;
use super::naming::{exact, plain, signed, told, without_stop};
use crate::negotiation::ledger::{Act, Audience, Entry};
use crate::negotiation::meter::{Factor, Slight, Weighing};
use crate::negotiation::moves::Answer;
use crate::scenario::happening::Meter;
use crate::scenario::home::AudienceCode;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::units::{Permille, Utility};
use crate::view::Happened;

/// What a meter of `side` is called, read by `viewer`.
pub fn meter_name(common: &Common, viewer: Side, side: Side, meter: Meter) -> Message {
    let id = match meter {
        Meter::Material => "meter-material",
        Meter::Face => "meter-face",
        Meter::Trust => "meter-trust",
        Meter::Capital => "meter-capital",
    };
    told(common, viewer, side, id)
}

/// "Face −6 (now −6): Moscow refused your proposal firmly in public; before the world; R6.7; −4 weighed 1.5
/// times by the code of face for a refusal others see", read by `viewer`.
pub fn entry(common: &Common, viewer: Side, happened: &Happened, entry: &Entry) -> Message {
    let line = Message::new("entry")
        .with("meter", meter_name(common, viewer, entry.side, entry.meter))
        .with("points", signed(entry.amount))
        .with("after", plain(entry.after))
        .with("act", act(common, viewer, happened, entry.act, entry.audience))
        .with("audience", audience(common, viewer, entry))
        .with(
            "rule",
            Blank::called(Message::new("entry-rule").with("rule", entry.rule.number()), ""),
        );
    let Weighing { base, factors, .. } = &entry.weighing;
    let weighed = if factors.is_empty() {
        line
    } else {
        let by: Vec<Message> =
            factors.iter().map(|factor| factor_named(common, entry.side, *factor)).collect();
        let is_whole = entry.weighing.is_whole();
        Message::new(if is_whole { "entry-weighed" } else { "entry-weighed-rounded" })
            .with("entry", line)
            .with("base", signed(*base))
            .with("factors", by)
    };
    if entry.weighing.felt() == entry.amount {
        weighed
    } else {
        Message::new("entry-cut").with("entry", weighed)
    }
}

/// What multiplied a change of a meter of `side`.
fn factor_named(common: &Common, side: Side, factor: Factor) -> Message {
    let times = |weight: Permille| exact(Utility(i64::from(weight.0)));
    match factor {
        Factor::Issues(count) => Message::new("factor-issues").with("count", count),
        Factor::Stake(stake) => Message::new("factor-stake").with("times", stake.0),
        Factor::Repeated(before) => Message::new("factor-repeated").with("before", before),
        Factor::Belied => Message::new("factor-belied"),
        Factor::Unsigned => Message::new("factor-unsigned"),
        Factor::Code { code: by, slight: hurt, weight } => Message::new("factor-code")
            .with("times", times(weight))
            .with("code", code(by))
            .with("slight", slight(hurt)),
        Factor::Memory { memory, weight } => {
            let title = &common.sides[side].memories[memory].title;
            Message::new("factor-memory")
                .with("times", times(weight))
                .with("title", &without_stop(title))
        }
    }
}

fn slight(slight: Slight) -> Message {
    Message::new(match slight {
        Slight::Insult => "slight-insult",
        Slight::Refusal => "slight-refusal",
        Slight::Exposure => "slight-exposure",
        Slight::BrokenWord => "slight-broken-word",
    })
}

/// Before whom it moved. Many a gesture is made where nobody else hears of it, and so is its answer: it is felt in both
/// capitals, and what an unanswered one costs, at its giver's home (R6.11).
fn audience(common: &Common, viewer: Side, entry: &Entry) -> Message {
    match (entry.audience, entry.act) {
        (Audience::World, Act::Unmatched { by }) => told(common, viewer, by, "audience-home"),
        (Audience::World, act) if is_kind(common, act) => Message::new("audience-capitals"),
        (Audience::World, _) => Message::new("audience-world"),
        (Audience::Delegations, _) => Message::new("audience-delegations"),
        (Audience::Home(side), _) => told(common, viewer, side, "audience-home"),
    }
}

/// Whether it was a gesture that slights nobody, or a kind answer to one.
fn is_kind(common: &Common, act: Act) -> bool {
    if let Act::Gestured { gesture } = act {
        return !common.gestures[gesture].hostile;
    }
    matches!(act, Act::Replied { answer: Answer::Reciprocate | Answer::Acknowledge, .. })
}

fn code(code: AudienceCode) -> Message {
    Message::new(match code {
        AudienceCode::Honour => "code-honour",
        AudienceCode::Face => "code-face",
        AudienceCode::Dignity => "code-dignity",
    })
}
