//! Two persons at one screen, with a curtain between their turns.

use two_tables::game::{Report, Screen, SeatRequest};
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::notation;
use two_tables::scenario::id::Side;

use crate::checker::check;
use crate::common::HISTORY;
use crate::table::{Game, for_two, refusals, session};

/// The course of history, a line a move, without the side.
fn course() -> impl Iterator<Item = (Side, &'static str)> {
    include_str!("../1956_history.moves")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(side, line)| Some((Side::from_word(side)?, line)))
}

#[test]
fn the_course_of_history_is_played_to_its_debrief_by_two() {
    let mut game = Game::of(for_two(session(HISTORY, 2)));
    assert_eq!(game.screen(), Screen::Curtain);
    let (mut curtains, mut dossiers, mut roll_calls) = (0, 0, 0);
    for (side, line) in course() {
        while game.screen() != Screen::Table {
            check(&mut game);
            match game.screen() {
                Screen::Curtain => curtains += 1,
                Screen::Dossier => dossiers += 1,
                Screen::RollCall => roll_calls += 1,
                Screen::Title | Screen::Setup | Screen::Table | Screen::Debrief => {
                    panic!("{:?} in mid-game", game.screen())
                }
            }
            game.ask(SeatRequest::Proceed);
        }
        check(&mut game);
        assert_eq!(game.looking(), Some(side));
        let reports = game.type_in(line);
        assert_eq!(refusals(&reports), [""; 0], "{side} {line}");
    }
    while [Screen::Curtain, Screen::RollCall].contains(&game.screen()) {
        roll_calls += usize::from(game.screen() == Screen::RollCall);
        check(&mut game);
        game.ask(SeatRequest::Proceed);
    }
    assert_eq!(game.screen(), Screen::Debrief);
    assert_eq!(dossiers, 2, "each side is briefed once");
    assert!(curtains > 10 && roll_calls >= 1, "{curtains} curtains, {roll_calls} roll calls");
}

#[test]
fn nothing_can_be_asked_or_seen_while_the_curtain_is_down() {
    let mut game = Game::of(for_two(session(HISTORY, 2)));
    game.ask(SeatRequest::Proceed);
    let first = game.looking().unwrap();
    game.type_in("hold");
    assert_eq!(game.screen(), Screen::Curtain);
    check(&mut game);
    for request in [SeatRequest::TakeBack, SeatRequest::WorkOn(None)] {
        let refused = refusals(&game.ask(request));
        assert_eq!(
            refused,
            ["The curtain is down: let the side whose turn it is come to the screen first."]
        );
    }
    game.ask(SeatRequest::Proceed);
    assert_eq!(game.looking(), Some(first.other()));
}

#[test]
fn a_side_is_told_when_it_looks_what_happened_while_it_looked_away() {
    let mut game = Game::of(for_two(session(HISTORY, 2)));
    game.ask(SeatRequest::Proceed);
    let first = game.looking().unwrap();
    let reports = game.type_in("hold");
    assert_eq!(reports, [], "the news is for the other");
    let news = game.ask(SeatRequest::Proceed);
    let held = |report: &Report| matches!(report, Report::Happened(event) if event.what == Happening::Held { by: first });
    assert_eq!(news.iter().filter(|report| held(report)).count(), 1);
}

#[test]
fn drafts_stay_with_the_side_that_works_on_them() {
    let mut game = Game::of(for_two(session(HISTORY, 2)));
    game.ask(SeatRequest::Proceed);
    let view = game.view();
    let words = ["territory=c"];
    let draft = notation::parse_draft(view.common(), view.table(), view.side(), &words).unwrap();
    game.ask(SeatRequest::WorkOn(Some(draft)));
    check(&mut game);
    assert_eq!(game.seen().unwrap().at_hand.as_ref().unwrap().draft, draft);
    game.type_in("hold");
    game.ask(SeatRequest::Proceed);
    check(&mut game);
    assert!(game.seen().unwrap().at_hand.is_none());
}
