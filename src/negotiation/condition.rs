//! Whether what an event, a gesture, an act, a decision or a line of what followed waits for is so: asked of the table alone, which hides nothing.

use super::state::TableState;
use crate::scenario::happening::{Condition, KnownMeter, Mark};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;

impl TableState {
    /// Whether `condition` is so: for who asks when the talks are over.
    pub fn is_so(&self, common: &Common, condition: &Condition) -> bool {
        holds(condition, common, self)
    }

    /// Whether `condition` can never hold any more in these talks: it asks that something has not been, which has. What has
    /// been done or has happened is not undone, whereas a pledge is taken back, a clause reopened, and a meter moves.
    pub fn rules_out(&self, common: &Common, condition: &Condition) -> bool {
        let Condition::NoneOf(inner) = condition else { return false };
        let is_so_for_good = |one: &Condition| match one {
            // Of a `not` within a `not` it is not asked.
            Condition::NoneOf(_)
            | Condition::Pledged(..)
            | Condition::Agreed(_)
            | Condition::Standing(..) => false,
            Condition::Proposed(..)
            | Condition::Gestured(_)
            | Condition::Done(_)
            | Condition::Happened(_)
            | Condition::Decided(..)
            | Condition::Signed(_)
            | Condition::InForce(_)
            | Condition::Refused(_)
            | Condition::Begun(_) => holds(one, common, self),
        };
        inner.iter().any(is_so_for_good)
    }
}

/// Whether a condition holds.
pub(super) fn holds(condition: &Condition, common: &Common, table: &TableState) -> bool {
    let sides =
        |of: Option<Side>| Side::BOTH.into_iter().filter(move |s| of.is_none_or(|o| o == *s));
    match condition {
        Condition::NoneOf(inner) => !inner.iter().any(|one| holds(one, common, table)),
        Condition::Proposed(of, clauses) => sides(*of).any(|side| {
            table.known[side]
                .iter()
                .any(|clause| clause.issue == clauses.issue && clauses.holds(clause.option))
        }),
        Condition::Pledged(of, issue) => {
            sides(*of).any(|side| table.pledges[side].iter().any(|pledge| pledge.issue == *issue))
        }
        Condition::Gestured(gesture) => table.gestures.contains(gesture),
        Condition::Done(act) => table.acts.contains(act),
        Condition::Happened(event) => table.events.contains(event),
        Condition::Decided(decision, choices) => {
            choices.iter().any(|choice| table.decided.contains(&(*decision, *choice)))
        }
        Condition::Agreed(clauses) => {
            table.agreed[clauses.issue].is_some_and(|option| clauses.holds(option))
        }
        Condition::Signed(clauses) => table.signed.iter().any(|text| text.says(common, *clauses)),
        Condition::InForce(clauses) => {
            table.signed.iter().any(|text| text.in_force && text.says(common, *clauses))
        }
        Condition::Refused(of) => table
            .ballots
            .iter()
            .any(|vote| of.is_none_or(|side| side == vote.side) && !vote.passed && vote.binds),
        Condition::Begun(round) => *round <= table.round,
        Condition::Standing(side, meter, mark) => {
            let points = match meter {
                KnownMeter::Face => table.face[*side],
                KnownMeter::Trust => table.trust[*side],
            };
            match mark {
                Mark::Below(limit) => points < *limit,
                Mark::Above(limit) => points > *limit,
            }
        }
    }
}

/// Those of `conditions` that do not hold.
pub(super) fn missing(
    conditions: &[Condition],
    common: &Common,
    table: &TableState,
) -> Vec<Condition> {
    conditions.iter().filter(|one| !holds(one, common, table)).cloned().collect()
}
