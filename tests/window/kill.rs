//! The save deleted while the game is on, then the window killed: what was played is there, whole.

use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use two_tables::store::{self, Saves};

/// Names the folder a child process keeps its game in.
pub(crate) const FOLDER: &str = "TWO_TABLES_FOLDER";

/// How many moves are to be played before the save is deleted.
const MOVES: usize = 3;
/// How long a wait may take.
const LONGEST: Duration = Duration::from_mins(2);

/// Plays by messages, deletes the save, waits until the next move has brought it back, kills the process, and takes the
/// game up again.
pub(crate) fn nothing_that_was_played_is_lost(mut child: Command) {
    let folder = tempfile::tempdir().unwrap();
    let saves = Saves::new(Some(folder.path().to_owned())).unwrap();
    let path = saves.path("1956-1");
    let mut window =
        child.env(FOLDER, folder.path()).env_remove("TWO_TABLES_SHOTS").spawn().unwrap();
    let deleted = kept_at_least(MOVES, &path, &mut window);
    std::fs::remove_file(&path).unwrap();
    let kept = kept_at_least(deleted + 1, &path, &mut window);
    window.kill().unwrap();
    window.wait().unwrap();
    let again = store::load(&path).unwrap();
    assert!(again.played().len() >= kept, "{} of {kept} moves", again.played().len());
}

/// How many moves are kept, once there are `wanted` of them. At every instant the file is whole or not there.
fn kept_at_least(wanted: usize, path: &Path, window: &mut Child) -> usize {
    let begun = Instant::now();
    loop {
        let kept = if path.exists() { store::load(path).unwrap().played().len() } else { 0 };
        if kept >= wanted {
            return kept;
        }
        assert!(begun.elapsed() < LONGEST, "only {kept} moves in {LONGEST:?}");
        assert!(window.try_wait().unwrap().is_none(), "it ended by itself");
        std::thread::sleep(Duration::from_millis(20));
    }
}
