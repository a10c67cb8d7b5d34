//! After every move of random play every component is what is seen, whatever the scenario.

use two_tables::game::{Screen, SeatRequest};
use two_tables::negotiation::moves::{Channel, Move};
use two_tables::negotiation::notation;

use crate::checker::check;
use crate::common::{Draw, Family, HISTORY, Policy, small};
use crate::table::{Game, for_two, refusals, session};

/// Plays `text` at random for at most `moves` moves; whether it came to its end.
fn play_at_random(text: &str, seed: u64, moves: usize) -> bool {
    let mut draw = Draw::new(seed);
    let mut game = Game::of(for_two(session(text, seed)));
    let policy = Policy::new(game.sitting().session().scenario());
    for _ in 0..moves {
        while ![Screen::Table, Screen::Debrief].contains(&game.screen()) {
            check(&mut game);
            game.ask(SeatRequest::Proceed);
        }
        check(&mut game);
        if game.sitting().is_over() {
            return true;
        }
        let draft = policy.text(&mut draw).filter(|_| draw.percent(30));
        if draft.is_some() {
            game.ask(SeatRequest::WorkOn(draft));
            check(&mut game);
        }
        let a_move = policy.choose(game.sitting().session().talks(), &mut draw);
        assert_eq!(refusals(&game.make(a_move)), [""; 0], "{a_move:?}");
        check(&mut game);
        if draw.percent(20) && game.looking().is_some() {
            game.ask(SeatRequest::TakeBack);
            check(&mut game);
        }
    }
    false
}

#[test]
fn components_equal_the_view_in_random_play_of_small_scenarios() {
    let ended = (0..12)
        .filter(|seed| {
            let family = if seed % 3 == 0 { Family::Calm } else { Family::Eventful };
            play_at_random(&small(*seed, family), *seed, 200)
        })
        .count();
    assert!(ended >= 8, "only {ended} games came to their end");
}

#[test]
fn components_equal_the_view_in_random_play_of_1956() {
    for seed in 0..2 {
        play_at_random(HISTORY, seed, 120);
    }
}

#[test]
fn what_is_taken_back_is_gone_from_every_component() {
    let mut game = Game::of(for_two(session(HISTORY, 2)));
    game.ask(SeatRequest::Proceed);
    let (before, happened) = (game.view(), game.seen().unwrap().happened.clone());
    let prepared =
        before.offered().into_iter().find(|one| matches!(one, Move::Prepare(_))).unwrap();
    game.make(prepared);
    assert_ne!(game.view(), before);
    check(&mut game);
    let reports = game.ask(SeatRequest::TakeBack);
    assert_eq!(reports.len(), 1, "{reports:?}");
    assert_eq!((game.view(), &game.seen().unwrap().happened), (before, &happened));
    check(&mut game);
}

#[test]
fn a_text_put_on_the_table_leaves_the_desk() {
    let mut game = Game::of(for_two(session(HISTORY, 2)));
    game.ask(SeatRequest::Proceed);
    let view = game.view();
    let words = ["relations=a", "territory=a", "form=a", "internees=b", "un=a"];
    let draft = notation::parse_draft(view.common(), view.table(), view.side(), &words).unwrap();
    let another = view.table().status_quo;
    game.ask(SeatRequest::WorkOn(Some(another)));
    assert_eq!(refusals(&game.make(Move::Propose(Channel::Private, draft))), [""; 0]);
    game.ask(SeatRequest::Proceed);
    assert_eq!(game.seen().unwrap().at_hand.as_ref().unwrap().draft, draft, "the other's offer");
    check(&mut game);
}
