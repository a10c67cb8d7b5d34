//! A saved game, found by name or path and taken up again.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::format_1::{self, Earlier};
use super::{Saves, Unusable, read_text};
use crate::scenario::problem::{Problem, nearest};
use crate::sentence::Message;
use crate::session::{LoadFault, PROGRAM, SAVE_FORMAT, SaveFile, Session};
use crate::wording::{cannot_do, problem_line, refusal};

/// The path of the save that `named` stands for: a file that exists, else a save of that name. What is no text, as a name
/// kept in an older encoding, can only be a path.
///
/// # Errors
/// Where there is neither, with the nearest name.
pub fn save_path(
    named: &(impl AsRef<OsStr> + ?Sized),
    saves: Option<&Saves>,
) -> Result<PathBuf, Unusable> {
    let path = Path::new(named);
    let Some(named) = path.to_str() else { return Ok(path.to_owned()) };
    let is_there = path.exists() && !path.is_dir();
    if named == super::STANDARD || is_there || named.contains(['/', '\\', '.']) {
        return Ok(path.to_owned());
    }
    let Some(saves) = saves else { return Err(super::StoreError::NoFolder.into()) };
    let saved = saves.path(named);
    if saved.is_file() {
        return Ok(saved);
    }
    // A folder is no save, and is said to be none where no save is called so.
    if path.is_dir() {
        return Ok(path.to_owned());
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
    let said = |what: Message| Message::new("save-fault").with("path", &*named).with("what", what);
    let Earlier { save, missing } = save_of(&text)
        .map_err(|fault| Unusable::Input(said(load_fault(&Whence::unknown(), &fault))))?;
    let whence = Whence { save: Some(&save), program: Some(&save.program), format: save.format };
    let (session, fault) = Session::load_as_far_as_it_goes(&save)
        .map_err(|fault| Unusable::Input(said(load_fault(&whence, &fault))))?;
    let fault = fault.map(|fault| load_fault(&whence, &fault)).or(missing);
    Ok((session, fault.map(said)))
}

/// The save that `text` is, of whatever format.
fn save_of(text: &str) -> Result<Earlier, LoadFault> {
    match SaveFile::from_text(text) {
        Ok(save) => Ok(Earlier { save, missing: None }),
        Err(LoadFault::OtherFormat { format: format_1::FORMAT, program }) => {
            format_1::read(text, program)
        }
        Err(fault) => Err(fault),
    }
}

/// Where a save comes from.
struct Whence<'s> {
    save: Option<&'s SaveFile>,
    program: Option<&'s str>,
    format: u32,
}

impl Whence<'_> {
    fn unknown() -> Self {
        Self { save: None, program: None, format: SAVE_FORMAT }
    }

    /// Why what it holds does not go as it went: a save with seals that hold is as it was written.
    fn why(&self) -> Message {
        let what =
            if self.format == format_1::FORMAT { "save-rules-or-hand" } else { "save-rules" };
        Message::new(what).with("program", self.program.unwrap_or_default()).with("own", PROGRAM)
    }
}

/// Who wrote it, as far as it says so, and who reads it.
fn written_by(program: Option<&str>) -> Message {
    let what = match program {
        None => return Message::new("save-no-save"),
        Some(program) if is_newer(program) => "save-newer",
        Some(_) => "save-written-by",
    };
    Message::new(what).with("program", program.unwrap_or_default()).with("own", PROGRAM)
}

/// Whether a version of the program is newer than this one.
fn is_newer(program: &str) -> bool {
    let numbers = |version: &str| -> Option<Vec<u64>> {
        version.split('.').map(|number| number.parse().ok()).collect()
    };
    numbers(program).zip(numbers(PROGRAM)).is_some_and(|(theirs, ours)| theirs > ours)
}

/// What is wrong with a save, in a sentence.
fn load_fault(whence: &Whence<'_>, fault: &LoadFault) -> Message {
    let scenario_text = whence.save.map_or("", |save| save.scenario.as_str());
    let listed = |problems: &[Problem]| {
        let line = |problem| problem_line("scenario", scenario_text, problem);
        problems.iter().map(line).collect::<Vec<Message>>()
    };
    match fault {
        LoadFault::TooLong { bytes } => Message::new("save-too-long").with("bytes", *bytes),
        LoadFault::Unreadable { line, column, reason, program } => Message::new("save-unreadable")
            .with("line", line.to_string())
            .with("column", column.to_string())
            .with("reason", reason.clone())
            .with("written", written_by(program.as_deref())),
        LoadFault::OtherFormat { format, program } => Message::new("save-other-format")
            .with("format", *format)
            .with("known", vec![format_1::FORMAT.to_string(), SAVE_FORMAT.to_string()])
            .with("written", written_by(program.as_deref())),
        LoadFault::OtherSetup => Message::new("save-other-setup"),
        LoadFault::OtherScenario(problems) if whence.format == format_1::FORMAT => {
            Message::new("save-scenario-or-hand")
                .with("program", whence.program.unwrap_or_default())
                .with("own", PROGRAM)
                .with("problems", listed(problems))
        }
        LoadFault::OtherScenario(problems) => {
            Message::new("save-other-scenario").with("problems", listed(problems))
        }
        LoadFault::Scenario(problems) => Message::new("save-scenario")
            .with("program", whence.program.unwrap_or_default())
            .with("own", PROGRAM)
            .with("problems", listed(problems)),
        LoadFault::Seats { seats } => Message::new("save-seats").with("seats", *seats),
        LoadFault::Seat { number, reason } => {
            Message::new("save-seat").with("number", *number).with("reason", reason.clone())
        }
        LoadFault::Changed { moves } => Message::new("save-changed").with("moves", *moves),
        LoadFault::CutShort { entries, left, moves } => Message::new("save-cut-short")
            .with("entries", *entries)
            .with("left", *left)
            .with("moves", *moves),
        LoadFault::BadAside { after, reason } => Message::new("save-bad-aside")
            .with("after", *after)
            .with("reason", cannot_do((**reason).clone())),
        LoadFault::BadMaker { number, line } => {
            Message::new("save-bad-maker").with("number", *number).with("line", line.as_str())
        }
        LoadFault::BadMove { number, line, reason } => Message::new("save-bad-move")
            .with("number", *number)
            .with("line", line.as_str())
            .with("reason", reason.clone())
            .with("why", whence.why()),
        LoadFault::RefusedMove { number, line, side, refusal: reason } => {
            let ground = whence.save.and_then(|save| save.ground().ok());
            let reason = match &ground {
                Some(ground) => refusal(&ground.scenario().common, *side, reason),
                None => Message::new("save-refused-unknown"),
            };
            Message::new("save-refused-move")
                .with("number", *number)
                .with("line", line.as_str())
                .with("reason", reason)
                .with("why", whence.why())
        }
        LoadFault::Diverged { number, line } => Message::new("save-diverged")
            .with("number", *number)
            .with("line", line.as_str())
            .with("why", whence.why()),
    }
}
