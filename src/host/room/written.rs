//! What is written down of a class: each row before anybody sees what it says, and a table made again of its rows where one
//! could not be written.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use tokio::sync::MutexGuard;

use super::super::store::{AppendFault, KeptIn, Row, Store};
use super::{Hosted, Kept, Outcome, Room};
use crate::class::{Class, ClassRow, Hold, Table, TableRow};
use crate::host::pages::Offered;
use crate::sentence::Message;
use crate::session::Key;
use crate::store::Unusable;

/// So many earlier classes are looked through for a roster, the last first.
const EARLIER: usize = 12;

impl Room {
    /// Writes rows of the class down, with the moment where that is told, and lets them take effect.
    pub(super) async fn write_class(
        &self,
        kept: &mut Kept,
        mut rows: Vec<ClassRow>,
        key: Option<Key>,
    ) -> Outcome {
        self.stands()?;
        if rows.iter().any(ClassRow::is_dated) {
            rows.insert(0, ClassRow::Dated { at: Self::moment() });
        }
        // A command has one key and its first row bears it.
        let mut word = key.as_ref().map(|key| key.word().to_owned());
        let written: Result<Vec<Row>, Message> = (kept.rows..)
            .zip(&rows)
            .map(|(number, made)| row(&self.code, 0, number, word.take(), made).map_err(said))
            .collect();
        if let Err(why) = append(&self.store, written?).await {
            kept.is_torn = true;
            // Where not even that can be read now, it is before the next command.
            let _ = self.mend_class(kept).await;
            return Err(why);
        }
        kept.rows += u64::try_from(rows.len()).unwrap_or(0);
        kept.keys.extend(key);
        for row in &rows {
            kept.class.apply(row);
        }
        Ok(())
    }

    /// Makes the class again of what is written, where more of that may stand than is known here.
    pub(super) async fn mend_class(&self, kept: &mut Kept) -> Outcome {
        if !kept.is_torn {
            return Ok(());
        }
        let rows = self.store.read(&self.code).await.map_err(|fault| fault.message())?;
        let mut class = Vec::new();
        for row in rows.iter().filter(|row| row.table == 0) {
            class.push(serde_json::from_str(&row.text).map_err(|_| Message::new("class-lost"))?);
            kept.keys.extend(row.key.as_deref().and_then(Key::new));
        }
        kept.class = Class::restore(&class)?;
        kept.rows = u64::try_from(class.len()).unwrap_or(u64::MAX);
        kept.is_torn = false;
        Ok(())
    }

    /// Writes down what was done at a table; whether anything was. Where it cannot be written, the table is as it was.
    pub(super) async fn write_down(&self, hosted: &Hosted, table: &mut Table) -> Outcome<bool> {
        let number = table.number();
        let made = table.take_rows();
        if made.is_empty() {
            return Ok(false);
        }
        self.stands()?;
        let rows: Result<Vec<Row>, Message> = made
            .iter()
            .map(|(at, made)| {
                let key = made.key.as_ref().map(|key| key.word().to_owned());
                row(&self.code, number, *at, key, made).map_err(said)
            })
            .collect();
        let outcome = match rows {
            Ok(rows) => self.store.append(rows).await,
            Err(why) => Err(AppendFault::World(why)),
        };
        match outcome {
            Ok(()) => {
                if hosted.go_on() {
                    let run = self.class.read().await.class.runs();
                    table.let_run(run, self.now());
                }
                Ok(true)
            }
            Err(fault) => {
                if let AppendFault::World(why) = &fault {
                    hosted.stall(why, self.now());
                    table.let_run(Hold::Paused, self.now());
                }
                hosted.torn.store(true, Ordering::Relaxed);
                // Where not even that can be read now, it is before the next command.
                let _ = self.mend(hosted, table).await;
                // Its screens say so, and why.
                self.tell_table(hosted);
                Err(refused(fault))
            }
        }
    }

    /// Whether anything may still be written of it: nothing more of a class that was deleted.
    fn stands(&self) -> Outcome {
        let gone = || Message::new("teacher-deleted").with("code", self.code.as_str());
        if self.is_deleted() { Err(gone()) } else { Ok(()) }
    }

