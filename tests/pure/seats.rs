//! Seats: who may do what, what each has been shown, what is done off the turn, and games that share a ground.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::common::{Draw, HISTORY, Policy};
use two_tables::ai::Level;
use two_tables::negotiation::moves::{Channel, Move, Verb};
use two_tables::negotiation::notation;
use two_tables::scenario::check::Change;
use two_tables::scenario::id::Side::{self, Moscow, Tokyo};
use two_tables::scenario::length::Length;
use two_tables::session::{
    CannotDo, CannotFork, CannotUndo, Done, Ground, Key, Maker, Occupant, OffTurn, Rejection, Role,
    SaveFile, Seat, SeatId, Session, Setup, StyleText,
};
use two_tables::store::{Seated, shipped_style};

const TUTORIAL: &str = include_str!("../../scenarios/tutorial.ron");

/// A seat with these parts.
fn seat(name: &str, side: Option<Side>, roles: &[Role]) -> Seat {
    let occupant = Occupant::Person { name: name.to_owned() };
    Seat { occupant, side, roles: roles.to_vec() }
}

fn ground(text: &str) -> Ground {
    Ground::new(&Arc::from(text), None, &[], Length::Full).unwrap()
}

/// A class's table: each side has a chief, who is minister too, and a whip, who looks in on the chief; and there is a wall.
fn table() -> Session {
    table_of(TUTORIAL)
}

fn table_of(text: &str) -> Session {
    let delegation = |side: Side| {
        [
            seat("chief", Some(side), &[Role::Chief, Role::Minister]),
            seat("whip", Some(side), &[Role::Whip]),
            seat("pupil", Some(side), &[Role::Observer]),
        ]
    };
    let mut seats: Vec<Seat> = Side::BOTH.into_iter().flat_map(delegation).collect();
    seats.push(Seat::of_the_world("wall"));
    Session::open_on(&ground(text), 8, seats)
}

const TOKYO_CHIEF: SeatId = SeatId(0);
const TOKYO_WHIP: SeatId = SeatId(1);
const TOKYO_PUPIL: SeatId = SeatId(2);
const MOSCOW_CHIEF: SeatId = SeatId(3);
const MOSCOW_PUPIL: SeatId = SeatId(5);
const WALL: SeatId = SeatId(6);

fn read(session: &Session, line: &str) -> Move {
    let table = &session.talks().state().table;
    notation::parse(&session.scenario().common, table, table.turn.side, line).unwrap()
}

#[track_caller]
fn make(session: &mut Session, seat: SeatId, line: &str) {
    let a_move = read(session, line);
    session.submit(seat, session.revision(), a_move).unwrap();
}

/// Who does what, as the role briefs of a class say it.
fn does(role: Role) -> BTreeSet<&'static str> {
    let words = match role {
        Role::Delegation => return Verb::ALL.map(Verb::word).into(),
        Role::Observer => "",
        Role::Chief => {
            "propose trade take hold decline gesture act reply statement leak disclose gloss address \
             accept initial break pledge retire decide justify"
        }
        Role::Minister => {
            "propose trade take hold decline gesture act reply statement leak disclose gloss address"
        }
        Role::Envoy => "propose trade take hold",
        Role::Whip => "justify consult pay whip prepare",
    };
    words.split_whitespace().collect()
}

