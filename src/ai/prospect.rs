//! What a gain is worth that one's own home must carry (model §9): the same for every player that heeds its home.

use crate::units::{Permille, Utility};

/// What a chief fears to lose by a text its own home refuses, besides what no agreement costs.
///
/// Five points (judgement): what R7.4 and R8.2 take for a refusal at home, in the chief's own scale.
const DREAD: Utility = Utility(5000);

/// What a gain is worth that the home carries with `chance`: the gain by the chance, less the dread by the rest.
pub(super) fn prospect(gain: Utility, chance: Permille) -> Utility {
    let (gain, dread) = (gain.0 * i64::from(chance.0), DREAD.0 * i64::from(chance.rest().0));
    Utility((gain - dread) / 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gain_is_weighed_by_its_chance_and_a_refusal_dreaded() {
        assert_eq!(prospect(Utility(20_000), Permille(1000)), Utility(20_000));
        // 0.6 × 20 − 0.4 × 5.
        assert_eq!(prospect(Utility(20_000), Permille(600)), Utility(10_000));
        assert_eq!(prospect(Utility(20_000), Permille(0)), Utility(-5000));
    }
}
