//! A class as tables for a spreadsheet: a row a move, and a row a student.
//!
//! What people typed begins no formula there, whatever it begins with.

use std::collections::BTreeMap;

use super::row::{TableDone, TableRow};
use super::table::Table;
use super::{Class, Millis, Place};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::{Done, Occupant, OffTurn, Role, SeatId, Session, TableOutcome};

/// What a class's moves are exported from: each table with the rows it was made of.
pub struct Kept<'a> {
    /// The table.
    pub table: &'a Table,
    /// Its rows, in order.
    pub rows: &'a [TableRow],
}

/// A move as it stands in the export.
struct Made<'a> {
    side: Side,
    /// Which seat made it; the clock where none did.
    seat: Option<SeatId>,
    /// Who had taken that seat over by then, if anybody had.
    since: Option<&'a Occupant>,
    line: &'a str,
    row: &'a TableRow,
}

/// Every move of every table, in order; what was taken back is left out.
///
/// # Errors
/// Where it cannot be written.
pub fn moves_csv(class: &Class, tables: &[Kept<'_>]) -> Result<String, Message> {
    let head = ["table", "number", "round", "side", "part", "name", "move", "key", "seconds_left"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for kept in tables {
        let session = kept.table.sitting().session();
        let rounds = rounds(session);
        for (place, made) in moves(kept.rows).into_iter().enumerate() {
            let round = rounds.get(place).map(ToString::to_string).unwrap_or_default();
            let (part, name) = who(class, session, kept.table.number(), &made);
            rows.push(vec![
                kept.table.number().to_string(),
                (place + 1).to_string(),
                round,
                made.side.word().to_owned(),
                part.to_owned(),
                harmless(&name),
                harmless(made.line),
                made.row.key.as_ref().map(|key| harmless(key.word())).unwrap_or_default(),
                left(class, made.row.left),
            ]);
        }
    }
    written(rows)
}

/// Every student with what came of his table.
///
/// # Errors
/// Where it cannot be written.
pub fn gradebook_csv(
    common: &Common,
    class: &Class,
    outcomes: &[TableOutcome],
) -> Result<String, Message> {
    let head = [
        "name",
        "table",
        "side",
        "parts",
        "outcome",
        "text",
        "score",
        "gain",
        "ratification",
        "face",
        "other_score",
    ];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for (id, student) in class.students() {
        let mut row = vec![harmless(&student.name)];
        if let Some(Place { table, side }) = &student.place {
            let parts: Vec<&str> = class.parts_of(id).into_iter().map(part).collect();
            row.extend([table.to_string(), side.word().to_owned(), parts.join(" ")]);
            let of_table = outcomes.iter().find(|outcome| outcome.number == *table);
            row.extend(of_table.map_or_else(Vec::new, |outcome| result(common, *side, outcome)));
        }
        row.resize(head.len(), String::new());
        rows.push(row);
    }
    written(rows)
}

/// What a table came to for a side, from the column of its outcome on.
fn result(common: &Common, side: Side, of: &TableOutcome) -> Vec<String> {
    let ending = of.outcome.map_or("unfinished", |outcome| outcome.ending.word());
    let text = of.text.map(|text| {
        let clauses = common.said_by(&text).map(|clause| common.clause_text(clause));
        clauses.collect::<Vec<_>>().join(" ")
    });
    let mut row = vec![ending.to_owned(), harmless(&text.unwrap_or_default())];
    if let Some(scores) = of.scores {
        let own = scores[side];
        row.extend([
            own.total().to_string(),
            own.gain.to_string(),
            own.ratification.to_string(),
            own.face.to_string(),
            scores[side.other()].total().to_string(),
        ]);
    }
    row
}

/// The moves that stand, in order.
fn moves(rows: &[TableRow]) -> Vec<Made<'_>> {
    let mut moves = Vec::new();
    let mut since: BTreeMap<SeatId, &Occupant> = BTreeMap::new();
    for row in rows {
        match &row.what {
            TableDone::Game(Done::Moved { side, line, seat, .. }) => {
                let since = since.get(seat).copied();
                moves.push(Made { side: *side, seat: Some(*seat), since, line, row });
            }
            TableDone::Game(Done::RanOut { side, line, .. }) => {
                moves.push(Made { side: *side, seat: None, since: None, line, row });
            }
            TableDone::TookBack => {
                moves.pop();
            }
            TableDone::Game(Done::OffTurn(OffTurn::TookOver { seat, occupant })) => {
                since.insert(*seat, occupant);
            }
            TableDone::Game(Done::OffTurn(OffTurn::HandedBack { seat })) => {
                since.remove(seat);
            }
            TableDone::Game(Done::OffTurn(_))
            | TableDone::Opened { .. }
            | TableDone::Said { .. }
            | TableDone::Drafted { .. }
            | TableDone::Noted { .. }
            | TableDone::Unnoted { .. }
            | TableDone::WentOn { .. }
            | TableDone::TookDown { .. }
            | TableDone::Held(_)
            | TableDone::Clock => {}
        }
    }
    moves
}

/// In which round each move was made, from 1.
fn rounds(session: &Session) -> Vec<usize> {
    let mut rounds = Vec::new();
    // What cannot be played again has no round here; the save tells why.
    let _ = session.retrace(|view, _| rounds.push(usize::from(view.table().round.0) + 1));
    rounds
}

/// Which part made a move, and who has it.
fn who(class: &Class, session: &Session, table: u32, made: &Made<'_>) -> (&'static str, String) {
    let Some(seat) = made.seat else { return ("clock", String::new()) };
    let role = session.seat(seat).and_then(|seat| seat.roles.first().copied());
    let role = role.unwrap_or(Role::Observer);
    let own = session.seat(seat).map(|seat| &seat.occupant);
    if let Some(Occupant::Opponent { .. } | Occupant::Yardstick { .. }) = made.since.or(own) {
        return ("delegate", String::new());
    }
    let members = class.delegation(table, made.side);
    let names: Vec<&str> = members
        .iter()
        .filter(|(_, _, parts)| parts.contains(&role))
        .map(|(_, student, _)| student.name.as_str())
        .collect();
    (part(role), names.join(", "))
}

fn part(role: Role) -> &'static str {
    match role {
        Role::Delegation => "delegation",
        Role::Chief => "chief",
        Role::Minister => "minister",
        Role::Whip => "whip",
        Role::Envoy => "envoy",
        Role::Observer => "observer",
    }
}

/// What was left of the turn in seconds; nothing where turns have no end.
fn left(class: &Class, left: Millis) -> String {
    class.terms().turn.map(|_| left.seconds().to_string()).unwrap_or_default()
}

/// A text that no spreadsheet takes for a formula.
pub fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn written(rows: Vec<Vec<String>>) -> Result<String, Message> {
    let unwritten = || Message::new("class-unwritten");
    let mut csv = csv::Writer::from_writer(Vec::new());
    for row in rows {
        csv.write_record(row).map_err(|_| unwritten())?;
    }
    String::from_utf8(csv.into_inner().map_err(|_| unwritten())?).map_err(|_| unwritten())
}
