//! What the recipes have in common: a flight of own texts, each a little worse for oneself than the one above it and,
//! as everyone reckons, better for the other side.

use std::cmp::Reverse;

use super::household::{Household, better_offer, is_worth_signing, or_hold};
use crate::ai::effects::decide_sensibly;
use crate::ai::reckoning::heeding_pledges;
use crate::ai::{Choice, Repertoire, plainly, would_make};
use crate::negotiation::moves::{Channel, Kind, Manner, Move};
use crate::negotiation::state::Phase;
use crate::scenario::clause::Draft;
use crate::sentence::Message;
use crate::units::{Permille, Utility};
use crate::view::SeatView;

/// What everyone reckons the other gains by a good text, at the least: *something* (R4.5).
pub(super) const GOOD: i64 = 8;
/// A chance at home below which a text is no step (judgement): a recipe has no other thought for its home.
const LIKELY: Permille = Permille(600);

/// A side about to speak: its view, and its flight of texts.
pub(super) struct Stairs<'v> {
    /// What it sees.
    pub(super) view: &'v SeatView,
    /// The texts, the best for itself first: each likely at home, permitted, worse for itself than the one before and
    /// reckoned better for the other.
    pub(super) steps: Vec<Step>,
    least: Utility,
}

/// One text of the flight.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    /// The text.
    pub(super) draft: Draft,
    /// What it is worth to its own chief.
    pub(super) worth: Utility,
    /// What everyone reckons the other gains by it, its pledges heeded.
    pub(super) gives: i64,
}

/// The move of the view's side: what is left of a turn outside the talks, else what `bid` says.
pub(super) fn play(view: &SeatView, bid: impl FnOnce() -> Choice) -> Option<Choice> {
    if !view.is_own_turn() {
        return None;
    }
    if let Some(decided) = decide_sensibly(view) {
        return Some(decided);
    }
    let choice = match view.table().phase {
        Phase::Initialling { draft } => initial(view, &draft),
        Phase::Interval { .. } => plainly(Move::Hold, "ai-interval"),
        Phase::Talks | Phase::Over => bid(),
    };
    Some(or_hold(view, choice))
}

/// Initials an own text worth signing, else takes it back with courtesy.
pub(super) fn initial(view: &SeatView, draft: &Draft) -> Choice {
    if is_worth_signing(view, draft) && would_make(view, Move::Initial) {
        plainly(Move::Initial, "ai-initial")
    } else {
        take_back()
    }
}

/// Takes back, with courtesy, the own text the other has accepted.
pub(super) fn take_back() -> Choice {
    plainly(Move::Decline(Manner::Courteous), "ai-not-initial")
}

/// How many rounds are still to come after this one.
pub(super) fn rounds_to_come(view: &SeatView) -> u16 {
    view.common().last_round().0.saturating_sub(view.table().round.0)
}

/// Whether the view's side speaks last of all in these talks.
pub(super) fn is_last_word(view: &SeatView) -> bool {
    rounds_to_come(view) == 0 && view.table().turn.second
}

/// The first of `moves` that is permitted, while the turn has a move of its kind left.
pub(super) fn first_permitted(
    view: &SeatView,
    moves: impl IntoIterator<Item = Move>,
    reason: &'static str,
) -> Option<Choice> {
    let may =
        |a_move: &Move| view.table().turn.has_left(a_move.kind()) && would_make(view, *a_move);
    moves.into_iter().find(may).map(|a_move| plainly(a_move, reason))
}

/// The own friendly gesture that gives the other most for its cost, if one may be made.
pub(super) fn gesture(view: &SeatView) -> Option<Choice> {
    if !view.table().turn.has_left(Kind::Signal) {
        return None;
    }
    view.common()
        .gestures
        .iter()
        .filter(|(id, gesture)| !gesture.hostile && would_make(view, Move::Gesture(*id)))
        .max_by_key(|(id, gesture)| {
            (gesture.other_face + gesture.trust - gesture.cost, Reverse(*id))
        })
        .map(|(id, _)| plainly(Move::Gesture(id), "ai-kindness"))
}

impl<'v> Stairs<'v> {
    /// The flight of `view`'s side now.
    pub(super) fn new(view: &'v SeatView, repertoire: &Repertoire) -> Self {
        let house = Household::new(view, repertoire);
        let mut kindest = i64::MIN;
        let mut steps: Vec<Step> = Vec::new();
        for text in &house.texts {
            let gives = heeding_pledges(view, &text.draft);
            let is_step = gives > kindest
                && text.utility > house.least
                && view.standing().chance(&text.draft) >= LIKELY
                && house.may_propose(&text.draft);
            if is_step {
                kindest = gives;
                steps.push(Step { draft: text.draft, worth: text.utility, gives });
            }
        }
        Self { view, steps, least: house.least }
    }

    /// What is `share` of the way down from the top to no agreement.
    pub(super) fn down(&self, share: Permille) -> Utility {
        let top = self.steps.first().map_or(self.least, |step| step.worth);
        Utility(top.0 - (top - self.least).0 * i64::from(share.0) / 1000)
    }

    /// The step that falls to this round of even steps, in what everyone reckons the other gets, from the top to the
    /// bottom; it is at the bottom in the last round in which the other can still answer it.
    pub(super) fn of_the_round(&self) -> Option<Step> {
        let (top, bottom) = (self.steps.first()?, self.steps.last()?);
        let last = self.view.common().last_round();
        let host = self.view.common().round_plan(last).map(|plan| plan.host);
        let answered =
            if host == Some(self.view.side()) { last.0 } else { last.0.saturating_sub(1) };
        let (now, all) = (i64::from(self.view.table().round.0), i64::from(answered.max(1)));
        self.giving(top.gives + (bottom.gives - top.gives) * now.min(all) / all)
    }

    /// The highest step reckoned to give the other at least `points`; where there is none, the lowest.
    pub(super) fn giving(&self, points: i64) -> Option<Step> {
        let kind = self.steps.iter().find(|step| step.gives >= points);
        kind.or(self.steps.last()).copied()
    }

    /// The lowest step worth at least `worth`; where there is none, the top.
    pub(super) fn at(&self, worth: Utility) -> Option<Step> {
        let lowest = self.steps.iter().rev().find(|step| step.worth >= worth);
        lowest.or(self.steps.first()).copied()
    }

    /// The better of the other's texts that lie there, if it may be accepted, is worth at least `worth` and likely enough
    /// at home.
    pub(super) fn accept(&self, worth: Utility) -> Option<Choice> {
        let (_, a_move) =
            better_offer(self.view).filter(|(draft, _)| self.view.value(draft).total >= worth)?;
        Some(plainly(a_move, "ai-accept-good"))
    }

    /// Whether `draft` may be put.
    pub(super) fn may_propose(&self, draft: &Draft) -> bool {
        would_make(self.view, Move::Propose(Channel::Private, *draft))
    }

    /// Accepts what is worth as much as `step`, else puts `step` by back channel.
    pub(super) fn stand_on(&self, step: Option<Step>) -> Choice {
        let Some(step) = step else {
            return plainly(Move::Hold, "ai-nothing-ratifiable");
        };
        self.accept(step.worth).unwrap_or_else(|| {
            let reason = Message::new("ai-stairs").with("worth", step.worth.nearest_points().0);
            Choice::because(Move::Propose(Channel::Private, step.draft), reason)
        })
    }

    /// Accepts anything better than nothing where it has the last word.
    pub(super) fn last_word(&self) -> Option<Choice> {
        is_last_word(self.view).then(|| self.accept(self.least)).flatten()
    }
}
