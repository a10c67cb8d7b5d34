//! Scenario files that are cut short, huge, something else or not there, given to every command that takes one.

use super::place::Place;

const COMMANDS: [&str; 4] = ["check", "analyse", "explain", "play"];

#[track_caller]
fn refused(place: &Place, status: i32, parts: &[&str]) {
    for command in COMMANDS {
        let ran = place.run(&format!("{command} case.ron"));
        assert_eq!(ran.status, status, "{command}: {}", ran.err);
        ran.fails(status, &["case.ron"]);
        // The problems are what check is asked for: it prints them as data.
        let told = format!("{}{}", ran.out, ran.err);
        for part in parts {
            assert!(told.contains(part), "{command}: no {part:?} in {told:?}");
        }
        if command != "check" {
            ran.silent();
        }
    }
}

#[test]
fn a_scenario_cut_short() {
    let place = Place::new();
    let text = two_tables::store::shipped_scenario("1956").unwrap();
    for part in [1, 300, 5000, text.len() / 2, text.len() - 10] {
        place.write("case.ron", &text[..text.floor_char_boundary(part)]);
        refused(&place, 1, &["case.ron:"]);
    }
    place.write("case.ron", "");
    refused(&place, 1, &["case.ron:1:1", "empty"]);
}

#[test]
fn a_scenario_that_is_no_text() {
    let place = Place::new();
    let noise: Vec<u8> = (0..4000_u32).map(|n| n.wrapping_mul(40_503).to_le_bytes()[1]).collect();
    place.write("case.ron", noise);
    refused(&place, 1, &["UTF-8"]);
    let utf16: Vec<u8> = "(id: \"x\")".encode_utf16().flat_map(u16::to_le_bytes).collect();
    place.write("case.ron", [vec![0xFF, 0xFE], utf16].concat());
    refused(&place, 1, &["UTF-16"]);
}

#[test]
fn a_scenario_of_ten_megabytes_or_nested_without_end() {
    let place = Place::new();
    place.write("case.ron", "x".repeat(10 << 20));
    refused(&place, 1, &["10485760 bytes"]);
    place.write("case.ron", "x".repeat(20 << 20));
    refused(&place, 1, &["20971520 bytes"]);
    for open in ["(", "[", "{", "a(", "Some("] {
        place.write("case.ron", open.repeat(100_000));
        refused(&place, 1, &["case.ron:"]);
    }
}

#[test]
fn a_scenario_that_is_not_there_or_a_folder() {
    let place = Place::new();
    refused(&place, 3, &["Check the path"]);
    std::fs::create_dir(place.path("case.ron")).unwrap();
    refused(&place, 3, &["case.ron"]);
    place.run("play 1965").fails(3, &["1965", "1956"]).silent();
    place.run("play 1956 --variant nowhere").fails(1, &["nowhere"]).silent();
}
