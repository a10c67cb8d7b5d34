//! Putnam: the second table spoke, was bought, was spoken to past its government; and words that had two readings.

use super::{Finding, Record, Shows};
use crate::negotiation::event::Happening;
use crate::negotiation::moves::Constituent;
use crate::negotiation::ratification::Ballot;
use crate::negotiation::standing::Standing;
use crate::scenario::home::Moment;
use crate::scenario::id::{BySide, FactionId, Side};
use crate::units::{Permille, Points, Utility};

/// The chance at home up to which a home would not have carried a text, and from which it would have (judgement).
const UNLIKELY: Permille = Permille(250);
const LIKELY: Permille = Permille(750);

pub(super) fn findings(record: &Record<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, what) in record.each() {
        if let Happening::Refused { tokyo, moscow } = *what {
            for side in Side::BOTH.into_iter().filter(|side| BySide { tokyo, moscow }[*side]) {
                found.extend(defected(record, place, side, Moment::Ratification));
            }
        } else if let Happening::SignatureStopped { by, .. } = *what {
            found.extend(defected(record, place, by, Moment::Signature));
        } else if let Happening::Addressed { by } = *what {
            found.push(record.found(place, reverberated(record, place, by)));
        } else if let Happening::TradeTaken { .. } = what {
            found.extend(linked(record, place));
        } else if let Happening::Paid { by, to: Constituent::Faction(faction), worth, .. } = *what {
            found.extend(bought(record, place, (by, faction), worth));
        } else if let Happening::Collapsed { clause, how } = *what {
            // Of words that nobody had put, nobody had told his people anything.
            let mut put = record.texts().take_while(|(at, ..)| *at < place);
            if put.any(|(_, _, draft)| draft.option(clause.issue) == clause.option) {
                found.push(record.found(place, Shows::Broke { clause, how }));
            }
        } else if let Happening::InForce { .. } = what {
            found.extend(held_open(record, place));
        } else if let Happening::Ended(_) = what {
            found.extend(
                Side::BOTH.into_iter().filter_map(|side| left_unsigned(record, place, side)),
            );
        }
    }
    found
}

/// The other's last text, left unsigned where nothing was agreed and no vote was held on it: the chief would have taken it and
/// his home would not have carried it, or the other way round.
fn left_unsigned(record: &Record<'_>, end: usize, side: Side) -> Option<Finding> {
    let spoke = |what: &Happening| {
        matches!(
            what,
            Happening::InForce { .. }
                | Happening::Understood { .. }
                | Happening::Refused { .. }
                | Happening::SignatureStopped { .. }
        )
    };
    if record.each().any(|(_, what)| spoke(what)) {
        return None;
    }
    let (place, ..) = record.texts().filter(|(_, by, _)| *by == side.other()).last()?;
    let state = record.state(end);
    // As it then stood: stances move within a text, and what it says may have closed or come to stand without it.
    let draft = state.table.tabled[side.other()].last()?.draft;
    let left = state.table.left_of(&record.scenario.common, &draft);
    if draft == state.table.status_quo || left != draft {
        return None;
    }
    let standing = Standing::new(record.scenario, &state, side);
    let gain = standing.value(&draft).total - standing.no_agreement_for(&draft);
    let chance = standing.chance(&draft);
    let shows = if gain > Utility::ZERO && chance <= UNLIKELY {
        Shows::HomeShut { side, gain, chance }
    } else if gain < Utility::ZERO && chance >= LIKELY {
        Shows::ChiefShut { side, gain, chance }
    } else {
        return None;
    };
    Some(record.found(place, shows))
}

/// The last vote of a body of `side` before `place` that refused with binding force.
fn defected(record: &Record<'_>, place: usize, side: Side, moment: Moment) -> Option<Finding> {
    let bodies = &record.scenario.common.sides[side].bodies;
    let refused = |ballot: &&Ballot| {
        ballot.side == side
            && ballot.binds
            && !ballot.passed
            && bodies[ballot.body].moment == moment
    };
    let ballot = ballots(record, 0..place).map(|(_, ballot)| ballot).filter(refused).last()?;
    let threshold = &bodies[ballot.body].threshold;
    let withheld = || ballot.withheld_most().map(|vote| (vote.faction, vote.withheld()));
    let tipped = ballot.tipped_by(threshold).map(|(vote, beyond)| (vote.faction, beyond));
    Some(record.found(
        place,
        Shows::Defected {
            side,
            body: ballot.body,
            faction: tipped.or_else(withheld),
            was_tipped: tipped.is_some(),
            was_promised: ballot.as_promised().to_spare(threshold) >= 0,
        },
    ))
}

fn ballots<'r>(
    record: &Record<'r>,
    places: std::ops::Range<usize>,
) -> impl Iterator<Item = (usize, &'r Ballot)> {
    record.each().skip(places.start).take(places.len()).filter_map(|(place, what)| {
        let Happening::Voted(ballot) = what else { return None };
        Some((place, ballot))
    })
}

/// What a payment came to: the last vote of the talks that a body passed with votes of its receiver, one that they carried
/// where there is one.
fn bought(
    record: &Record<'_>,
    place: usize,
    (by, faction): (Side, FactionId),
    worth: Points,
) -> Option<Finding> {
    let yes_of = |ballot: &Ballot| {
        let of_it = ballot.votes.iter().find(|vote| vote.faction == faction);
        of_it.map_or(0, |vote| vote.tally.0)
    };
    let after = ballots(record, place..record.events.len());
    let bodies = &record.scenario.common.sides[by].bodies;
    let passed = after
        .map(|(_, ballot)| ballot)
        .filter(|ballot| ballot.side == by && ballot.passed && yes_of(ballot) > 0)
        .map(|ballot| {
            let spare = ballot.to_spare(&bodies[ballot.body].threshold);
            (spare < i64::from(yes_of(ballot)), ballot)
        });
    // Of equals the last.
    let (carried, ballot) = passed.max_by_key(|(carried, _)| *carried)?;
    let yes = yes_of(ballot);
    Some(record.found(place, Shows::Bought { by, faction, worth, body: ballot.body, yes, carried }))
}

fn reverberated(record: &Record<'_>, place: usize, by: Side) -> Shows {
    let moods: Vec<Points> = record
        .with(place)
        .filter_map(|what| {
            let Happening::MoodMoved { side, by: points, .. } = *what else { return None };
            (side == by.other()).then_some(points)
        })
        .collect();
    let count = |warm: bool| {
        moods.iter().filter(|by| (**by > Points::ZERO) == warm && **by != Points::ZERO).count()
    };
    Shows::Reverberated { by, warmed: count(true), cooled: count(false) }
}

/// The trade that was taken: the last one offered.
fn linked(record: &Record<'_>, place: usize) -> Option<Finding> {
    let offered = record.each().take(place).filter_map(|(_, what)| {
        let Happening::TradeOffered { by, give, take } = *what else { return None };
        Some(Shows::Linked { by, give, take })
    });
    offered.last().map(|shows| record.found(place, shows))
}

/// The clauses of a text in force that both capitals read in their own way.
fn held_open(record: &Record<'_>, place: usize) -> Vec<Finding> {
    let common = &record.scenario.common;
    let state = record.state(place);
    let Some(text) = state.table.signed.last() else { return Vec::new() };
    let open =
        text.said(common).filter(|clause| state.table.is_ambiguous(common, *clause, &text.draft));
    open.map(|clause| record.found(place, Shows::HeldOpen { clause })).collect()
}
