//! Games are kept in the files of the terminal: after every move, and under names.

use std::fs;

use tempfile::TempDir;
use two_tables::game::{DoorRequest, Report, Screen, SeatRequest};
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::session::SaveFile;
use two_tables::store::{self, Saves};

use crate::checker::check;
use crate::table::{Game, refusals, terms};

fn place() -> (TempDir, Saves) {
    let folder = TempDir::new().unwrap();
    let saves = Saves::new(Some(folder.path().to_owned())).unwrap();
    (folder, saves)
}

/// How many moves are in the save called `name`.
fn moves_in(saves: &Saves, name: &str) -> usize {
    let text = store::read_text(&saves.path(name)).unwrap();
    SaveFile::from_text(&text).unwrap().moves()
}

#[test]
fn every_move_is_kept_and_the_game_is_taken_up_where_it_stood() {
    let (_folder, saves) = place();
    let mut game = Game::new(Some(saves.clone()));
    game.door(DoorRequest::New(terms(None)));
    assert!(saves.names().is_empty(), "nothing has been played yet");
    game.ask(SeatRequest::Proceed);
    game.ask(SeatRequest::Proceed);
    game.type_in("hold");
    assert_eq!(moves_in(&saves, "1956-1"), 1);
    let fingerprint = game.sitting().session().talks().fingerprint();

    let mut again = Game::new(Some(saves.clone()));
    let refused = refusals(&again.door(DoorRequest::Resume("1956-1".to_owned())));
    assert!(refused[0].contains("is being played on"), "{refused:?}");
    drop(game);
    again.door(DoorRequest::Resume("1956-1".to_owned()));
    assert_eq!(again.screen(), Screen::Curtain);
    again.ask(SeatRequest::Proceed);
    assert_eq!(again.screen(), Screen::Table, "whoever goes on has been briefed");
    assert_eq!(again.sitting().session().talks().fingerprint(), fingerprint);
    check(&mut again);
    again.type_in("hold");
    assert_eq!(moves_in(&saves, "1956-1"), 2);
}

#[test]
fn a_move_taken_back_is_gone_from_the_save() {
    let (_folder, saves) = place();
    let mut game = Game::new(Some(saves.clone()));
    game.door(DoorRequest::New(terms(Some(Side::Tokyo))));
    game.wait();
    let before = game.sitting().revision();
    game.type_in("prepare territory");
    assert_eq!(moves_in(&saves, "1956-1"), before + 1);
    game.ask(SeatRequest::TakeBack);
    assert_eq!(moves_in(&saves, "1956-1"), before);
}

#[test]
fn a_game_kept_under_a_name_stays_as_it_was() {
    let (_folder, saves) = place();
    let mut game = Game::new(Some(saves.clone()));
    game.door(DoorRequest::New(terms(None)));
    let reports = game.ask(SeatRequest::SaveAs("first-evening".to_owned()));
    assert!(reports.iter().any(|report| matches!(report, Report::Noted(_))), "{reports:?}");
    game.door(DoorRequest::Resume("first-evening".to_owned()));
    game.ask(SeatRequest::Proceed);
    game.type_in("hold");
    assert_eq!((moves_in(&saves, "first-evening"), moves_in(&saves, "1956-2")), (0, 1));
    // Nor is it written over by another game.
    game.door(DoorRequest::New(terms(Some(Side::Tokyo))));
    let refused = refusals(&game.ask(SeatRequest::SaveAs("first-evening".to_owned())));
    assert!(refused[0].contains("first-evening"), "{refused:?}");
}

#[test]
fn a_game_can_be_kept_and_left_in_one_frame() {
    let (_folder, saves) = place();
    let mut game = Game::new(Some(saves.clone()));
    game.door(DoorRequest::New(terms(None)));
    game.app.world_mut().write_message(SeatRequest::SaveAs("left".to_owned()));
    game.door(DoorRequest::Leave);
    assert_eq!((game.screen(), moves_in(&saves, "left")), (Screen::Title, 0));
}

#[test]
fn a_save_that_cannot_be_used_or_made_says_so() {
    let (folder, saves) = place();
    let mut game = Game::new(Some(saves.clone()));
    let refused = refusals(&game.door(DoorRequest::Resume("nothing".to_owned())));
    assert!(refused[0].contains("\"nothing\""), "{refused:?}");
    fs::write(saves.path("torn"), "(format: 1, seed: ").unwrap();
    let refused = refusals(&game.door(DoorRequest::Resume("torn".to_owned())));
    assert!(refused[0].contains("torn.ron"), "{refused:?}");
    assert_eq!(game.screen(), Screen::Title);

    game.door(DoorRequest::New(terms(None)));
    let refused = refusals(&game.ask(SeatRequest::SaveAs("../away".to_owned())));
    assert!(refused[0].contains("../away"), "{refused:?}");
    game.ask(SeatRequest::Proceed);
    game.ask(SeatRequest::Proceed);
    // The folder becomes a file: nothing can be written there any more, and the game goes on.
    fs::remove_dir_all(folder.path()).unwrap();
    fs::write(folder.path(), "in the way").unwrap();
    let reports = game.type_in("hold");
    assert!(reports.iter().any(|report| matches!(report, Report::Failed(_))), "{reports:?}");
    assert_eq!(game.sitting().revision(), 1);
    fs::remove_file(folder.path()).unwrap();
    fs::create_dir(folder.path()).unwrap();
    game.ask(SeatRequest::Proceed);
    game.ask(SeatRequest::Proceed);
    game.type_in("hold");
    assert_eq!(moves_in(&saves, "1956-1"), 2, "the next move tries again");
}

#[test]
fn a_game_between_two_opponents_cannot_be_sat_down_to() {
    let (_folder, saves) = place();
    let mut game = Game::new(Some(saves.clone()));
    game.door(DoorRequest::New(terms(None)));
    let mut save = game.sitting().session().save();
    for seat in &mut save.seats {
        seat.occupant = two_tables::session::Occupant::Yardstick { name: "holder".to_owned() };
    }
    let setup = two_tables::session::Setup {
        scenario_text: save.scenario.as_str().into(),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed: save.seed,
        seats: save.seats,
    };
    let between = two_tables::session::Session::open(setup).unwrap();
    fs::write(saves.path("between"), between.save().to_text()).unwrap();
    let refused = refusals(&game.door(DoorRequest::Resume("between".to_owned())));
    assert!(refused[0].starts_with("between is a game between two opponents"), "{refused:?}");
}
