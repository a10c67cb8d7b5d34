//! `replay`: of a game in progress one side is told, of a finished one everybody.

use std::sync::Arc;

use super::place::{Place, Ran, deal};
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::session::{Ground, Occupant, OffTurn, Role, Seat, SeatId, Session};

/// A game of two, as far as these moves, in `NAME.ron`.
fn game(place: &Place, name: &str, moves: &str) {
    place.write("moves", moves);
    place.run(&format!("play 1956 --seed 8 --two-players --moves moves --save {name}.ron")).done();
}

fn words(ran: &Ran) -> String {
    assert_eq!(ran.status, 0, "{}{}", ran.out, ran.err);
    ran.out.split_whitespace().collect::<Vec<_>>().join(" ")
}

const TEXT: &str = "relations=a territory=a form=a internees=b un=a";

#[test]
fn a_game_in_progress_is_told_to_one_side_and_the_others_secrets_change_nothing_of_it() {
    let place = Place::new();
    let course = |first: &str| format!("{first}\npropose private {TEXT}\nhold\n");
    game(&place, "one", &course("consult mainstream"));
    game(&place, "two", &course("prepare territory"));
    for how in ["--side moscow", "--side moscow --json", "--side moscow --verify"] {
        let told = |name: &str| place.run(&format!("replay {name}.ron {how}")).done();
        assert_eq!(told("one"), told("two"), "{how}");
    }
    let own = words(&place.run("replay one.ron --side tokyo"));
    assert!(own.contains("tokyo: consult mainstream"), "{own}");
    assert!(own.contains("so only what Tokyo knows is shown"), "{own}");
    let other = words(&place.run("replay one.ron --side moscow"));
    assert!(!other.contains("consult") && other.contains("tokyo: propose private"), "{other}");
    assert!(other.contains("so only what Moscow knows is shown"), "{other}");
    let document = place.run("replay one.ron --json").json();
    assert_eq!((&document["shown"], &document["told_to"]), (&"tokyo".into(), &"tokyo".into()));
    for hidden in ["seed", "fingerprint", "outcome", "scores"] {
        assert!(document[hidden].is_null(), "{hidden}");
    }
    assert!(document["moves"][0]["fingerprint"].is_null());
    assert_eq!(document["finished"], false);
}

#[test]
fn a_teacher_is_shown_all_and_told_what_that_reveals() {
    let place = Place::new();
    game(&place, "one", &format!("consult mainstream\npropose private {TEXT}\nhold\n"));
    for side in ["", " --side moscow"] {
        let all = words(&place.run(&format!("replay one.ron --all{side}")));
        assert!(all.contains("tokyo: consult mainstream"), "{all}");
        assert!(all.contains("everything is shown, also what each side keeps"), "{all}");
        let document = place.run(&format!("replay one.ron --all --json{side}")).json();
        assert_eq!((&document["shown"], &document["seed"]), (&"all".into(), &8.into()));
        assert!(document["events"].to_string().contains("Consulted"));
        assert!(document["moves"][0]["fingerprint"].is_string());
    }
}

#[test]
fn a_game_against_an_opponent_is_told_to_the_person() {
    let place = Place::new();
    let play = "play tutorial --side moscow --seed 8 --save game.ron";
    place.run_with(play, b"hold\nhold\n").done();
    let told = words(&place.run("replay game.ron"));
    assert!(told.contains("so only what Moscow knows is shown"), "{told}");
    assert_eq!(place.run("replay game.ron --json").json()["told_to"], "moscow");
}

#[test]
fn a_finished_game_shows_all_and_says_how_it_ended() {
    let place = Place::new();
    game(&place, "over", &deal());
    let told = words(&place.run("replay over.ron --verify"));
    assert!(told.contains("Verified: all ") && told.contains("The game ended in round "), "{told}");
    assert!(!told.contains("only what"), "{told}");
    let document = place.run("replay over.ron --json").json();
    assert_eq!((&document["shown"], &document["finished"]), (&"all".into(), &true.into()));
    assert_eq!(document["seed"], 8);
    assert_eq!(place.run("replay over.ron --side moscow --json").json()["told_to"], "moscow");
}

#[test]
fn a_save_cut_short_is_the_game_so_far_and_is_said_to_be_that() {
    let place = Place::new();
    game(&place, "over", &deal());
    let mut save = two_tables::session::SaveFile::from_text(&place.read("over.ron")).unwrap();
    save.course.pop();
    place.write("cut.ron", save.to_text());
    let ran = place.run("replay cut.ron --verify");
    ran.fails(1, &["cut short", "21 things", "20 stand there (20 of them moves)"]).silent();
    place.run("play --resume cut.ron").fails(1, &["cut short"]).silent();
    let ran = place.run("replay cut.ron");
    ran.fails(1, &["cut short"]);
    assert!(
        ran.out.starts_with("Know this before you read on: cut.ron: it was cut"),
        "{}",
        ran.out
    );
    let stands = words_of(&ran.out);
    assert!(stands.contains("So far: the talks stand in round "), "{stands}");
    // Kept so far, it is a whole game so far.
    save.seal();
    place.write("far.ron", save.to_text());
    let told = words(&place.run("replay far.ron --verify"));
    assert!(
        told.contains("So far: the talks stand in round ") && told.contains("Verified"),
        "{told}"
    );
    assert!(!told.contains("The game ended"), "{told}");
}

