//! The opponent thinks on a task: frames pass while it does, and nothing else moves.

use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};

use two_tables::ai::{Choice, Negotiator};
use two_tables::game::{Screen, SeatRequest};
use two_tables::negotiation::moves::Move;
use two_tables::scenario::id::Side;
use two_tables::sentence::Message as Sentence;
use two_tables::view::SeatView;

use crate::checker::check;
use crate::common::HISTORY;
use crate::table::{Game, against, refusals, session};

/// Never moves.
pub(crate) struct Silent;

impl Negotiator for Silent {
    fn choose(&self, _: &SeatView) -> Option<Choice> {
        None
    }
}

/// Thinks until it is told to hold.
struct Slow(Mutex<Receiver<()>>);

impl Negotiator for Slow {
    fn choose(&self, _: &SeatView) -> Option<Choice> {
        self.0.lock().unwrap().recv().ok()?;
        Some(Choice::because(Move::Hold, Sentence::new("opponent-holds")))
    }
}

#[test]
fn frames_pass_while_the_opponent_thinks() {
    let (go_on, waits) = channel();
    let mut game = Game::of(against(session(HISTORY, 2), Slow(Mutex::new(waits))));
    game.ask(SeatRequest::Proceed);
    assert!(!game.is_thinking(), "it is the person's turn");
    game.type_in("hold");
    assert!(game.is_thinking());
    let there = game.sitting().revision();
    // Were the choice waited for, the first of these frames would never end.
    for _ in 0..200 {
        game.frame();
        assert_eq!((game.sitting().revision(), game.screen()), (there, Screen::Table));
    }
    check(&mut game);
    go_on.send(()).unwrap();
    drop(go_on);
    game.wait();
    assert!(game.sitting().revision() > there);
    assert_eq!(game.sitting().session().played()[there].side, Side::Moscow);
    check(&mut game);
}

#[test]
fn a_person_can_look_around_while_the_opponent_thinks() {
    let (_go_on, waits) = channel::<()>();
    let mut game = Game::of(against(session(HISTORY, 2), Slow(Mutex::new(waits))));
    game.ask(SeatRequest::Proceed);
    game.type_in("hold");
    let draft = game.view().table().status_quo;
    game.ask(SeatRequest::WorkOn(Some(draft)));
    check(&mut game);
    assert!(game.seen().unwrap().at_hand.is_some());
    let refused = refusals(&game.make(Move::Hold));
    assert_eq!(refused.len(), 1, "not the person's turn");
    game.ask(SeatRequest::OpenDossier);
    assert_eq!(game.screen(), Screen::Dossier);
}

#[test]
fn an_opponent_is_asked_once_in_a_position() {
    let mut game = Game::of(against(session(HISTORY, 2), Silent));
    game.type_in("hold");
    game.wait();
    for _ in 0..5 {
        game.frame();
        assert!(!game.is_thinking());
    }
}
