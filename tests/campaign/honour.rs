//! Honour bites: how far face, trust and interest move between the doctrines of 1956, what moves them, and whether
//! what is won in interest is lost in honour.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use two_tables::ai::Negotiator;
use two_tables::analysis::score;
use two_tables::analysis::score::Score;
use two_tables::negotiation::event::{Event, Happening};
use two_tables::negotiation::ledger::Act;
use two_tables::negotiation::meter::Factor;
use two_tables::negotiation::outcome::Ending;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::state::State;
use two_tables::scenario::check::{self, Change};
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::{BySide, Side};
use two_tables::session::simulation::Case;
use two_tables::store;
use two_tables::view::SeatView;

use crate::players::{mean, paired, player};

/// A game played to its end, with all that happened.
pub(crate) struct Played {
    pub(crate) state: State,
    pub(crate) scores: BySide<Score>,
    pub(crate) events: Vec<Event>,
    pub(crate) ending: Ending,
}

/// The game of `seed`.
pub(crate) fn played(case: &Case, players: BySide<&dyn Negotiator>, seed: u64) -> Played {
    let (mut talks, mut events) = Negotiation::open(Arc::clone(&case.scenario), seed);
    loop {
        if let Some(outcome) = talks.state().table.outcome {
            return Played {
                scores: score::scores(&case.scenario, talks.state(), &outcome, &case.survey),
                state: talks.state().clone(),
                events,
                ending: outcome.ending,
            };
        }
        let side = talks.state().table.turn.side;
        let choice = players[side].choose(&SeatView::new(&talks, side)).unwrap();
        events.extend(talks.play(side, choice.a_move).unwrap());
    }
}

/// 1956 with changes, between its doctrines, on the deals `seeds`.
pub(crate) fn doctrines(changes: &[Change], seeds: std::ops::Range<u64>) -> (Case, Vec<Played>) {
    let text = store::shipped_scenario("1956").unwrap();
    let case = Case::new(check::changed_scenario(&text, None, changes).unwrap());
    let (tokyo, moscow) = (player("dealmaker"), player("showman"));
    let games = seeds
        .into_par_iter()
        .map(|seed| played(&case, BySide { tokyo: &*tokyo, moscow: &*moscow }, seed))
        .collect();
    (case, games)
}

/// The least standard deviation of the face part of the score between the doctrines, of 20.
const LEAST_DEVIATION: f64 = 2.0;

pub(crate) fn deviation(values: &[f64]) -> f64 {
    let mean = mean(values);
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    (squares / (values.len() as f64 - 1.0)).sqrt()
}

fn correlation(one: &[f64], two: &[f64]) -> f64 {
    let (m1, m2) = (mean(one), mean(two));
    let product: f64 = one.iter().zip(two).map(|(a, b)| (a - m1) * (b - m2)).sum();
    product / (one.len() as f64 - 1.0) / (deviation(one) * deviation(two))
}

/// Points of face lost in all games, and of them those a code and those a memory weighed.
fn face_lost(games: &[Played]) -> (i32, i32, i32) {
    let (mut lost, mut by_code, mut by_memory) = (0, 0, 0);
    for entry in games.iter().flat_map(|game| &game.state.ledger) {
        if entry.meter == Meter::Face && entry.amount.0 < 0 && entry.act != Act::Opening {
            let factors = &entry.weighing.factors;
            lost -= entry.amount.0;
            if factors.iter().any(|factor| matches!(factor, Factor::Code { .. })) {
                by_code -= entry.amount.0;
            }
            if factors.iter().any(|factor| matches!(factor, Factor::Memory { .. })) {
                by_memory -= entry.amount.0;
            }
        }
    }
    (lost, by_code, by_memory)
}

