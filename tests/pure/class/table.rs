//! A table of a class: what is done at it, and that its rows make it again.

use std::sync::Arc;

use proptest::prelude::*;
use two_tables::ai::{Negotiator, roster};
use two_tables::class::{
    Delegates, Hold, Millis, StudentId, Table, TableDone, TableRow, key_at, seats,
};
use two_tables::negotiation::notation;
use two_tables::scenario::id::Side;
use two_tables::scenario::length::Length;
use two_tables::sentence::Message;
use two_tables::session::{Ground, Key, Occupant, Role};

const ALL: [Role; 1] = [Role::Delegation];
const TURN: Millis = Millis(60_000);

/// Delegates of one yardstick, which need no style.
struct Yardsticks;

impl Delegates for Yardsticks {
    fn occupant(&self, _: Side) -> Occupant {
        let style = two_tables::store::shipped_style("dealmaker").unwrap();
        let style = two_tables::session::StyleText { name: "dealmaker".into(), text: style };
        Occupant::Opponent { styles: vec![style], level: two_tables::ai::Level::Even }
    }

    fn mind(&self, _: Side, _: &Occupant) -> Result<Arc<dyn Negotiator>, Message> {
        roster::negotiator("staircase")
    }
}

/// A delegate who talks.
struct Speaker(Arc<dyn Negotiator>);

impl Delegates for Speaker {
    fn occupant(&self, side: Side) -> Occupant {
        Yardsticks.occupant(side)
    }

    fn mind(&self, _: Side, _: &Occupant) -> Result<Arc<dyn Negotiator>, Message> {
        Ok(Arc::clone(&self.0))
    }
}

fn ground() -> Ground {
    let text = Arc::from(include_str!("../../../scenarios/tutorial.ron"));
    Ground::new(&text, None, &[], Length::Full).unwrap()
}

fn table() -> Table {
    Table::open(1, &ground(), 5, seats(|side, role| Some(format!("{side} {role:?}"))), Some(TURN))
}

fn key(number: usize) -> Key {
    Key::new(&format!("k{number}")).unwrap()
}

/// Plays a line for whoever has everything of the side whose turn it is.
fn play(table: &mut Table, line: &str, number: usize, now: Millis) -> Result<(), Message> {
    let side = table.sitting().turn();
    table.play(side, &ALL, table.sitting().revision(), line, key(number), now)
}

fn again(rows: &[TableRow]) -> Table {
    Table::restore(1, &ground(), Some(TURN), rows, &Yardsticks).unwrap()
}

/// What of a table is to be the same after a crash.
fn what_stands(table: &Table) -> impl PartialEq + std::fmt::Debug + use<> {
    let session = table.sitting().session();
    let lines: Vec<_> = session.played().to_vec();
    let drafts = Side::BOTH
        .map(|side| table.sitting().on_desk(two_tables::class::seat_of(side, Role::Chief)));
    let notes = Side::BOTH.map(|side| table.notes(side).to_vec());
    (
        session.talks().fingerprint(),
        lines,
        session.asides().to_vec(),
        drafts,
        notes,
        table.hold(),
        table.left(Millis(0)),
    )
}

fn rows_of(table: &mut Table) -> Vec<TableRow> {
    table.take_rows().into_iter().map(|(_, row)| row).collect()
}

#[test]
fn a_command_sent_twice_is_carried_out_once() {
    let mut table = table();
    let side = table.sitting().turn();
    for _ in 0..2 {
        table.play(side, &ALL, 0, "hold", key(1), Millis(0)).unwrap();
    }
    assert_eq!(table.sitting().revision(), 1);
    assert_eq!(rows_of(&mut table).len(), 2, "the opening and the move");
    let other = table.play(side, &ALL, 0, "break", key(1), Millis(0)).unwrap_err();
    assert_eq!(other.id, "rejected-key");
    let stale = table.play(side.other(), &ALL, 0, "hold", key(2), Millis(0)).unwrap_err();
    assert_eq!(stale.id, "rejected-stale");
}

