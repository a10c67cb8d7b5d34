//! What the machine can do: told as it is, with a remedy where something is missing.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::place::Place;

/// What a document says of one thing.
#[track_caller]
fn of<'d>(document: &'d Value, about: &str) -> &'d Value {
    let parts = document["found"].as_array().unwrap();
    let mut found = parts.iter().flat_map(|part| part["found"].as_array().unwrap());
    found.find(|found| found["about"] == about).unwrap_or_else(|| panic!("nothing of {about}"))
}

#[test]
fn the_doctor_tells_what_is_there_and_changes_nothing() {
    let place = Place::new();
    let page = place.run("doctor").done();
    for part in ["The machine", "What is kept", "The window", "So\n"] {
        assert!(page.contains(part), "no {part} in {page}");
    }
    let lines = page.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let told = lines.filter(|line| line.contains("fine: ") || line.contains("missing: "));
    assert!(told.count() >= 8, "{page}");
    assert!(!place.path("home").exists(), "it made a folder");
    let document = place.run("doctor --json").json();
    assert_eq!(document["can"]["keep_games"], true);
    for about in ["program", "system", "language", "terminal", "saves", "disk", "settings"] {
        assert_eq!(of(&document, about)["verdict"], "fine", "{document:#}");
    }
    let saves: PathBuf = ["home", "data", "two-tables", "saves"].into_iter().collect();
    let says = of(&document, "saves")["says"].as_str().unwrap();
    assert!(says.contains(&*saves.to_string_lossy()), "{says}");
}

#[test]
fn a_folder_nothing_can_be_kept_in_is_wrong_and_the_status_says_so() {
    let place = Place::new();
    place.write("home", "no folder");
    let ran = place.run("doctor");
    ran.fails(3, &["Games cannot be kept here"]);
    assert!(ran.out.contains("WRONG: Games cannot be kept in"), "{}", ran.out);
    let ran = place.run("doctor --json");
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.status, &document["can"]["keep_games"]), (3, &Value::Bool(false)));
    assert_eq!(of(&document, "saves")["verdict"], "wrong");
}

#[test]
fn settings_that_cannot_be_read_are_missing_and_no_more() {
    let place = Place::new();
    let saves = place.path("home/data/two-tables/saves");
    fs::create_dir_all(&saves).unwrap();
    fs::write(saves.join("window.settings"), "(text_size:").unwrap();
    let document = place.run("doctor --json").json();
    assert_eq!(of(&document, "settings")["verdict"], "missing");
}

#[test]
fn a_build_says_what_it_was_built_with() {
    let document = Place::new().run("doctor --json").json();
    let says = of(&document, "program")["says"].as_str().unwrap();
    assert_eq!(says.contains("host"), cfg!(feature = "host"), "{says}");
    assert_eq!(says.contains("window"), cfg!(feature = "desktop"), "{says}");
    if cfg!(not(feature = "desktop")) {
        assert_eq!(of(&document, "window")["verdict"], "missing");
        assert_eq!(document["can"]["open_a_window"], false);
    }
    if cfg!(feature = "host") {
        of(&document, "port");
        assert_eq!(of(&document, "classes")["verdict"], "fine");
    }
}

#[test]
fn the_notices_are_printed_whole() {
    let notices = include_str!("../../assets/NOTICES.txt");
    assert_eq!(Place::new().run("notices").done(), notices);
}
