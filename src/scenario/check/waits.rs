//! Conditions that can never come true: what waits for itself, for something that comes too late, or for the end.
//!
//! Only what is certain from the dates is reported, and of the rounds as the file has them: a lesson, in which several
//! come to one, would make it look too late.

use std::collections::BTreeMap;

use crate::scenario::file::{ConditionFile, DecisionFile, Ref, RoundRef, ScenarioFile};
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// Something with conditions, and when it can come about.
struct Waiting<'f> {
    word: &'f str,
    kind: Kind,
    /// The first and the last round in which it can come about, as places in the file.
    first: usize,
    last: usize,
    conditions: &'f [ConditionFile],
    /// What it answers: one of these must have happened.
    after: &'f [Ref],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A gesture or an act: in the middle of a round.
    Made,
    /// An event at the beginning of a round.
    Dated,
    /// A decision: it comes at the beginning of a round, after the events, and is made in the middle of one.
    Brought,
    /// An event or a decision between signature and vote.
    Interval,
}

/// All that can wait for something, and be waited for.
struct Waits<'f> {
    rounds: Vec<&'f str>,
    all: Vec<Waiting<'f>>,
    /// Places of gestures and acts in `all`, by their words; an earlier one of the same word wins.
    made: BTreeMap<&'f str, usize>,
    /// Places of events.
    events: BTreeMap<&'f str, usize>,
    /// Places of decisions.
    decisions: BTreeMap<&'f str, usize>,
}

/// Whether the talks go on after a text has been signed, or has come into force.
struct GoesOn {
    after_signature: bool,
    after_force: bool,
}

pub(super) fn check(file: &ScenarioFile, problems: &mut Problems) {
    let waits = Waits::of(file);
    let several = file.tracks.len() > 1;
    let resumes = file.rules.after_refusal.word == "resumes";
    let goes_on = GoesOn { after_signature: several || resumes, after_force: several };
    for (place, waiting) in waits.all.iter().enumerate() {
        for condition in waiting.conditions {
            if problems.is_full() {
                return;
            }
            waits.too_late(place, waiting, condition, problems);
            after_the_end(&waits, waiting, condition, &goes_on, problems);
        }
        waits.all_too_late(place, waiting, problems);
    }
    waits.circles(problems);
}

impl<'f> Waits<'f> {
    fn of(file: &'f ScenarioFile) -> Self {
        let mut waits = Self {
            rounds: file.rounds.iter().map(|round| round.id.word.as_str()).collect(),
            all: Vec::new(),
            made: BTreeMap::new(),
            events: BTreeMap::new(),
            decisions: BTreeMap::new(),
        };
        for gesture in &file.gestures {
            let window = (gesture.opens.as_ref(), gesture.closes.as_ref());
            waits.add_made(&gesture.id.word, window, &gesture.condition, &gesture.after);
        }
        for act in &file.acts {
            let window = (act.opens.as_ref(), act.closes.as_ref());
            waits.add_made(&act.id.word, window, &act.condition, &act.after);
        }
        for event in &file.events {
            let dates = (event.round.as_ref(), event.until.as_ref());
            let (first, last) = waits.dated(event.interval, dates, &event.condition);
            let kind = if event.interval { Kind::Interval } else { Kind::Dated };
            let place = waits.all.len();
            waits.events.entry(&event.id.word).or_insert(place);
            let (word, conditions) = (event.id.word.as_str(), event.condition.as_slice());
            waits.all.push(Waiting { word, kind, first, last, conditions, after: &[] });
        }
        for decision in &file.decisions {
            waits.add_decision(decision);
        }
        waits
    }

    /// A decision, and each of its choices: what a choice waits for may still come while the decision waits.
    fn add_decision(&mut self, decision: &'f DecisionFile) {
        let dates = (decision.round.as_ref(), decision.until.as_ref());
        let (first, last) = self.dated(decision.interval, dates, &decision.condition);
        let (kind, made) = if decision.interval {
            (Kind::Interval, Kind::Interval)
        } else {
            (Kind::Brought, Kind::Made)
        };
        let word = decision.id.word.as_str();
        self.decisions.entry(word).or_insert(self.all.len());
        let conditions = decision.condition.as_slice();
        self.all.push(Waiting { word, kind, first, last, conditions, after: &[] });
        let waits = usize::try_from(decision.within.0).unwrap_or(1).saturating_sub(1);
        let until = (last + waits).min(self.last());
        for choice in &decision.choices {
            let conditions = choice.condition.as_slice();
            let last = until;
            self.all.push(Waiting { word, kind: made, first, last, conditions, after: &[] });
        }
    }

