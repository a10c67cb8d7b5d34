//! HINDSIGHT: what a debrief draws and says once the talks are over, every secret included. Computed once and kept.
//!
//! Two frames, never mixed. What is drawn stands in the fixed frame of the opening ([`Plane`]), so that every text of
//! the talks is on one chart. What might have been is asked of the talks as they truly stood when the fate of their
//! last text was decided ([`Truth`]).

mod meters;
mod nearest;
mod path;
mod plane;
mod truth;
mod turned;

pub use meters::{Series, Step, meters};
pub use nearest::{Alternatives, Nearest};
pub use path::{Fate, OfferMade, Path};
pub use plane::{Dot, Plane, Solutions, worth_at_opening};
pub use truth::Truth;
pub use turned::{Turned, TurnedBy};

use super::Survey;
use crate::negotiation::event::Event;
use crate::negotiation::outcome::Outcome;
use crate::negotiation::play::Negotiation;
use crate::scenario::id::BySide;

/// What only the end of the talks shows.
#[derive(Clone, Debug)]
pub struct Hindsight {
    /// How the talks ended.
    pub outcome: Outcome,
    /// All texts in the frame of the opening.
    pub survey: Survey,
    /// The utility plane in the same frame.
    pub plane: Plane,
    /// Every text put on the table.
    pub path: Path,
    /// The meters of each side over the talks, in the order of `Meter::ALL`.
    pub meters: BySide<Vec<Series>>,
    /// What might have been instead of the last text.
    pub alternatives: Alternatives,
}

impl Hindsight {
    /// Looks back on `talks` that went through `events`, all of them from the opening; `None` while they go on.
    pub fn new(talks: &Negotiation, events: &[Event]) -> Option<Self> {
        let scenario = talks.scenario();
        let outcome = talks.state().table.outcome?;
        let survey = Survey::frame(scenario);
        let plane = Plane::new(scenario, &survey);
        let path = Path::new(scenario, events);
        let truth = Truth::new(talks, events.get(..path.decided).unwrap_or(events));
        let last = path.last().map(|offer| offer.draft);
        Some(Self {
            outcome,
            survey,
            plane,
            path,
            meters: meters(scenario, &talks.state().ledger, outcome.round),
            alternatives: Alternatives::new(truth, last),
        })
    }
}
