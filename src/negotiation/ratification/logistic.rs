//! The logistic curve as a table, so that no float enters the rules (R1.3).

use crate::units::{Permille, Points};

/// 1000 / (1 + e^(−z/10)) for z = 0..=100, rounded to the nearest whole.
#[rustfmt::skip]
const RISING: [u32; 101] = [
    500, 525, 550, 574, 599, 622, 646, 668, 690, 711, 731, 750, 769, 786, 802,
    818, 832, 846, 858, 870, 881, 891, 900, 909, 917, 924, 931, 937, 943, 948,
    953, 957, 961, 964, 968, 971, 973, 976, 978, 980, 982, 984, 985, 987, 988,
    989, 990, 991, 992, 993, 993, 994, 995, 995, 996, 996, 996, 997, 997, 997,
    998, 998, 998, 998, 998, 998, 999, 999, 999, 999, 999, 999, 999, 999, 999,
    999, 999, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000,
    1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000,
];

/// Share of a faction that is in favour at score `z`, in permille: 500 at 0, ten points to a unit of the curve.
///
/// The curve is exactly symmetrical: `likelihood(z) + likelihood(−z)` is 1000. Past ±100 it is 0 or 1000.
pub fn likelihood(z: Points) -> Permille {
    let distance = usize::try_from(z.0.unsigned_abs()).unwrap_or(usize::MAX);
    let high = RISING.get(distance).copied().unwrap_or(1000);
    Permille(if z.0 >= 0 { high } else { 1000 - high })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r1_3_the_curve_rises_and_is_symmetrical() {
        for z in -120..120 {
            assert!(likelihood(Points(z)) <= likelihood(Points(z + 1)));
            assert_eq!(likelihood(Points(z)).0 + likelihood(Points(-z)).0, 1000);
        }
        assert_eq!(likelihood(Points(10)), Permille(731));
    }
}
