//! What each faction and group thinks of a text: a score that is the exact sum of its terms, and caps (R5.1 to R5.8).

use serde::{Deserialize, Serialize};

use super::{Shifts, offended, pressure, sacred_part};
use crate::negotiation::moves::Constituent;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Judge;
use crate::scenario::home::Conviction;
use crate::scenario::id::{FactionId, GroupId, IssueId, OptionId, Table, TrackId};
use crate::units::Points;

/// What a faction or group thinks of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// The score: exactly the sum of `reasons`.
    pub score: Points,
    /// The terms that are not zero.
    pub reasons: Vec<Reason>,
    /// The red line that keeps it from voting in favour whatever it scores.
    pub cap: Option<Cap>,
}

/// One term of a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it comes from.
    pub term: Term,
    /// How much.
    pub points: Points,
}

/// What a term of a score comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// How it leans before any clause is read.
    Disposition,
    /// A clause, against the status quo.
    Clause {
        /// The clause.
        clause: Clause,
        /// What it takes the clause to mean: itself, or its own side's reading.
        read_as: OptionId,
    },
    /// Clauses that stand together, or do no more: a linkage, by its place in the scenario.
    Linkage(usize),
    /// Pressure of a group.
    Pressure(GroupId),
    /// Side payments; negative where they offend.
    Payments,
    /// The other side gives way on what is sacred to it.
    SymbolicConcession,
    /// Trust in the other side.
    Trust,
    /// Its side's honour as lived: a home that is looked up to gives more, one that is humiliated less.
    Honour,
    /// A hawk's pleasure in defiance, or its absence.
    Defiance,
    /// What events and statements have done to its mood.
    Mood,
    /// A pledge broken.
    BrokenPledge(IssueId),
    /// What nobody knew of it before.
    HiddenMood,
}

/// A red line a text crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cap {
    /// The clause that crosses it.
    pub clause: Clause,
    /// The clause with which it does, where it would not by itself.
    pub with: Option<Clause>,
    /// Whose red line it is.
    pub of: RedLineOf,
}

/// Whose red line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RedLineOf {
    /// Its own `never`.
    Own,
    /// Its own limit on an issue of honour.
    OwnLimit,
    /// A group that holds it.
    Group(GroupId),
}

/// The clause a faction decided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Decider {
    /// A red line.
    RedLine(Cap),
    /// The clause that weighed most in the direction of the vote.
    Clause(Clause),
    /// A linkage that weighed more than any clause, by its place in the scenario.
    Linkage(usize),
    /// No clause: it leans that way.
    Leaning,
}

/// A text as one home reads it.
pub(super) struct Reading<'s> {
    standing: &'s Standing<'s>,
    draft: Draft,
    /// Its clauses, in the order of the issues, each with the reading this side may give it.
    clauses: Vec<(Clause, Option<OptionId>)>,
    symbolic: bool,
    track: TrackId,
}

impl<'s> Reading<'s> {
    pub(super) fn new(standing: &'s Standing<'s>, draft: &Draft) -> Self {
        let clauses: Vec<_> = standing
            .common
            .issues
            .ids()
            .map(|issue| draft.clause(issue))
            .map(|clause| (clause, standing.own_reading(clause, draft)))
            .collect();
        let symbolic = clauses.iter().any(|(clause, _)| standing.is_symbolic_concession(*clause));
        let track = standing.table.track_signed(standing.common, draft);
        Self { standing, draft: *draft, clauses, symbolic, track }
    }

    /// What every group thinks.
    pub(super) fn groups(&self) -> Table<GroupId, Support> {
        self.standing
            .home
            .groups
            .iter()
            .map(|(id, group)| {
                let mood = self.standing.own.group_moods[id];
                let reasons = self.terms(&group.conviction, Constituent::Group(id), mood);
                let own = |(clause, read): &(Clause, Option<OptionId>)| {
                    self.standing.own_cap(Judge::Group(id), &group.conviction, *clause, *read)
                };
                let cap = self.clauses.iter().find_map(own).or_else(|| {
                    self.standing.cap_together(&group.conviction, RedLineOf::Own, &self.clauses)
                });
                Support::of(reasons, cap)
            })
            .collect()
    }

