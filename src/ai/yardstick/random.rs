//! Random play that gets somewhere: it leans to signing, and to texts of its own repertoire.

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

use crate::ai::{Choice, Negotiator, Repertoire, plainly, would_make};
use crate::negotiation::moves::{Channel, Move};
use crate::negotiation::state::Phase;
use crate::scenario::id::Side;
use crate::view::SeatView;

/// A player that draws its moves.
///
/// What it draws depends on its seed and on what the view shows, so a game that is taken up again goes on the same.
#[derive(Debug)]
pub struct Random {
    seed: u64,
    repertoire: Repertoire,
}

impl Random {
    /// The random player of a seed.
    pub fn new(seed: u64) -> Self {
        Self { seed, repertoire: Repertoire::default() }
    }

    fn draws(&self, view: &SeatView) -> ChaCha8Rng {
        let table = view.table();
        let count = |many: usize| u64::try_from(many).unwrap_or(u64::MAX);
        let phase = match table.phase {
            Phase::Talks => 0,
            Phase::Initialling { .. } => 1,
            Phase::Interval { first_done, .. } => 2 + u64::from(first_done),
            Phase::Over => 4,
        };
        let seen = [
            u64::from(view.side() == Side::Moscow),
            u64::from(table.round.0),
            u64::from(table.turn.second),
            u64::from(table.turn.home_used),
            u64::from(table.turn.signal_used),
            phase,
            count(view.ledger().len()),
            count(table.tabled[Side::Tokyo].len()),
            count(table.tabled[Side::Moscow].len()),
        ];
        // Each number is stirred in by an odd factor, the fraction of the golden ratio.
        let mixed = seen.into_iter().fold(self.seed, |mixed, number| {
            (mixed ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
        });
        ChaCha8Rng::seed_from_u64(mixed)
    }

    /// A proposal drawn from the repertoire; the fourth that may not be made is the last tried.
    fn proposal(&self, view: &SeatView, draws: &mut ChaCha8Rng) -> Option<Move> {
        let texts = self.repertoire.texts(view);
        let channel = one_of(&Channel::ALL, draws)?;
        (0..4)
            .filter_map(|_| one_of(&texts, draws))
            .map(|draft| Move::Propose(channel, draft))
            .find(|proposal| would_make(view, *proposal))
    }
}

fn one_of<T: Copy>(list: &[T], draws: &mut ChaCha8Rng) -> Option<T> {
    (!list.is_empty())
        .then(|| draws.random_range(0..list.len()))
        .and_then(|at| list.get(at).copied())
}

fn percent(chance: u32, draws: &mut ChaCha8Rng) -> bool {
    draws.random_range(0..100) < chance
}

impl Negotiator for Random {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        let mut draws = self.draws(view);
        let draws = &mut draws;
        let mut moves = view.offered();
        moves.retain(|one| would_make(view, *one));
        let among = |wanted: &dyn Fn(&Move) -> bool| -> Vec<Move> {
            moves.iter().copied().filter(|one| wanted(one)).collect()
        };
        let forward = among(&|one| {
            matches!(one, Move::Accept | Move::AcceptEarlier | Move::Initial | Move::Take)
        });
        // To break off is drawn one time in a hundred, and then among everything else.
        let calm = among(&|one| *one != Move::Break);
        let forward = if percent(60, draws) { one_of(&forward, draws) } else { None };
        let proposal = if percent(40, draws) { self.proposal(view, draws) } else { None };
        let rest = if percent(1, draws) { one_of(&moves, draws) } else { one_of(&calm, draws) };
        forward.or(proposal).or(rest).map(|a_move| plainly(a_move, "ai-random"))
    }
}
