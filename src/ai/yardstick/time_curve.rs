//! Players that concede with time and nothing else: late (Boulware), evenly, or early (conceder).
//!
//! Faratin, Sierra and Jennings (1998). The aspiration falls from the best text its home would pass to its
//! no-agreement value as the rounds go by.

use super::household;
use crate::ai::{Choice, Negotiator, Repertoire};
use crate::units::{Permille, Utility};
use crate::view::SeatView;

/// When a player concedes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Late: by the cube of the time gone by.
    Boulware,
    /// As time goes by.
    Linear,
    /// Early: all but the cube of the time left.
    Conceder,
}

/// A player that concedes with time.
#[derive(Debug)]
pub struct TimeCurve {
    pace: Pace,
    repertoire: Repertoire,
}

impl TimeCurve {
    /// A player that concedes late.
    pub fn boulware() -> Self {
        Self::at(Pace::Boulware)
    }

    /// A player that concedes evenly.
    pub fn linear() -> Self {
        Self::at(Pace::Linear)
    }

    /// A player that concedes early.
    pub fn conceder() -> Self {
        Self::at(Pace::Conceder)
    }

    fn at(pace: Pace) -> Self {
        Self { pace, repertoire: Repertoire::default() }
    }
}

impl Pace {
    /// How much of its range has been conceded in round `now` when `last` is the last, both counted from 0; fractions
    /// are not yet conceded. All of it in the last round.
    pub fn conceded(self, now: u16, last: u16) -> Permille {
        let (now, last) = (u64::from(now.min(last)), u64::from(last));
        if now == last {
            return Permille::WHOLE;
        }
        let share = match self {
            Self::Boulware => 1000 * now.pow(3) / last.pow(3),
            Self::Linear => 1000 * now / last,
            Self::Conceder => 1000 * (last.pow(3) - (last - now).pow(3)) / last.pow(3),
        };
        Permille(u32::try_from(share).unwrap_or(1000))
    }

    /// What it still hopes for between `best` and `least`, rounded up.
    pub fn aspiration(self, now: u16, last: u16, best: Utility, least: Utility) -> Utility {
        let conceded = i64::from(self.conceded(now, last).0);
        Utility(best.0 - (best.0 - least.0) * conceded / 1000)
    }
}

impl Negotiator for TimeCurve {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        household::play(view, &self.repertoire, |house| {
            let (now, last) = (view.table().round.0, view.common().last_round().0);
            house.bid(self.pace.aspiration(now, last, house.best(), house.least))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_curves_at_quarters_of_the_way() {
        let at = |pace: Pace| [0, 1, 2, 3, 4].map(|now| pace.conceded(now, 4).0);
        assert_eq!(at(Pace::Boulware), [0, 15, 125, 421, 1000]);
        assert_eq!(at(Pace::Linear), [0, 250, 500, 750, 1000]);
        assert_eq!(at(Pace::Conceder), [0, 578, 875, 984, 1000]);
    }

    #[test]
    fn the_aspiration_falls_from_the_best_to_no_agreement() {
        let (best, least) = (Utility(30_000), Utility(-10_000));
        let at = |now| Pace::Linear.aspiration(now, 9, best, least);
        assert_eq!(at(0), best);
        // 333 thousandths of 40,000 are 13,320.
        assert_eq!(at(3), Utility(16_680));
        assert_eq!(at(9), least);
    }

    #[test]
    fn a_single_round_is_the_last() {
        assert_eq!(Pace::Boulware.conceded(0, 0), Permille::WHOLE);
    }
}
