//! What a move exposes its maker to, in a sentence.

use super::naming::{name, plain};
use crate::negotiation::risk::Risk;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::units::Points;

/// What the maker of a move, of `side`, is told of one risk.
pub fn risk(common: &Common, side: Side, risk: Risk) -> Message {
    let lost = |points: Points| plain(Points(points.0.abs()));
    let of_both = |id: &'static str, face: Points, trust: Points| {
        Message::new(id)
            .with("face", lost(face))
            .with("trust", lost(trust))
            .with("other", name(common, side.other()))
    };
    match risk {
        Risk::Leak { chance, face } => {
            let id = if face == Points::ZERO { "confirm-leak" } else { "confirm-leak-pledge" };
            Message::new(id).with("chance", chance.0.div_ceil(10)).with("face", lost(face))
        }
        Risk::PublicWord { face } => Message::new("confirm-public-word").with("face", lost(face)),
        Risk::OwnText { face, trust } => of_both("confirm-own-text", face, trust),
        Risk::Reopening { face, trust } => of_both("confirm-reopening", face, trust),
        Risk::Pledge { face, capital, taken_back, worth } => Message::new("confirm-pledge")
            .with("face", lost(face))
            .with("capital", lost(capital))
            .with("back", lost(taken_back))
            .with("worth", lost(worth)),
        Risk::Unmatched { face } => Message::new("confirm-unmatched")
            .with("face", lost(face))
            .with("other", name(common, side.other())),
        Risk::Stopped { face, trust } => of_both("confirm-stopped", face, trust),
        Risk::Refused { face, trust } => of_both("confirm-refused", face, trust),
        Risk::Interval => Message::new("confirm-interval"),
        Risk::Understanding { chance, face } => Message::new("confirm-understanding")
            .with("chance", chance.0.div_ceil(10))
            .with("face", lost(face))
            .with("other", name(common, side.other())),
        Risk::End => Message::new("confirm-end"),
    }
}
