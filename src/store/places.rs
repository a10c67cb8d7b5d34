//! Where else a player keeps games: the files he has named himself, outside the folder.
//!
//! A file handed out, a deal for a class or a game to look at, is played from a copy; a game of one's own goes on where
//! it is kept. What a file says cannot tell the two apart, so the folder remembers which ones the player has named.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Saves, write_whole};

/// The file that remembers them, a path a line.
const NOTED: &str = ".places";

impl Saves {
    /// Remembers that the player keeps a game at `path`, which stands there. Where that cannot be written, a game taken up
    /// from there is played from a copy, as one of somebody else's is; so is one whose path is no text.
    pub fn note(&self, path: &Path) {
        let Ok(path) = fs::canonicalize(path) else { return };
        if path.to_str().is_none() {
            return;
        }
        let mut places: Vec<PathBuf> = self.noted();
        if places.contains(&path) {
            return;
        }
        // What is gone may be handed out by somebody else one day.
        places.retain(|place| place.exists());
        places.push(path);
        let lines: Vec<String> = places.iter().map(|place| place.display().to_string()).collect();
        let _ = write_whole(&self.folder.join(NOTED), &(lines.join("\n") + "\n"));
    }

    /// Whether the player keeps a game at `path`, as far as is remembered.
    pub(super) fn is_noted(&self, path: &Path) -> bool {
        fs::canonicalize(path).is_ok_and(|path| self.noted().contains(&path))
    }

    /// The games the player keeps outside the folder, as far as is remembered and they are still there.
    pub(super) fn elsewhere(&self) -> impl Iterator<Item = PathBuf> {
        let folder = fs::canonicalize(&self.folder).ok();
        let is_elsewhere =
            move |path: &PathBuf| path.is_file() && path.parent() != folder.as_deref();
        self.noted().into_iter().filter(is_elsewhere)
    }

    fn noted(&self) -> Vec<PathBuf> {
        // A line that is no text is damage, and the others still stand.
        let bytes = fs::read(self.folder.join(NOTED)).unwrap_or_default();
        let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        lines.filter_map(|line| std::str::from_utf8(line).ok()).map(PathBuf::from).collect()
    }
}
