//! What befalls a folder of games while they are played: full for a while, gone, held by others. Nothing kept is lost.

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use super::place::{Place, deal, moves_in};

/// A game that goes on while a test does other things.
struct Live {
    child: Child,
    input: Option<ChildStdin>,
    said: Arc<Mutex<String>>,
    reader: Option<thread::JoinHandle<()>>,
    typed: usize,
}

impl Live {
    /// A game of two players on the deal of `seed`, or what `line` says; a full disk is told and does not end it.
    fn begin(place: &Place, line: &str) -> Self {
        let mut command = place.command("bash");
        let game = env!("CARGO_BIN_EXE_two-tables");
        command.args(["-c", &format!("echo pid $$; exec '{game}' {line}")]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let (input, mut output) = (child.stdin.take(), child.stdout.take().unwrap());
        let said = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&said);
        let reader = thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(read) = output.read(&mut bytes)
                && read > 0
            {
                heard.lock().unwrap().push_str(&String::from_utf8_lossy(&bytes[..read]));
            }
        });
        let live = Self { child, input, said, reader: Some(reader), typed: 0 };
        live.until(|said| said.contains("> "));
        live
    }

    fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// What it said, however it was broken into lines.
    fn told(&self) -> String {
        self.said().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    fn until(&self, is_so: impl Fn(&str) -> bool) {
        let begun = Instant::now();
        while !is_so(&self.said()) {
            assert!(begun.elapsed() < Duration::from_secs(30), "{}", self.said());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Types a line, and waits until the next is asked for.
    #[track_caller]
    fn types(&mut self, line: &str) {
        writeln!(self.input.as_mut().unwrap(), "{line}").unwrap();
        self.typed += 1;
        let typed = self.typed;
        self.until(|said| super::kill::asked(said) > typed);
    }

    /// Ends its input; the status, and all it said.
    fn ends(mut self) -> (i32, String) {
        drop(self.input.take());
        let status = self.child.wait().unwrap().code().unwrap_or(-1);
        self.reader.take().unwrap().join().unwrap();
        (status, self.said())
    }

    /// Lets it write no file longer than `bytes`; whether that could be done.
    fn may_write(&self, bytes: &str) -> bool {
        let said = self.said();
        let process = said.lines().next().unwrap().trim_start_matches("pid ").to_owned();
        let limit = format!("--fsize={bytes}:unlimited");
        let limited = Command::new("prlimit").args(["--pid", &process, &limit]).status();
        limited.is_ok_and(|status| status.success())
    }
}

fn saves(place: &Place) -> PathBuf {
    place.path("home/data/two-tables/saves")
}

/// How many moves the game kept as `name` has, and its seed.
fn kept(place: &Place, name: &str) -> (usize, u64) {
    let game = place.run(&format!("replay {name} --verify --json --all")).json();
    (moves_in(&game).len(), game["seed"].as_u64().unwrap())
}

#[test]
fn a_disk_full_for_a_while_is_told_once_and_the_game_is_kept_again_when_there_is_room() {
    let place = Place::new();
    let mut game = Live::begin(&place, "play 1956 --seed 1 --two-players");
    game.types("hold");
    if !game.may_write("4096") {
        return;
    }
    for _ in 0..3 {
        game.types("hold");
    }
    assert_eq!(kept(&place, "1956-1"), (1, 1), "what was kept before still is");
    assert!(game.may_write("unlimited"));
    game.types("hold");
    let (status, said) = game.ends();
    assert_eq!(status, 0, "{said}");
    assert_eq!(said.matches("is not kept: ").count(), 1, "{said}");
    assert_eq!(said.matches("is kept now: ").count(), 1, "{said}");
    assert_eq!(kept(&place, "1956-1"), (5, 1));
    let mut files = std::fs::read_dir(saves(&place)).unwrap();
    let is_aside = |path: PathBuf| path.extension().is_some_and(|ending| ending == "aside");
    assert!(!files.any(|file| is_aside(file.unwrap().path())));
}

#[test]
fn a_folder_taken_away_in_mid_game_is_made_again_with_the_whole_game() {
    let place = Place::new();
    let mut game = Live::begin(&place, "play 1956 --seed 1 --two-players");
    game.types("hold");
    std::fs::rename(saves(&place), place.path("elsewhere")).unwrap();
    game.types("hold");
    // Its hold is where the game is now.
    place.run("play --resume 1956-1").fails(3, &["is being played on"]);
    let (status, said) = game.ends();
    assert_eq!(status, 0, "{said}");
    assert_eq!(kept(&place, "1956-1"), (2, 1));
    assert_eq!(kept(&place, "elsewhere/1956-1.ron"), (1, 1));
}

#[test]
fn who_begins_in_a_folder_that_came_back_loses_nothing_to_who_played_on_meanwhile() {
    // The folder is taken away; or it could not be made when the first game began.
    for is_there in [true, false] {
        let place = Place::new();
        if !is_there {
            place.write("home", "");
        }
        let mut first = Live::begin(&place, "play 1956 --seed 1 --two-players");
        first.types("hold");
        if is_there {
            std::fs::rename(saves(&place), place.path("elsewhere")).unwrap();
        } else {
            assert!(first.told().contains("is not kept: "), "{}", first.told());
            std::fs::remove_file(place.path("home")).unwrap();
        }
        place.run_with("play 1956 --seed 2 --two-players", b"hold\nhold\nhold\n").done();
        first.types("hold");
        assert!(
            first.told().contains("is there already, and is not written over"),
            "{}",
            first.told()
        );
        first.types("save ./mine.ron");
        first.types("hold");
        let (status, said) = first.ends();
        assert_eq!(status, 0, "{said}");
        assert_eq!(kept(&place, "1956-1"), (3, 2), "{is_there}");
        assert_eq!(kept(&place, "mine.ron"), (3, 1), "{is_there}");
    }
}

#[test]
fn of_two_games_that_keep_a_copy_under_one_name_at_once_one_is_refused_and_both_are_there() {
    let place = Place::new();
    let game = |seed: u64| Live::begin(&place, &format!("play 1956 --seed {seed} --two-players"));
    let mut games = [game(1), game(2)];
    for round in 0..5 {
        thread::scope(|scope| {
            for game in &mut games {
                scope.spawn(move || {
                    game.types("hold");
                    game.types(&format!("save copy{round}"));
                });
            }
        });
    }
    let said = games.map(|game| {
        let (_, said) = game.ends();
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    for round in 0..5 {
        let saved =
            format!("Saved in {}", saves(&place).join(format!("copy{round}.ron")).display());
        let who: Vec<u64> = (1..)
            .zip(&said)
            .filter(|(_, said)| said.contains(&saved))
            .map(|(seed, _)| seed)
            .collect();
        let [who] = who.as_slice() else { panic!("{round}: {said:?}") };
        assert_eq!(kept(&place, &format!("copy{round}")), (round + 1, *who));
    }
    assert_eq!((kept(&place, "1956-1").0, kept(&place, "1956-2").0), (5, 5));
}

#[cfg(target_os = "linux")]
#[test]
fn a_game_being_played_is_not_removed_and_one_removed_twice_is_told_so() {
    let place = Place::new();
    let mut game = Live::begin(&place, "play 1956 --seed 1 --two-players");
    game.types("hold");
    place.run("games --remove 1956-1").fails(3, &["is being played on"]).silent();
    // Removed by hand it is there again with the next move.
    std::fs::remove_file(saves(&place).join("1956-1.ron")).unwrap();
    game.types("hold");
    game.ends();
    assert_eq!(kept(&place, "1956-1"), (2, 1));
    let ran = place.shell(
        "for one in 1 2 3 4; do $GAME games --remove 1956-1 2> said$one & done; wait; cat said*",
    );
    assert_eq!(
        ran.out.matches("1956-1").count() + ran.err.matches("1956-1").count(),
        4,
        "{}",
        ran.out
    );
    assert!(place.run("games").done().starts_with("No game"));
}

#[test]
fn a_number_that_is_the_last_there_is_leaves_room_for_further_games() {
    let place = Place::new();
    place.run_with("play 1956 --seed 1 --two-players", b"hold\n").done();
    let last = saves(&place).join(format!("1956-{}.ron", u32::MAX));
    std::fs::rename(saves(&place).join("1956-1.ron"), &last).unwrap();
    place.run_with("play 1956 --seed 2 --two-players", b"hold\nhold\n").done();
    place.run_with("play 1956 --seed 3 --two-players", b"hold\n").done();
    assert_eq!(kept(&place, "1956-1"), (2, 2));
    assert_eq!(kept(&place, "1956-2"), (1, 3));
    assert_eq!(kept(&place, &format!("1956-{}", u32::MAX)), (1, 1));
}

#[test]
fn what_somebody_puts_where_a_game_is_kept_is_not_written_over() {
    let place = Place::new();
    let others =
        [deal(), "precious\n".to_owned(), include_str!("../../scenarios/tutorial.ron").to_owned()];
    for (number, other) in (1..).zip(others) {
        let mut game = Live::begin(&place, "play 1956 --seed 1 --two-players");
        game.types("hold");
        let file = saves(&place).join(format!("1956-{number}.ron"));
        std::fs::write(&file, &other).unwrap();
        game.types("hold");
        game.types("save elsewhere.ron");
        let told = game.told();
        assert!(told.contains("is there already, and is not written over"), "{told}");
        game.ends();
        assert_eq!(std::fs::read_to_string(&file).unwrap(), other);
        assert_eq!(kept(&place, "elsewhere.ron"), (2, 1));
        std::fs::remove_file(place.path("elsewhere.ron")).unwrap();
    }
}
