//! A record of one person's games: how they ended, against whom, and what he gave to get there.

use super::{Occupant, Session, SharedFrame, scored};
use crate::ai::Level;
use crate::analysis::hindsight::Path;
use crate::negotiation::outcome::Outcome;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::scenario::id::{BySide, Side};
use crate::sentence::Text;

/// A finished game one person played against one of the program's players.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnGame {
    /// The id of the scenario.
    pub scenario: String,
    /// What it is called.
    pub title: Text,
    /// His side.
    pub side: Side,
    /// What that is called.
    pub name: Text,
    /// Against whom: a style with its level, or a yardstick.
    pub against: (String, Level),
    /// How it ended.
    pub outcome: Outcome,
    /// The scores, −20..=100 each.
    pub scores: BySide<i32>,
    /// The issues on which he first asked for something, of a game that ended with a text in force: the title of each, and
    /// whether the text gives him less there.
    pub given: Vec<(Text, bool)>,
}

impl OwnGame {
    /// Whether he scored more than the other side.
    pub fn is_won(&self) -> bool {
        self.scores[self.side] > self.scores[self.side.other()]
    }

    /// What `session` was to him who played it; nothing where it is not over, or not one person played one side of it.
    pub fn of(session: &Session, frame: &SharedFrame) -> Option<Self> {
        let outcome = session.talks().state().table.outcome?;
        let mut persons = session.persons();
        let (Some(side), None) = (persons.next(), persons.next()) else { return None };
        let seat = session.first_seat(side.other())?;
        let against = match session.occupant(seat)? {
            Occupant::Opponent { styles, level } => (styles.first()?.name.clone(), *level),
            Occupant::Yardstick { name } => (name.clone(), Level::default()),
            Occupant::Person { .. } | Occupant::Nobody => return None,
        };
        let common = &session.scenario().common;
        let scores = scored(frame, session, &outcome);
        Some(Self {
            scenario: common.word.clone(),
            title: common.title.clone(),
            side,
            name: common.sides[side].name.clone(),
            against,
            scores: BySide::each(|side| scores[side].total()),
            given: given(session, side, &outcome),
            outcome,
        })
    }
}

/// On which issues of an order the text in force is worse for `side` than the first text it put.
fn given(session: &Session, side: Side, outcome: &Outcome) -> Vec<(Text, bool)> {
    let scenario = session.scenario();
    let path = Path::new(scenario, session.events());
    let first = path.offers.iter().find(|offer| offer.by == side);
    let (Some(first), Some(text)) = (first, outcome.text()) else { return Vec::new() };
    let opening = State::opening(scenario);
    let standing = Standing::new(scenario, &opening, side);
    let issues = scenario.common.issues.iter();
    let asked = issues.filter(|(issue, about)| {
        about.scale && about.by.is_none() && first.draft.option(*issue) != about.status_quo
    });
    let one = asked.map(|(issue, about)| {
        let short = standing.shortfall(issue, first.draft.option(issue), text.option(issue));
        (about.title.clone(), short > 0)
    });
    one.collect()
}
