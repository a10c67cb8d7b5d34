//! At the table: takes what is worth more than asking on, else asks, coming down evenly to what it can expect.

use super::Mind;
use super::expectation::Plan;
use super::stairs::Step;
use crate::ai::{Choice, plainly};
use crate::negotiation::moves::{Channel, Manner, Move};
use crate::scenario::clause::Draft;
use crate::sentence::Message;
use crate::units::{Permille, Utility};

impl Mind<'_> {
    pub(super) fn initial(&self, draft: Draft) -> Choice {
        let good = self.prospect(draft).worth() > Utility::ZERO;
        if good && self.permits(Move::Initial) {
            plainly(Move::Initial, "ai-initial")
        } else {
            plainly(Move::Decline(Manner::Courteous), "ai-not-initial")
        }
    }

    pub(super) fn at_table(&self, plan: &Plan) -> Choice {
        if let Some(choice) = self.accept(plan) {
            return choice;
        }
        let Some(next) = self.next(plan) else {
            return plainly(Move::Hold, "ai-nothing-ratifiable");
        };
        let taken = plan.taken(&next, self.round());
        let reason = Message::new("ai-asks")
            .with("gain", next.prospect.gain.nearest_points().0)
            .with("taken", taken.percent())
            .with("chance", next.prospect.chance.percent());
        let draft = next.prospect.draft;
        Choice::because(Move::Propose(Channel::Private, draft), reason)
    }

    /// Whether it has the last word of the talks.
    fn is_last_word(&self) -> bool {
        self.round() == self.last_round() && self.view.table().turn.second
    }

    /// The better of the texts that lie there which it may accept, with the move that does.
    fn lying(&self) -> Option<(Move, Draft)> {
        let standing = self.view.standing();
        let permitted = standing.acceptable().filter(|(a_move, _)| self.permits(*a_move));
        permitted
            .max_by_key(|(a_move, draft)| (self.prospect(*draft).worth(), *a_move == Move::Accept))
    }

    /// The text it would take now, with the move that does: worth more than whatever it could ask for instead.
    pub(super) fn would_take(&self, plan: &Plan) -> Option<(Move, Draft)> {
        let (a_move, draft) = self.lying()?;
        let passed =
            plan.asks.map_or(Permille::WHOLE, |asks| asks.passed_of_its_own(self.gives(&draft)));
        let worth = self.prospect(draft).worth().share(passed);
        let instead = if self.is_last_word() { Utility::ZERO } else { plan.instead(self.round()) };
        (worth > Utility::ZERO && worth >= instead).then_some((a_move, draft))
    }

    fn accept(&self, plan: &Plan) -> Option<Choice> {
        let (a_move, _) = self.would_take(plan)?;
        let reason = if self.is_last_word() { "ai-last-word" } else { "ai-accept-good" };
        Some(plainly(a_move, reason))
    }

    /// The step it stands on now.
    ///
    /// While the other has said nothing, its best: nobody takes a first word, and all movement is measured from it.
    /// Then it comes down to what waiting is worth, evenly over the rounds in which it can be answered; of the steps
    /// at or above that, the one that may be expected to bring most.
    pub(super) fn next(&self, plan: &Plan) -> Option<Step> {
        let top = plan.stairs.first()?;
        if plan.asks.is_none() {
            return Some(*top);
        }
        let (now, last) = (i64::from(self.round()), i64::from(plan.last_answer).max(1));
        let left = (last - now).max(0);
        let above = (top.worth - plan.waiting).0.max(0) * left / last;
        let bound = (plan.waiting + Utility(above)).min(top.worth);
        plan.stairs
            .iter()
            .filter(|step| step.worth >= bound)
            .max_by_key(|step| (plan.brings(step, self.round()), step.gives))
            .copied()
            .or(Some(*top))
    }
}

impl Plan {
    /// The chance that the other takes `step` in `round`.
    pub(super) fn taken(&self, step: &Step, round: u16) -> Permille {
        self.asks.map_or(Permille(0), |asks| asks.taken(step.gives, round))
    }

    /// What putting `step` in `round` may be expected to bring.
    pub(super) fn brings(&self, step: &Step, round: u16) -> Utility {
        self.asks
            .map_or(self.waiting, |asks| asks.asking(step.worth, step.gives, round, self.waiting))
    }

    /// The best that may be expected of asking for something in `round`.
    pub(super) fn instead(&self, round: u16) -> Utility {
        let best = self.stairs.iter().map(|step| self.brings(step, round)).max();
        best.unwrap_or(self.waiting).max(self.waiting)
    }
}
