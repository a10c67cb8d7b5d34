//! Putting the checked parts together.

use std::sync::Arc;

use super::happenings::{Stage, unknown_names};
use super::home::{SideRegisters, home, public_side};
use super::register::{Register, Registers, one_of, side};
use super::{FORMAT, issues, unusable};
use crate::scenario::clause::{Clause, Draft};
use crate::scenario::document::Span;
use crate::scenario::file::{ScenarioFile, Word};
use crate::scenario::id::{BySide, Id, OptionId, Side, Table};
use crate::scenario::issue::{AfterRefusal, Common, Grade, Name, RoundPlan, Source, VariantTitle};
use crate::scenario::problem::Problems;
use crate::scenario::{HistoricalOutcome, History, Scenario};
use crate::sentence::{Message, Text};

const GRADES: [(&str, Grade); 5] = [
    ("document", Grade::Document),
    ("scholarship", Grade::Scholarship),
    ("press", Grade::Press),
    ("low", Grade::Low),
    ("memory", Grade::Memory),
];
const OUTCOMES: [(&str, HistoricalOutcome); 4] = [
    ("in_force", HistoricalOutcome::InForce),
    ("refused", HistoricalOutcome::Refused),
    ("broken_off", HistoricalOutcome::BrokenOff),
    ("out_of_time", HistoricalOutcome::OutOfTime),
];
const AFTER: [(&str, AfterRefusal); 2] =
    [("ends", AfterRefusal::Ends), ("resumes", AfterRefusal::Resumes)];

/// The scenario of `file`, or `None` where so much is missing that none can be put together.
pub(super) fn scenario(file: &ScenarioFile, problems: &mut Problems) -> Option<Scenario> {
    if file.format.0 != FORMAT && file.format.0 != 0 {
        let what =
            Message::new("problem-format").with("format", file.format.0).with("known", FORMAT);
        problems.report(file.span, what);
    }
    check_counts(file, problems);
    let sources =
        Register::of("source", file.sources.iter().map(|source| &source.key), 200, problems);
    let rounds = Register::of("round", file.rounds.iter().map(|round| &round.id), 40, problems);
    let names = Registers::new(sources, rounds, &file.issues, problems);
    let sides = BySide {
        tokyo: SideRegisters::new(&file.sides.tokyo, problems),
        moscow: SideRegisters::new(&file.sides.moscow, problems),
    };
    let enough = names.issues.len() == file.issues.len()
        && names.options.iter().zip(&file.issues).all(|(known, issue)| {
            known.len() == issue.options.len() && issue.options.iter().any(|o| !o.reading_only)
        })
        && !file.issues.is_empty()
        && !file.rounds.is_empty();
    if !enough {
        return None;
    }
    let checked_issues = issues::issues(file, &names, problems);
    let stage = Stage {
        names: &names,
        sides: &sides,
        issues: &checked_issues,
        gestures: Register::of("gesture", file.gestures.iter().map(|g| &g.id), 200, problems),
        acts: Register::of("act", file.acts.iter().map(|a| &a.id), 200, problems),
        events: Register::of("event", file.events.iter().map(|e| &e.id), 200, problems),
        last_round: crate::units::Round(u16::try_from(file.rounds.len() - 1).unwrap_or(u16::MAX)),
    };
    let common = Arc::new(common(file, &stage, checked_issues.clone(), problems));
    check_space(file, &common, problems);
    check_names(file, &common, problems);
    let mut one_home = |side: Side| {
        let side_file = match side {
            Side::Tokyo => &file.sides.tokyo,
            Side::Moscow => &file.sides.moscow,
        };
        let values = (issues::worths(file, side), issues::linkages(file, side, &names, problems));
        Arc::new(home(side, side_file, values, &file.issues, &names, &sides[side], problems))
    };
    let homes = BySide { tokyo: one_home(Side::Tokyo), moscow: one_home(Side::Moscow) };
    let events = Arc::new(stage.events(file, problems));
    let history = Arc::new(history(file, &stage, &common, problems)?);
    Some(Scenario { common, homes, events, history })
}

fn check_counts(file: &ScenarioFile, problems: &mut Problems) {
    for (empty, field) in [(file.issues.is_empty(), "issues"), (file.rounds.is_empty(), "rounds")] {
        if empty && file.span.end > 0 {
            let at = Span { start: file.span.start, end: file.span.start };
            problems.report(at, Message::new("problem-empty-list").with("field", field));
        }
    }
}

