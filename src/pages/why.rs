//! Why a text stands as it does, and what keeps the zone of agreement shut, with the smallest changes that would open it.

use super::asked::not_asked;
use crate::analysis::rounds::{DEALS, RoundZone};
use crate::analysis::why::{Alone, Few, HomeWhy, OfOption, TextWhy, ZoneWhy};
use crate::negotiation::ratification::{BodyForecast, BodyVerdict, Forecast, Verdict};
use crate::negotiation::standing::Standing;
use crate::pages::Page;
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::home::Moment;
use crate::scenario::id::{BySide, Side};
use crate::sentence::Message;
use crate::wording::{
    chance, change, clause_full, decider, faction_name, needs, round_in_full, rounded, text_against,
};

/// Most openers named on a page.
const OPENERS: usize = 12;
/// Most openers named of one option.
const OF_OPTION: usize = 4;
/// Most changes named alone on a page.
const ALONE: usize = 15;
/// Most changes named alone where it is told in short.
const IN_SHORT: usize = 5;

/// Why `draft` stands as it does at both homes, body by body, and what would open it.
pub fn why_text(page: &mut Page<'_>, homes: BySide<Standing<'_>>, draft: &Draft, why: &TextWhy) {
    let standing = homes.tokyo;
    page.heading(&Message::new("why-text-heading"));
    let text = text_against(standing.common, &standing.table.status_quo, draft);
    page.say(&Message::new("why-text-said").with("text", text));
    page.draft_against(1, standing.common, &standing.table.status_quo, draft);
    for side in Side::BOTH {
        at_home(page, homes, side, draft, &why.homes[side]);
    }
    page.heading(&Message::new("why-text-both"));
    match why.openers.as_slice() {
        [] => page.say(&Message::new("why-text-openers-none").with("most", why.searched)),
        [only] if only.is_empty() => page.say(&Message::new("why-text-open")),
        openers => {
            page.say(&Message::new("why-text-openers"));
            sets(page, homes, openers, OPENERS);
        }
    }
    not_searched(page, why.searched);
}

/// Up to how many changes openers were looked for, where that is fewer than elsewhere.
fn not_searched(page: &mut Page<'_>, searched: usize) {
    if searched < Few::MOST {
        let what = Message::new("why-text-not-searched").with("searched", searched);
        page.say(&what.with("more", searched + 1));
    }
}

fn at_home(
    page: &mut Page<'_>,
    homes: BySide<Standing<'_>>,
    side: Side,
    draft: &Draft,
    why: &HomeWhy,
) {
    let standing = homes[side];
    page.heading(&Message::new("why-text-side").with("side", &standing.common.sides[side].name));
    let id = if why.is_wanted { "why-text-wanted" } else { "why-text-unwanted" };
    page.say(
        &Message::new(id)
            .with("value", rounded(standing.value(draft).total))
            .with("least", rounded(standing.no_agreement_for(draft))),
    );
    let forecast = standing.forecast(draft);
    if forecast.bodies.is_empty() {
        page.say(&Message::new("why-text-unasked"));
    } else {
        page.say(&Message::new("why-text-chance").with("chance", chance(forecast.chance)));
        moments(page, &standing, draft, &forecast);
    }
    not_asked(page, &standing, draft);
    if !why.surer.is_empty() {
        page.say(&Message::new("why-text-surer"));
        for (one, so) in &why.surer {
            let line = Message::new("why-text-surer-one").with("change", change(homes, *one));
            page.item(1, &line.with("chance", chance(*so)));
        }
    }
    match why.openers.as_slice() {
        [] => page.say(&Message::new("why-text-openers-none-here").with("most", why.searched)),
        [only] if only.is_empty() => page.say(&Message::new("why-text-passes-here")),
        openers => {
            page.say(&Message::new("why-text-openers-here"));
            sets(page, homes, openers, OPENERS);
        }
    }
    not_searched(page, why.searched);
}

/// The bodies asked, moment by moment: how each votes if moods are what they seem, who decides it, and the odds.
fn moments(page: &mut Page<'_>, standing: &Standing<'_>, draft: &Draft, forecast: &Forecast) {
    for (moment, called) in [
        (Moment::Mandate, "why-moment-mandate"),
        (Moment::Signature, "why-moment-signature"),
        (Moment::Ratification, "why-moment-ratification"),
    ] {
        let bodies: Vec<BodyForecast> =
            forecast.bodies.iter().filter(|body| body.moment == moment).copied().collect();
        if bodies.is_empty() {
            continue;
        }
        let odds = chance(standing.chance_at(draft, moment));
        let line = Message::new("why-moment").with("moment", Message::new(called));
        page.item(1, &line.with("chance", odds));
        for body in bodies {
            let found = forecast.expected.bodies.iter().find(|one| one.body == body.body);
            if let Some(verdict) = found {
                one_body(page, standing, &forecast.expected, verdict, body);
            }
        }
    }
}

