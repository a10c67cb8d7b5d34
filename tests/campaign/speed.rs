//! How long a player waits for the opponent: every move of fifty games, timed. Printed and not held, since machines
//! differ; `cargo bench --bench opponent` has the medians.

use std::sync::Arc;
use std::time::{Duration, Instant};

use two_tables::ai::Negotiator;
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::id::BySide;
use two_tables::view::SeatView;

use crate::players::{case_1956, player};

const GAMES: u64 = 50;

#[test]
#[ignore = "a campaign: some seconds"]
fn speed_of_every_move_of_fifty_games() {
    let case = case_1956(None);
    let (tokyo, moscow) = (player("dealmaker"), player("showman"));
    let players: BySide<&dyn Negotiator> = BySide { tokyo: &*tokyo, moscow: &*moscow };
    let mut waits: Vec<Duration> = Vec::new();
    for seed in 0..GAMES {
        let (mut talks, _) = Negotiation::open(Arc::clone(&case.scenario), seed);
        while !talks.state().table.is_over() {
            let side = talks.state().table.turn.side;
            let begun = Instant::now();
            let choice = players[side].choose(&SeatView::new(&talks, side)).unwrap();
            waits.push(begun.elapsed());
            talks.play(side, choice.a_move).unwrap();
        }
    }
    waits.sort_unstable();
    let at = |hundredth: usize| waits[(waits.len() - 1) * hundredth / 100];
    println!(
        "{} moves of {GAMES} games: median {:?}, 99 % within {:?}, longest {:?}",
        waits.len(),
        at(50),
        at(99),
        at(100)
    );
}
