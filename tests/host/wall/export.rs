//! The class as tables for a spreadsheet, read back.

use two_tables::class::{Class, ClassRow, Kept, TableRow, gradebook_csv, moves_csv};
use two_tables::session::{SharedFrame, TableOutcome};

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
