//! What each faction and group thinks of a text: a score that is the exact sum of its terms, and caps (R5.1 to R5.8).

use serde::{Deserialize, Serialize};

use super::Shifts;
use crate::negotiation::moves::Constituent;
use crate::negotiation::standing::{Standing, retreat};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::home::{Conviction, RedLineKind};
use crate::scenario::id::{FactionId, GroupId, IssueId, OptionId, Table};
use crate::units::{Permille, Points};

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
    /// Pressure of a group.
    Pressure(GroupId),
    /// Side payments; negative where they offend.
    Payments,
    /// The other side gives way on what is sacred to it.
    SymbolicConcession,
    /// Trust in the other side.
    Trust,
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Decider {
    /// A red line.
    RedLine(Cap),
    /// The clause that weighed most in the direction of the vote.
    Clause(Clause),
    /// No clause: it leans that way.
    Leaning,
}

/// Everything both supports share for one text.
pub(super) struct Reading<'s> {
    pub(super) standing: &'s Standing<'s>,
    pub(super) draft: &'s Draft,
    loss_weight: Permille,
    symbolic: bool,
}

impl<'s> Reading<'s> {
    pub(super) fn new(standing: &'s Standing<'s>, draft: &'s Draft) -> Self {
        Self {
            standing,
            draft,
            loss_weight: standing.loss_weight(),
            symbolic: standing.has_symbolic_concession(draft),
        }
    }

    /// What every group thinks.
    pub(super) fn groups(&self) -> Table<GroupId, Support> {
        self.standing
            .home
            .groups
            .iter()
            .map(|(id, group)| {
                let mut reasons = self.conviction(&group.conviction, Constituent::Group(id));
                push(&mut reasons, Term::Mood, self.standing.own.group_moods[id]);
                let cap = self
                    .red_line(&group.conviction)
                    .map(|(clause, kind)| Cap { clause, of: own_line(kind) });
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
                let mut reasons = self.conviction(&faction.conviction, Constituent::Faction(id));
                for (group_id, group) in home.groups.iter() {
                    let full = self.standing.common.rules.pressure_full.0;
                    let felt = pressure(group.presses[id], groups[group_id].score, full);
                    push(&mut reasons, Term::Pressure(group_id), felt);
                }
                let mut mood = self.standing.own.faction_moods[id];
                if faction.rival && self.standing.table.retiring[self.standing.side()] {
                    mood += Points(self.standing.common.rules.retire_mood.0);
                }
                push(&mut reasons, Term::Mood, mood);
                push(&mut reasons, Term::HiddenMood, shifts[id]);
                Support::of(reasons, self.cap(id))
            })
            .collect()
    }

    /// The terms faction and group share.
    fn conviction(&self, conviction: &Conviction, whose: Constituent) -> Vec<Reason> {
        let standing = self.standing;
        let rules = &standing.common.rules;
        let mut reasons = Vec::new();
        push(&mut reasons, Term::Disposition, conviction.disposition);
        let mut sacred_loss = Points::ZERO;
        for issue in standing.common.issues.ids() {
            let clause = Clause { issue, option: self.draft.option(issue) };
            let (read_as, points) = self.clause(conviction, clause);
            push(&mut reasons, Term::Clause { clause, read_as }, points);
            if conviction.sacred[issue] && points < Points::ZERO {
                sacred_loss += points;
            }
        }
        let offended = sacred_loss < Points::ZERO;
        let paid = standing.own.payments_to(whose);
        push(&mut reasons, Term::Payments, if offended { -paid } else { paid });
        if offended && self.symbolic {
            // It eases the loss and never outweighs it, or losing something sacred could win support.
            let eased = Points(rules.symbolic_answer.0).min(-sacred_loss);
            push(&mut reasons, Term::SymbolicConcession, eased);
        }
        let trust = standing.table.trust[standing.side()];
        push(&mut reasons, Term::Trust, trust_term(trust, rules.trust_weight.0));
        for issue in standing.common.issues.ids() {
            if let Some((_, steps)) = standing.broken_pledge(issue, self.draft) {
                let stake = standing.common.issues[issue].stake;
                let whole = retreat(rules.audience_cost.0, stake, steps);
                push(
                    &mut reasons,
                    Term::BrokenPledge(issue),
                    audience_cost(whole, conviction.hawk),
                );
            }
        }
        reasons
    }

