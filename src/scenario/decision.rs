//! What comes to a side to be decided: by whom it comes, what can be chosen at what price, and what is done if nothing is.

use super::happening::{Condition, Effect, Slight, Touches, When};
use super::id::{ChoiceId, Side, Table};
use super::issue::Origin;
use crate::sentence::Text;
use crate::units::{Permille, Points};

/// Something one side is asked to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Id of the decision.
    pub word: String,
    /// Who must decide it.
    pub side: Side,
    /// Who comes with it: a minister, a faction, an envoy, the day.
    pub from: Text,
    /// What it is called.
    pub title: Text,
    /// What is asked.
    pub text: Text,
    /// When it can come.
    pub when: When,
    /// What must be so besides.
    pub conditions: Vec<Condition>,
    /// Chance that it comes when it can.
    pub chance: Permille,
    /// How many rounds it may wait, the one it comes in counted; at least one.
    pub within: u16,
    /// Before whom it is asked.
    pub hearing: Hearing,
    /// What can be decided, two choices at least.
    pub choices: Table<ChoiceId, Choice>,
    /// What is done if nothing is decided in time: free, and always possible.
    pub otherwise: ChoiceId,
    /// Where it comes from.
    pub origin: Origin,
}

/// Before whom a decision is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    /// Everyone: the other side hears that it is asked, and what is decided.
    Public,
    /// Nobody: the other side learns what was decided where it sees something of what that does.
    Closed,
}

/// One of the choices of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Id of the choice.
    pub word: String,
    /// What it is called.
    pub title: Text,
    /// What is done.
    pub text: Text,
    /// What each capital's papers make of it, where the world learns of it: Tokyo's, Moscow's.
    pub headlines: Option<(Text, Text)>,
    /// Political capital it costs.
    pub cost: Points,
    /// What must be so for it to be chosen.
    pub conditions: Vec<Condition>,
    /// What it does.
    pub effects: Vec<Effect>,
    /// What kind of hurt its losses of face are, where a code may mind it.
    pub hurt: Option<Slight>,
    /// Memories it touches.
    pub touches: Touches,
}

impl Decision {
    /// Whether the other side learns that `choice` was made: it is asked in public, or something of what it does is seen
    /// over there.
    pub fn is_known(&self, choice: ChoiceId) -> bool {
        let other = self.side.other();
        let is_seen = |effect: &Effect| effect.home().is_none_or(|home| home == other);
        self.hearing == Hearing::Public || self.choices[choice].effects.iter().any(is_seen)
    }

    /// Whether it comes between signature and vote, and must be decided there.
    pub fn is_of_the_interval(&self) -> bool {
        matches!(self.when, When::Interval)
    }
}
