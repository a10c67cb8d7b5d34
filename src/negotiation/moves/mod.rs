//! What a seat may do: every verb of the table, the signals and the home (R6), and what it must decide (R7.7).
//!
//! `verb` names them all and says what kind each is; one file a group of them holds what each needs (`permit`) and
//! what follows (`resolve`); `each` leads from the verb to its own.

mod answer;
pub(super) mod decide;
mod each;
pub(super) mod home;
mod insult;
mod offered;
mod own_text;
pub(super) mod permit;
mod propose;
pub(super) mod resolve;
pub(super) mod signal;
mod trade;
mod verb;

pub use decide::to_decide;
pub(in crate::negotiation) use each::needs;
pub use home::payment_worth;
pub use offered::{offered, offered_of};
pub use own_text::{OwnWord, own_word};
pub use permit::permit;
pub use propose::{Reopened, crossed_pledges, reopened, signable};
pub use verb::{Move, Verb};

use serde::{Deserialize, Serialize};

use crate::scenario::happening::Judge;
use crate::scenario::id::{FactionId, GroupId};

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

impl Constituent {
    /// It as one that thinks something of a text.
    pub fn judge(self) -> Judge {
        match self {
            Self::Faction(faction) => Judge::Faction(faction),
            Self::Group(group) => Judge::Group(group),
        }
    }
}

/// Which of its kinds a move is: at most one home move and one signal, then exactly one table move (R6.1), and besides
/// them whatever has come to be decided (R7.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// At the table; ends the turn.
    Table,
    /// To the other side and the world.
    Signal,
    /// To one's own home.
    Home,
    /// An answer to what has come to be decided; it uses none of the turn's moves.
    Decision,
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
