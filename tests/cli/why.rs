//! `why`, and what `explain`, `analyse` and `simulate` tell of what they used to hide.

use serde_json::Value;

use super::place::Place;

#[track_caller]
fn has(document: &Value, pointers: &[&str]) {
    for pointer in pointers {
        assert!(document.pointer(pointer).is_some(), "no {pointer} in {document}");
    }
}

fn length(value: &Value) -> usize {
    value.as_array().unwrap().len()
}

#[test]
fn why_tells_what_each_change_alone_would_add_and_which_options_are_shut() {
    let place = Place::new();
    let page = place.run("why tutorial").done();
    assert!(page.contains("what keeps the zone of agreement shut"), "{page}");
    assert!(page.contains("Each change alone"), "{page}");
    let document = place.run("why tutorial --json").json();
    let survey = place.run("analyse tutorial --json").json();
    for pointer in ["/permitted", "/win_set/tokyo", "/win_set/moscow", "/zone"] {
        assert_eq!(document.pointer(pointer), survey.pointer(pointer), "{pointer}");
    }
    has(&document, &["/alone/0/change/kind", "/alone/0/change/what", "/alone/0/zone/in"]);
    has(&document, &["/options/0/clause", "/options/0/openers", "/searched"]);
    for option in document["options"].as_array().unwrap() {
        let openers = option["openers"].as_array().unwrap();
        assert!(openers.is_empty() || option["zone"] == 0, "{option}");
        for opener in openers {
            assert!((1..=3).contains(&length(&opener["changes"])), "{opener}");
            assert!(opener["texts"].as_u64().unwrap() > 0, "{opener}");
        }
    }
}

#[test]
fn why_takes_a_text_a_variant_changes_and_a_length_and_tells_each_home_by_moments() {
    let place = Place::new();
    let document = place.run("why 1956 --package history --json").json();
    for side in ["tokyo", "moscow"] {
        has(&document[side], &["/chance", "/moments/mandate", "/moments/ratification", "/wanted"]);
        has(&document[side], &["/bodies/0/decided_by", "/bodies/0/chance", "/openers"]);
        let moments = document[side]["moments"].as_object().unwrap();
        let least = moments.values().map(|chance| chance.as_u64().unwrap()).min().unwrap();
        assert!(document[side]["chance"].as_u64().unwrap() <= least, "{side}");
    }
    let explained = place.run("explain 1956 --package history --json").json();
    for side in ["tokyo", "moscow"] {
        let worth = |of: &Value| of[side]["value_thousandths"].clone();
        assert_eq!(worth(&document), worth(&explained));
    }
    let other = place.run("why 1956 --package history --variant united_party --json").json();
    assert_ne!(other["tokyo"]["chance"], document["tokyo"]["chance"]);
    let other = place.run("why 1956 --package history --set sides.tokyo.face=-60 --json").json();
    assert_ne!(other["tokyo"]["chance"], document["tokyo"]["chance"]);
    let lesson = place.run("why tutorial --length lesson --json");
    assert!(lesson.status == 0 || lesson.err.contains("lesson"), "{}", lesson.err);
    let page = place.run("why 1956 --package history").done();
    for part in
        ["Before it may be proposed", "To be ratified", "withhold most", "Both homes together"]
    {
        assert!(page.contains(part), "no {part} in\n{page}");
    }
}

#[test]
fn why_refuses_what_is_no_text_and_what_may_not_stand_with_a_sentence() {
    let place = Place::new();
    place.run("why nowhere").fails(3, &["nowhere"]).silent();
    place.run("why 1956 --package territory").fails(2, &["territory"]).silent();
    place.run("why 1956 --package territory=z").fails(2, &["territory"]).silent();
    place.run("why 1956 --variant nothing").fails(1, &["nothing"]).silent();
    place.run("why 1956 --set sides.tokyo.fcae=1").fails(1, &["fcae"]).silent();
}

