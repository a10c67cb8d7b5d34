//! No recipe beats attentive play: what people were seen to win or lose by, played by name on either side against every
//! shipped style at every level, seed by seed beside the reference.

use std::fmt::Write as _;

use two_tables::ai::{Level, seated};
use two_tables::scenario::id::Side;

use crate::players::{STYLES, case_1956, mean, paired, player, scores, seated_on, shipped};

const RECIPES: [&str; 8] = [
    "staircase",
    "staircase_consulting",
    "late_reasonable",
    "raiser",
    "obedient",
    "obedient_best",
    "reminder",
    "baiter",
];
const GAMES: u64 = 100;
/// How far a player who does what the adviser says may fall short of the best of the reference and all recipes, in
/// points.
const NEAR: f64 = 8.0;

/// Prints the mean score of the reference and of every recipe against `level`, and holds that none is ahead of it by more
/// than two standard errors.
fn none_is_ahead(level: Level) {
    let case = case_1956(None);
    let reference = player("reference");
    let mut ahead = Vec::new();
    println!(
        "against, as            reference{}",
        RECIPES.map(|name| format!("{name:>21}")).join("")
    );
    for style in STYLES {
        let other = seated(shipped(style), level);
        for side in Side::BOTH {
            let of = |name: &str| {
                let one = player(name);
                scores(&seated_on(&case, (&*one, side), &*other, 0..GAMES), side)
            };
            let attentive = scores(&seated_on(&case, (&*reference, side), &*other, 0..GAMES), side);
            let against = format!("{style}:{}", level.word());
            let mut row = format!("{against:17} {side:7} {:6.1}", mean(&attentive));
            for name in RECIPES {
                let played = of(name);
                let (lead, error) = paired(&played, &attentive);
                let shown = format!("{:.1} ({lead:+.1} ±{error:.1})", mean(&played));
                let _ = write!(row, "{shown:>21}");
                if lead > 2.0 * error {
                    ahead.push(format!("{name} on {side} against {against}: {lead:+.1}"));
                }
            }
            println!("{row}");
        }
    }
    assert!(ahead.is_empty(), "ahead of the reference: {ahead:?}");
}

#[test]
#[ignore = "a campaign: some minutes"]
fn no_recipe_beats_attentive_play() {
    none_is_ahead(Level::Even);
}

#[test]
#[ignore = "a campaign: some minutes"]
fn no_recipe_beats_attentive_play_on_the_other_levels() {
    none_is_ahead(Level::Gentle);
    none_is_ahead(Level::Hard);
}

/// Who does what the adviser says does nearly as well as the best player or recipe we know, in every seat against every
/// style.
#[test]
#[ignore = "a campaign: some minutes"]
fn the_adviser_is_worth_obeying() {
    let case = case_1956(None);
    let mut short = Vec::new();
    for style in STYLES {
        let other = seated(shipped(style), Level::Even);
        for side in Side::BOTH {
            let of = |name: &str| {
                let one = player(name);
                scores(&seated_on(&case, (&*one, side), &*other, 0..GAMES), side)
            };
            let obedient = of("obedient");
            let rivals = RECIPES.iter().filter(|name| **name != "obedient").chain(&["reference"]);
            let (name, best) = rivals
                .map(|name| (*name, of(name)))
                .max_by(|one, two| mean(&one.1).total_cmp(&mean(&two.1)))
                .unwrap();
            let (lead, error) = paired(&best, &obedient);
            println!(
                "{style:10} {side:7} obedient {:.1}, best {name} {:.1} ({lead:+.1} ±{error:.1})",
                mean(&obedient),
                mean(&best)
            );
            if lead > NEAR {
                short.push(format!("{name} on {side} against {style}: {lead:+.1}"));
            }
        }
    }
    assert!(short.is_empty(), "far ahead of whoever obeys: {short:?}");
}
