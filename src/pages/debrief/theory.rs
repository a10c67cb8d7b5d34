//! What this game shows of the theory, each sentence with the move it is about.

use super::Debrief;
use crate::analysis::theory::{Finding, Idea, Shows, findings};
use crate::negotiation::event::Collapse;
use crate::negotiation::ledger::Entry;
use crate::pages::Page;
use crate::scenario::home::AudienceCode;
use crate::scenario::id::{FactionId, GestureId, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text};
use crate::units::{Permille, Points, Utility};
use crate::wording::{clause_name, entry, faction_name, percent, plain, rounded, signed};

/// Every finding under whose idea it shows; of an idea nothing here shows, nothing.
pub(super) fn in_full(page: &mut Page<'_>, told: &Debrief<'_>) {
    let session = told.session;
    let found = findings(session.scenario(), session.events(), &session.events_before_moves());
    page.heading(&Message::new("debrief-theory"));
    page.say(&Message::new(if found.is_empty() { "theory-nothing" } else { "theory-how" }));
    for idea in Idea::ALL {
        let mut of_it = found.iter().filter(|one| one.shows.idea() == idea).peekable();
        if of_it.peek().is_some() {
            page.say(&name(idea));
        }
        for one in of_it {
            page.item(1, &finding(told, one));
        }
    }
}

/// An idea, with whose it is and what it says.
fn name(idea: Idea) -> Message {
    Message::new(match idea {
        Idea::TwoTables => "theory-two-tables",
        Idea::BoundHand => "theory-bound-hand",
        Idea::TwoReadings => "theory-two-readings",
        Idea::Sincerity => "theory-sincerity",
        Idea::Standing => "theory-standing",
        Idea::Codes => "theory-codes",
    })
}

fn finding(told: &Debrief<'_>, one: &Finding) -> Message {
    Message::new("theory-finding")
        .with("number", one.number)
        .with("round", i32::from(one.round.0) + 1)
        .with("what", shown(told, &one.shows))
}

fn shown(told: &Debrief<'_>, shows: &Shows) -> Message {
    let common = told.view.common();
    let name = |side: Side| -> &Text { &common.sides[side].name };
    let title = |gesture: GestureId| -> &Text { &common.gestures[gesture].title };
    match *shows {
        Shows::Defected { side, body, faction, was_tipped, was_promised } => {
            let line = Message::new("theory-defected")
                .with("side", name(side))
                .with("body", &common.sides[side].bodies[body].name)
                .with("faction", withheld(common, side, faction, was_tipped));
            line.with("promised", if was_promised { "yes" } else { "no" })
        }
        Shows::HomeShut { side, gain, chance } => {
            unsigned(common, "theory-home-shut", side, gain, chance)
        }
        Shows::ChiefShut { side, gain, chance } => {
            unsigned(common, "theory-chief-shut", side, gain, chance)
        }
        Shows::Bought { by, faction, worth, body, yes, carried } => Message::new("theory-bought")
            .with("side", name(by))
            .with("faction", faction_name(common, by, faction))
            .with("worth", worth.0)
            .with("body", &common.sides[by].bodies[body].name)
            .with("votes", yes)
            .with("carried", if carried { "yes" } else { "no" }),
        Shows::Reverberated { by, warmed, cooled } => Message::new("theory-reverberated")
            .with("side", name(by))
            .with("other", name(by.other()))
            .with("warmed", warmed)
            .with("cooled", cooled),
        Shows::Linked { by, give, take } => Message::new("theory-linked")
            .with("side", name(by))
            .with("give", clause_name(common, give))
            .with("take", clause_name(common, take)),
        Shows::Yielded { by, pledge, pledged, before, after } => Message::new("theory-yielded")
            .with("side", name(by))
            .with("other", name(by.other()))
            .with("pledge", clause_name(common, pledge))
            .with("pledged", pledged)
            .with("before", clause_name(common, before))
            .with("after", clause_name(common, after)),
        Shows::ShutOut { by, pledge, last } => Message::new("theory-shut-out")
            .with("side", name(by))
            .with("other", name(by.other()))
            .with("pledge", clause_name(common, pledge))
            .with("last", clause_name(common, last)),
        Shows::Paid(ref line) => booked(told, "theory-paid", line),
        Shows::HeldOpen { clause } => {
            Message::new("theory-held-open").with("clause", clause_name(common, clause))
        }
        Shows::Broke { clause, how } => Message::new(match how {
            Collapse::Pledge => "theory-broke-pledge",
            Collapse::Gloss => "theory-broke-gloss",
            Collapse::Event => "theory-broke-event",
        })
        .with("clause", clause_name(common, clause)),
        Shows::Kept { by, gesture, trust } => Message::new("theory-kept")
            .with("side", name(by))
            .with("gesture", title(gesture))
            .with("cost", plain(common.gestures[gesture].cost))
            .with("other", name(by.other()))
            .with("trust", signed(trust)),
        Shows::Belied { by, gesture } => {
            Message::new("theory-belied").with("side", name(by)).with("gesture", title(gesture))
        }
        Shows::Returned { by, gesture } => Message::new("theory-returned")
            .with("side", name(by))
            .with("other", name(by.other()))
            .with("gesture", title(gesture)),
        Shows::Spurned { by, gesture, answered } => Message::new("theory-spurned")
            .with("side", name(by))
            .with("other", name(by.other()))
            .with("gesture", title(gesture))
            .with("how", if answered { "snubbed" } else { "unanswered" }),
        Shows::Humiliated(ref line) => booked(told, "theory-humiliated", line),
        Shows::HonourFirst { by, material, face } => Message::new("theory-honour-first")
            .with("side", name(by))
            .with("material", signed(material))
            .with("face", signed(face)),
        Shows::Minded(ref line) => booked(told, "theory-minded", line),
        Shows::Insulted { by, code, own } => insulted(common, by, code, own),
    }
}

/// A text left unsigned, by what it was worth to the chief beside no agreement, and its chance at home.
fn unsigned(
    common: &Common,
    id: &'static str,
    side: Side,
    gain: Utility,
    chance: Permille,
) -> Message {
    Message::new(id)
        .with("side", &common.sides[side].name)
        .with("other", &common.sides[side.other()].name)
        .with("points", rounded(Utility(gain.0.abs())))
        .with("percent", percent(chance))
}

/// Who withheld most votes, and how many.
fn withheld(
    common: &Common,
    side: Side,
    faction: Option<(FactionId, u32)>,
    was_tipped: bool,
) -> Message {
    let id = if was_tipped { "theory-tipped" } else { "theory-withheld" };
    match faction {
        Some((faction, votes)) => Message::new(id)
            .with("faction", faction_name(common, side, faction))
            .with("votes", votes),
        None => Message::new("theory-withheld-nobody"),
    }
}

/// A sentence about a change of a meter, with its line of the ledger.
fn booked(told: &Debrief<'_>, id: &'static str, line: &Entry) -> Message {
    let (view, common) = (told.view, told.view.common());
    Message::new(id)
        .with("side", &common.sides[line.side].name)
        .with("entry", entry(common, view.side(), view.happened(), line))
}

fn insulted(common: &Common, by: Side, code: AudienceCode, own: Points) -> Message {
    let code = Message::new(match code {
        AudienceCode::Honour => "code-honour",
        AudienceCode::Face => "code-face",
        AudienceCode::Dignity => "code-dignity",
    });
    Message::new("theory-insulted")
        .with("side", &common.sides[by].name)
        .with("other", &common.sides[by.other()].name)
        .with("code", code)
        .with("own", signed(own))
}
