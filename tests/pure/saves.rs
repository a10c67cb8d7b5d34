//! Saves through the disk: those of format 1 are read, a save opens no path, and what is wrong is said as what it is.
//!
//! The games in `tests/saves_1` were written by version 0.1.0 and stay as they are. Where a rule changes so that one of them
//! goes another way, it is to be refused by what is then said of it, and the test here says so.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use two_tables::ai::Level;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::sentence::Language;
use two_tables::session::{Maker, Occupant, Player, SAVE_FORMAT, SaveFile, Seat, SeatId, Session};
use two_tables::store::{self, Seated};
use two_tables::wording::Wording;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/saves_1").join(name)
}

fn text(name: &str) -> String {
    fs::read_to_string(sample(name)).unwrap()
}

/// A file with this text, in a folder of its own.
fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("game.ron");
    fs::write(&path, text).unwrap();
    (folder, path)
}

/// What is said of a save that is not taken up.
#[track_caller]
fn refused(text: &str) -> String {
    let (_folder, path) = file(text);
    let said = store::load(&path).and_then(Seated::new).map(|_| ()).unwrap_err();
    Wording::new(Language::English).say(said.message())
}

/// What is said of a save, which holds each of `parts` and does not say that it was changed by hand.
#[track_caller]
fn honest(text: &str, parts: &[&str]) {
    let said = refused(text);
    for part in parts {
        assert!(said.contains(part), "{part:?} is not in: {said}");
    }
    assert!(!said.contains("by hand"), "{said}");
}

#[test]
fn a_game_of_format_1_against_an_opponent_is_taken_up_and_goes_on_in_format_2() {
    let seated = Seated::resume(&sample("opponent.ron")).unwrap();
    let session = &seated.session;
    assert_eq!((session.revision(), session.setup().seed), (6, 8));
    assert!(
        session
            .played()
            .iter()
            .all(|played| { played.by == Maker::Seat(session.first_seat(played.side).unwrap()) })
    );
    assert!(matches!(seated.players.tokyo, Player::Person(SeatId(0))));
    let Occupant::Opponent { styles, level } = session.occupant(SeatId(1)).unwrap() else {
        panic!()
    };
    assert_eq!((styles.len(), styles[0].name.as_str(), *level), (1, "dealmaker", Level::Even));
    assert_eq!(Some(styles[0].text.clone()), store::shipped_style("dealmaker"));
    let save = session.save();
    assert_eq!(save.format, SAVE_FORMAT);
    let again = Session::load(&SaveFile::from_text(&save.to_text()).unwrap()).unwrap();
    assert_eq!(again.played(), session.played());
    // What moved the opponent is asked again, and is what it was.
    let moves = session.opponents_moves(&seated.players, &BTreeMap::default()).unwrap();
    assert_eq!(moves.len(), 3 + 1);
    assert!(moves.iter().all(|made| made.choice.is_some()));
}

#[test]
fn a_game_of_format_1_of_two_players_is_taken_up() {
    let seated = Seated::resume(&sample("two_players.ron")).unwrap();
    assert_eq!(seated.session.revision(), 4);
    for (number, seat) in seated.session.setup().seats.iter().enumerate() {
        let name = format!("player-{}", Side::BOTH[number]);
        assert_eq!(*seat, Seat::of_person(name, Side::BOTH[number]));
    }
}

#[test]
fn a_finished_lesson_of_format_1_with_a_variant_is_taken_up() {
    let session = store::load(&sample("lesson.ron")).unwrap();
    assert_eq!(session.setup().length, Length::Lesson);
    assert_eq!(session.setup().variant.as_deref(), Some("plain_words"));
    assert!(session.talks().state().table.is_over());
}

#[test]
fn an_opponent_of_format_1_without_a_style_is_the_sides_doctrine() {
    let seated = Seated::resume(&sample("doctrine.ron")).unwrap();
    let Occupant::Opponent { styles, level } = seated.session.occupant(SeatId(1)).unwrap() else {
        panic!()
    };
    assert_eq!((styles.len(), *level), (1, Level::Gentle));
    assert_eq!(seated.introductions.len(), 1);
}

#[test]
fn a_save_opens_no_path_and_says_so() {
    honest(&text("own_style.ron"), &["/home/anna/mine.ron", "no save opens a file"]);
    // It is shown all the same.
    let (session, said) = store::load_as_far_as_it_goes(&sample("own_style.ron")).unwrap();
    assert!(said.is_some());
    assert_eq!(session.setup().seats.len(), 2);
}

