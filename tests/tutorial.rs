//! The case authors copy: that it loads, and that it plays.
#![allow(clippy::unwrap_used, reason = "a test may stop at once")]

use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::clause::{Clause, Draft, Package};
use two_tables::scenario::id::Side;
use two_tables::scenario::{Scenario, check};

const TUTORIAL: &str = include_str!("../scenarios/tutorial.ron");

#[test]
fn the_tutorial_has_about_a_dozen_permitted_packages_and_a_zone_of_agreement() {
    let scenario = check::scenario(TUTORIAL).unwrap();
    let permitted = permitted(&scenario);
    assert_eq!(permitted.len(), 12);
    let zone = permitted.iter().filter(|package| in_zone(&scenario, **package)).count();
    assert!((2..=permitted.len() / 2).contains(&zone), "{zone}");
}

#[test]
fn the_sample_solution_is_good_for_both_and_sure_of_neither_home() {
    let scenario = check::scenario(TUTORIAL).unwrap();
    let state = State::opening(&scenario);
    let sample = scenario.history.package;
    assert!(in_zone(&scenario, sample));
    let [tokyo, moscow] = Side::BOTH
        .map(|side| Standing::new(&scenario, &state, side).in_frame().chance(&sample.draft()).0);
    assert!((600..1000).contains(&tokyo) && (600..1000).contains(&moscow), "{tokyo} {moscow}");
    assert!((600..=820).contains(&(tokyo * moscow / 1000)), "{tokyo} {moscow}");
}

#[test]
fn without_its_second_reading_the_tutorial_has_no_deal() {
    let plain = check::changed_scenario(TUTORIAL, Some("plain_words"), &[]).unwrap();
    assert!(!permitted(&plain).into_iter().any(|package| in_zone(&plain, package)));
}

#[test]
fn the_briefs_of_the_tutorial_fit_on_a_page() {
    let scenario = check::scenario(TUTORIAL).unwrap();
    for side in Side::BOTH {
        assert!(scenario.homes[side].brief.en.split_whitespace().count() <= 200);
    }
}

/// Both homes pass it with no hidden moods, and both chiefs prefer it to no agreement; something is signed.
fn in_zone(scenario: &Scenario, package: Package) -> bool {
    let state = State::opening(scenario);
    let draft = package.draft();
    draft != scenario.common.opening_status_quo()
        && Side::BOTH.into_iter().all(|side| {
            let home = Standing::new(scenario, &state, side).in_frame();
            home.verdict(&draft, &home.no_shifts()).passes()
                && home.value(&draft).total >= home.no_agreement()
        })
}

/// Every package, in the order of the options.
fn permitted(scenario: &Scenario) -> Vec<Package> {
    let mut drafts: Vec<Draft> = vec![scenario.common.opening_status_quo()];
    for (issue, about) in scenario.common.issues.iter() {
        drafts = drafts
            .iter()
            .flat_map(|draft| about.choices().map(|option| draft.with(Clause { issue, option })))
            .collect();
    }
    drafts.into_iter().filter_map(|draft| scenario.common.package(draft).ok()).collect()
}
