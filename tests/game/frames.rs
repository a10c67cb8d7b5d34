//! How long a frame takes while the opponent thinks. Timed, so not run with the others:
//! `cargo test --release --no-default-features --features game --test game -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use two_tables::game::{DoorRequest, Screen, SeatRequest};
use two_tables::scenario::id::Side;
use two_tables::store::Saves;

use crate::table::{Game, terms};

/// The longest a frame may be held.
const LIMIT: Duration = Duration::from_millis(8);

#[test]
#[ignore = "it measures time"]
#[allow(clippy::print_stdout, reason = "it is run for what it prints")]
fn no_frame_is_held_while_the_opponent_thinks() {
    let folder = tempfile::TempDir::new().unwrap();
    let saves = Saves::new(Some(folder.path().to_owned())).unwrap();
    let mut game = Game::new(Some(saves));
    game.door(DoorRequest::New(terms(Some(Side::Tokyo))));
    game.ask(SeatRequest::Proceed);
    let (mut thinking, mut moving) = (Vec::new(), Vec::new());
    while game.screen() != Screen::Debrief {
        while game.is_thinking() {
            let before = game.sitting().revision();
            let start = Instant::now();
            game.frame();
            let took = start.elapsed();
            let still = game.sitting().revision() == before;
            if still { thinking.push(took) } else { moving.push(took) }
        }
        if game.screen() == Screen::Table {
            let start = Instant::now();
            game.type_in("hold");
            moving.push(start.elapsed());
        } else {
            game.ask(SeatRequest::Proceed);
        }
    }
    for (what, frames) in [("thinking", &mut thinking), ("with a move in it", &mut moving)] {
        frames.sort();
        let at = |share: usize| frames[(frames.len() - 1) * share / 100];
        println!(
            "{} frames {what}: median {:?}, 99 of 100 {:?}, longest {:?}",
            frames.len(),
            at(50),
            at(99),
            at(100)
        );
    }
    let held = thinking.iter().filter(|took| **took > LIMIT).count();
    assert_eq!(held, 0, "frames held past {LIMIT:?} of {}", thinking.len());
}
