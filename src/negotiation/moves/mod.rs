//! What a seat may do: every verb of the table, the signals and the home (R6).
//!
//! One file a group of verbs, each with what it takes (`permit`) and what follows (`resolve`).

mod answer;
mod home;
mod offered;
pub(super) mod permit;
mod propose;
pub(super) mod resolve;
mod signal;
mod trade;

pub use home::payment_worth;
pub use offered::{offered, pledges_offered, trades_offered};
pub use permit::permit;
pub use propose::{Reopened, reopened, signable};

use serde::{Deserialize, Serialize};

use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{ActId, FactionId, GestureId, GroupId, IssueId};

/// One move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Move {
    /// Puts a text on the table.
    Propose(Channel, Draft),
    /// Offers to move on one clause if the other moves on another.
    Trade {
        /// What one would write oneself.
        give: Clause,
        /// What the other would have to write.
        take: Clause,
    },
    /// Takes the trade the other offers.
    Take,
    /// Accepts the text the other has proposed.
    Accept,
    /// Puts one's initials under one's own text, which the other has accepted.
    Initial,
    /// Refuses what lies on the table.
    Decline(Manner),
    /// Lets the turn pass.
    Hold,
    /// Ends the talks.
    Break,
    /// Makes a gesture.
    Gesture(GestureId),
    /// Does something alone.
    Act(ActId),
    /// Answers the other's gesture.
    Reply(Answer),
    /// Speaks in public.
    Statement(Tone),
    /// Lets the papers have the other's private offer.
    Leak,
    /// Says in public what an ambiguous clause means.
    Gloss(IssueId),
    /// Speaks to the other's public.
    Address,
    /// Sounds a faction out.
    Consult(FactionId),
    /// Buys support with political capital.
    Pay(Constituent, u16),
    /// Binds oneself in public to a clause, or better.
    Pledge(Clause),
    /// Explains at home why a pledge is given up.
    Justify(IssueId),
    /// Prepares opinion for a loss on an issue.
    Prepare(IssueId),
    /// Promises to leave office once it is done.
    Retire,
}

/// How a text reaches the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// Before everyone.
    Public,
    /// By back channel.
    Private,
}

/// How a refusal is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Manner {
    /// With thanks.
    Courteous,
    /// Without more.
    Firm,
    /// With contempt.
    Scornful,
}

/// How a gesture is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// With another.
    Reciprocate,
    /// With thanks.
    Acknowledge,
    /// With disregard.
    Snub,
}

/// What a statement says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tone {
    /// Anger.
    Anger,
    /// Recognition of the other's standing.
    Recognition,
    /// Regret.
    Regret,
}

/// A faction or a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Constituent {
    /// With seats.
    Faction(FactionId),
    /// Without.
    Group(GroupId),
}

/// Which of its three kinds a move is: at most one home move and one signal, then exactly one table move (R6.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// At the table; ends the turn.
    Table,
    /// To the other side and the world.
    Signal,
    /// To one's own home.
    Home,
}

impl Channel {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Public, Self::Private];
    /// The word in notation.
    pub fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }
}

impl Manner {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Courteous, Self::Firm, Self::Scornful];
    /// The word in notation.
    pub fn word(self) -> &'static str {
        match self {
            Self::Courteous => "courteous",
            Self::Firm => "firm",
            Self::Scornful => "scornful",
        }
    }
}

impl Answer {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Reciprocate, Self::Acknowledge, Self::Snub];
    /// The word in notation.
    pub fn word(self) -> &'static str {
        match self {
            Self::Reciprocate => "reciprocate",
            Self::Acknowledge => "acknowledge",
            Self::Snub => "snub",
        }
    }
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Anger, Self::Recognition, Self::Regret];
    /// The word in notation.
    pub fn word(self) -> &'static str {
        match self {
            Self::Anger => "anger",
            Self::Recognition => "recognition",
            Self::Regret => "regret",
        }
    }
}

impl Move {
    /// Which kind of move it is.
    pub fn kind(self) -> Kind {
        match self {
            Self::Propose(..)
            | Self::Trade { .. }
            | Self::Take
            | Self::Accept
            | Self::Initial
            | Self::Decline(_)
            | Self::Hold
            | Self::Break => Kind::Table,
            Self::Gesture(_)
            | Self::Act(_)
            | Self::Reply(_)
            | Self::Statement(_)
            | Self::Leak
            | Self::Gloss(_)
            | Self::Address => Kind::Signal,
            Self::Consult(_)
            | Self::Pay(..)
            | Self::Pledge(_)
            | Self::Justify(_)
            | Self::Prepare(_)
            | Self::Retire => Kind::Home,
        }
    }
}
