//! R8: what a text signed at a loss counts.

use crate::table::{Talks, table, varied, with};
use two_tables::analysis::Survey;
use two_tables::analysis::score::{Score, scores};
use two_tables::negotiation::outcome::Ending;
use two_tables::scenario::id::BySide;
use two_tables::scenario::id::Side::{Moscow, Tokyo};

/// Five points worse for Tokyo's chief than no agreement.
const GIVEN_AWAY: [&str; 5] =
    ["propose private islands=ceded", "accept", "initial", "hold", "hold"];
const NOTHING: [&str; 6] = ["hold"; 6];

fn scored(talks: &Talks) -> BySide<Score> {
    let outcome = talks.state().table.outcome.unwrap();
    let scenario = talks.game.scenario();
    scores(scenario, talks.state(), &outcome, &Survey::frame(scenario))
}

#[test]
fn r8_1_a_text_signed_at_a_loss_counts_what_was_given_away_of_the_best_the_zone_held() {
    let talks = table().play(&GIVEN_AWAY);
    assert_eq!(talks.state().table.outcome.unwrap().ending, Ending::InForce);
    let best = Survey::frame(talks.game.scenario()).best_gain().tokyo.0;
    let given = i32::try_from((5_000 * 60 + best - 1) / best).unwrap();
    assert!((1..20).contains(&given), "{given}");
    assert_eq!(scored(&talks).tokyo.gain, -given);
    assert!(scored(&talks).moscow.gain > 0, "the other's score is its own");
}

#[test]
fn r8_1_it_takes_twenty_at_most() {
    let talks = varied(&[with("sides.tokyo.no_agreement", "[30]")]).play(&GIVEN_AWAY);
    assert_eq!(scored(&talks).tokyo.gain, -20);
}

#[test]
fn r8_1_what_was_worth_signing_that_day_is_no_loss_though_no_agreement_has_come_to_be_worth_more() {
    let event = "[(id: \"thaw\", title: \"Thaw\", text: \"Thaw.\", interval: true, effects: [(side: \"tokyo\", no_agreement: 40)], sources: [\"us\"])]";
    let moves = ["propose private fish=quota", "accept", "initial", "hold", "hold"];
    let talks = varied(&[with("events", event)]).play(&moves);
    assert!(talks.game.standing(Tokyo).no_agreement() > talks.game.standing(Moscow).no_agreement());
    assert!(scored(&talks).tokyo.gain > 0);
}

#[test]
fn r8_2_a_text_in_force_counts_twenty_and_one_signed_at_a_loss_five() {
    let talks = table().play(&GIVEN_AWAY);
    assert_eq!(scored(&talks).tokyo.ratification, 5);
    assert_eq!(scored(&talks).moscow.ratification, 20);
}

#[test]
fn r8_2_to_capitulate_ends_below_letting_time_run_out() {
    let (given, nothing) = (table().play(&GIVEN_AWAY), table().play(&NOTHING));
    assert_eq!(scored(&given).tokyo.face, scored(&nothing).tokyo.face);
    assert!(scored(&given).tokyo.total() < scored(&nothing).tokyo.total());
}
