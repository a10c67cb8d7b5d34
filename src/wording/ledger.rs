//! A line of the ledger: which meter moved, by how much, what moved it, before whom, by which rule.

use super::act::act;
use super::naming::{exact, plain, signed, told};
use crate::negotiation::ledger::{Audience, Entry};
use crate::scenario::happening::Meter;
use crate::scenario::home::AudienceCode;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::units::Utility;
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

/// "Face −6 (now −4): Moscow refused your proposal with scorn in public; before the world; R6.7; weighed 1.5 times by
/// the code of face", read by `viewer`.
pub fn entry(common: &Common, viewer: Side, happened: &Happened, entry: &Entry) -> Message {
    let line = Message::new("entry")
        .with("meter", meter_name(common, viewer, entry.side, entry.meter))
        .with("points", signed(entry.amount))
        .with("after", plain(entry.after))
        .with("act", act(common, viewer, happened, entry))
        .with("audience", audience(common, viewer, entry.audience))
        .with("rule", entry.rule.number());
    match weighed_by(common, entry) {
        None => line,
        Some(by) => Message::new(by)
            .with("entry", line)
            .with("times", exact(Utility(i64::from(entry.weighed))))
            .with("code", code(common.sides[entry.side].audience)),
    }
}

fn audience(common: &Common, viewer: Side, audience: Audience) -> Message {
    match audience {
        Audience::World => Message::new("audience-world"),
        Audience::Delegations => Message::new("audience-delegations"),
        Audience::Home(side) => told(common, viewer, side, "audience-home"),
    }
}

fn code(code: AudienceCode) -> Message {
    Message::new(match code {
        AudienceCode::Honour => "code-honour",
        AudienceCode::Face => "code-face",
        AudienceCode::Dignity => "code-dignity",
    })
}

/// What a loss was weighed by: the code counts half as much again (R3.2), a memory as its author says.
///
/// An entry keeps only the product, so a memory that weighs as much as the code is taken for the code.
fn weighed_by(common: &Common, entry: &Entry) -> Option<&'static str> {
    const BY_CODE: u32 = 1500;
    match entry.weighed {
        1000 => return None,
        BY_CODE => return Some("entry-weighed-code"),
        _ => {}
    }
    let alone = common.sides[entry.side].memories.values().any(|m| m.weight.0 == entry.weighed);
    Some(if alone { "entry-weighed-memory" } else { "entry-weighed-both" })
}
