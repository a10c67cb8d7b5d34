//! The vote as it truly is: with what chance dealt, and nobody at the table knows before it (R2.1).

use super::{Shifts, Verdict};
use crate::negotiation::deal::Deal;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::home::Body;
use crate::scenario::id::{BodyId, FactionId, Table};
use crate::units::Points;

/// What chance dealt one home for a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealt {
    /// The hidden moods of its factions.
    pub moods: Shifts,
    /// Whether the refusal of each of its bodies binds.
    pub binds: Table<BodyId, bool>,
}

impl Dealt {
    /// What a plain verdict takes to be dealt: no hidden moods, and disputed refusals that bind from one half (R5.10).
    pub fn nothing(standing: &Standing<'_>) -> Self {
        let bodies = &standing.common.sides[standing.side()].bodies;
        Self { moods: standing.no_shifts(), binds: bodies.map(Body::is_taken_to_bind) }
    }

    /// The hidden mood of `faction` as it counts in `body`: a mandate is given in the open and hides none.
    pub fn mood_in(&self, body: &Body, faction: FactionId) -> Points {
        if body.moment.hides_moods() { self.moods[faction] } else { Points::ZERO }
    }
}

impl Deal {
    /// What it dealt the home of `standing`, as that stands.
    pub fn at_home(&self, standing: &Standing<'_>) -> Dealt {
        let (side, redeals) = (standing.side(), &standing.own.redeals);
        let mood = |(id, faction): (FactionId, &crate::scenario::home::Faction)| {
            self.level(side, id, redeals[id]).shift(faction.spread)
        };
        let binds = |(id, body): (BodyId, &Body)| match body.contested {
            Some(chance) if body.moment.hides_moods() => self.binds(side, id, chance),
            Some(_) | None => body.is_taken_to_bind(),
        };
        Dealt {
            moods: standing.home.factions.iter().map(mood).collect(),
            binds: standing.common.sides[side].bodies.iter().map(binds).collect(),
        }
    }
}

impl Standing<'_> {
    /// What this home says to `draft` in a vote held now: [`Self::verdict`] with what was dealt.
    pub fn verdict_as_dealt(&self, draft: &Draft, dealt: &Dealt) -> Verdict {
        let mut verdict = self.verdict(draft, &dealt.moods);
        if verdict.bodies.iter().any(|body| !body.moment.hides_moods()) {
            let open = self.verdict(draft, &self.no_shifts());
            for (body, open) in verdict.bodies.iter_mut().zip(open.bodies) {
                if !body.moment.hides_moods() {
                    *body = open;
                }
            }
        }
        for body in &mut verdict.bodies {
            body.binds = dealt.binds[body.body];
        }
        verdict
    }
}
