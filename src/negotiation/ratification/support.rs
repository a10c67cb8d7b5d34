//! What each faction and group thinks of a text: a score that is the exact sum of its terms, and caps (R5.1 to R5.8).

use serde::{Deserialize, Serialize};

use super::vote::Position;
use super::{PressureScale, Shifts, offended, sacred_part};
use crate::negotiation::moves::Constituent;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Judge;
use crate::scenario::home::{Conviction, Faction, Group};
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
    /// Its clauses, in the order of the issues.
    clauses: Vec<Read>,
    symbolic: bool,
    track: TrackId,
}

/// A clause as one home reads it.
pub(super) struct Read {
    pub(super) clause: Clause,
    /// The reading this side may give it.
    pub(super) reading: Option<OptionId>,
    /// Whether it falls short of a pledge.
    breaks_word: bool,
    /// The groups whose red line it crosses.
    crosses: Vec<GroupId>,
}

impl<'s> Reading<'s> {
    pub(super) fn new(standing: &'s Standing<'s>, draft: &Draft) -> Self {
        let read = |issue| {
            let clause = draft.clause(issue);
            let reading = standing.own_reading(clause, draft);
            let breaks_word = standing.broken_pledge(clause).is_some();
            let crosses = standing.groups_crossed(clause, reading);
            Read { clause, reading, breaks_word, crosses }
        };
        let clauses: Vec<Read> = standing.common.issues.ids().map(read).collect();
        let symbolic = clauses.iter().any(|read| standing.is_symbolic_concession(read.clause));
        let track = standing.table.track_signed(standing.common, draft);
        Self { standing, draft: *draft, clauses, symbolic, track }
    }

    /// What every group thinks.
    pub(super) fn groups(&self) -> Table<GroupId, Support> {
        let home = self.standing.home;
        let support = |(id, group): (GroupId, &Group)| {
            let mut reasons = self.room();
            self.group_terms(id, group, &mut reasons);
            let own = |read: &Read| {
                let judge = Judge::Group(id);
                self.standing.own_cap(judge, &group.conviction, read.clause, read.reading)
            };
            let cap = self.clauses.iter().find_map(own).or_else(|| {
                self.standing.cap_together(&group.conviction, RedLineOf::Own, &self.clauses)
            });
            Support::of(reasons, cap)
        };
        home.groups.iter().map(support).collect()
    }

    /// What every faction thinks, under the pressure of `groups` and with its hidden mood.
    pub(super) fn factions(
        &self,
        groups: &Table<GroupId, Support>,
        shifts: &Shifts,
    ) -> Table<FactionId, Support> {
        let pressing = self.pressing(groups.values().map(|support| support.score));
        let home = self.standing.home;
        let support = |(id, faction): (FactionId, &Faction)| {
            let mut reasons = self.room();
            self.faction_terms(id, faction, &pressing, &mut reasons);
            reasons.note(Term::HiddenMood, shifts[id]);
            Support::of(reasons, self.cap(id))
        };
        home.factions.iter().map(support).collect()
    }

    /// Where every faction stands, were its mood what it seems: the sums alone.
    pub(super) fn positions(&self) -> Table<FactionId, Position> {
        let home = self.standing.home;
        let scores = home.groups.iter().map(|(id, group)| {
            let mut score = Points::ZERO;
            self.group_terms(id, group, &mut score);
            score
        });
        let pressing = self.pressing(scores);
        let position = |(id, faction): (FactionId, &Faction)| {
            let mut score = Points::ZERO;
            self.faction_terms(id, faction, &pressing, &mut score);
            Position { score, capped: self.cap(id).is_some(), dissent: self.standing.dissent(id) }
        };
        home.factions.iter().map(position).collect()
    }

    /// Room for every clause, and for the terms that are no clause's.
    fn room(&self) -> Vec<Reason> {
        Vec::with_capacity(self.clauses.len() + 8)
    }

    /// By what score each group presses, where they think `scores` of the text.
    fn pressing(&self, scores: impl Iterator<Item = Points>) -> Table<GroupId, Points> {
        let groups = self.standing.home.groups.values().zip(scores);
        groups.map(|(group, score)| self.standing.pressing(group, score, &self.draft)).collect()
    }

    /// What keeps a faction from voting in favour.
    fn cap(&self, id: FactionId) -> Option<Cap> {
        let on = |read: &Read| self.standing.caps_on(id, read.clause, read.reading, &read.crosses);
        let together = || self.standing.caps_together_on(id, &self.clauses);
        self.clauses.iter().find_map(on).or_else(together)
    }

    fn group_terms(&self, id: GroupId, group: &Group, noted: &mut impl Notes) {
        let mood = self.standing.own.group_moods[id];
        self.terms(&group.conviction, Constituent::Group(id), mood, noted);
    }

    /// The terms of a faction but what is hidden of its mood.
    fn faction_terms(
        &self,
        id: FactionId,
        faction: &Faction,
        pressing: &Table<GroupId, Points>,
        noted: &mut impl Notes,
    ) {
        let mood = self.standing.faction_mood(id);
        self.terms(&faction.conviction, Constituent::Faction(id), mood, noted);
        let scale = PressureScale::new(self.standing.common.rules.pressure_full);
        for (group, score) in pressing.iter() {
            let felt = scale.pressure(self.standing.presses(group, id), *score);
            noted.note(Term::Pressure(group), felt);
        }
    }

    /// The terms faction and group share, noted one by one.
    fn terms(
        &self,
        conviction: &Conviction,
        whose: Constituent,
        mood: Points,
        noted: &mut impl Notes,
    ) {
        let standing = self.standing;
        noted.note(Term::Disposition, conviction.disposition);
        let mut sacred_loss = Points::ZERO;
        for Read { clause, reading, .. } in &self.clauses {
            let judge = (whose.judge(), conviction);
            let (read_as, points) = standing.clause_points(judge, *clause, *reading);
            noted.note(Term::Clause { clause: *clause, read_as }, points);
            sacred_loss += sacred_part(conviction, clause.issue, points);
        }
        for (place, linkage) in standing.home.linkages.iter().enumerate() {
            let points = standing.linkage_points(linkage, whose, &self.draft);
            noted.note(Term::Linkage(place), points);
        }
        let paid = standing.own.payments_for(whose, self.track);
        let answer = standing.common.rules.symbolic_answer;
        let (payments, eased) = offended(sacred_loss, paid, self.symbolic.then_some(answer));
        noted.note(Term::Payments, payments);
        noted.note(Term::SymbolicConcession, eased);
        noted.note(Term::Trust, standing.trust_points());
        noted.note(Term::Honour, standing.honour_points(conviction));
        noted.note(Term::Defiance, standing.defiance_points(conviction));
        for Read { clause, .. } in self.clauses.iter().filter(|read| read.breaks_word) {
            let cost = standing.audience_points(conviction, *clause);
            noted.note(Term::BrokenPledge(clause.issue), cost);
        }
        noted.note(Term::Mood, mood);
    }
}

/// Who notes the terms of a score: their sum, or each as a reason. So what a vote is counted by and what is said of it
/// cannot differ.
trait Notes {
    fn note(&mut self, term: Term, points: Points);
}

impl Notes for Points {
    fn note(&mut self, _: Term, points: Points) {
        *self += points;
    }
}

impl Notes for Vec<Reason> {
    fn note(&mut self, term: Term, points: Points) {
        if points != Points::ZERO {
            self.push(Reason { term, points });
        }
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
