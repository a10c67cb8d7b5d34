//! What waits for somebody's answer, in the order it is told.

use crate::negotiation::moves::Channel;
use crate::negotiation::state::{Offer, Phase, TradeOffer};
use crate::scenario::clause::Draft;
use crate::scenario::id::{DecisionId, GestureId, Side};
use crate::sentence::{Blank, Message};
use crate::units::Points;
use crate::view::SeatView;
use crate::wording::{clause_full, clause_short, plain};

/// Something that waits for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waiting {
    /// What has come to one's side to be decided.
    Decision(DecisionId),
    /// A proposal of `by`'s. Once a text is accepted it is no offer but at stake.
    Offer {
        /// Whose.
        by: Side,
        /// The proposal.
        offer: Offer,
    },
    /// The proposal before, which may still be accepted for a turn.
    Replaced {
        /// Whose.
        by: Side,
        /// The proposal.
        offer: Offer,
    },
    /// The text both have accepted.
    AtStake(Draft),
    /// A trade.
    Trade(TradeOffer),
    /// The other side's gesture.
    Gesture(GestureId),
    /// The other side's insult, before one's own hawks.
    Insult,
}

/// How far a proposal is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Known {
    /// It was made in public.
    Public,
    /// It was made by back channel and has leaked.
    Leaked,
    /// It was made by back channel.
    Private,
}

impl Known {
    /// Of `offer`.
    pub fn of(offer: &Offer) -> Self {
        match (offer.channel, offer.leaked) {
            (Channel::Public, _) => Self::Public,
            (Channel::Private, true) => Self::Leaked,
            (Channel::Private, false) => Self::Private,
        }
    }
}

/// What waits, of what `view` sees.
pub fn waiting(view: &SeatView) -> Vec<Waiting> {
    let (table, side) = (view.table(), view.side());
    let mut found: Vec<Waiting> =
        view.to_decide().into_iter().map(|(decision, _)| Waiting::Decision(decision)).collect();
    if let Some(draft) = table.text_at_stake() {
        found.push(Waiting::AtStake(draft));
    } else {
        for by in [side.other(), side] {
            let Some(offer) = table.offers[by] else { continue };
            found.push(Waiting::Offer { by, offer });
            found.extend(table.replaced[by].map(|offer| Waiting::Replaced { by, offer }));
        }
        found.extend(table.trade.map(Waiting::Trade));
    }
    if matches!(table.phase, Phase::Talks) {
        found.extend(table.unanswered[side.other()].map(Waiting::Gesture));
        found.extend(table.insulted[side].then_some(Waiting::Insult));
    }
    found
}

impl Waiting {
    /// It in a sentence, where every shell has the same; a proposal each shows in its own way.
    pub fn line(self, view: &SeatView) -> Option<Message> {
        let (common, side) = (view.common(), view.side());
        let other = &common.sides[side.other()].name;
        let how = |typed, pointed| Blank::called(Message::new(typed), Message::new(pointed));
        Some(match self {
            Self::Decision(decision) => {
                let about = &common.decisions[decision];
                Message::new("decide-heading").with("from", &about.from).with("title", &about.title)
            }
            Self::Offer { .. } | Self::Replaced { .. } | Self::AtStake(_) => return None,
            Self::Trade(trade) => {
                let clause = |clause| {
                    Blank::called(clause_short(common, clause), clause_full(common, clause))
                };
                let line = if trade.by == side {
                    Message::new("waiting-own-trade")
                } else {
                    Message::new("waiting-their-trade")
                        .with("how", how("waiting-trade-typed", "waiting-trade-pointed"))
                };
                line.with("other", other)
                    .with("give", clause(trade.give))
                    .with("take", clause(trade.take))
            }
            Self::Gesture(gesture) => match view.standing().waiting_gesture() {
                Some((_, face)) => {
                    Message::new("waiting-costly-gesture").with("face", plain(Points(face.0.abs())))
                }
                None => Message::new("waiting-gesture"),
            }
            .with("other", other)
            .with("title", &common.gestures[gesture].title)
            .with("how", how("waiting-gesture-typed", "waiting-gesture-pointed")),
            Self::Insult => Message::new("waiting-insult").with("other", other),
        })
    }
}
