//! Hall: gestures that cost something and were kept to, belied, returned or spurned.

use super::{Finding, Record, Shows};
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::{Act, Entry};
use crate::negotiation::moves::Answer;
use crate::scenario::happening::Meter;
use crate::scenario::id::{GestureId, Side};
use crate::units::Points;

pub(super) fn findings(record: &Record<'_>) -> Vec<Finding> {
    let gestures = &record.scenario.common.gestures;
    let mut found = Vec::new();
    for (place, what) in record.each() {
        if let Happening::GestureWeighed { by, gesture, belied: true } = *what {
            found.push(record.found(place, Shows::Belied { by, gesture }));
        } else if let Happening::GestureWeighed { by, gesture, belied: false } = *what {
            let trust = trust(record, place, gesture, by);
            if gestures[gesture].cost > Points::ZERO && trust > Points::ZERO {
                found.push(record.found(place, Shows::Kept { by, gesture, trust }));
            }
        } else if let Happening::Replied { by, answer } = *what {
            let Some(gesture) = last_of(record, place, by.other()) else { continue };
            let giver = by.other();
            let shows = match answer {
                Answer::Reciprocate => Shows::Returned { by: giver, gesture },
                Answer::Snub => Shows::Spurned { by: giver, gesture, answered: true },
                Answer::Acknowledge => continue,
            };
            found.push(record.found(place, shows));
        } else if let Happening::WentUnmatched { by } = *what {
            let Some(gesture) = last_of(record, place, by) else { continue };
            found.push(record.found(place, Shows::Spurned { by, gesture, answered: false }));
        }
    }
    found
}

/// The last gesture `side` made before `place`.
fn last_of(record: &Record<'_>, place: usize, side: Side) -> Option<GestureId> {
    let made = record.each().take(place).filter_map(|(_, what)| {
        let Happening::Gestured { by, gesture } = *what else { return None };
        (by == side).then_some(gesture)
    });
    made.last()
}

/// How much the trust of the other side in `by` rose by a gesture, with the move that weighed it.
fn trust(record: &Record<'_>, place: usize, gesture: GestureId, by: Side) -> Points {
    let is_its = |entry: &&Entry| {
        entry.act == Act::Gestured { gesture }
            && entry.meter == Meter::Trust
            && entry.side == by.other()
    };
    let entries = record.with(place).filter_map(|what| {
        let Happening::Changed(entry) = what else { return None };
        Some(entry)
    });
    entries.filter(is_its).map(|entry| entry.amount).sum()
}
