//! The shortlist of texts an opponent thinks in: what is on it, and that it does not matter who asks first.

use std::sync::Arc;

use crate::common::{Draw, HISTORY, Policy, change, changed, checked, history};
use two_tables::ai::{Repertoire, expected_of_other};
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::{Clause, Draft};
use two_tables::scenario::id::Side;
use two_tables::view::SeatView;

const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");

/// Views of `side` all through a random game.
fn views(scenario: &Arc<Scenario>, game: u64, side: Side) -> Vec<SeatView> {
    let policy = Policy::new(scenario);
    let mut draw = Draw::new(game);
    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), game);
    let mut views = Vec::new();
    while !talks.state().table.is_over() {
        views.push(SeatView::new(&talks, side));
        let a_move = policy.choose(&talks, &mut draw);
        talks.play(talks.state().table.turn.side, a_move).unwrap();
    }
    views
}

/// 1956 with every issue and option on the agenda from the first round.
fn all_open() -> Arc<Scenario> {
    let (issues, rest) = HISTORY.split_once("gestures: [").unwrap();
    let is_date = |line: &&str| !line.trim_start().starts_with("opens:");
    let issues: Vec<&str> = issues.lines().filter(is_date).collect();
    let scenario = checked(&format!("{}gestures: [{rest}", issues.join("\n")));
    let zero = two_tables::units::Round(0);
    for issue in scenario.common.issues.values() {
        assert!(issue.window.is_open(zero), "{}", issue.word);
        assert!(issue.options.values().all(|option| option.window.is_open(zero)), "{}", issue.word);
    }
    scenario
}

fn apart(scenario: &Scenario, one: &Draft, two: &Draft) -> usize {
    scenario.common.issues.ids().filter(|issue| one.option(*issue) != two.option(*issue)).count()
}

#[test]
fn a_shortlist_is_the_same_whoever_asks_first() {
    for scenario in [history(), checked(TUTORIAL)] {
        for side in Side::BOTH {
            let views = views(&scenario, 3, side);
            let (forward, backward) = (Repertoire::default(), Repertoire::default());
            let one: Vec<_> = views.iter().map(|view| forward.texts(view)).collect();
            let mut two: Vec<_> = views.iter().rev().map(|view| backward.texts(view)).collect();
            two.reverse();
            assert_eq!(one, two);
        }
    }
}

#[test]
fn every_text_of_a_shortlist_fits_and_is_on_the_agenda() {
    for scenario in [history(), checked(TUTORIAL)] {
        let repertoire = Repertoire::default();
        for view in Side::BOTH.into_iter().flat_map(|side| views(&scenario, 5, side)) {
            for draft in repertoire.texts(&view).iter() {
                assert!(scenario.common.package(*draft).is_ok());
                assert_ne!(*draft, view.table().status_quo);
                for issue in scenario.common.issues.ids() {
                    let clause = Clause { issue, option: draft.option(issue) };
                    assert!(view.table().is_open(&scenario.common, clause));
                }
            }
        }
    }
}

#[test]
fn one_repertoire_serves_several_scenarios_and_both_sides() {
    let shared = Repertoire::default();
    let other = changed(HISTORY, &[change("sides.tokyo.capital", 77)]);
    let scenarios = [history(), other, checked(TUTORIAL)];
    for _ in 0..2 {
        for scenario in &scenarios {
            let (talks, _) = Negotiation::open(Arc::clone(scenario), 1);
            for side in Side::BOTH {
                let view = SeatView::new(&talks, side);
                assert_eq!(shared.texts(&view), Repertoire::default().texts(&view));
            }
        }
    }
}

#[test]
fn with_everything_open_the_shortlist_of_1956_has_a_neighbour_of_historys_package() {
    let scenario = all_open();
    let (talks, _) = Negotiation::open(Arc::clone(&scenario), 1);
    let package = scenario.history.package.draft();
    for side in Side::BOTH {
        let view = SeatView::new(&talks, side);
        let texts = Repertoire::default().texts(&view);
        assert!((100..=400).contains(&texts.len()), "{side}: {} texts", texts.len());
        let nearest = texts.iter().map(|draft| apart(&scenario, draft, &package)).min().unwrap();
        assert!(nearest <= 2, "{side}: the nearest text differs in {nearest} clauses");
    }
}

#[test]
fn what_the_other_gains_is_what_everyone_reckons() {
    let scenario = history();
    let (talks, _) = Negotiation::open(Arc::clone(&scenario), 1);
    let table = &talks.state().table;
    let common = &scenario.common;
    let issue = common.issue_called("territory").unwrap();
    let at = |word: &str| {
        let option = common.issues[issue].option_called(word).unwrap();
        table.status_quo.with(Clause { issue, option })
    };
    // Interest and honour by halves, a loss of honour twice: (8 + 12) / 2 is much.
    assert_eq!(expected_of_other(common, table, Side::Tokyo, &at("e")), 8);
    // Moscow reads c as c_closed, (−1 + 4) / 2: nothing; Tokyo as c_open, (2 + 2) / 2: slight.
    assert_eq!(expected_of_other(common, table, Side::Tokyo, &at("c")), 0);
    assert_eq!(expected_of_other(common, table, Side::Moscow, &at("c")), 3);
    // (−12 − 2 × 25) / 2 and (30 + 20) / 2 are very much.
    assert_eq!(expected_of_other(common, table, Side::Tokyo, &at("b")), -32);
    assert_eq!(expected_of_other(common, table, Side::Moscow, &at("a")), 32);
    assert_eq!(expected_of_other(common, table, Side::Moscow, &table.status_quo), 0);
}
