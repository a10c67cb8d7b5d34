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

/// A side's score in its three parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    /// 0..=60: what was gained over the opening no-agreement value, of the best the opening zone held.
    pub gain: u32,
    /// 0..=20: what its own home did with what it signed.
    pub ratification: u32,
    /// 0..=20: honour and face at the end, from −40 to 40.
    pub face: u32,
}

impl Score {
    /// 0..=100.
    pub fn total(self) -> u32 {
        self.gain + self.ratification + self.face
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
        ratification: ratification(outcome.ending, survey, side),
        face: face(state.table.face[side].0),
    })
}

/// R8.1: gain over the opening no-agreement value, in sixtieths of the best the opening zone held.
///
/// Where the zone was empty, having signed nothing below that value is the whole of it.
fn gain(scenario: &Scenario, state: &State, outcome: &Outcome, survey: &Survey, side: Side) -> u32 {
    let best = survey.best_gain()[side];
    let reached = reached(scenario, state, outcome, side) - survey.no_agreement[side];
    if best <= Utility::ZERO {
        return if reached >= Utility::ZERO { 60 } else { 0 };
    }
    let sixtieths = (reached.0.max(0) * 60) / best.0;
    u32::try_from(sixtieths.min(60)).unwrap_or(0)
}

/// What the side ended with, in the chief's eyes at the opening: the text in force or no agreement, and the interest
/// it won or lost by acts and events.
fn reached(scenario: &Scenario, state: &State, outcome: &Outcome, side: Side) -> Utility {
    let opening = State::opening(scenario);
    let chief = Standing::new(scenario, &opening, side).in_frame();
    let lived = chief.interest(state.homes[side].material);
    let in_force = matches!(outcome.ending, Ending::InForce);
    let text = if in_force {
        final_value(scenario, state, &outcome.in_force, side)
    } else {
        Standing::new(scenario, state, side).no_agreement()
    };
    text + lived
}

/// The text in force against the opening status quo, with the ambiguities and pledges of the end.
fn final_value(scenario: &Scenario, state: &State, draft: &Draft, side: Side) -> Utility {
    let last = State::opening(scenario).with_words_of(state);
    Standing::new(scenario, &last, side).in_frame().value(draft).total
}

/// R8.2: 20 for a text in force; 20 for none where none was possible; 10 for having signed what the other's home
/// refused; 8 for running out of time; 0 for being refused at home or breaking off.
fn ratification(ending: Ending, survey: &Survey, side: Side) -> u32 {
    match ending {
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
