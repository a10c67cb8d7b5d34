//! Tit-for-tat: concedes as much as the other's offers have gained in its own eyes, and once a little for nothing.

use super::household;
use crate::ai::{Choice, Negotiator, Repertoire};
use crate::units::Utility;
use crate::view::SeatView;

/// The step it makes before the other has moved: a twentieth of its range (judgement).
const FREE_STEPS: i64 = 20;

/// A player that answers concessions with concessions of its own.
#[derive(Debug, Default)]
pub struct TitForTat {
    repertoire: Repertoire,
}

/// What it still hopes for, when the other's offers, in order, are worth `offers` to it.
///
/// The first offer earns the free step; after that, what the best offer is worth more than the first one is conceded
/// in the same measure, where that is more.
fn aspiration(offers: &[Utility], best: Utility, least: Utility) -> Utility {
    let Some(first) = offers.first() else { return best };
    let most = offers.iter().max().unwrap_or(first);
    let free = Utility((best - least).0 / FREE_STEPS);
    (best - free.max(*most - *first)).max(least)
}

impl Negotiator for TitForTat {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        household::play(view, &self.repertoire, |house| {
            let offers: Vec<Utility> = view.table().tabled[view.side().other()]
                .iter()
                .map(|text| view.value(&text.draft).total)
                .collect();
            house.bid(aspiration(&offers, house.best(), house.least))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn concedes_what_the_others_offers_have_gained() {
        let (best, least) = (Utility(40_000), Utility(0));
        let hopes = |offers: &[i64]| {
            let offers: Vec<Utility> = offers.iter().map(|worth| Utility(*worth)).collect();
            aspiration(&offers, best, least)
        };
        assert_eq!(hopes(&[]), best);
        // A twentieth of 40 for nothing.
        assert_eq!(hopes(&[-20_000]), Utility(38_000));
        assert_eq!(hopes(&[-20_000, -20_000, -25_000]), Utility(38_000));
        assert_eq!(hopes(&[-20_000, -11_000]), Utility(31_000));
        // What the other takes back afterwards is not taken back.
        assert_eq!(hopes(&[-20_000, -11_000, -15_000]), Utility(31_000));
        assert_eq!(hopes(&[-20_000, 70_000]), least);
    }
}
