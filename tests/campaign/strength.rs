//! A style is at least as strong as the best yardstick, and no neighbour of it is much stronger.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use two_tables::ai::style::Bidding;
use two_tables::scenario::id::Side;
use two_tables::units::Permille;

use crate::players::{
    STYLES, YARDSTICKS, case_1956, mean, paired, player, scores, seated_on, shipped,
    standard_error, with_bidding,
};

/// Scores of one player against the whole pool, both sides, game by game.
fn against_the_pool(name: &str) -> Vec<f64> {
    let case = case_1956(None);
    let one = player(name);
    let mut all = Vec::new();
    for other in YARDSTICKS {
        let other = player(other);
        for side in Side::BOTH {
            all.extend(scores(&seated_on(&case, (&*one, side), &*other, 0..100), side));
        }
    }
    all
}

#[test]
#[ignore = "a campaign: some minutes"]
fn every_style_is_as_strong_as_the_best_yardstick() {
    let table = |names: &[&'static str]| -> Vec<(&'static str, Vec<f64>)> {
        names.iter().map(|name| (*name, against_the_pool(name))).collect()
    };
    let (styles, yardsticks) = (table(&STYLES), table(&YARDSTICKS));
    for (name, all) in styles.iter().chain(&yardsticks) {
        println!("{name:12} {:5.1} ±{:.1}", mean(all), standard_error(all));
    }
    let by_mean =
        |one: &&(&str, Vec<f64>), two: &&(&str, Vec<f64>)| mean(&one.1).total_cmp(&mean(&two.1));
    let best = yardsticks.iter().max_by(by_mean).unwrap();
    for (name, all) in &styles {
        let (ahead, error) = paired(all, &best.1);
        assert!(ahead >= -2.0 * error, "{name} is {ahead:.1} ±{error:.1} against {}", best.0);
    }
}

/// `bidding` with every number up to a fifth higher or lower.
fn perturbed(bidding: &Bidding, draw: &mut ChaCha8Rng) -> Bidding {
    let mut moved = |size: Permille, most: u32| {
        let factor: u32 = draw.random_range(800..=1200);
        Permille((size.0 * factor / 1000).min(most))
    };
    Bidding {
        opening: moved(bidding.opening, 1000),
        haste: moved(bidding.haste, 1000),
        reciprocity: moved(bidding.reciprocity, 1500),
        offence: moved(bidding.offence, 500),
        pride: moved(bidding.pride, 1000),
        least_chance: moved(bidding.least_chance, 1000),
        warmth: moved(bidding.warmth, 1000),
        heeds_home: bidding.heeds_home,
    }
}

/// What a copy of a style scores against it on these seeds, both sides.
fn against(
    case: &two_tables::session::simulation::Case,
    one: &dyn two_tables::ai::Negotiator,
    other: &dyn two_tables::ai::Negotiator,
    seeds: std::ops::Range<u64>,
) -> Vec<f64> {
    Side::BOTH
        .into_iter()
        .flat_map(|side| scores(&seated_on(case, (one, side), other, seeds.clone()), side))
        .collect()
}

#[test]
#[ignore = "a campaign: many minutes"]
fn no_neighbour_of_a_style_gains_much_against_it() {
    let case = case_1956(None);
    let mut draw = ChaCha8Rng::seed_from_u64(1956);
    for name in STYLES {
        let style = shipped(name);
        let itself = player(name);
        let mut copies: Vec<(f64, Bidding)> = (0..100)
            .map(|_| {
                let bidding = perturbed(&style.bidding, &mut draw);
                let copy = with_bidding(&style, bidding);
                (mean(&against(&case, &*copy, &*itself, 0..20)), bidding)
            })
            .collect();
        copies.sort_by(|one, two| two.0.total_cmp(&one.0));
        let own = against(&case, &*itself, &*itself, 1000..1200);
        let mut gains = Vec::new();
        for (_, bidding) in copies.into_iter().take(10) {
            let copy = with_bidding(&style, bidding);
            let (gain, error) = paired(&against(&case, &*copy, &*itself, 1000..1200), &own);
            gains.push((gain, error, bidding));
        }
        gains.sort_by(|one, two| two.0.total_cmp(&one.0));
        println!("{name}: against itself {:.1}; the ten best copies gain", mean(&own));
        for (gain, error, bidding) in &gains {
            println!("  {gain:+.1} ±{error:.1}  {bidding:?}");
        }
        assert!(gains.iter().all(|(gain, ..)| *gain <= 3.0), "{name}: a copy gains more than 3");
    }
}
