//! Proposals that lie on the table no longer though nobody has answered them (R6.6), with why.

use std::slice;

use super::event::{Event, Happening};
use super::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::Side;

/// Why a proposal fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fall {
    /// It has a clause that is no longer on the agenda: of several the first.
    OffAgenda(Clause),
    /// All it asked for has come to stand without it.
    Emptied,
    /// Another text has come into force.
    Settled,
    /// Another text was signed, or to be signed, and refused.
    Refused,
}

/// A proposal that fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fallen {
    /// Whose.
    pub by: Side,
    /// What it said.
    pub draft: Draft,
    /// Why.
    pub why: Fall,
    /// How many events there had been by then, the one that brought it down among them.
    pub after: usize,
}

/// The proposals that fell as the talks of `scenario` went as `events` tell. Both delegations know of each.
pub fn fallen(scenario: &Scenario, events: &[Event]) -> Vec<Fallen> {
    let mut state = State::opening(scenario);
    let mut found = Vec::new();
    for (number, event) in events.iter().enumerate() {
        let (lay, at_stake) = (state.table.offers, state.table.text_at_stake());
        state = state.and(&scenario.common, slice::from_ref(event));
        for by in Side::BOTH {
            let (Some(offer), None) = (lay[by], state.table.offers[by]) else { continue };
            let draft = offer.draft;
            if at_stake == Some(draft) {
                continue;
            }
            let what = &event.what;
            let why = if changes_the_agenda(what) {
                let closed = scenario.common.issues.ids().map(|issue| draft.clause(issue));
                let mut closed =
                    closed.filter(|clause| !state.table.is_open(&scenario.common, *clause));
                let emptied = (draft == state.table.status_quo).then_some(Fall::Emptied);
                closed.next().map(Fall::OffAgenda).or(emptied)
            } else if matches!(what, Happening::InForce { .. } | Happening::Understood { .. }) {
                Some(Fall::Settled)
            } else {
                is_refusal_at_home(what).then_some(Fall::Refused)
            };
            found.extend(why.map(|why| Fallen { by, draft, why, after: number + 1 }));
        }
    }
    found
}

fn changes_the_agenda(what: &Happening) -> bool {
    matches!(
        what,
        Happening::StatusQuoMoved { .. }
            | Happening::AgendaChanged { .. }
            | Happening::GiftWithdrawn { .. }
            | Happening::RoundBegan { .. }
    )
}

fn is_refusal_at_home(what: &Happening) -> bool {
    matches!(what, Happening::Refused { .. } | Happening::SignatureStopped { .. })
}
