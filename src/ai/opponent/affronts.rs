//! What the other side has done to one's honour, and what it has done to mend it.

use super::Mind;
use crate::negotiation::ledger::{Act, Entry};
use crate::negotiation::moves::{Answer, Manner, Tone};
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::units::Round;
use crate::view::SeatView;

/// What the side across from `hurt` has done to its honour and not yet mended, as the ledger tells everybody: scorn, anger, a
/// snub, a gloss or a decision that hurts count one, a leak two; a word of recognition or a gesture mends one, regret two or,
/// of more, half: whoever says that he regrets it means all of it. Never below none. Sizes judgement.
pub fn unmended(view: &SeatView, hurt: Side) -> u32 {
    let own = |entry: &&Entry| entry.meter == Meter::Trust && entry.side == hurt;
    let weighed = view.ledger().iter().filter(own);
    let open = weighed.fold(0, |open: i32, entry| {
        let weight = weight(view.common(), entry, hurt.other());
        let is_regret = matches!(entry.act, Act::Stated { tone: Tone::Regret, .. }) && weight > 0;
        let mended = if is_regret { weight.max((open + 1) / 2) } else { weight };
        (open - mended).max(0)
    });
    u32::try_from(open).unwrap_or(0)
}

impl Mind<'_> {
    /// Affronts not yet mended.
    pub(super) fn affronts(&self) -> u32 {
        unmended(self.view, self.view.side())
    }

    /// Whether the last it has heard of the other that weighs at all was an affront: who has just made amends is not left
    /// standing at the door.
    pub(super) fn was_hurt_last(&self) -> bool {
        let by = self.view.side().other();
        let own = self.view.ledger().iter().rev().filter(|entry| self.is_own_trust(entry));
        own.map(|entry| self.weight(entry, by))
            .find(|weight| *weight != 0)
            .is_some_and(|one| one < 0)
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

    /// Whether it has affronted the other itself in this turn: by an insult the other has had no turn to answer (R3.4), or
    /// by anything else that cost it trust in this round.
    pub(super) fn has_affronted(&self) -> bool {
        let (side, table) = (self.view.side(), self.view.table());
        let of_other = |entry: &Entry| entry.meter == Meter::Trust && entry.side != side;
        let mut in_round = self.view.ledger().iter().filter(|entry| entry.round == table.round);
        let hurts = |entry: &Entry| of_other(entry) && self.weight(entry, side) < 0;
        table.insulted[side.other()] || in_round.any(hurts)
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

    fn weight(&self, entry: &Entry, other: Side) -> i32 {
        weight(self.view.common(), entry, other)
    }
}

/// What `other` mended by what `entry` records; negative where it affronted.
fn weight(common: &Common, entry: &Entry, other: Side) -> i32 {
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
            let about = &common.decisions[*decision];
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
