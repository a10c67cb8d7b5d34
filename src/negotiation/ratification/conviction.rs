//! What one clause is worth to one judge, faction or group: the terms a score is made of (R5.2 to R5.8).
//!
//! Scores and the tables of `analysis` are both put together from these.

use super::support::{Cap, Read, RedLineOf};
use crate::negotiation::redrawn::Redrawn;
use crate::negotiation::standing::{Standing, retreat};
use crate::scenario::clause::{Clause, ClauseSet, Draft};
use crate::scenario::happening::Judge;
use crate::scenario::home::{Conviction, Group, RedLineKind};
use crate::scenario::id::{FactionId, GroupId, IssueId, OptionId};
use crate::units::{Permille, Points};

/// How an option comes to what a judge feels of it (R5.2): `(difference + softened) × weight`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Felt {
    /// Its value to the judge less that of the status quo.
    pub difference: Points,
    /// By how much prepared opinion softens a loss, never beyond 0.
    pub softened: Points,
    /// What a loss of honour is multiplied by (R3.3); whole for anything else.
    pub weight: Permille,
    /// What is felt in the end.
    pub points: Points,
}

impl Standing<'_> {
    /// What a clause is worth to a judge, and what he takes it to mean: the better of plain text and `reading` (R5.3).
    pub fn clause_points(
        &self,
        (judge, conviction): (Judge, &Conviction),
        clause: Clause,
        reading: Option<OptionId>,
    ) -> (OptionId, Points) {
        let issue = clause.issue;
        let points = |option| self.delta((judge, conviction), issue, option);
        let plain = points(clause.option);
        match reading.map(|reading| (reading, points(reading))) {
            Some((reading, read)) if read > plain => (reading, read),
            Some(_) | None => (clause.option, plain),
        }
    }

    /// δ: value of an option less value of the status quo, softened by preparation, a loss of honour weighed (R5.2).
    fn delta(&self, of: (Judge, &Conviction), issue: IssueId, option: OptionId) -> Points {
        self.felt(of, issue, option).points
    }

    /// How an option comes to what a judge feels of it: its value against the status quo, and what that is softened and
    /// multiplied by.
    pub fn felt(
        &self,
        (judge, conviction): (Judge, &Conviction),
        issue: IssueId,
        option: OptionId,
    ) -> Felt {
        let values = &conviction.values[issue];
        let value = |option| values[option] + self.moved_position(judge, issue, option);
        let difference = value(option) - value(self.table.status_quo.option(issue));
        if difference >= Points::ZERO {
            let (softened, weight) = (Points::ZERO, Permille::WHOLE);
            return Felt { difference, softened, weight, points: difference };
        }
        let gain = self.common.rules.prepare_gain;
        let prepared = gain * i32::from(self.own.prepared[issue]);
        let honour = self.common.issues[issue].honour;
        let weight = if honour { self.loss_weight() } else { Permille::WHOLE };
        let left = (difference + prepared).min(Points::ZERO);
        Felt { difference, softened: left - difference, weight, points: left.scaled(weight) }
    }

    /// What a judge takes off for the pledge `clause` breaks, if it breaks one: χ·(½ + hawk)·stake·shortfall (R5.8).
    pub fn audience_points(&self, conviction: &Conviction, clause: Clause) -> Points {
        let Some((_, steps)) = self.broken_pledge(clause) else { return Points::ZERO };
        let stake = self.common.issues[clause.issue].stake;
        let whole = retreat(self.common.rules.audience_cost, stake, steps);
        (-whole).scaled(Permille(500 + conviction.hawk.0))
    }

    /// The red line `clause` crosses, in the plain text and in `reading` alike (R5.4).
    fn red_line(
        &self,
        judge: Judge,
        conviction: &Conviction,
        clause: Clause,
        reading: Option<OptionId>,
    ) -> Option<RedLineKind> {
        let drawn = |option| {
            conviction
                .red_lines
                .iter()
                .find(|line| line.clauses.issue == clause.issue && line.clauses.holds(option))
                .map(|line| line.kind)
        };
        let crosses = |option| match self.redrawn(judge, Clause { option, ..clause }) {
            Some(Redrawn::Drawn) => Some(RedLineKind::Never),
            Some(Redrawn::Lifted) => None,
            None => drawn(option),
        };
        let plain = crosses(clause.option)?;
        reading.is_none_or(|reading| crosses(reading).is_some()).then_some(plain)
    }

    /// Whether `clause` crosses a red line of `judge` by itself, in the plain text and in `reading` alike (R5.4).
    pub fn crosses(&self, judge: Judge, clause: Clause, reading: Option<OptionId>) -> bool {
        self.red_line(judge, self.conviction(judge), clause, reading).is_some()
    }

    /// Whether `judge` has a red line at any option of `issue`.
    pub fn draws_a_line(&self, judge: Judge, issue: IssueId) -> bool {
        let options = self.common.issues[issue].options.ids();
        options.into_iter().any(|option| self.crosses(judge, Clause { issue, option }, None))
    }

    /// What `judge` thinks.
    pub fn conviction(&self, judge: Judge) -> &Conviction {
        match judge {
            Judge::Faction(faction) => &self.home.factions[faction].conviction,
            Judge::Group(group) => &self.home.groups[group].conviction,
        }
    }

    /// What keeps a judge that is a group from being for `clause`.
    pub(super) fn own_cap(
        &self,
        judge: Judge,
        conviction: &Conviction,
        clause: Clause,
        reading: Option<OptionId>,
    ) -> Option<Cap> {
        let of = match self.red_line(judge, conviction, clause, reading)? {
            RedLineKind::Never => RedLineOf::Own,
            RedLineKind::PastLimit => RedLineOf::OwnLimit,
        };
        Some(Cap { clause, with: None, of })
    }

    /// The groups whose red line `clause` crosses, in order.
    pub fn groups_crossed(&self, clause: Clause, reading: Option<OptionId>) -> Vec<GroupId> {
        let groups = self.home.groups.iter();
        let crossed = groups.filter(|(id, group)| {
            self.red_line(Judge::Group(*id), &group.conviction, clause, reading).is_some()
        });
        crossed.map(|(id, _)| id).collect()
    }

    /// What keeps `faction` from voting for `clause`, which crosses red lines of these groups: its own red lines first,
    /// then those of groups that hold it.
    pub fn caps_on(
        &self,
        faction: FactionId,
        clause: Clause,
        reading: Option<OptionId>,
        groups_crossed: &[GroupId],
    ) -> Option<Cap> {
        let conviction = &self.home.factions[faction].conviction;
        self.own_cap(Judge::Faction(faction), conviction, clause, reading).or_else(|| {
            let holds = groups_crossed.iter().find(|group| self.is_held(faction, **group));
            holds.map(|group| Cap { clause, with: None, of: RedLineOf::Group(*group) })
        })
    }

    /// What keeps `faction` from voting for clauses that stand together, each with its reading in the order of the issues:
    /// its own red lines first, then those of groups that hold it.
    pub(super) fn caps_together_on(&self, faction: FactionId, clauses: &[Read]) -> Option<Cap> {
        let own = &self.home.factions[faction].conviction;
        self.cap_together(own, RedLineOf::Own, clauses).or_else(|| {
            let mut groups = self.home.groups.iter();
            groups.find_map(|(id, group)| {
                let of = RedLineOf::Group(id);
                self.is_held(faction, id)
                    .then(|| self.cap_together(&group.conviction, of, clauses))
                    .flatten()
            })
        })
    }

    /// The first line of a judge that these clauses cross together, each in the plain text and in its reading alike; of
    /// its clauses those are named that the text says.
    pub(super) fn cap_together(
        &self,
        conviction: &Conviction,
        of: RedLineOf,
        clauses: &[Read],
    ) -> Option<Cap> {
        let crossed = |set: &ClauseSet| {
            clauses.iter().any(|read| {
                read.clause.issue == set.issue
                    && set.holds(read.clause.option)
                    && read.reading.is_none_or(|reading| set.holds(reading))
            })
        };
        let line = conviction.never_together.iter().find(|line| line.iter().all(crossed))?;
        let its = clauses.iter().map(|read| read.clause);
        let mut its: Vec<Clause> =
            its.filter(|clause| line.iter().any(|set| set.issue == clause.issue)).collect();
        its.sort_by_key(|clause| clause.option == self.table.status_quo.option(clause.issue));
        let mut its = its.into_iter();
        Some(Cap { clause: its.next()?, with: its.next(), of })
    }

    /// By what score `group` presses on `draft`, where it thinks `score` of it: by none on a text that says nothing of
    /// what it presses on, and a watchdog by none that is in favour (R5.5).
    pub fn pressing(&self, group: &Group, score: Points, draft: &Draft) -> Points {
        let silence = &self.table.status_quo;
        let says = |issue: &IssueId| draft.option(*issue) != silence.option(*issue);
        let is_concerned = group.presses_on.as_ref().is_none_or(|on| on.iter().any(says));
        match (is_concerned, group.watchdog) {
            (false, _) => Points::ZERO,
            (true, true) => score.min(Points::ZERO),
            (true, false) => score,
        }
    }

    /// Points a judge gains by its side's trust in the other; a fraction rounds down.
    pub fn trust_points(&self) -> Points {
        let trust = self.table.trust[self.side()];
        Points((trust.0 * self.common.rules.trust_weight.0).div_euclid(100))
    }

    /// Points a judge gains by its side's face as lived, or loses by its humiliation: more for a hawk, less for a dove;
    /// a fraction rounds down (R5.12).
    pub fn honour_points(&self, conviction: &Conviction) -> Points {
        let face = i64::from(self.table.face[self.side()].0);
        let weight = i64::from(self.common.rules.face_weight.0);
        let felt = face * weight * i64::from(500 + conviction.hawk.0);
        Points(i32::try_from(felt.div_euclid(100_000)).unwrap_or(0))
    }

    /// Points a hawk gains by its side's defiance of late, or loses by an insult let pass (R3.4).
    pub fn defiance_points(&self, conviction: &Conviction) -> Points {
        if conviction.is_hawk() { self.own.defiance } else { Points::ZERO }
    }

    /// The mood of a faction: what has been said and done, and a rival's hope of a retirement (R6.22).
    pub fn faction_mood(&self, faction: FactionId) -> Points {
        let mood = self.own.faction_moods[faction];
        if self.home.factions[faction].rival && self.table.retiring[self.side()] {
            mood + self.common.rules.retire_mood
        } else {
            mood
        }
    }
}

