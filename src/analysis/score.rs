//! What a game was worth to each side, 0 to 100 (R8): gain, ratification, face.

use serde::Serialize;

use super::gain::Gain;
use super::survey::{OfTrack, Survey};
use crate::negotiation::outcome::{Ending, Outcome};
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::id::{BySide, Side, TrackId};
use crate::scenario::issue::{Common, Form};
use crate::units::Utility;

/// A side's score in its three parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    /// −20..=60: what was gained over the opening no-agreement value, of the best the opening zone held; below 0 for
    /// a text signed at a loss.
    pub gain: i32,
    /// 0..=20: what its own home did with what it signed.
    pub ratification: u32,
    /// 0..=20: honour and face at the end, from −40 to 40.
    pub face: u32,
}

impl Score {
    /// −20..=100.
    pub fn total(self) -> i32 {
        self.gain.saturating_add_unsigned(self.ratification).saturating_add_unsigned(self.face)
    }
}

/// The score of each side once the talks are over, against the frame `survey`.
pub fn scores(
    scenario: &Scenario,
    state: &State,
    outcome: &Outcome,
    survey: &Survey,
) -> BySide<Score> {
    BySide::each(|side| Score {
        gain: Gain::of(scenario, state, outcome, survey, side).points(),
        ratification: ratification(&scenario.common, state, outcome.ending, survey, side),
        face: face(state.table.face[side].0),
    })
}

/// R8.2: what its own home did with what it signed, the mean over the tracks that could be agreed, rounded down.
fn ratification(
    common: &Common,
    state: &State,
    ending: Ending,
    survey: &Survey,
    side: Side,
) -> u32 {
    let refused = state.table.signed.last().filter(|_| matches!(ending, Ending::Refused { .. }));
    // Nobody ratifies what is only understood (R7.9).
    let is_signed = |of: &&OfTrack| common.tracks[of.track].form == Form::Signed;
    let counts = |of: &&OfTrack| {
        !survey.zone_of(of).is_empty()
            || state.table.in_force.contains(&of.track)
            || refused.is_some_and(|text| text.track == of.track)
    };
    let points: Vec<u32> = survey
        .tracks
        .iter()
        .filter(is_signed)
        .filter(counts)
        .map(|of| {
            // What is not in force at the end of time was left.
            let left = if ending == Ending::InForce { Ending::OutOfTime } else { ending };
            match left {
                _ if state.table.in_force.contains(&of.track) => of_signed(state, of.track, side),
                Ending::Refused { by } if refused.is_some_and(|text| text.track == of.track) => {
                    if by[side] {
                        0
                    } else {
                        10
                    }
                }
                Ending::BrokenOff { by } if by == side => 0,
                Ending::InForce
                | Ending::OutOfTime
                | Ending::Refused { .. }
                | Ending::BrokenOff { .. } => 8,
            }
        })
        .collect();
    // Where nothing was possible, nothing is what good play brings.
    points.iter().sum::<u32>().checked_div(u32::try_from(points.len()).unwrap_or(1)).unwrap_or(20)
}

/// 20 for a text in force; 5 for one signed at a loss, less than for running out of time: to capitulate is never the better
/// end.
fn of_signed(state: &State, track: TrackId, side: Side) -> u32 {
    let texts = state.table.signed.iter().zip(&state.homes[side].signed_for);
    let mut of_track = texts.filter(|(text, _)| text.in_force && text.track == track);
    if of_track.any(|(_, gain)| *gain < Utility::ZERO) { 5 } else { 20 }
}

/// R8.3: face −40 and below is 0, face 40 and above is 20.
fn face(points: i32) -> u32 {
    u32::try_from((points.clamp(-40, 40) + 40) / 4).unwrap_or(0)
}
