//! Strange ground: on random small and lopsided scenarios the styles together settle at least as often as the best
//! yardstick does with itself.

use std::fmt::Write as _;
use std::sync::Arc;

use rayon::prelude::*;
use two_tables::ai::style;
use two_tables::ai::{Level, Negotiator, roster, seated};
use two_tables::scenario::check;
use two_tables::scenario::id::BySide;
use two_tables::session::simulation::{Case, play};
use two_tables::store;

use crate::common::{Family, Home, lopsided, small, talks};
use crate::players::{is_in_force, mean, paired};

/// Styles that are not described as hard.
const TOGETHER: [&str; 5] = ["legalist", "showman", "dealmaker", "giver", "prosecutor"];
/// The one whose character says that it hardly gives.
const HARD: [&str; 1] = ["besieger"];
const YARDSTICKS: [&str; 5] = ["boulware", "linear", "conceder", "tit_for_tat", "micro"];

/// Who sits as Tokyo and who as Moscow.
type Pair = (Arc<dyn Negotiator>, Arc<dyn Negotiator>);

/// Draws the text of a scenario from a seed.
type Drawn = Box<dyn Fn(u64) -> String>;

fn style_at(name: &str, level: Level) -> Arc<dyn Negotiator> {
    seated(style::read(&store::shipped_style(name).unwrap()).unwrap(), level)
}

/// The share of games settled on each ground.
fn settled(cases: &[Case], pairs: &[Pair]) -> Vec<f64> {
    let one = |(seed, case): (usize, &Case)| {
        let games = pairs.iter().map(|(tokyo, moscow)| {
            let seats = BySide { tokyo: &**tokyo, moscow: &**moscow };
            let record = play(case, seats, seed as u64).unwrap();
            if is_in_force(&record) { 1.0 } else { 0.0 }
        });
        mean(&games.collect::<Vec<f64>>())
    };
    cases.par_iter().enumerate().map(one).collect()
}

#[test]
#[ignore = "a campaign: some minutes"]
fn on_strange_ground_the_styles_settle_as_often_as_the_best_yardstick() {
    const GROUNDS: u64 = 150;
    let families: Vec<(&str, Drawn)> = vec![
        ("lopsided", Box::new(lopsided)),
        ("calm", Box::new(|seed| small(seed, Family::Calm))),
        ("wide", Box::new(|seed| small(seed, Family::Wide))),
        ("collinear", Box::new(|seed| small(seed, Family::Collinear))),
        ("single package", Box::new(|seed| small(seed, Family::SinglePackage))),
        ("talks of four rounds", Box::new(|seed| talks(seed, 4, Home::Likeminded))),
        ("talks of eight rounds", Box::new(|seed| talks(seed, 8, Home::Likeminded))),
    ];
    let pairs_of = |names: &[&str], level: Level| -> Vec<_> {
        let all = names.iter().flat_map(|tokyo| names.iter().map(move |moscow| (*tokyo, *moscow)));
        all.map(|(tokyo, moscow)| (style_at(tokyo, level), style_at(moscow, level))).collect()
    };
    for (family, drawn) in families {
        let cases: Vec<Case> =
            (0..GROUNDS).map(|seed| Case::new(check::scenario(&drawn(seed)).unwrap())).collect();
        let together = settled(&cases, &pairs_of(&TOGETHER, Level::Even));
        let mut best: Option<(&str, Vec<f64>)> = None;
        let mut line = String::new();
        for name in YARDSTICKS {
            let one = || roster::negotiator(name).unwrap();
            let shares = settled(&cases, &[(one(), one())]);
            write!(line, " {name} {:.1}", 100.0 * mean(&shares)).unwrap();
            if best.as_ref().is_none_or(|(_, most)| mean(&shares) > mean(most)) {
                best = Some((name, shares));
            }
        }
        let (name, most) = best.unwrap();
        let (ahead, error) = paired(&together, &most);
        println!(
            "{family}: styles {:.1}, best {name} {:.1}: {:+.1} ±{:.1} |{line}",
            100.0 * mean(&together),
            100.0 * mean(&most),
            100.0 * ahead,
            100.0 * error
        );
        for style in TOGETHER.iter().chain(&HARD) {
            let shares = settled(&cases, &pairs_of(&[style], Level::Even));
            print!("   {style} {:.1}", 100.0 * mean(&shares));
        }
        let hard = settled(&cases, &pairs_of(&TOGETHER, Level::Hard));
        println!("  all at hard {:.1}", 100.0 * mean(&hard));
        assert!(ahead >= -2.0 * error, "{family}: {name} settles more often");
    }
}
