//! Registers of words: where ids are minted, and where references to them are resolved.

use super::rounds::Rounds;
use super::unknown;
use crate::scenario::clause::ClauseSet;
use crate::scenario::file::{IssueFile, Ref, TrackFile, Word};
use crate::scenario::id::{Id, IssueId, Side, TrackId};
use crate::scenario::issue::Origin;
use crate::scenario::problem::{Problems, with_candidates, with_suggestion};
use crate::sentence::{Message, Text};

/// The words of one kind of thing, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Register {
    kind: &'static str,
    words: Vec<String>,
    /// Whether an id is ill-formed or there twice: what refers to the thing it was meant for is then not to blame.
    unsure: bool,
    /// Words of other registers an author may have meant, each with where it is.
    elsewhere: Vec<(String, Message)>,
}

impl Register {
    /// Registers `words`, reporting the ill-formed and the doubled.
    pub(super) fn of<'w>(
        kind: &'static str,
        words: impl IntoIterator<Item = &'w Word>,
        most: usize,
        problems: &mut Problems,
    ) -> Self {
        let mut register = Self { kind, ..Self::default() };
        for word in words {
            let kind_name = || Message::new(super::kind_name(kind));
            if register.words.len() == most {
                let what = Message::new("problem-too-many").with("kind", kind_name());
                problems.report(word.span, what.with("most", most));
            }
            if word.is_stand_in() {
                // What could not be read has been reported where it was read.
            } else if !word.is_id() {
                let what = Message::new("problem-bad-id").with("word", word.word.as_str());
                problems.report(word.span, what);
                register.unsure = true;
            } else if register.words.contains(&word.word) {
                let what = Message::new("problem-double-id").with("kind", kind_name());
                problems.report(word.span, what.with("word", word.word.as_str()));
                register.unsure = true;
            }
            register.words.push(word.word.clone());
        }
        register.words.truncate(most);
        register
    }

    /// The id of the thing called `word`, if there is one.
    pub(super) fn get<I: Id>(&self, word: &str) -> Option<I> {
        self.words.iter().position(|known| known == word).map(I::at)
    }

    /// Whether there is such a thing.
    pub(super) fn has(&self, word: &str) -> bool {
        self.words.iter().any(|known| known == word)
    }

    /// Whether an id of it is ill-formed or there twice.
    pub(super) fn is_unsure(&self) -> bool {
        self.unsure
    }

    /// Remembers where the words of `other` are, for who looks for them here.
    pub(super) fn hear_of(&mut self, other: &Self, place: Elsewhere<'_>) {
        let kind = Message::new(super::kind_name(other.kind));
        let place = match place {
            Elsewhere::Here => Message::new("elsewhere-kind").with("kind", kind),
            Elsewhere::OtherSide => Message::new("elsewhere-other-side").with("kind", kind),
            Elsewhere::Issue(issue) => {
                Message::new("elsewhere-issue").with("issue", issue).with("kind", kind)
            }
        };
        self.elsewhere.extend(other.words.iter().map(|word| (word.clone(), place.clone())));
    }

    /// All words, in order.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(String::as_str)
    }

    /// Notes that one of these could stand where `reference` does.
    pub(super) fn offer(&self, reference: &Ref, problems: &mut Problems) {
        problems.offer(reference.span, super::kind_name(self.kind), self.words());
    }

    /// The id `reference` names; where it names nothing, that is reported.
    pub(super) fn resolve<I: Id>(&self, reference: &Ref, problems: &mut Problems) -> Option<I> {
        self.offer(reference, problems);
        let found = self.get(&reference.word);
        if found.is_none() && !reference.is_stand_in() && !self.unsure && !problems.is_full() {
            let word = reference.word.as_str();
            let what = unknown(self.kind, word);
            let elsewhere = self.elsewhere.iter().find(|(other, _)| other == word);
            let what = match elsewhere {
                Some((_, place)) => what.with("hint", place.clone()),
                None => with_candidates(what, word, self.words.iter().map(String::as_str)),
            };
            problems.report(reference.span, what);
        }
        found
    }

    /// All ids that `references` name.
    pub(super) fn resolve_all<I: Id>(&self, references: &[Ref], problems: &mut Problems) -> Vec<I> {
        references.iter().filter_map(|reference| self.resolve(reference, problems)).collect()
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// All ids, in order.
    pub(super) fn ids<I: Id>(&self) -> impl Iterator<Item = I> {
        (0..self.words.len()).map(I::at)
    }
}

/// Where a word is that was looked for in another register.
#[derive(Clone, Copy)]
pub(super) enum Elsewhere<'w> {
    /// Beside it, as a thing of another kind.
    Here,
    /// On the other side.
    OtherSide,
    /// In the issue of this id.
    Issue(&'w str),
}

/// Everything references may name that both sides share.
pub(super) struct Registers {
    pub(super) sources: Register,
    pub(super) rounds: Rounds,
    pub(super) islands: Register,
    pub(super) issues: Register,
    pub(super) options: Vec<Register>,
    pub(super) tracks: Register,
    /// By track: its issues.
    pub(super) track_issues: Vec<Vec<IssueId>>,
    /// Tracks whose texts are understood and not signed.
    pub(super) tacit: Vec<TrackId>,
    reading_only: Vec<Vec<bool>>,
    /// By issue: the clause left out.
    silence: Vec<Option<usize>>,
}

