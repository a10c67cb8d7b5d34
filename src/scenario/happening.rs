//! What happens besides the talking: gestures, acts of one side, events, and what they change.

use super::clause::{Clause, ClauseSet};
use super::home::Tally;
use super::id::{
    ActId, BodyId, ChoiceId, DecisionId, EventId, FactionId, GestureId, GroupId, IssueId, LeaderId,
    MemoryId, Side,
};
use super::issue::{Origin, Window};
use crate::sentence::Text;
use crate::units::{Permille, Points, Round};
use serde::{Deserialize, Serialize};

/// A gesture one side can make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gesture {
    /// Id of the gesture.
    pub word: String,
    /// Who can make it.
    pub side: Side,
    /// What it is called.
    pub title: Text,
    /// What is done.
    pub text: Text,
    /// Whether it is a slight.
    pub hostile: bool,
    /// Political capital it costs.
    pub cost: Points,
    /// What it does to one's own face.
    pub own_face: Points,
    /// What it does to the other's face.
    pub other_face: Points,
    /// What it does to the other's trust.
    pub trust: Points,
    /// Memories it touches.
    pub touches: Touches,
    /// What must be so while it can be made.
    pub conditions: Vec<Condition>,
    /// When it can be made.
    pub window: Window,
    /// Where it comes from.
    pub origin: Origin,
}

/// What a side does alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Id of the act.
    pub word: String,
    /// Who can do it.
    pub side: Side,
    /// What it is called.
    pub title: Text,
    /// What is done.
    pub text: Text,
    /// Whether it trades honour for interest or interest for honour.
    pub temptation: bool,
    /// Political capital it costs.
    pub cost: Points,
    /// Acts after which it can no longer be done.
    pub unless: Vec<ActId>,
    /// What it does.
    pub effects: Vec<Effect>,
    /// What kind of hurt its losses of face are, where a code may mind it.
    pub hurt: Option<Slight>,
    /// Memories it touches.
    pub touches: Touches,
    /// What must be so while it can be done.
    pub conditions: Vec<Condition>,
    /// When it can be done.
    pub window: Window,
    /// Where it comes from.
    pub origin: Origin,
}

/// Something that happens to both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Id of the event.
    pub word: String,
    /// What it is called.
    pub title: Text,
    /// What happens.
    pub text: Text,
    /// What each capital's papers make of it: Tokyo's, Moscow's.
    pub headlines: Option<(Text, Text)>,
    /// When it can happen.
    pub when: When,
    /// What must be so besides.
    pub conditions: Vec<Condition>,
    /// Chance that it happens when it can.
    pub chance: Permille,
    /// What it does.
    pub effects: Vec<Effect>,
    /// What kind of hurt its losses of face are, where a code may mind it.
    pub hurt: Option<Slight>,
    /// Memories it touches.
    pub touches: Touches,
    /// Where it comes from.
    pub origin: Origin,
}

/// What kind of hurt a loss of face is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Slight {
    /// Contempt.
    Insult,
    /// A refusal others see.
    Refusal,
    /// A secret others see.
    Exposure,
    /// A word not kept, one's own.
    BrokenWord,
}

/// Memories touched, of either side.
pub type Touches = Vec<(Side, MemoryId)>;

/// When an event can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At the beginning of one of the rounds `from..=until`, the first in which its conditions hold.
    Rounds {
        /// First round.
        from: Round,
        /// Last round.
        until: Round,
    },
    /// Between signature and vote.
    Interval,
}

/// Something that must be so. All of it is known to both delegations, so nothing secret shows in what waits for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// None of these is so.
    NoneOf(Vec<Condition>),
    /// A clause has been proposed in public or become known.
    Proposed(Option<Side>, ClauseSet),
    /// An issue has been pledged on.
    Pledged(Option<Side>, IssueId),
    /// A gesture has been made.
    Gestured(GestureId),
    /// An act has been done.
    Done(ActId),
    /// An event has happened.
    Happened(EventId),
    /// One of these choices of a decision has been made, and both sides know it.
    Decided(DecisionId, Vec<ChoiceId>),
    /// A clause is provisionally agreed.
    Agreed(ClauseSet),
    /// A text that has a clause has been signed, whatever became of it.
    Signed(ClauseSet),
    /// A text that has a clause is in force.
    InForce(ClauseSet),
    /// A home has refused a text, at signature or vote.
    Refused(Option<Side>),
    /// A round has begun.
    Begun(Round),
    /// A meter the world knows stands past a mark.
    Standing(Side, KnownMeter, Mark),
}

