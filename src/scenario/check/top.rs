//! Putting the checked parts together.

use std::sync::Arc;

use super::bounds::Effort;
use super::happenings::Stage;
use super::home::{SideRegisters, home, public_side};
use super::register::{Elsewhere, Register, Registers, one_of, side};
use super::rounds::{Rounds, reached};
use super::rules::rules;
use super::{FORMAT, bounds, decisions, islands, issues, tracks, unusable, waits};
use crate::scenario::clause::{Draft, Package};
use crate::scenario::file::{ScenarioFile, Word};
use crate::scenario::id::{BySide, IssueId, Side, Table};
use crate::scenario::issue::{Common, Cover, Grade, Name, RoundPlan, Source, Tone, VariantTitle};
use crate::scenario::length::Length;
use crate::scenario::look::Look;
use crate::scenario::problem::Problems;
use crate::scenario::{HistoricalOutcome, History, Scenario};
use crate::sentence::Message;

const GRADES: [(&str, Grade); 5] = [
    ("document", Grade::Document),
    ("scholarship", Grade::Scholarship),
    ("press", Grade::Press),
    ("low", Grade::Low),
    ("memory", Grade::Memory),
];
const TONES: [(&str, Tone); 2] = [("plain", Tone::Plain), ("sober", Tone::Sober)];
const OUTCOMES: [(&str, HistoricalOutcome); 4] = [
    ("in_force", HistoricalOutcome::InForce),
    ("refused", HistoricalOutcome::Refused),
    ("broken_off", HistoricalOutcome::BrokenOff),
    ("out_of_time", HistoricalOutcome::OutOfTime),
];

/// The scenario of `file`, or `None` where so much is missing that none can be put together.
pub(super) fn scenario(
    file: &ScenarioFile,
    length: Length,
    effort: Effort,
    problems: &mut Problems,
) -> Option<Scenario> {
    if file.format.0 != FORMAT {
        let what =
            Message::new("problem-format").with("format", file.format.0).with("known", FORMAT);
        problems.report_field(file.span, "format", what);
    }
    let sources =
        Register::of("source", file.sources.iter().map(|source| &source.key), 200, problems);
    let rounds = Rounds::new(file, length, problems);
    reached(file, problems);
    let islands = islands::register(file, problems);
    let names = Registers::new(sources, rounds, islands, (&file.issues, &file.tracks), problems);
    let mut sides = BySide {
        tokyo: SideRegisters::new(&file.sides.tokyo, problems),
        moscow: SideRegisters::new(&file.sides.moscow, problems),
    };
    SideRegisters::introduce(&mut sides);
    let enough = issues::have_choices(file, problems)
        && names.issues.len() == file.issues.len()
        && names
            .options
            .iter()
            .zip(&file.issues)
            .all(|(known, issue)| known.len() == issue.options.len())
        && !file.issues.is_empty()
        && !file.rounds.is_empty()
        // Which of two of the same id is meant nobody can tell, and everything after would be taken for the wrong one.
        && !names.issues.is_unsure()
        && names.options.iter().all(|options| !options.is_unsure());
    if !enough {
        return None;
    }
    let checked_issues = issues::issues(file, &names, problems);
    let events = names.rounds.in_order(&file.events);
    let gestures = Register::of("gesture", file.gestures.iter().map(|g| &g.id), 200, problems);
    let acts = Register::of("act", file.acts.iter().map(|a| &a.id), 200, problems);
    let mut of_events = Register::of("event", events.iter().map(|e| &e.id), 200, problems);
    for other in [&gestures, &acts] {
        of_events.hear_of(other, Elsewhere::Here);
    }
    let stage = Stage {
        names: &names,
        sides: &sides,
        issues: &checked_issues,
        gestures,
        acts,
        events: of_events,
        decisions: Register::of("decision", file.decisions.iter().map(|d| &d.id), 200, problems),
        choices: decisions::choices(file, problems),
    };
    let issues_when_known = stage.issues_when_known(file, problems);
    let common = Arc::new(common(file, length, &stage, issues_when_known, problems));
    check_space(file, &common, effort, problems);
    stage.decided_in_secret(file, &common.decisions, problems);
    let mut one_home = |side: Side| {
        let side_file = match side {
            Side::Tokyo => &file.sides.tokyo,
            Side::Moscow => &file.sides.moscow,
        };
        let linkages = issues::linkages(file, side, (&names, &sides[side]), problems);
        let leaving = tracks::leaving(file, side, &names);
        let values = (issues::worths(file, side), linkages, leaving);
        Arc::new(home(side, side_file, values, &file.issues, &names, &sides[side], problems))
    };
    let homes = BySide { tokyo: one_home(Side::Tokyo), moscow: one_home(Side::Moscow) };
    let events = Arc::new(stage.events(&events, problems));
    waits::check(file, problems);
    let aftermath = file.aftermath.as_ref().map(|file| Arc::new(stage.aftermath(file, problems)));
    let history = Arc::new(history(file, &stage, &common, problems)?);
    Some(Scenario { common, homes, events, history, aftermath })
}

