//! Scenarios and styles in the user's own folder: found by name, told with their first problem, harming nothing else.

use std::fs;

use super::place::Place;

/// A place whose owner has put these into his folders.
fn with(files: &[(&str, String)]) -> Place {
    let place = Place::new();
    for (file, text) in files {
        let path = place.path("home/data/two-tables").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    place
}

fn tutorial() -> String {
    two_tables::store::shipped_scenario("tutorial").unwrap()
}

#[test]
fn a_scenario_in_the_folder_is_played_by_its_name() {
    let mine = tutorial().replacen("id: \"tutorial\"", "id: \"mine\"", 1);
    let place = with(&[("scenarios/my_case.ron", mine)]);
    assert!(place.run("check my_case").done().contains("my_case.ron: no problems."));
    place.run("analyse my_case").done();
    place.run("play my_case --seed 1 --two-players --moves /dev/null --save game.ron").done();
    assert!(place.read("game.ron").contains("id: \"mine\""));
    place.run("check my_cas").fails(3, &["Did you mean \"my_case\"?"]).silent();
    // A file here is meant before one in the folder.
    place.write("my_case", "(");
    place.run("check my_case").fails(1, &["my_case"]);
}

#[test]
fn what_is_wrong_in_the_folder_is_told_and_the_rest_is_offered() {
    let place = with(&[
        ("scenarios/good.ron", tutorial()),
        ("scenarios/bad.ron", tutorial().replacen("host: \"tokyo\"", "host: \"tokio\"", 1)),
        ("scenarios/1956.ron", tutorial()),
        ("scenarios/empty.ron", String::new()),
        ("scenarios/notes.txt", "not meant".to_owned()),
        ("styles/strange.ron", "(".to_owned()),
    ]);
    fs::create_dir_all(place.path("home/data/two-tables/scenarios/folder.ron")).unwrap();
    place.shell("mkfifo home/data/two-tables/scenarios/pipe.ron").done();
    let ran = place.run_with("play", b"good\ntokyo\nquit\n");
    assert_eq!(ran.status, 0, "{}", ran.err);
    assert!(ran.out.contains("Your own: good."), "{}", ran.out);
    for told in ["bad lies in your folder", "\"tokio\"", "1956 lies in your folder", "ships with"] {
        assert!(ran.out.contains(told), "no {told} in {}", ran.out);
    }
    assert!(
        !ran.out.contains("notes") && !ran.out.contains("pipe") && !ran.out.contains("folder.ron")
    );
    let document = place.run("doctor --json").json().to_string();
    for told in ["bad lies in your folder", "empty lies in", "strange lies in", "(1 can be played)"]
    {
        assert!(document.contains(told), "no {told} in {document}");
    }
    place.run("check 1956").done();
    place.run("play bad --moves /dev/null").fails(1, &["bad.ron", "tokio"]);
}

#[test]
fn a_style_in_the_folder_is_an_opponent_by_its_name() {
    let style = two_tables::store::shipped_style("legalist").unwrap();
    let style = style.replacen("id: \"legalist\"", "id: \"mine\"", 1);
    let style = style.replacen("name: \"The legalist\"", "name: \"The clerk\"", 1);
    let place = with(&[("styles/clerk.ron", style), ("styles/random.ron", "(".to_owned())]);
    let ran = place.run("play tutorial --side tokyo --style clerk --moves /dev/null");
    assert!(ran.done().contains("The clerk"));
    place.run("simulate tutorial --games 2 --tokyo clerk:hard --moscow random").done();
    place.run("play tutorial --style clrek --moves /dev/null").fails(3, &["\"clerk\""]);
}
