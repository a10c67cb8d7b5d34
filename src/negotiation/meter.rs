//! How a change of a meter is weighed before it is booked (R3.2): code of honour, memories, the ends of the scale.

use crate::scenario::happening::Meter;
use crate::scenario::home::{AudienceCode, PublicSide};
use crate::scenario::id::{MemoryId, Side};
use crate::units::{Permille, Points};

/// What kind of hurt a loss of face is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// By how much a loss of face of one kind is multiplied before an audience of one code (design judgement after
/// Friedrichs 2016: honour minds insult most, face what others see, dignity one's own broken word).
pub fn code_weight(code: AudienceCode, slight: Slight) -> Permille {
    let sorest = match code {
        AudienceCode::Honour => slight == Slight::Insult,
        AudienceCode::Face => matches!(slight, Slight::Refusal | Slight::Exposure),
        AudienceCode::Dignity => slight == Slight::BrokenWord,
    };
    Permille(if sorest { 1500 } else { 1000 })
}

/// The weight of a loss of face of `side`: its code, and of the memories touched the sorest.
pub fn loss_weight(
    public: &PublicSide,
    side: Side,
    slight: Option<Slight>,
    touches: &[(Side, MemoryId)],
) -> Permille {
    let code = slight.map_or(Permille::WHOLE, |slight| code_weight(public.audience, slight));
    let memory = touches
        .iter()
        .filter(|(whose, _)| *whose == side)
        .map(|(_, memory)| public.memories[*memory].weight)
        .max()
        .unwrap_or(Permille::WHOLE);
    Permille(code.0 * memory.0 / 1000)
}

/// The ends of a meter's scale.
pub fn scale(meter: Meter) -> (Points, Points) {
    match meter {
        Meter::Face | Meter::Trust | Meter::Material => (Points(-100), Points(100)),
        Meter::Capital => (Points::ZERO, Points(200)),
    }
}
