//! `check --watch`: one file, looked at again after each save.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use super::super::arguments::CheckOptions;
use super::super::diff::written_differences;
use super::super::{Failure, Outcome, page_width, print};
use super::look::look;
use crate::analysis::glance::Glance;
use crate::pages::{Line, Page, figures, figures_changed, figures_of_history, figures_of_texts};
use crate::scenario::check::Written;
use crate::scenario::document::{Node, differences};
use crate::sentence::Message;
use crate::store::{STANDARD, Source, StoreError, read_text, shipped_scenario, store_fault};
use crate::terminal::set;
use crate::wording::{Usage, Wording};

/// How often the file is read: so seldom that it costs nothing, so often that nobody waits (judgement).
///
/// Read, and not told of by the system (as the crate `notify` would have it): a scenario has at most a mebibyte, so its
/// bytes are the surest sign of a save, and the same on every system, in folders of a network or of another machine,
/// where no system tells of anything, and for editors that put another file in its place.
const PAUSE: Duration = Duration::from_millis(150);
/// How long the file may be away, as it is for a moment in many a save, before that is told (judgement).
const AWAY: Duration = Duration::from_secs(2);
/// Figures of all texts that are told after each save; the others are told where they change.
const TOLD: [&str; 2] = ["zone", "win_set"];

/// What was last told.
#[derive(Default)]
struct Last {
    /// What was written, where it could be read as a tree.
    tree: Option<Node>,
    /// The figures, where it was sound.
    figures: Option<[Vec<Line>; 2]>,
    /// How many saves there have been.
    saves: usize,
}

/// Tells of the file after each save, until it is interrupted, which is no failure.
pub(super) fn watch(options: &CheckOptions, words: &Wording) -> Outcome {
    let path = watched(&options.files)?;
    let end = interrupted()?;
    let mut last = Last::default();
    let mut told: Option<String> = None;
    let mut before = read_text(&path)?;
    let mut seen = Instant::now();
    let mut is_away = false;
    loop {
        match read_text(&path) {
            Ok(text) => {
                // A save may be half done: but at the start, what is told was read twice.
                let is_whole = told.is_none() || text == before;
                if is_whole && told.as_ref() != Some(&text) {
                    let source = Source { name: path.display().to_string(), text: text.clone() };
                    print(&last.told(&source, options.structure_only, words))?;
                    told = Some(text.clone());
                }
                before = text;
                (seen, is_away) = (Instant::now(), false);
            }
            Err(fault) if !is_away && seen.elapsed() >= AWAY => {
                print(&words.say(&away(&path, &fault)))?;
                is_away = true;
            }
            Err(_) => {}
        }
        match end.recv_timeout(PAUSE) {
            Err(RecvTimeoutError::Timeout) => {}
            Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
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

impl Last {
    /// What is to be told of `source`, which has been saved.
    fn told(&mut self, source: &Source, structure_only: bool, words: &Wording) -> String {
        self.saves += 1;
        let looked = look(source, structure_only);
        let full = looked.found.scenarios.first();
        let wording = full.map_or_else(
            || words.clone(),
            |full| words.clone().with_names(&full.common, Usage::Neutral),
        );
        let found = full.map(|full| {
            let glance = Glance::of(full);
            [figures_of_texts, figures_of_history].map(|of| of(&wording, full, &glance))
        });
        let mut head = Page::new(&wording);
        head.heading(&self.heading(source));
        let mut page = Page::new(&wording);
        if let Some([texts, history]) = &found {
            let mut short = texts.clone();
            short.retain(|line| TOLD.iter().any(|key| line.key.starts_with(key)));
            figures(&mut page, &short);
            figures(&mut page, history);
            if history.is_empty() {
                page.item(1, &Message::new("diff-history-none"));
            }
        }
        self.changes(&mut page, source, found.as_ref());
        self.figures = found.or(self.figures.take());
        let (width, lines) = (page_width(), looked.lines(words, source).join("\n"));
        // What is found goes a line each, whatever the width, so that an editor can go to its place.
        format!("\n{}{lines}\n{}", set(&head, width), set(&page, width))
    }

    fn heading(&self, source: &Source) -> Message {
        let id = if self.saves == 1 { "check-watch-first" } else { "check-watch-saved" };
        Message::new(id).with("file", source.name.as_str()).with("saves", self.saves - 1)
    }

    /// What has changed since the last save, and since the file was last sound.
    fn changes(&mut self, page: &mut Page<'_>, source: &Source, found: Option<&[Vec<Line>; 2]>) {
        let tree = Written::new(&source.text).map(Written::into_tree).ok();
        if let (Some(before), Some(after)) = (&self.tree, &tree) {
            let written = differences(before, after);
            if written.is_empty() {
                page.say(&Message::new("check-watch-same"));
            } else {
                page.heading(&Message::new("check-watch-written").with("count", written.len()));
                written_differences(page, &written);
            }
        }
        self.tree = tree.or(self.tree.take());
        if let (Some([texts, history]), Some([new_texts, new_history])) = (&self.figures, found) {
            page.heading(&Message::new("check-watch-figures"));
            let in_texts = figures_changed(page, texts, new_texts);
            let in_history = figures_changed(page, history, new_history);
            if !in_texts && !in_history {
                page.item(1, &Message::new("check-watch-figures-same"));
            }
        }
    }
}
