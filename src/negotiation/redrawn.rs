//! A home as it stands now: as its author drew it, and what events have changed of it since (R7.1).

use super::standing::Standing;
use crate::scenario::clause::Clause;
use crate::scenario::happening::{HomeChange, Judge};
use crate::scenario::home::{Body, Tally};
use crate::scenario::id::{BodyId, FactionId, GroupId, IssueId, OptionId};
use crate::units::Points;

/// What events have made of a red line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Redrawn {
    /// It was drawn, wherever it was before.
    Drawn,
    /// It was lifted.
    Lifted,
}

impl Standing<'_> {
    /// How strongly `group` presses `faction` (R5.5).
    pub fn presses(&self, group: GroupId, faction: FactionId) -> Points {
        let weight = |change: &HomeChange| {
            let HomeChange::Presses(of, on) = change else { return None };
            let mut its = on.iter().filter(|(pressed, _)| *of == group && *pressed == faction);
            its.next().map(|(_, weight)| *weight)
        };
        let drawn = || self.home.groups[group].presses[faction];
        self.own.changes.iter().rev().find_map(weight).unwrap_or_else(drawn)
    }

    /// Whether `faction` cannot vote for what `group` will never have (R5.4).
    pub fn is_held(&self, faction: FactionId, group: GroupId) -> bool {
        let (holds, releases) =
            (HomeChange::Holds(group, faction), HomeChange::Releases(group, faction));
        let held = |change: &HomeChange| {
            (*change == holds || *change == releases).then(|| *change == holds)
        };
        let drawn = || self.home.groups[group].holds.contains(&faction);
        self.own.changes.iter().rev().find_map(held).unwrap_or_else(drawn)
    }

    /// What events have made of the line `judge` draws at `clause`; nothing where it is as its author drew it.
    pub(super) fn redrawn(&self, judge: Judge, clause: Clause) -> Option<Redrawn> {
        let line = |change: &HomeChange| match change {
            HomeChange::Never(whose, set)
                if *whose == judge && set.issue == clause.issue && set.holds(clause.option) =>
            {
                Some(Redrawn::Drawn)
            }
            HomeChange::Allows(whose, set)
                if *whose == judge && set.issue == clause.issue && set.holds(clause.option) =>
            {
                Some(Redrawn::Lifted)
            }
            HomeChange::Worth { .. }
            | HomeChange::Presses(..)
            | HomeChange::Holds(..)
            | HomeChange::Releases(..)
            | HomeChange::Never(..)
            | HomeChange::Allows(..)
            | HomeChange::Position(..) => None,
        };
        self.own.changes.iter().rev().find_map(line)
    }

    /// By how much events have moved what `judge` thinks of an option (R5.1).
    pub(super) fn moved_position(&self, judge: Judge, issue: IssueId, option: OptionId) -> Points {
        let moved = |change: &HomeChange| {
            let HomeChange::Position(whose, set, by) = *change else { return None };
            (whose == judge && set.issue == issue && set.holds(option)).then_some(by)
        };
        self.own.changes.iter().filter_map(moved).fold(Points::ZERO, |sum, by| sum + by)
    }

    /// What events have added to the worth of an option: material interest and face.
    pub(super) fn added_worth(&self, issue: IssueId, option: OptionId) -> (Points, Points) {
        let added = |change: &HomeChange| {
            let HomeChange::Worth { clauses, material, face } = *change else { return None };
            (clauses.issue == issue && clauses.holds(option)).then_some((material, face))
        };
        let all = self.own.changes.iter().filter_map(added);
        all.fold((Points::ZERO, Points::ZERO), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }

    /// How the members of a body nobody describes vote.
    pub fn others(&self, id: BodyId, body: &Body) -> Tally {
        let side = self.side();
        let changed =
            self.table.others.iter().rev().find(|(of, which, _)| (*of, *which) == (side, id));
        changed.map_or(body.others, |(_, _, others)| *others)
    }
}
