//! The ladder: bands of equal value between a side's best text and the least it would sign, and where it stands.
//!
//! It comes down for movement: for how much the best the other has tabled has grown *in its own eyes*. A new sheet of
//! paper that gives it nothing is worth no step. Time brings it down a little, affronts take it back up. Where every
//! compromise is poor it asks in the last text that can still be answered for no more than it would sign: what is agreed at
//! all is mostly agreed at the deadline (Roth, Murnighan and Schoumaker 1988).

use super::Mind;
use super::appraisal::Appraiser;
use super::way::{Rungs, Way};
use crate::ai::exposure::exposure;
use crate::ai::reckoning::Reckoned;
use crate::scenario::clause::Draft;
use crate::scenario::id::TrackId;
use crate::units::{Permille, Utility};

/// Bands of the ladder (judgement): a step of a twentieth is the least that is worth a new text.
const BANDS: i64 = 20;

/// What time alone brings down for one who gives nothing, in thousandths (judgement): a first step has to be made by
/// somebody, and waiting must not win.
const GOODWILL: i64 = 300;

/// What is worse than no agreement counts for so much less (judgement): to come down from the absurd to the merely
/// unsignable is some movement, and not much.
const UNSIGNABLE: i64 = 4;

/// The longest step down from one own text to the next, in thousandths of the ladder a round (judgement).
const STRIDE: i64 = 175;

/// A text on the ladder.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rated {
    pub(super) draft: Draft,
    pub(super) utility: Utility,
}

/// A side's ladder at one moment.
pub(super) struct Ladder {
    /// The track it is of.
    pub(super) track: TrackId,
    /// Own turns still to come after this one in which something of its track may be written.
    pub(super) turns: u16,
    /// The texts it might sign, best first.
    pub(super) texts: Vec<Rated>,
    /// The best of those its home would carry.
    pub(super) top: Utility,
    /// What no agreement is worth.
    pub(super) least: Utility,
    /// What brought it down, in thousandths of the ladder.
    pub(super) steps: Steps,
    /// What would do for it now, from the other's hand.
    pub(super) asked: Utility,
    /// What it asks for itself: no less, and more where to come down so far at once would be a leap.
    pub(super) rung: Utility,
    /// What it asks for in the last text that can still be answered: as much as its pride keeps.
    pub(super) floor: Utility,
    /// What it would sign with its last breath.
    pub(super) last_breath: Utility,
    /// Whether what it puts now is that last text, and it makes the last step there.
    pub(super) is_last_text: bool,
}

/// What brings a side down its ladder, in thousandths of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Steps {
    /// Where it opened, below its best.
    pub(super) opening: i64,
    /// For time.
    pub(super) time: i64,
    /// For the other's movement.
    pub(super) movement: i64,
    /// Back up, for affronts.
    pub(super) affronts: i64,
    /// Back up, for pride: what all this would bring it to below the least it signs.
    pub(super) pride: i64,
}

impl Steps {
    /// All together.
    fn sum(self) -> i64 {
        self.opening + self.time + self.movement - self.affronts - self.pride
    }

    /// All together, in whole bands, never more than `most`.
    fn given(self, most: i64) -> i64 {
        self.sum().clamp(0, most) * BANDS / 1000 * 1000 / BANDS
    }
}

