//! A simple opponent: it concedes with time over the texts its own home would ratify.
//!
//! Its aspiration falls from the best of those texts to its no-agreement value as the rounds pass, slowly at first.
//! It proposes, of the texts at or above the aspiration, the one nearest to the other's last text, and accepts what
//! is at or above it.

use super::{Choice, Negotiator};
use crate::analysis::OwnText;
use crate::negotiation::moves::{Answer, Channel, Kind, Manner, Move};
use crate::negotiation::state::Phase;
use crate::scenario::clause::Draft;
use crate::scenario::id::FactionId;
use crate::sentence::Message;
use crate::units::Utility;
use crate::view::SeatView;

/// An opponent that concedes with time.
#[derive(Clone, Copy, Debug)]
pub struct Conceder {
    /// What it fears to lose by a text its own home refuses, besides what no agreement costs.
    pub dread: Utility,
}

impl Default for Conceder {
    /// Five points (judgement): about what face and trust a refusal costs are worth to a chief.
    fn default() -> Self {
        Self { dread: Utility(5000) }
    }
}

impl Negotiator for Conceder {
    fn choose(&self, view: &SeatView) -> Option<Choice> {
        if !view.is_own_turn() {
            return None;
        }
        let choice = match view.table().phase {
            Phase::Initialling { draft } => self.initial(view, &draft),
            Phase::Interval { .. } => because(Move::Hold, "ai-interval"),
            Phase::Talks | Phase::Over => Self::answer_gesture(view)
                .or_else(|| Self::sound_out(view))
                .unwrap_or_else(|| self.at_table(view)),
        };
        Some(if view.permit(choice.a_move).is_ok() {
            choice
        } else {
            because(Move::Hold, "ai-hold")
        })
    }
}

impl Conceder {
    fn initial(self, view: &SeatView, draft: &Draft) -> Choice {
        if self.is_worth_signing(view, draft) && view.permit(Move::Initial).is_ok() {
            because(Move::Initial, "ai-initial")
        } else {
            because(Move::Decline(Manner::Courteous), "ai-not-initial")
        }
    }

    /// Whether what `draft` gains if its home passes it, weighed by the chance of that, outweighs what a refusal costs.
    fn is_worth_signing(self, view: &SeatView, draft: &Draft) -> bool {
        let chance = view.standing().chance(draft);
        let gain = view.value(draft).total - view.standing().no_agreement();
        gain.0 * i64::from(chance.0) > self.dread.0 * i64::from(chance.rest().0)
    }

    /// Answers a gesture in kind while it can afford to, else with thanks.
    fn answer_gesture(view: &SeatView) -> Option<Choice> {
        view.table().unanswered[view.side().other()]?;
        [Answer::Reciprocate, Answer::Acknowledge]
            .into_iter()
            .map(|answer| because(Move::Reply(answer), "ai-reply"))
            .find(|choice| view.permit(choice.a_move).is_ok())
    }

    /// Sounds out, one a turn, the largest faction it has not yet heard.
    fn sound_out(view: &SeatView) -> Option<Choice> {
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
            .filter(|faction| view.permit(Move::Consult(*faction)).is_ok())
            .max_by_key(|faction| (seats(*faction), std::cmp::Reverse(*faction)))
            .map(|faction| because(Move::Consult(faction), "ai-consult"))
    }

    fn at_table(self, view: &SeatView) -> Choice {
        let texts: Vec<OwnText> = view.own_texts().into_iter().filter(|text| text.passes).collect();
        let least = view.standing().no_agreement();
        let best = texts.iter().map(|text| text.utility).max().unwrap_or(least);
        let aspiration = Self::aspiration(view, best, least);
        if let Some(choice) = self.accept(view, aspiration) {
            return choice;
        }
        let Some(text) = Self::nearest(view, &texts, aspiration) else {
            return because(Move::Hold, "ai-nothing-ratifiable");
        };
        let reason = Message::new("ai-propose")
            .with("worth", text.utility.nearest_points().0)
            .with("aspiration", aspiration.nearest_points().0);
        Choice::because(Move::Propose(Channel::Private, text.draft), reason)
    }

    /// What it still hopes for: the best at the first round, its no-agreement value at the last, by the square of time.
    fn aspiration(view: &SeatView, best: Utility, least: Utility) -> Utility {
        let last = i64::from(view.common().last_round().0).max(1);
        let now = i64::from(view.table().round.0);
        Utility(best.0 - (best.0 - least.0) * now * now / (last * last))
    }

    fn accept(self, view: &SeatView, aspiration: Utility) -> Option<Choice> {
        let offer = view.table().offers[view.side().other()]?;
        let worth = view.value(&offer.draft).total;
        let good = worth >= aspiration
            && self.is_worth_signing(view, &offer.draft)
            && view.permit(Move::Accept).is_ok();
        good.then(|| {
            let reason = Message::new("ai-accept")
                .with("worth", worth.nearest_points().0)
                .with("aspiration", aspiration.nearest_points().0);
            Choice::because(Move::Accept, reason)
        })
    }

    /// Of the texts at or above the aspiration, the one that differs least from the other's last; of those the best
    /// for oneself; of those the first.
    fn nearest(view: &SeatView, texts: &[OwnText], aspiration: Utility) -> Option<OwnText> {
        let table = view.table();
        let theirs = table.positions[view.side().other()].unwrap_or(table.status_quo);
        let distance = |draft: &Draft| -> usize {
            view.common()
                .issues
                .ids()
                .map(|issue| {
                    crate::scenario::id::Id::index(draft.option(issue))
                        .abs_diff(crate::scenario::id::Id::index(theirs.option(issue)))
                })
                .sum()
        };
        let mut good: Vec<&OwnText> =
            texts.iter().filter(|text| text.utility >= aspiration).collect();
        if good.is_empty() {
            good = texts.iter().collect();
        }
        good.sort_by_key(|text| (distance(&text.draft), std::cmp::Reverse(text.utility)));
        good.into_iter()
            .take(200)
            .find(|text| view.permit(Move::Propose(Channel::Private, text.draft)).is_ok())
            .copied()
    }
}

fn because(a_move: Move, reason: &'static str) -> Choice {
    Choice::because(a_move, Message::new(reason))
}
