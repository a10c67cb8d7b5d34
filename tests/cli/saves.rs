//! Saves that were changed, cut short or are something else.

use super::place::{Place, deal};

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
    place.edit("game.ron", "format: 2", "format: 7");
    refused(&place, &["format 7", "formats 1 and 2", "Version 0.2.0"]);
    place.write("game.ron", "(format: 3, players: [\"a\"], log: ((1, 2), {\"x\": 3}))");
    refused(&place, &["format 3", "no save of Two Tables"]);
    place.write("game.ron", "(format: 3, program: \"0.11.0\", log: [])");
    refused(&place, &["format 3", "Version 0.11.0", "take it up with version 0.11.0"]);
}

#[test]
fn a_move_changed_to_another_that_is_no_move_or_not_permitted() {
    let place = saved();
    let original = place.read("game.ron");
    for other in ["propose private relations=a", "sing", "accept"] {
        place.write("game.ron", &original);
        place.edit("game.ron", "line: \"hold\"", &format!("line: \"{other}\""));
        refused(&place, &["changed by hand", "after 0 moves"]);
    }
}

#[test]
fn a_fingerprint_a_side_a_seat_or_a_seal_changed() {
    let place = saved();
    let original = place.read("game.ron");
    let old = original.split("    fingerprint: \"").nth(3).unwrap().split('"').next().unwrap();
    place.edit("game.ron", old, "0123456789abcdef");
    refused(&place, &["changed by hand", "after 2 moves"]);
    place.write("game.ron", &original);
    let old = original.split("seal: \"").nth(2).unwrap().split('"').next().unwrap();
    place.edit("game.ron", old, "0123456789abcdef");
    refused(&place, &["changed by hand", "after 1 moves"]);
    let (head, course) = original.split_once("course: [").unwrap();
    for (old, new) in [("side: tokyo", "side: moscow"), ("seat: 0", "seat: 1")] {
        place.write("game.ron", format!("{head}course: [{}", course.replacen(old, new, 1)));
        refused(&place, &["changed by hand", "after 0 moves"]);
    }
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
        ("player-moscow", "somebody"),
        ("Ending the state of war", "Ending the state of peace"),
    ];
    for (old, new) in changes {
        place.write("game.ron", &original);
        place.edit("game.ron", old, new);
        refused(&place, &["changed by hand"]);
    }
    place.write("game.ron", &original);
    place.edit("game.ron", "seed: 1,", "seed: 1, variant: Some(\"nowhere\"),");
    refused(&place, &["nowhere"]);
    place.write("game.ron", &original);
    place.edit("game.ron", "title:", "titel:");
    refused(&place, &["titel", "changed by hand"]);
}

#[test]
fn without_verify_a_changed_game_is_shown_as_far_as_it_goes_and_the_change_is_told() {
    let place = saved();
    let original = place.read("game.ron");
    let old = original.split("    fingerprint: \"").nth(5).unwrap().split('"').next().unwrap();
    place.edit("game.ron", old, "0123456789abcdef");
    let ran = place.run("replay game.ron");
    ran.fails(1, &["after 4 moves"]);
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
