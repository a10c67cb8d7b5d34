//! The window killed in mid-game: what was played is there, whole.

use std::process::Command;
use std::time::{Duration, Instant};

use two_tables::store::{self, AUTOSAVE, Saves};

/// Names the folder a child process keeps its game in.
pub(crate) const FOLDER: &str = "TWO_TABLES_FOLDER";

/// How many moves are to be played before the kill.
const MOVES: usize = 5;
/// How long that may take.
const LONGEST: Duration = Duration::from_mins(2);

/// Plays by messages, kills the process once some moves are kept, and takes the game up again.
pub(crate) fn a_kill_loses_nothing_that_was_played(mut child: Command) {
    let folder = tempfile::tempdir().unwrap();
    let saves = Saves::new(Some(folder.path().to_owned())).unwrap();
    let path = saves.path(AUTOSAVE);
    let mut window =
        child.env(FOLDER, folder.path()).env_remove("TWO_TABLES_SHOTS").spawn().unwrap();
    let begun = Instant::now();
    let mut kept = 0;
    while kept < MOVES {
        assert!(begun.elapsed() < LONGEST, "only {kept} moves in {LONGEST:?}");
        assert!(window.try_wait().unwrap().is_none(), "it ended by itself");
        std::thread::sleep(Duration::from_millis(20));
        // At every instant the file is whole or not there yet.
        kept = if path.exists() { store::load(&path).unwrap().played().len() } else { 0 };
    }
    window.kill().unwrap();
    window.wait().unwrap();
    let again = store::load(&path).unwrap();
    assert!(again.played().len() >= kept, "{} of {kept} moves", again.played().len());
}
