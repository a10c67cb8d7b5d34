//! Checking what happens: gestures, acts, events and their effects.

use super::home::SideRegisters;
use super::register::{Register, Registers, one_of, side};
use crate::scenario::clause::{Clause, ClauseSet};
use crate::scenario::document::Span;
use crate::scenario::file::{
    ConditionFile, EffectFile, EventFile, OptionFile, Ref, RoundRef, ScenarioFile, Word,
};
use crate::scenario::happening::{
    Act, Condition, Effect, Gesture, Meter, Occurrence, Slight, Touches, When,
};
use crate::scenario::id::{
    ActId, BySide, EventId, GestureId, Id, IssueId, MemoryId, OptionId, Side, Table,
};
use crate::scenario::issue::Issue;
use crate::scenario::problem::Problems;
use crate::sentence::Message;
use crate::units::Points;

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
                conditions: self.conditions(&gesture.condition, problems),
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
                    effects: self.effects(&act.effects, problems),
                    hurt: hurt(act.hurt.as_ref(), problems),
                    touches: self.touches(&act.touches, problems),
                    conditions: self.conditions(&act.condition, problems),
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

    /// What was made: a gesture or an act.
    pub(super) fn done(&self, word: &Ref, problems: &mut Problems) -> Option<Condition> {
        match self.gestures.get(&word.word) {
            Some(gesture) => Some(Condition::Gestured(gesture)),
            None => Some(Condition::Done(self.acts.resolve(word, problems)?)),
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

    fn when_known(&self, file: &OptionFile, problems: &mut Problems) -> Vec<Effect> {
        if (file.status_quo || file.reading_only) && !file.when_known.is_empty() {
            let what = Message::new("problem-never-known");
            problems.report_field(file.span, "when_known", what);
        }
        let admitted = |one: &EffectFile| {
            let effect = self.effect(one, problems)?;
            if may_enlarge(&effect) {
                problems.report(one.span, Message::new("problem-known-enlarges"));
            }
            Some(effect)
        };
        file.when_known.iter().filter_map(admitted).collect()
    }

    fn effect(&self, file: &EffectFile, problems: &mut Problems) -> Option<Effect> {
        let of = file.side.as_ref().and_then(|word| side(word, problems));
        idle_in_effect(file, problems);
        let mut found: Vec<Option<Effect>> = Vec::new();
        if let Some(word) = &file.status_quo {
            found.push(self.clause(word, problems).map(Effect::StatusQuo));
        }
        if let Some(word) = &file.pins {
            let clause = self.clause(word, problems);
            if let Some(clause) = clause
                && self.issues[clause.issue].options[clause.option].reads_as.is_none()
            {
                let what = Message::new("problem-pins-plain").with("word", word.word.as_str());
                problems.report(word.span, what);
            }
            found.push(clause.map(Effect::Pins));
        }
        if let Some(word) = &file.opens {
            found.push(self.agenda_item(word, problems).map(|(i, set)| Effect::Opens(i, set)));
        }
        if let Some(word) = &file.closes {
            found.push(self.agenda_item(word, problems).map(|(i, set)| Effect::Closes(i, set)));
        }
        if needs_side(file) {
            match of {
                Some(side) => self.effects_on(side, file, &mut found, problems),
                None if file.side.is_some() => return None,
                None => {
                    problems.report(
                        file.span,
                        Message::new("problem-missing-field").with("field", "side"),
                    );
                    return None;
                }
            }
        }
        let what = Message::new("problem-effect-count").with("count", found.len());
        exactly_one(found, file.span, what, problems)
    }

    fn effects_on(
        &self,
        side: Side,
        file: &EffectFile,
        found: &mut Vec<Option<Effect>>,
        problems: &mut Problems,
    ) {
        let own = &self.sides[side];
        let missing = |field: &'static str, problems: &mut Problems| {
            problems.report(file.span, Message::new("problem-missing-field").with("field", field));
        };
        if (file.meter.is_some() || file.mood.is_some()) && file.by.is_none() {
            missing("by", problems);
        }
        let by = file.by.map(super::super::file::Int::points).unwrap_or_default();
        if let Some(word) = &file.meter {
            let meters = Meter::ALL.map(|meter| (meter.word(), meter));
            found.push(one_of(word, &meters, problems).map(|m| Effect::Meter(side, m, by)));
        }
        if let Some(word) = &file.mood {
            found.push(match own.groups.get(&word.word) {
                Some(group) => Some(Effect::GroupMood(side, group, by)),
                None => {
                    own.factions.resolve(word, problems).map(|f| Effect::FactionMood(side, f, by))
                }
            });
        }
        if let Some(word) = &file.redeals {
            found.push(own.factions.resolve(word, problems).map(|f| Effect::Redeals(side, f)));
        }
        if let Some(by) = file.no_agreement {
            found.push(Some(Effect::NoAgreement(side, by.points())));
        }
        if let Some(word) = &file.leader {
            found.push(own.leaders.resolve(word, problems).map(|l| Effect::Government(side, l)));
        }
        if let Some(word) = &file.seats_in {
            let body = own.bodies.resolve(word, problems);
            let faction =
                file.faction.as_ref().and_then(|word| own.factions.resolve(word, problems));
            if file.faction.is_none() {
                missing("faction", problems);
            }
            if file.seats.is_none() {
                missing("seats", problems);
            }
            let seats = file.seats.map_or(0, super::super::file::Int::count);
            found.push(body.zip(faction).map(|(b, f)| Effect::Seats(side, b, f, seats)));
        }
    }

    /// One clause, of exactly one option.
    pub(super) fn clause(&self, word: &Ref, problems: &mut Problems) -> Option<Clause> {
        let set = self.names.choosable(word, problems)?;
        if set.options.count_ones() != 1 {
            problems.report(word.span, Message::new("problem-one-option"));
            return None;
        }
        let option = OptionId::at(set.options.trailing_zeros() as usize);
        Some(Clause { issue: set.issue, option })
    }

    /// An issue, or some options of one.
    fn agenda_item(
        &self,
        word: &Ref,
        problems: &mut Problems,
    ) -> Option<(IssueId, Option<ClauseSet>)> {
        if word.word.contains('=') {
            let set = self.names.choosable(word, problems)?;
            Some((set.issue, Some(set)))
        } else {
            Some((self.names.issues.resolve(word, problems)?, None))
        }
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

/// Whether what becomes known could by this make a text pass, or be worth signing, that would not have been (R6.23).
///
/// A clause that is pinned cannot: while it is ambiguous everyone counts the better of its readings (R5.3).
fn may_enlarge(effect: &Effect) -> bool {
    match *effect {
        Effect::Meter(_, _, by) | Effect::FactionMood(_, _, by) | Effect::GroupMood(_, _, by) => {
            by > Points::ZERO
        }
        Effect::NoAgreement(_, by) => by < Points::ZERO,
        Effect::Closes(..) | Effect::Pins(_) => false,
        Effect::StatusQuo(_)
        | Effect::Opens(..)
        | Effect::Redeals(..)
        | Effect::Seats(..)
        | Effect::Government(..) => true,
    }
}

fn needs_side(file: &EffectFile) -> bool {
    file.meter.is_some()
        || file.mood.is_some()
        || file.redeals.is_some()
        || file.no_agreement.is_some()
        || file.seats_in.is_some()
        || file.leader.is_some()
}

/// Fields of an effect that go with another which is not there.
fn idle_in_effect(file: &EffectFile, problems: &mut Problems) {
    if file.side.is_some() && !needs_side(file) {
        let with = "meter, mood, redeals, no_agreement, seats_in, leader";
        idle(file.span, "side", with, problems);
    }
    if file.by.is_some() && file.meter.is_none() && file.mood.is_none() {
        idle(file.span, "by", "meter, mood", problems);
    }
    for (given, field) in [(file.faction.is_some(), "faction"), (file.seats.is_some(), "seats")] {
        if given && file.seats_in.is_none() {
            idle(file.span, field, "seats_in", problems);
        }
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
