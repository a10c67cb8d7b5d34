//! What several games of one scenario came to, side by side in one frame: that of the opening of what they all played.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Ground, Session};
use crate::analysis::hindsight::{OfferMade, Path, Plane, worth_at_opening};
use crate::analysis::score::{Score, scores};
use crate::analysis::{Decisive, Survey, decisive};
use crate::negotiation::event::Happening;
use crate::negotiation::outcome::Outcome;
use crate::negotiation::ratification::{Ballot, Decider};
use crate::scenario::Scenario;
use crate::scenario::clause::Draft;
use crate::scenario::id::{BodyId, BySide, FactionId, Side};
use crate::units::Utility;

/// What all tables are measured in: computed once, however many there are.
#[derive(Clone, Debug)]
pub struct SharedFrame {
    scenario: Arc<Scenario>,
    /// What is true of all texts.
    pub survey: Survey,
    /// Where they lie.
    pub plane: Plane,
    /// The surveys of what a teacher's events have made of it at some tables, each made once.
    changed: Arc<Mutex<Vec<Surveyed>>>,
}

/// A scenario and its survey.
type Surveyed = (Arc<Scenario>, Arc<Survey>);

/// What one table came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableOutcome {
    /// Its number.
    pub number: u32,
    /// How the talks ended; nothing where they had not.
    pub outcome: Option<Outcome>,
    /// How many rounds began.
    pub rounds: usize,
    /// How many moves were made.
    pub moves: usize,
    /// The text in force.
    pub text: Option<Draft>,
    /// The last text that was on the table.
    pub last: Option<OfferMade>,
    /// Where it lies in the frame: the text in force, else the last on the table, else no agreement.
    pub at: BySide<Utility>,
    /// The scores; nothing where the talks had not ended.
    pub scores: Option<BySide<Score>>,
    /// What decided its fate at home.
    pub deciding: Option<Deciding>,
    /// How many gestures each side made.
    pub gestures: BySide<usize>,
}

/// What decided a vote: whose votes, and what they went by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deciding {
    /// In whose home.
    pub side: Side,
    /// In which body.
    pub body: BodyId,
    /// Whether it passed the text.
    pub passed: bool,
    /// Which faction withheld most, or would have had to.
    pub faction: FactionId,
    /// How many votes it withheld.
    pub withheld: u32,
    /// Of these, how many it had promised, where the text would have passed with them; else none.
    pub beyond: u32,
    /// What it went by.
    pub decider: Decider,
}

impl SharedFrame {
    /// The frame of what is played on.
    pub fn new(ground: &Ground) -> Self {
        Self::of(ground.scenario())
    }

    /// The frame of a scenario.
    pub fn of(scenario: &Arc<Scenario>) -> Self {
        let scenario = Arc::clone(scenario);
        let survey = Survey::frame(&scenario);
        let plane = Plane::new(&scenario, &survey);
        Self { scenario, survey, plane, changed: Arc::default() }
    }

    /// The survey of what a table plays, which is not what it began with.
    fn survey_of(&self, scenario: &Arc<Scenario>) -> Arc<Survey> {
        let mut known = self.changed.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |(one, _): &&Surveyed| Arc::ptr_eq(one, scenario) || one == scenario;
        if let Some((_, survey)) = known.iter().find(is_it) {
            return Arc::clone(survey);
        }
        let survey = Arc::new(Survey::frame(scenario));
        known.push((Arc::clone(scenario), Arc::clone(&survey)));
        survey
    }

    /// What it is the frame of, secrets included.
    pub fn scenario(&self) -> &Scenario {
        &self.scenario
    }
}

impl TableOutcome {
    /// What the game at the table of this number came to.
    pub fn new(frame: &SharedFrame, number: u32, session: &Session) -> Self {
        let state = session.talks().state();
        let outcome = state.table.outcome;
        let path = Path::new(&frame.scenario, session.events());
        let (text, last) = (outcome.and_then(|outcome| outcome.text()), path.last().copied());
        let worth = text.map(|text| worth_at_opening(&frame.scenario, &text));
        let at = worth.or_else(|| last.map(|offer| offer.utility));
        Self {
            number,
            outcome,
            rounds: usize::from(state.table.round.0) + 1,
            moves: session.revision(),
            text,
            last,
            at: at.unwrap_or(frame.plane.no_agreement),
            scores: outcome.map(|outcome| scored(frame, session, &outcome)),
            deciding: deciding(session),
            gestures: BySide::each(|side| gestures(session, side)),
        }
    }
}

/// The scores of a table that has ended. Where a teacher has brought something about there, it is measured as its own
/// debrief measures it.
pub fn scored(frame: &SharedFrame, session: &Session, outcome: &Outcome) -> BySide<Score> {
    let (scenario, state) = (session.scenario(), session.talks().state());
    if Arc::ptr_eq(scenario, &frame.scenario) || *scenario == frame.scenario {
        return scores(scenario, state, outcome, &frame.survey);
    }
    scores(scenario, state, outcome, &frame.survey_of(scenario))
}

/// Of several refusals the last: after it nothing came.
fn deciding(session: &Session) -> Option<Deciding> {
    let ballots = &session.talks().state().table.ballots;
    let ballot: &Ballot = match decisive(&session.scenario().common, ballots) {
        Decisive::None => return None,
        Decisive::Closest(ballot) => ballot,
        Decisive::Refused(refused) => refused.into_iter().last()?,
    };
    let threshold = &session.scenario().common.sides[ballot.side].bodies[ballot.body].threshold;
    let withheld = || ballot.withheld_most().map(|vote| (vote, 0));
    let (vote, beyond) = ballot.tipped_by(threshold).or_else(withheld)?;
    Some(Deciding {
        side: ballot.side,
        body: ballot.body,
        passed: ballot.passed,
        faction: vote.faction,
        withheld: vote.withheld(),
        beyond,
        decider: vote.decider,
    })
}

fn gestures(session: &Session, side: Side) -> usize {
    let by_side = |what: &Happening| matches!(what, Happening::Gestured { by, .. } if *by == side);
    session.events().iter().filter(|event| by_side(&event.what)).count()
}