#[test]
fn line_ends_changed_by_mail_or_git_change_nothing_in_format_1() {
    for name in ["opponent.ron", "two_players.ron", "lesson.ron", "doctrine.ron"] {
        let (_folder, path) = file(&text(name).replace('\n', "\r\n"));
        store::load(&path).unwrap();
    }
}

#[test]
fn what_was_changed_by_hand_in_format_1_is_said_only_where_that_is_known() {
    let whole = text("two_players.ron");
    for (old, new) in
        [("seed: 3", "seed: 4"), ("player-moscow", "anna"), ("Two boats", "Three boats")]
    {
        assert!(whole.contains(old), "{old}");
        assert!(refused(&whole.replacen(old, new, 1)).contains("changed by hand"), "{old}");
    }
    let scenario = whole.replacen("title:", "titel:", 1);
    honest(&scenario, &["titel", "Either what a scenario may say has changed since"]);
    for new in ["accept", "sing", "propose public crews=home"] {
        let changed = whole.replacen("line: \"hold\"", &format!("line: \"{new}\""), 1);
        let said = refused(&changed);
        assert!(said.contains("Either the rules have changed since version 0.1.0"), "{said}");
    }
}

#[test]
fn a_save_from_before_there_were_closing_seals_is_the_game_so_far_where_it_ends_early() {
    let old = text("two_players.ron");
    let last = old.rfind("        (\n            side:").unwrap();
    let end = old.find("    ],\n    setup_fingerprint").unwrap();
    let (_folder, path) = file(&format!("{}{}", &old[..last], &old[end..]));
    assert_eq!(store::load(&path).unwrap().revision(), 3);
    let mut save = store::load(&sample("two_players.ron")).unwrap().save();
    save.closing = None;
    save.seal();
    assert!(!save.to_text().contains("closing"));
    for moves in (0..4).rev() {
        save.course.pop();
        let (_folder, path) = file(&save.to_text());
        assert_eq!(store::load(&path).unwrap().revision(), moves);
    }
}

#[test]
fn a_save_whose_last_moves_were_taken_away_is_cut_short_and_one_that_grew_is_not() {
    let whole = store::load(&sample("two_players.ron")).unwrap().save();
    for left in 0..4 {
        let mut save = whole.clone();
        save.course.truncate(left);
        honest(&save.to_text(), &["cut short", "4 things", &format!("{left} stand")]);
        let (_folder, path) = file(&save.to_text());
        let (session, why) = store::load_as_far_as_it_goes(&path).unwrap();
        assert_eq!(
            (session.revision(), why.is_some()),
            (left, true),
            "it is shown as far as it goes"
        );
        // Nor does it help to take the closing seal away, or to write a smaller number into it.
        let unclosed = SaveFile { closing: None, ..save.clone() };
        if left > 0 {
            assert!(refused(&unclosed.to_text()).contains("changed by hand"));
        }
        if let Some(closing) = &mut save.closing {
            closing.entries = left;
        }
        assert!(refused(&save.to_text()).contains("changed by hand"));
        // What was appended since the game was last closed is no fault.
        let mut early = SaveFile { closing: None, ..whole.clone() };
        early.course.truncate(left);
        early.closing.clone_from(&whole.closing);
        early.seal();
        let grown = SaveFile { closing: early.closing, ..whole.clone() };
        let (_folder, path) = file(&grown.to_text());
        assert_eq!(store::load(&path).unwrap().revision(), 4);
    }
}

#[test]
fn a_save_of_a_newer_version_says_which_program_wrote_it() {
    let whole = store::load(&sample("two_players.ron")).unwrap().save().to_text();
    let own = format!("program: \"{}\"", two_tables::session::PROGRAM);
    assert!(whole.contains(&own));
    let newer = whole.replacen(&own, "program: \"0.12.1\",\n    mood: \"grave\"", 1);
    honest(&newer, &["take it up with version 0.12.1", "mood"]);
    let other =
        whole.replacen(&own, "program: \"0.12.1\"", 1).replacen("format: 2", "format: 3", 1);
    honest(&other, &["format 3", "formats 1 and 2", "take it up with version 0.12.1"]);
    let old = text("opponent.ron").replacen("seed: 8", "difficulty: \"x\", seed: 8", 1);
    honest(&old, &["difficulty", "Version 0.1.0 of the program wrote it"]);
    honest("no save at all", &["It is no save of Two Tables"]);
}

