//! What a game was worth to each side, 0 to 100 (R8): gain, ratification, face.

use serde::Serialize;

use super::survey::{OfTrack, Survey};
use crate::negotiation::outcome::{Ending, Outcome};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side, TrackId};
use crate::scenario::issue::{Common, Form};
use crate::units::Utility;

/// The most a text signed at a loss takes from the gain (judgement).
const MOST_LOST: i32 = 20;

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
    /// −15..=100.
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
        gain: gain(scenario, state, outcome, survey, side),
        ratification: ratification(&scenario.common, state, outcome.ending, survey, side),
        face: face(state.table.face[side].0),
    })
}

/// R8.1: gain over the opening no-agreement value, in sixtieths of the best the opening zone held.
///
/// Where the zone was empty, having signed nothing below that value is the whole of it.
fn gain(scenario: &Scenario, state: &State, outcome: &Outcome, survey: &Survey, side: Side) -> i32 {
    let best = survey.best_gain()[side];
    if let Some(lost) = signed_away(state, side) {
        return -penalty(lost, best);
    }
    let reached = reached(scenario, state, outcome, side) - survey.no_agreement[side];
    if best <= Utility::ZERO {
        return if reached >= Utility::ZERO { 60 } else { 0 };
    }
    let sixtieths = (reached.0.max(0) * 60) / best.0;
    i32::try_from(sixtieths.min(60)).unwrap_or(0)
}

/// R8.1: what `side` gave away by the texts in force that were worth less to it, when they were signed, than no
/// agreement; `None` where there are none.
fn signed_away(state: &State, side: Side) -> Option<Utility> {
    let texts = state.table.signed.iter().zip(&state.homes[side].signed_for);
    let lost: i64 = texts.filter(|(text, _)| text.in_force).map(|(_, gain)| gain.0.min(0)).sum();
    (lost < 0).then_some(Utility(-lost))
}

/// R8.1: `lost` in sixtieths of the best the opening zone held, a fraction counting whole, at most [`MOST_LOST`]; all of
/// that where the zone held nothing.
fn penalty(lost: Utility, best: Utility) -> i32 {
    if best <= Utility::ZERO {
        return MOST_LOST;
    }
    let sixtieths = lost.0.saturating_mul(60).saturating_add(best.0 - 1) / best.0;
    i32::try_from(sixtieths).unwrap_or(MOST_LOST).min(MOST_LOST)
}

/// What the side ended with, in the chief's eyes at the opening: the text in force, what it is worth to have left the rest
/// unsigned, and the interest it won or lost by acts and events.
fn reached(scenario: &Scenario, state: &State, outcome: &Outcome, side: Side) -> Utility {
    let opening = State::opening(scenario);
    let chief = Standing::new(scenario, &opening, side).in_frame();
    let lived = chief.interest(state.homes[side].material);
    let text = outcome.text().map_or_else(
        || stances(&chief, state),
        |in_force| final_value(scenario, state, &in_force, side),
    );
    let is_whole = outcome.tracks == scenario.common.tracks.len();
    let left = Standing::new(scenario, state, side).no_agreement();
    text + if is_whole { Utility::ZERO } else { left } + lived
}

/// What the stances are worth to `chief` as they stand at the end (R6.27); a text in force is valued with them.
fn stances(chief: &Standing<'_>, state: &State) -> Utility {
    let stances = chief.common.issues.iter().filter(|(_, about)| about.by.is_some());
    stances.map(|(issue, _)| chief.option_value(issue, state.table.status_quo.option(issue))).sum()
}

/// The text in force against the opening status quo, with the ambiguities and pledges of the end.
fn final_value(scenario: &Scenario, state: &State, draft: &Draft, side: Side) -> Utility {
    let last = State::opening(scenario).with_words_of(state);
    Standing::new(scenario, &last, side).in_frame().value(draft).total
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