    /// What a clause is worth to someone, and what he takes it to mean: the better of plain text and own reading (R5.3).
    fn clause(&self, conviction: &Conviction, clause: Clause) -> (OptionId, Points) {
        let plain = self.delta(conviction, clause.issue, clause.option);
        match self.standing.own_reading(clause, self.draft) {
            Some(reading) => {
                let read = self.delta(conviction, clause.issue, reading);
                if read > plain { (reading, read) } else { (clause.option, plain) }
            }
            None => (clause.option, plain),
        }
    }

    /// δ: value of an option less value of the status quo, softened by preparation, a loss of honour weighed (R5.2).
    fn delta(&self, conviction: &Conviction, issue: IssueId, option: OptionId) -> Points {
        let values = &conviction.values[issue];
        let left_out = self.standing.table.status_quo.option(issue);
        let honour = self.standing.common.issues[issue].honour;
        let prepared = i32::from(self.standing.own.prepared[issue])
            * self.standing.common.rules.prepare_gain.0;
        let weight = if honour { self.loss_weight } else { Permille::WHOLE };
        felt(values[option] - values[left_out], Points(prepared), weight)
    }

    /// The red line a text crosses in every reading open to this side, if it crosses one.
    fn red_line(&self, conviction: &Conviction) -> Option<(Clause, RedLineKind)> {
        conviction.red_lines.iter().find_map(|line| {
            let issue = line.clauses.issue;
            let clause = Clause { issue, option: self.draft.option(issue) };
            let crossed = line.clauses.holds(clause.option)
                && self
                    .standing
                    .own_reading(clause, self.draft)
                    .is_none_or(|reading| line.clauses.holds(reading));
            crossed.then_some((clause, line.kind))
        })
    }

    /// What keeps a faction from voting in favour: its own red lines first, then those of groups that hold it.
    fn cap(&self, faction: FactionId) -> Option<Cap> {
        let home = self.standing.home;
        let own = self
            .red_line(&home.factions[faction].conviction)
            .map(|(clause, kind)| Cap { clause, of: own_line(kind) });
        own.or_else(|| {
            home.groups.iter().filter(|(_, group)| group.holds.contains(&faction)).find_map(
                |(id, group)| {
                    let (clause, _) = self.red_line(&group.conviction)?;
                    Some(Cap { clause, of: RedLineOf::Group(id) })
                },
            )
        })
    }
}

fn own_line(kind: RedLineKind) -> RedLineOf {
    match kind {
        RedLineKind::Never => RedLineOf::Own,
        RedLineKind::PastLimit => RedLineOf::OwnLimit,
    }
}

fn push(reasons: &mut Vec<Reason>, term: Term, points: Points) {
    if points != Points::ZERO {
        reasons.push(Reason { term, points });
    }
}

/// A gain as it is; a loss softened by preparation, never beyond zero, then weighed.
pub(crate) fn felt(difference: Points, prepared: Points, weight: Permille) -> Points {
    if difference >= Points::ZERO {
        difference
    } else {
        (difference + prepared).min(Points::ZERO).scaled(weight)
    }
}

/// w·clamp(z, ±C)/C; a fraction rounds down (R5.5).
pub(crate) fn pressure(weight: Points, score: Points, full: i32) -> Points {
    Points((weight.0 * score.within(full).0).div_euclid(full))
}

/// Points a faction gains by its side's trust in the other.
pub(crate) fn trust_term(trust: Points, weight: i32) -> Points {
    Points((trust.0 * weight).div_euclid(100))
}

/// χ·(½ + hawk)·stake·shortfall, as a loss, so a fraction rounds against (R5.8).
pub(crate) fn audience_cost(whole: Points, hawk: Permille) -> Points {
    (-whole).scaled(Permille(500 + hawk.0))
}

impl Support {
    fn of(reasons: Vec<Reason>, cap: Option<Cap>) -> Self {
        Self { score: reasons.iter().map(|reason| reason.points).sum(), reasons, cap }
    }

    /// The clause that decided whether it is in favour: a red line, else the clause that weighed most that way.
    ///
    /// Of clauses that weigh the same, the first in the order of the issues.
    pub fn decider(&self, in_favour: bool) -> Decider {
        if let Some(cap) = self.cap {
            return Decider::RedLine(cap);
        }
        let weight = |points: Points| if in_favour { points } else { -points };
        let mut best: Option<(Clause, Points)> = None;
        for reason in &self.reasons {
            if let Term::Clause { clause, .. } = reason.term {
                let points = weight(reason.points);
                if points > Points::ZERO && best.is_none_or(|(_, most)| points > most) {
                    best = Some((clause, points));
                }
            }
        }
        best.map_or(Decider::Leaning, |(clause, _)| Decider::Clause(clause))
    }
}