#[test]
fn what_was_done_off_the_turn_is_told_to_those_it_was_for() {
    let place = Place::new();
    let text = Arc::from(two_tables::store::shipped_scenario("tutorial").unwrap().as_str());
    let ground = Ground::new(&text, None, &[], Length::Full).unwrap();
    let seats = Side::BOTH.map(|side| Seat::of_person(side.word(), side)).to_vec();
    let mut session = Session::open_on(&ground, 1, seats);
    let announced = |text: &str, to| OffTurn::Announced { text: text.to_owned(), to };
    let helper = Occupant::Yardstick { name: "holder".to_owned() };
    let path = "events.season_opens".to_owned();
    for what in [
        announced("Five minutes.", None),
        announced("Look north.", Some(Side::Tokyo)),
        OffTurn::TookOver { seat: SeatId(1), occupant: helper },
        OffTurn::Brought { changes: vec![Change { path, value: None }] },
        OffTurn::HandedBack { seat: SeatId(1) },
    ] {
        session.do_off_turn(what, None).unwrap();
    }
    place.write("game.ron", session.save().to_text());
    let told = |how: &str| words(&place.run(&format!("replay game.ron {how}")));
    let has = |page: &str, parts: &[&str]| parts.iter().all(|part| page.contains(part));
    assert!(has(&told("--side tokyo"), &["to all: Five minutes.", "to Tokyo: Look north."]));
    for page in [told("--side moscow"), told("--side moscow --json")] {
        assert!(page.contains("Five minutes.") && !page.contains("Look north."), "{page}");
        assert!(!page.contains("season_opens") && !page.contains("holder"), "{page}");
    }
    let all = told("--all");
    let parts = ["Look north.", "seat 2 was taken over by holder.", "seat 2 was handed back."];
    assert!(has(&all, &parts) && all.contains("into the game: events.season_opens"), "{all}");
}

#[test]
fn a_deal_handed_out_is_played_without_its_seed_being_shown() {
    let place = Place::new();
    place.run_with("play tutorial --side tokyo --seed 77341 --save deal.ron", b"quit\n").done();
    let before = place.read("deal.ron");
    let shown = place.run_with("play --resume deal.ron", b"state\nhistory\nhold\nquit\n").done();
    let replayed = place.run("replay deal.ron").done();
    let again = place.run("replay tutorial-1").done();
    for page in [&shown, &replayed, &again, &place.run("replay tutorial-1 --json").done()] {
        assert!(!page.contains("77341"), "{page}");
    }
    assert_eq!(place.read("deal.ron"), before, "a copy is played");
    let end = place.run_with("play --resume tutorial-1", b"break\nyes\n").done();
    assert!(end.contains("77341"), "the end shows it: {end}");
}

#[test]
fn an_opponent_in_a_part_it_cannot_play_ends_in_a_sentence() {
    let place = Place::new();
    let text = Arc::from(two_tables::store::shipped_scenario("tutorial").unwrap().as_str());
    let ground = Ground::new(&text, None, &[], Length::Full).unwrap();
    for (role, part) in [
        (Role::Whip, "who could end a turn"),
        (Role::Observer, "who could end a turn"),
        (Role::Minister, "give it the role delegation"),
        (Role::Chief, "give it the role delegation"),
        (Role::Envoy, "give it the role delegation"),
    ] {
        let part = part.replace("give it", "give the seat");
        for name in ["reference", "holder", "random"] {
            let occupant = Occupant::Yardstick { name: name.to_owned() };
            let opponent = Seat { occupant, side: Some(Side::Moscow), roles: vec![role] };
            let seats = vec![Seat::of_person("anna", Side::Tokyo), opponent];
            place.write("game.ron", Session::open_on(&ground, 1, seats).save().to_text());
            let ran = place.run_with("play --resume game.ron", b"hold\nhold\n");
            ran.fails(1, &[&part, "Moscow"]).silent();
        }
    }
    // As version 0.1.0 wrote it; the remedy is named.
    let whole = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saves_1/whip.ron"),
    );
    place.write("game.ron", whole.unwrap());
    let ran = place.run_with("play --resume game.ron", b"hold\nhold\n");
    ran.fails(1, &["who could end a turn", "Moscow", "game.ron: it can be replayed"]).silent();
    ran.fails(1, &["Begin a new game instead: two-tables play tutorial."]);
    place.run("replay game.ron --verify").done();
}

#[test]
fn what_is_wrong_with_a_save_is_said_before_any_page_of_it() {
    let place = Place::new();
    game(&place, "over", &deal());
    let first = "Know this before you read on: over.ron:";
    place.edit("over.ron", "leak: 100", "leak: 110");
    let ran = place.run("replay over.ron");
    ran.fails(1, &["changed by hand"]);
    assert!(ran.out.starts_with(first) && words_of(&ran.out).contains("changed by hand"));
    // A style that lay outside the save: the replay does not send one to the replay.
    let old = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saves_1/own_style.ron");
    place.write("over.ron", std::fs::read_to_string(old).unwrap());
    let ran = place.run("replay over.ron");
    ran.fails(1, &["begin a new game with --style"]);
    assert!(ran.out.starts_with(first), "{}", ran.out);
    assert!(!ran.err.contains("two-tables replay"), "{}", ran.err);
}

/// The words of a page, whatever its lines.
fn words_of(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}