#[test]
fn whoever_has_not_the_part_does_not_move() {
    let mut table = table();
    let side = table.sitting().turn();
    let refused = table.play(side, &[Role::Whip], 0, "hold", key(1), Millis(0)).unwrap_err();
    assert_eq!(refused.id, "rejected-role");
    let refused = table.play(side, &[], 0, "hold", key(1), Millis(0)).unwrap_err();
    assert_eq!(refused.id, "rejected-role");
    assert_eq!(table.sitting().revision(), 0);
}

#[test]
fn the_clock_runs_out_and_the_turn_passes_and_nothing_else() {
    let mut table = table();
    table.let_run(Hold::Playing, Millis(0));
    assert!(!table.tick(Millis(59_999)).unwrap());
    assert!(table.tick(Millis(60_000)).unwrap());
    assert_eq!(table.left(Millis(60_000)), Some(TURN), "the next has a whole turn");
    let rows = rows_of(&mut table);
    assert!(matches!(
        rows.last().unwrap().what,
        TableDone::Game(two_tables::session::Done::RanOut { .. })
    ));
    table.set_hold(Hold::Paused, Millis(70_000));
    table.let_run(Hold::Playing, Millis(70_000));
    assert!(!table.tick(Millis(900_000)).unwrap(), "a table that is held waits");
    assert_eq!(play(&mut table, "hold", 3, Millis(900_000)).unwrap_err().id, "class-held");
    table.set_hold(Hold::Playing, Millis(900_000));
    table.let_run(Hold::Playing, Millis(900_000));
    assert_eq!(table.left(Millis(900_000)), Some(Millis(50_000)));
    for _ in 0..2 {
        table.extend(Millis(30_000), key(4), Millis(900_000));
    }
    assert_eq!(table.left(Millis(900_000)), Some(Millis(80_000)));
}

#[test]
fn a_delegate_holds_a_side_and_hands_it_back() {
    let mut table = table();
    let side = table.sitting().turn();
    table.seat_delegate(side, &Yardsticks, Millis(0)).unwrap();
    assert!(table.has_delegate(side));
    let question = table.question().unwrap();
    assert!(table.question().is_none(), "asked once in a position");
    let choice = question.choice();
    table.reply(&question, choice, Millis(0)).unwrap();
    assert_eq!(table.sitting().revision(), 1);
    // A student takes it over in the middle of things; what the delegate has not said yet is not heard.
    let question = table.question();
    table.relieve_delegate(side, "Anna", Millis(0)).unwrap();
    assert!(!table.has_delegate(side));
    if let Some(question) = question {
        let choice = question.choice();
        let before = table.sitting().revision();
        table.reply(&question, choice, Millis(0)).unwrap();
        assert_eq!(table.sitting().revision(), before, "he is not heard");
    }
    let rows = rows_of(&mut table);
    assert_eq!(what_stands(&again(&rows)), what_stands(&table));
}

#[test]
fn a_delegate_who_says_nothing_lets_the_turn_pass() {
    let mut table = table();
    let side = table.sitting().turn();
    table.seat_delegate(side, &Yardsticks, Millis(0)).unwrap();
    let question = table.question().unwrap();
    table.reply(&question, None, Millis(0)).unwrap();
    assert_eq!(table.sitting().turn(), side.other());
}

#[test]
fn nobody_takes_back_what_a_delegate_does_and_a_delegate_held_while_he_thinks_is_asked_again() {
    let mut table = table();
    let side = table.sitting().turn();
    table.seat_delegate(side, &Yardsticks, Millis(0)).unwrap();
    let question = table.question().unwrap();
    table.set_hold(Hold::Paused, Millis(0));
    assert_eq!(table.reply(&question, question.choice(), Millis(0)).unwrap_err().id, "class-held");
    table.set_hold(Hold::Playing, Millis(0));
    let question = table.question().unwrap();
    table.reply(&question, question.choice(), Millis(0)).unwrap();
    let refused = table.take_back(side, &ALL, key(1), Millis(0)).unwrap_err();
    assert_eq!(refused.id, "class-delegate-plays");
}

#[test]
fn the_key_of_a_note_makes_no_move() {
    let mut table = table();
    let side = table.sitting().turn();
    table.write_note(side, StudentId(1), "wait", key(1), Millis(0)).unwrap();
    assert_eq!(play(&mut table, "hold", 1, Millis(0)).unwrap_err().id, "rejected-key");
}

