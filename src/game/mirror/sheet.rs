//! The treaty sheet: its issues, and the clauses each can have.

use bevy::prelude::*;

use super::{Mirror, Seen, mirrored};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{BySide, IssueId, OptionId};
use crate::view::SeatView;

/// An issue.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct Issue(pub IssueId);

/// A clause that may stand in a text: one option of one issue. Options that are only a way to read another have none.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[component(immutable)]
pub struct TreatyClause(pub Clause);

/// What holds where a text says nothing of the issue, as events have moved it.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusQuo(pub OptionId);

/// What each side last proposed on the issue, in public or not.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position(pub BySide<Option<OptionId>>);

/// What each side has bound itself to in public, at the strictest.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pledged(pub BySide<Option<OptionId>>);

/// What is provisionally agreed on the issue.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreed(pub OptionId);

/// What the text at hand says on the issue, where there is such a text.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtHand(pub OptionId);

/// How often opinion at home has been prepared for a loss on the issue; of one's own home.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prepared(pub u8);

/// A text may have the clause in this round.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open;

/// The clause is a gift, withdrawn until the refuser makes amends.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Withdrawn;

/// The clause can still be read in two ways, unless another clause of the text says what it means.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct TwoReadings;

/// Whether each side is known to have proposed the clause.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownFrom(pub BySide<bool>);

impl Mirror for StatusQuo {
    type Key = Issue;
    fn mirror(seen: &Seen, Issue(issue): Issue) -> Option<Self> {
        Some(Self(seen.view.table().status_quo.option(issue)))
    }
}

impl Mirror for Position {
    type Key = Issue;
    fn mirror(seen: &Seen, Issue(issue): Issue) -> Option<Self> {
        let positions = &seen.view.table().positions;
        let on_issue = |draft: Draft| draft.option(issue);
        Some(Self(BySide::each(|side| positions[side].map(on_issue))))
    }
}

impl Mirror for Pledged {
    type Key = Issue;
    fn mirror(seen: &Seen, Issue(issue): Issue) -> Option<Self> {
        let table = seen.view.table();
        Some(Self(BySide::each(|side| table.strictest_pledge(side, issue))))
    }
}

impl Mirror for Agreed {
    type Key = Issue;
    fn mirror(seen: &Seen, Issue(issue): Issue) -> Option<Self> {
        seen.view.table().agreed[issue].map(Self)
    }
}

impl Mirror for AtHand {
    type Key = Issue;
    fn mirror(seen: &Seen, Issue(issue): Issue) -> Option<Self> {
        seen.at_hand.as_ref().map(|at_hand| Self(at_hand.draft.option(issue)))
    }
}

impl Mirror for Prepared {
    type Key = Issue;
    fn mirror(seen: &Seen, Issue(issue): Issue) -> Option<Self> {
        Some(Self(seen.view.own().prepared[issue]))
    }
}

impl Mirror for Open {
    type Key = TreatyClause;
    fn mirror(seen: &Seen, TreatyClause(clause): TreatyClause) -> Option<Self> {
        seen.view.table().is_open(seen.view.common(), clause).then_some(Self)
    }
}

impl Mirror for Withdrawn {
    type Key = TreatyClause;
    fn mirror(seen: &Seen, TreatyClause(clause): TreatyClause) -> Option<Self> {
        seen.view.table().withdrawn.contains(&clause).then_some(Self)
    }
}

impl Mirror for TwoReadings {
    type Key = TreatyClause;
    fn mirror(seen: &Seen, TreatyClause(clause): TreatyClause) -> Option<Self> {
        let option = &seen.view.common().issues[clause.issue].options[clause.option];
        let collapsed = seen.view.table().collapsed.contains(&clause);
        (option.reads_as.is_some() && !collapsed).then_some(Self)
    }
}

impl Mirror for KnownFrom {
    type Key = TreatyClause;
    fn mirror(seen: &Seen, TreatyClause(clause): TreatyClause) -> Option<Self> {
        let known = &seen.view.table().known;
        Some(Self(BySide::each(|side| known[side].contains(&clause))))
    }
}

pub(super) fn lay_out(table: &mut ChildSpawnerCommands<'_>, view: &SeatView) {
    for (issue, about) in view.common().issues.iter() {
        table.spawn(Issue(issue));
        for option in about.choices() {
            table.spawn(TreatyClause(Clause { issue, option }));
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_plugins((
        mirrored::<StatusQuo>,
        mirrored::<Position>,
        mirrored::<Pledged>,
        mirrored::<Agreed>,
        mirrored::<AtHand>,
        mirrored::<Prepared>,
        mirrored::<Open>,
        mirrored::<Withdrawn>,
        mirrored::<TwoReadings>,
        mirrored::<KnownFrom>,
    ));
}