#[test]
fn every_verb_is_for_the_roles_it_is_said_to_be_for() {
    let ground = ground(HISTORY);
    let policy = Policy::new(ground.scenario());
    let parts = |side: Side| Role::ALL.map(|role| seat("somebody", Some(side), &[role]));
    let seats: Vec<Seat> = Side::BOTH.into_iter().flat_map(parts).collect();
    let place = |side: Side, role: usize| SeatId(if side == Tokyo { role } else { role + 6 });
    let mut tried: BTreeSet<(&str, bool)> = BTreeSet::new();
    for game in 0..400 {
        let mut session = Session::open_on(&ground, game, seats.clone());
        let mut draw = Draw::new(game);
        while let Some(standing) = Some(session.talks().state().table.turn.side)
            .filter(|_| !session.talks().state().table.is_over())
        {
            let a_move = policy.choose(session.talks(), &mut draw);
            let public = matches!(a_move, Move::Propose(Channel::Public, _));
            if tried.insert((a_move.verb().word(), public)) {
                for (number, role) in Role::ALL.into_iter().enumerate() {
                    let mut copy = session.clone();
                    let answer = copy.submit(place(standing, number), copy.revision(), a_move);
                    let may = does(role).contains(a_move.verb().word())
                        && !(public && role == Role::Envoy);
                    match answer {
                        Ok(_) => assert!(may, "{role:?} did {a_move:?}"),
                        Err(why) => {
                            assert_eq!(why, Rejection::NotYourRole, "{role:?} {a_move:?}");
                            assert!(!may, "{role:?} could not do {a_move:?}");
                            let before = session.talks().fingerprint();
                            assert_eq!(copy.talks().fingerprint(), before);
                        }
                    }
                }
            }
            session.submit(place(standing, 0), session.revision(), a_move).unwrap();
        }
        if tried.len() > Verb::ALL.len() {
            break;
        }
    }
    let verbs: BTreeSet<&str> = tried.iter().map(|(verb, _)| *verb).collect();
    let missing: Vec<&str> =
        Verb::ALL.map(Verb::word).into_iter().filter(|verb| !verbs.contains(verb)).collect();
    assert!(missing.is_empty(), "no game came to {missing:?}");
}

#[test]
fn a_seat_of_no_side_makes_no_move_and_a_pupil_none_and_none_takes_one_back() {
    let mut session = table();
    assert_eq!(session.submit(WALL, 0, Move::Hold), Err(Rejection::NoSide));
    assert_eq!(session.submit(SeatId(7), 0, Move::Hold), Err(Rejection::NoSeat));
    assert_eq!(session.submit(TOKYO_PUPIL, 0, Move::Hold), Err(Rejection::NotYourRole));
    make(&mut session, TOKYO_CHIEF, "hold");
    for seat in [WALL, TOKYO_PUPIL, TOKYO_WHIP] {
        assert_eq!(session.undo(seat), Err(CannotUndo::NotYourRole));
    }
    assert_eq!(session.undo(MOSCOW_CHIEF), Err(CannotUndo::NotYours));
    assert_eq!(session.undo(TOKYO_CHIEF).unwrap().by, Maker::Seat(TOKYO_CHIEF));
    assert_eq!(session.revision(), 0);
}

#[test]
fn what_is_shown_is_kept_by_seat_and_only_a_look_of_who_may_answer_forbids_taking_back() {
    let mut session = table();
    make(&mut session, TOKYO_CHIEF, "hold");
    for seat in [TOKYO_CHIEF, TOKYO_WHIP, TOKYO_PUPIL, MOSCOW_PUPIL] {
        assert!(session.show(seat).is_some());
    }
    assert!(session.show(WALL).is_none());
    assert!(session.clone().undo(TOKYO_CHIEF).is_ok(), "nobody who may answer has looked");
    session.show(MOSCOW_CHIEF).unwrap();
    assert_eq!(session.undo(TOKYO_CHIEF), Err(CannotUndo::Seen));
}

#[test]
fn a_look_that_showed_nothing_of_a_move_does_not_forbid_taking_it_back() {
    let mut session = table();
    make(&mut session, TOKYO_WHIP, "prepare crews");
    session.show(MOSCOW_CHIEF).unwrap();
    assert_eq!(session.undo(TOKYO_CHIEF), Err(CannotUndo::NotYourRole), "it is the whip's");
    assert!(session.undo(TOKYO_WHIP).is_ok());
}

#[test]
fn the_world_sees_the_same_whatever_is_secret_or_between_the_delegations() {
    let seen = |lines: &[(SeatId, &str)]| {
        let mut session = table_of(HISTORY);
        for (seat, line) in lines {
            make(&mut session, *seat, line);
        }
        session.show_world()
    };
    let text = "relations=a territory=a form=a internees=b un=a";
    let private = format!("propose private {text}");
    let one = seen(&[(TOKYO_WHIP, "consult mainstream"), (TOKYO_CHIEF, &private)]);
    let other = seen(&[(TOKYO_WHIP, "prepare territory"), (TOKYO_CHIEF, "hold")]);
    assert_eq!(one, other);
    let public = seen(&[(TOKYO_CHIEF, &format!("propose public {text}"))]);
    assert_ne!(public.events(), one.events());
    assert_eq!(public.turn(), Some(Moscow));
}

