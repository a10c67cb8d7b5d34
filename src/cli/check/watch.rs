//! `check --watch`: one file, looked at again after each save.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};

use super::super::arguments::CheckOptions;
use super::super::{Failure, Outcome, page_width, print};
use crate::pages::Page;
use crate::sentence::Message;
use crate::store::{STANDARD, Source, StoreError, read_text, shipped_scenario, store_fault};
use crate::terminal::set;
use crate::wording::Wording;
use crate::workbench::{Bench, Follow, News, PAUSE, Told};

/// Tells of the file after each save, until it is interrupted, which is no failure.
pub(super) fn watch(options: &CheckOptions, words: &Wording) -> Outcome {
    let mut follow = Follow::new(watched(&options.files)?);
    let end = interrupted()?;
    let mut bench = Bench::default();
    // What is not there at all is no file that is away for a moment.
    read_text(follow.path())?;
    loop {
        match follow.look() {
            Some(News::Saved(text)) => {
                let source = Source { name: follow.path().display().to_string(), text };
                let told = bench.look(&source, options.structure_only, words);
                print(&as_text(&source.name, &told, words))?;
            }
            Some(News::Away(fault)) => print(&words.say(&away(follow.path(), &fault)))?,
            None => {}
        }
        match end.recv_timeout(PAUSE) {
            Err(RecvTimeoutError::Timeout) => {}
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

/// What is told of one save: what is found goes a line each, whatever the width, so that an editor can go to its place.
fn as_text(file: &str, told: &Told, words: &Wording) -> String {
    let id = if told.saves == 0 { "check-watch-first" } else { "check-watch-saved" };
    let mut head = Page::new(words);
    head.heading(&Message::new(id).with("file", file).with("saves", told.saves));
    let mut rest = Page::new(words);
    rest.take(&told.figures);
    let width = page_width();
    format!("\n{}{}\n{}", set(&head, width), told.lines.join("\n"), set(&rest, width))
}

/// The one file to be watched.
fn watched(files: &[OsString]) -> Result<PathBuf, Failure> {
    let [file] = files else {
        return Err(Failure::Misuse(Message::new("check-watch-one").with("count", files.len())));
    };
    let text = file.to_str().unwrap_or_default();
    if text == STANDARD {
        return Err(Failure::Misuse(Message::new("check-watch-standard")));
    }
    if shipped_scenario(text).is_some() {
        return Err(Failure::Misuse(Message::new("check-watch-shipped").with("name", text)));
    }
    // What a folder of one's own holds is found by its name alone, and a name that is no text is a path.
    let found = Source::scenario(file)?.name;
    Ok(if text.is_empty() { PathBuf::from(file) } else { PathBuf::from(found) })
}

/// Hears of an interrupt.
fn interrupted() -> Result<Receiver<()>, Failure> {
    let (tell, told) = mpsc::channel();
    let heard = move || {
        let _ = tell.send(());
    };
    ctrlc::set_handler(heard).map_err(|fault| {
        let said = Message::new("system-other").with("said", fault.to_string());
        Failure::World(Message::new("check-watch-interrupt").with("reason", said))
    })?;
    Ok(told)
}

/// That the file cannot be read, and is waited for.
fn away(path: &Path, fault: &StoreError) -> Message {
    let is_gone = matches!(
        fault, StoreError::File { source, .. } if source.kind() == std::io::ErrorKind::NotFound
    );
    let what = if is_gone {
        Message::new("check-watch-gone").with("file", path.display().to_string())
    } else {
        store_fault(fault)
    };
    Message::new("check-watch-away").with("what", what)
}