/// The game of two, as a save that was sealed as it stands.
fn sealed(change: impl FnOnce(&mut SaveFile)) -> String {
    let mut save = store::load(&sample("two_players.ron")).unwrap().save();
    "0.1.9".clone_into(&mut save.program);
    change(&mut save);
    let setup = save.setup();
    let done: Vec<_> = save.course.into_iter().map(|entry| (entry.what, entry.key)).collect();
    SaveFile { program: save.program, ..SaveFile::sealed(&setup, done) }.to_text()
}

#[test]
fn rules_that_have_changed_since_are_said_to_have_changed() {
    use two_tables::session::Done;
    let line_of = |save: &mut SaveFile, new: &str| {
        let Done::Moved { line, .. } = &mut save.course[0].what else { panic!() };
        new.clone_into(line);
    };
    let since = "Nobody has changed the save: the rules have changed since version 0.1.9";
    honest(&sealed(|save| line_of(save, "accept")), &["move 1", "is not permitted", since]);
    honest(&sealed(|save| line_of(save, "sing")), &["move 1", "cannot be read", since]);
    let other_state = sealed(|save| {
        let Done::Moved { fingerprint, .. } = &mut save.course[1].what else { panic!() };
        "0123456789abcdef".clone_into(fingerprint);
    });
    honest(&other_state, &["after move 2", since]);
    let scenario = sealed(|save| save.scenario = save.scenario.replacen("title:", "titel:", 1));
    honest(&scenario, &["nobody has changed it", "version 0.1.9", "titel"]);
    // The same by hand is said as that.
    let whole = sealed(|_| {});
    assert!(refused(&whole.replacen("title:", "titel:", 1)).contains("changed by hand"));
    assert!(refused(&whole.replacen("\"hold\"", "\"accept\"", 1)).contains("changed by hand"));
}

#[test]
fn every_field_of_a_course_is_checked() {
    use two_tables::session::{Done, Key, OffTurn, StyleText};
    let seat_of = |number: usize| {
        sealed(|save| {
            let Done::Moved { seat, .. } = &mut save.course[0].what else { panic!() };
            *seat = SeatId(number);
        })
    };
    honest(&seat_of(1), &["move 1", "not for whom it says"]);
    honest(&seat_of(9), &["move 1", "not for whom it says"]);
    let keyed = sealed(|save| {
        for entry in &mut save.course[..2] {
            entry.key = Key::new("one");
        }
    });
    honest(&keyed, &["move 2", "the key of another"]);
    let forced = sealed(|save| {
        let Done::Moved { side, line, fingerprint, .. } = save.course[2].what.clone() else {
            panic!()
        };
        assert_ne!(line, "hold");
        save.course[2].what = Done::RanOut { side, line, fingerprint };
    });
    honest(&forced, &["move 3", "not for whom it says"]);
    let aside = |what: OffTurn| sealed(|save| save.course[1].what = Done::OffTurn(what));
    honest(&aside(OffTurn::HandedBack { seat: SeatId(0) }), &["after 1 moves", "hand back"]);
    honest(&aside(OffTurn::HandedBack { seat: SeatId(4) }), &["no such seat"]);
    let loud = OffTurn::Announced { text: "\u{1b}[2J".to_owned(), to: None };
    honest(&aside(loud), &["An announcement is"]);
    let seated = |occupant: Occupant| sealed(|save| save.seats[1].occupant = occupant);
    let named = |name: &str| Occupant::Person { name: name.to_owned() };
    honest(&seated(named("\u{1b}]0;OWNED\u{7}")), &["seat 2", "no name"]);
    honest(&seated(named("")), &["seat 2", "no name"]);
    honest(&seated(Occupant::Yardstick { name: "holdr".to_owned() }), &["seat 2", "holder"]);
    let style = |text: &str| {
        let style = StyleText { name: "mine.ron".to_owned(), text: text.to_owned() };
        Occupant::Opponent { styles: vec![style], level: Level::Even }
    };
    honest(&seated(style("(")), &["seat 2", "mine.ron"]);
    honest(&seated(Occupant::Opponent { styles: Vec::new(), level: Level::Even }), &["0 styles"]);
    honest(&sealed(|save| save.seats = vec![save.seats[0].clone(); 65]), &["65 seats"]);
    honest(
        &sealed(|save| {
            save.seats[1].side = None;
            save.seats[1].occupant = Occupant::Yardstick { name: "holder".to_owned() };
        }),
        &["seat 2", "neither side"],
    );
}
