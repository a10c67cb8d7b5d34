//! On which texts a group presses, by what, and whom (R5.5).

use std::cell::OnceCell;

use crate::negotiation::ratification::PressureScale;
use crate::negotiation::standing::Standing;
use crate::scenario::clause::Draft;
use crate::scenario::home::Group;
use crate::scenario::id::{GroupId, IssueId};
use crate::units::Points;

/// A group that presses.
pub(super) struct Pressing {
    on: Option<Vec<IssueId>>,
    silence: Draft,
    /// The most it presses by in favour.
    most: i32,
    /// How strongly it presses each faction, and on what scale.
    weights: Vec<Points>,
    scale: PressureScale,
    /// At each score from the lowest that matters to the highest: what it adds to each faction, counted when first asked
    /// for.
    by_score: Vec<OnceCell<Box<[i32]>>>,
}

impl Pressing {
    pub(super) fn of(standing: &Standing<'_>, id: GroupId, group: &Group) -> Self {
        let most = if group.watchdog { 0 } else { i32::MAX };
        let weight = |faction| standing.presses(id, faction);
        let weights: Vec<Points> = standing.home.factions.ids().map(weight).collect();
        let full = standing.common.rules.pressure_full;
        let presses = weights.iter().any(|weight| *weight != Points::ZERO);
        let scores = if presses { 2 * full.0.unsigned_abs() as usize + 1 } else { 0 };
        Self {
            on: group.presses_on.clone(),
            silence: standing.table.status_quo,
            most,
            weights,
            scale: PressureScale::new(full),
            by_score: vec![OnceCell::new(); scores],
        }
    }

    /// What it adds to each faction on `draft`, of which it thinks `score`; nothing where it presses nobody.
    pub(super) fn adds(&self, score: i32, draft: &Draft) -> &[i32] {
        let says = |issue: &IssueId| draft.option(*issue) != self.silence.option(*issue);
        let is_concerned = self.on.as_ref().is_none_or(|on| on.iter().any(says));
        let score = if is_concerned { score.min(self.most) } else { 0 };
        let farthest = self.by_score.len() / 2;
        let most = i32::try_from(farthest).unwrap_or(i32::MAX);
        let score = score.clamp(-most, most);
        let place = score.unsigned_abs() as usize;
        let place = if score < 0 { farthest - place } else { farthest + place };
        self.by_score.get(place).map_or(&[], |known| {
            known.get_or_init(|| {
                let added = |weight: &Points| self.scale.pressure(*weight, Points(score)).0;
                self.weights.iter().map(added).collect()
            })
        })
    }
}
