//! Checking suspensive vetoes: whose agreement overrides whose refusal (R5.15).
//!
//! The other body must be sure to be asked with the one and bound by nothing else, so that of the two the other alone
//! decides, and a forecast need not ask how often they disagree.

use super::happenings::idle;
use super::home::SideRegisters;
use crate::scenario::file::{BodyFile, SideFile};
use crate::scenario::home::{Body, Override};
use crate::scenario::id::{BodyId, Table};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// What overrides the refusal of a body, as written.
pub(super) fn overridden_by(
    file: &BodyFile,
    own: &SideRegisters,
    problems: &mut Problems,
) -> Option<Override> {
    let Some(other) = &file.overridden_by else {
        if file.override_cost.0 > 0 {
            idle(file.span, "override_cost", "overridden_by", problems);
        }
        return None;
    };
    let by = own.bodies.resolve(other, problems)?;
    Some(Override { by, cost: file.override_cost.points() })
}

/// That each such pair can be one, and that a side has one at most: its capital pays for one.
pub(super) fn check(file: &SideFile, bodies: &Table<BodyId, Body>, problems: &mut Problems) {
    let mut earlier = None;
    for ((id, body), written) in bodies.iter().zip(&file.bodies) {
        let (Some(by), Some(word)) = (body.overridden_by, &written.overridden_by) else { continue };
        let other = &bodies[by.by];
        let is_pair = by.by != id
            && other.moment == body.moment
            && body.moment.hides_moods()
            && other.contested.is_none()
            && other.overridden_by.is_none()
            && other.since <= body.since
            && (other.asked.is_always() || other.asked == body.asked);
        if !is_pair {
            let what = Message::new("problem-override").with("body", word.word.as_str());
            problems.report(word.span, what);
        }
        if let Some(earlier) = earlier.replace(written.id.word.as_str()) {
            problems.report(word.span, Message::new("problem-two-overrides").with("body", earlier));
        }
    }
}
