//! The verdict of a home on a text: body by body, faction by faction, with reasons.

use serde::Serialize;

use super::support::Reading;
use super::{Decider, Position, Shifts, Support, cast, passes, to_spare};
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::home::{Body, Dissent, Moment, Tally, Threshold};
use crate::scenario::id::{BodyId, FactionId, GroupId, Side, Table};

/// What a home says to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What every group thinks.
    pub groups: Table<GroupId, Support>,
    /// What every faction thinks.
    pub factions: Table<FactionId, Support>,
    /// What every body asked of it says, in order (R5.14).
    pub bodies: Vec<BodyVerdict>,
}

/// What a body says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyVerdict {
    /// The body.
    pub body: BodyId,
    /// When it must agree.
    pub moment: Moment,
    /// All votes, those of members nobody describes included.
    pub total: Tally,
    /// Votes by faction.
    pub votes: Table<FactionId, Tally>,
    /// Votes by faction had none defected (R5.13).
    pub promised: Table<FactionId, Tally>,
    /// Whether it passes the text.
    pub passes: bool,
    /// Whether its refusal binds: always, unless its right to consent is disputed or another body overrides it.
    pub binds: bool,
    /// Whether it refuses and is overridden (R5.15).
    pub overridden: bool,
}

/// A vote taken, as the record keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ballot {
    /// Whose home.
    pub side: Side,
    /// Which body.
    pub body: BodyId,
    /// In favour, against, absent.
    pub total: (u32, u32, u32),
    /// Whether it passed.
    pub passed: bool,
    /// Whether a refusal binds.
    pub binds: bool,
    /// Whether it was overridden by another body.
    pub overridden: bool,
    /// The factions with seats there, in order.
    pub votes: Vec<FactionVote>,
}

/// How a faction voted, and the clause it decided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FactionVote {
    /// The faction.
    pub faction: FactionId,
    /// In favour, against, absent.
    pub tally: (u32, u32, u32),
    /// The same had it not defected (R5.13).
    pub promised: (u32, u32, u32),
    /// What decided.
    pub decider: Decider,
}

impl Ballot {
    /// How many votes it had to spare where it takes `threshold` to pass, or lacked (below 0).
    pub fn to_spare(&self, threshold: &Threshold) -> i64 {
        let (yes, against, absent) = self.total;
        let of = |faction| self.votes.iter().find(|vote| vote.faction == faction);
        let withheld = |faction| of(faction).map_or(0, FactionVote::withheld);
        to_spare(threshold, Tally { yes, against, absent }, withheld)
    }
}

impl FactionVote {
    /// How many of it did not vote in favour.
    pub fn withheld(&self) -> u32 {
        self.tally.1 + self.tally.2
    }

    /// Whether it did not mostly vote in favour.
    pub fn refuses(&self) -> bool {
        self.withheld() >= self.tally.0
    }
}

impl Ballot {
    /// The faction that decided a refusal: of those that did not mostly vote in favour, the one that withheld most
    /// votes; where all did, the one of all. Of equals the first; none where nobody described withheld any.
    pub fn withheld_most(&self) -> Option<&FactionVote> {
        let weight = |vote: &FactionVote| (vote.refuses(), vote.withheld());
        let withheld = self.votes.iter().filter(|vote| vote.withheld() > 0);
        withheld.reduce(|most, vote| if weight(vote) > weight(most) { vote } else { most })
    }

    /// The same vote had nobody defected (R5.13).
    #[must_use]
    pub fn as_promised(&self) -> Self {
        let mut promised = self.clone();
        for vote in &mut promised.votes {
            let moved = |now: u32, was: u32, all: u32| (all + was).saturating_sub(now);
            promised.total = (
                moved(vote.tally.0, vote.promised.0, promised.total.0),
                moved(vote.tally.1, vote.promised.1, promised.total.1),
                moved(vote.tally.2, vote.promised.2, promised.total.2),
            );
            vote.tally = vote.promised;
        }
        promised
    }