#[test]
fn many_games_share_one_scenario_and_one_shortlist() {
    let ground = ground(TUTORIAL);
    let style = StyleText { name: "giver".to_owned(), text: shipped_style("giver").unwrap() };
    let occupant = Occupant::Opponent { styles: vec![style], level: Level::Hard };
    let seats =
        vec![Seat::of_person("anna", Tokyo), Seat { occupant, ..Seat::of_person("", Moscow) }];
    let shared = Arc::default();
    let tables: Vec<Seated> = (0..30)
        .map(|seed| Session::open_on(&ground, seed, seats.clone()))
        .map(|session| Seated::sharing(session, &shared).unwrap())
        .collect();
    for table in &tables {
        assert!(Arc::ptr_eq(table.session.scenario(), ground.scenario()));
        let again = Session::load_on(&ground, &table.session.save()).unwrap();
        assert!(Arc::ptr_eq(again.scenario(), ground.scenario()));
        assert_eq!(again.talks().fingerprint(), table.session.talks().fingerprint());
    }
    let other = Session::open_on(&self::ground(HISTORY), 1, seats.clone());
    assert_eq!(
        Session::load_on(&ground, &other.save()).unwrap().scenario().common.word,
        other.scenario().common.word
    );
}

#[test]
fn a_fork_goes_on_otherwise_from_an_earlier_move_and_leaves_the_game_as_it_is() {
    let mut session = table();
    let mut stood = vec![(session.talks().fingerprint(), session.events().len())];
    for (seat, line) in
        [(TOKYO_WHIP, "consult coast"), (TOKYO_CHIEF, "hold"), (MOSCOW_CHIEF, "hold")]
    {
        make(&mut session, seat, line);
        stood.push((session.talks().fingerprint(), session.events().len()));
    }
    for (revision, before) in stood.iter().enumerate() {
        let fork = session.fork(revision).unwrap();
        assert_eq!((fork.talks().fingerprint(), fork.events().len()), *before);
        assert_eq!(fork.revision(), revision);
        assert_eq!(fork.events(), &session.events()[..before.1]);
    }
    let mut fork = session.fork(2).unwrap();
    assert_eq!(fork.undo(TOKYO_CHIEF), Err(CannotUndo::Seen), "what was played was seen");
    make(&mut fork, SeatId(4), "prepare crews");
    assert_eq!(session.played().last().unwrap().line, "hold");
    let read = SaveFile::from_text(&fork.save().to_text()).unwrap();
    assert_eq!(Session::load(&read).unwrap().talks().fingerprint(), fork.talks().fingerprint());
    assert_eq!(session.fork(4).unwrap_err(), CannotFork::NoSuchRevision { last: 3 });
}

fn key(word: &str) -> Key {
    Key::new(word).unwrap()
}

#[test]
fn the_same_command_again_gets_the_first_answer_and_nothing_is_done_twice() {
    let mut session = table();
    let first = session.submit_once(TOKYO_CHIEF, 0, Move::Hold, key("a-1")).unwrap().to_vec();
    make(&mut session, MOSCOW_CHIEF, "hold");
    let again = session.submit_once(TOKYO_CHIEF, 0, Move::Hold, key("a-1")).unwrap();
    assert_eq!(again, first);
    assert_eq!(session.revision(), 2);
    for (seat, revision) in [(MOSCOW_CHIEF, 0), (TOKYO_CHIEF, 2)] {
        let taken = session.submit_once(seat, revision, Move::Hold, key("a-1"));
        assert_eq!(taken, Err(Rejection::KeyTaken));
    }
    let other_move = session.submit_once(TOKYO_CHIEF, 0, Move::Break, key("a-1"));
    assert_eq!(other_move, Err(Rejection::KeyTaken), "another move is another command");
    let said = OffTurn::Announced { text: "Five minutes.".to_owned(), to: None };
    for _ in 0..2 {
        session.do_off_turn(said.clone(), Some(key("t-1"))).unwrap();
    }
    assert_eq!(session.asides().len(), 1);
    let taken = session.submit_once(TOKYO_CHIEF, 2, Move::Hold, key("t-1"));
    assert_eq!(taken, Err(Rejection::KeyTaken));
    let other = OffTurn::Announced { text: "Two minutes.".to_owned(), to: None };
    assert_eq!(session.do_off_turn(other, Some(key("t-1"))), Err(CannotDo::KeyTaken));
    let long = "x".repeat(65);
    for none in ["", "a b", "ä", "\u{1b}", long.as_str()] {
        assert_eq!(Key::new(none), None);
    }
}

