//! Who would have been turned by another text, and by which clause of it.

use super::nearest::Nearest;
use super::truth::Truth;
use crate::negotiation::ratification::{BodyVerdict, Cap, Support, Term};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::home::Threshold;
use crate::scenario::id::{BodyId, FactionId, Side};
use crate::units::Points;

/// A body that would not have passed the last text and would not have stopped another, and who made the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turned {
    /// Whose body.
    pub side: Side,
    /// The body.
    pub body: BodyId,
    /// The faction of it that would have brought most votes more, or that withheld most where it would not have been
    /// asked; of equals the first.
    pub faction: FactionId,
    /// How many: in favour, or no longer withheld.
    pub votes: u32,
    /// What would have moved it.
    pub by: TurnedBy,
}

/// What would have moved a faction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnedBy {
    /// A red line the last text crosses and the other does not.
    RedLine(Cap),
    /// Of the clauses in which the texts differ, the other text's that weighs most more with it; of equals the first.
    Clause(Clause),
    /// No clause by itself: what others at home would have thought of it.
    Others,
    /// Nothing: the body would not have been asked of the other text (R5.14).
    NotAsked,
}

/// The bodies of both homes that `found` would have turned and the factions that made it so: Tokyo's first.
pub(super) fn turned(truth: &Truth, last: &Draft, found: &Nearest) -> Vec<Turned> {
    let mut all = Vec::new();
    for side in Side::BOTH {
        let (before, after) = (truth.verdict(side, last), truth.verdict(side, &found.draft));
        let bodies = &truth.standing(side).common.sides[side].bodies;
        for old in before.bodies.iter().filter(|old| old.binds && !old.passes) {
            let Some(new) = after.bodies.iter().find(|new| new.body == old.body) else {
                all.extend(passed_over(side, old));
                continue;
            };
            if !new.passes {
                continue;
            }
            let threshold = &bodies[old.body].threshold;
            let Some((faction, votes)) = most_gained(threshold, old, new) else { continue };
            let by = moved_by(&before.factions[faction], &after.factions[faction], found);
            all.push(Turned { side, body: old.body, faction, votes, by });
        }
    }
    all
}

/// A body that would not have been asked, by the faction that withheld most votes in it.
fn passed_over(side: Side, old: &BodyVerdict) -> Option<Turned> {
    let withheld = old.votes.iter().map(|(faction, votes)| (faction, votes.against + votes.absent));
    let most = withheld.reduce(|most, next| if next.1 > most.1 { next } else { most });
    most.map(|(faction, votes)| Turned {
        side,
        body: old.body,
        faction,
        votes,
        by: TurnedBy::NotAsked,
    })
}

/// The faction that brings most votes more, and how many.
fn most_gained(
    threshold: &Threshold,
    old: &BodyVerdict,
    new: &BodyVerdict,
) -> Option<(FactionId, u32)> {
    let counts = |faction| match threshold {
        Threshold::Unity { of, .. } => of.contains(&faction),
        Threshold::Members(_) | Threshold::Cast { .. } => true,
    };
    old.votes
        .iter()
        .filter(|(faction, _)| counts(*faction))
        .map(|(faction, votes)| (faction, new.votes[faction].yes.saturating_sub(votes.yes)))
        .filter(|(_, more)| *more > 0)
        .reduce(|most, next| if next.1 > most.1 { next } else { most })
}

/// What moved a faction from one score to another.
fn moved_by(old: &Support, new: &Support, found: &Nearest) -> TurnedBy {
    if let (Some(cap), None) = (old.cap, new.cap) {
        return TurnedBy::RedLine(cap);
    }
    let points = |support: &Support, about: Clause| -> Points {
        let is_its = |term: Term| {
            matches!(term, Term::Clause { clause, .. } if clause.issue == about.issue)
                || term == Term::BrokenPledge(about.issue)
        };
        support.reasons.iter().filter(|r| is_its(r.term)).map(|r| r.points).sum()
    };
    found
        .clauses
        .iter()
        .map(|clause| (*clause, points(new, *clause) - points(old, *clause)))
        .filter(|(_, more)| *more > Points::ZERO)
        .reduce(|most, next| if next.1 > most.1 { next } else { most })
        .map_or(TurnedBy::Others, |(clause, _)| TurnedBy::Clause(clause))
}
