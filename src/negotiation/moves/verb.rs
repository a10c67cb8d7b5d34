//! EVERY VERB: its word, its kind, and what the rules and the shells ask of it. What a move says besides is its object.
//!
//! A verb is added here, to [`Move`] and to [`Move::verb`]; from there the compiler leads to the rest. All matches over
//! verbs are in full, so none is forgotten in silence.

use serde::{Deserialize, Serialize};

use super::{Answer, Channel, Constituent, Kind, Manner, Tone};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::id::{ActId, ChoiceId, DecisionId, FactionId, GestureId, IssueId, TrackId};
use crate::sentence::Message;

/// One move: a verb and its object.
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
    /// Accepts the text the other has replaced since.
    AcceptEarlier,
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
    /// Publishes one's own private offer.
    Disclose,
    /// Says in public what an ambiguous clause means.
    Gloss(IssueId),
    /// Speaks to the other's public.
    Address,
    /// Sounds a faction out.
    Consult(FactionId),
    /// Buys support with political capital, for the texts of one track.
    Pay(Constituent, u16, TrackId),
    /// Holds a faction to its word at the roll call.
    Whip(FactionId),
    /// Binds oneself in public to a clause, or better.
    Pledge(Clause),
    /// Explains at home why a pledge is given up.
    Justify(IssueId),
    /// Prepares opinion for a loss on an issue.
    Prepare(IssueId),
    /// Promises to leave office once it is done.
    Retire,
    /// Decides what has come to be decided.
    Decide(DecisionId, ChoiceId),
}

/// What sets some verbs apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trait {
    /// R6.6: it answers the other's acceptance.
    AnswersAcceptance,
    /// R7.3: it may be used between signature and vote.
    FitsTheInterval,
    /// It shows what could not be known before.
    Reveals,
}

macro_rules! verbs {
    ($( $verb:ident = $word:literal, $kind:ident, [$( $has:ident ),*], $about:literal; )*) => {
        /// What can be done: moves that differ only in their object are one verb.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Verb {
            $( #[doc = $about] $verb, )*
        }

        impl Verb {
            /// All verbs, in the order of the help: at the table, signals, at home, decisions.
            pub const ALL: [Self; [$( $word ),*].len()] = [$( Self::$verb ),*];

            /// Its word in notation.
            pub fn word(self) -> &'static str {
                match self { $( Self::$verb => $word, )* }
            }

            /// Which of a turn's moves it is.
            pub fn kind(self) -> Kind {
                match self { $( Self::$verb => Kind::$kind, )* }
            }

            fn has(self, one: Trait) -> bool {
                let traits: &[Trait] = match self { $( Self::$verb => &[$( Trait::$has ),*], )* };
                traits.contains(&one)
            }

            /// What one does with it, as short as a button.
            pub fn name(self) -> Message {
                Message::new(match self { $( Self::$verb => concat!("verb-", $word), )* })
            }

            /// How it is written in notation, and what it does.
            pub fn help(self) -> Message {
                Message::new(match self { $( Self::$verb => concat!("help-", $word), )* })
            }
        }
    };
}

verbs! {
    Propose = "propose", Table, [], "Propose a text.";
    Trade = "trade", Table, [], "Offer a trade of two clauses.";
    Take = "take", Table, [], "Take the other's trade.";
    Accept = "accept", Table, [], "Accept the other's text.";
    Initial = "initial", Table, [AnswersAcceptance], "Put one's initials under the text accepted.";
    Decline = "decline", Table, [AnswersAcceptance], "Refuse what lies on the table.";
    Hold = "hold", Table, [FitsTheInterval], "Let the turn pass.";
    Break = "break", Table, [], "End the talks.";
    Gesture = "gesture", Signal, [], "Make a gesture.";
    Act = "act", Signal, [], "Do something alone.";
    Reply = "reply", Signal, [], "Answer the other's gesture.";
    Statement = "statement", Signal, [], "Speak in public.";
    Leak = "leak", Signal, [], "Let the papers have the other's private offer.";
    Disclose = "disclose", Signal, [], "Publish one's own private offer.";
    Gloss = "gloss", Signal, [], "Say in public what an ambiguous clause means.";
    Address = "address", Signal, [], "Speak to the other's public.";
    Consult = "consult", Home, [FitsTheInterval, Reveals], "Sound a faction out.";
    Pay = "pay", Home, [FitsTheInterval], "Buy support.";
    Whip = "whip", Home, [FitsTheInterval], "Hold a faction to its word.";
    // Not between signature and vote: it would pin the other's reading of a text it has signed, a failure no forecast could
    // foresee.
    Pledge = "pledge", Home, [], "Bind oneself in public.";
    Justify = "justify", Home, [FitsTheInterval], "Explain why a pledge is given up.";
    Prepare = "prepare", Home, [FitsTheInterval], "Prepare opinion for a loss.";
    Retire = "retire", Home, [FitsTheInterval], "Promise to leave office.";
    Decide = "decide", Decision, [FitsTheInterval], "Decide what has come to be decided.";
}

