//! Why a move may not be made. A refused move changes nothing.

use super::moves::Kind;
use crate::scenario::clause::{Clause, Misfit};
use crate::scenario::happening::Condition;
use crate::scenario::id::{ActId, BodyId, FactionId, IssueId, OptionId, Side, TrackId};
use crate::units::{Points, Round};

use super::ratification::Decider;

/// Why a move may not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The talks are over.
    Over,
    /// It is the other side's turn.
    NotYourTurn,
    /// The home move or the signal of this turn is used.
    Used(Kind),
    /// Only these moves are possible now: initialling or refusing one's own accepted text.
    OnlyInitialling,
    /// Only a home move, but no pledge, or `hold` is possible between signature and vote.
    OnlyInterval,
    /// No clause differs from the status quo.
    EmptySheet,
    /// Clauses do not fit together.
    Misfits(Vec<Misfit>),
    /// A clause is not on the agenda in this round.
    NotOpen {
        /// The clause.
        clause: Clause,
        /// The round it opens in, where that is still to come.
        opens: Option<Round>,
    },
    /// The issue is a side's own to settle: no text can name it (R6.27).
    Stance(IssueId, Side),
    /// The clause was a gift, refused and withdrawn.
    GiftWithdrawn(Clause),
    /// The text names issues of two tracks.
    TwoTracks(TrackId, TrackId),
    /// One's own mandate body would not have the text.
    NoMandate {
        /// The body.
        body: BodyId,
        /// The faction that weighs most against it, and its reason.
        deciding: Option<(FactionId, Decider)>,
    },
    /// The other side has no proposal on the table.
    NothingProposed,
    /// The other has replaced no proposal since one's own last turn (R6.6).
    NothingReplaced,
    /// The other side offers no trade.
    NoTrade,
    /// There is nothing to refuse.
    NothingToDecline,
    /// The text that was accepted, or the proposal that stands, no longer holds in a changed world.
    Overtaken(Box<Refusal>),
    /// A trade must be on two clauses of issues that are not agreed, each a change.
    EmptyTrade,
    /// Both clauses of a trade are on the same issue.
    TradeOnOneIssue(IssueId),
    /// The gesture or act belongs to the other side.
    NotYours,
    /// The gesture or act has been made.
    AlreadyMade,
    /// Another act has left no room for it.
    NotAfter(ActId),
    /// The gesture or act waits for these, and they are not so.
    NotUnless(Vec<Condition>),
    /// It cannot be made in this round.
    NotNow {
        /// The round it opens in, where that is still to come.
        opens: Option<Round>,
    },
    /// Political capital does not suffice.
    TooDear {
        /// What it costs.
        cost: Points,
        /// What is left.
        left: Points,
    },
    /// The other side has made no gesture that waits for an answer.
    NothingToAnswer,
    /// The other side has made no private offer that could be leaked.
    NothingToLeak,
    /// One has made no private offer that is still a secret of both.
    NothingToDisclose,
    /// The issue has no clause with two readings left.
    NothingToGloss(IssueId),
    /// The faction has told all it will tell.
    AlreadyConsulted(FactionId),
    /// A faction has no hidden mood to sound out.
    NothingHidden(FactionId),
    /// A side payment must be at least 1 and at most so much.
    PaymentOutOfRange {
        /// The most.
        most: Points,
    },
    /// A payment so late or so small would buy nothing.
    PaymentBuysNothing,
    /// The track is in force already.
    PaymentTooLate(TrackId),
    /// The faction has been held to its word.
    AlreadyWhipped(FactionId),
    /// The faction votes as its mood has it, or at no roll call.
    NothingToWhip(FactionId),
    /// A pledge must be stricter than the one that stands.
    PledgeNotStricter {
        /// The option pledged already.
        standing: OptionId,
    },
    /// One cannot pledge the clause left out, or a reading.
    PledgeOnNothing,
    /// There is no pledge on the issue.
    NoPledge(IssueId),
    /// What is in force on the issue is voted on no more, and falls short of no pledge that could be taken back.
    Settled(IssueId),
    /// Opinion on the issue cannot be prepared further.
    Prepared(IssueId),
    /// No text can speak of the issue, so no loss on it can be softened.
    NothingToPrepare(IssueId),
    /// Nobody at home competes for the chief's office, so the promise would move nobody.
    NoRival,
    /// The promise has been made.
    AlreadyPromised,
    /// No such decision waits for the side's word.
    NothingToDecide,
}
