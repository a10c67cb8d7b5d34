//! How hard an opponent plays, and how a style and a level take a seat.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::style::Style;
use super::{Negotiator, Opponent, Repertoire};
use crate::units::Permille;

/// How hard an opponent plays: what it makes of its style (its measure), never of the rules or of chance.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// For a first game (`gentle`): gives more for what it is given, sooner and more warmly, insists on less, and puts
    /// nothing that its home is much likelier to refuse than to pass.
    Gentle,
    /// Plays its style as it is (`even`).
    #[default]
    Even,
    /// Gives nothing away (`hard`): waits, gives less for what it is given, insists on more, and keeps its capital at
    /// home to itself.
    Hard,
}

/// What a level makes of a style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Measure {
    /// Of what it gives up for time.
    haste: Haste,
    /// Of what it gives for what it is given: a share of the style's.
    reciprocity: Permille,
    /// Of the least it signs: a share of the style's.
    pride: Permille,
    /// Of its kindness: a share of the style's; it is never more than whole.
    warmth: Permille,
    /// Of the chance at home below which it neither puts nor takes a text.
    least_chance: LeastChance,
    /// Own turns to come from which it takes what lies half-way between what it asks and the least it signs.
    pub(super) takes_half_way: u16,
    /// Whether at the end, where every compromise is poor, it makes the last step, or waits for the other to.
    pub(super) makes_last_step: bool,
    /// What capital spent at home is worth to it while talks go on: a share of what it is worth to all.
    pub(super) price_of_capital: Permille,
    /// How much of the talks is over before it spends at home.
    pub(super) spends_from: Permille,
    /// How many texts of its rung it thinks through.
    pub(super) foresight: usize,
}

/// A share of the style's haste, and so much more, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Haste {
    times: Permille,
    plus: i64,
}

/// So many thousandths more than the style's, and never below a floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct LeastChance {
    plus: u32,
    floor: Permille,
}

impl Measure {
    /// What it gives up for time alone, in thousandths of the range.
    pub(super) fn haste(self, style: Permille) -> i64 {
        share(style, self.haste.times) + self.haste.plus
    }

    /// How much it gives for what it is given, in thousandths.
    pub(super) fn reciprocity(self, style: Permille) -> i64 {
        share(style, self.reciprocity)
    }

    /// The share of its best gain below which it signs nothing, in thousandths.
    pub(super) fn pride(self, style: Permille) -> i64 {
        share(style, self.pride).min(1000)
    }

    /// How readily it spends on kindness.
    pub(super) fn warmth(self, style: Permille) -> Permille {
        Permille((style.0 * self.warmth.0 / 1000).min(1000))
    }

    /// The chance at home below which it neither puts nor takes a text.
    pub(super) fn least_chance(self, style: Permille) -> Permille {
        Permille((style.0 + self.least_chance.plus).min(1000)).max(self.least_chance.floor)
    }
}

fn share(size: Permille, times: Permille) -> i64 {
    i64::from(size.0) * i64::from(times.0) / 1000
}

impl Level {
    /// All of them, the easiest first.
    pub const ALL: [Self; 3] = [Self::Gentle, Self::Even, Self::Hard];

    /// The word on the command line and in saves.
    pub fn word(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Even => "even",
            Self::Hard => "hard",
        }
    }

    /// What it makes of a style (judgement, tuned by play: `negotiation/VALIDATION.md`).
    pub(super) fn measure(self) -> Measure {
        match self {
            Self::Gentle => Measure {
                haste: Haste { times: Permille(1000), plus: 260 },
                reciprocity: Permille(1400),
                pride: Permille(300),
                warmth: Permille(1500),
                least_chance: LeastChance { plus: 0, floor: Permille(450) },
                takes_half_way: 2,
                makes_last_step: true,
                price_of_capital: Permille(1000),
                spends_from: Permille(500),
                foresight: 8,
            },
            Self::Even => Measure {
                haste: Haste { times: Permille(1000), plus: 0 },
                reciprocity: Permille(1000),
                pride: Permille(1000),
                warmth: Permille(1000),
                least_chance: LeastChance { plus: 0, floor: Permille(0) },
                takes_half_way: 1,
                makes_last_step: true,
                price_of_capital: Permille(1000),
                spends_from: Permille(500),
                foresight: 8,
            },
            Self::Hard => Measure {
                haste: Haste { times: Permille(500), plus: 0 },
                reciprocity: Permille(650),
                pride: Permille(1400),
                warmth: Permille(1000),
                least_chance: LeastChance { plus: 60, floor: Permille(0) },
                takes_half_way: 1,
                makes_last_step: false,
                price_of_capital: Permille(3000),
                spends_from: Permille(700),
                foresight: 16,
            },
        }
    }

    /// The level called `word`.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }
}

/// The negotiator that plays `style` at `level`.
pub fn seated(style: Style, level: Level) -> Arc<dyn Negotiator> {
    Arc::new(Opponent::new(style, level))
}

/// The same, thinking in `repertoire`, which others share: opponents at thirty tables of one scenario value its texts once.
pub fn seated_in(style: Style, level: Level, repertoire: Arc<Repertoire>) -> Arc<dyn Negotiator> {
    Arc::new(Opponent::thinking_in(style, level, repertoire))
}