fn common(
    file: &ScenarioFile,
    stage: &Stage<'_>,
    issues: Table<crate::scenario::id::IssueId, crate::scenario::issue::Issue>,
    problems: &mut Problems,
) -> Common {
    let names = stage.names;
    if !file.id.word.is_empty() && !is_scenario_id(&file.id) {
        let what = Message::new("problem-bad-id").with("word", file.id.word.as_str());
        problems.report(file.id.span, what);
    }
    Register::of("name", file.names.iter().map(|name| &name.id), 200, problems);
    Register::of("track", file.tracks.iter().map(|track| &track.id), 12, problems);
    Register::of("linkage", file.linkages.iter().map(|linkage| &linkage.id), 100, problems);
    Register::of("variant", file.variants.iter().map(|variant| &variant.id), 50, problems);
    Common {
        word: file.id.word.clone(),
        title: file.title.clone(),
        years: file.years.clone(),
        summary: file.summary.clone(),
        note: file.note.clone(),
        sources: file
            .sources
            .iter()
            .map(|source| Source {
                key: source.key.word.clone(),
                title: source.title.clone(),
                address: source.address.clone(),
                grade: one_of(&source.grade, &GRADES, problems).unwrap_or(Grade::Memory),
            })
            .collect(),
        names: file
            .names
            .iter()
            .map(|name| Name {
                word: name.id.word.clone(),
                neutral: name.neutral.word.clone(),
                by_side: BySide {
                    tokyo: name.tokyo.word.clone(),
                    moscow: name.moscow.word.clone(),
                },
                note: name.note.clone(),
            })
            .collect(),
        rules: file.rules.clone(),
        after_refusal: one_of(&file.rules.after_refusal, &AFTER, problems)
            .unwrap_or(AfterRefusal::Ends),
        rounds: file
            .rounds
            .iter()
            .map(|round| RoundPlan {
                word: round.id.word.clone(),
                date: round.date.clone(),
                title: round.title.clone(),
                host: side(&round.host, problems).unwrap_or(Side::Tokyo),
                leak: round.leak.permille(),
            })
            .collect(),
        constraints: issues::constraints(file, names, problems),
        tracks: issues::tracks(file, names, problems).into_iter().collect(),
        gestures: stage.gestures(file, problems),
        acts: stage.acts(file, problems),
        sides: BySide {
            tokyo: public_side(&file.sides.tokyo, names, &stage.sides.tokyo, problems),
            moscow: public_side(&file.sides.moscow, names, &stage.sides.moscow, problems),
        },
        questions: file.questions.clone(),
        variants: file
            .variants
            .iter()
            .map(|variant| VariantTitle {
                word: variant.id.word.clone(),
                title: variant.title.clone(),
                about: variant.about.clone(),
            })
            .collect(),
        issues,
    }
}

/// A scenario may be named by a year, so digits may come first.
fn is_scenario_id(word: &Word) -> bool {
    Word { span: word.span, word: format!("s{}", word.word) }.is_id()
}

/// Options that fit no package, and more texts than can be looked at.
fn check_space(file: &ScenarioFile, common: &Common, problems: &mut Problems) {
    let texts = unusable::text_count(common);
    if texts > unusable::MOST_TEXTS {
        let what = Message::new("problem-too-many-texts")
            .with("count", i64::try_from(texts).unwrap_or(i64::MAX))
            .with("most", i64::try_from(unusable::MOST_TEXTS).unwrap_or(i64::MAX));
        problems.report(Span { start: file.span.start, end: file.span.start }, what);
    }
    for clause in unusable::unusable_options(common) {
        let (issue, option) = unusable::place(clause);
        let place = file.issues.get(issue).and_then(|issue| issue.options.get(option));
        if let Some(option) = place {
            let text = common.clause_text(clause.issue, clause.option);
            problems.report(option.id.span, Message::new("problem-unusable").with("clause", text));
        }
    }
    if common.package(common.opening_status_quo()).is_err() {
        let at = Span { start: file.span.start, end: file.span.start };
        problems.report(at, Message::new("problem-status-quo-impossible"));
    }
}

/// Names in texts that the names table lacks.
fn check_names(file: &ScenarioFile, common: &Common, problems: &mut Problems) {
    let known: Vec<String> = common.names.iter().map(|name| name.word.clone()).collect();
    let mut check = |text: &Text, span: Span| {
        let all = [Some(&text.en), text.ja.as_ref(), text.ru.as_ref()];
        for language in all.into_iter().flatten() {
            for what in unknown_names(language, &known) {
                problems.report(span, what);
            }
        }
    };
    check(&file.summary, file.span);
    check(&file.history.account, file.history.span);
    for side in [&file.sides.tokyo, &file.sides.moscow] {
        check(&side.brief, side.span);
        for faction in &side.factions {
            check(&faction.wants, faction.span);
        }
        for group in &side.groups {
            check(&group.wants, group.span);
        }
    }
    for issue in &file.issues {
        check(&issue.title, issue.id.span);
        check(&issue.about, issue.id.span);
        for option in &issue.options {
            check(&option.text, option.id.span);
        }
    }
    for event in &file.events {
        check(&event.title, event.id.span);
        check(&event.text, event.id.span);
    }
    for gesture in &file.gestures {
        check(&gesture.text, gesture.id.span);
    }
    for act in &file.acts {
        check(&act.text, act.id.span);
    }
    for question in &file.questions {
        check(question, file.span);
    }
}

fn history(
    file: &ScenarioFile,
    stage: &Stage<'_>,
    common: &Common,
    problems: &mut Problems,
) -> Option<History> {
    let history = &file.history;
    let mut draft: Draft = common.opening_status_quo();
    for word in history.package.word.split_whitespace() {
        let reference = Word { span: history.package.span, word: word.to_owned() };
        let set = stage.names.choosable(&reference, problems)?;
        draft = draft.with(Clause {
            issue: set.issue,
            option: OptionId::at(set.options.trailing_zeros() as usize),
        });
    }
    let package = match common.package(draft) {
        Ok(package) => package,
        Err(misfits) => {
            for misfit in misfits {
                let what = Message::new("problem-history-misfit")
                    .with("clauses", misfit.clauses)
                    .with("because", &misfit.because);
                problems.report(history.package.span, what);
            }
            return None;
        }
    };
    let (gestures, acts) = stage.made(&history.acts, problems);
    Some(History {
        outcome: one_of(&history.outcome, &OUTCOMES, problems)?,
        package,
        gestures,
        acts,
        account: history.account.clone(),
        origin: stage.names.origin(
            history.span,
            &history.sources,
            history.judgement.as_ref(),
            problems,
        ),
    })
}
