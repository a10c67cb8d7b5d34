//! Small words used in several places: moods, manners, tones, chances.

use super::naming::{exact, rounded};
use crate::negotiation::deal::Band;
use crate::negotiation::loss::Loss;
use crate::negotiation::moves::{Manner, Tone};
use crate::sentence::{Blank, Message};
use crate::units::{Permille, Utility};

/// What a consultation told: "colder than expected".
pub fn band(band: Band) -> Message {
    Message::new(match band {
        Band::Cold => "band-cold",
        Band::Even => "band-even",
        Band::Warm => "band-warm",
    })
}

/// A chance in words and number: "likely, 68 %". Never 0 or 100 per cent unless it is certain; halves round up.
pub fn chance(chance: Permille) -> Message {
    let id = match (chance.0, chance.percent()) {
        (0, _) => "chance-impossible",
        (1..=9, _) => "chance-hardly",
        (1000.., _) => "chance-certain",
        (991.., _) => "chance-nearly",
        (_, ..=4) => "chance-very-unlikely",
        (_, 5..=34) => "chance-unlikely",
        (_, 35..=44) => "chance-rather-unlikely",
        (_, 45..=55) => "chance-even",
        (_, 56..=65) => "chance-rather-likely",
        (_, 66..=94) => "chance-likely",
        (_, 95..) => "chance-very-likely",
    };
    Message::new(id).with("percent", chance.percent())
}

/// A chance as a number of hundredths, to stand before their sign: what is neither impossible nor certain never as if it
/// were.
pub fn percent(chance: Permille) -> Blank {
    match chance.0 {
        1..=9 => Message::new("percent-under-one").into(),
        991..=999 => Message::new("percent-over-ninety-nine").into(),
        _ => chance.percent().into(),
    }
}

/// That a text is worth less than no agreement, and what that will count for.
pub fn loss(loss: Loss) -> Message {
    let (value, other) = apart(loss.value, loss.no_agreement);
    Message::new("confirm-loss").with("value", value).with("other", other)
}

/// Two values as precise as it takes to tell them apart.
fn apart(one: Utility, two: Utility) -> (String, String) {
    let short = (rounded(one), rounded(two));
    if short.0 == short.1 { (exact(one), exact(two)) } else { short }
}

/// What everyone reckons a side gains by something (R4.5), as an adjective: "gains much", "loses slightly".
///
/// The classes are those of the rule; a difference of two of them falls into the nearest.
pub fn repute(points: i64) -> Message {
    Message::new(match points {
        ..=-24 => "repute-loses-very-much",
        -23..=-12 => "repute-loses-much",
        -11..=-6 => "repute-loses-something",
        -5..=-2 => "repute-loses-slightly",
        -1..=1 => "repute-nothing",
        2..=5 => "repute-gains-slightly",
        6..=11 => "repute-gains-something",
        12..=23 => "repute-gains-much",
        24.. => "repute-gains-very-much",
    })
}

/// The same of a gain, in the mouth of whoever has it: "gain much".
pub(super) fn we_gain(points: i64) -> Message {
    Message::new(match points {
        ..=5 => "we-gain-slightly",
        6..=11 => "we-gain-something",
        12..=23 => "we-gain-much",
        24.. => "we-gain-very-much",
    })
}

/// How a refusal is put.
pub(super) fn manner(manner: Manner) -> Message {
    Message::new(match manner {
        Manner::Courteous => "manner-courteous",
        Manner::Firm => "manner-firm",
        Manner::Scornful => "manner-scornful",
    })
}

/// What a statement says.
pub(super) fn tone(tone: Tone) -> Message {
    Message::new(match tone {
        Tone::Anger => "tone-anger",
        Tone::Recognition => "tone-recognition",
        Tone::Regret => "tone-regret",
    })
}
