//! What came to a side to be decided, and what it chose.

use super::Teller;
use crate::scenario::decision::Hearing;
use crate::scenario::id::{ChoiceId, DecisionId, Side};
use crate::sentence::Message;
use crate::units::Round;
use crate::wording::naming::round_name;

impl Teller<'_> {
    pub(super) fn brought(&self, side: Side, decision: DecisionId, until: Round) -> Message {
        let about = &self.common.decisions[decision];
        let of_the_interval = about.is_of_the_interval();
        let id =
            if of_the_interval { "event-brought-after-signature" } else { "event-brought-before" };
        let told = self
            .told(side, id)
            .with("from", &about.from)
            .with("title", &about.title)
            .with("text", &about.text);
        if of_the_interval {
            return told;
        }
        told.with("round", round_name(self.common, until))
    }

    /// A decision a side has made.
    pub(super) fn decided(&self, by: Side, decision: DecisionId, choice: ChoiceId) -> Message {
        self.chosen(("event-decided", "event-decided-asked"), by, decision, choice)
    }

    /// What became of a decision a side did not make.
    pub(super) fn left_undecided(
        &self,
        by: Side,
        decision: DecisionId,
        choice: ChoiceId,
    ) -> Message {
        self.chosen(("event-left-undecided", "event-left-undecided-asked"), by, decision, choice)
    }

    fn chosen(
        &self,
        (id, asked): (&'static str, &'static str),
        by: Side,
        decision: DecisionId,
        choice: ChoiceId,
    ) -> Message {
        let about = &self.common.decisions[decision];
        let chosen = &about.choices[choice];
        let told = |id: &'static str| {
            self.told(by, id)
                .with("decision", &about.title)
                .with("from", &about.from)
                .with("title", &chosen.title)
                .with("text", &chosen.text)
        };
        // What was asked is known where it was asked before everyone, or where the papers print what came of it.
        match (by == self.viewer, about.hearing, &chosen.headlines) {
            (true, _, _) | (false, Hearing::Closed, None) => told(id),
            (false, Hearing::Public, _) | (false, Hearing::Closed, Some(_)) => {
                told(asked).with("question", &about.text)
            }
        }
    }
}
