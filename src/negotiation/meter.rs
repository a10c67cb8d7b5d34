//! How a change of a meter is weighed before it is booked (R3.1, R3.2): everything that multiplied it, each by its name,
//! and the ends of the scale.

use serde::{Deserialize, Serialize};

pub use crate::scenario::happening::Slight;

use crate::scenario::happening::Meter;
use crate::scenario::home::{AudienceCode, PublicSide};
use crate::scenario::id::{MemoryId, Side};
use crate::units::{Permille, Points};

/// How a change came to its size.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Weighing {
    /// The size the rules or the scenario give it, before anything multiplied it.
    pub base: Points,
    /// What kind of hurt it was; none for what is no loss of face, and for what an author's act or event did.
    pub slight: Option<Slight>,
    /// What multiplied it, in the order in which it did; a factor of one is left out.
    pub factors: Vec<Factor>,
}

/// One thing that multiplied a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// So many issues, each counted.
    Issues(u32),
    /// The stake of the issue.
    Stake(Points),
    /// By half for each time it had been said before.
    Repeated(u32),
    /// By half, since the same turn's move at the table belied the gesture.
    Belied,
    /// By half, since nothing was signed.
    Unsigned,
    /// What the code of chief and audience minds most.
    Code {
        /// The code.
        code: AudienceCode,
        /// What it minds.
        slight: Slight,
        /// By how much it multiplies.
        weight: Permille,
    },
    /// A memory of the side, touched.
    Memory {
        /// The memory.
        memory: MemoryId,
        /// By how much it multiplies.
        weight: Permille,
    },
}

/// Under what a meter moves: all that may multiply the change.
#[derive(Clone, Copy)]
pub(super) struct Circumstances<'c> {
    /// What kind of hurt it is, where it hurts.
    pub(super) slight: Option<Slight>,
    /// Memories touched, of either side.
    pub(super) touches: &'c [(Side, MemoryId)],
    /// What multiplies it, be it a loss or not: counts and halves.
    pub(super) factors: &'c [Factor],
}

impl Circumstances<'_> {
    /// Nothing multiplies it.
    pub(super) const PLAIN: Self = Self { slight: None, touches: &[], factors: &[] };

    /// How a change of a meter of `side` by `base` is weighed; the code and the memories weigh on losses of face alone.
    pub(super) fn weigh(
        &self,
        public: &PublicSide,
        side: Side,
        meter: Meter,
        base: Points,
    ) -> Weighing {
        let is_loss_of_face = meter == Meter::Face && base < Points::ZERO;
        let slight = self.slight.filter(|_| is_loss_of_face);
        let mut factors = self.factors.to_vec();
        if is_loss_of_face {
            factors.extend(slight.map(|slight| code_factor(public.audience, slight)));
            factors.extend(sorest(public, side, self.touches));
        }
        factors.retain(|factor| !factor.is_one());
        Weighing { base, slight, factors }
    }
}

impl Weighing {
    /// A change that nothing multiplied.
    pub fn plain(base: Points) -> Self {
        Self { base, slight: None, factors: Vec::new() }
    }

    /// What was felt, before the ends of the scale: the base times its factors.
    ///
    /// A half loses its fraction where it is taken; weights are multiplied first and the loss rounded once (R1.2).
    pub fn felt(&self) -> Points {
        let (points, weight, _) = self.multiplied();
        points.scaled(weight)
    }

    /// Whether the base times its factors comes out in whole points, so that nothing was rounded.
    pub fn is_whole(&self) -> bool {
        let (points, weight, was_halved_whole) = self.multiplied();
        was_halved_whole && i64::from(points.0) * i64::from(weight.0) % 1000 == 0
    }

    /// The base times what counts and halves it, what weighs it, and whether no half had a fraction.
    fn multiplied(&self) -> (Points, Permille, bool) {
        let (mut points, mut weight, mut is_whole) = (self.base, Permille::WHOLE, true);
        for factor in &self.factors {
            match *factor {
                Factor::Issues(count) => {
                    points = points * i32::try_from(count).unwrap_or(i32::MAX);
                }
                Factor::Stake(stake) => points = points * stake.0,
                Factor::Repeated(times) => {
                    is_whole &= points.0 % (1 << times.min(30)) == 0;
                    points = points.halved(times);
                }
                Factor::Belied | Factor::Unsigned => {
                    is_whole &= points.0 % 2 == 0;
                    points = points.halved(1);
                }
                Factor::Code { weight: by, .. } | Factor::Memory { weight: by, .. } => {
                    weight = Permille(weight.0 * by.0 / 1000);
                }
            }
        }
        (points, weight, is_whole)
    }
}

impl Factor {
    /// Whether it changes nothing.
    fn is_one(self) -> bool {
        match self {
            Self::Issues(count) => count == 1,
            Self::Stake(stake) => stake == Points(1),
            Self::Repeated(times) => times == 0,
            Self::Belied | Self::Unsigned => false,
            Self::Code { weight, .. } | Self::Memory { weight, .. } => weight == Permille::WHOLE,
        }
    }
}

/// By how much a loss of face of one kind is multiplied before an audience of one code (design judgement after
/// Friedrichs 2016: honour minds insult most, face what others see, dignity one's own broken word).
fn code_factor(code: AudienceCode, slight: Slight) -> Factor {
    let is_sorest = match code {
        AudienceCode::Honour => slight == Slight::Insult,
        AudienceCode::Face => matches!(slight, Slight::Refusal | Slight::Exposure),
        AudienceCode::Dignity => slight == Slight::BrokenWord,
    };
    Factor::Code { code, slight, weight: Permille(if is_sorest { 1500 } else { 1000 }) }
}

/// Of the memories of `side` among those touched the sorest; of several as sore the first.
fn sorest(public: &PublicSide, side: Side, touches: &[(Side, MemoryId)]) -> Option<Factor> {
    touches
        .iter()
        .filter(|(whose, _)| *whose == side)
        .map(|(_, memory)| (*memory, public.memories[*memory].weight))
        .reduce(|sorest, next| if next.1 > sorest.1 { next } else { sorest })
        .map(|(memory, weight)| Factor::Memory { memory, weight })
}

/// The ends of a meter's scale.
pub fn scale(meter: Meter) -> (Points, Points) {
    match meter {
        Meter::Face | Meter::Trust | Meter::Material => (Points(-100), Points(100)),
        Meter::Capital => (Points::ZERO, Points(200)),
    }
}
