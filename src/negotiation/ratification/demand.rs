//! What a body asks for, as sums over its factions: each is met when it comes to enough (R5.10).
//!
//! A sum can only grow when a faction warms. That is what makes a forecast a matter of counting.

use crate::scenario::home::{Tally, Threshold};
use crate::scenario::id::FactionId;

/// One thing a body asks for: that what its members' votes count for comes to `need`.
#[derive(Clone, Copy, Debug)]
pub struct Demand<'t> {
    counted: Counted<'t>,
    /// What they must come to.
    pub need: i64,
}

/// What is counted.
#[derive(Clone, Copy, Debug)]
enum Counted<'t> {
    /// Votes in favour.
    InFavour,
    /// Votes in favour against votes cast, so weighed that more than the share of them makes at least 1.
    OfCast { share: i64 },
    /// Dissent of these, as a loss.
    Dissent(&'t [FactionId]),
}

impl<'t> Demand<'t> {
    /// All that `threshold` asks for, the votes of members nobody describes taken off.
    ///
    /// Of the votes cast it asks for two things: more than the share of those that are, and more than the share of the
    /// quorum.
    pub fn all(threshold: &'t Threshold, others: Tally) -> impl Iterator<Item = Self> {
        let (first, second) = match threshold {
            Threshold::Members(needed) => (Self::new(Counted::InFavour, i64::from(*needed)), None),
            Threshold::Cast { share, quorum } => {
                let share = i64::from(share.0);
                let of_quorum = share * i64::from(*quorum) / 1000 + 1;
                let quorate = Self::new(Counted::InFavour, of_quorum);
                (Self::new(Counted::OfCast { share }, 1), Some(quorate))
            }
            Threshold::Unity { limit, of } => {
                (Self::new(Counted::Dissent(of), -i64::from(*limit)), None)
            }
        };
        let rest = move |demand: Self| {
            let known = match demand.counted {
                Counted::InFavour | Counted::OfCast { .. } => demand.counted.votes(others),
                Counted::Dissent(_) => 0,
            };
            Self { need: demand.need - known, ..demand }
        };
        std::iter::once(first).chain(second).map(rest)
    }

    fn new(counted: Counted<'t>, need: i64) -> Self {
        Self { counted, need }
    }

    /// What `faction` adds by voting so.
    pub fn count(&self, faction: FactionId, votes: Tally) -> i64 {
        match self.counted {
            Counted::Dissent(of) if !of.contains(&faction) => 0,
            Counted::InFavour | Counted::OfCast { .. } | Counted::Dissent(_) => {
                self.counted.votes(votes)
            }
        }
    }
}

impl Counted<'_> {
    fn votes(self, votes: Tally) -> i64 {
        let (yes, against, absent) =
            (i64::from(votes.yes), i64::from(votes.against), i64::from(votes.absent));
        match self {
            Self::InFavour => yes,
            Self::OfCast { share } => yes * (1000 - share) - against * share,
            Self::Dissent(_) => -(against + absent),
        }
    }
}
