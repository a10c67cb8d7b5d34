//! Rounds: the one place where what an author dates to a round comes to a round of the game.
//!
//! At full length that is the round named. At lesson length it is the first round kept that is not earlier, or the
//! last kept where there is none: a round kept stands for those left out since the one before it, and the last also
//! for those after it. So nothing dated is lost, and no two dates change their order. Only an epilogue that is not kept
//! is dropped: what is dated to it is dated to a round after the last, which never begins.

use super::register::Register;
use crate::scenario::document::Span;
use crate::scenario::file::{ByRound, EventFile, RoundRef, ScenarioFile};
use crate::scenario::id::Id;
use crate::scenario::issue::Window;
use crate::scenario::length::Length;
use crate::scenario::problem::Problems;
use crate::sentence::Message;
use crate::units::Round;

/// Fewest rounds of a lesson: in a single one nobody could answer.
const FEWEST_OF_A_LESSON: usize = 2;

/// The rounds of a file, and which of them are played.
pub(super) struct Rounds {
    register: Register,
    /// Those played, ascending; never empty where the file has rounds.
    played: Vec<Place>,
    /// How many a lesson has, where the file says so.
    lesson: Option<usize>,
    /// Those of an epilogue.
    epilogue: Vec<Place>,
}

/// The place of a round in the file, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Place(usize);

impl Id for Place {
    fn index(self) -> usize {
        self.0
    }
    fn at(index: usize) -> Self {
        Self(index)
    }
}

/// Reports values given round by round of which the last are never reached.
pub(super) fn reached(file: &ScenarioFile, problems: &mut Problems) {
    let rounds = file.rounds.len();
    let mut check = |record: Span, field: &'static str, count: usize| {
        if count > rounds && rounds > 0 {
            let what = Message::new("problem-more-than-rounds");
            problems.report_field(record, field, what.with("count", count).with("rounds", rounds));
        }
    };
    for side in [&file.sides.tokyo, &file.sides.moscow] {
        check(side.span, "no_agreement", side.no_agreement.0.len());
        check(side.span, "no_agreement_honour", side.no_agreement_honour.0.len());
    }
    for leaving in file.tracks.iter().filter_map(|track| track.no_agreement.as_ref()) {
        check(leaving.span, "tokyo", leaving.tokyo.0.len());
        check(leaving.span, "moscow", leaving.moscow.0.len());
    }
}

impl Rounds {
    /// The rounds of `file` in a game of `length`; what is wrong with its lesson is reported at either.
    pub(super) fn new(file: &ScenarioFile, length: Length, problems: &mut Problems) -> Self {
        let words = file.rounds.iter().map(|round| &round.id);
        let register = Register::of("round", words, 40, problems);
        let lesson = file.lesson.as_ref().map(|named| lesson(file, named, &register, problems));
        let count = lesson.as_ref().map(Vec::len);
        let all = || (0..register.len()).map(Place).collect();
        let played = match (length, lesson) {
            (Length::Lesson, Some(kept)) if !kept.is_empty() => kept,
            (Length::Lesson, None) => {
                problems.report(Span::default(), Message::new("problem-no-lesson"));
                all()
            }
            (Length::Full | Length::Lesson, _) => all(),
        };
        Self { register, played, lesson: count, epilogue: epilogue(file, problems) }
    }

    /// How many rounds a lesson has, where there is one.
    pub(super) fn of_a_lesson(&self) -> Option<usize> {
        self.lesson
    }

    /// The last round played.
    pub(super) fn last(&self) -> Round {
        nth(self.played.len().saturating_sub(1))
    }

    /// The round `reference` belongs to; where it names none, that is reported.
    pub(super) fn round(&self, reference: &RoundRef, problems: &mut Problems) -> Option<Round> {
        self.place(reference, problems).map(|place| self.dated(place))
    }

    /// Whether `round` is never played: what is dated to it belongs to an epilogue that was dropped.
    pub(super) fn is_dropped(&self, round: Round) -> bool {
        round > self.last()
    }

    /// The same, or the first where there is no reference.
    pub(super) fn round_or_first(
        &self,
        reference: Option<&RoundRef>,
        problems: &mut Problems,
    ) -> Round {
        reference.and_then(|reference| self.round(reference, problems)).unwrap_or_default()
    }

    /// The rounds from `opens` until before `closes`.
    ///
    /// What closes in a round left out is closed from the next kept on, and after the last kept nothing closes. What
    /// is open only in rounds left out is open in the one they belong to.
    pub(super) fn window(
        &self,
        opens: Option<&RoundRef>,
        closes: Option<&RoundRef>,
        problems: &mut Problems,
    ) -> Window {
        let opened =
            opens.and_then(|reference| self.place(reference, problems)).unwrap_or_default();
        let closed = closes.and_then(|reference| self.place(reference, problems));
        if let (Some(closed), Some(closes)) = (closed, closes)
            && closed <= opened
        {
            problems.report(closes.0.span, Message::new("problem-closes-before-opening"));
        }
        let from = self.belongs(opened);
        if self.is_of_a_dropped_epilogue(opened) {
            return Window { from: self.after_the_last(), until: None };
        }
        let past_the_last = |place: &Place| self.played.last().is_some_and(|last| place > last);
        let until = closed
            .filter(|place| !past_the_last(place))
            .map(|place| self.belongs(place).max(Round(from.0.saturating_add(1))))
            .filter(|round| *round <= self.last());
        Window { from, until }
    }

