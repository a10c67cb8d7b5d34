//! Random permitted play that gets somewhere: it leans to texts both chiefs want, and to signing them.

use super::Draw;
use two_tables::analysis::{Survey, wanted_by_both};
use two_tables::negotiation::moves::{Channel, Move, offered, permit};
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::Scenario;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::Side;

/// Random play of one scenario.
pub(crate) struct Policy {
    /// Texts both chiefs want at the opening.
    pub(crate) wanted: Vec<Draft>,
    /// Of these, those both homes pass.
    pub(crate) zone: Vec<Draft>,
}

impl Policy {
    /// Random play of `scenario`.
    pub(crate) fn new(scenario: &Scenario) -> Self {
        let state = State::opening(scenario);
        let standing = |side| Standing::new(scenario, &state, side).in_frame();
        let wanted = wanted_by_both(standing(Side::Tokyo), standing(Side::Moscow));
        let zone = Survey::frame(scenario).zone.iter().map(|found| found.draft).collect();
        Self { wanted, zone }
    }

    /// A text to propose, if the lists hold any.
    pub(crate) fn text(&self, draw: &mut Draw) -> Option<Draft> {
        let list =
            if draw.percent(60) && !self.zone.is_empty() { &self.zone } else { &self.wanted };
        (!list.is_empty()).then(|| draw.one_of(list))
    }

    /// The next move of whoever is on turn.
    pub(crate) fn choose(&self, talks: &Negotiation, draw: &mut Draw) -> Move {
        let standing = talks.standing(talks.state().table.turn.side);
        let moves = offered(&standing);
        self.among(&standing, &moves, draw)
    }

    /// One of `moves`, all that are offered in `standing`, or a proposal of its own.
    pub(crate) fn among(&self, standing: &Standing<'_>, moves: &[Move], draw: &mut Draw) -> Move {
        let forward: Vec<Move> = moves
            .iter()
            .copied()
            .filter(|one| {
                matches!(one, Move::Accept | Move::AcceptEarlier | Move::Initial | Move::Take)
            })
            .collect();
        if !forward.is_empty() && draw.percent(60) {
            return draw.one_of(&forward);
        }
        if draw.percent(40) {
            let channel = draw.one_of(&Channel::ALL);
            for _ in 0..4 {
                let Some(draft) = self.text(draw) else { break };
                let proposal = Move::Propose(channel, draft);
                if permit(standing, proposal).is_ok() {
                    return proposal;
                }
            }
        }
        // Breaking off at every second turn would leave little to look at.
        let calmer: Vec<Move> = moves.iter().copied().filter(|one| *one != Move::Break).collect();
        if calmer.is_empty() || draw.percent(1) { draw.one_of(moves) } else { draw.one_of(&calmer) }
    }
}
