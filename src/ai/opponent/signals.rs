//! What it says to the other side and the world, in the order of its style.

use super::Mind;
use super::temper::Temper;
use crate::ai::Choice;
use crate::ai::effects::{own_mood, price_of, worth_of_effects};
use crate::ai::style::{Occasion, SignalRule};
use crate::negotiation::moves::{Answer, Move, Tone};
use crate::scenario::happening::{Act, Effect};
use crate::scenario::home::AudienceCode;
use crate::scenario::id::GestureId;
use crate::sentence::Message;
use crate::units::{Permille, Points, Utility};

/// Affronts from which it returns a gesture with a snub, if it is one that answers affronts (judgement).
const COLD: u32 = 3;
/// The offence, in thousandths, from which a chief answers the first affront already (judgement).
const TOUCHY: Permille = Permille(40);
/// Capital it keeps for its own home while it makes gestures (judgement).
const RESERVE: Points = Points(12);
/// Trust at which the other needs no more kindness, and half of which it is spared below 0 (judgement).
const FULL_TRUST: i64 = 50;
/// What a signal must be worth to be made, in thousandths of a point (judgement).
const LEAST_WORTH: Utility = Utility(1000);
/// What an act must be worth besides for each round, four at most, in which it could still be done (judgement): what
/// can wait is done early only where it is worth much.
const WAITING: i64 = 500;
/// The relief of a slight for each thing held against the other and each thousandth of offence, in thousandths of a
/// point (judgement): a point and a half for one who takes 80 of them and holds one thing against the other.
const RELIEF: i64 = 20;
/// The share of all there is to gain that an affront puts at risk (judgement): what one takes back who minds it.
const BREAKS: Permille = Permille(25);

