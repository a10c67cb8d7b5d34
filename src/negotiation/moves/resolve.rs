//! What follows from a permitted move: a list of events, each applied as it happens.

use std::ops::{Deref, DerefMut};

use super::{Kind, Move, each, propose, signal};
use crate::negotiation::deal::Deal;
use crate::negotiation::event::Happening;
use crate::negotiation::ledger::Audience;
use crate::negotiation::rule::Rule;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
pub(in crate::negotiation) use crate::negotiation::unfolding::Change;
use crate::negotiation::unfolding::Unfolding;
use crate::scenario::Scenario;
use crate::scenario::clause::Clause;
use crate::scenario::id::Side;

/// A move being resolved in play: what unfolds, and the secrets that decide how.
pub(in crate::negotiation) struct Resolution<'r> {
    pub(in crate::negotiation) scenario: &'r Scenario,
    pub(in crate::negotiation) deal: &'r Deal,
    pub(in crate::negotiation) unfolding: Unfolding<'r, State>,
}

// A verb that needs no secret takes what unfolds alone, and so can be supposed; a resolution is that and more.
impl<'r> Deref for Resolution<'r> {
    type Target = Unfolding<'r, State>;

    fn deref(&self) -> &Self::Target {
        &self.unfolding
    }
}

impl DerefMut for Resolution<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.unfolding
    }
}

impl Resolution<'_> {
    /// Everything that follows from a move `by` is permitted to make.
    pub(in crate::negotiation) fn of_move(&mut self, by: Side, a_move: Move) {
        each::follow(self, by, a_move);
        if a_move.kind() == Kind::Home {
            self.interval_move_done(by);
        }
    }

    /// Where `side` stands now.
    pub(in crate::negotiation) fn standing(&self, side: Side) -> Standing<'_> {
        Standing::new(self.scenario, self.state, side)
    }

    /// The gesture of this turn takes effect now that the table move shows whether it was meant.
    pub(in crate::negotiation) fn weigh_gesture(&mut self, by: Side, belied: bool) {
        let Some(gesture) = self.state.table.unweighed else { return };
        let what = Happening::GestureWeighed { by, gesture, belied };
        self.happen(Rule::Gesturing, Audience::World, what);
        signal::gesture_effects(self, by, gesture, belied);
    }
}

/// What follows when clauses become known that nobody had heard of.
pub(in crate::negotiation) fn become_known(play: &mut Resolution<'_>, news: &[Clause]) {
    propose::become_known(play, news);
}

/// Chance lets out what `side` has offered in private.
pub(in crate::negotiation) fn leak_by_itself(play: &mut Resolution<'_>, side: Side) {
    propose::leak(play, side, None);
}
