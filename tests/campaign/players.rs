//! Who plays, by name, and how many games are played at once.

use std::sync::Arc;

use rayon::prelude::*;
use two_tables::ai::style::{self, Bidding, Style};
use two_tables::ai::{Level, Negotiator, Opponent, roster, seated};
use two_tables::negotiation::outcome::Ending;
use two_tables::scenario::check;
use two_tables::scenario::id::{BySide, Side};
use two_tables::session::simulation::{Case, Record, play};
use two_tables::store;

/// The shipped styles.
pub(crate) const STYLES: [&str; 3] = ["legalist", "showman", "dealmaker"];
/// Who is known to concede by a rule: the pool of the strength statement.
pub(crate) const YARDSTICKS: [&str; 6] =
    ["boulware", "linear", "conceder", "tit_for_tat", "micro", "random"];

/// A shipped style.
pub(crate) fn shipped(name: &str) -> Style {
    style::read(&store::shipped_style(name).unwrap()).unwrap()
}

/// Whoever plays under `name`: a shipped style at its even level, or one of the roster.
pub(crate) fn player(name: &str) -> Arc<dyn Negotiator> {
    if STYLES.contains(&name) {
        return seated(shipped(name), Level::Even);
    }
    roster::negotiator(name).unwrap()
}

/// A style with other bidding.
pub(crate) fn with_bidding(style: &Style, bidding: Bidding) -> Arc<dyn Negotiator> {
    Arc::new(Opponent::new(Style { bidding, ..style.clone() }, Level::Even))
}

/// 1956, or a variant of it.
pub(crate) fn case_1956(variant: Option<&str>) -> Case {
    let text = store::shipped_scenario("1956").unwrap();
    Case::new(check::changed_scenario(&text, variant, &[]).unwrap())
}

/// The games of these seeds, in order.
pub(crate) fn games(
    case: &Case,
    players: BySide<&dyn Negotiator>,
    seeds: std::ops::Range<u64>,
) -> Vec<Record> {
    seeds.into_par_iter().map(|seed| play(case, players, seed).unwrap()).collect()
}

/// As [`games`], `one` on `side` and `other` across the table.
pub(crate) fn seated_on(
    case: &Case,
    (one, side): (&dyn Negotiator, Side),
    other: &dyn Negotiator,
    seeds: std::ops::Range<u64>,
) -> Vec<Record> {
    games(case, BySide::each(|at| if at == side { one } else { other }), seeds)
}

/// The score of `side` in each game.
pub(crate) fn scores(records: &[Record], side: Side) -> Vec<f64> {
    records.iter().map(|record| f64::from(record.scores[side].total())).collect()
}

pub(crate) fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

/// The standard error of the mean.
pub(crate) fn standard_error(values: &[f64]) -> f64 {
    let mean = mean(values);
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (squares / (values.len() as f64 - 1.0) / values.len() as f64).sqrt()
}

/// What `one` has over `two`, game by game: mean and standard error.
pub(crate) fn paired(one: &[f64], two: &[f64]) -> (f64, f64) {
    let differences: Vec<f64> = one.iter().zip(two).map(|(one, two)| one - two).collect();
    (mean(&differences), standard_error(&differences))
}

/// One in the games where it is so, else nought.
pub(crate) fn share(records: &[Record], is_so: impl Fn(&Record) -> bool) -> Vec<f64> {
    records.iter().map(|record| if is_so(record) { 1.0 } else { 0.0 }).collect()
}

pub(crate) fn is_in_force(record: &Record) -> bool {
    record.ending == Ending::InForce
}
