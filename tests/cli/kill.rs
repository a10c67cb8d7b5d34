//! Kills at random instants: every save opens, and no confirmed move is lost.
//!
//! Ten kills with every `cargo test`; `TWO_TABLES_KILLS=200` for the long campaign of `.ci/long`.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Moves of a whole game for two players, each permitted where it stands, and no two neighbours alike.
pub(crate) fn lines() -> Vec<String> {
    let mut lines = Vec::new();
    for turn in 0..20 {
        lines.push(format!("statement {}", ["anger", "recognition", "regret"][turn % 3]));
        lines.push("hold".to_owned());
    }
    lines
}

/// Numbers below `most`, the same in every run of a seed.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most.max(1)
    }
}

fn game(folder: &Path, seed: usize, more: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_two-tables"))
        .current_dir(folder)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .env("TWO_TABLES_HOME", folder.join("own"))
        .args(["play", "1956", "--two-players", "--save", "game.ron", "--seed"])
        .arg(seed.to_string())
        .args(more)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// When a game is killed: so long after it began, or after a file of its own first stood.
pub(crate) struct Blow<'b> {
    pub(crate) once_stands: Option<&'b Path>,
    pub(crate) after: Duration,
}

/// A game that is left alone.
pub(crate) const SPARED: Blow<'static> = Blow { once_stands: None, after: Duration::from_mins(5) };

/// Feeds `lines` with `pause` between them until the game ends or is killed; gives all it printed.
pub(crate) fn play(mut child: Child, lines: &[String], pause: Duration, blow: &Blow<'_>) -> String {
    let mut input = child.stdin.take().unwrap();
    let mut output = child.stdout.take().unwrap();
    thread::scope(|scope| {
        scope.spawn(move || {
            // Nothing is typed ahead of a game whose blow is counted from its first save.
            let began = Instant::now();
            while !blow.once_stands.is_none_or(Path::exists)
                && began.elapsed() < Duration::from_secs(20)
            {
                thread::sleep(Duration::from_micros(200));
            }
            for line in lines {
                if writeln!(input, "{line}").is_err() {
                    return;
                }
                thread::sleep(pause);
            }
        });
        let printed = scope.spawn(move || {
            let mut printed = Vec::new();
            let _ = output.read_to_end(&mut printed);
            String::from_utf8_lossy(&printed).into_owned()
        });
        let mut counted_from = None;
        while child.try_wait().unwrap().is_none() {
            if counted_from.is_none() && blow.once_stands.is_none_or(Path::exists) {
                counted_from = Some(Instant::now());
            }
            if counted_from.is_some_and(|from| from.elapsed() >= blow.after) {
                break;
            }
            thread::sleep(Duration::from_micros(200));
        }
        // SIGKILL on Unix: the program has no say in it.
        let _ = child.kill();
        child.wait().unwrap();
        printed.join().unwrap()
    })
}

/// The lines in the save, after it has been verified; `None` where there is no save yet.
fn saved(folder: &Path) -> Option<Vec<String>> {
    if !folder.join("game.ron").exists() {
        return None;
    }
    let replay = |how: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_two-tables"));
        command.current_dir(folder).args(["replay", "game.ron", how]).output().unwrap()
    };
    let verified = replay("--verify");
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
    let document: serde_json::Value = serde_json::from_slice(&replay("--json").stdout).unwrap();
    let moves = document["moves"].as_array().unwrap();
    Some(moves.iter().map(|one| one["line"].as_str().unwrap().to_owned()).collect())
}

/// How many times the game has asked for a line: each time but the first, the line before it was confirmed.
pub(crate) fn asked(printed: &str) -> usize {
    printed
        .lines()
        .filter(|line| line.starts_with("Tokyo> ") || line.starts_with("Moscow> "))
        .count()
}

#[test]
fn a_kill_at_any_instant_loses_no_confirmed_move() {
    let kills: usize =
        std::env::var("TWO_TABLES_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(10);
    let lines = lines();
    let pause = Duration::from_millis(4);
    let moves_file = lines.join("\n");

    // One game to its end: that every line is a move, and how long there is to land a kill in once its save stands.
    let folder = tempfile::tempdir().unwrap();
    let timed = |more: &[&str], lines: &[String], blow: &Blow<'_>| {
        let began = Instant::now();
        let printed = play(game(folder.path(), 0, more), lines, pause, blow);
        (printed, began.elapsed())
    };
    let (printed, whole) = timed(&[], &lines, &SPARED);
    assert_eq!(saved(folder.path()).unwrap(), lines, "{printed}");
    assert_eq!(asked(&printed), lines.len());
    fs::write(folder.path().join("moves"), &moves_file).unwrap();
    let save = folder.path().join("game.ron");
    fs::remove_file(&save).unwrap();
    let at_once = Blow { once_stands: Some(&save), after: Duration::ZERO };
    let (_, starting) = timed(&[], &[], &at_once);
    fs::remove_file(&save).unwrap();
    let (_, unpaced) = timed(&["--moves", "moves"], &[], &SPARED);

    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    let (mut midway, mut before, mut after, mut unconfirmed, mut left) = (0, 0, 0, 0, 0);
    for kill in 0..kills {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("moves"), &moves_file).unwrap();
        let from_file = kill % 4 == 1;
        let (most, more): (_, &[&str]) =
            if from_file { (unpaced, &["--moves", "moves"]) } else { (whole, &[]) };
        // One in four at any instant at all, the others in the game itself.
        let save = folder.path().join("game.ron");
        let once_stands = (kill % 8 >= 2).then_some(save.as_path());
        let most = once_stands.map_or(most, |_| most.saturating_sub(starting));
        let micros = dice.below(u64::try_from(most.as_micros()).unwrap());
        let blow = Blow { once_stands, after: Duration::from_micros(micros) };
        let fed = if from_file { &[] } else { lines.as_slice() };
        let printed = play(game(folder.path(), kill, more), fed, pause, &blow);
        let asked = asked(&printed);
        let confirmed = asked.saturating_sub(1);
        match saved(folder.path()) {
            None => {
                assert_eq!(asked, 0, "kill {kill}: a line was asked for before there was a save");
                before += 1;
            }
            Some(kept) => {
                assert!(lines.starts_with(&kept), "kill {kill}: other moves: {kept:?}");
                assert!(kept.len() >= confirmed, "kill {kill}: {} of {confirmed}", kept.len());
                assert!(kept.len() <= asked, "kill {kill}: {} of {asked}", kept.len());
                unconfirmed += usize::from(kept.len() > confirmed);
                if kept.len() == lines.len() { after += 1 } else { midway += 1 }
            }
        }
        let files = fs::read_dir(folder.path()).unwrap();
        left += files
            .filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().ends_with(".aside"))
            .count();
    }
    eprintln!(
        "{kills} kills ({midway} in mid-game, {before} before the first save, {after} after the last move): \
         every save verified, no confirmed move lost; {unconfirmed} saves were ahead of the screen; \
         {left} files written aside were left behind"
    );
    // How long a game lasts depends on what else the machine does, so some land before it or after.
    let enough = if kills >= 100 { kills / 3 } else { 1 };
    assert!(midway >= enough, "too few kills landed in mid-game: {midway} of {kills}");
}
