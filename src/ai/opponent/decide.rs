//! What it decides when something comes to it: the choice worth most to it, as it weighs acts, and of equals the first.

use super::Mind;
use crate::ai::Choice;
use crate::ai::effects::{best_choice, price_of};
use crate::negotiation::moves::Move;
use crate::scenario::decision;
use crate::sentence::Message;

impl Mind<'_> {
    /// Its answer to the first thing that waits for one.
    pub(super) fn decide(&self) -> Option<Choice> {
        let worth = |_: Move, choice: &decision::Choice| {
            self.worth_of_effects(&choice.effects) - price_of(choice.cost)
        };
        let best = best_choice(self.view, worth)?;
        let about = &self.view.common().decisions[best.decision];
        let reason = Message::new("opponent-decide")
            .with("decision", &about.title)
            .with("choice", &about.choices[best.choice].title)
            .with("worth", best.worth.nearest_points().0);
        let mut reasons = vec![reason];
        if let Some((next, worth)) = best.runner_up {
            let runner_up = Message::new("opponent-decide-else")
                .with("choice", &about.choices[next].title)
                .with("worth", worth.nearest_points().0);
            reasons.push(runner_up);
        }
        Some(Choice { a_move: best.a_move(), reasons, says: None })
    }
}
