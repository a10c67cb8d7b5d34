//! What must hold on every desk: names in other scripts, patterns no shell has expanded, a folder carried along, a game that
//! is held, names no system or only some can have. All but the last part runs on Windows too.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{ChildStdin, ChildStdout, Stdio};
use std::thread;
use std::time::Duration;

use super::place::{Place, deal, moves_in};

/// A copy's name in Japanese and one in Russian.
const NAMES: [&str; 2] = ["歯舞と色丹", "Южные_Курилы"];

#[test]
fn games_are_kept_and_found_under_names_of_other_scripts() {
    let place = Place::new();
    let [one, other] = NAMES;
    let typed = format!("hold\nsave {one}\nhold\nsave {other}\nhold\n");
    let said = place.run_with("play 1956 --seed 9 --two-players", typed.as_bytes()).done();
    assert!(NAMES.iter().all(|name| said.contains(name)), "{said}");
    let listed = place.run("games").done();
    for (name, moves) in NAMES.into_iter().zip(1..) {
        assert!(listed.contains(&format!("{name}: ")), "{listed}");
        let kept = place.run(&format!("replay {name} --verify --json")).json();
        assert_eq!(moves_in(&kept).len(), moves, "{name}");
        place.run_with(&format!("play --resume {name}"), b"hold\n").done();
    }
    // One letter amiss.
    place.run("replay Южные_Кирилы").fails(3, &["Южные_Курилы"]).silent();
    place.run(&format!("games --remove {one}")).done();
    assert!(!place.run("games").done().contains(one));
}

#[test]
fn files_and_folders_may_have_such_names_and_a_whole_game_is_played_from_one() {
    let place = Place::new();
    fs::create_dir(place.path("北方領土")).unwrap();
    place.write("北方領土/ходы", deal());
    let tutorial = two_tables::store::shipped_scenario("tutorial").unwrap();
    place.write("北方領土/пример.ron", tutorial);
    place
        .run("play 1956 --seed 1 --two-players --moves 北方領土/ходы --save 北方領土/партия_対局.ron")
        .done();
    place.run("replay 北方領土/партия_対局.ron --verify").done();
    let page = place.run("debrief 北方領土/партия_対局.ron --html 北方領土/頁.html");
    assert!(page.done().contains("頁.html"));
    assert!(place.read("北方領土/頁.html").contains("</html>"));
    assert!(place.run("check 北方領土/пример.ron").done().contains("пример.ron: no problems."));
}

#[test]
fn a_pattern_no_shell_has_expanded_is_expanded_here() {
    let place = Place::new();
    let tutorial = two_tables::store::shipped_scenario("tutorial").unwrap();
    fs::create_dir(place.path("mine")).unwrap();
    for name in ["mine/a.ron", "mine/b.ron"] {
        place.write(name, &tutorial);
    }
    place.write("mine/notes.txt", "no scenario");
    let said = place.run("check mine/*.ron").done();
    assert!(said.contains("a.ron: no problems.") && said.contains("b.ron: no problems."), "{said}");
    assert!(!said.contains("notes"), "{said}");
    place.run("check mine/*.xml").fails(3, &["mine/*.xml"]).silent();
}

#[test]
fn everything_of_ones_own_is_kept_in_the_folder_that_is_named() {
    let place = Place::new();
    let mut command = place.command(env!("CARGO_BIN_EXE_two-tables"));
    command.env("TWO_TABLES_HOME", "stick").args(["play", "tutorial", "--two-players"]);
    let mut game = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    game.stdin.take().unwrap().write_all(b"hold\n").unwrap();
    assert!(game.wait().unwrap().success());
    assert!(place.path("stick/saves/tutorial-1.ron").exists());
    assert!(!place.path("home").exists(), "nothing lies elsewhere");
}

/// Reads until a line begins so.
fn wait_for(out: &mut BufReader<ChildStdout>, begins: &str) {
    let mut read = Vec::new();
    while !String::from_utf8_lossy(&read).lines().any(|line| line.starts_with(begins)) {
        assert!(out.read_until(b' ', &mut read).unwrap() > 0, "the game has ended");
    }
}

fn typed(input: &mut ChildStdin, line: &str) {
    writeln!(input, "{line}").unwrap();
}

#[test]
fn a_game_that_is_played_on_is_held_and_comes_back_after_a_kill() {
    let place = Place::new();
    let mut command = place.bare_command();
    command.args(["play", "1956", "--seed", "1", "--two-players", "--save", "game.ron"]);
    let mut first = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(first.stdout.take().unwrap());
    let mut input = first.stdin.take().unwrap();
    wait_for(&mut out, "Tokyo> ");
    typed(&mut input, "hold");
    wait_for(&mut out, "Moscow> ");
    place.run("play --resume game.ron").fails(3, &["game.ron", "is being played on"]);
    // A second game goes beside it.
    place.run_with("play 1956 --seed 2 --two-players --save other.ron", b"hold\n").done();
    first.kill().unwrap();
    first.wait().unwrap();
    // The system lets go of what a killed program held, if not at once.
    let mut again = place.run_with("play --resume game.ron", b"hold\n");
    for _ in 0..20 {
        if again.status == 0 {
            break;
        }
        thread::sleep(Duration::from_millis(100));
        again = place.run_with("play --resume game.ron", b"hold\n");
    }
    again.done();
    let moves =
        |name: &str| moves_in(&place.run(&format!("replay {name} --verify --json")).json()).len();
    assert_eq!((moves("game.ron"), moves("other.ron")), (2, 1));
}

