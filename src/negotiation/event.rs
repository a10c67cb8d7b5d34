//! What happened: the only thing that changes a state.

use serde::{Deserialize, Serialize};

use super::ledger::{Audience, Entry};
use super::moves::{Answer, Channel, Constituent, Manner, Tone, Verb};
use super::outcome::Outcome;
use super::ratification::Ballot;
use super::rule::Rule;
use crate::scenario::clause::{Clause, ClauseSet, Draft};
use crate::scenario::counsel::ByVoice;
use crate::scenario::happening::HomeChange;
use crate::scenario::home::Tally;
use crate::scenario::id::{
    ActId, BodyId, ChoiceId, DecisionId, EventId, FactionId, GestureId, IssueId, LeaderId, Side,
    TrackId,
};
use crate::units::{Points, Round, Utility};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Event {
    /// What.
    pub what: Happening,
    /// Why.
    pub cause: Cause,
    /// Before whom.
    pub audience: Audience,
    /// By which rule.
    pub rule: Rule,
}

/// Why something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Cause {
    /// A side's move.
    Move(Side),
    /// A dated or conditional event of the scenario.
    Scenario(EventId),
    /// The course of the talks: a turn, a round, a vote that was due.
    Course,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "the fields say what the variant says: who, what, how")]
pub enum Happening {
    /// A text was put on the table.
    Proposed { by: Side, channel: Channel, draft: Draft },
    /// A trade was offered.
    TradeOffered { by: Side, give: Clause, take: Clause },
    /// A trade was taken.
    TradeTaken { by: Side },
    /// A clause is provisionally agreed.
    Agreed { clause: Clause },
    /// An agreed clause is open again.
    Reopened { by: Side, clause: Clause },
    /// A proposal was accepted.
    Accepted { by: Side, draft: Draft },
    /// The proposer put his initials to it.
    Initialled { by: Side },
    /// Something on the table was refused.
    Declined { by: Side, manner: Manner, what: Declined },
    /// A turn passed without a word.
    Held { by: Side },
    /// The talks were broken off.
    BrokeOff { by: Side },
    /// A private offer became known.
    Leaked { of: Side, by: Option<Side> },
    /// A side published its own private offer.
    Disclosed { by: Side },
    /// A clause became known for the first time, and something follows from that.
    BecameKnown { clause: Clause },
    /// An ambiguous clause lost its second reading.
    Collapsed { clause: Clause, how: Collapse },
    /// A gift was withdrawn.
    GiftWithdrawn { clause: Clause },
    /// A withdrawn gift is on offer again.
    GiftRestored { clause: Clause },
    /// A gesture was made.
    Gestured { by: Side, gesture: GestureId },
    /// A gesture took effect, wholly or, belied by the same turn's table move, by half.
    GestureWeighed { by: Side, gesture: GestureId, belied: bool },
    /// A gesture was answered.
    Replied { by: Side, answer: Answer },
    /// A costly gesture was left without an answer.
    WentUnmatched { by: Side },
    /// A side did something alone.
    Acted { by: Side, act: ActId },
    /// A statement was made.
    Stated { by: Side, tone: Tone },
    /// The other side was insulted before the world.
    Insulted { by: Side },
    /// An insult was made good before it was answered.
    InsultForgiven { side: Side },
    /// An insult was let pass.
    InsultUnanswered { side: Side },
    /// What defiance does to the hawks of a side moved.
    DefianceMoved { side: Side, by: Points },
    /// An ambiguous clause was glossed.
    Glossed { by: Side, issue: IssueId },
    /// The other's public was addressed.
    Addressed { by: Side },
    /// A faction was sounded out.
    Consulted { by: Side, faction: FactionId, band: super::deal::Band },
    /// A vote has shown a faction's mood to its own chief.
    MoodShown { side: Side, faction: FactionId, band: super::deal::Band },
    /// A side's two counsellors have said what they take the mood of one of its factions to be.
    Counselled { side: Side, faction: FactionId, said: ByVoice<super::deal::Band> },
    /// Support was bought, for the texts of a track.
    Paid { by: Side, to: Constituent, worth: Points, track: TrackId },
    /// A faction was held to its word.
    Whipped { by: Side, faction: FactionId },
    /// A pledge was made.
    Pledged { by: Side, clause: Clause },
    /// The strictest pledge on an issue was taken back.
    Justified { by: Side, issue: IssueId },
    /// Opinion was prepared.
    Prepared { by: Side, issue: IssueId },
    /// A chief promised to retire.
    PromisedToRetire { by: Side },
    /// A mood moved.
    MoodMoved { side: Side, of: Constituent, by: Points },
    /// A meter moved.
    Changed(Entry),
    /// An event of the scenario took place.
    TookPlace { event: EventId },
    /// Something came to a side to be decided, by the end of its turn of `until` at the latest.
    BroughtBefore { side: Side, decision: DecisionId, until: Round },
    /// A side decided.
    Decided { by: Side, decision: DecisionId, choice: ChoiceId },
    /// A side let the time for deciding pass, and this was done.
    LeftUndecided { side: Side, decision: DecisionId, choice: ChoiceId },
    /// The status quo of an issue moved.
    StatusQuoMoved { clause: Clause },
    /// Something was put on the agenda or taken off.
    AgendaChanged { issue: IssueId, options: Option<ClauseSet>, open: bool },
    /// A hidden mood was dealt anew.
    Redealt { side: Side, faction: FactionId },
    /// What no agreement is worth moved.
    NoAgreementMoved { side: Side, by: Points },
    /// A faction has other seats.
    SeatsChanged { side: Side, body: BodyId, faction: FactionId, seats: u32 },
    /// A side was bound to a clause by what it or events did, as by a pledge.
    Bound { side: Side, clause: Clause },
    /// The members of a body nobody describes vote otherwise from now on.
    OthersChanged { side: Side, body: BodyId, others: Tally },
    /// Something of a home is no longer as it was drawn.
    HomeChanged { side: Side, change: HomeChange },
    /// A government changed.
    GovernmentChanged { side: Side, leader: LeaderId },
    /// A turn ended.
    TurnEnded { by: Side },
    /// A round began.
    RoundBegan { round: Round, host: Side },
    /// A body voted.
    Voted(Ballot),
    /// A body whose moment it was had no say on the text.
    NotAsked { side: Side, body: BodyId },
    /// A body stopped a signature.
    SignatureStopped { by: Side, draft: Draft },
    /// What a chief put his name to was worth this much more to him than no agreement; less, where it is below 0.
    SignedFor { side: Side, gain: Utility },
    /// The text was signed; the interval begins with the round's host.
    Signed { draft: Draft, host: Side },
    /// A side's move of the interval is over.
    IntervalPassed { by: Side },
    /// A track is in force.
    InForce { draft: Draft, track: TrackId },
    /// A text of a tacit track holds, and nobody was asked.
    Understood { draft: Draft, track: TrackId },
    /// What was understood has come out.
    CameOut { draft: Draft, track: TrackId },
    /// A ratification was refused.
    Refused { tokyo: bool, moscow: bool },
    /// The game is over.
    Ended(Outcome),
}

