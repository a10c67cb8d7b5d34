//! The yardsticks and test players: they play every scenario to an end by permitted moves, choose by their view alone,
//! and do not know what they cannot know.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::common::{Draw, TUTORIAL, checked, history, play_out};
use two_tables::ai::{
    Baiter, Discloser, Holder, LateAccepter, LateReasonable, Micro, Negotiator, Obedient, Raiser,
    Random, Reference, Reminder, Repeater, Scorner, Staircase, TimeCurve, TitForTat,
};
use two_tables::analysis::Survey;
use two_tables::analysis::score::scores;
use two_tables::negotiation::outcome::Ending;
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::Scenario;
use two_tables::scenario::id::{BySide, Side};
use two_tables::units::Points;
use two_tables::view::SeatView;

fn players() -> Vec<(&'static str, Box<dyn Negotiator>)> {
    vec![
        ("boulware", Box::new(TimeCurve::boulware())),
        ("linear", Box::new(TimeCurve::linear())),
        ("conceder", Box::new(TimeCurve::conceder())),
        ("tit_for_tat", Box::new(TitForTat::default())),
        ("micro", Box::new(Micro::default())),
        ("random", Box::new(Random::new(7))),
        ("repeater", Box::new(Repeater::best())),
        ("middle_repeater", Box::new(Repeater::middle())),
        ("discloser", Box::new(Discloser::default())),
        ("scorner", Box::new(Scorner::default())),
        ("holder", Box::new(Holder)),
        ("late_accepter", Box::new(LateAccepter)),
        ("reference", Box::new(Reference::default())),
    ]
}

fn recipes() -> Vec<(&'static str, Box<dyn Negotiator>)> {
    vec![
        ("staircase", Box::new(Staircase::mending())),
        ("staircase_consulting", Box::new(Staircase::consulting())),
        ("late_reasonable", Box::new(LateReasonable::default())),
        ("raiser", Box::new(Raiser::default())),
        ("obedient", Box::new(Obedient::advised())),
        ("obedient_best", Box::new(Obedient::best())),
        ("reminder", Box::new(Reminder::default())),
        ("baiter", Box::new(Baiter::default())),
    ]
}

/// Yardsticks and recipes.
fn all() -> Vec<(&'static str, Box<dyn Negotiator>)> {
    players().into_iter().chain(recipes()).collect()
}

fn scored(talks: &Negotiation, survey: &Survey) -> BySide<i32> {
    let outcome = talks.state().table.outcome.unwrap();
    let scores = scores(talks.scenario(), talks.state(), &outcome, survey);
    BySide::each(|side| scores[side].total())
}

fn every_pair_ends(scenario: &Arc<Scenario>, games: u64) {
    let players = players();
    for (_, tokyo) in &players {
        for (_, moscow) in &players {
            let seats = BySide { tokyo: tokyo.as_ref(), moscow: moscow.as_ref() };
            for seed in 0..games {
                play_out(scenario, seed, seats, |_, _| ());
            }
        }
    }
}

#[test]
fn each_plays_the_tutorial_with_each_to_an_end() {
    every_pair_ends(&checked(TUTORIAL), 3);
}

#[test]
fn each_plays_1956_with_each_to_an_end() {
    every_pair_ends(&history(), 1);
}

#[test]
fn each_recipe_plays_every_scenario_with_the_attentive_player_and_with_chance_to_an_end() {
    let others: [Box<dyn Negotiator>; 2] =
        [Box::new(Reference::default()), Box::new(Random::new(7))];
    for scenario in [checked(TUTORIAL), history()] {
        for (_, recipe) in &recipes() {
            for (other, side) in others.iter().zip(Side::BOTH) {
                let seats = BySide::each(|at| if at == side { &**recipe } else { &**other });
                play_out(&scenario, 3, seats, |_, _| ());
            }
        }
    }
}

#[test]
fn the_same_view_gives_the_same_choice_to_a_player_who_has_seen_nothing_else() {
    let scenario = history();
    let random = Random::new(3);
    for (place, (name, player)) in all().iter().enumerate() {
        let mut seen = 0;
        let seats = BySide { tokyo: player.as_ref(), moscow: &random as &dyn Negotiator };
        play_out(&scenario, 5, seats, |view, choice| {
            seen += 1;
            if view.side() == Side::Tokyo && seen % 3 == 0 {
                let again = player.choose(view).unwrap();
                let (_, fresh) = all().swap_remove(place);
                let other = fresh.choose(view).unwrap();
                assert_eq!(again.a_move, choice.a_move, "{name}");
                assert_eq!(again, other, "{name}");
            }
        });
    }
}

