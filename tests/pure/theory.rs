//! What a game shows of the theory: each finding is there where it happened, by the move that brought it about, and nowhere
//! else.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::common::{Draw, Family, HISTORY, Policy, checked, historys_session, small};
use two_tables::analysis::theory::{Finding, Idea, Shows, findings};
use two_tables::negotiation::event::Happening;
use two_tables::negotiation::notation;
use two_tables::pages::{self, Debrief, Page};
use two_tables::scenario::clause::Draft;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::sentence::Language;
use two_tables::session::{Seat, Session, Setup};
use two_tables::terminal::set;
use two_tables::view::SeatView;
use two_tables::wording::{Usage, Wording};

fn opened(text: &str, seed: u64) -> Session {
    let seat = |side: Side| Seat::of_person(side.word(), side);
    Session::open(Setup {
        scenario_text: Arc::from(text),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed,
        seats: Side::BOTH.map(seat).into(),
    })
    .unwrap()
}

fn play(session: &mut Session, lines: &[&str]) {
    for line in lines {
        let side = session.talks().state().table.turn.side;
        let table = &session.talks().state().table;
        let a_move = notation::parse(&session.scenario().common, table, side, line).unwrap();
        let seat = session.first_seat(side).unwrap();
        let played = session.submit(seat, session.revision(), a_move);
        assert!(played.is_ok(), "{side} {line}: {played:?}");
    }
}

fn found(session: &Session) -> Vec<Finding> {
    findings(session.scenario(), session.events(), &session.events_before_moves())
}

/// Lets turns pass until it is the turn of `side`, then makes the move of `line`; its number.
fn play_as(session: &mut Session, side: Side, line: &str) -> usize {
    while session.talks().state().table.turn.side != side {
        play(session, &["hold"]);
    }
    play(session, &[line]);
    session.revision()
}

#[test]
fn talks_in_which_nobody_does_anything_show_only_what_befell_them() {
    let mut session = opened(HISTORY, 1);
    while !session.talks().state().table.is_over() {
        play(&mut session, &["hold"]);
    }
    let befell = |one: &Finding| {
        matches!(one.shows, Shows::Humiliated(_) | Shows::Minded(_) | Shows::Broke { .. })
    };
    let all = found(&session);
    assert!(all.iter().all(befell), "{all:?}");
}

#[test]
fn a_concession_to_a_tied_hand_is_told_by_the_move_that_made_it() {
    let mut session = opened(HISTORY, 1);
    play_as(
        &mut session,
        Side::Tokyo,
        "propose private relations=a territory=a form=a internees=b un=a",
    );
    play_as(&mut session, Side::Moscow, "propose private relations=a territory=e form=a un=c");
    let pledged = play_as(&mut session, Side::Tokyo, "pledge territory=b");
    play(&mut session, &["hold"]);
    let yielded = |session: &Session| {
        found(session).into_iter().find_map(|one| match one.shows {
            Shows::Yielded { by, pledged, .. } => Some((one.number, by, pledged)),
            _ => None,
        })
    };
    // The same text again is none, nor is one that asks for more.
    play_as(&mut session, Side::Moscow, "propose private relations=a territory=e form=a un=b");
    assert_eq!(yielded(&session), None);
    let number =
        play_as(&mut session, Side::Moscow, "propose private relations=a territory=d form=a un=b");
    assert_eq!(yielded(&session), Some((number, Side::Tokyo, pledged)));
}

/// How many clauses lost a reading that had stood in a text by then.
fn broken_in_a_text(session: &Session) -> usize {
    let mut put: Vec<Draft> = Vec::new();
    let mut broken = 0;
    for event in session.events() {
        match event.what {
            Happening::Proposed { draft, .. } => put.push(draft),
            Happening::Collapsed { clause, .. } => {
                broken += usize::from(put.iter().any(|text| text.clause(clause.issue) == clause));
            }
            _ => {}
        }
    }
    broken
}

