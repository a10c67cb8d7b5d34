//! MANY GAMES: one game between two negotiators as a small record, and records added up in whole numbers.
//!
//! Nothing here knows of threads or files. A tally holds integer sums only, so it is the same whatever the order in
//! which games were played and tallies merged; fractions appear only where an [`Estimate`] is shown.

mod estimate;
mod game;
mod happened;
mod paired;
mod tally;

pub use estimate::{Estimate, Sums, quantile, wilson};
pub use game::{Fault, MOST_MOVES, Misplay, VerbCounts, play, play_from, play_unless};
pub use happened::Happened;
pub use paired::Paired;
pub use tally::{Endings, LongRunSums, Refusal, ScoreSums, Tally, WhereRefused};

use std::sync::Arc;

use crate::analysis::Survey;
use crate::analysis::aftermath::LongRun;
use crate::analysis::score::Score;
use crate::negotiation::outcome::Ending;
use crate::negotiation::ratification::Decider;
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BodyId, BySide, ChoiceId, DecisionId, FactionId, Side};

/// A scenario with the survey of its opening, which every score is measured by and which is worked out once.
#[derive(Clone, Debug)]
pub struct Case {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// What is true of its texts at the opening.
    pub survey: Survey,
}

impl Case {
    /// The scenario, surveyed.
    pub fn new(scenario: Scenario) -> Self {
        let survey = Survey::frame(&scenario);
        Self { scenario: Arc::new(scenario), survey }
    }
}

/// What is kept of a game.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The seed of its deal.
    pub seed: u64,
    /// How it ended.
    pub ending: Ending,
    /// The text in force, where both homes passed one.
    pub text: Option<Draft>,
    /// What it was worth to each side.
    pub scores: BySide<Score>,
    /// What followed for each side in the long run, where the scenario says so; in no score.
    pub followed: Option<BySide<LongRun>>,
    /// How many rounds it took, from 1.
    pub rounds: u16,
    /// The votes that stopped a signed text, in order; several where the talks go on after a refusal.
    pub failed: Vec<FailedVote>,
    /// What was decided, in time or not, of what had come to be decided.
    pub decisions: Vec<(DecisionId, ChoiceId)>,
    /// The moves each side made.
    pub moves: BySide<VerbCounts>,
    /// The acts done, the gestures made and the events that took place.
    pub happened: Happened,
}

/// A vote that refused a text with binding force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FailedVote {
    /// Whose home.
    pub side: Side,
    /// Which body.
    pub body: BodyId,
    /// The faction that decided it; none where only members nobody describes withheld their votes.
    pub decided: Option<Deciding>,
}

/// The faction that decided a refusal ([`Ballot::withheld_most`](crate::negotiation::ratification::Ballot::withheld_most)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deciding {
    /// The faction.
    pub faction: FactionId,
    /// What it decided by; none where it mostly voted in favour, so that no clause turned it.
    pub by: Option<Decider>,
}
