//! What if: what is told of a game otherwise is what a game set up so from the start, or played so, would have told.

use std::sync::Arc;

use crate::common::{HISTORY, TUTORIAL, historys_session};
use two_tables::negotiation::notation;
use two_tables::negotiation::ratification::Verdict;
use two_tables::scenario::check::Change;
use two_tables::scenario::home::Moment;
use two_tables::scenario::id::{BySide, Side};
use two_tables::scenario::length::Length;
use two_tables::session::simulation::{Case, Tally, play};
use two_tables::session::what_if::{Otherwise, PlayOn, play_on, vote_again};
use two_tables::session::{Seat, Session, Setup};
use two_tables::store::on_both_sides;
use two_tables::units::Round;

fn setup(text: &str, changes: Vec<Change>, seed: u64) -> Session {
    let seat = |side: Side| Seat::of_person(side.word(), side);
    Session::open(Setup {
        scenario_text: Arc::from(text),
        variant: None,
        changes,
        length: Length::Full,
        seed,
        seats: Side::BOTH.map(seat).into(),
    })
    .unwrap()
}

/// Plays lines as far as they go.
fn follow(session: &mut Session, lines: &[(Side, String)]) {
    for (side, line) in lines {
        let table = &session.talks().state().table;
        let Ok(a_move) = notation::parse(&session.scenario().common, table, *side, line) else {
            break;
        };
        let seat = session.first_seat(*side).unwrap();
        if session.submit(seat, session.revision(), a_move).is_err() {
            break;
        }
    }
}

fn lines(session: &Session) -> Vec<(Side, String)> {
    session.played().iter().map(|played| (played.side, played.line.clone())).collect()
}

/// Asserts that the bodies of ratification in `after` voted as those did that voted in `session`; how many were compared.
fn voted_so(session: &Session, after: &BySide<Verdict>) -> usize {
    let ballots = &session.talks().state().table.ballots;
    let mut compared = 0;
    for side in Side::BOTH {
        for body in after[side].bodies.iter().filter(|body| body.moment == Moment::Ratification) {
            let ballot = after[side].ballot(side, body);
            let held = ballots.iter().rfind(|one| one.side == side && one.body == body.body);
            assert_eq!(held, Some(&ballot));
            compared += 1;
        }
    }
    compared
}

/// History's game on deals on which it comes to a vote.
fn games() -> Vec<Session> {
    let all = (1..40).map(historys_session);
    all.filter(|session| !session.talks().state().table.signed.is_empty()).take(6).collect()
}

#[test]
fn a_quota_or_seats_are_as_in_a_game_set_up_so_from_the_start() {
    let mut compared = 0;
    for (path, value) in [
        ("sides.tokyo.bodies.unity.dissent_at_most", "5"),
        ("sides.tokyo.bodies.unity.seats.yoshida", "100"),
        ("sides.tokyo.factions.yoshida.disposition", "25"),
    ] {
        for session in games() {
            let common = &session.scenario().common;
            let asked = Otherwise::asked(common, path, value, "");
            let voted = vote_again(&session, &asked).unwrap();
            let mut other = setup(HISTORY, asked.changes.clone(), session.setup().seed);
            follow(&mut other, &lines(&session));
            // Where the change let another thing happen before the vote the games are not the same.
            if other.talks().state().table.signed.is_empty()
                || other.revision() != session.revision()
            {
                continue;
            }
            compared += voted_so(&other, &voted.after);
        }
    }
    assert!(compared > 12, "{compared}");
}

#[test]
fn a_payment_left_out_is_as_if_it_had_not_been_made() {
    let mut compared = 0;
    for session in games() {
        let mut played = lines(&session);
        let number =
            played.iter().position(|(_, line)| line.starts_with("pay khrushchev")).unwrap();
        played.remove(number);
        let mut other = setup(HISTORY, Vec::new(), session.setup().seed);
        follow(&mut other, &played);
        if other.revision() != played.len() {
            continue;
        }
        let typed = format!("without {}", number + 1);
        let asked = Otherwise::read(&session.scenario().common, [typed.as_str()]).unwrap();
        compared += voted_so(&other, &vote_again(&session, &asked).unwrap().after);
    }
    assert!(compared > 2, "{compared}");
}

#[test]
fn what_cannot_be_otherwise_is_said() {
    let session = games().remove(0);
    let common = &session.scenario().common;
    let read = |typed: &str| Otherwise::read(common, [typed]);
    for (typed, id) in [
        ("nonsense", "what-if-unknown"),
        ("without x", "what-if-number"),
        ("without 0", "what-if-number"),
    ] {
        assert_eq!(read(typed).unwrap_err().id, id, "{typed}");
    }
    let last_text =
        session.played().iter().rposition(|one| one.line.starts_with("propose")).unwrap();
    for (typed, id) in [
        (format!("without {}", last_text + 1), "what-if-table-move"),
        ("without 999".to_owned(), "what-if-no-move"),
        ("tokyo nonsense".to_owned(), "what-if-move"),
        ("tokyo hold".to_owned(), "what-if-not-here"),
        ("tokyo consult yoshida".to_owned(), "what-if-refused"),
        ("tokyo pay yoshida 20".to_owned(), "what-if-refused"),
        ("territory=zz".to_owned(), "class-again-clause"),
        ("sides.tokyo.bodies.nobody.members=3".to_owned(), "class-again-scenario"),
    ] {
        let why = vote_again(&session, &read(&typed).unwrap()).err().map(|why| why.id);
        assert_eq!(why, Some(id), "{typed}");
    }
}

fn played_on(session: &Session, from: u16, games: u32, seed: u64) -> Tally {
    let players = on_both_sides(session).unwrap();
    let otherwise = &Otherwise::default();
    play_on(session, &PlayOn { otherwise, from: Round(from), players, games, seed }).unwrap().tally
}

#[test]
fn played_on_from_the_first_round_is_a_game_from_the_start() {
    let mut session = setup(TUTORIAL, Vec::new(), 3);
    while !session.talks().state().table.is_over() {
        let side = session.talks().state().table.turn.side;
        follow(&mut session, &[(side, "hold".to_owned())]);
    }
    let players = on_both_sides(&session).unwrap();
    let case = Case::new((**session.scenario()).clone());
    let mut tally = Tally::new(&case.scenario.common);
    for seed in 50..70 {
        let players = BySide::each(|side| &*players[side]);
        tally.add(&play(&case, players, seed).unwrap());
    }
    assert_eq!(played_on(&session, 0, 20, 50), tally);
}

#[test]
fn the_same_seed_plays_on_to_the_same_answer_and_a_late_round_leaves_less_open() {
    let session = games().remove(0);
    let first = played_on(&session, 6, 12, 9);
    assert_eq!(played_on(&session, 6, 12, 9), first);
    assert_eq!(first.games(), 12);
    let players = on_both_sides(&session).unwrap();
    let otherwise = &Otherwise::default();
    let late = PlayOn { otherwise, from: Round(60), players, games: 3, seed: 1 };
    assert_eq!(play_on(&session, &late).unwrap_err().id, "what-if-no-round");
}