fn one_body(
    page: &mut Page<'_>,
    standing: &Standing<'_>,
    expected: &Verdict,
    verdict: &BodyVerdict,
    forecast: BodyForecast,
) {
    let (common, side) = (standing.common, standing.side());
    let body = &common.sides[side].bodies[verdict.body];
    let result = match (verdict.passes, verdict.overridden) {
        (true, _) => "verdict-yes",
        (false, true) => "verdict-overridden-short",
        (false, false) => "verdict-no",
    };
    page.item(
        2,
        &Message::new("why-body")
            .with("name", &body.name)
            .with("yes", verdict.total.yes)
            .with("against", verdict.total.against)
            .with("absent", verdict.total.absent)
            .with("needs", needs(&body.threshold))
            .with("result", Message::new(result))
            .with("chance", chance(forecast.chance)),
    );
    let ballot = expected.ballot(side, verdict);
    let told = match ballot.withheld_most() {
        Some(vote) => Message::new("why-body-decides")
            .with("faction", faction_name(common, side, vote.faction))
            .with("withheld", vote.withheld())
            .with("decider", decider(common, side, &vote.decider)),
        None if verdict.total.against + verdict.total.absent > 0 => {
            Message::new("why-body-undescribed")
        }
        None => Message::new("why-body-unanimous"),
    };
    page.item(3, &told);
}

/// Sets of changes, numbered, at most so many of them.
fn sets(page: &mut Page<'_>, homes: BySide<Standing<'_>>, openers: &[Few], most: usize) {
    for (number, few) in (1_usize..).zip(openers.iter().take(most)) {
        let line = Message::new("why-opener").with("number", number);
        page.item(1, &line.with("changes", changes(homes, few)));
    }
    more(page, "why-openers-more", openers.len().saturating_sub(most), 1);
}

fn changes(homes: BySide<Standing<'_>>, few: &Few) -> Vec<Message> {
    few.iter().map(|one| change(homes, one)).collect()
}

fn more(page: &mut Page<'_>, id: &'static str, left: usize, level: usize) {
    if left > 0 {
        page.item(level, &Message::new(id).with("more", left));
    }
}

/// What keeps the zone of two homes shut.
pub fn why_zone(page: &mut Page<'_>, homes: BySide<Standing<'_>>, why: &ZoneWhy) {
    let common = homes.tokyo.common;
    page.heading(&Message::new("why-zone-heading").with("title", &common.title));
    page.say(&Message::new("why-zone-how").with("most", why.searched));
    page.say(
        &Message::new("why-zone-counts")
            .with("permitted", count(why.permitted))
            .with("one", &common.sides.tokyo.name)
            .with("tokyo", count(why.win_set.tokyo))
            .with("two", &common.sides.moscow.name)
            .with("moscow", count(why.win_set.moscow))
            .with("zone", count(why.zone)),
    );
    alone(page, homes, why, ALONE);
    if why.zone == 0 {
        if why.openers.is_empty() {
            page.say(&Message::new("why-empty-none").with("most", why.searched));
        } else {
            page.say(&Message::new("why-empty"));
            counted_sets(page, homes, &why.openers, OPENERS, 1);
        }
    }
    shut_options(page, homes, why);
    if why.searched < Few::MOST {
        page.say(&Message::new("why-not-searched").with("most", Few::MOST));
    }
}

/// The same in a few lines: the changes that would bring most texts in, and the options that are shut.
pub fn why_zone_in_short(page: &mut Page<'_>, homes: BySide<Standing<'_>>, why: &ZoneWhy) {
    alone(page, homes, why, IN_SHORT);
    let shut: Vec<Message> =
        why.shut().map(|one| clause_full(homes.tokyo.common, one.clause)).collect();
    if why.zone > 0 && !shut.is_empty() {
        page.heading(&Message::new("why-shut-heading"));
        for clause in &shut {
            page.item(1, clause);
        }
    }
}

