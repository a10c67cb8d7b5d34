//! Hindsight: the nearest text that would have been better for both, the nearest that would have passed, and the way
//! the talks went.

use super::Debrief;
use super::parts::worth;
use crate::analysis::hindsight::{Fate, Nearest, OfferMade, Turned, TurnedBy};
use crate::negotiation::moves::Channel;
use crate::pages::Page;
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::{Blank, Message};
use crate::wording::{clause_full, clause_short, draft_text, meter_name, plain};

/// One line: of a text in force, the nearest better for both; else the nearest that would have passed.
pub(super) fn in_short(page: &mut Page<'_>, told: &Debrief<'_>) {
    page.heading(&Message::new("debrief-hindsight"));
    let line = if is_in_force(told) { better(told) } else { passing(told) };
    page.say(&line);
}

/// Both answers, clause by clause and with who would have been turned; then every offer and every meter.
pub(super) fn in_full(page: &mut Page<'_>, told: &Debrief<'_>) {
    let found = &told.hindsight.alternatives;
    let common = told.view.common();
    page.heading(&Message::new("debrief-hindsight"));
    page.say(&Message::new("debrief-hindsight-asked"));
    if told.hindsight.path.last().is_some() {
        let line = worth(common, "debrief-hindsight-last", found.truth.worth(&found.last));
        page.say(&line.with("last", last_text(told)).with("text", draft_text(common, &found.last)));
    }
    page.say(&better(told));
    differences(page, told, found.better.as_ref());
    if !is_in_force(told) {
        page.say(&passing(told));
        differences(page, told, found.passing.as_ref());
        for turned in &found.turned {
            page.item(1, &who_turned(common, turned));
        }
    }
    offers(page, told);
    meters(page, told);
}

fn is_in_force(told: &Debrief<'_>) -> bool {
    told.hindsight.path.last().is_some_and(|last| last.fate == Fate::InForce)
}

/// What the last text is called.
fn last_text(told: &Debrief<'_>) -> Message {
    Message::new(match told.hindsight.path.last().map(|last| last.fate) {
        Some(Fate::InForce) => "debrief-last-in-force",
        Some(Fate::Refused { .. } | Fate::Stopped { .. }) => "debrief-last-refused",
        Some(Fate::Unanswered | Fate::Declined { .. }) => "debrief-last-tabled",
        None => "debrief-last-none",
    })
}

/// The nearest text better for both.
fn better(told: &Debrief<'_>) -> Message {
    match &told.hindsight.alternatives.better {
        Some(found) => nearest(told, "debrief-nearest-better", found),
        None => Message::new("debrief-nearest-better-none").with("last", last_text(told)),
    }
}

/// The nearest text that would have passed.
fn passing(told: &Debrief<'_>) -> Message {
    match &told.hindsight.alternatives.passing {
        Some(found) if found.clauses.is_empty() => {
            nearest(told, "debrief-nearest-passing-last", found)
        }
        Some(found) => nearest(told, "debrief-nearest-passing", found),
        None => Message::new("debrief-nearest-passing-none"),
    }
}

fn nearest(told: &Debrief<'_>, id: &'static str, found: &Nearest) -> Message {
    let common = told.view.common();
    let clauses: Vec<Blank> =
        found.clauses.iter().map(|clause| clause_short(common, *clause)).collect();
    worth(common, id, found.gain).with("last", last_text(told)).with("clauses", clauses)
}

/// What the text found says otherwise than the last, a line a clause.
fn differences(page: &mut Page<'_>, told: &Debrief<'_>, found: Option<&Nearest>) {
    let common = told.view.common();
    for clause in found.into_iter().flat_map(|found| &found.clauses) {
        let before = clause_short(common, told.hindsight.alternatives.last.clause(clause.issue));
        let line = Message::new("debrief-instead").with("clause", clause_full(common, *clause));
        page.item(1, &line.with("before", before));
    }
}

fn who_turned(common: &Common, turned: &Turned) -> Message {
    let Turned { side, body, faction, votes, by } = *turned;
    let public = &common.sides[side];
    let why = match by {
        TurnedBy::NotAsked => {
            return Message::new("debrief-turned-not-asked")
                .with("body", &public.bodies[body].name);
        }
        TurnedBy::RedLine(line) => {
            Message::new("debrief-turned-line").with("clause", clause_full(common, line.clause))
        }
        TurnedBy::Clause(clause) => {
            Message::new("debrief-turned-clause").with("clause", clause_full(common, clause))
        }
        TurnedBy::Others => Message::new("debrief-turned-others"),
    };
    Message::new("debrief-turned")
        .with("body", &public.bodies[body].name)
        .with("faction", &public.factions[faction].name)
        .with("votes", votes)
        .with("why", why)
}

/// Every text put on the table, with what it was worth at the opening and what became of it.
fn offers(page: &mut Page<'_>, told: &Debrief<'_>) {
    let offers = &told.hindsight.path.offers;
    if offers.is_empty() {
        return;
    }
    let common = told.view.common();
    page.heading(&Message::new("debrief-offers"));
    for OfferMade { round, by, channel, draft, utility, fate } in offers {
        let line = worth(common, "debrief-offer", *utility)
            .with("round", i32::from(round.0) + 1)
            .with("side", &common.sides[*by].name)
            .with(
                "channel",
                Message::new(match channel {
                    Channel::Public => "debrief-offer-public",
                    Channel::Private => "debrief-offer-private",
                }),
            )
            .with("text", draft_text(common, draft))
            .with("fate", became(common, *by, *fate));
        page.item(1, &line);
    }
}

/// What became of a text `put_by` put.
fn became(common: &Common, put_by: Side, fate: Fate) -> Message {
    let homes = |id: &'static str, by: BySide<bool>| {
        let sides = Side::BOTH.into_iter().filter(|side| by[*side]);
        let names: Vec<_> = sides.map(|side| &common.sides[side].name).collect();
        Message::new(id).with("names", names)
    };
    match fate {
        Fate::Unanswered => Message::new("debrief-fate-unanswered"),
        Fate::Declined { by } if by == put_by => Message::new("debrief-fate-not-initialled"),
        Fate::Declined { .. } => Message::new("debrief-fate-declined"),
        Fate::Stopped { by } => homes("debrief-fate-stopped", by),
        Fate::Refused { by } => homes("debrief-fate-refused", by),
        Fate::InForce => Message::new("debrief-fate-in-force"),
    }
}

/// Where each meter stood at the end of each round.
fn meters(page: &mut Page<'_>, told: &Debrief<'_>) {
    let (common, reader) = (told.view.common(), told.view.side());
    page.heading(&Message::new("debrief-meters"));
    for side in [reader, reader.other()] {
        for series in &told.hindsight.meters[side] {
            let stood: Vec<String> = series.by_round.iter().map(|points| plain(*points)).collect();
            let line = Message::new("debrief-meter")
                .with("meter", meter_name(common, reader, side, series.meter));
            page.item(1, &line.with("stood", stood.join(", ")));
        }
    }
}
