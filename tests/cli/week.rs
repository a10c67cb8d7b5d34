//! A week of a computer room: two people at one account, game beside game, kills and a full disk; nothing kept is lost.
//!
//! Five kills of one of two games with every `cargo test`; `TWO_TABLES_KILLS=200` for the long campaign of `.ci/long`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::kill::{Blow, Dice, SPARED, asked, lines};

/// A game at the account whose home is `folder`, kept where the program keeps it; `blocks` is the room on the disk.
fn sit_down(folder: &Path, scenario: &str, seed: u64, blocks: Option<u64>) -> Child {
    let limit = blocks.map_or(String::new(), |blocks| format!("ulimit -f {blocks}; "));
    let game = env!("CARGO_BIN_EXE_two-tables");
    Command::new("bash")
        .arg("-c")
        .arg(format!("{limit}exec '{game}' play {scenario} --two-players --seed {seed}"))
        .current_dir(folder)
        .env("HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Types `lines`, is killed after `kill_after` if that comes first; gives what was printed.
fn play(child: Child, lines: &[String], kill_after: Option<Duration>) -> String {
    let blow = kill_after.map_or(SPARED, |after| Blow { once_stands: None, after });
    super::kill::play(child, lines, Duration::from_millis(2), &blow)
}

/// The games in the folder of saves, each verified, with their moves and seeds.
fn kept(folder: &Path) -> Vec<(PathBuf, u64, Vec<String>)> {
    let saves: Vec<PathBuf> = find(folder).into_iter().filter(|path| is_save(path)).collect();
    let mut games = Vec::new();
    for path in saves {
        let replay = |how: &[&str]| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_two-tables"));
            command.arg("replay").arg(&path).args(how).output().unwrap()
        };
        let verified = replay(&["--verify"]);
        assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stderr));
        let document: serde_json::Value =
            serde_json::from_slice(&replay(&["--json", "--all"]).stdout).unwrap();
        let moves = document["moves"].as_array().unwrap();
        let moves = moves.iter().map(|one| one["line"].as_str().unwrap().to_owned()).collect();
        games.push((path, document["seed"].as_u64().unwrap(), moves));
    }
    games
}

fn is_save(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy();
    name.ends_with(".ron") && !name.starts_with('.')
}

fn find(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(find(&path)) } else { found.push(path) }
    }
    found
}

#[test]
fn a_kill_of_one_of_two_games_leaves_the_other_whole() {
    let kills: u64 =
        std::env::var("TWO_TABLES_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(5);
    let lines = lines();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    // One pair to its end: how long there is to land a kill in.
    let folder = tempfile::tempdir().unwrap();
    let began = Instant::now();
    play(sit_down(folder.path(), "tutorial", 0, None), &lines, None);
    let whole = u64::try_from(began.elapsed().as_micros()).unwrap();
    let mut midway = 0;
    for kill in 0..kills {
        let folder = tempfile::tempdir().unwrap();
        let instant = Duration::from_micros(dice.below(whole + whole / 2));
        let (one, other) = thread::scope(|scope| {
            let game = |seed: u64, kill_after: Option<Duration>| {
                let (folder, lines) = (folder.path(), &lines);
                move || play(sit_down(folder, "tutorial", seed, None), lines, kill_after)
            };
            let one = scope.spawn(game(2 * kill, Some(instant)));
            let other = scope.spawn(game(2 * kill + 1, None));
            (one.join().unwrap(), other.join().unwrap())
        });
        let games = kept(folder.path());
        let of = |seed: u64| games.iter().find(|(_, own, _)| *own == seed).map(|game| &game.2);
        let moved = |printed: &str| asked(printed).saturating_sub(1);
        let whole = of(2 * kill + 1).unwrap();
        assert!(whole.len() >= moved(&other), "kill {kill}: {} of {}", whole.len(), moved(&other));
        assert!(lines.starts_with(whole), "kill {kill}: other moves: {whole:?}");
        let killed = of(2 * kill).map_or(0, Vec::len);
        assert!(killed >= moved(&one), "kill {kill}: {killed} of {}", moved(&one));
        assert!(games.len() <= 2, "{games:?}");
        midway += u64::from(killed > 0 && killed < whole.len());
    }
    assert!(kills < 100 || midway >= kills / 10, "too few in mid-game: {midway}");
    eprintln!(
        "{kills} kills of one of two games ({midway} in mid-game): both files verified each time"
    );
}

#[test]
fn after_a_week_of_a_computer_room_every_game_with_a_move_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let lines = lines();
    let mut dice = Dice(0x1956_1998_2016_2022);
    // By seed: how many moves were confirmed on the screen; and the games that said they were not kept.
    let (mut confirmed, mut told) = (Vec::new(), Vec::new());
    for pair in 0..20_u64 {
        // On the fourth day the disk is full: at first there is room for some moves, then for none.
        let blocks = match pair {
            8 | 9 => Some(44),
            10 | 11 => Some(1),
            _ => None,
        };
        let one_game = |person: u64, dice: &mut Dice| {
            let scenario = ["tutorial", "1998"][usize::from(dice.below(4) == 0)];
            let moves = usize::try_from(dice.below(12)).unwrap();
            let kill = (dice.below(3) == 0).then(|| Duration::from_millis(dice.below(300)));
            (2 * pair + person, scenario, moves, kill)
        };
        let plans = [one_game(0, &mut dice), one_game(1, &mut dice)];
        let printed: Vec<String> = thread::scope(|scope| {
            let threads: Vec<_> = plans
                .iter()
                .map(|(seed, scenario, moves, kill)| {
                    let (folder, lines) = (folder.path(), &lines[..*moves]);
                    scope.spawn(move || {
                        play(sit_down(folder, scenario, *seed, blocks), lines, *kill)
                    })
                })
                .collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        for ((seed, ..), printed) in plans.iter().zip(printed) {
            let moves = asked(&printed).saturating_sub(1);
            if printed.contains("is not kept") {
                told.push(*seed);
            }
            confirmed.push((*seed, moves));
        }
    }
    let games = kept(folder.path());
    let (mut there, mut unkept) = (0, 0);
    for (seed, moves) in &confirmed {
        let found = games.iter().find(|(_, own, _)| own == seed);
        match found {
            Some((path, _, kept)) => {
                assert!(lines.starts_with(kept), "{}: {kept:?}", path.display());
                assert!(
                    kept.len() >= *moves || told.contains(seed),
                    "game {seed}: {} of {moves}",
                    kept.len()
                );
                there += 1;
            }
            None if *moves > 0 => {
                assert!(
                    told.contains(seed),
                    "game {seed} with {moves} moves is not there, and nobody was told"
                );
                unkept += 1;
            }
            None => {}
        }
    }
    assert!(there >= 20 && games.len() <= 40, "{there} of 40, {} files", games.len());
    assert!(!told.is_empty(), "the disk was never full");
    eprintln!(
        "40 games: {there} files, {} told they were not kept ({unkept} of them with no file)",
        told.len()
    );
}
