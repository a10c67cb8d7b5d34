//! Home moves that may win votes: what a chief can do at his second table, and the home after it.

use crate::negotiation::moves::{Constituent, Move};
use crate::negotiation::ratification::Position;
use crate::negotiation::standing::Standing;
use crate::negotiation::supposition::Supposition;
use crate::scenario::clause::Draft;
use crate::scenario::id::{FactionId, Table};
use crate::units::{Permille, Points};
use crate::view::SeatView;

/// A permitted move that may win votes at home.
pub(super) struct HomeMove {
    /// The move.
    pub(super) a_move: Move,
    /// What it costs, in political capital.
    pub(super) cost: Points,
    after: Supposition,
}

impl HomeMove {
    /// A quarter, a half and the whole of the most one may pay, rounded up.
    pub(super) fn amounts(view: &SeatView) -> [Points; 3] {
        let most = view.common().rules.payment_most.min(view.own().capital);
        [(most.0 + 3) / 4, (most.0 + 1) / 2, most.0].map(Points)
    }

    /// Every permitted payment of one of `amounts` for texts of the track of `draft`, every faction that can be whipped,
    /// every permitted preparation and the promise to retire, in this order: payments to factions and to groups, whipping,
    /// issues, the promise.
    pub(super) fn permitted(view: &SeatView, draft: &Draft, amounts: &[Points]) -> Vec<Self> {
        let (common, standing) = (view.common(), view.standing());
        let side = &common.sides[view.side()];
        let factions = side.factions.ids().map(Constituent::Faction);
        let whom = factions.chain(side.groups.ids().map(Constituent::Group));
        let amounts = amounts.iter().filter_map(|amount| u16::try_from(amount.0).ok());
        let track = view.table().track_signed(common, draft);
        let payments =
            whom.flat_map(|whom| amounts.clone().map(move |amount| Move::Pay(whom, amount, track)));
        payments
            .chain(side.factions.ids().map(Move::Whip))
            .chain(common.issues.ids().map(Move::Prepare))
            .chain([Move::Retire])
            .filter(|a_move| view.permit(*a_move).is_ok())
            .filter_map(|a_move| {
                let after = standing.supposing(a_move)?;
                let left = standing.if_so(&after).own.capital;
                Some(Self { a_move, cost: standing.own.capital - left, after })
            })
            .collect()
    }

    /// The chance of a text at home after it, where a chance it may reach `is_worth_knowing`; what is worth knowing of
    /// a chance is of any better one.
    pub(super) fn chance(
        &self,
        now: &TextAtHome<'_>,
        is_worth_knowing: impl Fn(Permille) -> bool,
    ) -> Option<Permille> {
        // What is not even worth it for a home that is certain is not asked of it.
        if !is_worth_knowing(Permille::WHOLE) {
            return None;
        }
        let after = now.standing.if_so(&self.after);
        // Whipping moves no faction, only what is hidden of its vote; every other home move, where the factions stand.
        let positions = if matches!(self.a_move, Move::Whip(_)) {
            now.positions.clone()
        } else {
            let positions = after.positions(&now.draft);
            let as_able = after.can_override_any() == now.standing.can_override_any();
            if as_able && positions == now.positions {
                return is_worth_knowing(now.chance).then_some(now.chance);
            }
            positions
        };
        let draft = &now.draft;
        is_worth_knowing(after.chance_at_most(draft, &positions))
            .then(|| after.chance_from(draft, &positions))
    }
}

/// A text at home as it stands now.
pub(super) struct TextAtHome<'s> {
    standing: Standing<'s>,
    draft: Draft,
    positions: Table<FactionId, Position>,
    /// The chance of the text.
    pub(super) chance: Permille,
}

impl<'s> TextAtHome<'s> {
    /// Of `draft`, where its chance is below `content`.
    pub(super) fn below(content: Permille, standing: Standing<'s>, draft: &Draft) -> Option<Self> {
        let positions = standing.positions(draft);
        if standing.is_likely(draft, &positions, content) {
            return None;
        }
        let chance = standing.chance_from(draft, &positions);
        Some(Self { standing, draft: *draft, positions, chance })
    }
}
