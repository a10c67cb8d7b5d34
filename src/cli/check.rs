//! `check`: every problem of a scenario, then warnings on play.

use std::iter;

use serde_json::{Value, json};

use super::arguments::CheckOptions;
use super::files;
use super::{Failure, Outcome, print, print_json};
use crate::analysis::playability::Play;
use crate::scenario::Scenario;
use crate::scenario::check;
use crate::scenario::id::{BySide, Side};
use crate::scenario::length::Length;
use crate::scenario::problem::Problem;
use crate::sentence::{Message, Text};
use crate::store::{Source, Unusable, unknown_doctrines};
use crate::wording::Wording;

/// Problems are what the command is asked for, so they are data and go to standard output; that there are any, and
/// files that cannot be read at all, are told on standard error. One bad file does not hide the others.
pub(super) fn check(options: &CheckOptions, words: &Wording) -> Outcome {
    let mut lines = Vec::new();
    let mut reports = Vec::new();
    let mut wrong = Vec::new();
    let mut unread = Vec::new();
    let mut world = false;
    for file in &files::expanded(&options.files)? {
        let source = match Source::scenario(file) {
            Ok(source) => source,
            Err(why) => {
                reports.push(json!({ "file": file, "unreadable": words.say(why.message()) }));
                unread.push(why.message().clone());
                world |= matches!(why, Unusable::World(_));
                continue;
            }
        };
        let looked = look(&source, options.structure_only);
        let Looked { problems, remarks, play, names } = looked;
        let warnings = play.iter().flat_map(|play| &play.warnings);
        let warned: Vec<String> = warnings.map(|what| words.say(what)).collect();
        let tallies = play.map(|play| play.tallies);
        let placed = Placed { problems: &problems, remarks: &remarks };
        reports.push(report(words, &source, &placed, &warned, tallies.as_ref()));
        if problems.is_empty() {
            let fine = Message::new("check-fine").with("file", source.name.as_str());
            lines.push(words.say(&fine));
            if let Some(tallies) = &tallies {
                let line = Message::new("check-tallies").with("file", source.name.as_str());
                let line = line.with("tokyo", tallies.tokyo).with("moscow", tallies.moscow);
                let [first, second] = &names;
                let line = line.with("first", first).with("second", second);
                lines.push(words.say(&line));
            }
            for line in source.report(&remarks) {
                lines.push(words.say(&Message::new("check-remark").with("line", line)));
            }
            for warning in &warned {
                let line = Message::new("check-warning").with("file", source.name.as_str());
                lines.push(words.say(&line.with("what", warning.as_str())));
            }
        } else {
            lines.extend(source.report(&problems).iter().map(|line| words.say(line)));
            let sum = Message::new("check-problems").with("file", source.name.as_str());
            lines.push(words.say(&sum.with("count", problems.len())));
            wrong.push(source.name);
        }
    }
    if options.json {
        print_json(&json!({ "files": reports }))?;
    } else if !lines.is_empty() {
        print(&lines.join("\n"))?;
    }
    if !wrong.is_empty() {
        unread.push(Message::new("check-wrong").with("files", wrong));
    }
    let all = |unread: Vec<Message>| Message::new("cli-said").with("lines", unread);
    match (unread.is_empty(), world) {
        (true, _) => Ok(()),
        (false, true) => Err(Failure::World(all(unread))),
        (false, false) => Err(Failure::Input(all(unread))),
    }
}

/// What was found in a text.
struct Looked {
    problems: Vec<Problem>,
    remarks: Vec<Problem>,
    play: Option<Play>,
    /// What the file calls its two sides; empty where it is not sound.
    names: [Text; 2],
}

/// Looks at `source`: at the file itself; where it is sound, at its variants too; and where they are, at what it says
/// for nothing, and at its play.
fn look(source: &Source, structure_only: bool) -> Looked {
    let found = |problems| Looked {
        problems,
        remarks: Vec::new(),
        play: None,
        names: <[Text; 2]>::default(),
    };
    let scenarios = match at_every_length(&source.text) {
        Err(problems) => return found(problems),
        Ok(scenarios) => scenarios,
    };
    let mut problems = unknown_doctrines(source, None);
    if let Some(full) = scenarios.first() {
        problems.extend(check::variants(&source.text, full));
        let variants = full.common.variants.iter();
        problems.extend(variants.flat_map(|one| unknown_doctrines(source, Some(&one.word))));
    }
    problems.sort_by_key(|problem| problem.span);
    problems.dedup();
    if !problems.is_empty() || structure_only {
        return found(problems);
    }
    let remarks = check::remarks(&source.text);
    let named = |side: Side| {
        let first = scenarios.first();
        first.map(|full| full.common.sides[side].name.clone()).unwrap_or_default()
    };
    let names = Side::BOTH.map(named);
    Looked { problems, remarks, play: Some(play_of(&scenarios)), names }
}

/// The scenario of `text` in full, and at lesson length where it has one.
fn at_every_length(text: &str) -> Result<Vec<Scenario>, Vec<Problem>> {
    let full = check::scenario(text)?;
    let lesson =
        full.common.lesson.map(|_| check::scenario_of_length(text, None, &[], Length::Lesson));
    iter::once(Ok(full)).chain(lesson).collect()
}

/// The play of all these lengths: the most tallies of any, and the warnings; what holds at more than one is said once.
fn play_of(scenarios: &[Scenario]) -> Play {
    let mut said: Vec<Message> = Vec::new();
    let mut most: BySide<usize> = BySide::default();
    for scenario in scenarios {
        let Play { warnings, tallies } = Play::of(scenario);
        most = BySide::each(|side| most[side].max(tallies[side]));
        let fresh: Vec<Message> =
            warnings.into_iter().filter(|what| !said.contains(what)).collect();
        said.extend(fresh.into_iter().map(|what| match scenario.common.length {
            Length::Full => what,
            Length::Lesson => Message::new("check-at-lesson-length").with("what", what),
        }));
    }
    Play { warnings: said, tallies: most }
}

/// What has a place in the text.
struct Placed<'p> {
    problems: &'p [Problem],
    remarks: &'p [Problem],
}

fn report(
    words: &Wording,
    source: &Source,
    placed: &Placed<'_>,
    warnings: &[String],
    tallies: Option<&BySide<usize>>,
) -> Value {
    let values = |problems: &[Problem]| -> Vec<Value> {
        let value = |problem: &Problem| {
            let (line, column) = problem.span.line_and_column(&source.text);
            json!({
                "line": line,
                "column": column,
                "path": problem.path,
                "kind": problem.what.id,
                "what": words.say(&problem.what),
            })
        };
        problems.iter().map(value).collect()
    };
    let mut report = json!({
        "file": source.name,
        "problems": values(placed.problems),
        "remarks": values(placed.remarks),
        "warnings": warnings,
    });
    if let (Some(tallies), Some(report)) = (tallies, report.as_object_mut()) {
        let tallies = json!({ "tokyo": tallies.tokyo, "moscow": tallies.moscow });
        report.insert("tallies".to_owned(), tallies);
    }
    report
}
