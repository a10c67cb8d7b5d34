//! What it makes up its mind to do, and what it goes by: the reference plays it, the adviser tells it.

use crate::ai::{Choice, plainly};
use crate::negotiation::moves::{Answer, Channel, Manner, Move, Tone};
use crate::scenario::clause::Draft;
use crate::scenario::id::{ActId, FactionId, GestureId};
use crate::sentence::Message;
use crate::units::{Permille, Utility};

/// A move an attentive player would make, and what it goes by. What a text brings is counted over no agreement, a refusal
/// at home included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thought {
    /// To answer the other's gesture.
    Answer(Answer),
    /// A word of recognition, so that a gift once spurned is offered again.
    GiftBack,
    /// A gesture, while the other's trust is low.
    Gesture(GestureId),
    /// To do something alone: for what it does, and for what its home will then carry.
    Act(Acting),
    /// To ask the faction whose mood most decides whether this text is better than waiting.
    SoundOut(FactionId, Draft),
    /// To win votes at home for the text it is about to put or to take, or that is signed.
    Mend(Mending),
    /// To take what lies on the table.
    Accept(Taking),
    /// To take the trade the other offers: its own text would then bring so much.
    Trade(Utility),
    /// To put a text.
    Ask(Asking),
    /// To initial its own text.
    Initial(Draft),
    /// To take its own text back, with courtesy: its home would no longer carry it far enough.
    TakeBack(Draft),
    /// To let the turn pass: it knows no text its home would carry.
    NothingToAsk,
    /// To let the turn pass: what it put now nobody could answer any more.
    TooLate,
    /// To let the move between signature and vote pass: nothing at home would help.
    NothingToMend,
    /// To let the turn pass: what it had in mind may not be done.
    Hold,
}

/// Something done alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acting {
    /// The act.
    pub act: ActId,
    /// What it is worth, its price taken off and what it opens at home counted.
    pub worth: Utility,
    /// The text whose chance at home it raises most, with the chance before and after; none where it raises none.
    pub carries: Option<(Draft, Permille, Permille)>,
}

/// Votes to be won at home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mending {
    /// The move.
    pub a_move: Move,
    /// For which text.
    pub draft: Draft,
    /// The chance of it at home before.
    pub before: Permille,
    /// The chance of it at home after.
    pub after: Permille,
}

/// A text that lies on the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taking {
    /// The move that takes it.
    pub a_move: Move,
    /// The text.
    pub draft: Draft,
    /// What signing it may be expected to bring, both homes counted.
    pub brings: Utility,
    /// What asking on may be expected to bring instead; nothing where it has the last word.
    pub instead: Utility,
    /// Whether it has the last word of the talks.
    pub last: LastWord,
}

/// Whether a move is the last of the talks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastWord {
    /// It is.
    Yes,
    /// Others come after it.
    No,
}

/// A text to be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The text.
    pub draft: Draft,
    /// What it is worth over no agreement, once in force.
    pub gain: Utility,
    /// The chance that its home passes it.
    pub chance: Permille,
    /// The chance that the other takes it now; unknown while it has said nothing.
    pub taken: Option<Permille>,
}

impl Thought {
    /// The move.
    pub fn a_move(&self) -> Move {
        match self {
            Self::Answer(answer) => Move::Reply(*answer),
            Self::GiftBack => Move::Statement(Tone::Recognition),
            Self::Gesture(gesture) => Move::Gesture(*gesture),
            Self::Act(acting) => Move::Act(acting.act),
            Self::SoundOut(faction, _) => Move::Consult(*faction),
            Self::Mend(mending) => mending.a_move,
            Self::Accept(taking) => taking.a_move,
            Self::Trade(_) => Move::Take,
            Self::Ask(asking) => Move::Propose(Channel::Private, asking.draft),
            Self::Initial(_) => Move::Initial,
            Self::TakeBack(_) => Move::Decline(Manner::Courteous),
            Self::NothingToAsk | Self::TooLate | Self::NothingToMend | Self::Hold => Move::Hold,
        }
    }

    /// The text it would put, if that is what it would do.
    pub fn asking(&self) -> Option<Asking> {
        match self {
            Self::Ask(asking) => Some(*asking),
            Self::Answer(_)
            | Self::GiftBack
            | Self::Gesture(_)
            | Self::Act(_)
            | Self::SoundOut(..)
            | Self::Mend(_)
            | Self::Accept(_)
            | Self::Trade(_)
            | Self::Initial(_)
            | Self::TakeBack(_)
            | Self::NothingToAsk
            | Self::TooLate
            | Self::NothingToMend
            | Self::Hold => None,
        }
    }

    /// The same as a player makes it, with the reason in a line.
    pub(in crate::ai) fn choice(&self) -> Choice {
        let a_move = self.a_move();
        match self {
            Self::Answer(_) => plainly(a_move, "ai-reply"),
            Self::GiftBack => plainly(a_move, "ai-gift-back"),
            Self::Gesture(_) => plainly(a_move, "ai-gesture"),
            Self::Act(acting) => {
                let worth = acting.worth.nearest_points().0;
                Choice::because(a_move, Message::new("ai-act").with("worth", worth))
            }
            Self::SoundOut(..) => plainly(a_move, "ai-consult-swing"),
            Self::Mend(mending) => {
                let reason = Message::new("ai-mend")
                    .with("before", mending.before.percent())
                    .with("after", mending.after.percent());
                Choice::because(a_move, reason)
            }
            Self::Accept(Taking { last: LastWord::Yes, .. }) => plainly(a_move, "ai-last-word"),
            Self::Accept(Taking { last: LastWord::No, .. }) => plainly(a_move, "ai-accept-good"),
            Self::Trade(_) => plainly(a_move, "ai-take"),
            Self::Ask(asking) => {
                let reason = Message::new("ai-asks")
                    .with("gain", asking.gain.nearest_points().0)
                    .with("taken", asking.taken.unwrap_or(Permille(0)).percent())
                    .with("chance", asking.chance.percent());
                Choice::because(a_move, reason)
            }
            Self::Initial(_) => plainly(a_move, "ai-initial"),
            Self::TakeBack(_) => plainly(a_move, "ai-not-initial"),
            Self::NothingToAsk => plainly(a_move, "ai-nothing-ratifiable"),
            Self::NothingToMend => plainly(a_move, "ai-interval"),
            Self::TooLate | Self::Hold => plainly(a_move, "ai-hold"),
        }
    }
}
