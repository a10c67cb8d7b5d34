//! From scores to votes, and from votes to a body's answer (R5.9, R5.10).

use super::likelihood;
use crate::scenario::home::{Dissent, Tally, Threshold};
use crate::scenario::id::{FactionId, Table};
use crate::units::Points;

/// What a faction brings to a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Its score.
    pub score: Points,
    /// Whether a red line keeps it from voting in favour.
    pub capped: bool,
    /// How it shows dissent; a rival who awaits a retirement stays away.
    pub dissent: Dissent,
}

/// How a faction with `seats` votes, where staying away turns into voting against at `band` points below zero.
///
/// Fractions of a seat stay away. With one seat: in favour from 500 ‰.
pub fn cast(position: Position, seats: u32, band: Points) -> Tally {
    if seats == 0 {
        return Tally::default();
    }
    let share = |z: Points| match seats {
        1 => u32::from(likelihood(z).0 >= 500),
        _ => u32::try_from(u64::from(seats) * u64::from(likelihood(z).0) / 1000).unwrap_or(seats),
    };
    let yes = if position.capped { 0 } else { share(position.score) };
    let against = match (position.dissent, position.capped) {
        (Dissent::Absence, _) => 0,
        (Dissent::Vote, true) => seats,
        (Dissent::Vote, false) => share(-position.score - band).min(seats - yes),
    };
    Tally { yes, against, absent: seats - yes - against }
}

/// Whether a body passes at `total` of all its members, with `votes` by faction.
pub fn passes(threshold: &Threshold, total: Tally, votes: &Table<FactionId, Tally>) -> bool {
    match threshold {
        Threshold::Members(needed) => total.yes >= *needed,
        Threshold::Cast { share, quorum } => {
            // Members missing from a quorum count as votes not in favour; so a vote more in favour never fails a text.
            let voting = (total.yes + total.against).max(*quorum);
            u64::from(total.yes) * 1000 > u64::from(share.0) * u64::from(voting)
        }
        Threshold::Unity { limit, of } => {
            let dissent: u32 =
                of.iter().map(|faction| votes[*faction].against + votes[*faction].absent).sum();
            dissent <= *limit
        }
    }
}
