//! The same figures of every shipped year: how it ends between its own doctrines, how that hangs on its numbers, how honour
//! and interest move, what a level is worth, and whether the adviser is worth obeying.
//!
//! `TWO_TABLES_YEARS="1998 2022"` names years, `TWO_TABLES_YEAR_GAMES` how many games of the doctrines (2,000).

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use two_tables::ai::{Level, Negotiator, seated};
use two_tables::scenario::check;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::{BySide, IssueId, OptionId, Side};
use two_tables::scenario::issue::Common;
use two_tables::scenario::length::Length;
use two_tables::scenario::perturb;
use two_tables::session::simulation::{Case, Record};
use two_tables::store::{self, Opponent};

use crate::honour::{Played, deviation, played};
use crate::players::{
    STYLES, games, is_in_force, mean, paired, player, scores, seated_on, share, shipped,
    standard_error,
};

/// A year, and what its class is: the options of each issue that count as history's, `-` for left out.
struct Year {
    name: &'static str,
    class: &'static [(&'static str, &'static str)],
}

const YEARS: [Year; 4] = [
    Year { name: "1956", class: &[("territory", "c"), ("form", "b|c|d|e|-")] },
    Year { name: "1998", class: &[("treaty", "b"), ("border", "p")] },
    Year {
        name: "2016",
        class: &[
            ("sovereignty", "-"),
            ("jea", "special"),
            ("economy", "eight|finance"),
            ("visits", "eased|free"),
            ("security", "two_plus_two"),
        ],
    },
    Year {
        name: "2022",
        class: &[
            ("border", "-"),
            ("talks", "-"),
            ("graves", "offshore|visas|-"),
            ("salmon", "low|same|rouble"),
            ("kelp", "less|dear"),
            ("sakhalin2", "consent"),
        ],
    },
];

fn years() -> impl Iterator<Item = &'static Year> {
    let named = std::env::var("TWO_TABLES_YEARS").unwrap_or_default();
    YEARS.iter().filter(move |year| named.is_empty() || named.contains(year.name))
}

fn game_count() -> u64 {
    let named = std::env::var("TWO_TABLES_YEAR_GAMES").ok();
    named.map_or(2000, |count| count.parse().unwrap())
}

impl Year {
    fn case(&self) -> Case {
        let text = store::shipped_scenario(self.name).unwrap();
        Case::new(check::changed_scenario(&text, None, &[]).unwrap())
    }

    /// Whether a text in force is of the year's class.
    fn as_it_did(&self, common: &Common) -> impl Fn(&Record) -> bool + use<> {
        let allowed: Vec<(IssueId, Vec<OptionId>)> = self
            .class
            .iter()
            .map(|(issue, options)| {
                let issue = common.issue_called(issue).unwrap();
                let about = &common.issues[issue];
                let named = options.split('|').filter_map(|word| {
                    if word == "-" { Some(about.status_quo) } else { about.option_called(word) }
                });
                (issue, named.collect())
            })
            .collect();
        move |record| {
            let is_its = |text: &Draft| {
                allowed.iter().all(|(issue, options)| options.contains(&text.option(*issue)))
            };
            is_in_force(record) && record.text.is_some_and(|text| is_its(&text))
        }
    }
}

fn doctrines(case: &Case) -> BySide<Arc<dyn Negotiator>> {
    BySide::each(|side| {
        let of = Opponent::of_doctrine(&case.scenario.common, side, Level::Even);
        of.unwrap().negotiator(side)
    })
}

fn between_doctrines(case: &Case, seeds: std::ops::Range<u64>) -> Vec<Record> {
    let players = doctrines(case);
    games(case, BySide { tokyo: &*players.tokyo, moscow: &*players.moscow }, seeds)
}