#[test]
fn a_table_made_again_gives_no_time_back() {
    let mut table = table();
    table.let_run(Hold::Playing, Millis(0));
    let mut made_again = again(&rows_of(&mut table));
    made_again.let_run(Hold::Playing, Millis(40_000));
    made_again.keep_time_of(&table, Millis(40_000));
    assert_eq!(made_again.left(Millis(40_000)), Some(Millis(20_000)));
}

#[test]
fn a_table_taken_over_has_what_was_left_as_its_host_was_heard_of_last() {
    let mut table = table();
    table.let_run(Hold::Playing, Millis(0));
    let mut rows = rows_of(&mut table);
    let mut taken_over = again(&rows);
    taken_over.has_run(Millis(45_000));
    taken_over.let_run(Hold::Playing, Millis(7));
    assert_eq!(taken_over.left(Millis(7)), Some(Millis(15_000)));
    assert!(!taken_over.is_due(Millis(15_006)) && taken_over.is_due(Millis(15_007)));

    table.set_hold(Hold::Paused, Millis(20_000));
    rows.extend(rows_of(&mut table));
    let mut held = again(&rows);
    let left = held.left(Millis(0));
    held.has_run(Millis(45_000));
    assert_eq!(held.left(Millis(0)), left, "a table that is held has no clock that runs");
}

#[test]
fn a_delegate_is_still_there_after_a_crash() {
    let mut table = table();
    let side = table.sitting().turn();
    table.seat_delegate(side, &Yardsticks, Millis(0)).unwrap();
    let mut after = again(&rows_of(&mut table));
    assert!(after.has_delegate(side));
    assert!(after.question().is_some());
}

#[test]
fn what_a_delegate_said_is_still_told_after_a_crash_and_is_no_news() {
    let text = Arc::from(include_str!("../../../scenarios/1956.ron"));
    let ground = Ground::new(&text, None, &[], Length::Full).unwrap();
    let style =
        two_tables::store::Opponent::find("dealmaker", Some(two_tables::ai::Level::Even)).unwrap();
    let mind = style.negotiator_in(Side::Moscow, &Arc::default());
    let delegates = Speaker(mind);
    let seated = seats(|_, _| None);
    let mut table = Table::open(1, &ground, 4, seated, None);
    table.seat_delegate(Side::Moscow, &delegates, Millis(0)).unwrap();
    let mut number = 0;
    while table.look(Side::Tokyo, &ALL).unwrap().said.is_empty() {
        match table.question() {
            Some(question) => table.reply(&question, question.choice(), Millis(0)).unwrap(),
            None => play(&mut table, "hold", number, Millis(0)).unwrap(),
        }
        number += 1;
        assert!(number < 60, "he never says anything");
    }
    let said = table.look(Side::Tokyo, &ALL).unwrap().said;
    let rows = rows_of(&mut table);
    let texts: Vec<String> = rows.iter().map(|row| serde_json::to_string(row).unwrap()).collect();
    let read: Vec<TableRow> =
        texts.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
    assert_eq!(read, rows);
    let mut after = Table::restore(1, &ground, None, &read, &delegates).unwrap();
    let seen = after.look(Side::Tokyo, &ALL).unwrap();
    assert_eq!(seen.said, said);
    assert!(seen.news.is_empty(), "{:?}", seen.news);
}

#[test]
fn a_key_is_another_at_another_table_and_of_other_words() {
    let known = key_at(&key(1), &["five minutes", ""], 1);
    assert_eq!(known, key_at(&key(1), &["five minutes", ""], 1));
    for (number, said, table) in [
        (1, ["five minutes", ""], 2),
        (1, ["four minutes", ""], 1),
        (1, ["", "five minutes"], 1),
        (2, ["five minutes", ""], 1),
    ] {
        assert_ne!(known, key_at(&key(number), &said, table));
    }
}

