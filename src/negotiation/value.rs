//! What a text is worth to a chief (R4): interest and honour issue by issue, linkages, broken pledges.

use super::moves::Constituent;
use super::standing::{Standing, retreat};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::home::Linkage;
use crate::scenario::id::{IssueId, OptionId};
use crate::units::{Permille, Points, Utility};

/// What a text is worth, with every term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The sum of the terms.
    pub total: Utility,
    /// What it would add to material interest, before the chief's weights, in points.
    pub material: Points,
    /// What it would add to honour and face, before the chief's weights, in points.
    pub face: Points,
    /// The terms that are not zero, in the order of the issues, then linkages, then pledges.
    pub terms: Vec<ValueTerm>,
}

/// One term of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueTerm {
    /// What it comes from.
    pub from: ValueSource,
    /// How much.
    pub utility: Utility,
}

/// What a term comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueSource {
    /// A clause, read as `read_as`.
    Clause {
        /// The clause.
        clause: Clause,
        /// What the chief takes it to mean: itself, or his own side's reading.
        read_as: OptionId,
    },
    /// A linkage, by its place in the scenario.
    Linkage(usize),
    /// A pledge broken.
    Retreat {
        /// On which issue.
        issue: IssueId,
        /// By how many steps.
        steps: u32,
    },
}

/// What a text does to clauses that are linked.
enum Linked {
    /// They stand together, and did not.
    Joined,
    /// They did, and do no more.
    Parted,
}

impl Standing<'_> {
    /// What `draft` is worth to the chief against the present status quo.
    pub fn value(&self, draft: &Draft) -> Value {
        let mut terms = Vec::new();
        let (mut material, mut face) = (Points::ZERO, Points::ZERO);
        for issue in self.common.issues.ids() {
            let clause = draft.clause(issue);
            let read_as = self.chief_reading(clause, draft);
            let (m, f) = self.gain(issue, read_as);
            material += m;
            face += f;
            let utility = self.weigh(m, f);
            if utility != Utility::ZERO {
                terms.push(ValueTerm { from: ValueSource::Clause { clause, read_as }, utility });
            }
        }
        for (place, linkage) in self.home.linkages.iter().enumerate() {
            if let Some((m, f)) = self.linkage_gain(linkage, draft) {
                material += m;
                face += f;
                let utility = self.weigh(m, f);
                terms.push(ValueTerm { from: ValueSource::Linkage(place), utility });
            }
        }
        for issue in self.common.issues.ids() {
            let clause = draft.clause(issue);
            if let Some((_, steps)) = self.broken_pledge(clause) {
                let utility = -self.retreat_cost(clause);
                terms.push(ValueTerm { from: ValueSource::Retreat { issue, steps }, utility });
            }
        }
        Value { total: terms.iter().map(|term| term.utility).sum(), material, face, terms }
    }

    /// What a chief loses by the pledge `clause` breaks, if it breaks one: `κ·stake·shortfall·λ_eff` (R4.3).
    pub fn retreat_cost(&self, clause: Clause) -> Utility {
        let Some((_, steps)) = self.broken_pledge(clause) else { return Utility::ZERO };
        let stake = self.common.issues[clause.issue].stake;
        let points = retreat(self.common.rules.retreat_cost, stake, steps);
        Utility(i64::from(points.0) * i64::from(self.loss_weight().0))
    }

    /// What a linkage adds where its clauses come together, or takes where `draft` parts what the status quo had
    /// together: material interest and face (R4.2).
    fn linkage_gain(&self, linkage: &Linkage, draft: &Draft) -> Option<(Points, Points)> {
        let (material, face) = (linkage.worth.material, linkage.worth.face);
        match self.linkage_change(linkage, draft)? {
            Linked::Joined => Some((material, face)),
            Linked::Parted => Some((-material, -face)),
        }
    }

    /// What `draft` does to a linkage, against the status quo.
    fn linkage_change(&self, linkage: &Linkage, draft: &Draft) -> Option<Linked> {
        let stands = |text: &Draft| linkage.together.iter().all(|set| set.stands_in(text));
        match (stands(&self.table.status_quo), stands(draft)) {
            (false, true) => Some(Linked::Joined),
            (true, false) => Some(Linked::Parted),
            (true, true) | (false, false) => None,
        }
    }

    /// What a linkage adds to the score of a faction or group in `draft`: its points, as they stand (R5.2).
    pub fn linkage_points(&self, linkage: &Linkage, whose: Constituent, draft: &Draft) -> Points {
        let points = match whose {
            Constituent::Faction(faction) => linkage.factions[faction],
            Constituent::Group(group) => linkage.groups[group],
        };
        match self.linkage_change(linkage, draft) {
            Some(Linked::Joined) => points,
            Some(Linked::Parted) => -points,
            None => Points::ZERO,
        }
    }

    /// `linkage_gain` as the chief weighs it.
    pub fn linkage_value(&self, linkage: &Linkage, draft: &Draft) -> Utility {
        self.linkage_gain(linkage, draft).map_or(Utility::ZERO, |(m, f)| self.weigh(m, f))
    }

    /// What `points` of material interest are worth to the chief.
    pub fn interest(&self, points: Points) -> Utility {
        self.weigh(points, Points::ZERO)
    }

    /// What one option is worth to the chief against the status quo, read as it stands.
    pub fn option_value(&self, issue: IssueId, option: OptionId) -> Utility {
        let (material, face) = self.gain(issue, option);
        self.weigh(material, face)
    }

    /// What the chief takes a clause to mean: his own reading where that is open and better, else the plain text.
    fn chief_reading(&self, clause: Clause, draft: &Draft) -> OptionId {
        match self.own_reading(clause, draft) {
            Some(reading)
                if self.option_value(clause.issue, reading)
                    > self.option_value(clause.issue, clause.option) =>
            {
                reading
            }
            _ => clause.option,
        }
    }

    /// Material interest and face of an option against the status quo.
    pub fn gain(&self, issue: IssueId, option: OptionId) -> (Points, Points) {
        let left_out = self.worth(issue, self.table.status_quo.option(issue));
        let chosen = self.worth(issue, option);
        (chosen.0 - left_out.0, chosen.1 - left_out.1)
    }

    /// Material interest and face of an option to the side as it is governed now: what it is worth to the side, what
    /// events have added (R7.1), and what it is worth besides to the chief in office, whoever weighs it (R4.1).
    pub fn worth(&self, issue: IssueId, option: OptionId) -> (Points, Points) {
        let worth = &self.home.worth[issue][option];
        let chief = &self.home.leaders[self.table.leaders[self.side()]];
        let own = chief.worths.iter();
        let own = own.filter(|one| one.clauses.issue == issue && one.clauses.holds(option));
        let added = self.added_worth(issue, option);
        let sum = (worth.material + added.0, worth.face + added.1);
        own.fold(sum, |(material, face), one| (material + one.material, face + one.face))
    }

    /// (1−h)·material + h·v(face), in thousandths of a point (R4.1).
    pub fn weigh(&self, material: Points, face: Points) -> Utility {
        let honour = self.leader().honour_share;
        let felt = if face < Points::ZERO { face.scaled(self.loss_weight()) } else { face };
        weighted(material, honour.rest()) + weighted(felt, honour)
    }
}

fn weighted(points: Points, share: Permille) -> Utility {
    Utility(i64::from(points.0) * i64::from(share.0))
}
