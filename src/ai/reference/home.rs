//! At its second table: it asks where a mood decides, and wins votes for the text it is about to put or to take.

use super::Mind;
use super::expectation::Plan;
use super::thought::{Mending, Taking, Thought};
use crate::ai::home_move::{HomeMove, TextAtHome};
use crate::ai::prospect::prospect;
use crate::negotiation::deal::Band;
use crate::negotiation::moves::{Kind, Move};
use crate::scenario::clause::Draft;
use crate::scenario::id::FactionId;
use crate::units::{Permille, Utility};

/// A chance that needs no mending (judgement).
const SAFE: Permille = Permille(970);
/// The other must be so likely to take a text before votes are bought for it (judgement): one in four.
const SERIOUS: Permille = Permille(250);
/// What a point of political capital is worth while talks go on, in thousandths of a point (judgement): what it may
/// still buy in the interval.
const PRICE: i64 = 100;
/// The chances of a cold, an even and a warm mood, in sixteenths (R2.2, R6.17).
const BANDS: [(Band, i64); 3] = [(Band::Cold, 3), (Band::Even, 10), (Band::Warm, 3)];

impl Mind<'_> {
    /// What it does at home before it speaks, if anything.
    pub(super) fn at_home(&self, plan: &Plan) -> Option<Thought> {
        if !self.view.table().turn.has_left(Kind::Home) {
            return None;
        }
        let taken = self.taking(plan).filter(Taking::is_good).map(|taking| taking.draft);
        let put = || {
            let next = self.next(plan)?;
            let serious = plan.taken(&next, self.round()) >= SERIOUS;
            serious.then_some(next.prospect.draft)
        };
        let draft = taken.or_else(put)?;
        let seen = self.prospect(draft);
        if seen.chance >= SAFE {
            return None;
        }
        let mended = self.mend(&draft, seen.gain, seen.chance, PRICE);
        let sounded = self.sound_out(&draft, seen.gain, plan.waiting);
        match (mended, sounded) {
            (Some((worth, _)), Some((known, faction))) if known > worth => {
                Some(Thought::SoundOut(faction, draft))
            }
            (None, Some((_, faction))) => Some(Thought::SoundOut(faction, draft)),
            (Some((_, mending)), _) => Some(Thought::Mend(mending)),
            (None, None) => None,
        }
    }

    /// Between signature and vote capital is good for nothing else, unless another track is open.
    pub(super) fn mend_at_last(&self, draft: &Draft) -> Option<Thought> {
        let seen = self.prospect(*draft);
        let goes_on = self.view.table().goes_on_after(self.view.common(), draft);
        let price = if goes_on { PRICE } else { 0 };
        self.mend(draft, seen.gain.max(Utility(1)), seen.chance, price)
            .map(|(_, mending)| Thought::Mend(mending))
    }

    /// The home move that raises what `draft` may be expected to bring most, its cost counted, and by how much.
    fn mend(
        &self,
        draft: &Draft,
        gain: Utility,
        before: Permille,
        price: i64,
    ) -> Option<(Utility, Mending)> {
        let now = TextAtHome::below(Permille::WHOLE, self.view.standing(), draft)?;
        HomeMove::permitted(self.view, draft, &HomeMove::amounts(self.view))
            .into_iter()
            .filter_map(|home| {
                let after = home.chance(&now, |_| true)?;
                let better = prospect(gain, after) - prospect(gain, before);
                Some((better - Utility(price * i64::from(home.cost.0)), -home.cost.0, home, after))
            })
            .max_by_key(|(net, cost, ..)| (*net, *cost))
            .filter(|(net, ..)| *net > Utility::ZERO)
            .map(|(net, _, home, after)| {
                (net, Mending { a_move: home.a_move, draft: *draft, before, after })
            })
    }

    /// The faction whose mood most decides whether `draft` is better than waiting, and what it is worth to know it.
    fn sound_out(
        &self,
        draft: &Draft,
        gain: Utility,
        waiting: Utility,
    ) -> Option<(Utility, FactionId)> {
        let tables = self.tables();
        let mut sums = tables.sums(self.view.common().issues.len());
        let positions = tables.positions(&mut sums, draft);
        let standing = self.view.standing();
        let blind = prospect(gain, standing.chance_from(draft, &positions)).max(waiting);
        let cost = Utility(PRICE * i64::from(self.view.common().rules.consult_cost.0));
        let factions = self.view.common().sides[self.side].factions.ids();
        let known = |faction: FactionId| {
            let sum: i64 = BANDS
                .iter()
                .map(|(band, sixteenths)| {
                    let told = standing.supposing_told(faction, *band);
                    let chance = standing.if_so(&told).chance_from(draft, &positions);
                    prospect(gain, chance).max(waiting).0 * sixteenths
                })
                .sum();
            Utility(sum / 16) - blind - cost
        };
        factions
            .filter(|faction| self.permits(Move::Consult(*faction)))
            .map(|faction| (known(faction), faction))
            .max_by_key(|(worth, faction)| (*worth, std::cmp::Reverse(*faction)))
            .filter(|(worth, _)| *worth > Utility::ZERO)
    }
}
