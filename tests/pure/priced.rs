//! Nobody pays for a move what he was not told before: every line the rules book for it stands on the page he reads first,
//! and what may be booked for it later is named there with its size.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::common::{Draw, Family, HISTORY, Policy, small};
use two_tables::negotiation::event::{Cause, Event, Happening};
use two_tables::negotiation::ledger::{Act, Entry};
use two_tables::negotiation::meter::scale;
use two_tables::negotiation::moves::{Answer, Move, Tone, Verb, offered};
use two_tables::negotiation::notation;
use two_tables::negotiation::play::Negotiation;
use two_tables::negotiation::risk::Risk;
use two_tables::pages::{self, Page};
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::sentence::{Language, Message};
use two_tables::session::{Seat, Session, Setup};
use two_tables::terminal::set;
use two_tables::units::Points;
use two_tables::view::SeatView;
use two_tables::wording::{self, Wording};

/// How often a verb is tried in a game.
const TRIES: usize = 6;

fn opened(text: &str, seed: u64) -> Session {
    let seat = |side: Side| Seat::of_person(side.word(), side);
    let setup = Setup {
        scenario_text: Arc::from(text),
        variant: None,
        changes: Vec::new(),
        length: Length::Full,
        seed,
        seats: Side::BOTH.map(seat).to_vec(),
    };
    Session::open(setup).unwrap()
}

/// Text with every run of white space as one space.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// All that is read before `a_move` is made, in both shells.
fn read_before(session: &Session, wording: &Wording, a_move: Move) -> String {
    let side = session.talks().state().table.turn.side;
    let view = SeatView::new(session.talks(), side);
    let mut page = Page::new(wording);
    let found = session.foresee(side, a_move).unwrap();
    pages::foreseen(&mut page, &view, a_move, &found, None);
    pages::cautions(&mut page, &view, a_move);
    plain(&set(&page, 4000))
}

fn entries(events: &[Event]) -> impl Iterator<Item = (&Event, &Entry)> {
    events.iter().filter_map(|event| {
        if let Happening::Changed(entry) = &event.what { Some((event, entry)) } else { None }
    })
}

/// Whether a line cut short at the end of the scale, or a whole one, is what `size` foretold.
fn is_foretold(entry: &Entry, size: Points) -> bool {
    let (low, _) = scale(entry.meter);
    entry.amount == size || (entry.after == low && entry.amount > size)
}

/// Of what may be booked later for a move: whether `risks` told of `entry`, which the course of the talks has booked.
fn is_named(risks: &[Risk], entry: &Entry) -> bool {
    let (of_face, of_trust) = (entry.meter == Meter::Face, entry.meter == Meter::Trust);
    let is_size = |face: Points, trust: Points| {
        (of_face && is_foretold(entry, face)) || (of_trust && is_foretold(entry, trust))
    };
    risks.iter().any(|risk| match *risk {
        Risk::Stopped { face, trust } | Risk::Refused { face, trust } => is_size(face, trust),
        Risk::Leak { face, .. } | Risk::Unmatched { face } => of_face && is_foretold(entry, face),
        Risk::OwnText { .. }
        | Risk::PublicWord { .. }
        | Risk::Reopening { .. }
        | Risk::Pledge { .. }
        | Risk::Understanding { .. }
        | Risk::Interval
        | Risk::End => false,
    })
}

/// What is looked for in a whole game, and what was found.
#[derive(Default)]
struct Seen {
    verbs: BTreeSet<Verb>,
    /// Kinds of entries by their first word, with how often each was told beforehand.
    told: BTreeMap<String, usize>,
}

impl Seen {
    /// Makes `a_move` in a copy of `session` and holds what it books to what was read before.
    fn try_out(&mut self, session: &Session, wording: &Wording, a_move: Move) {
        let talks = session.talks();
        let (common, side) = (&session.scenario().common, talks.state().table.turn.side);
        let (before, risks) =
            (read_before(session, wording, a_move), talks.standing(side).risks(a_move));
        let mut then = talks.clone();
        let events = then.play(side, a_move).unwrap();
        let happened = SeatView::new(&then, side).happened().clone();
        self.verbs.insert(a_move.verb());
        for (event, entry) in entries(&events) {
            let word = format!("{:?}", entry.act);
            let word = word.split(' ').next().unwrap().to_owned();
            if event.cause == Cause::Move(side) && event.audience.is_seen_by(side) {
                let line = wording::happening(
                    common,
                    &happened,
                    side,
                    &talks.state().table.status_quo,
                    event,
                )
                .unwrap();
                let line = plain(&wording.say(&line));
                // A gesture is weighed by the move at the table; it was told with the gesture.
                assert!(before.contains(&line), "{a_move:?} books\n{line}\nunsaid in\n{before}");
                *self.told.entry(word).or_default() += 1;
                continue;
            }
            let by_chance = [Act::RefusedAtHome { by: side }, Act::CrossedPledge { by: side }]
                .contains(&entry.act);
            if by_chance && event.cause == Cause::Course {
                assert!(is_named(&risks, entry), "{a_move:?} risks {risks:?}, not {entry:?}");
                *self.told.entry(format!("{word} later")).or_default() += 1;
            }
        }
        for (_, entry) in entries(&events) {
            let Act::Unmatched { by } = entry.act else { continue };
            let gesture = talks.state().table.unanswered[by].unwrap();
            let told = talks.standing(by).risks(Move::Gesture(gesture));
            assert!(is_named(&told, entry), "{told:?}, not {entry:?}");
        }
    }