/// How a group's score becomes pressure (R5.5): C, the score from which it presses with its full weight, made ready to be
/// divided by, since every text is pressed many times over.
#[derive(Clone, Copy, Debug)]
pub struct PressureScale {
    full: Points,
    inverse: i64,
}

impl PressureScale {
    /// What is added to a quotient while it is taken, so that none is below zero: more than any weight is.
    const LIFT: i64 = 1 << 20;
    /// The places behind the point of an inverse: enough for every quotient that is lifted so, of a C up to 100.
    const PLACES: u32 = 36;

    /// The scale on which a group at `full`, 1 to 100, presses with its full weight.
    pub fn new(full: Points) -> Self {
        let divisor = i64::from(full.0.max(1));
        Self { full, inverse: (1_i64 << Self::PLACES) / divisor + 1 }
    }

    /// w·clamp(z, ±C)/C: the pressure of a group at score `score`; a fraction rounds down.
    pub fn pressure(self, weight: Points, score: Points) -> Points {
        let product = i64::from(weight.0) * i64::from(score.within(self.full).0);
        let lifted = product + i64::from(self.full.0) * Self::LIFT;
        let quotient = ((lifted * self.inverse) >> Self::PLACES) - Self::LIFT;
        Points(i32::try_from(quotient).unwrap_or_default())
    }
}

