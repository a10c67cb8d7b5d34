//! STYLES: how an opponent plays and speaks, as plain data that serves every scenario and either capital.
//!
//! Authors write them as RON; [`read`] finds every fault in one. The engine beside this module turns a style into moves.

mod check;
pub mod file;
mod speech;

pub use check::{FORMAT, read};
pub use speech::{CLAUSE, Occasion, Sentences, Sober, Speeches};

use crate::scenario::id::Side;
use crate::sentence::Text;
use crate::units::Permille;

/// How an opponent plays: its character, its bidding, the order of its other moves, what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// Its id: small letters, digits and `_`, at most 40; a shipped style's is its file's name.
    pub id: String,
    /// What it is called.
    pub name: Text,
    /// Its character, one line, shown before the game: a temper, never a person or a nation.
    pub character: Text,
    /// How it bids.
    pub bidding: Bidding,
    /// What it does at home, the first rule that finds something to do first; each at most once, and none is allowed.
    pub home: Vec<HomeRule>,
    /// What it signals, the first rule that finds something to do first; each at most once, and none is allowed.
    pub signals: Vec<SignalRule>,
    /// What it says as it moves.
    pub speeches: Speeches,
}

/// Shares of the range between its best text and the least it would sign, in thousandths.
///
/// The best is the text worth most to it that its home may pass; the least is what no agreement is worth to it. Every
/// number is an author's judgement, argued in the style's file and tuned by play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bidding {
    /// Where it opens, in thousandths of the range (0..=1000): 1000 is its best text, 0 the least it would sign.
    pub opening: Permille,
    /// How much of the range it gives up with time alone by the last round, in thousandths of it (0..=1000).
    pub haste: Permille,
    /// How much it gives for what the other has given, both in its own eyes (0..=1500): 1000 is like for like.
    pub reciprocity: Permille,
    /// How far each affront takes it back, in thousandths of the range (0..=500).
    pub offence: Permille,
    /// The share of its best gain below which it signs nothing, even at the end (0..=1000).
    pub pride: Permille,
    /// The chance at home below which it neither proposes nor accepts a text (0..=1000): 1000 asks for certainty.
    pub least_chance: Permille,
    /// How readily it spends face and political capital on gestures and kind words (0..=1000): 0 never.
    pub warmth: Permille,
    /// How much it heeds its home (0..=1000): what a chance there lacks of certainty counts by so much, and at 0 it asks
    /// nobody and takes every text for ratified.
    pub heeds_home: Permille,
}

/// A rule for moves at home. The words of a style are [`HomeRule::word`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeRule {
    /// Wins back, by payment, whip or preparation, the constituents the text it wants most lacks (`mend`).
    Mend,
    /// Consults a faction whose hidden mood could tip a vote (`sound_out`).
    SoundOut,
    /// Pledges in public what every text it would sign grants it anyway (`pledge_safely`).
    PledgeSafely,
    /// Takes back, at the price of it, a pledge that stands in the way of a text it would sign (`justify`).
    Justify,
}

/// A rule for signals. The words of a style are [`SignalRule::word`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignalRule {
    /// Answers the other's gesture: in kind while it can afford to, else with thanks (`return_gesture`).
    ReturnGesture,
    /// Answers an affront: in kind where it has been stung, else in anger (`answer_affront`).
    AnswerAffront,
    /// Slights one it holds something against, where that is worth more to it than what it breaks (`slight`).
    Slight,
    /// Speaks in recognition where it has lost a gift it refused, to have it offered again (`make_amends`).
    MakeAmends,
    /// Makes a gesture of its own (`make_gesture`).
    MakeGesture,
    /// Speaks in recognition of the other's standing (`recognise`).
    Recognise,
    /// Does alone what brings it more than it costs, while it can be done (`seize_temptation`).
    SeizeTemptation,
    /// Lets the papers have the other's private offer after its own was leaked (`leak_back`).
    LeakBack,
}

