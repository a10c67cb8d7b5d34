//! What the yardsticks have in common: they count their home's votes, answer gestures, sound factions out, and then
//! bid by their rule.

use std::cmp::Reverse;

use super::stairs;
use crate::ai::prospect::prospect;
use crate::ai::{Choice, Repertoire, plainly, would_make};
use crate::analysis::{OwnText, judged};
use crate::negotiation::moves::{Answer, Channel, Kind, Move};
use crate::scenario::clause::Draft;
use crate::scenario::id::{FactionId, Id as _};
use crate::sentence::Message;
use crate::units::Utility;
use crate::view::SeatView;

/// A side about to bid: its view and the texts it could live with.
pub(super) struct Household<'v> {
    /// What it sees.
    pub(super) view: &'v SeatView,
    /// Texts of the repertoire its home passes at expected moods, worth no less than no agreement; the best first.
    pub(super) texts: Vec<OwnText>,
    /// What no agreement is worth.
    pub(super) least: Utility,
}

/// The move of the view's side: what every yardstick does alike, else the bid of its own rule.
pub(super) fn play(
    view: &SeatView,
    repertoire: &Repertoire,
    bid: impl FnOnce(&Household<'_>) -> Choice,
) -> Option<Choice> {
    stairs::play(view, || {
        answer_gesture(view)
            .or_else(|| sound_out(view))
            .unwrap_or_else(|| bid(&Household::new(view, repertoire)))
    })
}

/// `choice` if it is permitted, else to hold.
pub(super) fn or_hold(view: &SeatView, choice: Choice) -> Choice {
    if would_make(view, choice.a_move) { choice } else { plainly(Move::Hold, "ai-hold") }
}

/// Whether what `draft` gains if its home passes it, weighed by the chance of that, outweighs what a refusal costs.
pub(super) fn is_worth_signing(view: &SeatView, draft: &Draft) -> bool {
    let chance = view.standing().chance(draft);
    let gain = view.value(draft).total - view.standing().no_agreement_for(draft);
    prospect(gain, chance) > Utility::ZERO
}

/// Answers a gesture in kind while it can afford to, else with thanks.
pub(super) fn answer_gesture(view: &SeatView) -> Option<Choice> {
    view.table().unanswered[view.side().other()]?;
    [Answer::Reciprocate, Answer::Acknowledge]
        .into_iter()
        .map(|answer| plainly(Move::Reply(answer), "ai-reply"))
        .find(|choice| would_make(view, choice.a_move))
}

/// Sounds out, one a turn, the largest faction it has not yet heard.
pub(super) fn sound_out(view: &SeatView) -> Option<Choice> {
    if !view.table().turn.has_left(Kind::Home) {
        return None;
    }
    let side = view.side();
    let seats = |faction: FactionId| -> u32 {
        view.table().seats[side].values().map(|by_faction| by_faction[faction]).sum()
    };
    view.common().sides[side]
        .factions
        .ids()
        .filter(|faction| would_make(view, Move::Consult(*faction)))
        .max_by_key(|faction| (seats(*faction), Reverse(*faction)))
        .map(|faction| plainly(Move::Consult(faction), "ai-consult"))
}

impl<'v> Household<'v> {
    pub(super) fn new(view: &'v SeatView, repertoire: &Repertoire) -> Self {
        let least = view.standing().no_agreement();
        let mut texts = judged(&view.standing(), &repertoire.texts(view));
        let standing = view.standing();
        texts.retain(|text| text.passes && text.utility >= standing.no_agreement_for(&text.draft));
        texts.sort_by_key(|text| (Reverse(text.utility), text.draft));
        Self { view, texts, least }
    }

    /// What its best text is worth to it.
    pub(super) fn best(&self) -> Utility {
        self.texts.first().map_or(self.least, |text| text.utility)
    }

    /// Accepts the other's proposal if it is worth at least `aspiration` and its home is likely enough to pass it.
    pub(super) fn accept(&self, aspiration: Utility) -> Option<Choice> {
        let (draft, a_move) = better_offer(self.view)?;
        let worth = self.view.value(&draft).total;
        (worth >= aspiration).then(|| {
            let reason = Message::new("ai-accept")
                .with("worth", worth.nearest_points().0)
                .with("aspiration", aspiration.nearest_points().0);
            Choice::because(a_move, reason)
        })
    }

    /// Accepts at or above `aspiration`, else proposes, of the texts at or above it, the one nearest to the other's
    /// last.
    pub(super) fn bid(&self, aspiration: Utility) -> Choice {
        if let Some(choice) = self.accept(aspiration) {
            return choice;
        }
        let Some(text) = self.nearest(|text| text.utility >= aspiration) else {
            return plainly(Move::Hold, "ai-nothing-ratifiable");
        };
        let reason = Message::new("ai-propose")
            .with("worth", text.utility.nearest_points().0)
            .with("aspiration", aspiration.nearest_points().0);
        Choice::because(Move::Propose(Channel::Private, text.draft), reason)
    }

    /// Of the texts that are `good`, the one fewest steps from the other's last; of those the best for oneself, of
    /// those the first. Only texts it may propose.
    pub(super) fn nearest(&self, good: impl Fn(&OwnText) -> bool) -> Option<OwnText> {
        let mut good: Vec<&OwnText> = self.texts.iter().filter(|text| good(text)).collect();
        good.sort_by_key(|text| (self.steps_from_theirs(&text.draft), Reverse(text.utility)));
        good.into_iter().find(|text| self.may_propose(&text.draft)).copied()
    }

    /// Whether it may propose `draft`.
    pub(super) fn may_propose(&self, draft: &Draft) -> bool {
        would_make(self.view, Move::Propose(Channel::Private, *draft))
    }

    /// Steps along all scales between `draft` and the other's last text, or the status quo.
    fn steps_from_theirs(&self, draft: &Draft) -> usize {
        let table = self.view.table();
        let theirs = table.positions[self.view.side().other()].unwrap_or(table.status_quo);
        let issues = self.view.common().issues.ids();
        issues.map(|issue| draft.option(issue).index().abs_diff(theirs.option(issue).index())).sum()
    }
}

/// Of the other's texts that lie there and may be accepted, likely enough at home, the one worth more, its last where
/// neither is; with the move that accepts it.
pub(super) fn better_offer(view: &SeatView) -> Option<(Draft, Move)> {
    let standing = view.standing();
    let good = standing
        .acceptable()
        .filter(|(a_move, draft)| would_make(view, *a_move) && is_worth_signing(view, draft));
    good.max_by_key(|(a_move, draft)| (view.value(draft).total, *a_move == Move::Accept))
        .map(|(a_move, draft)| (draft, a_move))
}
