//! Speed of the rules: what a player, an author and an analyst wait for.
//!
//! `cargo bench` prints the medians; the game counts as one item, so its row also says games a second on one core.
#![allow(missing_docs, reason = "a bench is named by what it times")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::fmt;
use std::sync::Arc;

use common::{Doubt, Draw, HISTORY, Policy, Shape, TUTORIAL, checked, dearest};
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use two_tables::analysis::Survey;
use two_tables::analysis::hindsight::{Alternatives, Hindsight, Path, Truth};
use two_tables::negotiation::event::Event;
use two_tables::negotiation::outcome::Outcome;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::check;
use two_tables::scenario::id::Side;

/// The scenarios timed, by the names of their files.
const SCENARIOS: [&str; 2] = ["1956", "tutorial"];

fn main() {
    divan::main();
}

fn text(scenario: &str) -> &'static str {
    if scenario == "1956" { HISTORY } else { TUTORIAL }
}

/// From the author's text to a checked scenario, no warnings asked for.
#[divan::bench(args = SCENARIOS)]
fn check(bencher: Bencher<'_, '_>, scenario: &str) {
    let text = text(scenario);
    bencher.bench(|| check::scenario(black_box(text)).is_ok());
}

/// Win-sets, zone, frontier and every point of it.
#[divan::bench(args = SCENARIOS)]
fn survey(bencher: Bencher<'_, '_>, scenario: &str) {
    let scenario = checked(text(scenario));
    bencher.bench(|| {
        let survey = Survey::frame(black_box(&scenario));
        [
            survey.frontier().len(),
            survey.nash().len(),
            survey.kalai_smorodinsky().len(),
            survey.egalitarian().len(),
            survey.utilitarian().len(),
        ]
    });
}

/// All of hindsight on a game that is over.
#[divan::bench(args = SCENARIOS)]
fn hindsight(bencher: Bencher<'_, '_>, scenario: &str) {
    let (talks, events) = game_over(scenario);
    bencher.bench(|| Hindsight::new(black_box(&talks), black_box(&events)));
}

/// What might have been instead of the last text of a game that is over.
#[divan::bench(args = SCENARIOS)]
fn nearest_texts(bencher: Bencher<'_, '_>, scenario: &str) {
    let (talks, events) = game_over(scenario);
    let path = Path::new(talks.scenario(), &events);
    let before = events.get(..path.decided).unwrap_or(&events);
    let last = path.last().map(|offer| offer.draft);
    bencher.bench(|| Alternatives::new(Truth::new(black_box(&talks), before), last));
}

/// A game of random play, to its end.
fn game_over(scenario: &str) -> (Negotiation, Vec<Event>) {
    let scenario = checked(text(scenario));
    let policy = Policy::new(&scenario);
    let mut draw = Draw::new(1);
    let (mut talks, mut events) = Negotiation::open(scenario, 1);
    while !talks.state().table.is_over() {
        let a_move = policy.choose(&talks, &mut draw);
        let side = talks.state().table.turn.side;
        events.extend(talks.play(side, a_move).into_iter().flatten());
    }
    (talks, events)
}

/// What Tokyo's home would say to history's text at the opening.
#[divan::bench(args = SCENARIOS)]
fn forecast(bencher: Bencher<'_, '_>, scenario: &str) {
    let scenario = checked(text(scenario));
    let state = State::opening(&scenario);
    let draft = scenario.history.package.draft();
    let standing = Standing::new(&scenario, &state, Side::Tokyo).in_frame();
    bencher.bench(|| standing.forecast(black_box(&draft)));
}

/// A home of so many factions and bodies, every faction in every body.
#[derive(Clone, Copy)]
struct Drawn(usize, usize);

impl fmt::Display for Drawn {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} factions, {} bodies", self.0, self.1)
    }
}

fn homes() -> impl Iterator<Item = Drawn> {
    [4, 6, 8, 9, 10, 12].into_iter().flat_map(|factions| (1..=3).map(move |b| Drawn(factions, b)))
}

/// The page that keeps most tallies, of some hundred texts in ten drawn homes of each size.
#[divan::bench(args = homes(), sample_count = 30)]
fn page(bencher: Bencher<'_, '_>, home: Drawn) {
    time_the_dearest(bencher, home, Doubt::AsDrawn);
}

/// The same where every mood may lie as far from what it seems as a file may say.
#[divan::bench(args = homes(), sample_count = 30)]
fn page_in_great_doubt(bencher: Bencher<'_, '_>, home: Drawn) {
    time_the_dearest(bencher, home, Doubt::Greatest);
}

fn time_the_dearest(bencher: Bencher<'_, '_>, Drawn(factions, bodies): Drawn, doubt: Doubt) {
    let dear = dearest(Shape::of(factions, bodies), doubt);
    // Counted as items, so that its row says tallies a second.
    let bencher = bencher.counter(ItemsCount::new(dear.tallies));
    bencher.bench(|| dear.standing().forecast(black_box(&dear.draft)));
}

/// A whole game of random permitted play, every offered move listed at every turn.
#[divan::bench(args = SCENARIOS, sample_count = 1000)]
fn random_game(bencher: Bencher<'_, '_>, scenario: &str) {
    let scenario = checked(text(scenario));
    let policy = Policy::new(&scenario);
    let mut seed = 0;
    bencher
        .counter(ItemsCount::new(1_usize))
        .with_inputs(|| {
            seed += 1;
            seed
        })
        .bench_local_values(|seed| {
            let mut draw = Draw::new(seed);
            let (mut talks, _) = Negotiation::open(Arc::clone(&scenario), seed);
            play_out(&mut talks, &policy, &mut draw)
        });
}

fn play_out(talks: &mut Negotiation, policy: &Policy, draw: &mut Draw) -> Option<Outcome> {
    while !talks.state().table.is_over() {
        let side = talks.state().table.turn.side;
        let a_move = policy.choose(talks, draw);
        if talks.play(side, a_move).is_err() {
            return None;
        }
    }
    talks.state().table.outcome
}
