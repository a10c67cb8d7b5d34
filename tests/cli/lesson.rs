//! Lesson length, as a teacher asks for it.

use super::place::Place;

/// A whole game of holding, at lesson length, in `game.ron`.
fn held() -> (Place, String) {
    let place = Place::new();
    place.write("moves", format!("brief\n{}", "hold\n".repeat(10)));
    let line = "play 1956 --length lesson --seed 7 --two-players --moves moves --save game.ron";
    let shown = place.run(line).done();
    (place, shown)
}

#[test]
fn a_game_at_lesson_length_has_five_rounds_and_its_brief_says_so() {
    let (place, shown) = held();
    assert!(shown.contains("lesson length: 5 rounds"), "{shown}");
    let document = place.run("replay game.ron --json").json();
    assert_eq!(document["length"], "lesson");
    assert_eq!(document["rounds"], 5);
    assert_eq!(document["outcome"]["ending"], "out_of_time");
}

#[test]
fn its_save_is_taken_up_and_verified_at_that_length() {
    let (place, _) = held();
    place.run("replay game.ron --verify").done();
    place.run("play --resume game.ron").done();
    // Without the word the save would be of full length, and its fingerprint tells that it was changed.
    place.edit("game.ron", "length: lesson,", "");
    place.run("replay game.ron --verify").fails(1, &["length", "changed by hand"]).silent();
    assert_eq!(place.run("play --resume game.ron --length lesson").status, 2);
}

#[test]
fn a_scenario_without_a_lesson_and_a_length_nobody_knows_are_refused_with_the_way_out() {
    let place = Place::new();
    for command in ["play", "analyse", "explain", "simulate --games 1"] {
        let ran = place.run(&format!("{command} tutorial --length lesson"));
        ran.fails(1, &["no lesson length", "full length"]).silent();
    }
    assert_eq!(place.run("play 1956 --length short").status, 2);
    assert!(place.run("play 1956 --length short").err.contains("full or lesson"));
}

#[test]
fn what_looks_at_a_scenario_takes_the_length() {
    let place = Place::new();
    assert!(place.run("analyse 1956 --length lesson").done().contains("5 rounds"));
    let full = place.run("analyse 1956 --json").json();
    let lesson = place.run("analyse 1956 --length lesson --json").json();
    assert_eq!((&full["length"], &lesson["length"]), (&"full".into(), &"lesson".into()));
    let explained = place.run("explain 1956 --length lesson --json").json();
    assert_eq!(explained["length"], "lesson");
    let line = "simulate 1956 --length lesson --games 4 --tokyo random --moscow random";
    assert!(place.run(line).done().contains("Lesson length: 5 rounds."));
    let document = place.run(&format!("{line} --json")).json();
    assert_eq!(document["length"], "lesson");
    assert_eq!(document["rounds"]["games"].as_object().unwrap().len(), 5);
    let drawn = place.run(&format!("{line} --perturb 100 --draws 2 --json")).json();
    assert_eq!(drawn["rounds"]["games"].as_object().unwrap().len(), 5);
}

#[test]
fn check_looks_at_lesson_length_too() {
    let place = Place::new();
    let shipped = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/1956.ron");
    place.write("case.ron", std::fs::read_to_string(shipped).unwrap());
    // Worth so much at the opening of the lesson that nothing can be signed any more; at full length only later.
    place.edit(
        "case.ron",
        "no_agreement: [-12, -12, -13, -14, -15, -17, -18, -19, -20, -21]",
        "no_agreement: [-10, 200]",
    );
    place.edit("case.ron", "lesson: [\"london\",", "lesson: [\"tea\",");
    let shown = place.run("check case.ron").done();
    assert!(shown.contains("at lesson length: no text is worth as much"), "{shown}");
    place.edit("case.ron", "lesson: [\"tea\",", "lesson: [\"teas\",");
    assert!(place.run("check case.ron").out.contains("Did you mean \"tea\""));
}