impl Verb {
    /// All verbs in the order in which their moves are offered: what has come to be decided; at the table, first what brings
    /// the talks forward; signals; at home; and last those that come by the dozen, trades and pledges.
    pub(super) const OFFERED: [Self; Self::ALL.len()] = [
        Self::Decide,
        Self::Accept,
        Self::Initial,
        Self::Take,
        Self::Propose,
        Self::Decline,
        Self::Hold,
        Self::Break,
        Self::Gesture,
        Self::Act,
        Self::Reply,
        Self::Statement,
        Self::Leak,
        Self::Disclose,
        Self::Address,
        Self::Gloss,
        Self::Consult,
        Self::Pay,
        Self::Whip,
        Self::Justify,
        Self::Prepare,
        Self::Retire,
        Self::Trade,
        Self::Pledge,
    ];

    /// The verb of this word in notation.
    pub fn called(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| verb.word() == word)
    }

    /// R6.6: whether it answers the other's acceptance, where nothing else may be done.
    pub fn answers_acceptance(self) -> bool {
        self.has(Trait::AnswersAcceptance)
    }

    /// R7.3: whether it may be used between signature and vote.
    pub fn fits_the_interval(self) -> bool {
        self.has(Trait::FitsTheInterval)
    }

    /// Whether it shows its maker what he could not know before, so that it would be unfair to take it back.
    pub fn reveals(self) -> bool {
        self.has(Trait::Reveals)
    }
}

impl Move {
    /// Its verb.
    pub fn verb(self) -> Verb {
        match self {
            Self::Propose(..) => Verb::Propose,
            Self::Trade { .. } => Verb::Trade,
            Self::Take => Verb::Take,
            Self::Accept | Self::AcceptEarlier => Verb::Accept,
            Self::Initial => Verb::Initial,
            Self::Decline(_) => Verb::Decline,
            Self::Hold => Verb::Hold,
            Self::Break => Verb::Break,
            Self::Gesture(_) => Verb::Gesture,
            Self::Act(_) => Verb::Act,
            Self::Reply(_) => Verb::Reply,
            Self::Statement(_) => Verb::Statement,
            Self::Leak => Verb::Leak,
            Self::Disclose => Verb::Disclose,
            Self::Gloss(_) => Verb::Gloss,
            Self::Address => Verb::Address,
            Self::Consult(_) => Verb::Consult,
            Self::Pay(..) => Verb::Pay,
            Self::Whip(_) => Verb::Whip,
            Self::Pledge(_) => Verb::Pledge,
            Self::Justify(_) => Verb::Justify,
            Self::Prepare(_) => Verb::Prepare,
            Self::Retire => Verb::Retire,
            Self::Decide(..) => Verb::Decide,
        }
    }

    /// Which of a turn's moves it is.
    pub fn kind(self) -> Kind {
        self.verb().kind()
    }

    /// Whether it commits its maker beyond the turn, so that a shell had better ask whether it is meant (judgement).
    pub fn is_binding(self) -> bool {
        match self {
            Self::Propose(..)
            | Self::Trade { .. }
            | Self::Take
            | Self::Accept
            | Self::AcceptEarlier
            | Self::Initial
            | Self::Decline(Manner::Scornful)
            | Self::Break
            | Self::Act(_)
            | Self::Leak
            | Self::Disclose
            | Self::Gloss(_)
            | Self::Pay(..)
            | Self::Pledge(_)
            | Self::Justify(_)
            | Self::Retire
            | Self::Decide(..) => true,
            Self::Decline(Manner::Courteous | Manner::Firm)
            | Self::Hold
            | Self::Gesture(_)
            | Self::Reply(_)
            | Self::Statement(_)
            | Self::Address
            | Self::Consult(_)
            | Self::Whip(_)
            | Self::Prepare(_) => false,
        }
    }
}
