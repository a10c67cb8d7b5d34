//! The one task that has the file: whatever waits to be appended shares a transaction, and with it a sync of the disk.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::error::DatabaseError;
use sqlx::{Connection as _, SqliteConnection, query, query_as, query_scalar};
use tokio::sync::{mpsc, oneshot};

use super::place::Place;
use super::{Safeguards, deleting, opening};
use crate::host::store::{AppendFault, ClassFound, Row, StoreFault, Why};

/// Most requests served together; more wait for the next transaction, so that none waits long for its answer.
const MOST_TOGETHER: usize = 256;

/// What is asked of the task, and where the answer goes. Whoever has asked may have gone meanwhile.
#[derive(Debug)]
pub(super) enum Request {
    Append(Append),
    Ask(Question),
    Close(oneshot::Sender<()>),
}

/// Rows that are appended all or not at all.
#[derive(Debug)]
pub(super) struct Append {
    pub(super) rows: Vec<Row>,
    pub(super) answer: oneshot::Sender<Result<(), AppendFault>>,
}

type Answer<T> = oneshot::Sender<Result<T, StoreFault>>;

/// What is not appended.
#[derive(Debug)]
pub(super) enum Question {
    Read(String, Answer<Vec<Row>>),
    Classes(Answer<Vec<ClassFound>>),
    Delete(String, Answer<()>),
    Safeguards(Answer<Safeguards>),
}

/// The file, open.
pub(super) struct Writer {
    pub(super) connection: SqliteConnection,
    pub(super) place: Place,
    /// The path as it was named, for sentences.
    pub(super) named: PathBuf,
    pub(super) transactions: Arc<AtomicU64>,
}

impl Writer {
    /// Serves requests until it is asked to close, or nobody is left who could ask; what waits then is still served.
    pub(super) async fn serve(mut self, mut requests: mpsc::Receiver<Request>) {
        let mut waiting = Vec::new();
        let mut closing = Vec::new();
        while requests.recv_many(&mut waiting, MOST_TOGETHER).await > 0 {
            // Nobody who waits here has had an answer, so appends may go first.
            let (mut appends, mut questions) = (Vec::new(), Vec::new());
            for request in waiting.drain(..) {
                match request {
                    Request::Append(append) => appends.push(append),
                    Request::Ask(question) => questions.push(question),
                    Request::Close(answer) => {
                        requests.close();
                        closing.push(answer);
                    }
                }
            }
            self.append(appends).await;
            for question in questions {
                self.answer(question).await;
            }
        }
        let Self { connection, place, .. } = self;
        // What it cannot bring into the file stays in the log beside it, and is read from there the next time.
        let _ = connection.close().await;
        drop(place);
        for answer in closing {
            let _ = answer.send(());
        }
    }

    async fn append(&mut self, appends: Vec<Append>) {
        if appends.is_empty() {
            return;
        }
        match self.transact(&appends).await {
            Ok(outcomes) => {
                for (append, outcome) in appends.into_iter().zip(outcomes) {
                    let _ = append.answer.send(outcome);
                }
            }
            Err(fault) => {
                // `SQLite` may have rolled back already, and then says so.
                let _ = query("ROLLBACK").execute(&mut self.connection).await;
                let fault = AppendFault::from(StoreFault::of_file(&self.named, fault.into()));
                for append in appends {
                    let _ = append.answer.send(Err(fault.clone()));
                }
            }
        }
    }

    /// All of them in one transaction, each all or not at all. Nobody hears of an outcome before it is on the disk.
    ///
    /// Statements of our own and not sqlx's transactions: those count how deep they are, and count wrongly once `SQLite`
    /// has rolled back by itself, as it does where the disk is full.
    async fn transact(
        &mut self,
        appends: &[Append],
    ) -> Result<Vec<Result<(), AppendFault>>, sqlx::Error> {
        let mut outcomes = Vec::with_capacity(appends.len());
        query("BEGIN IMMEDIATE").execute(&mut self.connection).await?;
        for append in appends {
            outcomes.push(insert(&mut self.connection, &append.rows).await?);
        }
        query("COMMIT").execute(&mut self.connection).await?;
        self.transactions.fetch_add(1, Ordering::Relaxed);
        Ok(outcomes)
    }