/// On how many issues that are negotiated history's option is the commonest, of how many; a line for each.
fn issues_as_history(case: &Case, records: &[Record]) -> (usize, usize) {
    let common = &case.scenario.common;
    let (mut as_history, mut of) = (0, 0);
    for (issue, about) in common.issues.iter().filter(|(_, about)| about.by.is_none()) {
        let texts = || records.iter().filter_map(|record| record.text);
        let count = |option| texts().filter(|text| text.option(issue) == option).count();
        let commonest = about.choices().max_by_key(|option| count(*option)).unwrap();
        let is_historys = commonest == case.scenario.history.package.option(issue);
        as_history += usize::from(is_historys);
        of += 1;
        let all: Vec<String> = about
            .choices()
            .filter(|option| count(*option) > 0)
            .map(|option| format!("{} {}", about.options[option].word, count(option)))
            .collect();
        let mark = if is_historys { "" } else { "  (history: other)" };
        println!("    {:12} {}{mark}", about.word, all.join(", "));
    }
    (as_history, of)
}

#[test]
#[ignore = "a campaign: some minutes"]
fn years_end_between_their_doctrines_as_they_did_most_often() {
    for year in years() {
        let case = year.case();
        let records = between_doctrines(&case, 0..game_count());
        let percent = |is: &dyn Fn(&Record) -> bool| mean(&share(&records, is)) * 100.0;
        let historys = case.scenario.history.package;
        let exactly = |record: &Record| {
            record.text.is_some_and(|text| {
                let issues = case.scenario.common.issues.iter();
                let mut asked = issues.filter(|(_, about)| about.by.is_none());
                asked.all(|(issue, _)| text.option(issue) == historys.option(issue))
            })
        };
        let class = percent(&year.as_it_did(&case.scenario.common));
        let mut texts: BTreeMap<Option<Draft>, usize> = BTreeMap::new();
        for record in &records {
            *texts.entry(record.text).or_default() += 1;
        }
        let mut ends: BTreeMap<&str, usize> = BTreeMap::new();
        let mut rounds: BTreeMap<u16, usize> = BTreeMap::new();
        for record in &records {
            *ends.entry(record.ending.word()).or_default() += 1;
            if is_in_force(record) {
                *rounds.entry(record.rounds).or_default() += 1;
            }
        }
        println!(
            "{}: {} games, as it did {class:.1} %, exactly {:.1} %; ends {ends:?}; deals by round {rounds:?}",
            year.name,
            records.len(),
            percent(&exactly),
        );
        let (as_history, of) = issues_as_history(&case, &records);
        println!("  history's option is the commonest on {as_history} of {of} issues");
        assert!(class >= 40.0, "{}: {class}", year.name);
        assert!(as_history * 3 >= of * 2, "{}: {as_history} of {of}", year.name);
    }
}

#[test]
#[ignore = "a campaign: some minutes"]
fn years_stay_what_they_were_when_every_weight_moves_by_a_fifth() {
    for year in years() {
        let text = store::shipped_scenario(year.name).unwrap();
        let mut shares: Vec<f64> = (0..50)
            .filter_map(|draw| {
                perturb::perturbed(&text, None, &[], Length::Full, 200, (1956, draw)).ok()
            })
            .map(|perturbed| {
                let case = Case::new(perturbed.scenario);
                let records = between_doctrines(&case, 0..game_count() / 50);
                mean(&share(&records, year.as_it_did(&case.scenario.common)))
            })
            .collect();
        shares.sort_by(f64::total_cmp);
        println!(
            "{}: {} draws of {} games, as it did least {:.2}, quarter {:.2}, middle {:.2}, most {:.2}, mean {:.3}",
            year.name,
            shares.len(),
            game_count() / 50,
            shares[0],
            shares[shares.len() / 4],
            shares[shares.len() / 2],
            shares[shares.len() - 1],
            mean(&shares)
        );
        assert!(shares.len() >= 45 && mean(&shares) > 0.3, "{}", year.name);
    }
}

/// The correlation of two figures; none where one of them never moves.
fn correlation(one: &[f64], two: &[f64]) -> Option<f64> {
    let (m1, m2) = (mean(one), mean(two));
    let product: f64 = one.iter().zip(two).map(|(a, b)| (a - m1) * (b - m2)).sum();
    let spread = deviation(one) * deviation(two);
    (spread > 0.0).then(|| product / (one.len() as f64 - 1.0) / spread)
}