    /// Plays a random game, every verb tried where it is offered.
    fn game(&mut self, text: &str, seed: u64) {
        let wording = Wording::new(Language::English);
        let mut session = opened(text, seed);
        let policy = Policy::new(session.scenario());
        let mut draw = Draw::new(seed);
        let mut tried: BTreeMap<Verb, usize> = BTreeMap::new();
        while !session.talks().state().table.is_over() {
            let side = session.talks().state().table.turn.side;
            let all = offered(&session.talks().standing(side));
            let next = policy.choose(session.talks(), &mut draw);
            for a_move in all.into_iter().chain([next]) {
                let times = tried.entry(a_move.verb()).or_default();
                if *times < TRIES || a_move == next {
                    *times += 1;
                    self.try_out(&session, &wording, a_move);
                }
            }
            let seat = session.first_seat(side).unwrap();
            session.submit(seat, session.revision(), next).unwrap();
        }
    }
}

#[test]
fn every_cost_a_move_books_was_named_before_it_was_made() {
    let mut seen = Seen::default();
    for game in 0..10 {
        seen.game(HISTORY, game);
        seen.game(&small(game, Family::Eventful), game);
    }
    let unseen: Vec<Verb> = Verb::ALL.into_iter().filter(|one| !seen.verbs.contains(one)).collect();
    assert!(unseen.is_empty(), "never tried: {unseen:?}");
    for word in [
        "SteppedBack",
        "CrossedPledge",
        "PublicCredit",
        "Reopened",
        "Declined",
        "Leaked",
        "Disclosed",
        "Gestured",
        "Replied",
        "Unmatched",
        "Acted",
        "Stated",
        "Insulted",
        "Glossed",
        "Addressed",
        "Spent",
        "Pledged",
        "Justified",
        "BrokeOff",
        "RefusedOwnText",
        "RefusedAtHome later",
    ] {
        assert!(seen.told.contains_key(word), "no {word} in {:?}", seen.told);
    }
}

#[test]
fn what_moves_out_of_sight_by_a_certain_rule_is_named_too() {
    let session = opened(HISTORY, 4);
    let wording = Wording::new(Language::English);
    let side = session.talks().state().table.turn.side;
    let common = &session.scenario().common;
    let other = &common.sides[side.other()].name;
    let said = read_before(&session, &wording, Move::Address);
    let expected = Message::new("foreseen-address")
        .with("warm", wording::signed(common.rules.address_mood))
        .with("cool", wording::signed(common.rules.address_backlash))
        .with("other", other);
    assert!(said.contains(&plain(&wording.say(&expected))), "{said}");
    let said = read_before(
        &session,
        &wording,
        Move::Statement(two_tables::negotiation::moves::Tone::Anger),
    );
    let expected = Message::new("foreseen-insult")
        .with("owed", wording::signed(common.rules.insults.defiance_owed))
        .with("other", other);
    assert!(said.contains(&plain(&wording.say(&expected))), "{said}");
}

/// The talks of 1956 after Moscow's tea in the garden, which cost it something and waits for Tokyo's answer.
fn after_tea() -> Negotiation {
    let scenario = crate::common::history();
    let mut talks = Negotiation::open(Arc::clone(&scenario), 5).0;
    for line in [
        "propose private relations=a territory=a form=a internees=b un=a",
        "propose private relations=a territory=e form=a un=c",
        "gesture garden_tea",
        "propose private relations=a territory=d form=a un=b",
    ] {
        let side = talks.state().table.turn.side;
        let a_move = notation::parse(&scenario.common, &talks.state().table, side, line).unwrap();
        talks.play(side, a_move).unwrap();
    }
    talks
}

