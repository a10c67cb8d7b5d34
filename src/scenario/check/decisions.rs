//! Checking what comes to a side to be decided: that there is something to choose, that doing nothing is possible, that
//! its prices can be paid, and that nothing waits for a choice one side alone knows of.

use super::happenings::{Dating, Stage, hurt, idle};
use super::register::{Register, side};
use crate::scenario::decision::{Choice, Decision, Hearing};
use crate::scenario::document::Span;
use crate::scenario::file::{
    ChoiceFile, ConditionFile, DecisionFile, EffectFile, Int, Ref, ScenarioFile, SideFile,
};
use crate::scenario::happening::Condition;
use crate::scenario::id::{ChoiceId, DecisionId, Id, Side, Table};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// Fewest choices of a decision: with one there is nothing to decide.
const FEWEST_CHOICES: usize = 2;
/// Most choices of a decision.
const MOST_CHOICES: usize = 6;

/// The words of the choices of each decision.
pub(super) fn choices(file: &ScenarioFile, problems: &mut Problems) -> Vec<Register> {
    let words = |decision: &DecisionFile, problems: &mut Problems| {
        let words = decision.choices.iter().map(|choice| &choice.id);
        Register::of("choice", words, MOST_CHOICES, problems)
    };
    file.decisions.iter().map(|decision| words(decision, problems)).collect()
}

impl Stage<'_> {
    /// What may come to either side to be decided.
    pub(super) fn decisions(
        &self,
        file: &ScenarioFile,
        problems: &mut Problems,
    ) -> Table<DecisionId, Decision> {
        let known = file.decisions.iter().zip(&self.choices);
        known
            .map(|(decision, register)| self.decision(file, decision, register, problems))
            .collect()
    }

    fn decision(
        &self,
        file: &ScenarioFile,
        decision: &DecisionFile,
        register: &Register,
        problems: &mut Problems,
    ) -> Decision {
        let asked = side(&decision.side, problems);
        if decision.choices.len() < FEWEST_CHOICES && decision.span.end > 0 {
            let what = Message::new("problem-few-choices").with("fewest", FEWEST_CHOICES);
            problems.report_field(decision.span, "choices", what);
        }
        if decision.interval && decision.within != Int(1) {
            idle(decision.span, "within", "round, condition", problems);
        }
        if let Some(of) = asked {
            let most = most_capital(file, of);
            for choice in &decision.choices {
                affordable((choice.span, "cost"), choice.cost.0, most, problems);
            }
        }
        let dating = Dating {
            span: decision.span,
            id: &decision.id,
            round: decision.round.as_ref(),
            until: decision.until.as_ref(),
            interval: decision.interval,
            condition: &decision.condition,
        };
        Decision {
            word: decision.id.word.clone(),
            side: asked.unwrap_or(Side::Tokyo),
            from: decision.from.clone(),
            title: decision.title.clone(),
            text: decision.text.clone(),
            when: self.when(&dating, problems),
            conditions: self.conditions(&decision.condition, problems),
            chance: decision.chance.permille(),
            within: self.names.rounds.span(decision.within.count()),
            hearing: if decision.public { Hearing::Public } else { Hearing::Closed },
            choices: decision
                .choices
                .iter()
                .take(MOST_CHOICES)
                .map(|choice| self.choice(asked, choice, problems))
                .collect(),
            otherwise: otherwise(decision, register, problems),
            origin: self.names.origin(
                decision.span,
                &decision.sources,
                decision.judgement.as_ref(),
                problems,
            ),
        }
    }

    fn choice(&self, by: Option<Side>, choice: &ChoiceFile, problems: &mut Problems) -> Choice {
        let papers = choice.headlines.as_ref();
        Choice {
            word: choice.id.word.clone(),
            title: choice.title.clone(),
            text: choice.text.clone(),
            headlines: papers.map(|papers| (papers.tokyo.clone(), papers.moscow.clone())),
            cost: choice.cost.points(),
            conditions: self.conditions(&choice.condition, problems),
            effects: self.effects_of(by, &choice.effects, problems),
            hurt: hurt(choice.hurt.as_ref(), problems),
            touches: self.touches(&choice.touches, problems),
        }
    }

    /// `decision=choice`, or several choices of one decision with `|`.
    pub(super) fn decided(&self, word: &Ref, problems: &mut Problems) -> Option<Condition> {
        let (decision, choices) = self.named(word, problems)?;
        Some(Condition::Decided(decision, choices))
    }

    fn named(
        &self,
        reference: &Ref,
        problems: &mut Problems,
    ) -> Option<(DecisionId, Vec<ChoiceId>)> {
        if reference.is_stand_in() {
            return None;
        }
        let Some((decision, choices)) = reference.word.split_once('=') else {
            let what = Message::new("problem-no-choice").with("word", reference.word.as_str());
            problems.report(reference.span, what);
            return None;
        };
        let named = |word: &str| Ref { span: reference.span, word: word.trim().to_owned() };
        let decision: DecisionId = self.decisions.resolve(&named(decision), problems)?;
        let register = self.choices.get(decision.index())?;
        let all: Vec<Ref> = choices.split('|').map(named).collect();
        let found = register.resolve_all(&all, problems);
        (found.len() == all.len()).then_some((decision, found))
    }

    /// Conditions that ask for a choice the other side may never hear of: what waits for it would tell.
    pub(super) fn decided_in_secret(
        &self,
        file: &ScenarioFile,
        decisions: &Table<DecisionId, Decision>,
        problems: &mut Problems,
    ) {
        let gestures = file.gestures.iter().map(|gesture| &gesture.condition);
        let acts = file.acts.iter().map(|act| &act.condition);
        let events = file.events.iter().map(|event| &event.condition);
        let come = file.decisions.iter().map(|decision| &decision.condition);
        let made = file.decisions.iter().flat_map(|decision| &decision.choices);
        let made = made.map(|choice| &choice.condition);
        for condition in gestures.chain(acts).chain(events).chain(come).chain(made).flatten() {
            self.asked_in_secret(condition, decisions, problems);
        }
    }

    fn asked_in_secret(
        &self,
        condition: &ConditionFile,
        decisions: &Table<DecisionId, Decision>,
        problems: &mut Problems,
    ) {
        for inner in &condition.not {
            self.asked_in_secret(inner, decisions, problems);
        }
        let Some(word) = &condition.decided else { return };
        // What names nothing has been reported where it was read.
        let Some((decision, choices)) = self.named(word, &mut Problems::default()) else { return };
        let about = &decisions[decision];
        if choices.iter().any(|choice| !about.is_known(*choice)) {
            let what = Message::new("problem-decided-in-secret").with("word", word.word.as_str());
            problems.report(word.span, what);
        }
    }
}

