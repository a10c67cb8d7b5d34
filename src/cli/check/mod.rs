//! `check`: every problem of a scenario, then warnings on play.

mod watch;

use serde_json::{Value, json};

use super::arguments::CheckOptions;
use super::files;
use super::{Failure, Outcome, print, print_json};
use crate::scenario::id::BySide;
use crate::scenario::problem::Problem;
use crate::sentence::Message;
use crate::store::{Source, Unusable};
use crate::wording::Wording;
use crate::workbench::{Looked, look};

/// Problems are what the command is asked for, so they are data and go to standard output; that there are any, and
/// files that cannot be read at all, are told on standard error. One bad file does not hide the others.
pub(super) fn check(options: &CheckOptions, words: &Wording) -> Outcome {
    if options.watch {
        return watch::watch(options, words);
    }
    let mut lines = Vec::new();
    let mut reports = Vec::new();
    let mut wrong = Vec::new();
    let mut unread = Vec::new();
    let mut world = false;
    for file in &files::expanded(&options.files)? {
        let source = match Source::scenario(file) {
            Ok(source) => source,
            Err(why) => {
                let (file, said) = (file.to_string_lossy(), words.say(why.message()));
                reports.push(json!({ "file": file, "unreadable": said }));
                unread.push(why.message().clone());
                world |= matches!(why, Unusable::World(_));
                continue;
            }
        };
        let looked = look(&source, options.structure_only);
        lines.extend(looked.lines(words, &source));
        reports.push(report(words, &source, &looked));
        if !looked.found.problems.is_empty() {
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

/// What was found, for programs.
fn report(words: &Wording, source: &Source, looked: &Looked) -> Value {
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
        "problems": values(&looked.found.problems),
        "remarks": values(&looked.found.remarks),
        "warnings": looked.warnings(words),
    });
    if let (Some(play), Some(report)) = (&looked.play, report.as_object_mut()) {
        let BySide { tokyo, moscow } = play.tallies;
        report.insert("tallies".to_owned(), json!({ "tokyo": tokyo, "moscow": moscow }));
    }
    report
}