    /// The first and the last round in which something that comes of itself can come.
    fn dated(
        &self,
        interval: bool,
        (round, until): (Option<&RoundRef>, Option<&RoundRef>),
        conditions: &[ConditionFile],
    ) -> (usize, usize) {
        if interval {
            return (0, self.last());
        }
        let first = round.and_then(|round| self.place(round)).unwrap_or(0);
        let alone = if conditions.is_empty() { first } else { self.last() };
        (first, until.and_then(|round| self.place(round)).unwrap_or(alone))
    }

    fn add_made(
        &mut self,
        word: &'f str,
        (opens, closes): (Option<&RoundRef>, Option<&RoundRef>),
        conditions: &'f [ConditionFile],
        after: &'f [Ref],
    ) {
        let first = opens.and_then(|round| self.place(round)).unwrap_or(0);
        let closed = closes.and_then(|round| self.place(round));
        let last = closed.map_or(self.last(), |closed| closed.saturating_sub(1));
        self.made.entry(word).or_insert(self.all.len());
        self.all.push(Waiting { word, kind: Kind::Made, first, last, conditions, after });
    }

    fn place(&self, round: &RoundRef) -> Option<usize> {
        self.rounds.iter().position(|word| *word == round.0.word)
    }

    fn last(&self) -> usize {
        self.rounds.len().saturating_sub(1)
    }

