//! What a game was worth to each side, 0 to 100 (R8): gain, ratification, face.

use serde::Serialize;

use super::survey::Survey;
use crate::negotiation::outcome::{Ending, Outcome};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side};
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
        ratification: ratification(state, outcome.ending, survey, side),
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

/// What the side ended with, in the chief's eyes at the opening: the text in force or no agreement, and the interest
/// it won or lost by acts and events.
fn reached(scenario: &Scenario, state: &State, outcome: &Outcome, side: Side) -> Utility {
    let opening = State::opening(scenario);
    let chief = Standing::new(scenario, &opening, side).in_frame();
    let lived = chief.interest(state.homes[side].material);
    let text = outcome.text().map_or_else(
        || Standing::new(scenario, state, side).no_agreement() + stances(&chief, state),
        |in_force| final_value(scenario, state, &in_force, side),
    );
    text + lived
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

/// R8.2: 20 for a text in force, 5 for one signed at a loss; 20 for none where none was possible; 10 for having signed what the other's home
/// refused; 8 for running out of time; 0 for being refused at home or breaking off.
fn ratification(state: &State, ending: Ending, survey: &Survey, side: Side) -> u32 {
    match ending {
        // Less than for running out of time: to capitulate is never the better end.
        Ending::InForce if signed_away(state, side).is_some() => 5,
        Ending::InForce => 20,
        Ending::Refused { by } => {
            if by[side] {
                0
            } else {
                10
            }
        }
        Ending::OutOfTime | Ending::BrokenOff { .. } if survey.zone.is_empty() => 20,
        Ending::BrokenOff { by } if by == side => 0,
        Ending::OutOfTime | Ending::BrokenOff { .. } => 8,
    }
}

/// R8.3: face −40 and below is 0, face 40 and above is 20.
fn face(points: i32) -> u32 {
    u32::try_from((points.clamp(-40, 40) + 40) / 4).unwrap_or(0)
}
