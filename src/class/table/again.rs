//! A table made again of its rows.

use super::Table;
use crate::class::clock::Millis;
use crate::class::plan::seat_of;
use crate::class::row::{TableDone, TableRow};
use crate::class::table::Delegates;
use crate::class::table::words::Note;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{Done, Ground, Key, Occupant, Player, Role, SaveFile, SeatId, Session};
use crate::sitting::Request;

impl Table {
    /// The table these rows make, its clock standing.
    ///
    /// # Errors
    /// Where they make none, in a sentence: they were changed, or written by a program of other rules.
    pub fn restore(
        number: u32,
        ground: &Ground,
        turn: Option<Millis>,
        rows: &[TableRow],
        delegates: &dyn Delegates,
    ) -> Result<Self, Message> {
        let lost =
            |row: usize| Message::new("class-table-lost").with("table", number).with("row", row);
        let Some(TableDone::Opened { seed, seats }) = rows.first().map(|row| &row.what) else {
            return Err(lost(0));
        };
        let opened = Session::open_on(ground, *seed, seats.clone());
        let save = SaveFile::sealed(opened.setup(), course(rows));
        let mut session = Session::load_on(ground, &save).map_err(|_| lost(rows.len()))?;
        // What was played has been seen: nothing of it is taken back behind another's back.
        for seat in 0..seats.len() {
            session.show(SeatId(seat));
        }
        let mut table = Self::of(number, session, turn);
        table.keys = rows.iter().filter_map(|row| row.key.clone()).collect();
        for side in Side::BOTH {
            let seat = seat_of(side, Role::Delegation);
            let occupant = table.sitting.session().occupant(seat).cloned();
            if let Some(occupant @ Occupant::Opponent { .. }) = occupant {
                table.sitting.sit(Player::Opponent(seat, delegates.mind(side, &occupant)?));
            }
        }
        for row in rows {
            table.again(&row.what);
        }
        if let (Some(clock), Some(last)) = (&mut table.clock, rows.last()) {
            clock.set(Millis(0), last.left);
        }
        table.written = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        table.rows.clear();
        Ok(table)
    }

    /// Does again what is no part of the game.
    fn again(&mut self, what: &TableDone) {
        match what {
            TableDone::Noted { side, by, text } => {
                self.put_note(*side, Note { by: *by, text: text.clone() });
            }
            TableDone::Unnoted { side, note } => self.take_note(*side, *note),
            TableDone::WentOn { by, from, until } => self.go_on_from(*by, *from, *until),
            TableDone::TookDown { until } => self.taken_down = *until,
            TableDone::Held(hold) => self.hold = *hold,
            TableDone::Drafted { side, draft } => {
                let read = draft.as_ref().and_then(|text| self.read_draft(*side, text).ok());
                let _ = self.sitting.answer(seat_of(*side, Role::Chief), Request::WorkOn(read));
                self.drafted[*side] = read;
            }
            TableDone::Said { before, by, speech } => {
                let common = &self.sitting.session().scenario().common;
                if let Some(speech) = speech.speech(common) {
                    self.sitting.recall(*before, *by, speech);
                }
            }
            TableDone::Game(_)
            | TableDone::Opened { .. }
            | TableDone::TookBack
            | TableDone::Clock => {}
        }
    }
}

/// What the rows say of the game, with what was taken back left out.
fn course(rows: &[TableRow]) -> Vec<(Done, Option<Key>)> {
    let mut course: Vec<(Done, Option<Key>)> = Vec::new();
    for row in rows {
        match &row.what {
            TableDone::Game(done) => course.push((done.clone(), row.key.clone())),
            TableDone::TookBack => {
                if let Some(last) = course.iter().rposition(|(done, _)| done.is_move()) {
                    course.remove(last);
                }
            }
            TableDone::Opened { .. }
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
    course
}