impl Mind<'_> {
    /// The first of its style's rules for signals that applies.
    pub(super) fn signal(&self) -> Option<Choice> {
        self.style().signals.iter().find_map(|rule| match rule {
            SignalRule::ReturnGesture => self.return_gesture(),
            SignalRule::AnswerAffront => self.answer_affront(),
            SignalRule::Slight => self.slight(),
            SignalRule::MakeAmends => self.make_amends(),
            SignalRule::MakeGesture => self.make_gesture(),
            SignalRule::Recognise => self.recognise(),
            SignalRule::SeizeTemptation => self.act_alone(),
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
            .filter(|_| self.warmth().0 >= 300)
            .or_else(|| {
                self.say(Move::Reply(Answer::Acknowledge), "opponent-acknowledge", Occasion::Thank)
            })
    }

    /// An affront is answered: in kind where it is stung and has a slight to make, else by a word of anger, where that is
    /// worth no less to it than what it breaks. One who takes little offence lets a first affront pass.
    fn answer_affront(&self) -> Option<Choice> {
        let minds = self.style().bidding.offence >= TOUCHY || self.temper() >= Temper::Stung;
        if self.fresh_affronts() == 0 || self.affronts() == 0 || !minds {
            return None;
        }
        let in_kind = (self.temper() >= Temper::Stung).then(|| self.hardest_slight()).flatten();
        let worth =
            in_kind.map_or_else(|| self.worth_of_anger(), |slight| self.worth_of_slight(slight));
        if worth < Utility::ZERO {
            return None;
        }
        in_kind
            .and_then(|slight| {
                self.say(Move::Gesture(slight), "opponent-in-kind", Occasion::Affronted)
            })
            .or_else(|| {
                self.say(Move::Statement(Tone::Anger), "opponent-anger", Occasion::Affronted)
            })
    }

    /// The slight it may make now that takes most from the other; of equals the first.
    fn hardest_slight(&self) -> Option<GestureId> {
        let gestures = self.view.common().gestures.iter();
        gestures
            .filter(|(id, gesture)| gesture.hostile && self.permits(Move::Gesture(*id)))
            .min_by_key(|(id, gesture)| (gesture.other_face + gesture.trust, *id))
            .map(|(id, _)| id)
    }

    /// Slights one it holds something against, where that is worth more to it than what it breaks.
    fn slight(&self) -> Option<Choice> {
        if self.affronts() + self.grievances() == 0 {
            return None;
        }
        let slight = self.hardest_slight()?;
        (self.worth_of_slight(slight) >= LEAST_WORTH).then_some(())?;
        self.say(Move::Gesture(slight), "opponent-slight", Occasion::Affronted)
    }

    /// What a slight is worth: its applause or its price before the own audience, its hawks' pleasure, the relief of a
    /// chief who takes offence, less the regard for what it takes from the other (R3.4) and what it breaks.
    fn worth_of_slight(&self, slight: GestureId) -> Utility {
        let common = self.view.common();
        let gesture = &common.gestures[slight];
        let insults = common.rules.insults;
        let room = insults.defiance_most - self.view.own().defiance;
        let pleased = insults.defiance_gain.min(room);
        let taken = (gesture.other_face, gesture.trust);
        self.worth_of_insult(gesture.own_face, pleased, taken) - price_of(gesture.cost)
    }

    /// The same of a word of anger in answer to an affront: hawks who would have missed it are pleased twice.
    fn worth_of_anger(&self) -> Utility {
        let rules = &self.view.common().rules;
        let deed = rules.statements.anger;
        let pleased = rules.insults.defiance_gain + rules.insults.defiance_gain;
        self.worth_of_insult(deed.own_face, pleased, (deed.other_face, deed.trust))
    }

    fn worth_of_insult(
        &self,
        applause: Points,
        pleased: Points,
        taken: (Points, Points),
    ) -> Utility {
        let (common, side) = (self.view.common(), self.view.side());
        let insults = common.rules.insults;
        let own = match common.sides[side].audience {
            AudienceCode::Honour => applause,
            AudienceCode::Face => insults.price.halved(1),
            AudienceCode::Dignity => insults.price,
        };
        let hawks = self.view.home().factions.values().filter(|one| one.conviction.is_hawk());
        let hawks = i64::try_from(hawks.count()).unwrap_or(0);
        let at_home = Utility(own_mood(pleased).0 * hawks);
        let lost = self.regard(taken.0) + self.regard(taken.1);
        let held = i64::from(self.affronts() + self.grievances());
        let relief = Utility(RELIEF * held * i64::from(self.style().bidding.offence.0));
        let felt = self.standing.weigh(Points::ZERO, own);
        felt + at_home + relief + lost - self.breaks()
    }

    /// What an affront breaks: whom it hurts climbs back up his ladder, so some of what there is to gain is lost.
    fn breaks(&self) -> Utility {
        let range = self.ladders().iter().map(|ladder| ladder.top - ladder.least).max();
        range.unwrap_or(Utility::ZERO).share(BREAKS)
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

    /// Makes the gesture worth most to it, one at a time: the next waits until the last has been answered.
    fn make_gesture(&self) -> Option<Choice> {
        let (own, side) = (self.view.own(), self.view.side());
        if self.view.table().unanswered[side].is_some() || !self.is_kindly() {
            return None;
        }
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
                let given = self.kindness(gesture.other_face + gesture.trust);
                let felt = self.standing.weigh(Points::ZERO, gesture.own_face);
                (given + felt - price_of(gesture.cost), id)
            })
            .max()
            .filter(|(worth, _)| *worth >= LEAST_WORTH)?;
        let reasons =
            vec![Message::new("opponent-gesture").with("worth", worth.nearest_points().0)];
        Some(self.spoken(Move::Gesture(gesture), reasons, Occasion::Gesture, None))
    }

    /// A word of recognition: each repetition gives half and costs the same (R6.13).
    fn recognise(&self) -> Option<Choice> {
        let (rules, side) = (&self.view.common().rules, self.view.side());
        let said = self.view.table().times_stated(side, Tone::Recognition).min(8);
        let deed = rules.statements.recognition;
        let given = Utility(self.kindness(deed.other_face + deed.trust).0 >> said);
        let cost = self.standing.weigh(Points::ZERO, deed.own_face);
        if given + cost < LEAST_WORTH || !self.is_kindly() {
            return None;
        }
        self.say(Move::Statement(Tone::Recognition), "opponent-recognise", Occasion::Gesture)
    }

    /// Whether it is in the mood for kindness: composed, and not hurt just now, since what it says at the table of an affront
    /// would take the gesture back.
    fn is_kindly(&self) -> bool {
        self.temper() == Temper::Composed && self.fresh_affronts() == 0
    }

    /// What points given to the other's face or trust are worth to it: less, the more it is trusted already.
    fn kindness(&self, points: Points) -> Utility {
        let trust = i64::from(self.view.table().trust[self.view.side().other()].0);
        let needed = (FULL_TRUST - trust).max(0);
        Utility(self.regard(points).0 * needed / FULL_TRUST)
    }

    /// What points of the other's face or trust are worth to it: half a point each at full warmth (judgement).
    pub(super) fn regard(&self, points: Points) -> Utility {
        Utility(i64::from(points.0) * i64::from(self.warmth().0) / 2)
    }

    /// Does alone what brings it more than it costs, the other's feelings counted by its warmth; what can wait, waits,
    /// unless it is worth much.
    fn act_alone(&self) -> Option<Choice> {
        let side = self.view.side();
        let (worth, act, title) = self
            .view
            .common()
            .acts
            .iter()
            .filter(|(id, act)| act.side == side && self.permits(Move::Act(*id)))
            .map(|(id, act)| (self.worth_of(act) - self.waits_for(act), id, &act.title))
            .max_by_key(|(worth, id, _)| (*worth, std::cmp::Reverse(*id)))
            .filter(|(worth, ..)| *worth >= LEAST_WORTH)?;
        let reason =
            Message::new("opponent-act").with("act", title).with("worth", worth.nearest_points().0);
        Some(Choice::because(Move::Act(act), reason))
    }

    /// What it asks of an act besides, since it could still be done later.
    fn waits_for(&self, act: &Act) -> Utility {
        let last = self.view.common().last_round();
        let closes = act.window.until.map_or(last.0, |until| until.0.saturating_sub(1)).min(last.0);
        let left = closes.saturating_sub(self.view.table().round.0).min(4);
        Utility(WAITING * i64::from(left))
    }

    /// What an act is worth, what it does to the agenda included.
    fn worth_of(&self, act: &Act) -> Utility {
        self.worth_of_effects(&act.effects) - price_of(act.cost)
    }

    /// What effects of the scenario are worth, those on the other side by its warmth.
    pub(super) fn worth_of_effects(&self, effects: &[Effect]) -> Utility {
        worth_of_effects(self.view, effects, &|points| self.regard(points))
    }

    fn leak_back(&self) -> Option<Choice> {
        self.was_exposed()
            .then(|| self.say(Move::Leak, "opponent-leak", Occasion::Affronted))
            .flatten()
    }
}
