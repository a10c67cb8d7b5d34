//! Opponents on strange ground: few clauses, far apart, with nothing good between them.

use std::sync::Arc;

use two_tables::ai::{Level, Negotiator, roster, seated, style};
use two_tables::negotiation::outcome::Ending;
use two_tables::scenario::check;
use two_tables::scenario::id::BySide;
use two_tables::session::simulation::{Case, play};
use two_tables::store;

use crate::common::lopsided;

/// One issue, and between its ends only what is worth 29 of 100 to either.
const POOR: &str = include_str!("../common/one_issue.ron");
/// Styles that are not described as hard.
const STYLES: [&str; 4] = ["legalist", "showman", "dealmaker", "giver"];

fn player(name: &str) -> Arc<dyn Negotiator> {
    let text = store::shipped_style(name);
    text.map_or_else(
        || roster::negotiator(name).unwrap(),
        |text| seated(style::read(&text).unwrap(), Level::Even),
    )
}

/// In how many of these games something comes into force.
fn settled(case: &Case, pairs: &[[&str; 2]], seed: u64) -> f64 {
    let games = pairs.iter().filter(|[tokyo, moscow]| {
        let (tokyo, moscow) = (player(tokyo), player(moscow));
        let seats = BySide { tokyo: &*tokyo, moscow: &*moscow };
        play(case, seats, seed).unwrap().ending == Ending::InForce
    });
    f64::from(u32::try_from(games.count()).unwrap())
        / f64::from(u32::try_from(pairs.len()).unwrap())
}

fn pairs() -> Vec<[&'static str; 2]> {
    STYLES.into_iter().flat_map(|tokyo| STYLES.map(|moscow| [tokyo, moscow])).collect()
}

#[test]
fn a_poor_compromise_is_better_than_none_to_every_two_styles() {
    let case = Case::new(check::scenario(POOR).unwrap());
    for pair in pairs() {
        for seed in 0..4 {
            assert!(settled(&case, &[pair], seed) > 0.0, "{pair:?} on deal {seed}");
        }
    }
}

#[test]
fn on_lopsided_ground_the_styles_settle_as_often_as_the_best_yardstick() {
    const GROUNDS: u64 = 60;
    let cases: Vec<Case> =
        (0..GROUNDS).map(|seed| Case::new(check::scenario(&lopsided(seed)).unwrap())).collect();
    let of = |pairs: &[[&str; 2]]| -> Vec<f64> {
        cases.iter().zip(0..).map(|(case, seed)| settled(case, pairs, seed)).collect()
    };
    let styles = of(&pairs());
    for yardstick in ["linear", "conceder", "micro"] {
        let theirs = of(&[[yardstick; 2]]);
        let ahead: Vec<f64> = styles.iter().zip(&theirs).map(|(one, two)| one - two).collect();
        let count = f64::from(u32::try_from(ahead.len()).unwrap());
        let mean = ahead.iter().sum::<f64>() / count;
        let spread = ahead.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (count - 1.0);
        let error = (spread / count).sqrt();
        assert!(mean >= -2.0 * error, "{yardstick} settles more often by {:.3} ±{error:.3}", -mean);
        // Two standard errors of a wall would be wide, too.
        assert!(mean > -0.1, "{yardstick} settles more often by {:.3}", -mean);
    }
}
