//! What it says and does towards the other: it returns kindness, repairs, and makes a gesture while trust is low.

use std::cmp::Reverse;

use super::Mind;
use super::thought::Thought;
use crate::negotiation::moves::{Answer, Kind, Move};
use crate::scenario::id::GestureId;
use crate::units::Points;

/// Trust of the other below which it makes a gesture (judgement).
const LOW_TRUST: Points = Points(15);

impl Mind<'_> {
    pub(super) fn signal(&self) -> Option<Thought> {
        if !self.view.table().turn.has_left(Kind::Signal) {
            return None;
        }
        // On the last turn of all kindness brings nothing back, and trust only helps a text that can still be taken.
        let is_last = self.view.is_last_turn();
        let can_sign = || self.view.standing().acceptable().next().is_some();
        let answer = self.answer().filter(|_| !is_last || can_sign());
        answer
            .or_else(|| self.bring_gifts_back().filter(|_| !is_last))
            .or_else(|| self.act().map(Thought::Act))
            .or_else(|| self.gesture().filter(|_| !is_last).map(Thought::Gesture))
    }

    fn answer(&self) -> Option<Thought> {
        [Answer::Reciprocate, Answer::Acknowledge]
            .into_iter()
            .map(Thought::Answer)
            .find(|thought| self.permits(thought.a_move()))
    }

    /// A gift it has spurned comes back for a word of recognition.
    fn bring_gifts_back(&self) -> Option<Thought> {
        let common = self.view.common();
        let spurned = self.view.table().withdrawn.iter().any(|clause| {
            let option = &common.issues[clause.issue].options[clause.option];
            option.gift_of == Some(self.side.other())
        });
        spurned.then_some(Thought::GiftBack)
    }

    /// While the other's trust is low: the gesture that wins most trust for its cost, at most a quarter of the capital.
    pub(super) fn gesture(&self) -> Option<GestureId> {
        let (table, common) = (self.view.table(), self.view.common());
        if table.trust[self.side.other()] >= LOW_TRUST || table.unanswered[self.side].is_some() {
            return None;
        }
        let affordable = Points(self.view.own().capital.0 / 4);
        common
            .gestures
            .iter()
            .filter(|(_, gesture)| !gesture.hostile && gesture.trust > Points::ZERO)
            .filter(|(_, gesture)| gesture.cost <= affordable && gesture.own_face > Points(-5))
            .filter(|(id, _)| self.permits(Move::Gesture(*id)))
            .max_by_key(|(id, gesture)| (gesture.trust - gesture.cost, Reverse(*id)))
            .map(|(id, _)| id)
    }
}
