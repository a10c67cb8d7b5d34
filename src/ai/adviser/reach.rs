//! What could be signed in the end, how sure that is, and what would make it likelier.

use super::Heard;
use super::home::unsounded;
use super::text::{TextAdvice, about};
use crate::ai::reference::{self, Reach};
use crate::ai::repertoire::Repertoire;
use crate::negotiation::state::Phase;
use crate::view::SeatView;

/// What could be signed in the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReachAdvice {
    /// The text and what the other would make of it, with what is thought of it at home; nothing where no text serves
    /// one's chief that his home might pass.
    pub found: Option<(Reach, TextAdvice)>,
    /// How many of the other's texts it goes by.
    pub heard: Heard,
    /// How many of one's own factions nobody has sounded out.
    pub unsounded: usize,
}

/// What could be signed in the end; nothing unless the talks go on.
pub fn reach(view: &SeatView, repertoire: &Repertoire) -> Option<ReachAdvice> {
    if view.table().phase != Phase::Talks {
        return None;
    }
    let found = reference::within_reach(view, repertoire);
    let track = found.map(|reach| view.table().track_of(view.common(), &reach.draft));
    Some(ReachAdvice {
        found: found.map(|reach| (reach, about(view, &reach.draft))),
        unsounded: unsounded(&view.standing()).len(),
        heard: Heard::on(view, track),
    })
}
