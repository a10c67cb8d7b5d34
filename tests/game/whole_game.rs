//! One game of 1956 for one person, from the title to the debrief.

use two_tables::game::{DoorRequest, Report, Screen, SeatRequest};
use two_tables::negotiation::event::{Event, Happening};
use two_tables::scenario::id::Side;
use two_tables::session::OpponentMove;

use crate::checker::check;
use crate::table::{Game, english, refusals, terms};

#[test]
fn a_game_goes_from_the_title_through_the_dossier_and_the_table_to_the_debrief() {
    let mut game = Game::new(None);
    assert_eq!(game.screen(), Screen::Title);
    game.door(DoorRequest::SetUp);
    assert_eq!(game.screen(), Screen::Setup);
    let reports = game.door(DoorRequest::New(terms(Some(Side::Tokyo))));
    assert_eq!(game.screen(), Screen::Dossier);
    let Some(Report::Noted(introduction)) = reports.first() else { panic!("{reports:?}") };
    assert!(english(introduction).starts_with("Across the table, for Moscow"));
    assert!(reports.iter().any(|report| matches!(report, Report::Happened(_))));
    check(&mut game);

    game.ask(SeatRequest::Proceed);
    assert_eq!(game.screen(), Screen::Table);
    let mut reports = Vec::new();
    for _ in 0..40 {
        game.wait();
        check(&mut game);
        if game.sitting().is_over() {
            break;
        }
        reports.extend(game.type_in("hold"));
        assert_eq!(refusals(&reports), [""; 0]);
        check(&mut game);
    }
    assert_eq!(game.screen(), Screen::Debrief);
    let ended = |event: &Event| matches!(event.what, Happening::Ended(_));
    reports.extend(game.reports());
    let told = |report: &Report| matches!(report, Report::Happened(event) if ended(event));
    assert_eq!(reports.iter().filter(|report| told(report)).count(), 1);
    let moves = game.sitting().opponents_moves().unwrap();
    assert!(moves.len() >= 10, "only {} moves of Moscow", moves.len());
    let reasons = |one: &OpponentMove| one.choice.as_ref().is_some_and(|c| !c.reasons.is_empty());
    assert!(moves.iter().all(reasons), "a move without its reasons");

    game.door(DoorRequest::SetUp);
    assert_eq!(game.screen(), Screen::Setup, "another game");
    assert!(game.seen().is_none());
    game.door(DoorRequest::Leave);
    assert_eq!(game.screen(), Screen::Title);
}

#[test]
fn the_dossier_can_be_opened_again_at_the_table() {
    let mut game = Game::new(None);
    game.door(DoorRequest::New(terms(Some(Side::Tokyo))));
    game.ask(SeatRequest::Proceed);
    game.ask(SeatRequest::OpenDossier);
    assert_eq!(game.screen(), Screen::Dossier);
    game.ask(SeatRequest::Proceed);
    assert_eq!(game.screen(), Screen::Table);
}

#[test]
fn a_new_game_takes_the_place_of_the_old_one() {
    let mut game = Game::new(None);
    game.door(DoorRequest::New(terms(Some(Side::Tokyo))));
    game.door(DoorRequest::New(terms(Some(Side::Moscow))));
    assert_eq!(game.looking(), Some(Side::Moscow));
    check(&mut game);
}