    /// Whose defection tipped a refusal of a body that asks for `threshold`, and by how many votes beyond what had been
    /// promised: of several who defected the one who did most. Nothing where it would have been refused as promised too.
    pub fn tipped_by(&self, threshold: &Threshold) -> Option<(&FactionVote, u32)> {
        if self.passed || self.as_promised().to_spare(threshold) < 0 {
            return None;
        }
        let beyond =
            |vote: &FactionVote| vote.withheld().saturating_sub(vote.promised.1 + vote.promised.2);
        let defected = self.votes.iter().map(|vote| (vote, beyond(vote)));
        let defected = defected.filter(|(_, votes)| *votes > 0);
        defected.reduce(|most, one| if one.1 > most.1 { one } else { most })
    }
}

impl Standing<'_> {
    /// What this home says to `draft` when its factions' hidden moods are `shifts`. The one ratification function.
    pub fn verdict(&self, draft: &Draft, shifts: &Shifts) -> Verdict {
        let reading = Reading::new(self, draft);
        let groups = reading.groups();
        let factions = reading.factions(&groups, shifts);
        let positions =
            factions.iter().map(|(faction, support)| self.position(faction, support)).collect();
        let mut bodies: Vec<BodyVerdict> = self
            .asked_bodies(draft)
            .map(|(id, body)| self.body_verdict(id, body, &positions))
            .collect();
        self.settle_overrides(&mut bodies);
        Verdict { groups, factions, bodies }
    }

    /// R5.15: a refusal does not bind where the body that may override it has passed the text.
    pub(super) fn settle_overrides(&self, bodies: &mut [BodyVerdict]) {
        let passed: Vec<BodyId> =
            bodies.iter().filter(|body| body.passes).map(|body| body.body).collect();
        for body in bodies.iter_mut().filter(|body| !body.passes) {
            let about = &self.common.sides[self.side()].bodies[body.body];
            let by = self.can_override(about);
            body.overridden = by.is_some_and(|by| passed.contains(&by));
            body.binds &= !body.overridden;
        }
    }

    /// What a body says where the factions stand at `positions`.
    pub(super) fn body_verdict(
        &self,
        id: BodyId,
        body: &Body,
        positions: &Table<FactionId, Position>,
    ) -> BodyVerdict {
        let seats = &self.table.seats[self.side()][id];
        let band = self.common.rules.abstention_band;
        let votes: Table<FactionId, Tally> = positions
            .iter()
            .map(|(faction, position)| cast(*position, seats[faction], band))
            .collect();
        let total = self.others(id, body) + votes.values().copied().sum();
        BodyVerdict {
            body: id,
            moment: body.moment,
            passes: passes(&body.threshold, total, &votes),
            total,
            promised: votes.clone(),
            votes,
            binds: body.is_taken_to_bind(),
            overridden: false,
        }
    }

    /// What `faction` brings to a vote.
    pub fn position(&self, faction: FactionId, support: &Support) -> Position {
        Position {
            score: support.score,
            capped: support.cap.is_some(),
            dissent: self.dissent(faction),
        }
    }

    /// How `faction` shows dissent now.
    pub fn dissent(&self, faction: FactionId) -> Dissent {
        let own = &self.home.factions[faction];
        if own.rival && self.table.retiring[self.side()] { Dissent::Absence } else { own.dissent }
    }
}

impl Verdict {
    /// Whether every body asked at these moments passes the text, or refuses it without binding force.
    pub fn passes_at(&self, moments: &[Moment]) -> bool {
        self.bodies
            .iter()
            .filter(|body| moments.contains(&body.moment))
            .all(|body| body.passes || !body.binds)
    }

    /// Whether every body of every moment passes the text.
    pub fn passes(&self) -> bool {
        self.passes_at(&[Moment::Mandate, Moment::Signature, Moment::Ratification])
    }

    /// The vote of `body` as the record keeps it.
    pub fn ballot(&self, side: Side, body: &BodyVerdict) -> Ballot {
        let bare = |tally: Tally| (tally.yes, tally.against, tally.absent);
        Ballot {
            side,
            body: body.body,
            total: bare(body.total),
            passed: body.passes,
            binds: body.binds,
            overridden: body.overridden,
            votes: body
                .votes
                .iter()
                .filter(|(_, tally)| **tally != Tally::default())
                .map(|(faction, tally)| FactionVote {
                    faction,
                    tally: bare(*tally),
                    promised: bare(body.promised[faction]),
                    decider: self.factions[faction]
                        .decider(tally.yes > tally.against + tally.absent),
                })
                .collect(),
        }
    }
}
