//! A vote as it was taken: on which text, body by body, and how it ended.

use crate::negotiation::event::{Event, Happening};
use crate::negotiation::outcome::Ending;
use crate::negotiation::ratification::Ballot;
use crate::scenario::clause::Draft;
use crate::units::Round;

/// A vote on one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vote {
    /// On what.
    pub draft: Draft,
    /// Its place among what happened: that of the first ballot.
    pub from: usize,
    /// Each body's, in the order they were taken.
    pub ballots: Vec<Ballot>,
    /// The places of what says which bodies were not asked and how it ended.
    pub end: Vec<usize>,
    /// How many ballots there had been in the game when it was over: one vote is told from another by it.
    pub until: usize,
}

/// The votes among what has `happened` before a seat, in order.
pub fn votes(happened: &[(Round, Event)]) -> Vec<Vote> {
    let (mut votes, mut cast): (Vec<Vote>, usize) = (Vec::new(), 0);
    // The text that is voted on next, and whether what follows still belongs to the vote before.
    let (mut on, mut is_open) = (None, false);
    for (place, (_, event)) in happened.iter().enumerate() {
        if let Happening::Voted(ballot) = &event.what {
            cast += 1;
            if let Some(draft) = on.filter(|_| !is_open) {
                let (ballots, end) = (Vec::new(), Vec::new());
                votes.push(Vote { draft, from: place, ballots, end, until: cast });
                is_open = true;
            }
            if let Some(vote) = votes.last_mut() {
                vote.ballots.push(ballot.clone());
                vote.until = cast;
            }
            continue;
        }
        if let Some(vote) = votes.last_mut().filter(|_| is_open && ends(&event.what)) {
            vote.end.push(place);
        }
        if let Happening::Accepted { draft, .. } | Happening::Signed { draft, .. } = &event.what {
            (on, is_open) = (Some(*draft), false);
        } else if matches!(event.what, Happening::RoundBegan { .. }) {
            is_open = false;
        }
    }
    votes
}

/// Whether it says of a vote who was not asked, or what came of it.
fn ends(what: &Happening) -> bool {
    if let Happening::Ended(outcome) = what {
        return matches!(outcome.ending, Ending::Refused { .. } | Ending::InForce);
    }
    matches!(
        what,
        Happening::NotAsked { .. }
            | Happening::SignatureStopped { .. }
            | Happening::Signed { .. }
            | Happening::Refused { .. }
            | Happening::InForce { .. }
    )
}
