//! What a move may cost its maker later, by rule: not what it does at once, but what he is exposed to once it is made.
//!
//! Each is what the rules would book on his own meters, weighed as it would be (R3.2).

use super::meter::{Circumstances, Factor, Slight};
use super::moves::{Channel, Move, crossed_pledges};
use super::standing::Standing;
use super::state::Phase;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Meter;
use crate::scenario::home::Moment;
use crate::scenario::id::{GestureId, IssueId};
use crate::scenario::issue::Form;
use crate::scenario::rules::Deed;
use crate::units::{Permille, Points};

/// What a maker of a move is exposed to. Losses of his own face and trust of the other's are below 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Risk {
    /// R6.14: the private offer may leak by itself, and then falls short of a pledge before everyone.
    Leak {
        /// The chance in this round.
        chance: Permille,
        /// What it would then cost him in face; 0 where it falls short of no pledge.
        face: Points,
    },
    /// R6.3: whatever he proposes in public from now on is measured against this text.
    PublicWord {
        /// His face for each issue on which a later public proposal is worse for him.
        face: Points,
    },
    /// R6.7: should the other accept, he can only initial or break his word.
    OwnText {
        /// His face.
        face: Points,
        /// The other's trust.
        trust: Points,
    },
    /// R6.4: what is agreed by it is reopened at a price.
    Reopening {
        /// His face for each clause.
        face: Points,
        /// The other's trust for each clause.
        trust: Points,
    },
    /// R6.3, R6.20, R4.3: a pledge binds.
    Pledge {
        /// His face for each public proposal that falls short of it.
        face: Points,
        /// Political capital it takes to take it back.
        capital: Points,
        /// His face when he takes it back.
        taken_back: Points,
        /// What a text is worth less to him for each step by which it falls short, before his dislike of loss.
        worth: Points,
    },
    /// R6.11: a gesture that had a cost may be left without an answer.
    Unmatched {
        /// His face.
        face: Points,
    },
    /// R7.2: his cabinet or party may stop the signature.
    Stopped {
        /// His face.
        face: Points,
        /// The other's trust.
        trust: Points,
    },
    /// R7.4: his home may refuse what he has signed.
    Refused {
        /// His face.
        face: Points,
        /// The other's trust.
        trust: Points,
    },
    /// R7.4: between signature and vote something more may come, which no chance named before counts.
    Interval,
    /// R7.9: what is understood may come out.
    Understanding {
        /// The chance in this round.
        chance: Permille,
        /// What it would then cost him in face.
        face: Points,
    },
    /// R7.5: nothing can be signed any more.
    End,
}