    /// So many rounds of the file as rounds of the game: at lesson length fewer in proportion, a fraction counted whole.
    pub(super) fn span(&self, rounds: u32) -> u16 {
        let (played, all) = (self.played.len(), self.register.len().max(1));
        let rounds = usize::try_from(rounds).unwrap_or(usize::MAX);
        u16::try_from(rounds.saturating_mul(played).div_ceil(all).max(1)).unwrap_or(u16::MAX)
    }

    /// Of `all`, one for each round of the file, those of the rounds played.
    pub(super) fn kept<T>(&self, all: impl IntoIterator<Item = T>) -> Vec<T> {
        let placed = (0..).map(Place).zip(all);
        placed.filter(|(place, _)| self.played.contains(place)).map(|(_, one)| one).collect()
    }

    /// The value of each round played: that of the last round it stands for.
    pub(super) fn by_round<T: Copy>(&self, values: &ByRound<T>) -> Vec<T> {
        let of_the_talks = (0..self.register.len()).map(Place);
        let mut kept = of_the_talks.filter(|place| !self.is_of_a_dropped_epilogue(*place));
        let end = kept.next_back().unwrap_or_default().0;
        let last = self.played.len().saturating_sub(1);
        let stands_for =
            |(number, place): (usize, &Place)| if number == last { end } else { place.0 };
        let value = |place: usize| values.0.get(place).or(values.0.last()).copied();
        self.played.iter().enumerate().map(stands_for).filter_map(value).collect()
    }

    /// The events in the order in which they take place within a round: that of the file; at lesson length, where
    /// one round stands for several, first that of their dates.
    pub(super) fn in_order<'f>(&self, events: &'f [EventFile]) -> Vec<&'f EventFile> {
        let mut ordered: Vec<&EventFile> = events.iter().collect();
        if self.played.len() < self.register.len() {
            ordered.sort_by_key(|event| {
                let date = event.round.as_ref();
                date.and_then(|named| self.register.get::<Place>(&named.0.word)).unwrap_or_default()
            });
        }
        ordered
    }

    fn place(&self, reference: &RoundRef, problems: &mut Problems) -> Option<Place> {
        self.register.resolve(&reference.0, problems)
    }

    /// The round what is dated to `place` comes to.
    fn dated(&self, place: Place) -> Round {
        if self.is_of_a_dropped_epilogue(place) {
            self.after_the_last()
        } else {
            self.belongs(place)
        }
    }

    fn is_of_a_dropped_epilogue(&self, place: Place) -> bool {
        self.epilogue.contains(&place) && !self.played.contains(&place)
    }

    /// A round that never begins.
    fn after_the_last(&self) -> Round {
        Round(self.last().0.saturating_add(1))
    }

    /// The first round played that is not before `place`, else the last.
    fn belongs(&self, place: Place) -> Round {
        nth(self.played.iter().filter(|kept| **kept < place).count()).min(self.last())
    }
}

fn nth(index: usize) -> Round {
    Round(u16::try_from(index).unwrap_or(u16::MAX))
}

/// The rounds of an epilogue; one that other rounds follow is reported.
fn epilogue(file: &ScenarioFile, problems: &mut Problems) -> Vec<Place> {
    let of_it: Vec<bool> = file.rounds.iter().map(|round| round.epilogue).collect();
    for (place, round) in file.rounds.iter().enumerate() {
        let goes_on = of_it.iter().skip(place).any(|epilogue| !epilogue);
        if round.epilogue && goes_on {
            let what = Message::new("problem-epilogue-order");
            problems.report_field(round.span, "epilogue", what);
        }
    }
    (0..).zip(of_it).filter(|(_, epilogue)| *epilogue).map(|(place, _)| Place(place)).collect()
}

/// The rounds kept for a lesson, ascending and each once, whatever the author wrote.
fn lesson(
    file: &ScenarioFile,
    named: &[RoundRef],
    register: &Register,
    problems: &mut Problems,
) -> Vec<Place> {
    let mut kept: Vec<Place> = Vec::new();
    for RoundRef(word) in named {
        let Some(place) = register.resolve::<Place>(word, problems) else { continue };
        if kept.contains(&place) {
            let what = Message::new("problem-named-twice").with("word", word.word.as_str());
            problems.report(word.span, what);
        } else if kept.last().is_some_and(|before| place < *before) {
            let what = Message::new("problem-lesson-order").with("round", word.word.as_str());
            problems.report(word.span, what);
        }
        kept.push(place);
    }
    kept.sort_unstable();
    kept.dedup();
    if named.len() < FEWEST_OF_A_LESSON {
        let what = Message::new("problem-short-lesson").with("fewest", FEWEST_OF_A_LESSON);
        problems.report_field(file.span, "lesson", what);
    }
    kept
}
