//! Speed of the scripted opponent: what a player waits for at a turn, and an analyst for many games.
//!
//! A game counts as one item, so its row also says games a second on one core.
#![allow(missing_docs, reason = "a bench is named by what it times")]
#![allow(clippy::panic, reason = "a bench may stop at once")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::sync::Arc;

use common::{HISTORY, Home, Shape, talks, talks_of};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use two_tables::ai::{Level, Negotiator, seated, style};
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::check;
use two_tables::scenario::id::{BySide, Side};
use two_tables::session::simulation::{Case, play};
use two_tables::store;
use two_tables::view::SeatView;

/// 1956, random talks over 1,024 texts and ten rounds, and the same with nine factions a side in three bodies.
const SCENARIOS: [&str; 3] = ["1956", "talks", "nine_factions"];

fn main() {
    divan::main();
}

fn case(scenario: &str) -> Case {
    let drawn;
    let text = match scenario {
        "1956" => HISTORY,
        "talks" => {
            drawn = talks(1, 10, Home::Likeminded);
            &drawn
        }
        _ => {
            drawn = talks_of(1, 10, Home::Likeminded, Shape::of(9, 3));
            &drawn
        }
    };
    Case::new(
        check::changed_scenario(text, None, &[]).unwrap_or_else(|faults| panic!("{faults:?}")),
    )
}

fn shipped(name: &str) -> Arc<dyn Negotiator> {
    let text = store::shipped_style(name).unwrap_or_else(|| panic!("no style {name}"));
    seated(style::read(&text).unwrap_or_else(|faults| panic!("{faults:?}")), Level::Even)
}

/// A game of `seed` up to `round`: what the dealmaker sees there at its first move.
fn in_round(case: &Case, players: BySide<&dyn Negotiator>, seed: u64, round: u16) -> SeatView {
    let (mut talks, _) = Negotiation::open(Arc::clone(&case.scenario), seed);
    loop {
        let side = talks.state().table.turn.side;
        let view = SeatView::new(&talks, side);
        if side == Side::Tokyo && talks.state().table.round.0 >= round || view.table().is_over() {
            return view;
        }
        let choice = players[side].choose(&view).unwrap_or_else(|| panic!("no move"));
        talks.play(side, choice.a_move).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    }
}

/// One move in the middle of a game, the shortlist known.
#[divan::bench(args = SCENARIOS)]
fn one_move(bencher: Bencher<'_, '_>, scenario: &str) {
    let case = case(scenario);
    let (tokyo, moscow) = (shipped("dealmaker"), shipped("showman"));
    let view = in_round(&case, BySide { tokyo: &*tokyo, moscow: &*moscow }, 1, 2);
    bencher.bench(|| tokyo.choose(black_box(&view)).map(|choice| choice.a_move));
}

/// One move of an opponent that has to make its shortlist first, as in a game taken up again.
#[divan::bench(args = SCENARIOS, sample_count = 20, sample_size = 1)]
fn first_move(bencher: Bencher<'_, '_>, scenario: &str) {
    let case = case(scenario);
    let (tokyo, moscow) = (shipped("dealmaker"), shipped("showman"));
    let view = in_round(&case, BySide { tokyo: &*tokyo, moscow: &*moscow }, 1, 2);
    bencher
        .with_inputs(|| shipped("dealmaker"))
        .bench_values(|one| one.choose(black_box(&view)).map(|choice| choice.a_move));
}

/// Whole games of the dealmaker against the showman.
#[divan::bench(args = SCENARIOS, sample_count = 200, sample_size = 1)]
fn game(bencher: Bencher<'_, '_>, scenario: &str) {
    let case = case(scenario);
    let (tokyo, moscow) = (shipped("dealmaker"), shipped("showman"));
    let mut seed = 0;
    bencher
        .counter(ItemsCount::new(1_usize))
        .with_inputs(|| {
            seed += 1;
            seed
        })
        .bench_local_values(|seed| play(&case, BySide { tokyo: &*tokyo, moscow: &*moscow }, seed));
}
