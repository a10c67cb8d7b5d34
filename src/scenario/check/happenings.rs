//! Checking what happens: gestures, acts, events and their effects.

use super::home::SideRegisters;
use super::register::{Register, Registers, one_of, side};
use super::unknown;
use crate::scenario::document::Span;
use crate::scenario::file::{
    ConditionFile, EffectFile, EventFile, Ref, RoundRef, ScenarioFile, Word,
};
use crate::scenario::happening::{
    Act, Condition, Effect, Gesture, Occurrence, Slight, Touches, When,
};
use crate::scenario::id::{ActId, BySide, EventId, GestureId, IssueId, MemoryId, Side, Table};
use crate::scenario::issue::Issue;
use crate::scenario::problem::{Problems, with_candidates};
use crate::sentence::Message;

/// Everything a happening may refer to.
pub(super) struct Stage<'c> {
    pub(super) names: &'c Registers,
    pub(super) sides: &'c BySide<SideRegisters>,
    pub(super) issues: &'c Table<IssueId, Issue>,
    pub(super) gestures: Register,
    pub(super) acts: Register,
    pub(super) events: Register,
    pub(super) decisions: Register,
    /// The choices of each decision.
    pub(super) choices: Vec<Register>,
}

/// When something comes of itself, as its author dates it.
pub(super) struct Dating<'f> {
    pub(super) span: Span,
    pub(super) id: &'f Word,
    pub(super) round: Option<&'f RoundRef>,
    pub(super) until: Option<&'f RoundRef>,
    pub(super) interval: bool,
    pub(super) condition: &'f [ConditionFile],
}

impl<'f> Dating<'f> {
    fn of_event(event: &'f EventFile) -> Self {
        Self {
            span: event.span,
            id: &event.id,
            round: event.round.as_ref(),
            until: event.until.as_ref(),
            interval: event.interval,
            condition: &event.condition,
        }
    }
}

