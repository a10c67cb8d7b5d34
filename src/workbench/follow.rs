//! A file followed from save to save.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::store::{StoreError, read_text};

/// How often the file is to be read: so seldom that it costs nothing, so often that nobody waits (judgement).
///
/// Read, and not told of by the system (as the crate `notify` would have it): a scenario has at most a mebibyte, so its
/// bytes are the surest sign of a save, and the same on every system, in folders of a network or of another machine,
/// where no system tells of anything, and for editors that put another file in its place.
pub const PAUSE: Duration = Duration::from_millis(150);
/// How long the file may be away, as it is for a moment in many a save, before that is told (judgement).
const AWAY: Duration = Duration::from_secs(2);

/// A file, and what was last seen of it.
#[derive(Debug)]
pub struct Follow {
    path: PathBuf,
    /// What was last told.
    told: Option<String>,
    /// What stood there when it was last read.
    before: Option<String>,
    seen: Instant,
    is_away: bool,
}

/// What is new of a file.
#[derive(Debug)]
pub enum News {
    /// It has been saved, and holds this.
    Saved(String),
    /// It cannot be read, and has not been for a while.
    Away(StoreError),
}

impl Follow {
    /// The file at `path`, of which nothing has been told yet.
    pub fn new(path: PathBuf) -> Self {
        Self { path, told: None, before: None, seen: Instant::now(), is_away: false }
    }

    /// Which.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads it, and says what is new; each thing once.
    pub fn look(&mut self) -> Option<News> {
        match read_text(&self.path) {
            Ok(text) => {
                (self.seen, self.is_away) = (Instant::now(), false);
                // A save may be half done: but at the start, what is told was read twice.
                let is_whole = self.told.is_none() || self.before.as_ref() == Some(&text);
                self.before = Some(text.clone());
                if !is_whole || self.told.as_ref() == Some(&text) {
                    return None;
                }
                self.told = Some(text.clone());
                Some(News::Saved(text))
            }
            Err(fault) if !self.is_away && self.seen.elapsed() >= AWAY => {
                self.is_away = true;
                Some(News::Away(fault))
            }
            Err(_) => None,
        }
    }
}
