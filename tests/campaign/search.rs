//! In most rounds something is better than to let the turn pass.

use std::sync::Arc;

use rayon::prelude::*;
use two_tables::ai::{Negotiator, Repertoire};
use two_tables::analysis::score::scores;
use two_tables::negotiation::moves::{Channel, Move, Verb, offered_of};
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::state::Phase;
use two_tables::scenario::id::{BySide, Side};
use two_tables::session::simulation::Case;
use two_tables::view::SeatView;

use crate::players::{case_1956, player};

/// Texts of the shortlist tried at a position, evenly spread over it.
const TEXTS: usize = 16;

/// Plays `talks` to its end; the score of `side`.
fn outcome(
    case: &Case,
    mut talks: Negotiation,
    players: BySide<&dyn Negotiator>,
    side: Side,
) -> i32 {
    while !talks.state().table.is_over() {
        let turn = talks.state().table.turn.side;
        let choice = players[turn].choose(&SeatView::new(&talks, turn)).unwrap();
        talks.play(turn, choice.a_move).unwrap();
    }
    let end = talks.state().table.outcome.unwrap();
    scores(&case.scenario, talks.state(), &end, &case.survey)[side].total()
}

/// Table moves worth trying besides holding: what the player itself would do, to accept, trades, texts.
fn tried(view: &SeatView, repertoire: &Repertoire, own: Move) -> Vec<Move> {
    let texts = repertoire.texts(view);
    let step = (texts.len() / TEXTS).max(1);
    let mut moves = vec![own, Move::Accept, Move::Take];
    moves.extend(offered_of(&view.standing(), Verb::Trade).into_iter().take(3));
    for draft in texts.iter().step_by(step).take(TEXTS) {
        moves.extend(Channel::ALL.map(|channel| Move::Propose(channel, *draft)));
    }
    moves.retain(|a_move| *a_move != Move::Hold && view.permit(*a_move).is_ok());
    moves
}

/// In a game of `seed`: rounds of `side` in which the best move found is not to hold, and all its rounds.
fn rounds(case: &Case, players: BySide<&dyn Negotiator>, seed: u64, side: Side) -> (u32, u32) {
    let (mut talks, _) = Negotiation::open(Arc::clone(&case.scenario), seed);
    let repertoire = Repertoire::default();
    let (mut better, mut all) = (0, 0);
    while !talks.state().table.is_over() {
        let turn = talks.state().table.turn.side;
        let view = SeatView::new(&talks, turn);
        let choice = players[turn].choose(&view).unwrap();
        let at_table = choice.a_move.kind() == two_tables::negotiation::moves::Kind::Table;
        if turn == side && at_table && matches!(talks.state().table.phase, Phase::Talks) {
            let after = |a_move: Move| {
                let mut next = talks.clone();
                next.play(turn, a_move).ok()?;
                Some(outcome(case, next, players, side))
            };
            let held = after(Move::Hold).unwrap_or(0);
            let best = tried(&view, &repertoire, choice.a_move).into_iter().filter_map(after).max();
            all += 1;
            better += u32::from(best.is_some_and(|best| best > held));
        }
        talks.play(turn, choice.a_move).unwrap();
    }
    (better, all)
}

/// The search knows the deal: it plays every move out on it. So it finds the best move there was, not the best guess.
#[test]
#[ignore = "a campaign: some minutes"]
fn in_most_rounds_the_best_move_is_not_to_hold() {
    let case = case_1956(None);
    let (tokyo, moscow) = (player("dealmaker"), player("showman"));
    let players: BySide<&dyn Negotiator> = BySide { tokyo: &*tokyo, moscow: &*moscow };
    let (mut better_of_both, mut all_of_both) = (0, 0);
    for side in Side::BOTH {
        let found: Vec<(u32, u32)> =
            (0..24_u64).into_par_iter().map(|seed| rounds(&case, players, seed, side)).collect();
        let better: u32 = found.iter().map(|(better, _)| better).sum();
        let all: u32 = found.iter().map(|(_, all)| all).sum();
        println!("{side}: in {better} of {all} rounds a move found beats holding");
        better_of_both += better;
        all_of_both += all;
    }
    assert!(better_of_both * 10 >= all_of_both * 6);
}