/// `scenario` with Moscow's secrets other than they were, all that Tokyo sees alike.
fn other_moscow(scenario: &Scenario, draw: &mut Draw) -> Arc<Scenario> {
    let mut changed = scenario.clone();
    let home = Arc::make_mut(&mut changed.homes[Side::Moscow]);
    home.capital += Points(draw.int(0, 40));
    for value in &mut home.no_agreement {
        *value = *value - Points(draw.int(1, 30));
    }
    for worths in home.worth.values_mut() {
        for worth in worths.values_mut() {
            worth.material += Points(draw.int(0, 8));
            worth.face += Points(draw.int(0, 8));
        }
    }
    for faction in home.factions.values_mut() {
        faction.conviction.disposition += Points(draw.int(0, 25));
        faction.conviction.red_lines.clear();
    }
    Arc::new(changed)
}

#[test]
fn no_choice_depends_on_the_others_secrets() {
    let scenario = history();
    let moscow = TimeCurve::linear();
    for (name, player) in &all() {
        let mut draw = Draw::new(11);
        let changed = other_moscow(&scenario, &mut draw);
        let (mut one, _) = Negotiation::open(Arc::clone(&scenario), 4);
        let (mut two, _) = Negotiation::open(changed, 4);
        let mut compared = 0;
        // Until the first vote, which is held by Moscow's home as well.
        while !one.state().table.is_over() && one.state().table.ballots.is_empty() {
            let side = one.state().table.turn.side;
            let views = [&one, &two].map(|talks| SeatView::new(talks, side));
            let a_move = if side == Side::Tokyo {
                assert_eq!(views[0], views[1]);
                let choice = player.choose(&views[0]).unwrap();
                assert_eq!(Some(&choice), player.choose(&views[1]).as_ref(), "{name}");
                compared += 1;
                choice.a_move
            } else {
                moscow.choose(&views[0]).unwrap().a_move
            };
            one.play(side, a_move).unwrap();
            if two.play(side, a_move).is_err() {
                break;
            }
        }
        assert!(compared >= 3, "{name}: {compared} choices compared");
    }
}

#[test]
fn the_attentive_player_agrees_with_itself_and_with_those_who_concede() {
    let scenario = history();
    let reference = Reference::default();
    let others: [(&str, Box<dyn Negotiator>); 3] = [
        ("reference", Box::new(Reference::default())),
        ("linear", Box::new(TimeCurve::linear())),
        ("conceder", Box::new(TimeCurve::conceder())),
    ];
    for (name, other) in &others {
        let mut agreed = 0;
        for seed in 0..40 {
            for side in Side::BOTH {
                let seats = BySide::each(|at| -> &dyn Negotiator {
                    if at == side { &reference } else { other.as_ref() }
                });
                let talks = play_out(&scenario, seed, seats, |_, _| ());
                let ending = talks.state().table.outcome.unwrap().ending;
                agreed += u32::from(ending == Ending::InForce);
            }
        }
        // Between a quarter and three quarters of them do; a little room for other numbers in the scenario.
        assert!(agreed > 15, "{name}: {agreed} of 80 games in force");
    }
}

/// How each does with the attentive player in 1956: mean scores and endings.
///
/// `cargo test --test pure yardsticks -- --ignored --nocapture --test-threads=1`
#[test]
#[ignore = "a measurement"]
fn how_each_does_with_the_attentive_player() {
    let scenario = history();
    let survey = Survey::frame(&scenario);
    let reference = Reference::default();
    for (name, other) in &all() {
        for side in Side::BOTH {
            let mut endings: BTreeMap<&str, u32> = BTreeMap::new();
            let mut sum = [0, 0];
            for seed in 0..40 {
                let seats = BySide::each(|at| -> &dyn Negotiator {
                    if at == side { other.as_ref() } else { &reference }
                });
                let talks = play_out(&scenario, seed, seats, |_, _| ());
                let ending = talks.state().table.outcome.unwrap().ending;
                *endings.entry(ending.word()).or_default() += 1;
                let scores = scored(&talks, &survey);
                sum[0] += scores[side];
                sum[1] += scores[side.other()];
            }
            let [own, theirs] = sum.map(|sum| sum / 40);
            eprintln!("{name} as {side}: {own}, the attentive player {theirs}; {endings:?}");
        }
    }
}

/// Games a second of the attentive player with itself in 1956.
#[test]
#[ignore = "a measurement"]
fn games_a_second() {
    let scenario = history();
    let reference = Reference::default();
    let seats = BySide { tokyo: &reference as &dyn Negotiator, moscow: &reference };
    let games = 100;
    play_out(&scenario, 0, seats, |_, _| ());
    let start = std::time::Instant::now();
    for seed in 1..=games {
        play_out(&scenario, seed, seats, |_, _| ());
    }
    let rate = f64::from(u32::try_from(games).unwrap()) / start.elapsed().as_secs_f64();
    eprintln!("{rate:.0} games a second");
}