impl Registers {
    pub(super) fn new(
        sources: Register,
        rounds: Rounds,
        islands: Register,
        (issues, tracks): (&[IssueFile], &[TrackFile]),
        problems: &mut Problems,
    ) -> Self {
        let words = issues.iter().map(|issue| &issue.id);
        let most = crate::scenario::clause::MOST_ISSUES;
        let register = Register::of("issue", words, most, problems);
        let its_issues = |track: &TrackFile| {
            track.issues.iter().filter_map(|issue| register.get(&issue.word)).collect()
        };
        Self {
            sources,
            rounds,
            islands,
            tracks: Register::of("track", tracks.iter().map(|track| &track.id), 12, problems),
            track_issues: tracks.iter().map(its_issues).collect(),
            tacit: (0..tracks.len())
                .map(TrackId::at)
                .zip(tracks)
                .filter(|(_, track)| track.tacit)
                .map(|(id, _)| id)
                .collect(),
            issues: register,
            options: options(issues, problems),
            reading_only: issues
                .iter()
                .map(|issue| issue.options.iter().map(|option| option.reading_only).collect())
                .collect(),
            silence: issues
                .iter()
                .map(|issue| issue.options.iter().position(|option| option.status_quo))
                .collect(),
        }
    }

    /// The clauses `reference` names: `issue=option`, or several options at once with `|`.
    pub(super) fn clauses(&self, reference: &Ref, problems: &mut Problems) -> Option<ClauseSet> {
        if reference.is_stand_in() {
            return None;
        }
        self.issues.offer(reference, problems);
        let Some((issue_word, option_words)) = reference.word.split_once('=') else {
            let what = Message::new("problem-no-clause").with("word", reference.word.as_str());
            problems.report(reference.span, what);
            return None;
        };
        let named = |word: &str| Ref { span: reference.span, word: word.trim().to_owned() };
        let issue: IssueId = self.issues.resolve(&named(issue_word), problems)?;
        let register = self.options.get(issue.index())?;
        let mut options = 0_u16;
        for word in option_words.split('|') {
            let option: super::super::id::OptionId = register.resolve(&named(word), problems)?;
            options |= 1 << option.index();
        }
        Some(ClauseSet { issue, options })
    }

    /// As [`Self::clauses`], for a clause a text can have: reading-only options are reported.
    pub(super) fn choosable(&self, reference: &Ref, problems: &mut Problems) -> Option<ClauseSet> {
        let clauses = self.clauses(reference, problems)?;
        let reading_only = self.reading_only.get(clauses.issue.index())?;
        let only_read = reading_only
            .iter()
            .enumerate()
            .any(|(index, only)| *only && clauses.options >> index & 1 == 1);
        if only_read {
            let what = Message::new("problem-reading-only").with("word", reference.word.as_str());
            problems.report(reference.span, what);
        }
        Some(clauses)
    }

    /// Whether one of `clauses` is left out at the opening.
    pub(super) fn holds_silence(&self, clauses: ClauseSet) -> bool {
        let silence = self.silence.get(clauses.issue.index()).copied().flatten();
        silence.is_some_and(|option| clauses.options >> option & 1 == 1)
    }

    /// Where an item comes from; reported where it says nothing.
    pub(super) fn origin(
        &self,
        item: crate::scenario::document::Span,
        sources: &[Ref],
        judgement: Option<&Text>,
        problems: &mut Problems,
    ) -> Origin {
        if sources.is_empty() && judgement.is_none() {
            let start = crate::scenario::document::Span { start: item.start, end: item.start };
            problems.report(start, Message::new("problem-no-source"));
        }
        Origin {
            sources: self.sources.resolve_all(sources, problems),
            judgement: judgement.cloned(),
        }
    }
}

/// The options of each issue, each register with what the other issues have.
fn options(issues: &[IssueFile], problems: &mut Problems) -> Vec<Register> {
    let of = |issue: &IssueFile, problems: &mut Problems| {
        let words = issue.options.iter().map(|option| &option.id);
        Register::of("option", words, MOST_OPTIONS, problems)
    };
    let registers: Vec<Register> = issues.iter().map(|issue| of(issue, problems)).collect();
    let mut all = registers.clone();
    for (index, own) in all.iter_mut().enumerate() {
        for (other, (issue, register)) in issues.iter().zip(&registers).enumerate() {
            if other != index {
                own.hear_of(register, Elsewhere::Issue(&issue.id.word));
            }
        }
    }
    all
}

/// Most options of an issue, reading-only ones included.
const MOST_OPTIONS: usize = 12;

/// The side a word names; reported where it names none.
pub(super) fn side(word: &Word, problems: &mut Problems) -> Option<Side> {
    one_of(word, &[("tokyo", Side::Tokyo), ("moscow", Side::Moscow)], problems)
}

/// Which of `choices` the word names; reported where it names none.
pub(crate) fn one_of<T: Copy>(
    word: &Word,
    choices: &[(&'static str, T)],
    problems: &mut Problems,
) -> Option<T> {
    problems.offer(word.span, super::kind_name("word"), choices.iter().map(|(name, _)| *name));
    let found = choices.iter().find(|(name, _)| *name == word.word).map(|(_, choice)| *choice);
    if found.is_none() && !word.is_stand_in() && !problems.is_full() {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        let what = Message::new("problem-not-one-of")
            .with("word", word.word.as_str())
            .with("choices", names.clone());
        problems.report(word.span, with_suggestion(what, &word.word, names));
    }
    found
}
