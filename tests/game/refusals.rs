//! What is refused gets a sentence and changes nothing.

use bevy::ecs::change_detection::Tick;
use bevy::prelude::*;
use two_tables::game::{DoorRequest, SeatRequest, Seen, Sitting};
use two_tables::negotiation::moves::Move;
use two_tables::scenario::id::Side;
use two_tables::store::Terms;

use crate::common::HISTORY;
use crate::table::{Game, against, for_two, refusals, session, terms};
use crate::thinking::Silent;

/// A game of one person that waits for nothing.
fn own_turn() -> Game {
    let mut game = Game::of(for_two(session(HISTORY, 2)));
    game.ask(SeatRequest::Proceed);
    game.ask(SeatRequest::Proceed);
    game
}

/// When the table and what is seen of it were last written to.
fn written(game: &mut Game) -> (Tick, Tick) {
    let world = game.app.world_mut();
    let (sitting, seen) = world.query::<(Ref<Sitting>, Ref<Seen>)>().single(world).unwrap();
    (sitting.last_changed(), seen.last_changed())
}

#[test]
fn a_move_that_is_not_permitted_says_why_and_changes_nothing() {
    let mut game = own_turn();
    let fingerprint = game.sitting().session().talks().fingerprint();
    let seen = game.seen().unwrap().clone();
    let before = written(&mut game);
    let refused = refusals(&game.make(Move::Accept));
    assert_eq!(refused.len(), 1);
    assert!(refused[0].ends_with('.') && refused[0].len() > 20, "{refused:?}");
    assert_eq!(game.sitting().session().talks().fingerprint(), fingerprint);
    assert_eq!(game.seen().unwrap(), &seen);
    assert_eq!(written(&mut game), before, "a refusal is no change");
    game.type_in("prepare territory");
    let after = written(&mut game);
    assert!(after.0 != before.0 && after.1 != before.1, "a move is");
}

#[test]
fn a_move_for_an_older_position_is_refused() {
    let mut game = own_turn();
    let refused = refusals(&game.ask(SeatRequest::Move { revision: 7, a_move: Move::Hold }));
    assert_eq!(refused, ["The position has moved on to move 0 since; look again and decide anew."]);
}

#[test]
fn a_second_click_on_the_same_move_is_refused() {
    let mut game = own_turn();
    let twice = SeatRequest::Move { revision: 0, a_move: Move::Hold };
    game.app.world_mut().write_message(twice.clone());
    assert_eq!(refusals(&game.ask(twice)).len(), 1);
    assert_eq!(game.sitting().revision(), 1);
}

#[test]
fn nothing_can_be_taken_back_where_nothing_was_played() {
    let mut game = own_turn();
    assert_eq!(refusals(&game.ask(SeatRequest::TakeBack)), ["There is nothing to take back."]);
}

#[test]
fn what_an_opponent_has_been_shown_cannot_be_taken_back() {
    let mut game = Game::of(against(session(HISTORY, 2), Silent));
    assert_eq!(game.sitting().turn(), Side::Tokyo);
    game.type_in("hold");
    assert_eq!(
        refusals(&game.ask(SeatRequest::TakeBack)),
        ["The other side has already seen that move, so it cannot be taken back."]
    );
}

#[test]
fn without_a_table_a_seat_can_ask_nothing() {
    let mut game = Game::new(None);
    assert_eq!(
        refusals(&game.ask(SeatRequest::TakeBack)),
        ["There is no game on the table. Begin a new one, or take up a saved one."]
    );
}

#[test]
fn a_game_that_cannot_be_set_up_says_why_and_leaves_the_old_one_on_the_table() {
    let mut game = own_turn();
    let unknown = Terms { scenario: "1965".to_owned(), ..terms(None) };
    let refused = refusals(&game.door(DoorRequest::New(unknown)));
    assert!(refused[0].contains("\"1965\"") && refused[0].contains("1956"), "{refused:?}");
    let nobody = Terms { style: Some("legalits".to_owned()), ..terms(Some(Side::Tokyo)) };
    let refused = refusals(&game.door(DoorRequest::New(nobody)));
    assert!(refused[0].contains("legalist"), "{refused:?}");
    assert_eq!(game.sitting().revision(), 0);
}