#[test]
#[ignore = "a campaign: a minute"]
fn honour_moves_and_is_told_apart_from_interest() {
    let (case, games) = doctrines(&[], 0..2000);
    let common = &case.scenario.common;
    let in_force = games.iter().filter(|game| game.ending == Ending::InForce).count();
    println!("in force {:.1} %", in_force as f64 / games.len() as f64 * 100.0);
    for side in Side::BOTH {
        let face: Vec<f64> = games.iter().map(|game| f64::from(game.scores[side].face)).collect();
        let material: Vec<f64> =
            games.iter().map(|game| f64::from(game.state.meter(side, Meter::Material).0)).collect();
        let deals: Vec<&Played> =
            games.iter().filter(|game| game.ending == Ending::InForce).collect();
        let of_deals = |part: fn(&Score) -> i32| -> Vec<f64> {
            deals.iter().map(|game| f64::from(part(&game.scores[side]))).collect()
        };
        let r = correlation(
            &of_deals(|score| score.face.try_into().unwrap()),
            &of_deals(|score| score.gain),
        );
        assert!(deviation(&face) >= LEAST_DEVIATION, "{side}");
        assert!(r <= -0.15, "{side}: face and gain do not pull against each other: {r:.2}");
        println!(
            "{side}: face part {:.1} ± {:.1} of 20, material {:.1} ± {:.1}, face and gain among deals r = {r:.2}, score {:.1}",
            mean(&face),
            deviation(&face),
            mean(&material),
            deviation(&material),
            mean(&games.iter().map(|g| f64::from(g.scores[side].total())).collect::<Vec<_>>()),
        );
    }
    let mut gestures: BTreeMap<&str, usize> = BTreeMap::new();
    let mut acts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut choices: BTreeMap<String, usize> = BTreeMap::new();
    let mut other: BTreeMap<String, usize> = BTreeMap::new();
    let mut rounds: BTreeMap<u16, usize> = BTreeMap::new();
    for game in &games {
        for event in &game.events {
            match &event.what {
                Happening::Gestured { gesture, .. } => {
                    *gestures.entry(&common.gestures[*gesture].word).or_default() += 1;
                }
                Happening::Acted { act, .. } => {
                    *acts.entry(&common.acts[*act].word).or_default() += 1;
                }
                Happening::Decided { decision, choice, .. }
                | Happening::LeftUndecided { decision, choice, .. } => {
                    let about = &common.decisions[*decision];
                    let word = format!("{}={}", about.word, about.choices[*choice].word);
                    *choices.entry(word).or_default() += 1;
                }
                Happening::Insulted { by } => {
                    *other.entry(format!("insults of {by}")).or_default() += 1;
                }
                Happening::Stated { by, tone } => {
                    *other.entry(format!("{tone:?} of {by}")).or_default() += 1;
                }
                Happening::Replied { by, answer } => {
                    *other.entry(format!("{answer:?} of {by}")).or_default() += 1;
                }
                Happening::BrokeOff { by } => {
                    *other.entry(format!("broken off by {by}")).or_default() += 1;
                }
                _ => {}
            }
        }
        if game.ending == Ending::InForce {
            let round = game.state.table.outcome.map_or(0, |outcome| outcome.round.0 + 1);
            *rounds.entry(round).or_default() += 1;
        }
    }
    let (lost, by_code, by_memory) = face_lost(&games);
    let of_lost = |part: i32| f64::from(part) / f64::from(lost) * 100.0;
    println!(
        "points of face lost: {:.1} % weighed by a code, {:.1} % by a memory",
        of_lost(by_code),
        of_lost(by_memory)
    );
    assert!(of_lost(by_code) >= 15.0 && of_lost(by_memory) >= 10.0);
    assert!(gestures.len() >= 8 && acts.len() >= 8, "{} and {}", gestures.len(), acts.len());
    let both_ways = |word: &str| choices.keys().filter(|one| one.starts_with(word)).count() >= 2;
    let open = common.decisions.values().filter(|about| both_ways(&format!("{}=", about.word)));
    assert!(open.count() * 4 >= common.decisions.len() * 3, "{choices:?}");
    let share = |count: usize| format!("{:.0} %", count as f64 / games.len() as f64 * 100.0);
    for (title, counts) in [("gestures", &gestures), ("acts", &acts)] {
        let all: Vec<String> =
            counts.iter().map(|(word, count)| format!("{word} {}", share(*count))).collect();
        println!("{title}: {}", all.join(", "));
    }
    let all: Vec<String> =
        choices.iter().map(|(word, count)| format!("{word} {}", share(*count))).collect();
    println!("decisions: {}", all.join(", "));
    let all: Vec<String> =
        other.iter().map(|(word, count)| format!("{word} {}", share(*count))).collect();
    println!("signals: {}", all.join(", "));
    println!("deals by round: {rounds:?}");
}

/// 1956 with one number of its author's changed.
fn with(path: &str, value: &str) -> Change {
    Change { path: path.to_owned(), value: Some(value.to_owned()) }
}

fn in_force(games: &[Played]) -> f64 {
    let count = games.iter().filter(|game| game.ending == Ending::InForce).count();
    count as f64 / games.len() as f64 * 100.0
}

fn scores_of(games: &[Played], side: Side) -> Vec<f64> {
    games.iter().map(|game| f64::from(game.scores[side].total())).collect()
}

/// A home that is looked down on signs less (Lebow 2010; R3.3, R4.4, R5.12): written down before it was run.
#[test]
#[ignore = "a campaign: a minute"]
fn a_humiliated_capital_signs_less_than_one_that_is_looked_up_to() {
    let deals = |face: &str| in_force(&doctrines(&[with("sides.tokyo.face", face)], 0..1000).1);
    let (low, high) = (deals("-60"), deals("40"));
    println!("Tokyo's face at the opening −60: in force {low:.1} %, +40: {high:.1} %");
    assert!(high - low >= 5.0);
}

/// The codes exchanged: an audience that lives by face feels refusals and exposures, one of honour insults (Friedrichs
/// 2016). Moscow is insulted less than it insults, so Tokyo among insults loses less as an audience of honour only where
/// refusals and exposures hurt it more; written down before it was run: its face part rises.
#[test]
#[ignore = "a campaign: a minute"]
fn the_codes_of_the_two_audiences_exchanged_change_how_the_talks_end() {
    let exchanged =
        [with("sides.tokyo.audience", "\"honour\""), with("sides.moscow.audience", "\"face\"")];
    let (_, as_written) = doctrines(&[], 0..2000);
    let (_, turned) = doctrines(&exchanged, 0..2000);
    let face = |games: &[Played]| -> Vec<f64> {
        games.iter().map(|game| f64::from(game.scores.tokyo.face)).collect()
    };
    let (more, error) = paired(&face(&turned), &face(&as_written));
    println!("Tokyo's face part with the codes exchanged: {more:+.1} ± {error:.1}");
    for side in Side::BOTH {
        let (ahead, error) = paired(&scores_of(&turned, side), &scores_of(&as_written, side));
        println!("{side}: score {ahead:+.1} ± {error:.1}");
    }
    println!("in force {:.1} %, exchanged {:.1} %", in_force(&as_written), in_force(&turned));
    assert!(more >= 3.0 * error);
}