/// What random games happen to do, kind by kind, against the log.
#[test]
fn findings_are_counted_off_the_log() {
    let (mut ideas, mut unsigned) = (BTreeSet::new(), BTreeSet::new());
    for game in 0..120 {
        let scenario = checked(&small(game, Family::Eventful));
        let mut session = opened(&small(game, Family::Eventful), game);
        let (policy, mut draw) = (Policy::new(&scenario), Draw::new(game));
        while !session.talks().state().table.is_over() {
            let a_move = policy.choose(session.talks(), &mut draw);
            let seat = session.first_seat(session.talks().state().table.turn.side).unwrap();
            session.submit(seat, session.revision(), a_move).unwrap();
        }
        let all = found(&session);
        ideas.extend(all.iter().map(|one| one.shows.idea()));
        let count = |is: fn(&Shows) -> bool| all.iter().filter(|one| is(&one.shows)).count();
        let events = |is: fn(&Happening) -> usize| -> usize {
            session.events().iter().map(|event| is(&event.what)).sum()
        };
        assert_eq!(count(|shows| matches!(shows, Shows::Broke { .. })), broken_in_a_text(&session));
        assert_eq!(
            count(|shows| matches!(shows, Shows::Belied { .. })),
            events(|what| usize::from(matches!(
                what,
                Happening::GestureWeighed { belied: true, .. }
            )))
        );
        assert_eq!(
            count(|shows| matches!(shows, Shows::Insulted { .. })),
            events(|what| usize::from(matches!(what, Happening::Insulted { .. })))
        );
        assert_eq!(
            count(|shows| matches!(shows, Shows::Defected { .. })),
            events(|what| match what {
                Happening::Refused { tokyo, moscow } => usize::from(*tokyo) + usize::from(*moscow),
                Happening::SignatureStopped { .. } => 1,
                _ => 0,
            })
        );
        for one in &all {
            assert!(one.number <= session.revision());
            if let Shows::HomeShut { side, gain, chance }
            | Shows::ChiefShut { side, gain, chance } = one.shows
            {
                let by_home = matches!(one.shows, Shows::HomeShut { .. });
                unsigned.insert(by_home);
                let draft =
                    session.talks().state().table.tabled[side.other()].last().unwrap().draft;
                let end = session.talks().standing(side);
                assert_eq!(end.value(&draft).total - end.no_agreement_for(&draft), gain);
                assert_eq!(end.chance(&draft), chance);
                assert_eq!(
                    (gain.0 > 0, chance.0 <= 250),
                    (by_home, by_home),
                    "{gain:?} {chance:?}"
                );
                assert_eq!((gain.0 < 0, chance.0 >= 750), (!by_home, !by_home));
                assert_eq!(session.talks().state().table.outcome.unwrap().text(), None);
            }
            if let Shows::Yielded { pledged, .. } = one.shows {
                assert!(pledged < one.number);
                assert!(session.played()[pledged - 1].line.starts_with("pledge"));
                assert!(session.played()[one.number - 1].line.starts_with("propose"));
            }
        }
        assert!(all.is_sorted_by_key(|one| (one.shows.idea(), one.number)));
    }
    assert_eq!(ideas, BTreeSet::from(Idea::ALL));
    assert_eq!(unsigned.len(), 2, "a home that would not, and a chief that would not");
}

#[test]
fn what_history_shows_of_the_theory_is_told_in_sentences() {
    let session = historys_session(7);
    let hindsight = session.hindsight().unwrap();
    let view = SeatView::new(session.talks(), Side::Tokyo);
    let told = Debrief { session: &session, view: &view, opponent: &[], hindsight: &hindsight };
    let wording =
        Wording::new(Language::English).with_names(&session.scenario().common, Usage::Neutral);
    let mut page = Page::new(&wording);
    pages::debrief_on(&mut page, &told, "theory").unwrap();
    let told = set(&page, 100);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Putnam (1988): every move is made at two tables, and the second can undo the first.",
        "a side payment. Moscow bought Centre and foreign ministry for 10 points of support",
        "an ambiguity that held: The islands, clause c came into force with both readings open",
        "a gesture kept to. Moscow paid 3 of political capital for “Tea in the garden”",
        "honour before interest. Tokyo refused a text that would have brought +17",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("Move 0"), "{told}");
}