/// Reports a price of more than the `most` capital its side can have, in the `field` of the record at `span`.
pub(super) fn affordable(
    (span, field): (Span, &'static str),
    cost: i32,
    most: i32,
    problems: &mut Problems,
) {
    if cost > most {
        let what = Message::new("problem-never-affordable").with("cost", cost).with("most", most);
        problems.report_field(span, field, what);
    }
}

/// The choice made where none is in time.
fn otherwise(decision: &DecisionFile, register: &Register, problems: &mut Problems) -> ChoiceId {
    let found: Option<ChoiceId> = register.resolve(&decision.otherwise, problems);
    let choice = found.and_then(|id| decision.choices.get(id.index()));
    if choice.is_some_and(|choice| choice.cost.0 > 0 || !choice.condition.is_empty()) {
        let word = decision.otherwise.word.as_str();
        let what = Message::new("problem-otherwise-bound").with("word", word);
        problems.report(decision.otherwise.span, what);
    }
    found.unwrap_or(ChoiceId::at(0))
}

/// More political capital than this a side cannot have: what it begins with, what everything that could give it some
/// gives, and a point for a public proposal in every round.
pub(super) fn most_capital(file: &ScenarioFile, of: Side) -> i32 {
    let own: &SideFile = match of {
        Side::Tokyo => &file.sides.tokyo,
        Side::Moscow => &file.sides.moscow,
    };
    let gains = |effect: &EffectFile| {
        let word = |word: &Option<Ref>| word.as_ref().map(|word| word.word.clone());
        let is_own = word(&effect.side).as_deref() == Some(of.word());
        let is_capital = word(&effect.meter).as_deref() == Some("capital");
        effect.by.filter(|_| is_own && is_capital).map_or(0, |by| by.0.max(0))
    };
    let options = file.issues.iter().flat_map(|issue| &issue.options);
    let effects = (file.acts.iter().flat_map(|act| &act.effects))
        .chain(file.events.iter().flat_map(|event| &event.effects))
        .chain(file.decisions.iter().flat_map(|one| &one.choices).flat_map(|one| &one.effects))
        .chain(options.flat_map(|option| &option.when_known));
    let proposals = i32::try_from(file.rounds.len()).unwrap_or(0);
    own.capital.0 + proposals + effects.map(gains).sum::<i32>()
}
