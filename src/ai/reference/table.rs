//! At the table: takes what is worth more than asking on, else asks, coming down evenly to what it can expect.

use super::Mind;
use super::expectation::Plan;
use super::stairs::Step;
use super::thought::{Asking, LastWord, Taking, Thought};
use crate::negotiation::moves::Move;
use crate::scenario::clause::Draft;
use crate::units::{Permille, Utility};

impl Mind<'_> {
    pub(super) fn initial(&self, draft: Draft) -> Thought {
        let good = self.prospect(draft).worth() > Utility::ZERO;
        if good && self.permits(Move::Initial) {
            Thought::Initial(draft)
        } else {
            Thought::TakeBack(draft)
        }
    }

    pub(super) fn at_table(&self, plan: &Plan) -> Thought {
        if let Some(taking) = self.taking(plan).filter(Taking::is_good) {
            return Thought::Accept(taking);
        }
        let Some(next) = self.next(plan) else { return Thought::NothingToAsk };
        if self.view.is_last_turn() {
            return Thought::TooLate;
        }
        if let Some(worth) = self.trade(&next) {
            return Thought::Trade(worth);
        }
        Thought::Ask(Asking {
            draft: next.prospect.draft,
            gain: next.prospect.gain,
            chance: next.prospect.chance,
            taken: plan.asks.map(|_| plan.taken(&next, self.round())),
        })
    }

    /// What its own last text would bring with the trade that waits, where that serves both sides as well as `next`.
    fn trade(&self, next: &Step) -> Option<Utility> {
        let trade = self.view.table().trade.filter(|trade| trade.by != self.side)?;
        let own = self.view.table().positions[self.side].filter(|own| self.is_its(own))?;
        let traded = own.with(trade.give).with(trade.take);
        let worth = self.prospect(traded).worth();
        let serves = worth >= next.worth && self.gives(&traded) >= next.gives;
        (serves && self.permits(Move::Take)).then_some(worth)
    }

    /// Whether it has the last word of the talks.
    fn last_word(&self) -> LastWord {
        if self.round() == self.last_round() && self.view.table().turn.second {
            LastWord::Yes
        } else {
            LastWord::No
        }
    }

    /// The better of the texts that lie there which it may accept, with the move that does.
    fn lying(&self) -> Option<(Move, Draft)> {
        let standing = self.view.standing();
        let permitted = standing
            .acceptable()
            .filter(|(a_move, draft)| self.is_its(draft) && self.permits(*a_move));
        permitted
            .max_by_key(|(a_move, draft)| (self.prospect(*draft).worth(), *a_move == Move::Accept))
    }

    /// What lies on the table for it to take, against whatever it could ask for instead.
    pub(super) fn taking(&self, plan: &Plan) -> Option<Taking> {
        let (a_move, draft) = self.lying()?;
        let passed =
            plan.asks.map_or(Permille::WHOLE, |asks| asks.passed_of_its_own(self.gives(&draft)));
        let brings = self.prospect(draft).worth().share(passed);
        Some(Taking { a_move, draft, brings, instead: self.instead(plan), last: self.last_word() })
    }

    /// The best that may be expected of asking on: nothing, where it has the last word.
    pub(super) fn instead(&self, plan: &Plan) -> Utility {
        match self.last_word() {
            LastWord::Yes => Utility::ZERO,
            LastWord::No => plan.instead(self.round()),
        }
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

impl Taking {
    /// Whether it is worth more than asking on.
    pub(super) fn is_good(&self) -> bool {
        self.brings > Utility::ZERO && self.brings >= self.instead
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
    fn instead(&self, round: u16) -> Utility {
        let best = self.stairs.iter().map(|step| self.brings(step, round)).max();
        best.unwrap_or(self.waiting).max(self.waiting)
    }
}
