//! The talks themselves: one move in, the events that follow out.

use std::sync::Arc;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::deal::Deal;
use super::event::{Cause, Event};
use super::moves::resolve::Resolution;
use super::moves::{Move, permit};
use super::refusal::Refusal;
use super::standing::Standing;
use super::state::State;
use super::unfolding::Unfolding;
use crate::scenario::Scenario;
use crate::scenario::id::Side;
use crate::units::Permille;

/// Talks under way: a scenario, what chance has dealt, and where things stand.
#[derive(Clone, Debug)]
pub struct Negotiation {
    scenario: Arc<Scenario>,
    deal: Arc<Deal>,
    state: State,
}

impl Negotiation {
    /// Opens the talks of `scenario` on the deal of `seed`; with them, what happened before the first move.
    pub fn open(scenario: Arc<Scenario>, seed: u64) -> (Self, Vec<Event>) {
        let deal = Deal::new(&scenario, seed);
        Self::open_on(scenario, deal)
    }

    /// Opens the talks on a given deal.
    pub fn open_on(scenario: Arc<Scenario>, deal: Deal) -> (Self, Vec<Event>) {
        let state = State::opening(&scenario);
        let mut talks = Self { scenario, deal: Arc::new(deal), state };
        let events = talks.resolve(Cause::Course, |play: &mut Resolution<'_>| play.open());
        (talks, events)
    }

    /// Talks of `scenario` on the deal of `seed` that stand where `state` has them, however they came there: for what might
    /// have been.
    pub fn standing_at(scenario: Arc<Scenario>, seed: u64, state: State) -> Self {
        let deal = Arc::new(Deal::new(&scenario, seed));
        Self { scenario, deal, state }
    }

    /// The same talks with all that is still open dealt from `seed`: the moods a chief has been shown stay.
    #[must_use]
    pub fn dealt_anew(&self, seed: u64) -> Self {
        let known = |side: Side, faction| self.state.homes[side].consulted[faction].is_some();
        let deal = Deal::new(&self.scenario, seed).keeping(&self.deal, known);
        Self { deal: Arc::new(deal), ..self.clone() }
    }

    /// Makes `a_move` for `side`.
    ///
    /// # Errors
    /// Why the move may not be made; nothing has then changed.
    pub fn play(&mut self, side: Side, a_move: Move) -> Result<Vec<Event>, Refusal> {
        permit(&self.standing(side), a_move)?;
        Ok(self.resolve(Cause::Move(side), |play| play.of_move(side, a_move)))
    }

    fn resolve(&mut self, cause: Cause, what: impl FnOnce(&mut Resolution<'_>)) -> Vec<Event> {
        let unfolding = Unfolding::of(&self.scenario.common, &mut self.state, cause);
        let mut play = Resolution { scenario: &self.scenario, deal: &self.deal, unfolding };
        what(&mut play);
        play.unfolding.events
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// Where things stand, secrets included: for the session, which shows each seat its part.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What chance has dealt: for the debrief, which tells how the votes truly stood.
    pub fn deal(&self) -> &Deal {
        &self.deal
    }

    /// The nerve `side` was dealt: no rule asks it (R2.3).
    pub fn nerve(&self, side: Side) -> Permille {
        self.deal.nerve(side)
    }

    /// Where `side` stands.
    pub fn standing(&self, side: Side) -> Standing<'_> {
        Standing::new(&self.scenario, &self.state, side)
    }

    /// The state in sixteen hexadecimal digits: equal states have equal fingerprints on every machine.
    pub fn fingerprint(&self) -> String {
        fingerprint(&self.state)
    }
}

/// What tells two values apart, in sixteen hexadecimal digits: equal values have equal ones on every machine.
pub fn fingerprint(of: &impl Serialize) -> String {
    let text = serde_json::to_vec(of).unwrap_or_default();
    let digest = Sha256::digest(text);
    let first = digest.iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
    format!("{first:016x}")
}
