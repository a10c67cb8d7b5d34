//! The text whose forecast costs most, in drawn homes of one size: what benches and campaigns time.

use std::sync::Arc;

use two_tables::negotiation::standing::Standing;
use two_tables::negotiation::state::State;
use two_tables::scenario::Scenario;
use two_tables::scenario::check::Change;
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::Side;

use super::{Home, Shape, change, changed, packages, talks_of};

/// Where Tokyo's home stands at the opening of `scenario`, and the text it is asked about.
pub(crate) struct Dear {
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) state: State,
    pub(crate) draft: Draft,
    /// How many tallies its page keeps.
    pub(crate) tallies: usize,
}

impl Dear {
    pub(crate) fn standing(&self) -> Standing<'_> {
        Standing::new(&self.scenario, &self.state, Side::Tokyo)
    }
}

/// How far a mood may lie from what it seems, as the homes are drawn.
#[derive(Clone, Copy)]
pub(crate) enum Doubt {
    AsDrawn,
    /// As far as a file may say.
    Greatest,
}

/// The page that keeps most tallies, of some hundred texts in ten drawn homes of so many factions and bodies.
pub(crate) fn dearest(shape: Shape, doubt: Doubt) -> Dear {
    let spread = |faction| change(format!("sides.tokyo.factions.f{faction}.spread"), 30);
    let changes: Vec<Change> = match doubt {
        Doubt::AsDrawn => Vec::new(),
        Doubt::Greatest => (0..shape.factions).map(spread).collect(),
    };
    let dearest_of = |seed| {
        let scenario = changed(&talks_of(seed, 4, Home::Likeminded, shape), &changes);
        let state = State::opening(&scenario);
        let standing = Standing::new(&scenario, &state, Side::Tokyo);
        let texts = packages(&scenario, &state);
        let asked = texts.iter().step_by(23);
        let counted = asked.map(|draft| (standing.tallies(draft, usize::MAX), *draft));
        let (tallies, draft) = counted.max_by_key(|(tallies, _)| *tallies).unwrap();
        Dear { scenario, state, draft, tallies }
    };
    (0..10).map(dearest_of).max_by_key(|dear| dear.tallies).unwrap()
}