impl Standing<'_> {
    /// What the side would be exposed to by `a_move`.
    pub fn risks(&self, a_move: Move) -> Vec<Risk> {
        if let Phase::Interval { draft, .. } = self.table.phase
            && !matches!(a_move, Move::Decide(..))
        {
            // Whatever else it is, it passes the turn, and the vote comes nearer.
            return self.refused(&draft).into_iter().collect();
        }
        let (table, other) = (self.table, self.side().other());
        match a_move {
            Move::Propose(channel, draft) => self.risks_of_proposing(channel, &draft),
            Move::Trade { .. } | Move::Take => vec![self.reopening()],
            Move::Accept => self.risks_of_signing(table.offers[other].map(|offer| offer.draft)),
            Move::AcceptEarlier => {
                self.risks_of_signing(table.replaced[other].map(|offer| offer.draft))
            }
            Move::Initial => self.risks_of_signing(table.text_at_stake()),
            Move::Pledge(clause) => vec![self.pledging(clause.issue)],
            Move::Gesture(id) => {
                let gesture = &self.common.gestures[id];
                let is_costly = gesture.cost > Points::ZERO && !gesture.hostile;
                let face = self.face(self.common.rules.unmatched_face, Slight::Refusal, &[]);
                is_costly.then_some(Risk::Unmatched { face }).into_iter().collect()
            }
            Move::Break => vec![Risk::End],
            Move::Decline(_)
            | Move::Hold
            | Move::Act(_)
            | Move::Reply(_)
            | Move::Statement(_)
            | Move::Leak
            | Move::Disclose
            | Move::Gloss(_)
            | Move::Address
            | Move::Consult(_)
            | Move::Pay(..)
            | Move::Whip(_)
            | Move::Decide(..)
            | Move::Justify(_)
            | Move::Prepare(_)
            | Move::Retire => Vec::new(),
        }
    }

    fn risks_of_proposing(&self, channel: Channel, draft: &Draft) -> Vec<Risk> {
        let (common, table) = (self.common, self.table);
        let rules = &common.rules;
        let heard = match channel {
            Channel::Private => {
                let crossed = Factor::Issues(crossed_pledges(self, draft));
                let size = rules.across_pledge_face;
                let face = self.face(size, Slight::BrokenWord, &[crossed]);
                Risk::Leak { chance: table.leak_chance(common), face }
            }
            Channel::Public => {
                let face = self.face(rules.step_back_face, Slight::BrokenWord, &[]);
                Risk::PublicWord { face }
            }
        };
        let (face, trust) = self.refusing_own_text();
        let mut risks = vec![heard, Risk::OwnText { face, trust }];
        let theirs = table.positions[self.side().other()];
        let agrees = theirs.is_some_and(|theirs| {
            let clauses = common.issues.ids().map(|issue| draft.clause(issue));
            let mut agreed = clauses.filter(|Clause { issue, option }| {
                theirs.option(*issue) == *option
                    && table.status_quo.option(*issue) != *option
                    && table.agreed[*issue].is_none()
            });
            agreed.next().is_some()
        });
        if agrees {
            risks.push(self.reopening());
        }
        risks
    }

    /// What it costs to refuse one's own accepted text while one's word on it stands (R6.7): one's face, and the other's
    /// trust.
    pub fn refusing_own_text(&self) -> (Points, Points) {
        let Deed { own_face, trust, .. } = self.common.rules.own_text_refused;
        (self.face(own_face, Slight::BrokenWord, &[]), trust)
    }

    /// What it would cost the other in face that its gesture is let pass without an answer (R6.11), where one that had a
    /// cost waits and `a_move` is one that ends the turn and goes on with the talks.
    pub fn left_unanswered(&self, a_move: Move) -> Option<(GestureId, Points)> {
        let goes_on = matches!(self.table.phase, Phase::Talks)
            && matches!(
                a_move,
                Move::Propose(..) | Move::Trade { .. } | Move::Take | Move::Decline(_) | Move::Hold
            );
        self.waiting_gesture().filter(|_| goes_on)
    }

    /// The other's gesture that waits for an answer, if it had a cost, and what it would lose in face if none came (R6.11).
    pub fn waiting_gesture(&self) -> Option<(GestureId, Points)> {
        let giver = self.side().other();
        let gesture = self.table.unanswered[giver]?;
        let is_costly = self.common.gestures[gesture].cost > Points::ZERO;
        let under = Circumstances { slight: Some(Slight::Refusal), ..Circumstances::PLAIN };
        let base = self.common.rules.unmatched_face;
        let lost = under.weigh(&self.common.sides[giver], giver, Meter::Face, base).felt();
        is_costly.then_some((gesture, lost))
    }

    fn reopening(&self) -> Risk {
        let Deed { own_face, trust, .. } = self.common.rules.reopening;
        Risk::Reopening { face: self.face(own_face, Slight::BrokenWord, &[]), trust }
    }

    fn pledging(&self, issue: IssueId) -> Risk {
        let rules = &self.common.rules;
        let stake = self.common.issues[issue].stake;
        Risk::Pledge {
            face: self.face(rules.across_pledge_face, Slight::BrokenWord, &[]),
            capital: rules.justify_cost,
            taken_back: self.face(rules.justify_face, Slight::BrokenWord, &[Factor::Stake(stake)]),
            worth: rules.retreat_cost * stake.0,
        }
    }

    /// What an own body's refusal would cost, at the signature and after it, where such a body is asked of the text.
    fn risks_of_signing(&self, text: Option<Draft>) -> Vec<Risk> {
        let Some(draft) = text else { return Vec::new() };
        let track = self.table.track_signed(self.common, &draft);
        if self.common.tracks[track].form == Form::Tacit {
            let chance = self.table.leak_chance(self.common);
            return vec![Risk::Understanding { chance, face: self.exposure() }];
        }
        let Deed { own_face, trust, .. } = self.common.rules.refusal_at_home;
        let stopped = self.is_asked(Moment::Signature, &draft).then(|| {
            let face = self.face(own_face, Slight::BrokenWord, &[Factor::Unsigned]);
            Risk::Stopped { face, trust: trust.halved(1) }
        });
        let refused = self.refused(&draft);
        let more = refused.map(|_| Risk::Interval);
        stopped.into_iter().chain(refused).chain(more).collect()
    }

    /// What it costs in face that what was understood comes out (R7.9).
    pub fn exposure(&self) -> Points {
        self.face(self.common.rules.leak.other_face, Slight::Exposure, &[])
    }

    /// What it would cost that the own home refuses what is signed, where it may.
    fn refused(&self, draft: &Draft) -> Option<Risk> {
        let Deed { own_face, trust, .. } = self.common.rules.refusal_at_home;
        let face = self.face(own_face, Slight::BrokenWord, &[]);
        self.is_asked(Moment::Ratification, draft).then_some(Risk::Refused { face, trust })
    }

    /// Whether an own body votes on the text at this moment.
    fn is_asked(&self, moment: Moment, draft: &Draft) -> bool {
        self.asked_bodies(draft).any(|(_, body)| body.moment == moment)
    }

    /// What a change of the side's own face by `base` would be felt as.
    fn face(&self, base: Points, slight: Slight, factors: &[Factor]) -> Points {
        let side = self.side();
        let under = Circumstances { slight: Some(slight), factors, ..Circumstances::PLAIN };
        under.weigh(&self.common.sides[side], side, Meter::Face, base).felt()
    }
}
