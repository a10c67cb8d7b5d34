//! Finding what an argument names: a shipped scenario, a path, a save.

use std::path::{Path, PathBuf};

use super::{Failure, changes};
use crate::ai::style::{self, Style};
use crate::scenario::Scenario;
use crate::scenario::check::Change;
use crate::scenario::problem::{Problem, nearest};
use crate::sentence::{Language, Message};
use crate::store::{self, Saves, StoreError};
use crate::wording::{Wording, problem_line};

/// A scenario's text and what it is called in reports.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) text: String,
}

/// The text that `named` stands for: the shipped scenario of that name, else the file at that path.
pub(super) fn scenario_text(named: &str) -> Result<Source, Failure> {
    if let Some(text) = store::shipped_scenario(named) {
        return Ok(Source { name: format!("{named}.ron"), text });
    }
    let path = Path::new(named);
    if !path.exists() && !named.contains(['/', '\\', '.']) {
        let shipped = store::shipped_scenarios();
        let hint = match nearest(named, shipped.iter().map(String::as_str)) {
            Some(word) => Message::new("did-you-mean").with("word", word),
            None => Message::new("cli-shipped").with("names", shipped.clone()),
        };
        let what = Message::new("cli-no-scenario").with("name", named).with("hint", hint);
        return Err(Failure::World(english(&what)));
    }
    Ok(Source { name: named.to_owned(), text: text(path)? })
}

/// The text of the file at `path`; one that is no text, or too long, is wrong input and not a failure of the world.
pub(super) fn text(path: &Path) -> Result<String, Failure> {
    store::read_text(path).map_err(|fault| match fault {
        StoreError::NotText { .. } | StoreError::TooLong { .. } => {
            Failure::Input(english(&store_fault(&fault)))
        }
        StoreError::File { .. } | StoreError::NoFolder => fault.into(),
    })
}

/// The style of opponent `named`: the shipped one of that name, else the one in the file at that path; and what to call
/// it in a save, by which it is found again from any folder.
pub(super) fn style(named: &str) -> Result<(String, Style), Failure> {
    let (source, called) = match store::shipped_style(named) {
        Some(text) => (Source { name: format!("{named}.ron"), text }, named.to_owned()),
        None => style_file(named)?,
    };
    match style::read(&source.text) {
        Ok(style) => Ok((called, style)),
        Err(problems) => Err(Failure::Input(report(&source, &problems))),
    }
}

fn style_file(named: &str) -> Result<(Source, String), Failure> {
    let path = Path::new(named);
    let text = text(path)?;
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    Ok((Source { name: named.to_owned(), text }, whole.display().to_string()))
}

/// The scenario `named`, with its variant and changes.
pub(super) fn scenario(
    named: &str,
    variant: Option<&str>,
    changes: &[Change],
) -> Result<(Source, Scenario), Failure> {
    let source = scenario_text(named)?;
    let scenario = changes::scenario(&source, variant, changes)?;
    Ok((source, scenario))
}

/// Every problem, a line each.
pub(super) fn report(source: &Source, problems: &[Problem]) -> String {
    let wording = Wording::new(Language::English);
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| problem_line(&wording, &source.name, &source.text, problem))
        .collect();
    lines.join("\n")
}

/// The path of the save that `named` stands for: a file that exists, else a save of that name.
pub(super) fn save_path(named: &str) -> Result<PathBuf, Failure> {
    let path = Path::new(named);
    if path.exists() || named.contains(['/', '\\', '.']) {
        return Ok(path.to_owned());
    }
    let saves = Saves::new(None)?;
    let saved = saves.path(named);
    if saved.exists() {
        return Ok(saved);
    }
    let names = saves.names();
    let hint = match nearest(named, names.iter().map(String::as_str)) {
        Some(word) => Message::new("did-you-mean").with("word", word),
        None => Message::new("cli-save-hint"),
    };
    let what = Message::new("cli-no-save").with("name", named).with("hint", hint);
    Err(Failure::World(english(&what)))
}

/// What the world refused, in a sentence.
pub(super) fn store_fault(fault: &StoreError) -> Message {
    match fault {
        StoreError::File { path, doing, source } => Message::new("cli-file")
            .with("path", path.display().to_string())
            .with("doing", *doing)
            .with("reason", source.to_string()),
        StoreError::NotText { path, utf16 } => not_text(path, *utf16),
        StoreError::TooLong { path, bytes } => Message::new("cli-file-too-long")
            .with("path", path.display().to_string())
            .with("bytes", i64::try_from(*bytes).unwrap_or(i64::MAX)),
        StoreError::NoFolder => Message::new("cli-no-folder"),
    }
}

fn not_text(path: &Path, utf16: bool) -> Message {
    Message::new(if utf16 { "cli-utf16" } else { "cli-not-text" })
        .with("path", path.display().to_string())
}

/// A message in the language of the command line.
pub(super) fn english(message: &Message) -> String {
    Wording::new(Language::English).say(message)
}