    async fn answer(&mut self, question: Question) {
        let connection = &mut self.connection;
        let fault = |why| StoreFault::of_file(&self.named, why);
        match question {
            Question::Read(class, answer) => {
                let _ = answer.send(read(connection, class).await.map_err(fault));
            }
            Question::Classes(answer) => {
                let _ = answer.send(classes(connection).await.map_err(fault));
            }
            Question::Delete(class, answer) => {
                let _ = answer.send(deleting::delete(connection, &class).await.map_err(fault));
            }
            Question::Safeguards(answer) => {
                let found = opening::safeguards(connection).await;
                let _ = answer.send(found.map_err(|why| fault(why.into())));
            }
        }
    }
}

/// Inserts all of `rows` or, where one has a number or key that is taken, none.
async fn insert(
    connection: &mut SqliteConnection,
    rows: &[Row],
) -> Result<Result<(), AppendFault>, sqlx::Error> {
    const INSERT: &str =
        r#"INSERT INTO row (class, "table", number, key, text) VALUES (?, ?, ?, ?, ?)"#;
    query("SAVEPOINT append").execute(&mut *connection).await?;
    for row in rows {
        let inserted = query(INSERT)
            .bind(&row.class)
            .bind(row.table)
            .bind(row.number.cast_signed())
            .bind(&row.key)
            .bind(&row.text)
            .execute(&mut *connection)
            .await;
        let Err(fault) = inserted else { continue };
        if !fault.as_database_error().is_some_and(DatabaseError::is_unique_violation) {
            return Err(fault);
        }
        query("ROLLBACK TO append").execute(&mut *connection).await?;
        query("RELEASE append").execute(&mut *connection).await?;
        return Ok(Err(what_stands(connection, rows).await?));
    }
    query("RELEASE append").execute(connection).await?;
    Ok(Ok(()))
}

/// What stands in the way of `rows`: a key, where one is known, since the same command has the same number too.
async fn what_stands(
    connection: &mut SqliteConnection,
    rows: &[Row],
) -> Result<AppendFault, sqlx::Error> {
    const KNOWN: &str = r#"SELECT number FROM row WHERE class = ? AND "table" = ? AND key = ?"#;
    for row in rows.iter().filter(|row| row.key.is_some()) {
        let asked = query_scalar::<_, i64>(KNOWN).bind(&row.class).bind(row.table).bind(&row.key);
        if let Some(number) = asked.fetch_optional(&mut *connection).await? {
            return Ok(AppendFault::KeyKnown { number: number.cast_unsigned() });
        }
    }
    Ok(AppendFault::Taken)
}

async fn read(connection: &mut SqliteConnection, class: String) -> Result<Vec<Row>, Why> {
    const READ: &str =
        r#"SELECT "table", number, key, text FROM row WHERE class = ? ORDER BY "table", number"#;
    let asked = query_as::<_, (u32, i64, Option<String>, String)>(READ).bind(&class);
    let rows = asked.fetch_all(connection).await?;
    let row = |(table, number, key, text): (_, i64, _, _)| Row {
        class: class.clone(),
        table,
        number: number.cast_unsigned(),
        key,
        text,
    };
    Ok(rows.into_iter().map(row).collect())
}

async fn classes(connection: &mut SqliteConnection) -> Result<Vec<ClassFound>, Why> {
    const CLASSES: &str = r#"
        SELECT class, count(*), max(text) FILTER (WHERE "table" = 0 AND number = 0)
        FROM row GROUP BY class ORDER BY max(rowid)"#;
    let asked = query_as::<_, (String, i64, Option<String>)>(CLASSES);
    let found = asked.fetch_all(connection).await?;
    let class =
        |(code, rows, opened): (_, i64, _)| ClassFound { code, rows: rows.cast_unsigned(), opened };
    Ok(found.into_iter().map(class).collect())
}
