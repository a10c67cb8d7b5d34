//! The vote as it truly is: with what chance dealt, and nobody at the table knows before it (R2.1).

use super::{Shifts, Verdict};
use crate::negotiation::deal::{Deal, Defection, Level};
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::home::{Body, Faction, Moment};
use crate::scenario::id::{BodyId, FactionId, Table};
use crate::units::Points;

/// What chance dealt one home for a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealt {
    /// The hidden moods of its factions.
    pub moods: Shifts,
    /// The same at the next roll call, where factions may defect (R5.13).
    pub at_roll_call: Shifts,
    /// Whether the refusal of each of its bodies binds.
    pub binds: Table<BodyId, bool>,
}

impl Dealt {
    /// What a plain verdict takes to be dealt: no hidden moods, no defections, and disputed refusals that bind from one half (R5.10).
    pub fn nothing(standing: &Standing<'_>) -> Self {
        let bodies = &standing.common.sides[standing.side()].bodies;
        Self {
            moods: standing.no_shifts(),
            at_roll_call: standing.no_shifts(),
            binds: bodies.map(Body::is_taken_to_bind),
        }
    }

    /// The hidden mood of `faction` as it counts in `body`: a mandate is given in the open and hides none, and only at
    /// the roll call does it defect.
    pub fn mood_in(&self, body: &Body, faction: FactionId) -> Points {
        match body.moment {
            Moment::Mandate => Points::ZERO,
            Moment::Signature => self.moods[faction],
            Moment::Ratification => self.at_roll_call[faction],
        }
    }
}

impl Deal {
    /// What it dealt the home of `standing`, as that stands.
    pub fn at_home(&self, standing: &Standing<'_>) -> Dealt {
        let (side, redeals) = (standing.side(), &standing.own.redeals);
        let level = |id: FactionId| self.level(side, id, redeals[id]);
        let votes = standing.table.roll_calls();
        let at_roll_call = |id: FactionId| {
            let whipped = standing.own.whipped[id];
            let defection = if whipped { Defection::NONE } else { self.defection(side, id, votes) };
            level(id).with(defection)
        };
        let shifts = |level: &dyn Fn(FactionId) -> Level| {
            let shift = |(id, faction): (FactionId, &Faction)| level(id).shift(faction.spread);
            standing.home.factions.iter().map(shift).collect()
        };
        let binds = |(id, body): (BodyId, &Body)| match body.contested {
            Some(chance) if body.moment.hides_moods() => self.binds(side, id, chance),
            Some(_) | None => body.is_taken_to_bind(),
        };
        Dealt {
            moods: shifts(&level),
            at_roll_call: shifts(&at_roll_call),
            binds: standing.common.sides[side].bodies.iter().map(binds).collect(),
        }
    }
}

impl Standing<'_> {
    /// What this home says to `draft` in a vote held now: [`Self::verdict`] with what was dealt.
    pub fn verdict_as_dealt(&self, draft: &Draft, dealt: &Dealt) -> Verdict {
        let mut verdict = self.verdict(draft, &dealt.at_roll_call);
        let promised = self.verdict(draft, &dealt.moods).bodies;
        let open = self.verdict(draft, &self.no_shifts()).bodies;
        for ((body, promised), open) in verdict.bodies.iter_mut().zip(promised).zip(open) {
            match body.moment {
                Moment::Mandate => *body = open,
                Moment::Signature => *body = promised,
                Moment::Ratification => body.promised = promised.votes,
            }
            body.binds = dealt.binds[body.body];
            body.overridden = false;
        }
        self.settle_overrides(&mut verdict.bodies);
        verdict
    }
}
