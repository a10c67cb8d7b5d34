//! What is foreseen of a move is what it does; and only what may be taken back is foreseen.

use std::collections::BTreeMap;
use std::sync::Arc;

use two_tables::negotiation::event::{Cause, Happening};
use two_tables::negotiation::ledger::Audience;
use two_tables::negotiation::moves::{Kind, Move, Verb};
use two_tables::negotiation::notation;
use two_tables::negotiation::state::{AtTable, Phase};
use two_tables::pages::{self, Page};
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::sentence::Language;
use two_tables::session::{CannotUndo, Seat, Session, Setup};
use two_tables::terminal::set;
use two_tables::view::SeatView;
use two_tables::wording::Wording;

/// The text of the scenario of 1956.
const SCENARIO: &str = include_str!("../../scenarios/1956.ron");
/// The course of history, a line a move.
const COURSE: &str = include_str!("../1956_history.moves");

/// Nothing played, on the deal history's course fits.
fn opened() -> Session {
    let seat = |side: Side| Seat::of_person(side.word(), side);
    let setup = Setup {
        scenario_text: Arc::from(SCENARIO),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed: 4,
        seats: Side::BOTH.map(seat).to_vec(),
    };
    Session::open(setup).unwrap()
}

/// Plays the course of history on `session`, each position shown to `before` first.
fn course(session: &mut Session, mut before: impl FnMut(&Session, Side)) {
    let lines = COURSE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    for (side, line) in lines.filter_map(|line| line.split_once(' ')) {
        let side = Side::from_word(side).unwrap();
        before(session, side);
        let a_move = read(session, side, line);
        session.submit(session.first_seat(side).unwrap(), session.revision(), a_move).unwrap();
    }
}

fn read(session: &Session, side: Side, line: &str) -> Move {
    let table = &session.talks().state().table;
    notation::parse(&session.scenario().common, table, side, line).unwrap()
}

/// Holds what is foreseen of `a_move` against what comes of it; whether all of it is.
fn holds(session: &Session, side: Side, a_move: Move) -> bool {
    let foreseen = session.foresee(side, a_move).unwrap();
    let mut done = session.clone();
    let seat = done.first_seat(side).unwrap();
    let events = done.submit(seat, done.revision(), a_move).unwrap().to_vec();
    let is_heard = a_move.kind() == Kind::Decision
        || events
            .iter()
            .any(|event| event.audience == Audience::World && event.what.verb().is_some());
    let shown: Vec<_> = events
        .into_iter()
        .filter(|one| one.audience.is_seen_by(side) && one.cause == Cause::Move(side))
        .filter(|one| !one.what.verb().is_some_and(Verb::reveals))
        .collect();
    let then = SeatView::new(done.talks(), side);
    let undone = done.undo(seat).err();
    assert_eq!(foreseen.events, shown, "{a_move:?}");
    let Some(view) = foreseen.after else {
        let passes_the_turn = a_move.kind() == Kind::Table;
        assert!(passes_the_turn || undone == Some(CannotUndo::Revealing));
        assert!(!is_heard || undone.is_some(), "{a_move:?}");
        return false;
    };
    assert_eq!(undone, is_heard.then_some(CannotUndo::Public), "{a_move:?}");
    assert_eq!(view, then, "{a_move:?}");
    true
}

#[test]
fn what_is_foreseen_is_what_comes_and_what_may_be_taken_back() {
    let (mut foreseen, mut hidden) = (0, 0);
    course(&mut opened(), |session, side| {
        for a_move in SeatView::new(session.talks(), side).offered() {
            let is_foreseen = holds(session, side, a_move);
            foreseen += usize::from(is_foreseen);
            hidden += usize::from(!is_foreseen && a_move.kind() != Kind::Table);
        }
    });
    assert!(foreseen > 200 && hidden > 50, "{foreseen} foreseen, {hidden} hidden");
}

/// Holds what `side` supposes of `a_move` against what comes of it: its own home and the table, all but the turn.
fn supposed_is_what_comes(session: &Session, side: Side, a_move: Move) -> bool {
    let standing = session.talks().standing(side);
    let mut after = session.talks().clone();
    let events = after.play(side, a_move).unwrap();
    let told = events.iter().find_map(|event| {
        let Happening::Consulted { faction, band, .. } = event.what else { return None };
        Some((faction, band))
    });
    let told = told.map(|(faction, band)| standing.supposing_told(faction, band));
    let Some(supposed) = told.or_else(|| standing.supposing(a_move)) else { return false };
    let (supposed, then) = (standing.if_so(&supposed), after.standing(side));
    assert_eq!(supposed.own, then.own, "{a_move:?}");
    let table = AtTable { turn: standing.table.turn, ..AtTable::clone(then.table) };
    assert_eq!(**supposed.table, table, "{a_move:?}");
    true
}

