//! What a side gained (R8.1), and what that is the sum of: the text in force, what either did alone, what befell both.

use super::survey::Survey;
use crate::negotiation::ledger::Act;
use crate::negotiation::outcome::Outcome;
use crate::negotiation::standing::Standing;
use crate::negotiation::state::State;
use crate::negotiation::value::{ValueSource, ValueTerm};
use crate::scenario::Scenario;
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::happening::Meter;
use crate::scenario::id::{IssueId, Side};
use crate::scenario::issue::Issue;
use crate::units::{Points, Utility};

/// The most a text signed at a loss takes from the gain (judgement).
const MOST_LOST: i32 = 20;

/// A side's gain, reckoned at the weights of the opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gain {
    /// What it ended with is the sum of these; none is 0.
    pub terms: Vec<Term>,
    /// What no agreement was worth to it at the opening.
    pub least: Utility,
    /// The best over that which the opening zone held; 0 or less where it held nothing.
    pub best: Utility,
    /// What it gave away by texts in force that were worth less to it, when they were signed, than no agreement.
    pub given_away: Option<Utility>,
}

/// One term of what a side ended with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it comes from.
    pub from: Source,
    /// Whose doing it is.
    pub whose: Doing,
    /// How much, in the chief's eyes.
    pub utility: Utility,
}

/// Whose doing it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doing {
    /// Both: the text in force.
    Agreed,
    /// Both: what was left unsigned.
    Left,
    /// The side itself did it.
    Own,
    /// The other side did it.
    Other,
    /// It befell both.
    Nobody,
}

impl Doing {
    /// All of them, in the order they are told.
    pub const ALL: [Self; 5] = [Self::Agreed, Self::Left, Self::Own, Self::Other, Self::Nobody];

    fn of(doer: Option<Side>, side: Side) -> Self {
        match doer {
            Some(doer) if doer == side => Self::Own,
            Some(_) => Self::Other,
            None => Self::Nobody,
        }
    }
}

/// What a term comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A term of the value of the text in force; or what stands without a text saying so: a stance (R6.27), or a status quo
    /// that was moved.
    Text(ValueSource),
    /// What was not signed (R4.4).
    Left,
    /// What moved its material interest outside the text, all of the same kind together.
    Moved(Act),
}

impl Gain {
    /// The gain of `side` once the talks are over, against the frame `survey`.
    pub fn of(
        scenario: &Scenario,
        state: &State,
        outcome: &Outcome,
        survey: &Survey,
        side: Side,
    ) -> Self {
        let opening = State::opening(scenario);
        let chief = Standing::new(scenario, &opening, side).in_frame();
        let texts = state.table.signed.iter().filter(|text| text.in_force);
        let said: Vec<Clause> = texts.flat_map(|text| text.said(&scenario.common)).collect();
        let last = State::opening(scenario).with_words_of(state);
        let of_the_end = Standing::new(scenario, &last, side).in_frame();
        let in_force = outcome.text();
        let mut terms = in_force.map_or_else(Vec::new, |text| of_text(&of_the_end, &text, &said));
        terms.extend(unsaid(&chief, state, &said));
        if outcome.tracks != scenario.common.tracks.len() {
            let there = Standing::new(scenario, state, side);
            let left = Standing { weigher: Some(chief.leader()), ..there }.no_agreement();
            terms.push(Term { from: Source::Left, whose: Doing::Left, utility: left });
        }
        terms.extend(lived(&chief, state));
        terms.retain(|term| term.utility != Utility::ZERO);
        Self {
            terms,
            least: survey.no_agreement[side],
            best: survey.best_gain()[side],
            given_away: given_away(state, side),
        }
    }

    /// What it ended with.
    pub fn reached(&self) -> Utility {
        self.terms.iter().map(|term| term.utility).sum()
    }

    /// What it ended with over what no agreement was worth at the opening.
    pub fn over(&self) -> Utility {
        self.reached() - self.least
    }

    /// What of it is `whose` doing.
    pub fn done_by(&self, whose: Doing) -> Utility {
        self.terms.iter().filter(|term| term.whose == whose).map(|term| term.utility).sum()
    }

    /// Whether the opening zone held nothing for it, so that having lost nothing is the whole.
    pub fn had_nothing_to_gain(&self) -> bool {
        self.best <= Utility::ZERO
    }