#[test]
fn explain_tells_what_multiplies_a_loss_of_honour() {
    let place = Place::new();
    let page = place.run("explain 1956").done();
    assert!(page.contains("A loss of honour weighs × "), "{page}");
    assert!(page.contains("as a loss of honour."), "{page}");
    let document = place.run("explain 1956 --json --set sides.tokyo.face=-50").json();
    let weight = |name: &str| document["tokyo"]["loss_weighs_thousandths"][name].as_u64().unwrap();
    assert_eq!(weight("whole"), weight("loss_aversion") * weight("humiliation") / 1000);
    assert_eq!(weight("humiliation"), 1500);
    let mut multiplied = 0;
    for faction in document["tokyo"]["factions"].as_array().unwrap() {
        for reason in faction["reasons"].as_array().unwrap() {
            let made = &reason["made_of"];
            if made.is_null() {
                continue;
            }
            let of = |name: &str| made[name].as_i64().unwrap();
            let felt = (of("value") + of("softened")) * of("weight_thousandths");
            assert_eq!(reason["points"].as_i64().unwrap(), felt.div_euclid(1000), "{reason}");
            multiplied += i32::from(of("weight_thousandths") != 1000);
        }
    }
    assert!(multiplied > 0);
}

#[test]
fn analyse_tells_how_the_zone_moves_round_by_round() {
    let place = Place::new();
    let plain = place.run("analyse tutorial --json").json();
    assert!(plain.get("rounds").is_none());
    let document = place.run("analyse tutorial --rounds --json").json();
    let rounds = document["rounds"].as_array().unwrap();
    assert!(rounds.len() > 1);
    for round in rounds {
        has(round, &["/round", "/zone/0", "/zone/1", "/win_set/tokyo/1", "/permitted/0"]);
        assert!(round["zone"][0].as_u64() <= round["zone"][1].as_u64(), "{round}");
    }
    let page = place.run("analyse tutorial --rounds").done();
    assert!(page.contains("round by round"), "{page}");
}

#[test]
fn simulate_tells_what_happened_how_often_and_in_which_texts_it_ended() {
    let place = Place::new();
    let document = place.run("simulate 1956 --games 40 --json").json();
    let in_force = document["outcomes"]["in_force"]["games"].as_u64().unwrap();
    let packages = document["packages"].as_array().unwrap();
    let games: Vec<u64> = packages.iter().map(|one| one["games"].as_u64().unwrap()).collect();
    assert_eq!(games.iter().sum::<u64>(), in_force);
    assert!(games.is_sorted_by(|one, two| one >= two), "{games:?}");
    for pointer in ["/acts/tokyo", "/acts/moscow", "/gestures/tokyo", "/gestures/moscow", "/events"]
    {
        let counts = document.pointer(pointer).unwrap().as_object().unwrap();
        assert!(counts.values().all(|count| count.as_u64().unwrap() <= 40), "{pointer}");
    }
    let events = document["events"].as_object().unwrap();
    assert!(events.values().any(|count| count.as_u64() > Some(0)));
    let page = place.run("simulate 1956 --games 40").done();
    for part in ["Whole texts in force", "Acts, in how many games", "Events, in how many games"] {
        assert!(page.contains(part), "no {part} in\n{page}");
    }
}

#[test]
fn simulate_compares_variants_by_what_is_settled() {
    let place = Place::new();
    let line = "simulate 1956 --games 40 --variant none --variant united_party";
    let document = place.run(&format!("{line} --json")).json();
    let [first, other] = [0, 1].map(|cell| document["cells"][cell].clone());
    let settled = other["difference"]["settled"].as_object().unwrap();
    assert!(!settled.is_empty());
    for (clause, difference) in settled {
        let (issue, option) = clause.split_once('=').unwrap();
        let count = |cell: &Value| cell["settled"][issue][option].as_i64().unwrap();
        let mean = difference["mean"].as_f64().unwrap();
        let counted = f64::from(i32::try_from(count(&other) - count(&first)).unwrap()) / 40.0;
        assert!((mean - counted).abs() < 1e-5, "{clause}: {mean} and {counted}");
    }
    let page = place.run(line).done();
    assert!(page.contains("Settled more or less often"), "{page}");
}