    /// What is written of each table.
    pub(in crate::host) async fn table_rows(&self) -> Outcome<BTreeMap<u32, Vec<TableRow>>> {
        let rows = self.store.read(&self.code).await.map_err(|fault| fault.message())?;
        let mut tables: BTreeMap<u32, Vec<TableRow>> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.table > 0) {
            let read = serde_json::from_str(&row.text).map_err(|_| Message::new("class-lost"))?;
            tables.entry(row.table).or_default().push(read);
        }
        Ok(tables)
    }

    /// A table for a look; what is done at it goes through [`Room::at_table`].
    ///
    /// # Errors
    /// Where it may be ahead of what is written, and that cannot be read now: what may yet be lost is shown to nobody.
    pub(in crate::host) async fn look<'a>(
        &self,
        hosted: &'a Hosted,
    ) -> Outcome<MutexGuard<'a, Table>> {
        let mut table = hosted.table.lock().await;
        self.mend(hosted, &mut table).await?;
        Ok(table)
    }

    /// Makes a table again of what is written, where it may be ahead of that.
    pub(super) async fn mend(&self, hosted: &Hosted, table: &mut Table) -> Outcome {
        if hosted.torn.load(Ordering::Relaxed) {
            self.as_written(hosted, table).await?;
            hosted.torn.store(false, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Makes a table again of what is written of it.
    async fn as_written(&self, hosted: &Hosted, table: &mut Table) -> Outcome {
        let number = table.number();
        let read = self.table_rows().await?.remove(&number).unwrap_or_default();
        let (turn, hold) = {
            let kept = self.class.read().await;
            (kept.class.terms().turn, kept.class.runs())
        };
        let mut again = Table::restore(number, &self.ground, turn, &read, &self.delegates)?;
        if hosted.stalled().is_none() {
            again.let_run(hold, self.now());
        }
        again.keep_time_of(table, self.now());
        *table = again;
        Ok(())
    }
}

pub(super) fn said(why: Unusable) -> Message {
    match why {
        Unusable::Input(what) | Unusable::World(what) => what,
    }
}

/// A row to be written.
pub(super) fn row(
    code: &str,
    table: u32,
    number: u64,
    key: Option<String>,
    made: &impl serde::Serialize,
) -> Result<Row, Unusable> {
    let text = serde_json::to_string(made).map_err(|fault| {
        Unusable::World(Message::new("system-other").with("said", fault.to_string()))
    })?;
    Ok(Row { class: code.to_owned(), table, number, key, text })
}

pub(super) async fn append(store: &Store, rows: Vec<Row>) -> Outcome {
    if rows.is_empty() {
        return Ok(());
    }
    store.append(rows).await.map_err(refused)
}

/// Why rows were not written, in a sentence.
fn refused(fault: AppendFault) -> Message {
    match fault {
        // Another host writes the same class, or a row was written that this one does not know.
        AppendFault::Taken => Message::new("host-row-taken"),
        AppendFault::KeyKnown { .. } => Message::new("rejected-key"),
        AppendFault::Lost => Message::new("host-lease-lost"),
        AppendFault::World(why) => why,
    }
}

/// The roster kept last by another class of the same file than `code`. Where none can be read, none is offered; nor of a
/// server, where the other classes are other teachers'.
pub(super) async fn earlier_roster(store: &Store, code: &str) -> Option<Offered> {
    match store.kept_in() {
        KeptIn::File => {}
        KeptIn::Server => return None,
    }
    let kept = store.classes().await.ok()?;
    let others = kept.iter().rev().filter(|found| found.code != code);
    for found in others.take(EARLIER) {
        let rows = store.read(&found.code).await.ok()?;
        let rows = rows.iter().filter(|row| row.table == 0);
        let mut kept = rows.rev().filter_map(|row| match serde_json::from_str(&row.text) {
            Ok(ClassRow::Rostered { names }) => Some(names),
            Ok(_) | Err(_) => None,
        });
        if let Some(names) = kept.next().filter(|names| !names.is_empty()) {
            return Some(Offered { code: found.code.clone(), names });
        }
    }
    None
}
