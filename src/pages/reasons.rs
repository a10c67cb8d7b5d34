//! Why anything is as it is: the ledger, and the terms behind every figure.

use super::state::meter_called;
use super::verdict::reasons;
use super::{issue, verdict, why_no_agreement};
use crate::negotiation::ledger::Entry;
use crate::negotiation::notation::with_examples;
use crate::pages::Page;
use crate::scenario::clause::Draft;
use crate::scenario::happening::{Judge, Meter};
use crate::scenario::id::Side;
use crate::scenario::problem::with_suggestion;
use crate::sentence::Message;
use crate::units::Points;
use crate::view::SeatView;
use crate::wording::{entry, signed};

/// What no agreement is called by whoever asks why it counts what it counts.
const NO_AGREEMENT: [&str; 3] = ["no agreement", "no_agreement", "agreement"];

/// Every change of every meter the seat can know of.
pub fn ledger(page: &mut Page<'_>, view: &SeatView) {
    page.heading(&Message::new("ledger-heading"));
    page.say(&Message::new("ledger-how"));
    for line in view.ledger() {
        page.item(1, &entry(view.common(), view.side(), view.happened(), line));
    }
}

/// The reasons of what `word` names: a meter, a faction, a group, an issue, a body, or the text.
///
/// # Errors
/// That nothing is called so, with the nearest thing that is.
pub fn why(
    page: &mut Page<'_>,
    view: &SeatView,
    word: &str,
    draft: Option<&Draft>,
) -> Result<(), Message> {
    let common = view.common();
    if let Some(meter) = meter_called(word) {
        why_meter(page, view, view.side(), meter);
        return Ok(());
    }
    if NO_AGREEMENT.contains(&word) {
        why_no_agreement(page, view);
        return Ok(());
    }
    let issue_word = word.split('=').next().unwrap_or(word);
    if let Some(id) = common.issue_called(issue_word) {
        issue(page, view, id);
        return Ok(());
    }
    let side = view.side();
    let (faction, group) =
        (common.sides[side].faction_called(word), common.sides[side].group_called(word));
    let body = common.sides[side].bodies.find(|body| body.word == word);
    let other = side.other();
    let theirs = common.sides[other].faction_called(word).is_some()
        || common.sides[other].group_called(word).is_some();
    if theirs && faction.is_none() && group.is_none() {
        return Err(Message::new("why-theirs").with("word", word));
    }
    let known = ["text", "draft", "value", "forecast"].contains(&word);
    if faction.is_none() && group.is_none() && body.is_none() && !known {
        let public = &common.sides[side];
        let words = Meter::ALL
            .iter()
            .map(|meter| -> &str { meter.word() })
            .chain(["text", "no agreement"])
            .chain(public.factions.values().map(|faction| faction.word.as_str()))
            .chain(public.groups.values().map(|group| group.word.as_str()))
            .chain(public.bodies.values().map(|body| body.word.as_str()))
            .chain(common.issues.values().map(|issue| issue.word.as_str()));
        let what = Message::new("why-unknown").with("word", word);
        return Err(with_suggestion(what, word, words));
    }
    let Some(draft) = draft else { return Err(with_examples(common, "why-no-draft")) };
    let standing = view.standing();
    let expected = view.forecast(draft).expected;
    if let Some(id) = faction {
        page.heading(
            &Message::new("why-heading").with("name", &common.sides[side].factions[id].name),
        );
        reasons(page, &standing, Judge::Faction(id), &expected.factions[id], 1);
    } else if let Some(id) = group {
        page.heading(
            &Message::new("why-heading").with("name", &common.sides[side].groups[id].name),
        );
        reasons(page, &standing, Judge::Group(id), &expected.groups[id], 1);
    } else if let Some(id) = body {
        page.heading(
            &Message::new("why-heading").with("name", &common.sides[side].bodies[id].name),
        );
        let found = expected.bodies.iter().find(|verdict| verdict.body == id);
        for (faction, tally) in found.iter().flat_map(|verdict| verdict.votes.iter()) {
            if tally.yes + tally.against + tally.absent > 0 {
                page.item(
                    1,
                    &Message::new("why-body-faction")
                        .with("name", &common.sides[side].factions[faction].name)
                        .with("yes", tally.yes)
                        .with("against", tally.against)
                        .with("absent", tally.absent),
                );
            }
        }
    } else {
        page.heading(&Message::new("why-text"));
        verdict(page, &standing, draft);
    }
    Ok(())
}

/// What moved a meter of `side`, as far as the seat may know; of the other side only what everyone sees.
pub fn why_meter(page: &mut Page<'_>, view: &SeatView, side: Side, meter: Meter) {
    let is_own = side == view.side();
    let heading = if is_own { "why-meter" } else { "why-their-meter" };
    let name = &view.common().sides[side].name;
    page.heading(&Message::new(heading).with("meter", meter.word()).with("side", name));
    let moved = |line: &&Entry| line.meter == meter && line.side == side;
    let lines: Vec<&Entry> = view.ledger().iter().filter(moved).collect();
    if lines.is_empty() {
        page.item(1, &Message::new("why-meter-unmoved"));
    }
    for line in lines {
        page.item(1, &entry(view.common(), view.side(), view.happened(), line));
    }
    if meter == Meter::Face && is_own {
        let weight = i32::try_from(view.standing().loss_weight().0).unwrap_or(i32::MAX);
        page.item(1, &Message::new("why-loss-weight").with("percent", weight / 10));
    }
    if meter == Meter::Capital && is_own {
        page.item(1, &Message::new("why-capital-from"));
    }
    if let Some(now) = stands_at(view, side, meter) {
        page.item(1, &Message::new("why-meter-now").with("value", signed(now)));
    }
}

/// Where a meter stands; of the other side's, where everyone sees it.
fn stands_at(view: &SeatView, side: Side, meter: Meter) -> Option<Points> {
    let own = (side == view.side()).then(|| view.own());
    match meter {
        Meter::Material => own.map(|home| home.material),
        Meter::Capital => own.map(|home| home.capital),
        Meter::Face => Some(view.table().face[side]),
        Meter::Trust => Some(view.table().trust[side]),
    }
}