impl Style {
    /// The same as it speaks from the seat of `side`; it plays alike in both.
    #[must_use]
    pub fn in_seat(self, side: Side) -> Self {
        Self { speeches: self.speeches.from_seat(side), ..self }
    }
}

impl HomeRule {
    /// All of them, in the order of the guide.
    pub const ALL: [Self; 4] = [Self::Mend, Self::SoundOut, Self::PledgeSafely, Self::Justify];

    /// The word in a style's file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Mend => "mend",
            Self::SoundOut => "sound_out",
            Self::PledgeSafely => "pledge_safely",
            Self::Justify => "justify",
        }
    }

    /// What it does, for the author's guide.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::Mend => {
                "Wins back, by payment, whip or preparation, those at home the text it wants most lacks."
            }
            Self::SoundOut => "Consults a faction whose hidden mood could tip a vote.",
            Self::PledgeSafely => {
                "Pledges in public what every text it would sign grants it anyway."
            }
            Self::Justify => {
                "Takes back, at its price, a pledge that stands in the way of a text it would sign."
            }
        }
    }
}

impl SignalRule {
    /// All of them, in the order of the guide.
    pub const ALL: [Self; 8] = [
        Self::ReturnGesture,
        Self::AnswerAffront,
        Self::Slight,
        Self::MakeAmends,
        Self::MakeGesture,
        Self::Recognise,
        Self::SeizeTemptation,
        Self::LeakBack,
    ];

    /// The word in a style's file.
    pub fn word(self) -> &'static str {
        match self {
            Self::ReturnGesture => "return_gesture",
            Self::AnswerAffront => "answer_affront",
            Self::Slight => "slight",
            Self::MakeAmends => "make_amends",
            Self::MakeGesture => "make_gesture",
            Self::Recognise => "recognise",
            Self::SeizeTemptation => "seize_temptation",
            Self::LeakBack => "leak_back",
        }
    }

    /// What it does, for the author's guide.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::ReturnGesture => {
                "Answers a gesture: in kind while it can afford to, else with thanks."
            }
            Self::AnswerAffront => {
                "Answers an affront, where that is worth what it breaks: in kind where it has been stung and has a slight to make, else in anger."
            }
            Self::Slight => {
                "Slights one it holds something against, where that is worth more to it than what it breaks."
            }
            Self::MakeAmends => {
                "Speaks in recognition to have a gift offered again that it once refused."
            }
            Self::MakeGesture => "Makes a gesture of its own.",
            Self::Recognise => "Speaks in recognition of the other side's standing.",
            Self::SeizeTemptation => {
                "Does alone what brings it more than it costs, temptations and other acts; what can wait, waits."
            }
            Self::LeakBack => {
                "Lets the papers have the other side's private offer after its own was leaked."
            }
        }
    }
}

impl Bidding {
    /// The same with the nerve of one game, 0..=999: its opening, haste and reciprocity up to a seventh higher or
    /// lower, its warmth up to a half (judgement), so that one style does not play one game for ever.
    #[must_use]
    pub fn on_the_day(&self, nerve: Permille) -> Self {
        let drawn = |prime: u32| i64::from(nerve.0 * prime % 1000) - 500;
        let moved = |size: Permille, prime: u32| {
            let size = i64::from(size.0);
            Permille(u32::try_from(size + size * drawn(prime) / 3500).unwrap_or(0))
        };
        let opening = Permille(moved(self.opening, 7).0.min(1000));
        // Kindness is a matter of the day more than craft is: up to half as much again, or half as much.
        let kindness = i64::from(self.warmth.0) * (1000 + drawn(17)) / 1000;
        Self {
            opening,
            haste: moved(self.haste, 13),
            reciprocity: moved(self.reciprocity, 29),
            warmth: Permille(u32::try_from(kindness).unwrap_or(0).min(1000)),
            ..*self
        }
    }
}