#[test]
fn a_note_is_one_line_and_the_delegations_own() {
    let mut table = table();
    table.write_note(Side::Tokyo, StudentId(1), "  wait   for\nthem ", key(1), Millis(0)).unwrap();
    assert_eq!(table.notes(Side::Tokyo)[0].text, "wait for them");
    assert!(table.notes(Side::Moscow).is_empty());
    for bad in ["", "  ", &"x".repeat(281), "\u{202e}drow"] {
        let refused = table.write_note(Side::Tokyo, StudentId(1), bad, key(2), Millis(0));
        assert_eq!(refused.unwrap_err().id, "class-note-unspeakable");
    }
    table.remove_note(Side::Tokyo, 0, "wait for them", key(3), Millis(0));
    assert!(table.notes(Side::Tokyo).is_empty());
}

#[test]
fn a_note_is_taken_away_once_and_no_other_in_its_place() {
    let mut table = table();
    for (number, text) in ["bad", "good", "bad"].iter().enumerate() {
        table.write_note(Side::Tokyo, StudentId(1), text, key(number), Millis(0)).unwrap();
    }
    let texts = |table: &Table| -> Vec<String> {
        table.notes(Side::Tokyo).iter().map(|note| note.text.clone()).collect()
    };
    for _ in 0..2 {
        table.remove_note(Side::Tokyo, 0, "bad", key(9), Millis(0));
        assert_eq!(texts(&table), ["good", "bad"], "pressed twice, it is taken once");
    }
    table.remove_note(Side::Tokyo, 0, "bad", key(10), Millis(0));
    assert_eq!(texts(&table), ["good"]);
    table.remove_note(Side::Tokyo, 0, "bad", key(11), Millis(0));
    assert_eq!(texts(&table), ["good"]);
    assert_eq!(what_stands(&again(&rows_of(&mut table))), what_stands(&table));
}

#[derive(Clone, Debug)]
enum Act {
    /// One of the moves offered.
    Move(usize),
    TakeBack,
    Draft(usize),
    Note(Side),
    Hold(Hold),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => any::<usize>().prop_map(Act::Move),
        1 => Just(Act::TakeBack),
        1 => any::<usize>().prop_map(Act::Draft),
        1 => prop_oneof![Just(Side::Tokyo), Just(Side::Moscow)].prop_map(Act::Note),
        1 => prop_oneof![Just(Hold::Playing), Just(Hold::Paused)].prop_map(Act::Hold),
    ]
}

fn carry_out(table: &mut Table, act: &Act, number: usize) {
    let (side, now) = (table.sitting().turn(), Millis(0));
    // What is refused changes nothing, and that is held too.
    let _ = match act {
        Act::Move(choice) => {
            let view = two_tables::view::SeatView::new(table.sitting().session().talks(), side);
            let offered = view.offered();
            if offered.is_empty() {
                return;
            }
            let a_move = offered[choice % offered.len()];
            let line = notation::write(view.common(), view.table(), side, a_move);
            play(table, &line, number, now)
        }
        Act::TakeBack => table.take_back(side, &ALL, key(number), now),
        Act::Draft(choice) => {
            let view = two_tables::view::SeatView::new(table.sitting().session().talks(), side);
            let texts = crate::common::own_texts(&view);
            let text = (!texts.is_empty()).then(|| {
                let draft = texts[choice % texts.len()].draft;
                notation::draft_text(view.common(), view.table(), &draft)
            });
            table.work_on(side, &ALL, text.as_deref(), key(number), now)
        }
        Act::Note(side) => table.write_note(*side, StudentId(1), "a word", key(number), now),
        Act::Hold(hold) => {
            table.set_hold(*hold, now);
            Ok(())
        }
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_table_is_what_its_rows_make_of_it_after_any_command(acts in proptest::collection::vec(act(), 1..25)) {
        let mut table = table();
        let mut rows = Vec::new();
        for (number, act) in acts.iter().enumerate() {
            carry_out(&mut table, act, number);
            rows.extend(rows_of(&mut table));
        }
        prop_assert_eq!(what_stands(&again(&rows)), what_stands(&table));
        // Rows are text in between.
        let texts: Vec<String> = rows.iter().map(|row| serde_json::to_string(row).unwrap()).collect();
        let read: Vec<TableRow> = texts.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
        prop_assert_eq!(read, rows);
    }
}
