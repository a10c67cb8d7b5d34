//! How the talks truly stood at one moment: the state, and what chance had dealt that nobody knew.

use std::sync::Arc;

use crate::negotiation::event::Event;
use crate::negotiation::play::Negotiation;
use crate::negotiation::ratification::{Dealt, Verdict};
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BySide, Side, TrackId};
use crate::units::Utility;

/// How talks truly stood at one moment.
#[derive(Clone, Debug)]
pub struct Truth {
    scenario: Arc<Scenario>,
    state: State,
    dealt: BySide<Dealt>,
}

impl Truth {
    /// How `talks` stood after `events`, their first ones.
    pub fn new(talks: &Negotiation, events: &[Event]) -> Self {
        Self::of(talks, State::after(talks.scenario(), events))
    }

    /// How `talks` would truly stand in `state`, with what chance dealt them.
    pub fn of(talks: &Negotiation, state: State) -> Self {
        let scenario = Arc::clone(talks.scenario());
        let dealt =
            BySide::each(|side| talks.deal().at_home(&Standing::new(&scenario, &state, side)));
        Self { scenario, state, dealt }
    }

    /// The state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What the home of `side` was dealt.
    pub fn dealt(&self, side: Side) -> &Dealt {
        &self.dealt[side]
    }

    /// Where `side` stood: with the bodies that existed, as in play.
    pub fn standing(&self, side: Side) -> Standing<'_> {
        Standing::new(&self.scenario, &self.state, side)
    }

    /// What the home of `side` would have said to `draft` in a vote.
    pub fn verdict(&self, side: Side, draft: &Draft) -> Verdict {
        self.standing(side).verdict_as_dealt(draft, &self.dealt[side])
    }

    /// What `draft` was worth to each chief.
    pub fn worth(&self, draft: &Draft) -> BySide<Utility> {
        BySide::each(|side| self.standing(side).value(draft).total)
    }

    /// What it was worth to each chief to leave `track` unsigned; without one, everything.
    pub fn no_agreement(&self, track: Option<TrackId>) -> BySide<Utility> {
        BySide::each(|side| {
            let standing = self.standing(side);
            track.map_or_else(|| standing.no_agreement(), |track| standing.no_agreement_of(track))
        })
    }
}