#[test]
fn a_clock_lets_the_turn_pass_and_that_stands() {
    let mut session = table();
    assert_eq!(session.run_out(1), Err(Rejection::Stale { now: 0 }));
    session.run_out(0).unwrap();
    assert_eq!(session.played()[0].by, Maker::Clock);
    assert_eq!(session.talks().state().table.turn.side, Moscow);
    assert_eq!(session.undo(TOKYO_CHIEF), Err(CannotUndo::RanOut));
    let again = Session::load(&SaveFile::from_text(&session.save().to_text()).unwrap()).unwrap();
    assert_eq!(again.played(), session.played());
}

/// What is done off the turn at a table, with two moves between.
fn busy() -> Session {
    let mut session = table();
    let announced = |text: &str, to| OffTurn::Announced { text: text.to_owned(), to };
    session.do_off_turn(announced("Welcome.", None), None).unwrap();
    make(&mut session, TOKYO_WHIP, "consult coast");
    let helper = Occupant::Yardstick { name: "holder".to_owned() };
    session.do_off_turn(OffTurn::TookOver { seat: MOSCOW_CHIEF, occupant: helper }, None).unwrap();
    make(&mut session, TOKYO_CHIEF, "hold");
    session.do_off_turn(announced("Only for Moscow.", Some(Moscow)), Some(key("k"))).unwrap();
    session.do_off_turn(brings("-12"), None).unwrap();
    session.do_off_turn(OffTurn::HandedBack { seat: MOSCOW_CHIEF }, None).unwrap();
    session.submit_once(MOSCOW_CHIEF, 2, Move::Hold, key("m")).unwrap();
    session
}

/// What no agreement is worth to Tokyo in the last round is changed: nothing that has happened by the first knows of it.
fn brings(worth: &str) -> OffTurn {
    let path = "sides.tokyo.no_agreement".to_owned();
    let value = Some(format!("[-4, -4, -5, -6, {worth}]"));
    OffTurn::Brought { changes: vec![Change { path, value }] }
}

#[test]
fn what_is_done_off_the_turn_is_saved_and_done_again() {
    let session = busy();
    let text = session.save().to_text();
    let again = Session::load(&SaveFile::from_text(&text).unwrap()).unwrap();
    assert_eq!(again.asides(), session.asides());
    assert_eq!(again.played(), session.played());
    assert_eq!(again.scenario().homes.tokyo.no_agreement.last().unwrap().0, -12);
    assert_eq!(again.save().to_text(), text);
    assert_eq!(again.setup(), session.setup(), "what was brought in later is no part of the setup");
}

#[test]
fn a_seat_is_his_who_took_it_over_until_it_is_handed_back() {
    let mut session = busy().fork(1).unwrap();
    assert!(!session.occupant(MOSCOW_CHIEF).unwrap().is_person());
    assert_eq!(
        session.do_off_turn(OffTurn::HandedBack { seat: TOKYO_CHIEF }, None),
        Err(CannotDo::NotTakenOver)
    );
    session.do_off_turn(OffTurn::HandedBack { seat: MOSCOW_CHIEF }, None).unwrap();
    assert!(session.occupant(MOSCOW_CHIEF).unwrap().is_person());
    assert!(!Occupant::Nobody.is_person());
    let nobody = OffTurn::TookOver { seat: SeatId(70), occupant: Occupant::Nobody };
    assert_eq!(session.do_off_turn(nobody, None), Err(CannotDo::NoSeat));
    let machine = Occupant::Yardstick { name: "holder".to_owned() };
    let on_the_wall = OffTurn::TookOver { seat: WALL, occupant: machine };
    assert!(matches!(session.do_off_turn(on_the_wall, None), Err(CannotDo::Occupant(_))));
}

#[test]
fn what_is_brought_in_changes_only_what_is_still_to_come() {
    let mut session = table();
    make(&mut session, TOKYO_WHIP, "consult coast");
    let before = session.save();
    let path = "sides.tokyo.face".to_owned();
    let past = OffTurn::Brought { changes: vec![Change { path, value: Some("-30".to_owned()) }] };
    assert!(matches!(session.do_off_turn(past, None), Err(CannotDo::Changes { .. })));
    let path = "sides.tokio.face".to_owned();
    let nowhere = OffTurn::Brought { changes: vec![Change { path, value: None }] };
    assert!(matches!(session.do_off_turn(nowhere, None), Err(CannotDo::Scenario(_))));
    assert_eq!(session.save(), before, "nothing has changed");
    session.do_off_turn(brings("-9"), None).unwrap();
    assert_eq!(session.scenario().homes.tokyo.no_agreement.last().unwrap().0, -9);
    let fork = session.fork(1).unwrap();
    assert_eq!(fork.scenario().homes.tokyo.no_agreement.last().unwrap().0, -9);
    let fork = session.fork(0).unwrap();
    assert_ne!(fork.scenario().homes.tokyo.no_agreement.last().unwrap().0, -9, "it came later");
}

