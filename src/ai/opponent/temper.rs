//! What has been done to a chief's honour, and what it makes of him: somebody else at the table (Lebow 2010 on slighted
//! spirit; O'Neill 1999 on challenge and answer). Amends bring him back.

use super::Mind;
use crate::ai::Level;
use crate::scenario::happening::Meter;
use crate::units::{Permille, Points, Round};

/// How a chief has been treated of late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Temper {
    /// Nothing stands between the two.
    Composed,
    /// Affronts are open: he answers in kind.
    Stung,
    /// Affronts are open and his face has fallen low: he refuses what he would have signed, and leaves the room for a
    /// round.
    Wounded,
}

/// Affronts from which a chief is stung (judgement).
pub const STUNG: u32 = 2;
/// How far below its opening, or below 0 where it opened above, face must have fallen for a wound (judgement).
const WOUND: Points = Points(15);
/// Rounds a wounded chief stays away from the table before he may break off (judgement).
const PATIENCE_OF_THE_WOUNDED: u16 = 2;
/// Rounds without a step of the other's after which it is taken to stand still (judgement).
const STANDSTILL: u16 = 2;

impl Mind<'_> {
    /// Its temper now. A gentle opponent is never wounded.
    pub(super) fn temper(&self) -> Temper {
        let open = self.affronts();
        if open > 0 && self.wounded_since().is_some() {
            Temper::Wounded
        } else if open >= STUNG {
            Temper::Stung
        } else {
            Temper::Composed
        }
    }

    /// The round in which its face fell so low that it has been wounded since; `None` where it is not, or has recovered.
    fn wounded_since(&self) -> Option<Round> {
        if self.level() == Level::Gentle {
            return None;
        }
        let side = self.view.side();
        let opened = self.view.common().sides[side].face.min(Points::ZERO);
        let own = |entry: &&crate::negotiation::ledger::Entry| {
            entry.side == side && entry.meter == Meter::Face
        };
        self.view.ledger().iter().filter(own).fold(None, |since, entry| {
            if entry.after <= opened - WOUND { since.or(Some(entry.round)) } else { None }
        })
    }

    /// Rounds since it was wounded, where it is.
    pub(super) fn rounds_wounded(&self) -> Option<u16> {
        let since = self.wounded_since().filter(|_| self.affronts() > 0)?;
        Some(self.view.table().round.0.saturating_sub(since.0))
    }

    /// Whether it has been wounded so long, and hurt again so lately, that nothing is left but the door.
    pub(super) fn has_had_enough(&self) -> bool {
        let long = self.rounds_wounded().is_some_and(|rounds| rounds > PATIENCE_OF_THE_WOUNDED);
        let again = self.fresh_affronts() > 0 && self.was_hurt_last();
        long && again && self.affronts() > 2 * STUNG
    }

    /// How warmly it feels towards the other now: its style's warmth on the day, a third less for each open affront,
    /// and by half where the other has not taken a step for two rounds (judgement).
    pub(super) fn warmth(&self) -> Permille {
        let style = self.style().bidding.on_the_day(self.view.nerve()).warmth;
        let left = 3_u32.saturating_sub(self.affronts());
        let warmth = self.level().measure().warmth(style).0 * left / 3;
        Permille(if self.is_kept_waiting() { warmth / 2 } else { warmth })
    }

    /// What it holds against the other besides affronts, in their number: to have been kept waiting, a last text worse
    /// than no agreement once the first round is over, a text worse for it than the one before.
    pub(super) fn grievances(&self) -> u32 {
        let other = self.view.side().other();
        let tabled = self.tabled(other);
        // A text is worse than the one before of its own track.
        let tabled = match tabled.last() {
            Some(last) => self.tabled_on(self.track_of(&last.draft), other),
            None => tabled,
        };
        let appraiser = self.appraiser();
        let worth = |text: &crate::negotiation::state::Tabled| appraiser.utility(&text.draft);
        let is_late = self.view.table().round > Round(0);
        let is_absurd =
            is_late && tabled.last().is_some_and(|text| worth(text) < appraiser.least(&text.draft));
        let took_back = match tabled.as_slice() {
            [.., before, last] => worth(last) < worth(before),
            _ => false,
        };
        u32::from(self.is_kept_waiting()) + u32::from(is_absurd) + u32::from(took_back)
    }

    /// Whether the other has tabled nothing new for two rounds, though it had its turns. Who has just signed has not kept
    /// anybody waiting.
    pub(super) fn is_kept_waiting(&self) -> bool {
        let table = self.view.table();
        let tabled = table.tabled[self.view.side().other()].last().map(|text| text.round);
        let signed = table.signed.last().map(|text| text.round);
        let since = tabled.max(signed).map_or(0, |round| round.0);
        table.round.0.saturating_sub(since) > STANDSTILL
    }
}
