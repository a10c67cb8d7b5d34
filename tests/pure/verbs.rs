//! Every verb, wherever random play can use it: offered, written and read back, told, named, helped, and counted as
//! the move of the turn that it is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::common::{Draw, Family, Policy, checked, history, small};
use two_tables::negotiation::moves::{Channel, Kind, Move, Verb, offered, offered_of};
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::state::{Phase, TableState};
use two_tables::scenario::Scenario;
use two_tables::scenario::id::Side;
use two_tables::sentence::{Language, Message};
use two_tables::session::Role;
use two_tables::view::SeatView;
use two_tables::wording::{self, Wording};

/// How often a verb is tried in a game, in each phase.
const TRIES: usize = 4;

/// Whose turn of which round it is, and what it is about.
fn turn(table: &TableState) -> (u16, Side, bool, &'static str) {
    let phase = match table.phase {
        Phase::Talks => "talks",
        Phase::Initialling { .. } => "initialling",
        Phase::Interval { first_done: false, .. } => "interval",
        Phase::Interval { first_done: true, .. } => "second half of the interval",
        Phase::Over => "over",
    };
    (table.round.0, table.turn.side, table.turn.second, phase)
}

/// The message in English; it has one.
fn said(message: &Message) -> String {
    let text = Wording::new(Language::English).say(message);
    assert_ne!(text, message.id, "nothing is said");
    assert!(!text.is_empty(), "{}", message.id);
    text
}

/// Random games of several scenarios; `look` is shown every position before its move.
fn games(mut look: impl FnMut(u64, &Negotiation)) {
    let mut play = |scenario: &Arc<Scenario>, game: u64| {
        let policy = Policy::new(scenario);
        let mut draw = Draw::new(game);
        let (mut talks, _) = Negotiation::open(Arc::clone(scenario), game);
        while !talks.state().table.is_over() {
            look(game, &talks);
            let side = talks.state().table.turn.side;
            talks.play(side, policy.choose(&talks, &mut draw)).unwrap();
        }
    };
    for game in 0..12 {
        play(&history(), game);
        play(&checked(&small(game, Family::Eventful)), game);
    }
}

/// Makes `a_move` in `talks`, which are left as they are, and holds what it does to what its verb says.
fn holds(talks: &Negotiation, a_move: Move) {
    let (side, before, verb) = (talks.state().table.turn.side, &talks.state().table, a_move.verb());
    let mut talks_then = talks.clone();
    let events = talks_then.play(side, a_move).unwrap();
    let after = &talks_then.state().table;

    // It is told once, in the news and in what is said of the move.
    let common = &talks.scenario().common;
    let told: Vec<_> = events.iter().filter(|event| event.what.verb().is_some()).collect();
    let view = SeatView::new(&talks_then, side);
    match (&told[..], before.phase) {
        ([], Phase::Interval { .. }) => assert_eq!(verb, Verb::Hold),
        ([event], _) => {
            assert_eq!(event.what.verb(), Some(verb));
            assert!(event.audience.is_seen_by(side), "{a_move:?}");
            let news = wording::happening(common, view.happened(), side, &before.status_quo, event);
            assert!(news.is_some_and(|news| !said(&news).is_empty()), "{a_move:?}");
        }
        _ => panic!("{a_move:?} is told as {told:?}"),
    }
    let quiet = &before.status_quo;
    said(&wording::describe_move(common, quiet, side, &a_move));
    said(&wording::made_move(common, quiet, (side.other(), side), &a_move));

    // It uses its own move of the turn and no other; at the table, and in the interval, the turn is over.
    let left =
        |table: &TableState| [Kind::Home, Kind::Signal].map(|kind| table.turn.has_left(kind));
    let in_interval = matches!(before.phase, Phase::Interval { .. });
    let ends = verb.kind() == Kind::Table || in_interval && verb.kind() == Kind::Home;
    if ends {
        assert_ne!(turn(before), turn(after), "{a_move:?}");
    } else {
        assert_eq!(turn(before), turn(after), "{a_move:?}");
        assert!(before.turn.has_left(verb.kind()));
        let [home, signal] = left(before);
        let expected = match verb.kind() {
            Kind::Home => [false, signal],
            Kind::Signal => [home, false],
            Kind::Table | Kind::Decision => [home, signal],
        };
        assert_eq!(left(after), expected, "{a_move:?}");
    }
}