#[test]
#[ignore = "a campaign: some minutes"]
fn years_move_honour_apart_from_interest() {
    for year in years() {
        let case = year.case();
        let players = doctrines(&case);
        let players = BySide { tokyo: &*players.tokyo, moscow: &*players.moscow };
        let games: Vec<Played> =
            (0..game_count()).into_par_iter().map(|seed| played(&case, players, seed)).collect();
        for side in Side::BOTH {
            let of = |figure: &dyn Fn(&Played) -> f64| games.iter().map(figure).collect::<Vec<_>>();
            let face = of(&|game| f64::from(game.scores[side].face));
            let gain = of(&|game| f64::from(game.scores[side].gain));
            let material = of(&|game| f64::from(game.state.meter(side, Meter::Material).0));
            let score = of(&|game| f64::from(game.scores[side].total()));
            let r = correlation(&face, &gain).map_or_else(|| "-".to_owned(), |r| format!("{r:.2}"));
            println!(
                "{} {side}: face part {:.1} ± {:.1} of 20, material {:.1} ± {:.1}, face and gain r = {r}, score {:.1} ± {:.1}",
                year.name,
                mean(&face),
                deviation(&face),
                mean(&material),
                deviation(&material),
                mean(&score),
                standard_error(&score),
            );
            assert!(deviation(&score) > 0.0, "{} {side}: every game scores the same", year.name);
        }
    }
}

/// What each level of an opponent is worth to an attentive player, over all styles and both seats.
#[test]
#[ignore = "a campaign: some minutes"]
fn years_feel_the_level_of_an_opponent() {
    const GAMES: u64 = 60;
    let mut wrong = Vec::new();
    for year in years() {
        let case = year.case();
        let reference = player("reference");
        let at = |level: Level| -> Vec<f64> {
            let seats = STYLES.iter().flat_map(|style| Side::BOTH.map(|side| (*style, side)));
            seats
                .flat_map(|(style, side)| {
                    let other = seated(shipped(style).in_seat(side.other()), level);
                    scores(&seated_on(&case, (&*reference, side), &*other, 0..GAMES), side)
                })
                .collect()
        };
        let [gentle, even, hard] = Level::ALL.map(at);
        println!(
            "{}: an attentive player against gentle, even, hard: {:.1} {:.1} {:.1}",
            year.name,
            mean(&gentle),
            mean(&even),
            mean(&hard)
        );
        let (lead, error) = paired(&gentle, &hard);
        if lead < -2.0 * error {
            wrong.push(format!("{}: gentle is the harder by {:.1} ±{error:.1}", year.name, -lead));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// Who obeys the adviser, the attentive player and every recipe, against the other side's doctrine.
#[test]
#[ignore = "a campaign: some minutes"]
fn years_reward_whoever_heeds_the_adviser() {
    const GAMES: u64 = 100;
    const WHO: [&str; 10] = [
        "reference",
        "obedient",
        "obedient_best",
        "staircase",
        "staircase_consulting",
        "late_reasonable",
        "raiser",
        "reminder",
        "baiter",
        "holder",
    ];
    for year in years() {
        let case = year.case();
        let doctrines = doctrines(&case);
        for side in Side::BOTH {
            let mut held = f64::NAN;
            let all: Vec<(String, f64)> = WHO
                .iter()
                .map(|name| {
                    let one = player(name);
                    let other = &*doctrines[side.other()];
                    let played = scores(&seated_on(&case, (&*one, side), other, 0..GAMES), side);
                    if *name == "holder" {
                        held = mean(&played);
                    }
                    (format!("{name} {:.1}", mean(&played)), mean(&played))
                })
                .collect();
            let shown: Vec<&str> = all.iter().map(|(shown, _)| shown.as_str()).collect();
            println!("{} {side}: {}", year.name, shown.join(", "));
            let obedient = all[1].1;
            assert!(obedient > held, "{} {side}: whoever holds does better", year.name);
        }
    }
}