/// A meter of a side that the world knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownMeter {
    /// Honour and face.
    Face,
    /// Trust in the other side.
    Trust,
}

/// Past which points a meter stands; the points themselves are neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Below these.
    Below(Points),
    /// Above these.
    Above(Points),
}

/// One thing that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A meter moves.
    Meter(Side, Meter, Points),
    /// A faction's mood moves.
    FactionMood(Side, FactionId, Points),
    /// A group's mood moves.
    GroupMood(Side, GroupId, Points),
    /// The status quo of an issue moves.
    StatusQuo(Clause),
    /// An issue opens, or one option of it.
    Opens(IssueId, Option<ClauseSet>),
    /// An issue closes, or some options of it.
    Closes(IssueId, Option<ClauseSet>),
    /// An ambiguous clause collapses.
    Pins(Clause),
    /// A hidden mood is dealt anew.
    Redeals(Side, FactionId),
    /// What no agreement is worth changes.
    NoAgreement(Side, Points),
    /// A faction has other seats in a body.
    Seats(Side, BodyId, FactionId, u32),
    /// Another leader takes office.
    Government(Side, LeaderId),
    /// A side is bound to a clause as by a pledge of its own.
    Pledges(Side, Clause),
    /// The members of a body nobody describes vote otherwise.
    Others(Side, BodyId, Tally),
    /// Something of a home changes that is nobody else's to see.
    AtHome(Side, HomeChange),
}

/// What events can change of a home as its author drew it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum HomeChange {
    /// To what clauses are worth to its chief something is added.
    Worth {
        /// The clauses.
        clauses: ClauseSet,
        /// Material interest.
        material: Points,
        /// Honour and face.
        face: Points,
    },
    /// A group presses factions with another weight.
    Presses(GroupId, Vec<(FactionId, Points)>),
    /// A group holds a faction to what it will never have.
    Holds(GroupId, FactionId),
    /// A group holds a faction no longer.
    Releases(GroupId, FactionId),
    /// Somebody will not have a clause any more.
    Never(Judge, ClauseSet),
    /// A clause is no red line of somebody's any longer.
    Allows(Judge, ClauseSet),
    /// Somebody thinks better or worse of clauses, by so many points.
    Position(Judge, ClauseSet, Points),
}

/// Who thinks something of a text at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Judge {
    /// A faction.
    Faction(FactionId),
    /// A group.
    Group(GroupId),
}

impl Effect {
    /// The home that alone sees it; none where the world does.
    pub fn home(&self) -> Option<Side> {
        match *self {
            Self::Meter(side, Meter::Material | Meter::Capital, _)
            | Self::FactionMood(side, ..)
            | Self::GroupMood(side, ..)
            | Self::Redeals(side, _)
            | Self::NoAgreement(side, _)
            | Self::AtHome(side, _) => Some(side),
            Self::Meter(_, Meter::Face | Meter::Trust, _)
            | Self::StatusQuo(_)
            | Self::Opens(..)
            | Self::Closes(..)
            | Self::Pins(_)
            | Self::Seats(..)
            | Self::Government(..)
            | Self::Pledges(..)
            | Self::Others(..) => None,
        }
    }
}

/// A side's meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Meter {
    /// Material interest as lived so far.
    Material,
    /// Honour and face as lived so far.
    Face,
    /// Trust in the other side.
    Trust,
    /// Political capital.
    Capital,
}

impl Meter {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Material, Self::Face, Self::Trust, Self::Capital];

    /// The meter's word in files and notation.
    pub fn word(self) -> &'static str {
        match self {
            Self::Material => "material",
            Self::Face => "face",
            Self::Trust => "trust",
            Self::Capital => "capital",
        }
    }
}
