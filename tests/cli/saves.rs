//! Saves that were changed, cut short or are something else.

use std::sync::Arc;

use super::place::{Place, deal};
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::session::{Role, Seat, Session, Setup};

/// A whole game in `game.ron`.
fn saved() -> Place {
    let place = Place::new();
    place.write("deal", deal());
    place.run("play 1956 --seed 1 --two-players --moves deal --save game.ron").done();
    place
}

/// Asserts that no command takes the save, each with status 1 and these words, and leaves it as it was.
#[track_caller]
fn refused(place: &Place, parts: &[&str]) {
    let before = std::fs::read(place.path("game.ron")).unwrap();
    place.run("replay game.ron --verify").fails(1, &["game.ron"]).fails(1, parts).silent();
    place.run("play --resume game.ron").fails(1, &["game.ron"]).fails(1, parts).silent();
    assert_eq!(before, std::fs::read(place.path("game.ron")).unwrap());
}

#[test]
fn a_save_of_another_format() {
    let place = saved();
    place.edit("game.ron", "format: 1", "format: 7");
    refused(&place, &["format 7", "format 1"]);
    place.write("game.ron", "(format: 2, players: [\"a\"], log: ((1, 2), {\"x\": 3}))");
    refused(&place, &["format 2"]);
}

#[test]
fn a_move_changed_to_another_that_is_no_move_or_not_permitted() {
    let place = saved();
    let original = place.read("game.ron");
    place.edit("game.ron", "line: \"hold\"", "line: \"propose private relations=a\"");
    refused(&place, &["move 1", "propose private relations=a", "changed by hand"]);
    place.write("game.ron", &original);
    place.edit("game.ron", "line: \"hold\"", "line: \"sing\"");
    refused(&place, &["move 1", "sing"]);
    place.write("game.ron", &original);
    place.edit("game.ron", "line: \"hold\"", "line: \"accept\"");
    refused(&place, &["move 1", "not permitted"]);
}

#[test]
fn a_fingerprint_or_a_side_changed() {
    let place = saved();
    let original = place.read("game.ron");
    let old = original.split("fingerprint: \"").nth(3).unwrap().split('"').next().unwrap();
    place.edit("game.ron", old, "0123456789abcdef");
    refused(&place, &["move 3"]);
    place.write("game.ron", &original);
    let (head, moves) = original.split_once("moves: [").unwrap();
    place.write("game.ron", format!("{head}moves: [{}", moves.replacen("tokyo", "moscow", 1)));
    refused(&place, &["move 1", "not permitted"]);
}

#[test]
fn line_ends_changed_by_mail_or_git_change_nothing() {
    let place = saved();
    let original = place.read("game.ron");
    place.write("game.ron", original.replace('\n', "\r\n"));
    place.run("replay game.ron --verify").done();
    place.run("play --resume game.ron").done();
    let text = two_tables::store::shipped_scenario("1956").unwrap();
    place.write("dos.ron", text.replace('\n', "\r\n"));
    place.run("play dos.ron --seed 1 --two-players --moves deal --save dos_game.ron").done();
    assert_eq!(place.read("dos_game.ron"), original, "a scenario's line ends are no part of it");
}

#[test]
fn a_setup_changed() {
    let place = saved();
    let original = place.read("game.ron");
    let changes = [
        ("seed: 1,", "seed: 2,"),
        ("player-moscow", "opponent"),
        ("Ending the state of war", "Ending the state of peace"),
    ];
    for (old, new) in changes {
        place.write("game.ron", &original);
        place.edit("game.ron", old, new);
        refused(&place, &["changed by hand"]);
    }
    place.write("game.ron", &original);
    place.edit("game.ron", "variant: None", "variant: Some(\"nowhere\")");
    refused(&place, &["nowhere"]);
    place.write("game.ron", &original);
    place.edit("game.ron", "title:", "titel:");
    refused(&place, &["titel", "changed by hand"]);
}

#[test]
fn without_verify_a_changed_game_is_shown_as_far_as_it_goes_and_the_change_is_told() {
    let place = saved();
    let original = place.read("game.ron");
    let old = original.split("fingerprint: \"").nth(5).unwrap().split('"').next().unwrap();
    place.edit("game.ron", old, "0123456789abcdef");
    let ran = place.run("replay game.ron");
    ran.fails(1, &["move 5"]);
    assert!(ran.out.contains("hold"));
}

#[test]
fn a_save_cut_short_anywhere() {
    let place = saved();
    let whole = place.read("game.ron").into_bytes();
    for part in [1, 7, 50, 1000, whole.len() / 2, whole.len() - 4] {
        place.write("game.ron", &whole[..part]);
        refused(&place, &["game.ron"]);
    }
}

#[test]
fn what_is_no_save_at_all() {
    let place = saved();
    place.write("game.ron", "");
    refused(&place, &["line 1"]);
    place.write("game.ron", [0x7F, b'E', b'L', b'F', 0, 0xFF, 0xFE, 0x80]);
    refused(&place, &["UTF-8"]);
    place.write("game.ron", [0xFF, 0xFE, b'(', 0]);
    refused(&place, &["UTF-16"]);
    place.write("game.ron", "[".repeat(200_000));
    refused(&place, &["line 1"]);
    place.write("game.ron", "(format: 1, seats: ".to_owned() + &"[".repeat(200_000));
    refused(&place, &["line 1"]);
    place.write("game.ron", "x".repeat(10 << 20));
    refused(&place, &["10485760 bytes"]);
    place.write("game.ron", "x".repeat(20 << 20));
    refused(&place, &["20971520 bytes"]);
    place.run("replay .").fails(3, &["."]).silent();
    place.run("replay nothing.ron").fails(3, &["nothing.ron"]).silent();
    place.run("play --resume nothing").fails(3, &["nothing"]).silent();
}

#[test]
fn an_opponent_without_a_style_in_a_save_is_the_sides_doctrine() {
    let place = Place::new();
    let seat = |name: &str, side| Seat { name: name.to_owned(), side, role: Role::Delegation };
    let setup = Setup {
        scenario_text: Arc::from(two_tables::store::shipped_scenario("1956").unwrap().as_str()),
        variant: None,
        length: Length::Full,
        seed: 5,
        seats: vec![seat("player-tokyo", Side::Tokyo), seat("opponent", Side::Moscow)],
    };
    place.write("old.ron", Session::open(setup).unwrap().save().to_text());
    let shown = place.run_with("play --resume old.ron", b"hold\n").done();
    assert!(shown.starts_with("Across the table, for Moscow: The showman (even)."), "{shown}");
}