/// What each change alone would do, at most so many of them.
fn alone(page: &mut Page<'_>, homes: BySide<Standing<'_>>, why: &ZoneWhy, most: usize) {
    page.heading(&Message::new("why-alone-heading"));
    let helps = |one: &&Alone| one.zone.0 > 0 || one.win_set.0 > 0;
    let all: Vec<&Alone> = why.alone.iter().filter(helps).collect();
    if all.is_empty() {
        page.item(1, &Message::new("why-alone-none"));
    }
    for one in all.iter().take(most) {
        let Some(side) = one.change.side() else { continue };
        let id = if one.bars.is_some() { "why-alone-bars" } else { "why-alone" };
        let line = Message::new(id)
            .with("change", change(homes, one.change))
            .with("zone", moved(one.zone))
            .with("win-set", moved(one.win_set))
            .with("side", &homes.tokyo.common.sides[side].name);
        let bars = one.bars.map(count);
        page.item(1, &bars.into_iter().fold(line, |line, bars| line.with("bars", bars)));
    }
    more(page, "why-alone-more", all.len().saturating_sub(most), 1);
}

/// How many texts come in, and go out where any do.
fn moved((more, fewer): (u64, u64)) -> Message {
    let id = if fewer == 0 { "why-moved" } else { "why-moved-out" };
    let told = Message::new(id).with("in", format!("+{more}"));
    if fewer == 0 { told } else { told.with("out", format!("−{fewer}")) }
}

fn counted_sets(
    page: &mut Page<'_>,
    homes: BySide<Standing<'_>>,
    openers: &[(Few, u64)],
    most: usize,
    level: usize,
) {
    for (number, (few, texts)) in (1_usize..).zip(openers.iter().take(most)) {
        let line = Message::new("why-opener-opens").with("number", number);
        page.item(level, &line.with("changes", changes(homes, few)).with("texts", count(*texts)));
    }
    more(page, "why-openers-more", openers.len().saturating_sub(most), level);
}

/// The options that no text of a zone has which is not empty.
fn shut_options(page: &mut Page<'_>, homes: BySide<Standing<'_>>, why: &ZoneWhy) {
    if why.zone == 0 {
        return;
    }
    let common = homes.tokyo.common;
    page.heading(&Message::new("why-shut-heading"));
    let shut: Vec<&OfOption> = why.shut().collect();
    if shut.is_empty() {
        page.item(1, &Message::new("why-shut-none"));
    }
    for option in shut {
        page.item(
            1,
            &Message::new("why-shut")
                .with("clause", clause_full(common, option.clause))
                .with("permitted", count(option.permitted))
                .with("one", &common.sides.tokyo.name)
                .with("tokyo", count(option.win_set.tokyo))
                .with("two", &common.sides.moscow.name)
                .with("moscow", count(option.win_set.moscow)),
        );
        if option.openers.is_empty() {
            page.item(2, &Message::new("why-shut-openers-none").with("most", why.searched));
        }
        counted_sets(page, homes, &option.openers, OF_OPTION, 2);
    }
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// How the zone moves round by round where nobody says or does anything.
pub fn rounds(page: &mut Page<'_>, scenario: &Scenario, rounds: &[RoundZone]) {
    let common = &scenario.common;
    page.heading(&Message::new("rounds-heading"));
    page.say(&Message::new("rounds-how").with("deals", count(DEALS)));
    for round in rounds {
        page.item(
            1,
            &Message::new("rounds-round")
                .with("round", round_in_full(common, round.round))
                .with("zone", range(round.zone))
                .with("permitted", range(round.permitted))
                .with("one", &common.sides.tokyo.name)
                .with("tokyo", range(round.win_set.tokyo))
                .with("two", &common.sides.moscow.name)
                .with("moscow", range(round.win_set.moscow)),
        );
        for (event, deals) in &round.events {
            let title = &scenario.events[*event].title;
            let id = if *deals == DEALS { "rounds-event" } else { "rounds-event-dealt" };
            let line = Message::new(id).with("title", title);
            let dealt = *deals < DEALS;
            page.item(2, &if dealt { line.with("deals", count(*deals)) } else { line });
        }
    }
}

/// A number that is the same in all deals, or the fewest and the most.
fn range((fewest, most): (u64, u64)) -> Message {
    if fewest == most {
        return Message::new("rounds-one").with("count", count(most));
    }
    Message::new("rounds-range").with("fewest", count(fewest)).with("most", count(most))
}
