//! `fmt` and `upgrade`: what an author has written stays, and no file is lost.

use std::fs;
use std::path::Path;

use super::place::Place;

/// The tutorial as an editor without any care for it would leave it.
fn unset() -> String {
    let text = two_tables::store::shipped_scenario("tutorial").unwrap();
    let lines: Vec<String> = text.lines().map(|line| format!("\t{} ", line.trim_start())).collect();
    lines.join("\n") + "\n"
}

#[test]
fn fmt_sets_a_scenario_as_the_one_that_ships_and_says_so_once() {
    let place = Place::new();
    let shipped = two_tables::store::shipped_scenario("tutorial").unwrap();
    place.write("mine.ron", unset());
    place.run("fmt mine.ron --check").fails(1, &["mine.ron", "two-tables fmt"]);
    assert_eq!(place.read("mine.ron"), unset(), "a look changes nothing");
    assert!(place.run("fmt mine.ron").done().contains("mine.ron is set anew"));
    assert_eq!(place.read("mine.ron"), shipped);
    assert_eq!(place.run("fmt mine.ron").done(), "");
    assert_eq!(place.run("fmt *.ron --check").done(), "");
    assert_eq!(place.run_with("fmt -", unset().as_bytes()).done(), shipped);
    assert_eq!(place.run_with("fmt -", shipped.as_bytes()).done(), shipped);
}

#[cfg(target_os = "linux")]
#[test]
fn who_may_read_a_file_may_read_it_still_once_it_is_set() {
    use std::os::unix::fs::PermissionsExt as _;

    let place = Place::new();
    place.write("mine.ron", unset());
    fs::set_permissions(place.path("mine.ron"), fs::Permissions::from_mode(0o640)).unwrap();
    place.run("fmt mine.ron").done();
    let mode = fs::metadata(place.path("mine.ron")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn fmt_leaves_what_it_cannot_read_and_goes_on() {
    let place = Place::new();
    place.write("broken.ron", "(id: \"x\" title: 3");
    place.write("other.ron", "(a:1)");
    place.write("mine.ron", unset());
    let ran = place.run("fmt broken.ron other.ron mine.ron");
    ran.fails(1, &["broken.ron:1:", "other.ron is neither"]);
    assert!(ran.out.contains("mine.ron is set anew"));
    assert_eq!(place.read("broken.ron"), "(id: \"x\" title: 3");
    assert_eq!(place.read("other.ron"), "(a:1)");
    place.run("fmt none.ron").fails(3, &["none.ron"]).silent();
    place.run("fmt 'none*.ron'").fails(3, &["none"]).silent();
    place.run("fmt").fails(2, &["FILES"]).silent();
    place.write("none", "");
    place.run("play tutorial --seed 1 --two-players --moves none --save game.ron").done();
    let game = place.read("game.ron");
    place.run("fmt game.ron").fails(1, &["game.ron is neither"]).silent();
    assert_eq!(place.read("game.ron"), game);
}

/// A save of format 1, with what a teacher has written beside it.
fn of_format_1(place: &Place) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saves_1/two_players.ron");
    let text = fs::read_to_string(path).unwrap();
    let text = text.replacen(
        "    moves: [\n        (",
        "    moves: [\n        // He waits.\n        (",
        1,
    );
    let text = format!("// Monday's class\n{text}// Looked at twice.\n");
    assert!(text.contains("He waits"));
    place.write("old.ron", &text);
    text
}

#[test]
fn upgrade_makes_an_old_save_new_and_keeps_it_and_what_is_written_in_it() {
    let place = Place::new();
    let old = of_format_1(&place);
    let before = place.run("replay old.ron --json").json();
    assert!(place.run("upgrade old.ron").done().contains("of format 2 now"));
    assert_eq!(place.read("old.ron.format_1"), old);
    let new = place.read("old.ron");
    for said in ["// Monday's class\n", "        // He waits.\n        (", "// Looked at twice.\n"]
    {
        assert!(new.contains(said), "no {said}");
    }
    assert!(new.contains("format: 2,") && new.starts_with("// Monday"));
    let after = place.run("replay old.ron --json").json();
    assert_eq!(before["fingerprint"], after["fingerprint"]);
    assert_eq!(before["moves"], after["moves"]);
    assert!(place.run("replay old.ron --verify").done().contains("Verified"));
    assert!(place.run("upgrade old.ron").done().contains("the newest there is"));
    assert_eq!(place.read("old.ron"), new);
}

#[test]
fn upgrade_writes_over_nothing_and_takes_no_save_that_does_not_play_out() {
    let place = Place::new();
    let old = of_format_1(&place);
    place.write("old.ron.format_1", "mine");
    place.run("upgrade old.ron").fails(3, &["old.ron.format_1", "not written over"]).silent();
    assert_eq!(
        (place.read("old.ron"), place.read("old.ron.format_1")),
        (old.clone(), "mine".into())
    );
    place.write("changed.ron", old.replacen("seed: ", "seed: 1", 1));
    place.run("upgrade changed.ron").fails(1, &["changed.ron"]).silent();
    assert!(!place.path("changed.ron.format_1").exists());
    let piped = place.run_with("upgrade -", old.as_bytes()).done();
    assert!(piped.starts_with("// Monday") && piped.contains("format: 2,"));
}

#[test]
fn upgrade_says_that_scenarios_and_styles_have_one_format() {
    let place = Place::new();
    place.run("new mine").done();
    let said = place.run("upgrade mine.ron").done();
    assert!(said.contains("a scenario of format 1, the newest there is"), "{said}");
    let style = two_tables::store::shipped_style("legalist").unwrap();
    place.write("style.ron", &style);
    assert!(place.run("upgrade style.ron").done().contains("a style of format 1"));
    place.write("style.ron", style.replacen("format: 1", "format: 3", 1));
    place.run("upgrade style.ron").fails(1, &["style.ron", "format 1", "newer"]).silent();
    place.write("list.ron", "[1]");
    place.run("upgrade list.ron").fails(1, &["no scenario, no style"]).silent();
    place.write("broken.ron", "(id");
    place.run("upgrade broken.ron").fails(1, &["broken.ron:1:"]).silent();
    place.run("upgrade none.ron").fails(3, &["none.ron"]).silent();
}

#[test]
fn no_file_has_a_name_that_windows_keeps_for_a_device() {
    let place = Place::new();
    for name in ["con", "nul", "com1", "aux"] {
        place
            .run(&format!("new {name}"))
            .fails(3, &[&format!("{name}.ron"), "is no file"])
            .silent();
        place.run(&format!("play tutorial --seed 1 --save {name}")).fails(3, &[name, "is no file"]);
        let named = format!("{}.ron", name.to_uppercase());
        place.run(&format!("play tutorial --seed 1 --save {named}")).fails(3, &[&named]);
        assert!(!place.path(name).exists() && !place.path(&named).exists());
    }
    place.run("new console").done();
}
