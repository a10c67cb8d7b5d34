//! How a game is set up: all that is needed to play it again, and the ground many games may share.

use std::sync::Arc;

use super::Seat;
use crate::negotiation::play::fingerprint;
use crate::scenario::Scenario;
use crate::scenario::check::{self, Change};
use crate::scenario::length::Length;
use crate::scenario::problem::Problem;

/// A game as it is set up: all that is needed to play it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The scenario's text, whole: a save does not depend on a file that may change.
    pub scenario_text: Arc<str>,
    /// The variant played, if any.
    pub variant: Option<String>,
    /// What else is changed of the scenario as the game is set up, in order, as `--set` writes it.
    pub changes: Vec<Change>,
    /// Whether all its rounds are played.
    pub length: Length,
    /// The seed of the deal.
    pub seed: u64,
    /// Who sits where.
    pub seats: Vec<Seat>,
}

impl Setup {
    /// What is played on, checked.
    ///
    /// # Errors
    /// Every problem of the scenario; one of them may be that it has no such length.
    pub fn ground(&self) -> Result<Ground, Vec<Problem>> {
        Ground::new(&self.scenario_text, self.variant.as_deref(), &self.changes, self.length)
    }

    /// The setup in sixteen hexadecimal digits: a save whose setup was changed by hand is told by it.
    pub(super) fn fingerprint(&self) -> String {
        let ground = (&*self.scenario_text, &self.variant, &self.changes, self.length);
        fingerprint(&(ground, self.seed, &self.seats))
    }
}

/// What is played on: a scenario's text, varied, changed and at its length, and the scenario these make.
///
/// Thirty tables of a class play on one ground: its text is read once, and they share the scenario.
#[derive(Clone, Debug)]
pub struct Ground {
    pub(super) text: Arc<str>,
    pub(super) variant: Option<String>,
    pub(super) changes: Vec<Change>,
    pub(super) length: Length,
    pub(super) scenario: Arc<Scenario>,
}

impl Ground {
    /// Reads and checks `text` with its variant, then with `changes`, at `length`.
    ///
    /// # Errors
    /// Every problem of the scenario; one of them may be that it has no such length.
    pub fn new(
        text: &Arc<str>,
        variant: Option<&str>,
        changes: &[Change],
        length: Length,
    ) -> Result<Self, Vec<Problem>> {
        let scenario = check::scenario_of_length(text, variant, changes, length)?;
        Ok(Self {
            text: Arc::clone(text),
            variant: variant.map(str::to_owned),
            changes: changes.to_vec(),
            length,
            scenario: Arc::new(scenario),
        })
    }

    /// The scenario, secrets included.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The setup of a game on this ground.
    pub(super) fn setup(&self, seed: u64, seats: Vec<Seat>) -> Setup {
        Setup {
            scenario_text: Arc::clone(&self.text),
            variant: self.variant.clone(),
            changes: self.changes.clone(),
            length: self.length,
            seed,
            seats,
        }
    }

    /// Whether a game set up as `setup` is played on this ground.
    pub(super) fn is_of(&self, setup: &Setup) -> bool {
        self.text == setup.scenario_text
            && self.variant == setup.variant
            && self.changes == setup.changes
            && self.length == setup.length
    }
}