    /// What it counts, −20..=60: in sixtieths of the best, below nothing 0; what was given away instead, taken off.
    pub fn points(&self) -> i32 {
        if let Some(given) = self.given_away {
            return -self.penalty(given);
        }
        if self.had_nothing_to_gain() {
            return if self.over() >= Utility::ZERO { 60 } else { 0 };
        }
        let sixtieths = (self.over().0.max(0) * 60) / self.best.0;
        i32::try_from(sixtieths.min(60)).unwrap_or(0)
    }

    /// `given` in sixtieths of the best, a fraction counting whole, at most [`MOST_LOST`]; all of that where there was
    /// no best.
    fn penalty(&self, given: Utility) -> i32 {
        if self.had_nothing_to_gain() {
            return MOST_LOST;
        }
        let sixtieths = given.0.saturating_mul(60).saturating_add(self.best.0 - 1) / self.best.0;
        i32::try_from(sixtieths).unwrap_or(MOST_LOST).min(MOST_LOST)
    }
}

/// What `side` gave away by the texts in force that were worth less to it, when they were signed, than no agreement.
fn given_away(state: &State, side: Side) -> Option<Utility> {
    let texts = state.table.signed.iter().zip(&state.homes[side].signed_for);
    let lost: i64 = texts.filter(|(text, _)| text.in_force).map(|(_, gain)| gain.0.min(0)).sum();
    (lost < 0).then_some(Utility(-lost))
}

/// What the texts in force say, against the opening status quo, with the ambiguities and pledges of the end. What stands
/// without their saying so is told apart.
fn of_text(chief: &Standing<'_>, in_force: &Draft, said: &[Clause]) -> Vec<Term> {
    let is_said = |issue: IssueId| said.iter().any(|clause| clause.issue == issue);
    let opening = |issue: IssueId| chief.common.issues[issue].status_quo;
    // What was moved without a text breaks no pledge of him who signed it.
    let counts = |term: &ValueTerm| match term.from {
        ValueSource::Clause { clause, .. } => is_said(clause.issue),
        ValueSource::Retreat { issue, .. } => {
            is_said(issue) || in_force.option(issue) == opening(issue)
        }
        ValueSource::Linkage(_) => true,
    };
    let value = chief.value(in_force);
    let terms = value.terms.iter().filter(|term| counts(term));
    let term = |&ValueTerm { from, utility }: &ValueTerm| Term {
        from: Source::Text(from),
        whose: Doing::Agreed,
        utility,
    };
    terms.map(term).collect()
}

/// What stands at the end without a text in force saying so: the stances (R6.27), and a status quo that was moved. It is the
/// doing of the side whose stance it is, or who moved it.
fn unsaid(chief: &Standing<'_>, state: &State, said: &[Clause]) -> Vec<Term> {
    let issues = chief.common.issues.iter();
    let unsaid = issues.filter(|(issue, _)| said.iter().all(|clause| clause.issue != *issue));
    let term = |(issue, about): (IssueId, &Issue)| {
        let clause = state.table.status_quo.clause(issue);
        let doer = about.by.or(state.table.moved_by[issue]);
        Term {
            from: Source::Text(ValueSource::Clause { clause, read_as: clause.option }),
            whose: Doing::of(doer, chief.side()),
            utility: chief.option_value(issue, clause.option),
        }
    };
    unsaid.map(term).collect()
}

/// The interest won or lost outside the text, line by line of the ledger, lines of one kind together.
fn lived(chief: &Standing<'_>, state: &State) -> Vec<Term> {
    let side = chief.side();
    let mut moved: Vec<(Act, Points)> = Vec::new();
    for line in &state.ledger {
        if line.side != side || line.meter != Meter::Material {
            continue;
        }
        match moved.iter_mut().find(|(act, _)| *act == line.act) {
            Some((_, sum)) => *sum += line.amount,
            None => moved.push((line.act, line.amount)),
        }
    }
    let term = |(act, points): (Act, Points)| Term {
        from: Source::Moved(act),
        whose: Doing::of(act.doer(chief.common, side), side),
        utility: chief.interest(points),
    };
    moved.into_iter().map(term).collect()
}
