//! What it says to the other side and the world, in the order of its style.

use super::{Mind, price};
use crate::ai::Choice;
use crate::ai::style::{Occasion, SignalRule};
use crate::negotiation::moves::{Answer, Move, Tone};
use crate::scenario::happening::{Act, Effect, Meter};
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::units::{Permille, Points, Utility};

/// Affronts from which it returns a gesture with a snub, if it is one that answers affronts (judgement).
const COLD: u32 = 3;
/// Capital it keeps for its own home while it makes gestures (judgement).
const RESERVE: Points = Points(12);
/// Trust from which kind words and gestures are no longer needed (judgement).
const ENOUGH_TRUST: Points = Points(0);

impl Mind<'_> {
    /// The first of its style's rules for signals that applies.
    pub(super) fn signal(&self) -> Option<Choice> {
        self.style().signals.iter().find_map(|rule| match rule {
            SignalRule::ReturnGesture => self.return_gesture(),
            SignalRule::AnswerAffront => self.answer_affront(),
            SignalRule::MakeAmends => self.make_amends(),
            SignalRule::MakeGesture => self.make_gesture(),
            SignalRule::Recognise => self.recognise(),
            SignalRule::SeizeTemptation => self.seize_temptation(),
            SignalRule::LeakBack => self.leak_back(),
        })
    }

    fn say(&self, a_move: Move, reason: &'static str, occasion: Occasion) -> Option<Choice> {
        let reasons = vec![Message::new(reason)];
        self.permits(a_move).then(|| self.spoken(a_move, reasons, occasion, None))
    }

    fn return_gesture(&self) -> Option<Choice> {
        self.view.table().unanswered[self.view.side().other()]?;
        let answers = self.style().signals.contains(&SignalRule::AnswerAffront);
        if answers && self.affronts() >= COLD {
            return self.say(Move::Reply(Answer::Snub), "opponent-snub", Occasion::Affronted);
        }
        self.say(Move::Reply(Answer::Reciprocate), "opponent-reciprocate", Occasion::Thank)
            .filter(|_| self.style().bidding.warmth.0 >= 300)
            .or_else(|| {
                self.say(Move::Reply(Answer::Acknowledge), "opponent-acknowledge", Occasion::Thank)
            })
    }

    fn answer_affront(&self) -> Option<Choice> {
        if self.fresh_affronts() == 0 || self.affronts() == 0 {
            return None;
        }
        self.say(Move::Statement(Tone::Anger), "opponent-anger", Occasion::Affronted)
    }

    /// A gift it refused and now wants is brought back by a word of recognition (R6.8).
    fn make_amends(&self) -> Option<Choice> {
        let (table, other) = (self.view.table(), self.view.side().other());
        table.withdrawn.iter().find(|clause| {
            let option = &self.view.common().issues[clause.issue].options[clause.option];
            option.gift_of == Some(other)
        })?;
        self.say(Move::Statement(Tone::Recognition), "opponent-amends", Occasion::Gesture)
    }

    fn make_gesture(&self) -> Option<Choice> {
        if !self.is_kindly_disposed() {
            return None;
        }
        let (own, side) = (self.view.own(), self.view.side());
        let (worth, gesture) = self
            .view
            .common()
            .gestures
            .iter()
            .filter(|(id, gesture)| {
                gesture.side == side
                    && !gesture.hostile
                    && own.capital - gesture.cost >= RESERVE
                    && self.permits(Move::Gesture(*id))
            })
            .map(|(id, gesture)| {
                let given = self.regard(gesture.other_face) + self.regard(gesture.trust);
                let felt = self.standing.weigh(Points::ZERO, gesture.own_face);
                (given + felt - price(gesture.cost), id)
            })
            .max()
            .filter(|(worth, _)| *worth > Utility::ZERO)?;
        let reasons =
            vec![Message::new("opponent-gesture").with("worth", worth.nearest_points().0)];
        Some(self.spoken(Move::Gesture(gesture), reasons, Occasion::Gesture, None))
    }

    fn recognise(&self) -> Option<Choice> {
        let said = self.view.table().times_stated(self.view.side(), Tone::Recognition);
        // Repeated, it costs the same and gives half; twice is enough (judgement).
        if said >= 2 || !self.is_kindly_disposed() {
            return None;
        }
        self.say(Move::Statement(Tone::Recognition), "opponent-recognise", Occasion::Gesture)
    }

    /// Kind words and gestures are for one who has not affronted it and does not yet trust it.
    fn is_kindly_disposed(&self) -> bool {
        let trust = self.view.table().trust[self.view.side().other()];
        self.affronts() == 0 && trust < ENOUGH_TRUST && self.style().bidding.warmth.0 > 0
    }

    /// What points of the other's face or trust are worth to it: half a point each at full warmth (judgement).
    fn regard(&self, points: Points) -> Utility {
        Utility(i64::from(points.0) * i64::from(self.style().bidding.warmth.0) / 2)
    }

    /// Does alone what brings it more than it costs, the other's feelings counted by its warmth.
    fn seize_temptation(&self) -> Option<Choice> {
        let side = self.view.side();
        let (worth, act, title) = self
            .view
            .common()
            .acts
            .iter()
            .filter(|(id, act)| act.side == side && self.permits(Move::Act(*id)))
            .filter_map(|(id, act)| Some((self.worth_of(act)?, id, &act.title)))
            .max_by_key(|(worth, id, _)| (*worth, std::cmp::Reverse(*id)))
            .filter(|(worth, ..)| *worth >= Utility(1000))?;
        let reason =
            Message::new("opponent-act").with("act", title).with("worth", worth.nearest_points().0);
        Some(Choice::because(Move::Act(act), reason))
    }

    /// What an act is worth; `None` where it changes what texts can say, which no tempting moment should decide.
    fn worth_of(&self, act: &Act) -> Option<Utility> {
        let side = self.view.side();
        let mut worth = -price(act.cost);
        for effect in &act.effects {
            worth += match effect {
                Effect::Meter(whose, meter, points) if *whose == side => {
                    self.own_meter(*meter, *points)
                }
                Effect::Meter(_, Meter::Face | Meter::Trust, points) => self.regard(*points),
                Effect::FactionMood(whose, _, points) | Effect::GroupMood(whose, _, points) => {
                    self.mood(*whose, *points)
                }
                Effect::NoAgreement(whose, points) if *whose == side => points.as_utility(),
                Effect::Meter(..) | Effect::NoAgreement(..) => Utility::ZERO,
                Effect::StatusQuo(_)
                | Effect::Opens(..)
                | Effect::Closes(..)
                | Effect::Pins(_)
                | Effect::Redeals(..)
                | Effect::Seats(..)
                | Effect::Government(..) => return None,
            };
        }
        Some(worth)
    }

    fn own_meter(&self, meter: Meter, points: Points) -> Utility {
        match meter {
            Meter::Material => self.standing.interest(points),
            Meter::Face => self.standing.weigh(Points::ZERO, points),
            Meter::Capital => price(points),
            Meter::Trust => Utility::ZERO,
        }
    }

    /// A point of mood at home is worth a fifth of a point; abroad, what its warmth makes of it (judgement).
    fn mood(&self, whose: Side, points: Points) -> Utility {
        if whose == self.view.side() {
            points.as_utility().share(Permille(200))
        } else {
            self.regard(points).share(Permille(400))
        }
    }

    fn leak_back(&self) -> Option<Choice> {
        self.was_exposed()
            .then(|| self.say(Move::Leak, "opponent-leak", Occasion::Affronted))
            .flatten()
    }
}
