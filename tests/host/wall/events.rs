//! Events the teacher sends: they come as the next round begins, and change nothing that has been.

use two_tables::class::{
    EventToCome, Millis, Moved, OwnEvent, Shown, StudentId, Table, events_to_come, own_event,
    scenario_event,
};
use two_tables::negotiation::event::Happening;
use two_tables::scenario::happening::Meter;
use two_tables::scenario::id::Side;
use two_tables::session::{Key, OffTurn};

use super::room::{HISTORY, Room, play};

/// Lets both sides hold until the round is another.
fn to_next_round(table: &mut Table) {
    let round = table.sitting().session().talks().state().table.round;
    while table.sitting().session().talks().state().table.round == round {
        play(table, "hold");
    }
}

fn took_place(table: &Table, word: &str) -> bool {
    let session = table.sitting().session();
    session.events().iter().any(|event| {
        matches!(event.what, Happening::TookPlace { event }
            if session.scenario().events[event].word == word)
    })
}

#[test]
fn every_event_still_to_come_can_be_sent_and_comes_with_the_next_round() {
    let words = {
        let room = Room::playing(HISTORY, 1, &[]);
        events_to_come(room.tables[0].sitting().session())
    };
    assert!(words.len() > 5);
    for EventToCome { word, .. } in words {
        let mut room = Room::playing(HISTORY, 1, &[]);
        let table = &mut room.tables[0];
        let sent = scenario_event(table.sitting().session(), &word).unwrap();
        let before = table.sitting().session().talks().fingerprint();
        match table.do_off_turn(sent, None, Millis(0)) {
            Ok(()) => {
                assert_eq!(table.sitting().session().talks().fingerprint(), before);
                to_next_round(table);
                assert!(took_place(table, &word), "{word} did not come");
            }
            // What it would change of the past, or of what the author wrote, is said.
            Err(why) => {
                let known = ["off-turn-changes", "off-turn-scenario"];
                assert!(known.contains(&why.id), "{word}: {why:?}");
            }
        }
    }
}

#[test]
fn an_event_of_ones_own_moves_what_it_says_and_is_text_whatever_it_holds() {
    let mut room = Room::playing(HISTORY, 1, &[]);
    let table = &mut room.tables[0];
    let own = OwnEvent {
        title: "STRIKE \"AT SEA\" {x} <b>".into(),
        text: "The fleet stays in port. \\ (a: 1)".into(),
        moves: vec![Moved { side: Side::Tokyo, meter: Meter::Face, by: -3 }],
    };
    let sent = own_event(table.sitting().session(), &own).unwrap();
    let OffTurn::Brought { changes } = &sent else { panic!("{sent:?}") };
    assert_eq!(changes[0].path, "events.+");
    table.do_off_turn(sent, None, Millis(0)).unwrap();
    to_next_round(table);
    let session = table.sitting().session();
    let last = &session.scenario().events.values().last().unwrap().word;
    assert!(last.starts_with("teacher_") && took_place(table, last));
    let mut lost = session.talks().state().ledger.iter().filter(|entry| {
        entry.side == Side::Tokyo && entry.meter == Meter::Face && entry.weighing.base.0 == -3
    });
    assert!(lost.next().is_some());
    let glance = &room.glances()[0];
    let printed = room.wording.say(glance.headlines.tokyo.as_ref().unwrap());
    assert!(printed.contains("STRIKE"), "{printed}");
    let wall = super::pages::on_wall(&room);
    assert_eq!(wall.matches("STRIKE").count(), 1, "what both papers print alike stands there once");
}

#[test]
fn what_cannot_be_told_or_comes_too_late_is_refused_in_a_sentence() {
    let mut room = Room::playing(HISTORY, 1, &[]);
    let table = &mut room.tables[0];
    let own = |title: &str, by| OwnEvent {
        title: title.into(),
        text: "It happens.".into(),
        moves: vec![Moved { side: Side::Moscow, meter: Meter::Trust, by }],
    };
    let refused = |table: &Table, event: &OwnEvent| {
        own_event(table.sitting().session(), event).unwrap_err().id
    };
    assert_eq!(refused(table, &own("", 0)), "class-event-unspeakable");
    assert_eq!(refused(table, &own(&"x".repeat(81), 0)), "class-event-unspeakable");
    assert_eq!(refused(table, &own("News", 11)), "class-event-too-much");
    let unknown = scenario_event(table.sitting().session(), "nothing").unwrap_err();
    assert_eq!(unknown.id, "class-event-unknown");
    while !table.sitting().is_over() {
        play(table, "hold");
    }
    assert_eq!(refused(table, &own("News", 0)), "class-event-too-late");
}

#[test]
fn what_is_announced_stands_for_two_rounds_or_until_the_teacher_takes_it_down() {
    let mut room = Room::playing(HISTORY, 1, &[]);
    let table = &mut room.tables[0];
    let say = |table: &mut Table, text: &str| {
        let what = OffTurn::Announced { text: text.to_owned(), to: None };
        table.do_off_turn(what, None, Millis(0)).unwrap();
    };
    let standing = |table: &Table| table.announced().map(|(number, _)| number).collect::<Vec<_>>();
    say(table, "Pens down");
    assert_eq!(standing(table), [1]);
    to_next_round(table);
    say(table, "Ten minutes");
    assert_eq!(standing(table), [1, 2]);
    to_next_round(table);
    assert_eq!(standing(table), [2], "the first is two rounds old");

    table.take_rows();
    let key = Key::new("down").unwrap();
    table.take_down(key.clone(), Millis(0));
    assert_eq!(standing(table), [0; 0]);
    assert_eq!(table.take_rows().len(), 1);
    table.take_down(key, Millis(0));
    table.take_down(Key::new("again").unwrap(), Millis(0));
    assert!(table.take_rows().is_empty(), "nothing is left to take down");
    assert_eq!(table.gone_on(StudentId(1), Shown::Asides), 0, "nobody has put it away himself");
    say(table, "Now then");
    assert_eq!(standing(table), [3]);
}
