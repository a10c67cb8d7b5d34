//! The class as tables for a spreadsheet, read back.

use two_tables::class::{Class, ClassRow, Kept, TableDone, TableRow, gradebook_csv, moves_csv};
use two_tables::session::{Done, Occupant, OffTurn, SeatId, SharedFrame, TableOutcome};

use super::room::{Room, TUTORIAL, ended};

fn read(text: &str) -> Vec<Vec<String>> {
    let mut csv = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    csv.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn rows(room: &mut Room) -> Vec<Vec<TableRow>> {
    let of = |table: &mut two_tables::class::Table| {
        table.take_rows().into_iter().map(|(_, row)| row).collect()
    };
    room.tables.iter_mut().map(of).collect()
}

#[test]
fn every_move_is_a_row_with_who_made_it_and_when() {
    let mut room = ended(TUTORIAL);
    let rows = rows(&mut room);
    let kept: Vec<Kept<'_>> =
        room.tables.iter().zip(&rows).map(|(table, rows)| Kept { table, rows }).collect();
    let text = moves_csv(&room.class, &kept).unwrap();
    let read = read(&text);
    let moves: usize = room.tables.iter().map(|one| one.sitting().revision()).sum();
    assert_eq!(read.len(), moves + 1);
    let mut at = 1;
    for table in &room.tables {
        for (number, played) in table.sitting().session().played().iter().enumerate() {
            let row = &read[at];
            assert_eq!(row[0], table.number().to_string());
            assert_eq!(row[1], (number + 1).to_string());
            assert_eq!(row[3], played.side.word());
            assert_eq!(row[4], "delegation");
            assert_eq!(row[6], played.line);
            assert_eq!(row[7], played.key.as_ref().unwrap().word());
            assert_eq!(row[8], "90");
            at += 1;
        }
        assert_eq!(read[at - 1][2], {
            let table = &table.sitting().session().talks().state().table;
            (usize::from(table.outcome.unwrap().round.0) + 1).to_string()
        });
    }
}

/// A scripted delegate takes a seat over after its first move and hands it back after its third.
#[test]
fn a_move_is_told_of_whoever_sat_there_when_it_was_made() {
    let mut room = ended(TUTORIAL);
    let mut rows = rows(&mut room);
    let made = rows[0].iter().enumerate().filter_map(|(place, row)| {
        if let TableDone::Game(Done::Moved { seat, .. }) = &row.what {
            Some((place, *seat))
        } else {
            None
        }
    });
    let made: Vec<(usize, SeatId)> = made.collect();
    let seat = made[0].1;
    let own: Vec<usize> = made.iter().filter(|(_, of)| *of == seat).map(|(at, _)| *at).collect();
    let off_turn = |what: OffTurn, of: &TableRow| TableRow {
        what: TableDone::Game(Done::OffTurn(what)),
        ..of.clone()
    };
    let delegate = Occupant::Yardstick { name: "conceder".to_owned() };
    let back = off_turn(OffTurn::HandedBack { seat }, &rows[0][own[2]]);
    let over = off_turn(OffTurn::TookOver { seat, occupant: delegate }, &rows[0][own[0]]);
    rows[0].insert(own[2] + 1, back);
    rows[0].insert(own[0] + 1, over);
    let kept: Vec<Kept<'_>> =
        room.tables.iter().zip(&rows).map(|(table, rows)| Kept { table, rows }).collect();
    let read = read(&moves_csv(&room.class, &kept).unwrap());
    let parts: Vec<&str> = made
        .iter()
        .zip(&read[1..])
        .filter(|((_, of), _)| *of == seat)
        .map(|(_, row)| row[4].as_str())
        .collect();
    assert_eq!(parts[..4], ["delegation", "delegate", "delegate", "delegation"]);
}

#[test]
fn every_student_is_a_row_and_what_was_typed_begins_no_formula() {
    let room = ended(TUTORIAL);
    let frame = SharedFrame::new(&room.ground);
    let outcomes: Vec<TableOutcome> = room
        .tables
        .iter()
        .map(|table| TableOutcome::new(&frame, table.number(), table.sitting().session()))
        .collect();
    let mut class: Class = room.class.clone();
    let names = ["=1+1", "+1", "-1", "@x", "a,b\"c\nd", "Anna", "Борис", "正男"];
    for ((id, _), name) in room.class.students().zip(names) {
        class.apply(&ClassRow::Renamed { student: id, name: name.into() });
    }
    let common = &room.ground.scenario().common;
    let read = read(&gradebook_csv(common, &class, &outcomes).unwrap());
    assert_eq!(read.len(), 1 + class.students().count());
    let written: Vec<&str> = read[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(written, ["'=1+1", "'+1", "'-1", "'@x", "a,b\"c\nd", "Anna", "Борис", "正男"]);
    for (row, (_, student)) in read[1..].iter().zip(class.students()) {
        let place = student.place.as_ref().unwrap();
        let outcome = &outcomes[usize::try_from(place.table).unwrap() - 1];
        assert_eq!(row[1], place.table.to_string());
        assert_eq!(row[2], place.side.word());
        assert_eq!(row[4], outcome.outcome.unwrap().ending.word());
        let scores = outcome.scores.unwrap();
        assert_eq!(row[6], scores[place.side].total().to_string());
        assert_eq!(row[10], scores[place.side.other()].total().to_string());
    }
}
