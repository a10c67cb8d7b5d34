//! Random permitted play: nothing panics, nothing offered is refused, every meter is its ledger, every line replays.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

mod common;

use std::sync::Arc;

use common::{Draw, Family, checked, packages, small};
use two_tables::negotiation::moves::{Channel, Move, offered, permit};
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::Side;
use two_tables::units::Points;

/// A move of random play: half the time a random proposal where one is permitted, else one that is offered.
fn random_move(talks: &Negotiation, draw: &mut Draw) -> Move {
    let side = talks.state().table.turn.side;
    let standing = talks.standing(side);
    let moves = offered(&standing);
    for (place, one) in moves.iter().enumerate() {
        assert_eq!(permit(&standing, *one), Ok(()), "offered but refused");
        assert!(!moves[..place].contains(one), "{one:?} is offered twice");
    }
    assert!(!moves.is_empty(), "a side on turn can always move");
    if draw.percent(40) {
        let drafts = packages(talks.scenario(), talks.state());
        let channel = draw.one_of(&Channel::ALL);
        for _ in 0..4.min(drafts.len()) {
            let proposal = Move::Propose(channel, draw.one_of(&drafts));
            if permit(&standing, proposal).is_ok() {
                return proposal;
            }
        }
    }
    let forward: Vec<Move> = moves
        .iter()
        .copied()
        .filter(|one| matches!(one, Move::Accept | Move::Initial | Move::Take))
        .collect();
    if !forward.is_empty() && draw.percent(60) {
        return draw.one_of(&forward);
    }
    // Breaking off at every second turn would leave little to look at.
    let calmer: Vec<Move> = moves.iter().copied().filter(|one| *one != Move::Break).collect();
    if calmer.is_empty() || draw.percent(1) { draw.one_of(&moves) } else { draw.one_of(&calmer) }
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

#[test]
fn random_play_never_panics_and_replays_to_the_same_states() {
    let mut endings = std::collections::BTreeMap::new();
    for game in 0..200_u64 {
        let family = if game % 4 == 0 { Family::Calm } else { Family::Eventful };
        let scenario = checked(&small(game, family));
        let mut draw = Draw::new(game);
        let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), game);
        let (mut replay, _) = Negotiation::open(Arc::clone(&scenario), game);
        let mut moves = 0;
        while !talks.state().table.is_over() {
            let side = talks.state().table.turn.side;
            let a_move = random_move(&talks, &mut draw);
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
        let ending = talks.state().table.outcome.unwrap().ending.word();
        *endings.entry(ending).or_insert(0) += 1;
    }
    // Random play sees every way the talks can end.
    assert_eq!(endings.len(), 4, "{endings:?}");
}
