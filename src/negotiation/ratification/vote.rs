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
    to_spare(threshold, total, |faction| votes[faction].against + votes[faction].absent) >= 0
}

/// How many votes a body has to spare, or lacks (below 0): votes in favour, or of the unity asked for, where each faction
/// has `withheld` so many.
pub fn to_spare(threshold: &Threshold, total: Tally, withheld: impl Fn(FactionId) -> u32) -> i64 {
    match threshold {
        Threshold::Members(needed) => i64::from(total.yes) - i64::from(*needed),
        Threshold::Cast { share, quorum } => {
            // Members missing from a quorum count as votes not in favour; so a vote more in favour never fails a text.
            let voting = i64::from((total.yes + total.against).max(*quorum));
            // More than the share is asked, so the first vote past it is none to spare.
            i64::from(total.yes) - (i64::from(share.0) * voting / 1000 + 1)
        }
        Threshold::Unity { limit, of } => {
            let dissent: u32 = of.iter().map(|faction| withheld(*faction)).sum();
            i64::from(*limit) - i64::from(dissent)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Permille;

    #[test]
    fn what_is_to_spare_is_nothing_at_the_threshold_and_less_below_it() {
        let of = |yes, against, absent| Tally { yes, against, absent };
        let members = Threshold::Members(5);
        assert_eq!(to_spare(&members, of(5, 3, 0), |_| 0), 0);
        assert_eq!(to_spare(&members, of(4, 4, 0), |_| 0), -1);
        let half = Threshold::Cast { share: Permille(500), quorum: 0 };
        assert_eq!(to_spare(&half, of(50, 49, 300), |_| 0), 0);
        assert_eq!(to_spare(&half, of(50, 50, 0), |_| 0), -1);
        assert_eq!(to_spare(&half, of(60, 40, 0), |_| 0), 9);
        let faction = <FactionId as crate::scenario::id::Id>::at(0);
        let unity = Threshold::Unity { limit: 3, of: vec![faction] };
        assert_eq!(to_spare(&unity, of(90, 1, 2), |_| 3), 0);
    }
}