#[test]
fn what_a_home_supposes_of_its_own_move_is_what_comes_of_it() {
    let mut supposed: BTreeMap<String, usize> = BTreeMap::new();
    course(&mut opened(), |session, side| {
        let common = &session.scenario().common;
        for a_move in SeatView::new(session.talks(), side).offered() {
            // A home move between signature and vote passes the turn and may bring the vote on.
            let talks = session.talks().state().table.phase == Phase::Talks;
            if talks && supposed_is_what_comes(session, side, a_move) {
                let line = notation::write(common, &session.talks().state().table, side, a_move);
                let verb = line.split(' ').next().unwrap().to_owned();
                *supposed.entry(verb).or_default() += 1;
            } else {
                assert!(!talks || a_move.kind() != Kind::Home, "{a_move:?} is not supposed");
            }
        }
    });
    let verbs: Vec<&str> = supposed.keys().map(String::as_str).collect();
    assert_eq!(
        verbs,
        ["act", "consult", "decide", "gloss", "pay", "pledge", "prepare", "retire", "whip"],
        "{supposed:?}"
    );
}

#[test]
fn a_supposed_retreat_frees_the_strictest_pledge_alone_and_costs_what_it_costs() {
    let mut session = opened();
    for line in ["pledge territory=b", "hold", "hold", "hold", "pledge territory=a", "hold", "hold"]
    {
        let side = session.talks().state().table.turn.side;
        let a_move = read(&session, side, line);
        session.submit(session.first_seat(side).unwrap(), session.revision(), a_move).unwrap();
    }
    while session.talks().state().table.turn.side != Side::Tokyo {
        let hold = session.first_seat(Side::Moscow).unwrap();
        session.submit(hold, session.revision(), Move::Hold).unwrap();
    }
    let justify = read(&session, Side::Tokyo, "justify territory");
    assert!(supposed_is_what_comes(&session, Side::Tokyo, justify));
    let standing = session.talks().standing(Side::Tokyo);
    let supposed = standing.supposing(justify).unwrap();
    let left = &standing.if_so(&supposed).table.pledges[Side::Tokyo];
    assert_eq!((standing.table.pledges[Side::Tokyo].len(), left.len()), (2, 1));
}

/// What is said of `a_move` before `side` makes it.
fn said(session: &Session, side: Side, a_move: Move, draft: Option<&Draft>) -> String {
    let wording = Wording::new(Language::English).for_pointing();
    let mut page = Page::new(&wording);
    let found = session.foresee(side, a_move).unwrap();
    pages::foreseen(&mut page, &SeatView::new(session.talks(), side), a_move, &found, draft);
    set(&page, 100)
}

/// What is said before `line` is played, by Tokyo at its first turn with a text at hand.
fn said_before(line: &str) -> String {
    let session = opened();
    let text = read(&session, Side::Tokyo, "propose private relations=a form=d internees=b");
    let Move::Propose(_, draft) = text else { panic!("{text:?}") };
    said(&session, Side::Tokyo, read(&session, Side::Tokyo, line), Some(&draft))
}

#[test]
fn a_page_says_what_a_move_moves_what_it_hides_and_nothing_of_a_move_at_the_table() {
    insta::assert_snapshot!(
        [
            "pay fishers 10",
            "prepare territory",
            "statement regret",
            "consult yoshida",
            "pledge internees=b",
            "hold",
        ]
        .map(|line| format!("{line}\n{}", said_before(line)))
        .join("\n")
    );
}

#[test]
fn a_gesture_says_what_waits_for_the_table_and_a_slight_or_an_act_what_it_does_at_once() {
    let mut told: Vec<(String, String)> = Vec::new();
    course(&mut opened(), |session, side| {
        let (common, view) = (&session.scenario().common, SeatView::new(session.talks(), side));
        let signals = view.offered().into_iter();
        for a_move in signals.filter(|one| matches!(one, Move::Gesture(_) | Move::Act(_))) {
            let line = notation::write(common, view.table(), side, a_move);
            let line = format!("{side}: {line}");
            if told.iter().all(|(before, _)| *before != line) {
                told.push((line, said(session, side, a_move, None)));
            }
        }
    });
    let told: Vec<String> =
        told.into_iter().map(|(line, page)| format!("{line}\n{page}")).collect();
    insta::assert_snapshot!(told.join("\n"));
}