impl Ladder {
    /// The ladder of `mind` on `track`, over those of `texts` that are of it.
    pub(super) fn new(mind: &Mind<'_>, track: TrackId, texts: &[Draft]) -> Self {
        let mut appraiser = mind.appraiser();
        let least = mind.standing.no_agreement_of(track) + exposure(&mind.standing, track);
        let (common, table) = (mind.view.common(), mind.view.table());
        let mut rated: Vec<Rated> = texts
            .iter()
            .filter(|draft| table.is_of(common, track, draft))
            .map(|draft| Rated { draft: *draft, utility: appraiser.utility(draft) })
            .filter(|text| text.utility > least)
            .collect();
        rated.sort_unstable_by_key(|text| (std::cmp::Reverse(text.utility), text.draft));
        let best = rated.iter().find(|text| appraiser.passes(&text.draft)).or(rated.first());
        let top = best.map_or(least, |text| text.utility);
        let bidding = mind.style().bidding.on_the_day(mind.view.nerve());
        let measure = mind.level().measure();
        let reckoned = Reckoned::new(common, table, mind.view.side().other());
        let poor = mind.poor_compromise(track, &rated, least, &reckoned, &mut appraiser);
        let way = Way::new(top, least, poor);
        let moved = movement(mind, track, &appraiser, way);
        let affronts = i64::from(bidding.offence.0) * i64::from(mind.affronts());
        let steps = Steps {
            opening: i64::from(bidding.opening.rest().0),
            time: scaled(measure.haste(bidding.haste), mind.elapsed_on(track))
                .min(GOODWILL + 2 * i64::from(moved)),
            movement: scaled(measure.reciprocity(bidding.reciprocity), Permille(moved)),
            affronts,
            pride: 0,
        };
        // One who has been met half-way signs for less than one who is handed an ultimatum.
        let pride = scaled(measure.pride(bidding.pride), Permille(2 * moved).rest());
        let most = 1000 - pride;
        let steps = Steps { pride: (steps.sum() - most).max(0), ..steps };
        let mut rungs =
            Rungs { way, texts: &rated, reckoned: &reckoned, appraiser: &mut appraiser };
        let proud = rungs.nearest(way.at(most));
        // On poor ground nobody is too proud for the fairest text there is: he would be too proud for any. There one makes the
        // last step, and signs with his last breath what is better than nothing; else both wait for the other to.
        let floor = poor.map_or(proud, |fairest| proud.min(fairest));
        let makes_last_step = poor.is_some() && measure.makes_last_step;
        let last_breath = if makes_last_step { least } else { floor };
        let asked = rungs.nearest(way.at(steps.given(most)));
        // No leaps: a chief who drops a claim too fast is asked at home why he ever made it. A round in which it put
        // nothing new is a stride saved, and the next text there is is never a leap.
        let held = mind.tabled_on(track, mind.view.side()).last().map_or(floor, |last| {
            let rounds = i64::from(table.round.0.saturating_sub(last.round.0)).max(1);
            let own = rungs.appraiser.utility(&last.draft).min(top);
            let held = way.down_from(own, STRIDE * rounds);
            rungs.next_below(own, &last.draft).map_or(held, |next| held.min(next))
        });
        let turns = mind.turns_on(track);
        let is_last_text = makes_last_step && mind.is_last_to_be_answered(turns);
        let (asked, rung) = if is_last_text { (floor, floor) } else { (asked, asked.max(held)) };
        let texts = rated;
        Self {
            track,
            turns,
            texts,
            top,
            least,
            steps,
            asked,
            rung,
            floor,
            last_breath,
            is_last_text,
        }
    }

    /// One band of it.
    pub(super) fn step(&self) -> Utility {
        Utility((self.top.0 - self.least.0) / BANDS)
    }

    /// Whether it would have gone lower, had that not been a leap.
    pub(super) fn is_held(&self) -> bool {
        self.rung > self.asked
    }
}

/// How far the other has come of the way from its first text to one's own best, in one's own eyes, in thousandths.
fn movement(mind: &Mind<'_>, track: TrackId, appraiser: &Appraiser<'_>, way: Way) -> u32 {
    let tabled = mind.tabled_on(track, mind.view.side().other());
    let shares: Vec<i64> = tabled
        .iter()
        .map(|text| way.height(appraiser.utility(&text.draft)))
        .map(|share| if share < 0 { (share / UNSIGNABLE).max(-1000) } else { share.min(1000) })
        .collect();
    let (Some(first), Some(best)) = (shares.first(), shares.iter().max()) else { return 0 };
    let moved = (best - first) * 1000 / (1000 - first).max(1);
    u32::try_from(moved.clamp(0, 1000)).unwrap_or(0)
}

fn scaled(size: i64, share: Permille) -> i64 {
    size * i64::from(share.0) / 1000
}