#[test]
fn every_verb_is_offered_read_back_told_and_counted_as_its_kind() {
    let mut seen: BTreeSet<Verb> = BTreeSet::new();
    let mut tried: BTreeMap<(u64, &str, Verb), usize> = BTreeMap::new();
    games(|game, talks| {
        let table = &talks.state().table;
        let (common, side) = (&talks.scenario().common, table.turn.side);
        let standing = talks.standing(side);
        for a_move in offered(&standing) {
            let verb = a_move.verb();
            let line = notation::write(common, table, side, a_move);
            assert_eq!(line.split(' ').next(), Some(verb.word()));
            assert_eq!(notation::parse(common, table, side, &line), Ok(a_move), "{line}");
            assert!(offered_of(&standing, verb).contains(&a_move), "{line}");
            let (_, _, _, phase) = turn(table);
            let times = tried.entry((game, phase, verb)).or_default();
            *times += 1;
            if *times <= TRIES {
                holds(talks, a_move);
            }
            seen.insert(verb);
        }
    });
    let unseen: Vec<Verb> = Verb::ALL.into_iter().filter(|verb| !seen.contains(verb)).collect();
    assert!(unseen.is_empty(), "never offered: {unseen:?}");
}

#[test]
fn every_verb_has_a_word_of_its_own_a_name_and_a_line_of_help() {
    let mut names: BTreeSet<String> = BTreeSet::new();
    for verb in Verb::ALL {
        assert_eq!(Verb::called(verb.word()), Some(verb));
        let help = said(&verb.help());
        assert!(help.starts_with(verb.word()), "{help}");
        assert!(names.insert(said(&verb.name())), "{verb:?} is named as another is");
    }
    assert_eq!(Verb::called("retire "), None);
    assert!(Verb::ALL.is_sorted_by_key(|verb| verb.kind()), "by kind, as the help lists them");
}

/// The verbs of which `role` may make every move that random play offers; those it may make in part are in `some`.
fn of_role(moves: &BTreeMap<Verb, Vec<Move>>, role: Role) -> (Vec<&'static str>, Vec<Verb>) {
    let permitted = |verb: &Verb| moves[verb].iter().filter(|one| role.permits(**one)).count();
    let all = |verb: &Verb| permitted(verb) == moves[verb].len();
    let part = |verb: &Verb| permitted(verb) > 0 && !all(verb);
    let whole = Verb::ALL.into_iter().filter(all).map(Verb::word).collect();
    (whole, Verb::ALL.into_iter().filter(part).collect())
}

#[test]
fn the_parts_of_a_delegation_have_every_verb_between_them() {
    let mut moves: BTreeMap<Verb, Vec<Move>> = BTreeMap::new();
    games(|_, talks| {
        for a_move in offered(&talks.standing(talks.state().table.turn.side)) {
            moves.entry(a_move.verb()).or_default().push(a_move);
        }
    });
    let words = |but: &[Verb]| -> Vec<&str> {
        Verb::ALL.into_iter().filter(|verb| !but.contains(verb)).map(Verb::word).collect()
    };
    assert_eq!(of_role(&moves, Role::Delegation), (words(&[]), vec![]));
    assert_eq!(of_role(&moves, Role::Observer), (vec![], vec![]));
    let groundwork = [Verb::Consult, Verb::Pay, Verb::Whip, Verb::Prepare];
    assert_eq!(of_role(&moves, Role::Chief), (words(&groundwork), vec![]));
    assert_eq!(
        of_role(&moves, Role::Whip),
        (vec!["consult", "pay", "whip", "justify", "prepare"], vec![]),
        "the home front, but not what binds or ends a chief"
    );
    let (ministers, partly) = of_role(&moves, Role::Minister);
    assert_eq!(ministers[..5], ["propose", "trade", "take", "decline", "hold"]);
    assert!(ministers[5..].iter().all(|word| Verb::called(word).unwrap().kind() == Kind::Signal));
    assert_eq!((ministers.len(), partly), (13, vec![]));
    assert_eq!(of_role(&moves, Role::Envoy), (vec!["trade", "take", "hold"], vec![Verb::Propose]));
    let public = |one: &Move| matches!(one, Move::Propose(Channel::Public, _));
    assert!(moves[&Verb::Propose].iter().all(|one| Role::Envoy.permits(*one) != public(one)));
}
