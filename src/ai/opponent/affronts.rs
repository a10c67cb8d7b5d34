//! What the other side has done to one's honour, and what it has done to mend it.

use super::Mind;
use crate::negotiation::ledger::{Act, Entry};
use crate::negotiation::moves::{Answer, Manner, Tone};
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::units::Round;

impl Mind<'_> {
    /// Affronts not yet mended: scorn, anger, a snub, a gloss or a decision that hurts count one, a leak two; a word of
    /// recognition or a gesture mends one, regret two. Never below none. Sizes judgement.
    pub(super) fn affronts(&self) -> u32 {
        let by = self.view.side().other();
        let weighed = self.view.ledger().iter().filter(|entry| self.is_own_trust(entry));
        let open = weighed.fold(0, |open: i32, entry| (open - self.weight(entry, by)).max(0));
        u32::try_from(open).unwrap_or(0)
    }

    /// Affronts since the other's turn before this one.
    pub(super) fn fresh_affronts(&self) -> usize {
        let by = self.view.side().other();
        let since = Round(self.view.table().round.0.saturating_sub(1));
        self.view
            .ledger()
            .iter()
            .filter(|entry| entry.round >= since && self.is_own_trust(entry))
            .filter(|entry| self.weight(entry, by) < 0)
            .count()
    }

    /// Every affront and amends moves trust exactly once, so trust is where they are counted.
    fn is_own_trust(&self, entry: &Entry) -> bool {
        entry.meter == Meter::Trust && entry.side == self.view.side()
    }

    /// Whether the other has ever let the papers have one's own private text.
    pub(super) fn was_exposed(&self) -> bool {
        let by = Some(self.view.side().other());
        self.view
            .ledger()
            .iter()
            .any(|entry| matches!(entry.act, Act::Leaked { by: who, .. } if who == by))
    }

    /// What `other` mended by what `entry` records; negative where it affronted.
    fn weight(&self, entry: &Entry, other: Side) -> i32 {
        match &entry.act {
            Act::Leaked { by: Some(by), .. } if *by == other => -2,
            Act::Declined { by, manner: Manner::Scornful }
            | Act::Stated { by, tone: Tone::Anger }
            | Act::Replied { by, answer: Answer::Snub }
            | Act::Glossed { by, .. }
                if *by == other =>
            {
                -1
            }
            Act::Stated { by, tone: Tone::Recognition }
            | Act::Replied { by, answer: Answer::Reciprocate }
                if *by == other =>
            {
                1
            }
            Act::Stated { by, tone: Tone::Regret } if *by == other => 2,
            // One's own gestures and acts hardly move one's own trust, so this is the other's: a slight where it lowers it.
            Act::Gestured { .. } | Act::Acted { .. } => entry.amount.0.signum(),
            // Of what the other has decided, or left to be done, only what its author calls a hurt is an affront.
            Act::Decided { decision, choice } => {
                let about = &self.view.common().decisions[*decision];
                let hurts = about.side == other && about.choices[*choice].hurt.is_some();
                if hurts { entry.amount.0.signum().min(0) } else { 0 }
            }
            Act::Opening
            | Act::SteppedBack { .. }
            | Act::CrossedPledge { .. }
            | Act::PublicCredit { .. }
            | Act::Overridden { .. }
            | Act::Reopened { .. }
            | Act::Declined { .. }
            | Act::Leaked { .. }
            | Act::CameOut { .. }
            | Act::Disclosed { .. }
            | Act::BecameKnown { .. }
            | Act::Replied { .. }
            | Act::Unmatched { .. }
            | Act::Stated { .. }
            | Act::Insulted { .. }
            | Act::Glossed { .. }
            | Act::Addressed { .. }
            | Act::Spent { .. }
            | Act::Pledged { .. }
            | Act::Justified { .. }
            | Act::BrokeOff { .. }
            | Act::RefusedOwnText { .. }
            | Act::RefusedAtHome { .. }
            | Act::Event { .. } => 0,
        }
    }
}