impl Happening {
    /// The verb of which this says that it was used; `None` for what follows from a move, or comes of itself.
    pub fn verb(&self) -> Option<Verb> {
        match self {
            Self::Proposed { .. } => Some(Verb::Propose),
            Self::TradeOffered { .. } => Some(Verb::Trade),
            Self::TradeTaken { .. } => Some(Verb::Take),
            Self::Accepted { .. } => Some(Verb::Accept),
            Self::Initialled { .. } => Some(Verb::Initial),
            Self::Declined { .. } => Some(Verb::Decline),
            Self::Held { .. } => Some(Verb::Hold),
            Self::BrokeOff { .. } => Some(Verb::Break),
            Self::Gestured { .. } => Some(Verb::Gesture),
            Self::Acted { .. } => Some(Verb::Act),
            Self::Replied { .. } => Some(Verb::Reply),
            Self::Stated { .. } => Some(Verb::Statement),
            Self::Leaked { by: Some(_), .. } => Some(Verb::Leak),
            Self::Disclosed { .. } => Some(Verb::Disclose),
            Self::Glossed { .. } => Some(Verb::Gloss),
            Self::Addressed { .. } => Some(Verb::Address),
            Self::Consulted { .. } => Some(Verb::Consult),
            Self::Paid { .. } => Some(Verb::Pay),
            Self::Whipped { .. } => Some(Verb::Whip),
            Self::Pledged { .. } => Some(Verb::Pledge),
            Self::Justified { .. } => Some(Verb::Justify),
            Self::Prepared { .. } => Some(Verb::Prepare),
            Self::PromisedToRetire { .. } => Some(Verb::Retire),
            Self::Decided { .. } => Some(Verb::Decide),
            Self::Agreed { .. }
            | Self::Reopened { .. }
            | Self::Leaked { by: None, .. }
            | Self::BecameKnown { .. }
            | Self::Collapsed { .. }
            | Self::GiftWithdrawn { .. }
            | Self::GiftRestored { .. }
            | Self::GestureWeighed { .. }
            | Self::WentUnmatched { .. }
            | Self::Insulted { .. }
            | Self::InsultForgiven { .. }
            | Self::InsultUnanswered { .. }
            | Self::DefianceMoved { .. }
            | Self::MoodShown { .. }
            | Self::Counselled { .. }
            | Self::MoodMoved { .. }
            | Self::Changed(_)
            | Self::TookPlace { .. }
            | Self::BroughtBefore { .. }
            | Self::LeftUndecided { .. }
            | Self::StatusQuoMoved { .. }
            | Self::AgendaChanged { .. }
            | Self::Redealt { .. }
            | Self::NoAgreementMoved { .. }
            | Self::SeatsChanged { .. }
            | Self::Bound { .. }
            | Self::OthersChanged { .. }
            | Self::HomeChanged { .. }
            | Self::GovernmentChanged { .. }
            | Self::TurnEnded { .. }
            | Self::RoundBegan { .. }
            | Self::Voted(_)
            | Self::NotAsked { .. }
            | Self::SignatureStopped { .. }
            | Self::SignedFor { .. }
            | Self::Signed { .. }
            | Self::IntervalPassed { .. }
            | Self::InForce { .. }
            | Self::Understood { .. }
            | Self::CameOut { .. }
            | Self::Refused { .. }
            | Self::Ended(_) => None,
        }
    }
}

/// What was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Declined {
    /// A proposal made in public or become known.
    PublicProposal,
    /// A proposal known to the delegations alone.
    PrivateProposal,
    /// A trade.
    Trade,
    /// One's own proposal, accepted by the other, before initialling it.
    OwnProposal,
}

/// Why a clause lost its second reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Collapse {
    /// A pledge said what it means.
    Pledge,
    /// A gloss did.
    Gloss,
    /// An act or an event did, or what followed when a clause became known.
    Event,
}
