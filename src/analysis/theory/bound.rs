//! Schelling: a bound hand that was yielded to, one that shut the talks out, and what it cost to take a step back.

use super::{Finding, Record, Shows};
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::{Act, Entry};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Meter;
use crate::scenario::id::{IssueId, Side};
use crate::units::Points;

/// So many steps back of a side are told, the dearest (judgement: more repeat the lesson).
const MOST: usize = 2;

pub(super) fn findings(record: &Record<'_>) -> Vec<Finding> {
    let opening = State::opening(record.scenario);
    let mut found = Vec::new();
    for (place, what) in record.each() {
        let Happening::Pledged { by, clause } = *what else { continue };
        let standing = Standing::new(record.scenario, &opening, by);
        found.extend(yielded(record, &standing, place, clause));
        found.extend(shut_out(record, &standing, place, clause));
    }
    for side in Side::BOTH {
        found.extend(steps_back(record, side));
    }
    found
}

/// What the other side put, with its places.
fn of_other(record: &Record<'_>, by: Side) -> Vec<(usize, Draft)> {
    let texts = record.texts().filter(|(_, put_by, _)| *put_by == by.other());
    texts.map(|(place, _, draft)| (place, draft)).collect()
}

/// Rounds within which a text that comes nearer is told as an answer to a pledge (judgement: later it is the clock that
/// presses everybody).
const ANSWERED_WITHIN: u16 = 2;

/// The other's first text soon after the pledge that comes nearer to it than its last before.
fn yielded(
    record: &Record<'_>,
    standing: &Standing<'_>,
    place: usize,
    pledge: Clause,
) -> Option<Finding> {
    let by = standing.side();
    let texts = of_other(record, by);
    let short =
        |draft: &Draft| standing.shortfall(pledge.issue, pledge.option, draft.option(pledge.issue));
    let (_, before) = texts.iter().rfind(|(at, _)| *at < place)?;
    let (at, after) =
        texts.iter().find(|(at, draft)| *at > place && short(draft) < short(before))?;
    let waited = record.round(*at).0 - record.round(place).0;
    if waited > ANSWERED_WITHIN {
        return None;
    }
    let shows = Shows::Yielded {
        by,
        pledge,
        pledged: record.number(place),
        before: before.clause(pledge.issue),
        after: after.clause(pledge.issue),
    };
    Some(record.found(*at, shows))
}

/// Most other issues on which the last texts of both may still differ where a pledge is said to have shut the talks out
/// (judgement: with more of them open it was not the pledge alone).
const MOST_OTHERS: usize = 1;

/// A pledge that was never taken back and never met, where the talks ended without a text and little else was open.
fn shut_out(
    record: &Record<'_>,
    standing: &Standing<'_>,
    place: usize,
    pledge: Clause,
) -> Option<Finding> {
    let by = standing.side();
    let taken_back = record.each().skip(place).any(|(_, what)| {
        matches!(what, Happening::Justified { by: who, issue } if *who == by && *issue == pledge.issue)
    });
    let agreed = record
        .each()
        .any(|(_, what)| matches!(what, Happening::InForce { .. } | Happening::Understood { .. }));
    let (_, last) = of_other(record, by).pop()?;
    let (_, _, own) = record.texts().filter(|(_, put_by, _)| *put_by == by).last()?;
    let is_other =
        |issue: &IssueId| *issue != pledge.issue && own.option(*issue) != last.option(*issue);
    let others = record.scenario.common.issues.ids().filter(is_other).count();
    let short = standing.shortfall(pledge.issue, pledge.option, last.option(pledge.issue));
    let is_over = record.each().any(|(_, what)| matches!(what, Happening::Ended(_)));
    (is_over && !agreed && !taken_back && short > 0 && others <= MOST_OTHERS).then(|| {
        let last = last.clause(pledge.issue);
        record.found(place, Shows::ShutOut { by, pledge, last })
    })
}

/// The dearest steps back of a side, in face.
fn steps_back(record: &Record<'_>, side: Side) -> Vec<Finding> {
    let is_one = |entry: &Entry| {
        let stepped = matches!(
            entry.act,
            Act::SteppedBack { .. } | Act::CrossedPledge { .. } | Act::Justified { .. }
        );
        stepped && entry.side == side && entry.meter == Meter::Face && entry.amount < Points::ZERO
    };
    let mut paid: Vec<(usize, &Entry)> = record
        .each()
        .filter_map(|(place, what)| {
            let Happening::Changed(entry) = what else { return None };
            is_one(entry).then_some((place, entry))
        })
        .collect();
    paid.sort_by_key(|(_, entry)| entry.amount);
    paid.truncate(MOST);
    paid.into_iter().map(|(place, entry)| record.found(place, Shows::Paid(entry.clone()))).collect()
}
