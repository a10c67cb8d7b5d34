//! One game between two negotiators, as fast as it goes, and the faults of a negotiator that would stop it.

use std::sync::Arc;

use super::{Case, Deciding, FailedVote, Happened, Record};
use crate::ai::Negotiator;
use crate::analysis::aftermath::what_followed;
use crate::analysis::score::scores;
use crate::negotiation::moves::{Move, Verb};
use crate::negotiation::notation;
use crate::negotiation::outcome::Outcome;
use crate::negotiation::play::Negotiation;
use crate::negotiation::ratification::Ballot;
use crate::negotiation::refusal::Refusal;
use crate::negotiation::state::{Facing, State};
use crate::scenario::id::{BySide, ChoiceId, DecisionId, Side};
use crate::view::SeatView;

/// Most moves of a game. Forty rounds of two whole turns are 240, and a signature adds a few.
pub const MOST_MOVES: usize = 2_000;

/// A negotiator's fault, which ends its game: a bug of the negotiator, never of the scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The seed of the game.
    pub seed: u64,
    /// Whose negotiator.
    pub side: Side,
    /// The number of the move, from 1.
    pub number: usize,
    /// What it did.
    pub what: Misplay,
}

/// What a negotiator may not do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misplay {
    /// It was its turn and it made no move.
    NoMove,
    /// Its move is not permitted.
    NotPermitted {
        /// The move in notation.
        line: String,
        /// Why not.
        refusal: Box<Refusal>,
    },
    /// The game has [`MOST_MOVES`] moves and no end.
    Endless,
}

/// How often each verb was used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct VerbCounts([u64; Verb::ALL.len()]);

impl VerbCounts {
    fn count(&mut self, a_move: Move) {
        let verb = a_move.verb();
        for (known, count) in Verb::ALL.into_iter().zip(&mut self.0) {
            *count += u64::from(known == verb);
        }
    }

    /// The counts `of` has for each verb's word.
    pub fn each(of: impl Fn(&'static str) -> u64) -> Self {
        Self(Verb::ALL.map(|verb| of(verb.word())))
    }

    /// Adds another's counts.
    pub fn merge(&mut self, other: &Self) {
        for (count, more) in self.0.iter_mut().zip(other.0) {
            *count += more;
        }
    }

    /// Each verb's word in notation with its count, in the order of the help.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, u64)> {
        Verb::ALL.map(Verb::word).into_iter().zip(self.0)
    }

    /// All moves.
    pub fn total(&self) -> u64 {
        self.0.iter().sum()
    }
}

/// Plays the game of `seed` to its end.
///
/// # Errors
/// The fault of a negotiator that made no move, one that is not permitted, or would go on without end.
pub fn play(case: &Case, players: BySide<&dyn Negotiator>, seed: u64) -> Result<Record, Fault> {
    let record = play_unless(case, players, seed, &|| false)?;
    // Nothing has stopped it, so it has come to its end.
    record.ok_or(Fault { seed, side: Side::Tokyo, number: 0, what: Misplay::Endless })
}

/// As [`play`], but left before the next move as soon as `is_stopped`: there is then no record.
///
/// # Errors
/// As [`play`].
pub fn play_unless(
    case: &Case,
    players: BySide<&dyn Negotiator>,
    seed: u64,
    is_stopped: &dyn Fn() -> bool,
) -> Result<Option<Record>, Fault> {
    let (talks, _) = Negotiation::open(Arc::clone(&case.scenario), seed);
    play_from(case, talks, players, seed, is_stopped)
}

/// As [`play_unless`], of talks that have come as far as `talks`; `seed` is what the record calls the game by.
///
/// # Errors
/// As [`play`].
pub fn play_from(
    case: &Case,
    mut talks: Negotiation,
    players: BySide<&dyn Negotiator>,
    seed: u64,
    is_stopped: &dyn Fn() -> bool,
) -> Result<Option<Record>, Fault> {
    let mut moves = BySide::<VerbCounts>::default();
    for number in 1.. {
        if let Some(outcome) = talks.state().table.outcome {
            return Ok(Some(record(case, &talks, seed, &outcome, &moves)));
        }
        if is_stopped() {
            return Ok(None);
        }
        let side = talks.state().table.turn.side;
        let fault = |what| Fault { seed, side, number, what };
        if number > MOST_MOVES {
            return Err(fault(Misplay::Endless));
        }
        let choice = players[side].choose(&SeatView::new(&talks, side));
        let a_move = choice.ok_or_else(|| fault(Misplay::NoMove))?.a_move;
        if let Err(refusal) = talks.play(side, a_move) {
            let table = &talks.state().table;
            let line = notation::write(&case.scenario.common, table, side, a_move);
            return Err(fault(Misplay::NotPermitted { line, refusal: Box::new(refusal) }));
        }
        moves[side].count(a_move);
    }
    // The numbers of moves do not run out before the cap on them.
    Err(Fault { seed, side: Side::Tokyo, number: MOST_MOVES, what: Misplay::Endless })
}

fn record(
    case: &Case,
    talks: &Negotiation,
    seed: u64,
    outcome: &Outcome,
    moves: &BySide<VerbCounts>,
) -> Record {
    let state = talks.state();
    let refused = state.table.ballots.iter().filter(|ballot| ballot.binds && !ballot.passed);
    Record {
        seed,
        ending: outcome.ending,
        text: outcome.text(),
        scores: scores(&case.scenario, state, outcome, &case.survey),
        followed: what_followed(&case.scenario, state).map(|followed| followed.sums),
        rounds: outcome.round.0 + 1,
        failed: refused.map(failed_vote).collect(),
        decisions: decisions(state),
        moves: *moves,
        happened: Happened::in_game(&state.table),
    }
}

/// What either side has decided, or left to be decided.
fn decisions(state: &State) -> Vec<(DecisionId, ChoiceId)> {
    let faced = Side::BOTH.into_iter().flat_map(|side| state.homes[side].faced.iter());
    let decided = faced.filter_map(|(decision, facing)| match facing {
        Some(Facing::Decided(choice)) => Some((decision, *choice)),
        Some(Facing::Waiting { .. }) | None => None,
    });
    decided.collect()
}

fn failed_vote(ballot: &Ballot) -> FailedVote {
    let decided = ballot
        .withheld_most()
        .map(|vote| Deciding { faction: vote.faction, by: vote.refuses().then_some(vote.decider) });
    FailedVote { side: ballot.side, body: ballot.body, decided }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_verb_is_counted_under_its_own_name() {
        let mut counts = VerbCounts::default();
        counts.count(Move::Retire);
        counts.count(Move::Hold);
        assert_eq!(counts.total(), 2);
        assert_eq!(counts.iter().find(|(word, _)| *word == "retire"), Some(("retire", 1)));
    }
}