#[test]
fn an_announcement_is_short_plain_and_said_to_somebody() {
    let mut session = table();
    let long = "x".repeat(1_001);
    for text in ["", "\u{1b}[2J", "two\nlines", "\u{202e}abc", long.as_str()] {
        let said = OffTurn::Announced { text: text.to_owned(), to: Some(Tokyo) };
        assert_eq!(session.do_off_turn(said, None), Err(CannotDo::Unspeakable));
    }
    assert!(session.asides().is_empty());
}

#[test]
fn a_game_set_up_with_changes_is_saved_and_played_again_with_them() {
    let path = "sides.tokyo.face".to_owned();
    let setup = Setup {
        scenario_text: Arc::from(TUTORIAL),
        variant: Some("plain_words".to_owned()),
        changes: vec![Change { path, value: Some("-30".to_owned()) }],
        length: Length::Full,
        seed: 5,
        seats: Side::BOTH.map(|side| Seat::of_person(side.word(), side)).to_vec(),
    };
    let mut session = Session::open(setup.clone()).unwrap();
    assert_eq!(session.talks().state().table.face.tokyo.0, -30);
    make(&mut session, SeatId(0), "hold");
    let again = Session::load(&SaveFile::from_text(&session.save().to_text()).unwrap()).unwrap();
    assert_eq!(again.setup(), &setup);
    assert_eq!(again.talks().fingerprint(), session.talks().fingerprint());
}

#[test]
fn a_student_called_opponent_is_a_person() {
    for name in ["opponent", "opponent:showman:hard", "holder", "opponent:/dev/zero"] {
        let seats = Side::BOTH.map(|side| Seat::of_person(name, side)).to_vec();
        let session = Session::open_on(&ground(TUTORIAL), 1, seats);
        let read = SaveFile::from_text(&session.save().to_text()).unwrap();
        let seated = Seated::new(Session::load(&read).unwrap()).unwrap();
        for player in [seated.players.tokyo, seated.players.moscow] {
            assert!(matches!(player, two_tables::session::Player::Person(_)), "{name}");
        }
    }
}

#[test]
fn a_side_nobody_could_end_a_turn_for_is_not_sat_down_to() {
    let opponent = Occupant::Yardstick { name: "holder".to_owned() };
    let whip = Seat { occupant: opponent.clone(), side: Some(Moscow), roles: vec![Role::Whip] };
    let envoy = Seat { roles: vec![Role::Envoy], ..whip.clone() };
    let nobody = Seat { roles: Vec::new(), ..whip.clone() };
    let tokyo = Seat::of_person("anna", Tokyo);
    let ground = ground(TUTORIAL);
    let seated = |seats: Vec<Seat>| {
        let seated = Seated::new(Session::open_on(&ground, 1, seats));
        seated.map(|_| ()).map_err(|why| why.message().id)
    };
    assert_eq!(seated(vec![tokyo.clone(), whip]), Err("seat-missing"));
    assert_eq!(seated(vec![tokyo.clone(), nobody]), Err("seat-missing"));
    assert_eq!(seated(vec![tokyo.clone()]), Err("seat-missing"));
    assert_eq!(seated(vec![tokyo.clone(), envoy]), Err("seat-opponent-part"));
    let whole = Seat { roles: vec![Role::Delegation], ..Seat::of_person("", Moscow) };
    assert_eq!(seated(vec![tokyo, Seat { occupant: opponent, ..whole }]), Ok(()));
}

#[test]
fn a_save_says_who_of_a_delegation_moved() {
    let session = busy();
    let mut seats = BTreeMap::new();
    for entry in session.save().course {
        if let Done::Moved { side, seat, line, .. } = entry.what {
            seats.insert(line, (side, seat));
        }
    }
    assert_eq!(seats["consult coast"], (Tokyo, TOKYO_WHIP));
}
