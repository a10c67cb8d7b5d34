//! A saved game, found by name or path and taken up again.

use std::path::{Path, PathBuf};

use super::{Saves, Unusable, read_text};
use crate::scenario::check;
use crate::scenario::length::Length;
use crate::scenario::problem::nearest;
use crate::sentence::{Language, Message};
use crate::session::{LoadFault, SAVE_FORMAT, SaveFile, Session};
use crate::wording::{Wording, problem_line, refusal};

/// The path of the save that `named` stands for: a file that exists, else a save of that name.
///
/// # Errors
/// Where there is neither, with the nearest name.
pub fn save_path(named: &str, saves: Option<&Saves>) -> Result<PathBuf, Unusable> {
    let path = Path::new(named);
    if path.exists() || named.contains(['/', '\\', '.']) {
        return Ok(path.to_owned());
    }
    let Some(saves) = saves else { return Err(super::StoreError::NoFolder.into()) };
    let saved = saves.path(named);
    if saved.exists() {
        return Ok(saved);
    }
    let names = saves.names();
    let hint = match nearest(named, names.iter().map(String::as_str)) {
        Some(word) => Message::new("did-you-mean").with("word", word),
        None => Message::new("cli-save-hint"),
    };
    Err(Unusable::World(Message::new("cli-no-save").with("name", named).with("hint", hint)))
}

/// The game saved at `path`, whole.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn load(path: &Path) -> Result<Session, Unusable> {
    match load_as_far_as_it_goes(path)? {
        (session, None) => Ok(session),
        (_, Some(what)) => Err(Unusable::Input(what)),
    }
}

/// The game saved at `path` as far as it goes as it was saved, and what is wrong with it.
///
/// # Errors
/// Where not even its opening can be set up.
pub fn load_as_far_as_it_goes(path: &Path) -> Result<(Session, Option<Message>), Unusable> {
    let text = read_text(path)?;
    let named = path.display().to_string();
    let wrong = |save: Option<&SaveFile>, fault: &LoadFault| load_fault(&named, save, fault);
    let save = SaveFile::from_text(&text).map_err(|fault| Unusable::Input(wrong(None, &fault)))?;
    let (session, fault) = Session::load_as_far_as_it_goes(&save)
        .map_err(|fault| Unusable::Input(wrong(Some(&save), &fault)))?;
    Ok((session, fault.map(|fault| wrong(Some(&save), &fault))))
}

/// What is wrong with a save, in a sentence.
fn load_fault(path: &str, save: Option<&SaveFile>, fault: &LoadFault) -> Message {
    let scenario_text = save.map_or("", |save| save.scenario.as_str());
    let what = match fault {
        LoadFault::TooLong { bytes } => Message::new("save-too-long").with("bytes", *bytes),
        LoadFault::Unreadable { line, column, reason } => Message::new("save-unreadable")
            .with("line", line.to_string())
            .with("column", column.to_string())
            .with("reason", reason.as_str()),
        LoadFault::OtherFormat { format } => {
            Message::new("save-other-format").with("format", *format).with("known", SAVE_FORMAT)
        }
        LoadFault::OtherSetup => Message::new("save-other-setup"),
        LoadFault::Scenario(problems) => {
            let wording = Wording::new(Language::English);
            let lines: Vec<String> = problems
                .iter()
                .map(|problem| problem_line(&wording, "scenario", scenario_text, problem))
                .collect();
            Message::new("save-scenario").with("problems", lines.join("\n"))
        }
        LoadFault::BadMove { number, line, reason } => Message::new("save-bad-move")
            .with("number", *number)
            .with("line", line.as_str())
            .with("reason", reason.clone()),
        LoadFault::RefusedMove { number, line, side, refusal: reason } => {
            let variant = save.and_then(|save| save.variant.as_deref());
            let length = save.map_or(Length::Full, |save| save.length);
            let scenario = check::scenario_of_length(scenario_text, variant, &[], length);
            let why = match &scenario {
                Ok(scenario) => refusal(&scenario.common, *side, reason),
                Err(_) => Message::new("save-refused-unknown"),
            };
            Message::new("save-refused-move")
                .with("number", *number)
                .with("line", line.as_str())
                .with("reason", why)
        }
        LoadFault::Diverged { number, line } => {
            Message::new("save-diverged").with("number", *number).with("line", line.as_str())
        }
    };
    Message::new("save-fault").with("path", path).with("what", what)
}