    /// What every faction thinks, under the pressure of `groups` and with its hidden mood.
    pub(super) fn factions(
        &self,
        groups: &Table<GroupId, Support>,
        shifts: &Shifts,
    ) -> Table<FactionId, Support> {
        let home = self.standing.home;
        home.factions
            .iter()
            .map(|(id, faction)| {
                let mood = self.standing.faction_mood(id);
                let mut reasons = self.terms(&faction.conviction, Constituent::Faction(id), mood);
                for (group_id, group) in home.groups.iter() {
                    let full = self.standing.common.rules.pressure_full;
                    let score = groups[group_id].score;
                    let score = self.standing.pressing(group, score, &self.draft);
                    let felt = pressure(self.standing.presses(group_id, id), score, full);
                    push(&mut reasons, Term::Pressure(group_id), felt);
                }
                push(&mut reasons, Term::HiddenMood, shifts[id]);
                let cap = self
                    .clauses
                    .iter()
                    .find_map(|(clause, read)| self.standing.caps_on(id, *clause, *read))
                    .or_else(|| self.standing.caps_together_on(id, &self.clauses));
                Support::of(reasons, cap)
            })
            .collect()
    }

    /// The terms faction and group share.
    fn terms(&self, conviction: &Conviction, whose: Constituent, mood: Points) -> Vec<Reason> {
        let standing = self.standing;
        // Room for every clause, and for the terms that are no clause's.
        let mut reasons = Vec::with_capacity(self.clauses.len() + 8);
        push(&mut reasons, Term::Disposition, conviction.disposition);
        let mut sacred_loss = Points::ZERO;
        for (clause, reading) in &self.clauses {
            let (read_as, points) = standing.clause_points(conviction, *clause, *reading);
            push(&mut reasons, Term::Clause { clause: *clause, read_as }, points);
            sacred_loss += sacred_part(conviction, clause.issue, points);
        }
        for (place, linkage) in standing.home.linkages.iter().enumerate() {
            let points = standing.linkage_points(linkage, whose, &self.draft);
            push(&mut reasons, Term::Linkage(place), points);
        }
        let paid = standing.own.payments_for(whose, self.track);
        let answer = standing.common.rules.symbolic_answer;
        let (payments, eased) = offended(sacred_loss, paid, self.symbolic.then_some(answer));
        push(&mut reasons, Term::Payments, payments);
        push(&mut reasons, Term::SymbolicConcession, eased);
        push(&mut reasons, Term::Trust, standing.trust_points());
        push(&mut reasons, Term::Honour, standing.honour_points(conviction));
        push(&mut reasons, Term::Defiance, standing.defiance_points(conviction));
        for (clause, _) in &self.clauses {
            let cost = standing.audience_points(conviction, *clause);
            push(&mut reasons, Term::BrokenPledge(clause.issue), cost);
        }
        push(&mut reasons, Term::Mood, mood);
        reasons
    }
}

fn push(reasons: &mut Vec<Reason>, term: Term, points: Points) {
    if points != Points::ZERO {
        reasons.push(Reason { term, points });
    }
}

impl Support {
    fn of(reasons: Vec<Reason>, cap: Option<Cap>) -> Self {
        Self { score: reasons.iter().map(|reason| reason.points).sum(), reasons, cap }
    }

    /// What decided whether it is in favour: a red line, else the clause or linkage that weighed most that way.
    ///
    /// Of those that weigh the same, the first clause in the order of the issues, then the first linkage.
    pub fn decider(&self, in_favour: bool) -> Decider {
        if let Some(cap) = self.cap {
            return Decider::RedLine(cap);
        }
        let weight = |points: Points| if in_favour { points } else { -points };
        let mut best: Option<(Decider, Points)> = None;
        for reason in &self.reasons {
            let by = if let Term::Clause { clause, .. } = reason.term {
                Decider::Clause(clause)
            } else if let Term::Linkage(place) = reason.term {
                Decider::Linkage(place)
            } else {
                continue;
            };
            let points = weight(reason.points);
            if points > Points::ZERO && best.is_none_or(|(_, most)| points > most) {
                best = Some((by, points));
            }
        }
        best.map_or(Decider::Leaning, |(by, _)| by)
    }
}
