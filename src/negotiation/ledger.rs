//! The ledger: every change of a meter, with the act, the audience, the rule and the source (R3).

use serde::{Deserialize, Serialize};

use super::meter::Weighing;
use super::rule::Rule;
use crate::scenario::clause::Clause;
use crate::scenario::happening::Meter;
use crate::scenario::id::{
    ActId, BodyId, ChoiceId, DecisionId, EventId, GestureId, IssueId, Side, TrackId,
};
use crate::scenario::issue::Common;
use crate::units::{Points, Round};

/// One change of one meter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub round: Round,
    /// Whose meter.
    pub side: Side,
    /// Which.
    pub meter: Meter,
    /// By how much it moved, after the ends of the scale.
    pub amount: Points,
    /// Where it then stood.
    pub after: Points,
    /// What moved it.
    pub act: Act,
    /// Before whom.
    pub audience: Audience,
    /// By which rule.
    pub rule: Rule,
    /// How it came to that size: what it was at first, and everything that multiplied it (R3.2).
    pub weighing: Weighing,
}

/// What moved a meter. `by` is who did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Act {
    /// The talks began with the meter there.
    Opening,
    /// A public offer fell behind one's own last public offer.
    SteppedBack {
        /// Whose offer.
        by: Side,
    },
    /// A public offer fell behind one's own pledge.
    CrossedPledge {
        /// Whose offer.
        by: Side,
    },
    /// A refusal at home was overridden.
    Overridden {
        /// Whose home.
        by: Side,
        /// The body that had refused.
        body: BodyId,
    },
    /// A public offer shamed nobody.
    PublicCredit {
        /// Whose offer.
        by: Side,
    },
    /// An agreed clause was reopened.
    Reopened {
        /// By whom.
        by: Side,
        /// On which issue.
        issue: IssueId,
    },
    /// A proposal was refused.
    Declined {
        /// By whom.
        by: Side,
        /// How.
        manner: super::moves::Manner,
    },
    /// A private offer became known.
    Leaked {
        /// Whose offer.
        of: Side,
        /// Who let it out; nobody where it leaked by itself.
        by: Option<Side>,
    },
    /// What was understood between the two came out.
    CameOut {
        /// On which track.
        track: TrackId,
    },
    /// A private offer was published by its maker.
    Disclosed {
        /// Whose offer.
        by: Side,
    },
    /// A clause became known.
    BecameKnown {
        /// Which.
        clause: Clause,
    },
    /// A gesture was made.
    Gestured {
        /// The gesture.
        gesture: GestureId,
    },
    /// A gesture was answered.
    Replied {
        /// By whom.
        by: Side,
        /// How.
        answer: super::moves::Answer,
    },
    /// A costly gesture was left without an answer.
    Unmatched {
        /// Whose gesture.
        by: Side,
    },
    /// A side did something alone.
    Acted {
        /// The act.
        act: ActId,
    },
    /// A statement was made.
    Stated {
        /// By whom.
        by: Side,
        /// What it said.
        tone: super::moves::Tone,
    },
    /// The other side was insulted, and one's own audience looked on.
    Insulted {
        /// By whom.
        by: Side,
    },
    /// An ambiguous clause was glossed.
    Glossed {
        /// By whom.
        by: Side,
        /// On which issue.
        issue: IssueId,
    },
    /// The other's public was addressed.
    Addressed {
        /// By whom.
        by: Side,
    },
    /// Political capital was spent on a home move.
    Spent {
        /// On which kind.
        on: Expense,
    },
    /// A pledge was made.
    Pledged {
        /// On which issue.
        issue: IssueId,
    },
    /// A retreat was justified.
    Justified {
        /// On which issue.
        issue: IssueId,
    },
    /// The talks were broken off.
    BrokeOff {
        /// By whom.
        by: Side,
    },
    /// A chief refused his own text, which the other had accepted, though nothing had changed.
    RefusedOwnText {
        /// Who.
        by: Side,
    },
    /// A home refused what its chief had signed, or was about to.
    RefusedAtHome {
        /// Whose home.
        by: Side,
    },
    /// A decision, made or left to be made.
    Decided {
        /// The decision.
        decision: DecisionId,
        /// What was chosen.
        choice: ChoiceId,
    },
    /// An event.
    Event {
        /// Which.
        event: EventId,
    },
}

impl Act {
    /// Who moved a meter of `whose` by it; nobody where it befell both.
    pub fn doer(self, common: &Common, whose: Side) -> Option<Side> {
        match self {
            Self::SteppedBack { by }
            | Self::CrossedPledge { by }
            | Self::Overridden { by, body: _ }
            | Self::PublicCredit { by }
            | Self::Reopened { by, issue: _ }
            | Self::Declined { by, manner: _ }
            | Self::Disclosed { by }
            | Self::Replied { by, answer: _ }
            | Self::Stated { by, tone: _ }
            | Self::Insulted { by }
            | Self::Glossed { by, issue: _ }
            | Self::Addressed { by }
            | Self::BrokeOff { by }
            | Self::RefusedOwnText { by }
            | Self::RefusedAtHome { by } => Some(by),
            // Who left a gesture without an answer did it to its giver.
            Self::Unmatched { by } => Some(by.other()),
            Self::Leaked { of: _, by } => by,
            Self::Gestured { gesture } => Some(common.gestures[gesture].side),
            Self::Acted { act } => Some(common.acts[act].side),
            Self::Decided { decision, choice: _ } => Some(common.decisions[decision].side),
            Self::Spent { .. } | Self::Pledged { .. } | Self::Justified { .. } => Some(whose),
            Self::Opening
            | Self::CameOut { .. }
            | Self::BecameKnown { .. }
            | Self::Event { .. } => None,
        }
    }
}

/// What political capital is spent on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Expense {
    /// Sounding a faction out.
    Consultation,
    /// A side payment.
    Payment,
    /// Holding a faction to its word.
    Whip,
    /// A pledge.
    Pledge,
    /// A justification.
    Justification,
    /// Preparing opinion.
    Preparation,
}

/// Before whom something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Audience {
    /// Everyone.
    World,
    /// Both delegations and nobody else.
    Delegations,
    /// One side's home and nobody else.
    Home(Side),
}

impl Audience {
    /// Whether seats of `side` see it.
    pub fn is_seen_by(self, side: Side) -> bool {
        match self {
            Self::World | Self::Delegations => true,
            Self::Home(whose) => whose == side,
        }
    }
}