    /// What a condition waits for, and the reference that names it.
    fn waited_for<'c>(&self, condition: &'c ConditionFile) -> Option<(usize, &'c Ref)> {
        let named = |places: &BTreeMap<&str, usize>, word: &'c Option<Ref>| {
            let word = word.as_ref()?;
            let thing = word.word.split('=').next().unwrap_or_default();
            Some((*places.get(thing)?, word))
        };
        named(&self.made, &condition.done)
            .or_else(|| named(&self.events, &condition.happened))
            .or_else(|| named(&self.decisions, &condition.decided))
    }

    /// What comes about only when the time of what waits for it is over.
    fn too_late(
        &self,
        place: usize,
        waiting: &Waiting<'_>,
        condition: &ConditionFile,
        problems: &mut Problems,
    ) {
        let too_late = |word: &Ref, problems: &mut Problems| {
            let what = Message::new("problem-too-late").with("word", word.word.as_str());
            problems.report(word.span, what);
        };
        if let Some((awaited, word)) = self.waited_for(condition)
            && !self.is_in_time(place, waiting, awaited)
        {
            too_late(word, problems);
        }
        if let Some(round) = &condition.after
            && self.place(round).is_some_and(|place| place > waiting.last)
        {
            too_late(&round.0, problems);
        }
        for not in &condition.not {
            if let Some(round) = &not.after
                && self.place(round).is_some_and(|place| place <= waiting.first)
            {
                let word = round.0.word.as_str();
                let what = Message::new("problem-begun-before").with("round", word);
                problems.report(round.0.span, what);
            }
        }
    }

    /// Whether what stands at `awaited` can have come about while `waiting`, which stands at `place`, still can.
    fn is_in_time(&self, place: usize, waiting: &Waiting<'_>, awaited: usize) -> bool {
        let Some(other) = self.all.get(awaited) else { return true };
        match (waiting.kind, other.kind) {
            // An event of a round comes before anything done in it, and events come in the order of the file.
            (Kind::Dated | Kind::Brought, Kind::Made | Kind::Brought | Kind::Interval) => {
                other.first < waiting.last
            }
            (Kind::Dated, Kind::Dated) => {
                other.first < waiting.last || other.first == waiting.last && awaited <= place
            }
            (Kind::Brought, Kind::Dated) | (Kind::Made | Kind::Interval, _) => {
                other.first <= waiting.last
            }
        }
    }

    /// The place of a gesture, an act or an event.
    fn answered(&self, word: &Ref) -> Option<usize> {
        let word = word.word.as_str();
        self.made.get(word).or_else(|| self.events.get(word)).copied()
    }

    /// An answer to what comes about, all of it, only when the time for answering is over.
    fn all_too_late(&self, place: usize, waiting: &Waiting<'_>, problems: &mut Problems) {
        let is_late = |word: &Ref| {
            self.answered(word).is_some_and(|one| !self.is_in_time(place, waiting, one))
        };
        if let Some(word) = waiting.after.first()
            && waiting.after.iter().all(is_late)
        {
            let what = Message::new("problem-too-late").with("word", word.word.as_str());
            problems.report(word.span, what);
        }
    }

    /// What a thing cannot do without, and the reference that names it: its conditions, and what it answers where that
    /// is one thing.
    fn needs(&self, waiting: &Waiting<'f>) -> impl Iterator<Item = (usize, &'f Ref)> {
        let conditions = waiting.conditions.iter().filter_map(|one| self.waited_for(one));
        let alone = match waiting.after {
            [word] => self.answered(word).map(|place| (place, word)),
            [] | [_, _, ..] => None,
        };
        conditions.chain(alone)
    }

    /// Things of which each waits for the next, and the last for the first.
    fn circles(&self, problems: &mut Problems) {
        let mut next = self.held_up();
        while let Some((start, _)) = next.first_key_value() {
            let mut walked: Vec<usize> = Vec::new();
            let mut at = *start;
            // What is walked over is taken out, so every circle is told once.
            while let Some((after, _)) = next.get(&at).copied() {
                walked.push(at);
                if let Some(from) = walked.iter().position(|seen| *seen == after) {
                    self.circle(walked.get(from..).unwrap_or_default(), &next, problems);
                    break;
                }
                at = after;
            }
            for seen in walked {
                next.remove(&seen);
            }
        }
    }

    fn circle(
        &self,
        circle: &[usize],
        next: &BTreeMap<usize, (usize, &Ref)>,
        problems: &mut Problems,
    ) {
        let Some((_, word)) = circle.iter().min().and_then(|first| next.get(first)) else { return };
        let names: Vec<&str> =
            circle.iter().filter_map(|place| self.all.get(*place)).map(|one| one.word).collect();
        let what = Message::new("problem-condition-circle")
            .with("count", names.len())
            .with("names", names);
        problems.report(word.span, what);
    }

    /// What never comes about since something it waits for does not either, and the first such thing.
    fn held_up(&self) -> BTreeMap<usize, (usize, &'f Ref)> {
        let mut left: BTreeMap<usize, usize> = BTreeMap::new();
        let mut waiters: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, waiting) in self.all.iter().enumerate() {
            for (awaited, _) in self.needs(waiting) {
                *left.entry(place).or_default() += 1;
                waiters.entry(awaited).or_default().push(place);
            }
        }
        let mut free: Vec<usize> =
            (0..self.all.len()).filter(|place| !left.contains_key(place)).collect();
        while let Some(place) = free.pop() {
            for waiter in waiters.remove(&place).unwrap_or_default() {
                let count = left.entry(waiter).or_default();
                *count = count.saturating_sub(1);
                if *count == 0 {
                    left.remove(&waiter);
                    free.push(waiter);
                }
            }
        }
        let first = |place: usize| {
            let mut awaited = self.needs(self.all.get(place)?);
            awaited.find(|(awaited, _)| left.contains_key(awaited))
        };
        left.keys().filter_map(|place| Some((*place, first(*place)?))).collect()
    }
}

/// What could be so only when there is no more talking.
fn after_the_end(
    waits: &Waits<'_>,
    waiting: &Waiting<'_>,
    condition: &ConditionFile,
    goes_on: &GoesOn,
    problems: &mut Problems,
) {
    let in_talks = waiting.kind != Kind::Interval;
    let interval = waits.waited_for(condition).filter(|(awaited, _)| {
        waits.all.get(*awaited).is_some_and(|other| other.kind == Kind::Interval)
    });
    let after_signature = condition.signed.as_ref().or(interval.map(|(_, word)| word));
    let late = after_signature.filter(|_| in_talks && !goes_on.after_signature);
    let in_force = condition.in_force.as_ref().filter(|_| !goes_on.after_force);
    for word in [late, in_force].into_iter().flatten() {
        let what = Message::new("problem-after-the-end").with("word", word.word.as_str());
        problems.report(word.span, what);
    }
}
