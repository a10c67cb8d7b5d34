//! How a body votes at any scores of its factions.

use std::cell::OnceCell;

use crate::negotiation::ratification::{Dealt, Position, cast, passes};
use crate::negotiation::standing::Standing;
use crate::scenario::asked::Asked;
use crate::scenario::clause::Draft;
use crate::scenario::home::{Body, Dissent, Tally, Threshold};
use crate::scenario::id::{BodyId, FactionId, Table};
use crate::units::Points;

/// How a body votes at any score.
pub(super) struct BodyTable {
    others: Tally,
    threshold: Threshold,
    binding: bool,
    /// Whether another body, which must pass the text in any case, would override its refusal.
    overridable: bool,
    asked: Asked,
    /// What a text leaves unsaid.
    silence: Draft,
    votes: Vec<Votes>,
}

/// How a faction votes in a body.
struct Votes {
    seats: u32,
    dissent: Dissent,
    band: Points,
    /// Its hidden mood, where the body hides one and it is known.
    mood: Points,
    capped: Tally,
    /// At each score −`FARTHEST`..=`FARTHEST`, counted when first asked for: most moments ask for few.
    by_score: Vec<OnceCell<Tally>>,
}

/// Scores past this vote as at this.
const FARTHEST: i32 = 200;

impl BodyTable {
    /// Whether the body is asked of `draft` (R5.14).
    pub(super) fn is_asked_of(&self, draft: &Draft) -> bool {
        self.asked.is_of(draft, &self.silence)
    }

    /// Whether the body passes the text, or its refusal does not bind. `votes` is overwritten.
    pub(super) fn agrees(
        &self,
        scores: &[i32],
        caps: u32,
        votes: &mut Table<FactionId, Tally>,
    ) -> bool {
        if !self.binding || self.overridable {
            return true;
        }
        let mut total = self.others;
        let each = self.votes.iter().zip(scores).enumerate();
        for (tally, (faction, (votes, score))) in votes.values_mut().zip(each) {
            *tally = if caps >> faction & 1 == 1 {
                votes.capped
            } else {
                votes.at(*score + votes.mood.0)
            };
            total += *tally;
        }
        passes(&self.threshold, total, votes)
    }
}

impl Votes {
    fn at(&self, score: i32) -> Tally {
        let score = score.clamp(-FARTHEST, FARTHEST);
        let counted = || {
            let position = Position { score: Points(score), capped: false, dissent: self.dissent };
            cast(position, self.seats, self.band)
        };
        let place = usize::try_from(score + FARTHEST).unwrap_or(0);
        self.by_score.get(place).map_or_else(counted, |known| *known.get_or_init(counted))
    }
}

pub(super) fn body_table(
    standing: &Standing<'_>,
    dealt: &Dealt,
    (id, body): (BodyId, &Body),
) -> BodyTable {
    let seats = &standing.table.seats[standing.side()][id];
    let band = standing.common.rules.abstention_band;
    let places = usize::try_from(2 * FARTHEST + 1).unwrap_or(0);
    let votes = standing
        .home
        .factions
        .ids()
        .map(|faction| {
            let (seats, dissent) = (seats[faction], standing.dissent(faction));
            let capped = Position { score: Points(0), capped: true, dissent };
            Votes {
                seats,
                dissent,
                band,
                mood: dealt.mood_in(body, faction),
                capped: cast(capped, seats, band),
                by_score: vec![OnceCell::new(); places],
            }
        })
        .collect();
    BodyTable {
        others: standing.others(id, body),
        threshold: body.threshold.clone(),
        binding: dealt.binds[id],
        overridable: standing.can_override(body).is_some(),
        asked: body.asked.clone(),
        silence: standing.silence(),
        votes,
    }
}
