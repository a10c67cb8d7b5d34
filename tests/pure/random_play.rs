//! Random permitted play: nothing panics, nothing offered is refused, every meter is its ledger, every line replays.
//!
//! `TWO_TABLES_GAMES` says how many games of 1956 are played, half as many of it at lesson length, and a tenth as many of random scenarios; without it
//! there are few enough for a quick `cargo test`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::common::{
    Draw, Family, HISTORY, Policy, at_lesson_length, change, checked, history, small,
};
use two_tables::negotiation::meter::{Factor, Weighing, scale};
use two_tables::negotiation::moves::{Move, offered, permit};
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::Scenario;
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::Side;
use two_tables::units::Points;

/// How many games: as the environment says, divided by `share`, else `few`.
fn games(few: u64, share: u64) -> u64 {
    std::env::var("TWO_TABLES_GAMES").map_or(few, |text| text.parse::<u64>().unwrap() / share)
}

/// A move of random play, once every offered move has been found permitted.
fn random_move(talks: &Negotiation, policy: &Policy, draw: &mut Draw) -> Move {
    let standing = talks.standing(talks.state().table.turn.side);
    let moves = offered(&standing);
    for (place, one) in moves.iter().enumerate() {
        assert_eq!(permit(&standing, *one), Ok(()), "offered but refused");
        assert!(!moves[..place].contains(one), "{one:?} is offered twice");
    }
    assert!(!moves.is_empty(), "a side on turn can always move");
    policy.among(&standing, &moves, draw)
}

/// Every meter is the sum of its entries.
fn meters_are_their_ledgers(talks: &Negotiation) {
    let state = talks.state();
    for side in Side::BOTH {
        for meter in Meter::ALL {
            let mut entries =
                state.ledger.iter().filter(|entry| entry.side == side && entry.meter == meter);
            let sum: Points = entries.clone().map(|entry| entry.amount).sum();
            assert_eq!(sum, state.meter(side, meter), "{side} {meter:?}");
            let last = entries.next_back().map_or(Points::ZERO, |entry| entry.after);
            assert_eq!(last, state.meter(side, meter), "{side} {meter:?}");
        }
    }
}

/// Every amount is its base times its factors, but at the ends of the scale; how many amounts had factors.
fn amounts_are_their_factors(talks: &Negotiation) -> usize {
    let mut weighed = 0;
    for entry in &talks.state().ledger {
        let Weighing { base, factors, .. } = &entry.weighing;
        let mut whole = base.0;
        let mut thousandths = 1000;
        for factor in factors {
            match *factor {
                Factor::Issues(count) => whole *= i32::try_from(count).unwrap(),
                Factor::Stake(stake) => whole *= stake.0,
                Factor::Repeated(times) => (0..times).for_each(|_| whole /= 2),
                Factor::Belied | Factor::Unsigned => whole /= 2,
                Factor::Code { weight, .. } | Factor::Memory { weight, .. } => {
                    thousandths = thousandths * i32::try_from(weight.0).unwrap() / 1000;
                }
            }
        }
        let (low, high) = scale(entry.meter);
        let amount = Points((whole * thousandths).div_euclid(1000));
        let before = entry.after - entry.amount;
        assert_eq!(entry.amount, (before + amount).clamp(low, high) - before, "{entry:?}");
        weighed += usize::from(!factors.is_empty());
    }
    weighed
}

/// Plays one game to its end, and every line of it again beside it; the word for how it ended, and how many changes of
/// meters were weighed.
fn play_out(scenario: &Arc<Scenario>, policy: &Policy, game: u64) -> (&'static str, usize) {
    let mut draw = Draw::new(game);
    let (mut talks, _) = Negotiation::open(Arc::clone(scenario), game);
    let (mut replay, _) = Negotiation::open(Arc::clone(scenario), game);
    let mut moves = 0;
    while !talks.state().table.is_over() {
        let side = talks.state().table.turn.side;
        let a_move = random_move(&talks, policy, &mut draw);
        let line = notation::write(&scenario.common, &talks.state().table, side, a_move);
        let events = talks.play(side, a_move);
        assert!(events.is_ok(), "{line} of game {game}: {events:?}");
        meters_are_their_ledgers(&talks);
        let read = notation::parse(&scenario.common, &replay.state().table, side, &line);
        assert_eq!(read, Ok(a_move), "{line} of game {game}");
        replay.play(side, read.unwrap()).unwrap();
        assert_eq!(talks.fingerprint(), replay.fingerprint(), "{line} of game {game}");
        moves += 1;
        assert!(moves < 1000, "game {game} does not end");
    }
    assert!(offered(&talks.standing(Side::Tokyo)).is_empty());
    (talks.state().table.outcome.unwrap().ending.word(), amounts_are_their_factors(&talks))
}

#[test]
fn random_play_of_random_scenarios_never_panics_and_replays_to_the_same_states() {
    let (mut endings, mut weighed) = (BTreeMap::new(), 0);
    for game in 0..games(100, 10) {
        let family = if game % 4 == 0 { Family::Calm } else { Family::Eventful };
        let scenario = checked(&small(game, family));
        let (ending, of_game) = play_out(&scenario, &Policy::new(&scenario), game);
        *endings.entry(ending).or_insert(0) += 1;
        weighed += of_game;
    }
    assert!(weighed > 100, "only {weighed} changes were weighed");
    // Random play sees every way the talks can end.
    assert_eq!(endings.len(), 4, "{endings:?}");
}

#[test]
fn random_play_at_lesson_length_never_panics_and_replays_to_the_same_states() {
    let mut endings = BTreeMap::new();
    for game in 0..games(40, 10) {
        let text = small(game, Family::Eventful);
        let rounds: Vec<String> =
            checked(&text).common.rounds.iter().map(|round| round.word.clone()).collect();
        let mut draw = Draw::new(game);
        let mut kept: Vec<String> = rounds.iter().filter(|_| draw.percent(50)).cloned().collect();
        if kept.len() < 2 {
            kept = rounds;
        }
        let lesson = change("lesson", format!("{kept:?}"));
        let scenario = at_lesson_length(&text, &[lesson]);
        assert_eq!(scenario.common.rounds.len(), kept.len());
        let (ending, _) = play_out(&scenario, &Policy::new(&scenario), game);
        *endings.entry(ending).or_insert(0) += 1;
    }
    let scenario = at_lesson_length(HISTORY, &[]);
    let policy = Policy::new(&scenario);
    for game in 0..games(60, 2) {
        *endings.entry(play_out(&scenario, &policy, game).0).or_insert(0) += 1;
    }
    assert_eq!(endings.len(), 4, "{endings:?}");
}

#[test]
fn random_play_of_1956_never_panics_and_replays_to_the_same_states() {
    let scenario = history();
    let policy = Policy::new(&scenario);
    let mut endings = BTreeMap::new();
    for game in 0..games(150, 1) {
        *endings.entry(play_out(&scenario, &policy, game).0).or_insert(0) += 1;
    }
    assert_eq!(endings.len(), 4, "{endings:?}");
}
