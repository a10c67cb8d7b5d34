//! `diff`: two scenarios side by side.

use serde_json::Value;

use super::place::Place;

const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");

fn pair(document: &Value, of: &str, key: &str) -> (Value, Value) {
    let figure = document[of][key].clone();
    assert!(figure.is_object(), "no {key} of {of} in {document}");
    (figure["first"].clone(), figure["second"].clone())
}

#[test]
fn a_variant_is_put_beside_its_scenario_and_its_figures_are_those_of_the_other_commands() {
    let place = Place::new();
    let document = place.run("diff 1956 --variant united_party --games 0 --json").json();
    let before = place.run("analyse 1956 --json").json();
    let after = place.run("analyse 1956 --variant united_party --json").json();
    for side in ["tokyo", "moscow"] {
        let key = format!("win_set.{side}");
        let sizes = (before["win_set"][side].clone(), after["win_set"][side].clone());
        assert_eq!(pair(&document, "texts", &key), sizes);
        let whole = (
            &before["history"]["parts"][0]["chance"][side],
            &after["history"]["parts"][0]["chance"][side],
        );
        let key = format!("history.{side}.whole");
        assert_eq!(pair(&document, "history", &key), (whole.0.clone(), whole.1.clone()));
    }
    let zones = pair(&document, "texts", "zone");
    assert_eq!(zones, (before["zone"].clone(), after["zone"].clone()));
    let moved = &document["zone_moved"];
    let grown = zones.1.as_i64().unwrap() - zones.0.as_i64().unwrap();
    assert_eq!(moved["came"].as_i64().unwrap() - moved["went"].as_i64().unwrap(), grown);
    assert_eq!(document["second"]["variant"], "united_party");
    assert!(!document["written"].as_array().unwrap().is_empty());
    assert!(document["games"].is_null());
    let why = place.run("why 1956 --package history --variant united_party --json").json();
    for body in why["tokyo"]["bodies"].as_array().unwrap() {
        let key = format!("history.tokyo.bodies.{}", body["body"].as_str().unwrap());
        assert_eq!(pair(&document, "history", &key).1, body["chance"]);
    }
}

#[test]
fn two_files_are_compared_by_what_they_say_and_by_what_comes_of_it() {
    let place = Place::new();
    place.write("a.ron", TUTORIAL);
    place.write("b.ron", TUTORIAL);
    place.edit("b.ron", "capital: ", "capital: 1");
    let page = place.run("diff a.ron b.ron --games 20").done();
    for part in ["side by side", "1 thing", ".capital: ", "Zone of agreement", "20 games of each"] {
        assert!(page.contains(part), "no {part} in {page}");
    }
    let same = place.run("diff a.ron a.ron --games 20 --json").json();
    assert_eq!(same["written"], serde_json::json!([]));
    assert_eq!(same["games"]["otherwise"], 0);
    assert_eq!(same["zone_moved"], serde_json::json!({ "came": 0, "went": 0 }));
    for (_, figure) in same["games"]["figures"].as_object().unwrap() {
        assert_eq!(figure["first"], figure["second"]);
    }
    // What a game settles is what simulate settles on the same seeds.
    let simulated = place.run("simulate a.ron --games 20 --json").json();
    let ended = pair(&same["games"], "figures", "endings.in_force").0;
    assert_eq!(simulated["outcomes"]["in_force"]["games"], ended);
    let page = place.run("diff a.ron a.ron --games 0").done();
    assert!(page.contains("say the same") && !page.contains("games of each"), "{page}");
}

#[test]
fn scenarios_of_other_issues_are_compared_as_far_as_they_can_be() {
    let place = Place::new();
    let page = place.run("diff tutorial 1956 --games 0").done();
    assert!(page.contains("not the same issues"), "{page}");
    let document = place.run("diff tutorial 1956 --games 1 --json").json();
    assert!(document["zone_moved"].is_null());
    assert_eq!(document["same_history"], false);
    let figures = document["games"]["figures"].as_object().unwrap();
    let endings = figures.iter().filter(|(key, _)| key.starts_with("endings."));
    let games = |which: &str| -> u64 {
        endings.clone().map(|(_, figure)| figure[which].as_u64().unwrap()).sum()
    };
    assert_eq!((games("first"), games("second")), (1, 1));
}

#[test]
fn a_comparison_that_cannot_be_made_says_why() {
    let place = Place::new();
    for (line, status, parts) in [
        ("diff 1956", 2, &["nothing to compare", "--variant"][..]),
        ("diff - -", 2, &["only once"]),
        ("diff tutorial 1956 --games -1", 2, &["--games -1", "10000"]),
        ("diff tutorial 1956 --games 10001", 2, &["out of range"]),
        ("diff tutorial nowhere.ron", 3, &["nowhere.ron"]),
        ("diff tutorial 1965", 3, &["1965", "1956"]),
        ("diff 1956 --variant no_washingtn", 1, &["no_washington"]),
        ("diff 1956 --set sides.tokyo.fce=1", 1, &["fce"]),
        ("diff 1956 --set sides", 2, &["sides"]),
        ("diff 1956 --set sides.tokyo.face=900", 1, &["900", "face"]),
    ] {
        place.run(line).fails(status, parts).silent();
    }
    place.write("broken.ron", "(format: 1");
    place.run("diff tutorial broken.ron").fails(1, &["broken.ron"]).silent();
}
