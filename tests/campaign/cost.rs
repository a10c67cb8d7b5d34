//! What a forecast's page costs by the size of the home: counted in tallies, which are the same everywhere, and timed.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::common::{Dear, Doubt, Shape, dearest};

/// The quickest of so many pages is shown: machines have other things to do.
const PAGES: usize = 30;

#[test]
#[ignore = "a campaign: some minutes"]
fn cost_of_a_forecasts_page_for_4_to_12_factions_and_1_to_3_bodies() {
    println!("| factions | bodies | tallies | page | tallies at spread 30 | page at spread 30 |");
    println!("|---|---|---|---|---|---|");
    for factions in [4, 6, 8, 9, 10, 12] {
        for bodies in 1..=3 {
            let of = |doubt| dearest(Shape::of(factions, bodies), doubt);
            let (drawn, doubtful) = (of(Doubt::AsDrawn), of(Doubt::Greatest));
            println!(
                "| {factions} | {bodies} | {} | {:.3?} | {} | {:.3?} |",
                drawn.tallies,
                quickest(&drawn),
                doubtful.tallies,
                quickest(&doubtful),
            );
        }
    }
}

fn quickest(dear: &Dear) -> Duration {
    let standing = dear.standing();
    let page = || {
        let begun = Instant::now();
        black_box(standing.forecast(black_box(&dear.draft)));
        begun.elapsed()
    };
    (0..PAGES).map(|_| page()).min().unwrap()
}
