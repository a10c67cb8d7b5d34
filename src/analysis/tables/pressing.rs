//! On which texts a group presses, by what, and whom (R5.5).

use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::home::Group;
use crate::scenario::id::{FactionId, Id as _, IssueId};
use crate::units::Points;

/// A group that presses.
pub(super) struct Pressing {
    on: Option<Vec<IssueId>>,
    silence: Draft,
    /// The most it presses by in favour.
    most: i32,
}

impl Pressing {
    pub(super) fn of(standing: &Standing<'_>, group: &Group) -> Self {
        let most = if group.watchdog { 0 } else { i32::MAX };
        Self { on: group.presses_on.clone(), silence: standing.table.status_quo, most }
    }

    /// By what score it presses on `draft`, where it thinks `score` of it.
    pub(super) fn score(&self, score: i32, draft: &Draft) -> i32 {
        let says = |issue: &IssueId| draft.option(*issue) != self.silence.option(*issue);
        let is_concerned = self.on.as_ref().is_none_or(|on| on.iter().any(says));
        if is_concerned { score.min(self.most) } else { 0 }
    }
}

/// The groups that press `faction`, by their places, and how strongly.
pub(super) fn pressed_by(standing: &Standing<'_>, faction: FactionId) -> Vec<(usize, Points)> {
    let groups = standing.home.groups.ids();
    let weights = groups.map(|group| (group.index(), standing.presses(group, faction)));
    weights.filter(|(_, weight)| *weight != Points::ZERO).collect()
}
