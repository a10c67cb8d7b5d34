//! What an author looks at first: the win-sets, the zone, and what each body would make of history's text.

use super::survey::{Survey, parts};
use crate::negotiation::ratification::BodyForecast;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side, TrackId};
use crate::units::Permille;

/// A scenario at a glance, in the fixed frame: the opening, the whole agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// What is true of all its texts.
    pub survey: Survey,
    /// What would become of history's text.
    pub history: Vec<Part>,
    /// Whether every part of history's text lies in the zone; none where that text says nothing.
    pub in_zone: Option<bool>,
}

/// What would become of a part of history's text that is signed apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The track it is of.
    pub track: TrackId,
    /// Of each home, over all that is hidden from it.
    pub homes: BySide<Odds>,
}

/// What one home would make of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odds {
    /// The chance that every body asked passes it.
    pub whole: Permille,
    /// Each body asked, alone, in order.
    pub bodies: Vec<BodyForecast>,
}

impl Glance {
    /// A look at `scenario`.
    pub fn of(scenario: &Scenario) -> Self {
        let state = State::opening(scenario);
        let homes = BySide::each(|side| Standing::new(scenario, &state, side).in_frame());
        let survey = Survey::frame(scenario);
        let text = scenario.history.package.draft();
        let odds = |side: Side, part: &Draft| {
            let forecast = homes[side].forecast(part);
            Odds { whole: forecast.chance, bodies: forecast.bodies }
        };
        let history: Vec<Part> = parts(&scenario.common, &text)
            .map(|(track, part)| Part { track, homes: BySide::each(|side| odds(side, &part)) })
            .collect();
        let in_zone = (!history.is_empty()).then(|| survey.holds(&scenario.common, &text));
        Self { survey, history, in_zone }
    }
}
