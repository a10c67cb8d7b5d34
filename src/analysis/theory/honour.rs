//! Lebow and Friedrichs: standing lost and put before interest, and what an audience's code made of a hurt.

use super::{Finding, Record, Shows};
use crate::negotiation::event::{Declined, Happening};
use crate::negotiation::ledger::{Act, Entry};
use crate::negotiation::meter::Factor;
use crate::negotiation::standing::Standing;
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::units::{Permille, Points};

pub(super) fn findings(record: &Record<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for side in Side::BOTH {
        found.extend(humiliated(record, side));
        found.extend(minded(record, side));
    }
    for (place, what) in record.each() {
        if let Happening::Declined {
            by,
            what: Declined::PublicProposal | Declined::PrivateProposal,
            ..
        } = *what
        {
            found.extend(honour_first(record, place, by));
        } else if let Happening::Insulted { by } = *what {
            found.push(record.found(place, insulted(record, place, by)));
        }
    }
    found
}

/// Every change of the face of `side`, each with its place.
fn changes<'r>(
    record: &Record<'r>,
    side: Side,
) -> impl Iterator<Item = (usize, &'r Entry)> + use<'r> {
    record.each().filter_map(move |(place, what)| {
        let Happening::Changed(entry) = what else { return None };
        (entry.side == side && entry.meter == Meter::Face).then_some((place, entry))
    })
}

/// The change by which the face of `side` first fell below nothing in the talks, by something that others did.
fn humiliated(record: &Record<'_>, side: Side) -> Option<Finding> {
    let fell = |entry: &Entry| {
        let before = entry.after - entry.amount;
        let is_own = entry.act.doer(&record.scenario.common, side) == Some(side);
        entry.act != Act::Opening && !is_own && entry.after < Points::ZERO && before >= Points::ZERO
    };
    let (place, entry) = changes(record, side).find(|(_, entry)| fell(entry))?;
    Some(record.found(place, Shows::Humiliated(entry.clone())))
}

/// The hurt that its audience's code made heaviest; of equals the first.
fn minded(record: &Record<'_>, side: Side) -> Option<Finding> {
    let by_code = |entry: &Entry| {
        let is_code = |factor: &Factor| matches!(factor, Factor::Code { weight, .. } if *weight > Permille::WHOLE);
        entry.weighing.factors.iter().any(is_code)
    };
    let all = changes(record, side).filter(|(_, entry)| by_code(entry));
    let (place, entry) = all.min_by_key(|(_, entry)| entry.amount)?;
    Some(record.found(place, Shows::Minded(entry.clone())))
}

/// A refusal of a text that would have won interest and lost honour, and was worth less than no agreement for that.
fn honour_first(record: &Record<'_>, place: usize, by: Side) -> Option<Finding> {
    let texts = record.texts().filter(|(at, put_by, _)| *at < place && *put_by == by.other());
    let (_, _, draft) = texts.last()?;
    let state = record.state(place);
    let standing = Standing::new(record.scenario, &state, by);
    let value = standing.value(&draft);
    let refused_for_honour = value.material > Points::ZERO
        && value.face < Points::ZERO
        && value.total < standing.no_agreement_for(&draft);
    let (material, face) = (value.material, value.face);
    refused_for_honour.then(|| record.found(place, Shows::HonourFirst { by, material, face }))
}

/// What an insult did to the face of him who insulted, before his own audience.
fn insulted(record: &Record<'_>, place: usize, by: Side) -> Shows {
    let own = record.with(place).filter_map(|what| {
        let Happening::Changed(entry) = what else { return None };
        let is_own = entry.side == by && entry.meter == Meter::Face;
        (is_own && entry.act.doer(&record.scenario.common, by) == Some(by)).then_some(entry.amount)
    });
    let code = record.scenario.common.sides[by].audience;
    Shows::Insulted { by, code, own: own.sum() }
}