#[test]
fn what_windows_keeps_for_a_device_is_a_name_of_nothing() {
    let place = Place::new();
    for name in ["con", "NUL", "com1", "lpt9", "com¹"] {
        let typed = format!("hold\nsave {name}\n");
        let said = place.run_with("play tutorial --two-players", typed.as_bytes()).done();
        assert!(said.contains(&format!("\"{name}\"")), "{said}");
        place.run(&format!("play tutorial --save {name}.ron")).fails(3, &["is no file"]);
    }
    place.run("new nul").fails(3, &["is no file"]).silent();
    for command in ["check con", "replay nul", "play --resume con", "check aux.ron", "play nul"] {
        let ran = place.run(command);
        assert!([1, 3].contains(&ran.status), "{command}: {}{}", ran.out, ran.err);
        assert!(ran.err.trim_end().ends_with(['.', '?']), "{command}: {}", ran.err);
    }
}

/// Names that are no text, as an archive packed in another encoding leaves them.
#[cfg(target_os = "linux")]
mod no_text {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt as _;

    use super::*;

    /// “игра” as Windows wrote it in Russian, with this ending.
    fn named(ending: &str) -> OsString {
        OsString::from_vec([b"\xe8\xe3\xf0\xe0".as_slice(), ending.as_bytes()].concat())
    }

    #[test]
    fn a_game_is_played_from_saved_in_and_taken_up_from_such_a_file() {
        let place = Place::new();
        place.write_os(&named(".moves"), deal());
        let mut words = vec!["play".into(), "1956".into(), "--two-players".into()];
        words.extend(["--moves".into(), named(".moves"), "--save".into(), named(".ron")]);
        place.run_words(&words).done();
        let replay = ["replay".into(), named(".ron"), "--verify".into()];
        place.run_words(&replay).done();
        place.run_words(&["play".into(), "--resume".into(), named(".ron")]).done();
        place.run_words(&["debrief".into(), named(".ron")]).done();
        place.run_words(&["upgrade".into(), named(".ron")]).done();
        let what_if = ["what-if".into(), named(".ron"), "venue=none".into()];
        place.run_words(&what_if).done();
        // Two such names are two files, with a hold of its own each.
        let other = OsString::from_vec(b"\xe8\xe3\xf0\xe1.ron".to_vec());
        let words = ["play".into(), "1956".into(), "--two-players".into(), "--save".into(), other];
        place.run_words(&words).done();
        let holds = fs::read_dir(place.path("")).unwrap().filter_map(Result::ok);
        let holds = holds.filter(|file| file.file_name().as_encoded_bytes().ends_with(b".hold"));
        assert_eq!(holds.count(), 2);
    }

    #[test]
    fn a_file_of_such_a_name_is_checked_and_set_and_elsewhere_the_name_is_refused_in_a_sentence() {
        let place = Place::new();
        let tutorial = two_tables::store::shipped_scenario("tutorial").unwrap();
        place.write_os(&named(".ron"), &tutorial);
        let said = place.run_words(&["check".into(), named(".ron")]).done();
        assert!(said.contains(".ron: no problems."), "{said}");
        place.run_words(&["fmt".into(), "--check".into(), named(".ron")]).done();
        place.run_words(&["check".into(), named(".xml")]).fails(3, &[".xml"]).silent();
        place.write_os(&named(".bad"), "(");
        for command in ["check", "fmt", "upgrade", "replay", "debrief"] {
            place.run_words(&[command.into(), named(".bad")]).fails(1, &[".bad"]);
        }
        for command in ["play", "analyse", "explain", "why", "simulate"] {
            let ran = place.run_words(&[command.into(), named(".ron")]);
            ran.fails(2, &["not a text in UTF-8", "hand it over as -"]).silent();
        }
        let listed = ["games".into(), "--remove".into(), named("")];
        place.run_words(&listed).fails(2, &["not a text in UTF-8"]).silent();
    }

    #[test]
    fn a_home_of_such_a_name_is_a_home() {
        let place = Place::new();
        let mut command = place.command(env!("CARGO_BIN_EXE_two-tables"));
        command.env("XDG_DATA_HOME", place.path("").join(named("")));
        command.args(["play", "tutorial", "--two-players"]);
        let mut game = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        game.stdin.take().unwrap().write_all(b"hold\n").unwrap();
        assert!(game.wait().unwrap().success());
        let saves = place.path("").join(named("")).join("two-tables/saves");
        assert!(saves.join("tutorial-1.ron").exists());
        let mut command = place.command(env!("CARGO_BIN_EXE_two-tables"));
        command.env("XDG_DATA_HOME", place.path("").join(named(""))).arg("doctor");
        let page = command.output().unwrap();
        assert!(page.status.success() && !page.stdout.is_empty());
    }
}
