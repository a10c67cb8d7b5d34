//! Whoever watches a game can tell the styles apart by what they do.
//!
//! The watcher counts one side's moves by what they are and the rounds, nothing else, and reckons by naive Bayes from
//! games of other seeds: which style makes such counts likeliest, each count taken for itself.

use std::sync::Arc;

use rayon::prelude::*;
use two_tables::ai::Negotiator;
use two_tables::negotiation::moves::{Channel, Manner, Move, Tone};
use two_tables::negotiation::play::Negotiation;
use two_tables::scenario::id::{BySide, Side};
use two_tables::session::simulation::Case;
use two_tables::view::SeatView;

use crate::players::{STYLES, YARDSTICKS, case_1956, player};

/// Games of a style to learn from, and to be told apart, a side and opponent.
const LEARNT: u64 = 40;
const TOLD: u64 = 6;
/// Counts from here on are one.
const MANY: usize = 12;
/// What is counted.
const COUNTED: [&str; 21] = [
    "public text",
    "private text",
    "trade",
    "take",
    "accept",
    "initial",
    "courteous no",
    "harder no",
    "hold",
    "gesture",
    "act",
    "reply",
    "anger",
    "recognition",
    "regret",
    "consult",
    "pay",
    "whip",
    "pledge",
    "prepare",
    "rounds",
];

/// What a move is counted as; a few rare ones are not.
fn kind(a_move: Move) -> Option<&'static str> {
    Some(match a_move {
        Move::Propose(Channel::Public, _) => "public text",
        Move::Propose(Channel::Private, _) => "private text",
        Move::Trade { .. } => "trade",
        Move::Take => "take",
        Move::Accept | Move::AcceptEarlier => "accept",
        Move::Initial => "initial",
        Move::Decline(Manner::Courteous) => "courteous no",
        Move::Decline(Manner::Firm | Manner::Scornful) => "harder no",
        Move::Hold => "hold",
        Move::Gesture(_) => "gesture",
        Move::Act(_) => "act",
        Move::Reply(_) => "reply",
        Move::Statement(Tone::Anger) => "anger",
        Move::Statement(Tone::Recognition) => "recognition",
        Move::Statement(Tone::Regret) => "regret",
        Move::Consult(_) => "consult",
        Move::Pay(..) => "pay",
        Move::Whip(_) => "whip",
        Move::Pledge(_) => "pledge",
        Move::Prepare(_) => "prepare",
        Move::Break
        | Move::Leak
        | Move::Disclose
        | Move::Gloss(_)
        | Move::Address
        | Move::Justify(_)
        | Move::Retire
        | Move::Decide(..) => return None,
    })
}

/// What is seen of `side` in the game of `seed`, in the order of [`COUNTED`].
fn seen(case: &Case, players: BySide<&dyn Negotiator>, seed: u64, side: Side) -> Vec<usize> {
    let (mut talks, _) = Negotiation::open(Arc::clone(&case.scenario), seed);
    let mut counts = vec![0; COUNTED.len()];
    while !talks.state().table.is_over() {
        let turn = talks.state().table.turn.side;
        let a_move = players[turn].choose(&SeatView::new(&talks, turn)).unwrap().a_move;
        let place = COUNTED.iter().position(|word| kind(a_move) == Some(word));
        if let Some(place) = place.filter(|_| turn == side) {
            counts[place] += 1;
        }
        talks.play(turn, a_move).unwrap();
    }
    *counts.last_mut().unwrap() = usize::from(talks.state().table.round.0) + 1;
    counts.into_iter().map(|count| count.min(MANY)).collect()
}

/// Games of `style` on both sides against every yardstick and style, as they are seen.
fn watched(style: &str, seeds: std::ops::Range<u64>) -> Vec<Vec<usize>> {
    let case = case_1956(None);
    let one = player(style);
    let mut all: Vec<Vec<usize>> = Vec::new();
    for other in YARDSTICKS.iter().chain(&STYLES) {
        let other = player(other);
        for side in Side::BOTH {
            let players = BySide::each(|at| if at == side { &*one } else { &*other });
            let games = seeds.clone().into_par_iter();
            all.par_extend(games.map(|seed| seen(&case, players, seed, side)));
        }
    }
    all
}

/// What is known of a style: how often each count of each verb was seen.
struct Known(Vec<[f64; MANY + 1]>);

impl Known {
    fn of(games: &[Vec<usize>]) -> Self {
        // Half a game of every kind, so that nothing is impossible.
        let mut known = vec![[0.5; MANY + 1]; games[0].len()];
        for game in games {
            for (counts, count) in known.iter_mut().zip(game) {
                counts[*count] += 1.0;
            }
        }
        Self(known)
    }

    /// How often a game has it.
    fn mean(&self, number: usize) -> f64 {
        let each = self.0[number].iter().enumerate();
        let sum: f64 = each.map(|(count, games)| count as f64 * (games - 0.5)).sum();
        sum / self.0[number].iter().map(|games| games - 0.5).sum::<f64>()
    }

    /// How likely a game like this is of that style: a logarithm.
    fn likelihood(&self, game: &[usize]) -> f64 {
        let each = self.0.iter().zip(game);
        each.map(|(counts, count)| (counts[*count] / counts.iter().sum::<f64>()).ln()).sum()
    }
}

#[test]
#[ignore = "a campaign: a minute"]
fn styles_are_told_apart_by_their_moves() {
    let known = STYLES.map(|style| Known::of(&watched(style, 10_000..10_000 + LEARNT)));
    let mut right = 0;
    let mut all = 0;
    println!("{:10} {}", "taken for", STYLES.map(|style| format!("{style:>10}")).join(""));
    for (place, style) in STYLES.into_iter().enumerate() {
        let games = watched(style, 0..TOLD);
        let mut taken = [0; STYLES.len()];
        for game in &games {
            let likelihoods = known.each_ref().map(|known| known.likelihood(game));
            let best = (0..STYLES.len())
                .max_by(|one, two| likelihoods[*one].total_cmp(&likelihoods[*two]));
            taken[best.unwrap()] += 1;
        }
        println!("{style:10} {}", taken.map(|count| format!("{count:>10}")).join(""));
        right += taken[place];
        all += games.len();
    }
    println!("right in {right} of {all}");
    for (number, what) in COUNTED.iter().enumerate() {
        let means = known.each_ref().map(|known| known.mean(number));
        println!("  {what:12} {}", means.map(|mean| format!("{mean:>10.2}")).join(""));
    }
    assert!(right * 100 >= all * 85);
}