impl Stage<'_> {
    pub(super) fn gestures(
        &self,
        file: &ScenarioFile,
        problems: &mut Problems,
    ) -> Table<GestureId, Gesture> {
        file.gestures
            .iter()
            .map(|gesture| Gesture {
                word: gesture.id.word.clone(),
                side: side(&gesture.side, problems).unwrap_or(Side::Tokyo),
                title: gesture.title.clone(),
                text: gesture.text.clone(),
                hostile: gesture.hostile,
                cost: gesture.cost.points(),
                own_face: gesture.own_face.points(),
                other_face: gesture.other_face.points(),
                trust: gesture.trust.points(),
                touches: self.touches(&gesture.touches, problems),
                conditions: self.answering(&gesture.condition, &gesture.after, problems),
                window: self.names.rounds.window(
                    gesture.opens.as_ref(),
                    gesture.closes.as_ref(),
                    problems,
                ),
                origin: self.names.origin(
                    gesture.span,
                    &gesture.sources,
                    gesture.judgement.as_ref(),
                    problems,
                ),
            })
            .collect()
    }

    pub(super) fn acts(&self, file: &ScenarioFile, problems: &mut Problems) -> Table<ActId, Act> {
        file.acts
            .iter()
            .map(|act| {
                let window =
                    self.names.rounds.window(act.opens.as_ref(), act.closes.as_ref(), problems);
                if act.temptation && act.opens.is_none() {
                    problems.report(act.id.span, Message::new("problem-undated-temptation"));
                }
                if self.gestures.get::<GestureId>(&act.id.word).is_some() {
                    let what = Message::new("problem-act-and-gesture");
                    problems.report(act.id.span, what.with("word", act.id.word.as_str()));
                }
                Act {
                    word: act.id.word.clone(),
                    side: side(&act.side, problems).unwrap_or(Side::Tokyo),
                    title: act.title.clone(),
                    text: act.text.clone(),
                    temptation: act.temptation,
                    cost: act.cost.points(),
                    unless: self.acts.resolve_all(&act.unless, problems),
                    effects: self.effects_of(
                        side(&act.side, &mut Problems::default()),
                        &act.effects,
                        problems,
                    ),
                    hurt: hurt(act.hurt.as_ref(), problems),
                    touches: self.touches(&act.touches, problems),
                    conditions: self.answering(&act.condition, &act.after, problems),
                    window,
                    origin: self.names.origin(
                        act.span,
                        &act.sources,
                        act.judgement.as_ref(),
                        problems,
                    ),
                }
            })
            .collect()
    }

    pub(super) fn events(
        &self,
        files: &[&EventFile],
        problems: &mut Problems,
    ) -> Table<EventId, Occurrence> {
        files
            .iter()
            .map(|event| Occurrence {
                word: event.id.word.clone(),
                title: event.title.clone(),
                text: event.text.clone(),
                headlines: event
                    .headlines
                    .as_ref()
                    .map(|papers| (papers.tokyo.clone(), papers.moscow.clone())),
                when: self.when(&Dating::of_event(event), problems),
                conditions: self.conditions(&event.condition, problems),
                chance: event.chance.permille(),
                effects: self.effects(&event.effects, problems),
                hurt: hurt(event.hurt.as_ref(), problems),
                touches: self.touches(&event.touches, problems),
                origin: self.names.origin(
                    event.span,
                    &event.sources,
                    event.judgement.as_ref(),
                    problems,
                ),
            })
            .collect()
    }

    /// When something that comes of itself can come.
    pub(super) fn when(&self, dating: &Dating<'_>, problems: &mut Problems) -> When {
        let Dating { span, id, round, until, .. } = *dating;
        if dating.interval {
            if round.is_some() || until.is_some() {
                let field = if round.is_some() { "round" } else { "until" };
                let what = Message::new("problem-interval-and-round");
                problems.report_field(span, field, what);
            }
            return When::Interval;
        }
        if round.is_none() && dating.condition.is_empty() && span.end > 0 {
            problems.report(id.span, Message::new("problem-event-without-time"));
        }
        let from = self.names.rounds.round_or_first(round, problems);
        if self.names.rounds.is_dropped(from) {
            return When::Rounds { from, until: from };
        }
        let until = match until {
            Some(word) => self.names.rounds.round(word, problems).unwrap_or(from),
            None if dating.condition.is_empty() => from,
            None => self.names.rounds.last(),
        };
        if until < from {
            let what = Message::new("problem-closes-before-opening");
            problems.report_field(span, "until", what);
        }
        When::Rounds { from, until }
    }

    pub(super) fn touches(&self, references: &[Ref], problems: &mut Problems) -> Touches {
        let mut touched = Vec::new();
        for reference in references {
            let before = touched.len();
            for side in Side::BOTH {
                self.sides[side].memories.offer(reference, problems);
                if let Some(memory) = self.sides[side].memories.get::<MemoryId>(&reference.word) {
                    touched.push((side, memory));
                }
            }
            if touched.len() == before {
                self.sides.tokyo.memories.resolve::<MemoryId>(reference, problems);
            }
        }
        touched
    }

    /// The conditions of what can be made only `after` something it answers.
    fn answering(
        &self,
        conditions: &[ConditionFile],
        after: &[Ref],
        problems: &mut Problems,
    ) -> Vec<Condition> {
        let mut all = self.conditions(conditions, problems);
        let answered: Vec<Condition> =
            after.iter().filter_map(|word| self.answered(word, problems)).collect();
        if !answered.is_empty() {
            // Not none of them: one is enough.
            all.push(Condition::NoneOf(vec![Condition::NoneOf(answered)]));
        }
        all
    }

    /// What may be answered: a gesture, an act or an event.
    fn answered(&self, word: &Ref, problems: &mut Problems) -> Option<Condition> {
        for register in [&self.gestures, &self.acts, &self.events] {
            register.offer(word, problems);
        }
        if let Some(event) = self.events.get(&word.word) {
            return Some(Condition::Happened(event));
        }
        let known = [&self.gestures, &self.acts].into_iter();
        if known.clone().all(|register| !register.has(&word.word)) && !word.is_stand_in() {
            let known = known.chain([&self.events]).flat_map(Register::words);
            let what = with_candidates(unknown("act", &word.word), &word.word, known);
            problems.report(word.span, what);
            return None;
        }
        self.done(word, problems)
    }

    /// What was made: a gesture or an act.
    pub(super) fn done(&self, word: &Ref, problems: &mut Problems) -> Option<Condition> {
        self.gestures.offer(word, problems);
        self.acts.offer(word, problems);
        match self.gestures.get(&word.word) {
            Some(gesture) => Some(Condition::Gestured(gesture)),
            None if self.acts.has(&word.word) || word.is_stand_in() => {
                Some(Condition::Done(self.acts.resolve(word, problems)?))
            }
            None => {
                let what = unknown("act", &word.word);
                let known = self.gestures.words().chain(self.acts.words());
                let what = if self.events.has(&word.word) {
                    let kind = Message::new("kind-event");
                    what.with("hint", Message::new("elsewhere-kind").with("kind", kind))
                } else {
                    with_candidates(what, &word.word, known)
                };
                problems.report(word.span, what);
                None
            }
        }
    }

    pub(super) fn effects(&self, files: &[EffectFile], problems: &mut Problems) -> Vec<Effect> {
        files.iter().filter_map(|effect| self.effect(effect, problems)).collect()
    }

    /// The issues, with what follows when a clause of theirs becomes known (R6.23).
    pub(super) fn issues_when_known(
        &self,
        file: &ScenarioFile,
        problems: &mut Problems,
    ) -> Table<IssueId, Issue> {
        let mut issues = self.issues.clone();
        for (issue, about) in issues.values_mut().zip(&file.issues) {
            for (option, about) in issue.options.values_mut().zip(&about.options) {
                option.when_known = self.when_known(about, problems);
            }
        }
        issues
    }

    /// What was made in history: gestures and acts.
    pub(super) fn made(
        &self,
        references: &[Ref],
        problems: &mut Problems,
    ) -> (Vec<GestureId>, Vec<ActId>) {
        let (mut gestures, mut acts) = (Vec::new(), Vec::new());
        for word in references {
            match self.done(word, problems) {
                Some(Condition::Gestured(gesture)) => gestures.push(gesture),
                Some(Condition::Done(act)) => acts.push(act),
                _ => {}
            }
        }
        (gestures, acts)
    }
}

/// Reports that `field` of the record at `record` says nothing, since it goes with fields that are not there.
pub(super) fn idle(record: Span, field: &'static str, with: &'static str, problems: &mut Problems) {
    let what = Message::new("problem-idle-field").with("field", field).with("with", with);
    problems.report_field(record, field, what);
}

/// The one thing a record says; `what` is reported where it says none or several.
pub(super) fn exactly_one<T>(
    found: Vec<Option<T>>,
    span: Span,
    what: Message,
    problems: &mut Problems,
) -> Option<T> {
    if found.len() != 1 {
        problems.report(span, what);
    }
    found.into_iter().next().flatten()
}

/// The kind of hurt an author names.
pub(super) fn hurt(word: Option<&Word>, problems: &mut Problems) -> Option<Slight> {
    let known = [
        ("insult", Slight::Insult),
        ("refusal", Slight::Refusal),
        ("exposure", Slight::Exposure),
        ("broken_word", Slight::BrokenWord),
    ];
    one_of(word?, &known, problems)
}