/// What is said on the page of cautions before `a_move`.
fn cautions(talks: &Negotiation, wording: &Wording, a_move: Move) -> String {
    let view = SeatView::new(talks, talks.state().table.turn.side);
    let mut page = Page::new(wording);
    pages::cautions(&mut page, &view, a_move);
    plain(&set(&page, 4000))
}

#[test]
fn r6_11_who_lets_a_gesture_pass_is_told_first_what_that_costs_its_giver() {
    let (mut talks, wording) = (after_tea(), Wording::new(Language::English));
    let (_, face) = talks.standing(Side::Tokyo).waiting_gesture().unwrap();
    let told = format!("Moscow loses {} of face at home", -face.0);
    assert!(cautions(&talks, &wording, Move::Hold).contains(&told));
    let answer = Move::Reply(Answer::Acknowledge);
    assert!(!cautions(&talks, &wording, answer).contains(&told));
    let mut answered = talks.clone();
    answered.play(Side::Tokyo, answer).unwrap();
    assert!(!cautions(&answered, &wording, Move::Hold).contains(&told));
    // And it is so.
    let events = talks.play(Side::Tokyo, Move::Hold).unwrap();
    let lost = entries(&events).find(|(_, entry)| matches!(entry.act, Act::Unmatched { .. }));
    assert_eq!(lost.map(|(_, entry)| entry.amount), Some(face));
}

#[test]
fn whoever_would_affront_once_more_is_told_what_stands_open() {
    let (mut talks, wording) = (after_tea(), Wording::new(Language::English));
    let anger = Move::Statement(Tone::Anger);
    let open = "done to Moscow's honour is not mended";
    assert!(!cautions(&talks, &wording, anger).contains(open));
    for _ in 0..2 {
        while talks.state().table.turn.side != Side::Tokyo {
            let hold = talks.play(Side::Moscow, Move::Hold);
            hold.unwrap();
        }
        talks.play(Side::Tokyo, anger).unwrap();
        talks.play(Side::Tokyo, Move::Hold).unwrap();
    }
    while talks.state().table.turn.side != Side::Tokyo {
        talks.play(Side::Moscow, Move::Hold).unwrap();
    }
    let told = cautions(&talks, &wording, anger);
    assert!(
        told.contains(open) && told.contains("it weighs 2") && told.contains("may end the talks"),
        "{told}"
    );
    let regret = Move::Statement(Tone::Regret);
    assert!(!cautions(&talks, &wording, regret).contains(open));
    talks.play(Side::Tokyo, regret).unwrap();
    assert!(!cautions(&talks, &wording, anger).contains(open), "regret has mended them");
}

#[test]
fn r6_22_who_promises_to_retire_is_told_where_staying_away_is_no_help() {
    let (talks, wording) = (after_tea(), Wording::new(Language::English));
    let told = cautions(&talks, &wording, Move::Retire);
    // A council and a party's unity count their members; the houses count the votes cast.
    assert!(told.contains("Unity of the governing party"), "{told}");
    assert!(told.contains("whoever stays away counts as one against"), "{told}");
    assert!(!told.contains("House of"), "{told}");
    assert!(!cautions(&talks, &wording, Move::Hold).contains("stays away"));
}

#[test]
fn r6_10_what_a_gesture_moves_is_not_told_as_done_before_the_world() {
    let (talks, wording) = (after_tea(), Wording::new(Language::English));
    let line = |act: fn(&Act) -> bool, answer: &[Move]| {
        let mut then = talks.clone();
        let mut entry = then.state().ledger.iter().rfind(|entry| act(&entry.act)).cloned();
        for a_move in answer {
            let events = then.play(Side::Tokyo, *a_move).unwrap();
            let found = entries(&events).find(|(_, entry)| act(&entry.act));
            entry = entry.or(found.map(|(_, entry)| entry.clone()));
        }
        let common = &then.scenario().common;
        let view = SeatView::new(&then, Side::Tokyo);
        wording.say(&wording::entry(common, Side::Tokyo, view.happened(), &entry.unwrap()))
    };
    let of_gesture = line(|act| matches!(act, Act::Gestured { .. }), &[]);
    assert!(of_gesture.contains("felt in both capitals"), "{of_gesture}");
    let of_thanks =
        line(|act| matches!(act, Act::Replied { .. }), &[Move::Reply(Answer::Acknowledge)]);
    assert!(of_thanks.contains("felt in both capitals"), "{of_thanks}");
    let of_silence = line(|act| matches!(act, Act::Unmatched { .. }), &[Move::Hold]);
    assert!(of_silence.contains("at Moscow's home"), "{of_silence}");
    let of_snub = line(|act| matches!(act, Act::Replied { .. }), &[Move::Reply(Answer::Snub)]);
    assert!(of_snub.contains("before the world"), "{of_snub}");
}