fn common(
    file: &ScenarioFile,
    length: Length,
    stage: &Stage<'_>,
    issues: Table<IssueId, crate::scenario::issue::Issue>,
    problems: &mut Problems,
) -> Common {
    let names = stage.names;
    if !file.id.is_stand_in() && !file.id.is_scenario_id() {
        let what = Message::new("problem-bad-id").with("word", file.id.word.as_str());
        problems.report(file.id.span, what);
    }
    for name in &file.names {
        for form in [&name.neutral, &name.tokyo, &name.moscow] {
            if form.word.trim().is_empty() && !form.is_stand_in() {
                problems.report(form.span, Message::new("problem-empty-text"));
            }
        }
        short([&name.neutral, &name.tokyo, &name.moscow], LONGEST_FORM, problems);
    }
    short(file.cover.iter().map(|cover| &cover.year), LONGEST_YEARS, problems);
    if file.sensitive && file.content_note.is_none() {
        problems.report_field(file.span, "sensitive", Message::new("problem-no-content-note"));
    }
    Register::of("linkage", file.linkages.iter().map(|linkage| &linkage.id), 100, problems);
    Register::of("variant", file.variants.iter().map(|variant| &variant.id), 50, problems);
    for variant in file.variants.iter().filter(|variant| variant.id.word == NO_VARIANT) {
        problems
            .report(variant.id.span, Message::new("problem-variant-none").with("word", NO_VARIANT));
    }
    Common {
        word: file.id.word.clone(),
        title: file.title.clone(),
        years: file.years.clone(),
        summary: file.summary.clone(),
        note: file.note.clone(),
        cover: file.cover.as_ref().map(|cover| Cover {
            year: cover.year.word.clone(),
            question: cover.question.clone(),
            line: cover.line.clone(),
            minutes: cover.minutes.count(),
            difficulty: cover.difficulty.count(),
        }),
        look: one_of(&file.look, &Look::ALL.map(|look| (look.word(), look)), problems)
            .unwrap_or_default(),
        tone: one_of(&file.tone, &TONES, problems).unwrap_or(Tone::Plain),
        sensitive: file.sensitive,
        content_note: file.content_note.clone(),
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
        islands: islands::islands(file, problems),
        rules: rules(&file.rules, problems),
        length,
        lesson: names.rounds.of_a_lesson(),
        rounds: names.rounds.kept(file.rounds.iter().map(|round| RoundPlan {
            word: round.id.word.clone(),
            date: round.date.clone(),
            title: round.title.clone(),
            host: side(&round.host, problems).unwrap_or(Side::Tokyo),
            leak: round.leak.permille(),
        })),
        constraints: issues::constraints(file, names, problems),
        linkages: file.linkages.iter().map(|linkage| linkage.title.clone()).collect(),
        tracks: tracks::tracks(file, names, problems).into_iter().collect(),
        gestures: stage.gestures(file, problems),
        acts: stage.acts(file, problems),
        decisions: stage.decisions(file, problems),
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

/// What commands call the scenario as it is written, so that no variant can be called so.
pub(crate) const NO_VARIANT: &str = "none";
/// Longest form of a name, in bytes: it is put in wherever a text calls it.
const LONGEST_FORM: usize = 200;
/// Longest years on a cover, in bytes.
const LONGEST_YEARS: usize = 40;

/// Reports what is longer than `most` bytes.
fn short<'w>(words: impl IntoIterator<Item = &'w Word>, most: usize, problems: &mut Problems) {
    for word in words.into_iter().filter(|word| word.word.len() > most) {
        problems.report(word.span, Message::new("problem-long-text").with("most", most));
    }
}

/// Options that fit no package, and more texts than can be looked at.
fn check_space(file: &ScenarioFile, common: &Common, effort: Effort, problems: &mut Problems) {
    bounds::check(file, common, effort, problems);
    let Effort::Walk { attempts, .. } = effort else { return };
    for clause in unusable::unusable_options(common, attempts) {
        let (issue, option) = unusable::place(clause);
        let place = file.issues.get(issue).and_then(|issue| issue.options.get(option));
        if let Some(option) = place {
            let text = common.clause_text(clause);
            problems.report(option.id.span, Message::new("problem-unusable").with("clause", text));
        }
    }
}

fn history(
    file: &ScenarioFile,
    stage: &Stage<'_>,
    common: &Common,
    problems: &mut Problems,
) -> Option<History> {
    let history = &file.history;
    let package = historical_package(file, stage, common, problems);
    let (gestures, acts) = stage.made(&history.acts, problems);
    let outcome = one_of(&history.outcome, &OUTCOMES, problems);
    let origin =
        stage.names.origin(history.span, &history.sources, history.judgement.as_ref(), problems);
    Some(History {
        outcome: outcome?,
        package: package?,
        gestures,
        acts,
        account: history.account.clone(),
        origin,
    })
}

/// The text of history; `None` where it names what is not there or cannot stand.
fn historical_package(
    file: &ScenarioFile,
    stage: &Stage<'_>,
    common: &Common,
    problems: &mut Problems,
) -> Option<Package> {
    let written = &file.history.package;
    let mut draft: Draft = common.opening_status_quo();
    let mut named: Vec<IssueId> = Vec::new();
    let mut all_known = true;
    let clauses = written.word.split(|between: char| between.is_whitespace() || between == ',');
    for word in clauses.filter(|word| !word.is_empty()) {
        let reference = Word { span: written.span, word: word.to_owned() };
        let Some(clause) = stage.clause(&reference, problems) else {
            all_known = false;
            continue;
        };
        if named.contains(&clause.issue) {
            problems.report(written.span, Message::new("problem-named-twice").with("word", word));
        }
        if stage.issues[clause.issue].by.is_some() {
            let what = Message::new("problem-stance-in-text").with("word", word);
            problems.report(written.span, what);
        }
        named.push(clause.issue);
        draft = draft.with(clause);
    }
    if !all_known {
        return None;
    }
    let misfits = match common.package(draft) {
        Ok(package) => return Some(package),
        Err(misfits) => misfits,
    };
    for misfit in misfits {
        let clauses = misfit.clauses.iter().map(|one| common.clause_text(*one));
        let what = Message::new("problem-history-misfit")
            .with("clauses", clauses.collect::<Vec<_>>().join(" "))
            .with("because", &misfit.because);
        problems.report(written.span, what);
    }
    None
}
