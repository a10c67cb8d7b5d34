//! What each option of an issue would do, written into the text at hand: to you, at home, and by common reckoning to them.

use super::sheet::{in_each_reading, reckoned_gain};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{IssueId, OptionId};
use crate::sentence::Message;
use crate::units::{Permille, Points, Utility};
use crate::view::SeatView;

/// An option, and what the text at hand would be with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Which.
    pub option: OptionId,
    /// Material interest it brings against silence on the issue, with what is linked to it.
    pub material: Points,
    /// Honour and face it brings, likewise.
    pub face: Points,
    /// What the text is worth to the chief then.
    pub worth: Utility,
    /// The chance at home of that text.
    pub chance: Permille,
    /// What everyone reckons the other side gains by it, in points (R4.5).
    pub reckoned: i64,
    /// What an ambiguous one counts in each reading.
    pub counts: Option<Message>,
}

/// Every option of `issue` that may be told of, in the order of its scale, as it would stand in `draft`.
pub fn choices(view: &SeatView, draft: &Draft, issue: IssueId) -> Vec<Choice> {
    let (common, table) = (view.common(), view.table());
    let silent = view.value(&draft.with(table.status_quo.clause(issue)));
    let choice = |option: OptionId| {
        let clause = Clause { issue, option };
        let text = draft.with(clause);
        let value = view.value(&text);
        Choice {
            option,
            material: value.material - silent.material,
            face: value.face - silent.face,
            worth: value.total,
            chance: view.forecast(&text).chance,
            reckoned: reckoned_gain(view, clause),
            counts: in_each_reading(view, clause),
        }
    };
    table.told_choices(common, issue).map(choice).collect()
}
