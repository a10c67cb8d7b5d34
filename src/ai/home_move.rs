//! A home move and the home after it: what a chief can do at his second table to win votes, and what it would change.

use crate::negotiation::moves::{Constituent, Move, payment_worth};
use crate::negotiation::ratification::Position;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::{HomeState, TableState};
use crate::scenario::clause::Draft;
use crate::scenario::id::{FactionId, Table};
use crate::units::{Permille, Points};
use crate::view::SeatView;

/// A move that may win votes at home.
pub(super) struct HomeMove {
    /// The move.
    pub(super) a_move: Move,
    /// What it costs, in political capital.
    pub(super) cost: Points,
    after: After,
}

/// What the move changes.
enum After {
    Home(Box<HomeState>),
    Table(Box<TableState>),
}

impl HomeMove {
    /// Every payment of one of `amounts`, every preparation and the promise to retire, affordable and permitted or
    /// not, in this order: factions, groups, issues, the promise. A payment that would buy nothing is left out.
    pub(super) fn all(view: &SeatView, amounts: &[Points]) -> Vec<Self> {
        let (common, own) = (view.common(), view.own());
        let (rules, side) = (&common.rules, &common.sides[view.side()]);
        let factions = side.factions.ids().map(Constituent::Faction);
        let groups = side.groups.ids().map(Constituent::Group);
        let mut all = Vec::new();
        for whom in factions.chain(groups) {
            for amount in amounts {
                let Ok(points) = u16::try_from(amount.0) else { continue };
                let worth = payment_worth(rules, points, own.payments);
                if worth > Points::ZERO {
                    let mut home = own.clone();
                    match whom {
                        Constituent::Faction(faction) => home.faction_payments[faction] += worth,
                        Constituent::Group(group) => home.group_payments[group] += worth,
                    }
                    let (a_move, after) = (Move::Pay(whom, points), After::Home(Box::new(home)));
                    all.push(Self { a_move, cost: *amount, after });
                }
            }
        }
        for issue in common.issues.ids() {
            let mut home = own.clone();
            home.prepared[issue] = home.prepared[issue].saturating_add(1);
            let (a_move, after) = (Move::Prepare(issue), After::Home(Box::new(home)));
            all.push(Self { a_move, cost: rules.prepare_cost, after });
        }
        let mut table = Box::new(view.table().clone());
        table.retiring[view.side()] = true;
        all.push(Self { a_move: Move::Retire, cost: Points::ZERO, after: After::Table(table) });
        all
    }

    /// Where the home stands after it, where it stood at `before`.
    fn standing<'s>(&'s self, before: &Standing<'s>) -> Standing<'s> {
        match &self.after {
            After::Home(own) => Standing { own, ..*before },
            After::Table(table) => Standing { table, ..*before },
        }
    }

    /// The chance of a text at home after it, where a chance it may reach `is_worth_knowing`; what is worth knowing of
    /// a chance is of any better one.
    pub(super) fn chance(
        &self,
        now: &AtHome<'_>,
        is_worth_knowing: impl Fn(Permille) -> bool,
    ) -> Option<Permille> {
        let after = self.standing(&now.standing);
        let positions = after.positions(&now.draft);
        // No home move changes more of a vote than where the factions stand.
        if positions == now.positions {
            return is_worth_knowing(now.chance).then_some(now.chance);
        }
        is_worth_knowing(after.chance_at_most(&positions)).then(|| after.chance_from(&positions))
    }
}

/// A text at home as it stands now.
pub(super) struct AtHome<'s> {
    standing: Standing<'s>,
    draft: Draft,
    positions: Table<FactionId, Position>,
    /// The chance of the text.
    pub(super) chance: Permille,
}

impl<'s> AtHome<'s> {
    /// Of `draft`, where its chance is below `content`.
    pub(super) fn below(content: Permille, standing: Standing<'s>, draft: &Draft) -> Option<Self> {
        let positions = standing.positions(draft);
        if standing.is_likely(&positions, content) {
            return None;
        }
        let chance = standing.chance_from(&positions);
        Some(Self { standing, draft: *draft, positions, chance })
    }
}