/// The part of `points` on `issue` that is the loss of something sacred; zero or less.
pub fn sacred_part(conviction: &Conviction, issue: IssueId, points: Points) -> Points {
    if conviction.sacred[issue] { points.min(Points::ZERO) } else { Points::ZERO }
}

/// What payments count for, and what the other side's symbolic concession eases, where something sacred is lost.
///
/// Money then counts against (R5.6). The concession, if there is one, eases the loss and never outweighs it, or
/// losing something sacred could win support (R5.7).
pub fn offended(sacred_loss: Points, paid: Points, concession: Option<Points>) -> (Points, Points) {
    if sacred_loss >= Points::ZERO {
        return (paid, Points::ZERO);
    }
    (-paid, concession.map_or(Points::ZERO, |answer| answer.min(-sacred_loss)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r5_5_pressure_is_the_weight_by_the_clamped_score_over_the_full_one_rounded_down() {
        for full in 1..=100 {
            let scale = PressureScale::new(Points(full));
            for weight in [-100, -33, -10, -7, -1, 0, 1, 3, 7, 10, 33, 99, 100] {
                for score in -130..=130 {
                    let product: i32 = weight * score.clamp(-full, full);
                    let exact = Points(product.div_euclid(full));
                    assert_eq!(scale.pressure(Points(weight), Points(score)), exact);
                }
            }
        }
    }
}
