//! WHERE CLASSES ARE KEPT: rows of text, only ever appended, in an `SQLite` file. What a row says is not read here.
//!
//! An append returns once its rows are on the disk. The primary key is the fence: of two that append the same number
//! one is refused, and a command sent again is known by its key. The file is held by one host at a time, for as long as
//! it has it open. It is to be copied when no host has it: what was appended last may stand in the log beside it.

mod deleting;
mod fault;
mod opening;
mod place;
mod writer;

pub use fault::{AppendFault, StoreFault, Why};
pub use opening::Safeguards;
pub use place::network_among;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::{mpsc, oneshot};

use place::Place;
use writer::{Append, Question, Request, Writer};

/// The format of the file; a newer one is refused.
const FORMAT: i64 = 1;

/// Most requests that wait to be served; whoever asks when so many wait, waits to ask.
const MOST_WAITING: usize = 1024;

/// One thing that was done, in the words of whoever keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The code of the class.
    pub class: String,
    /// The number of the table; 0 is the class itself.
    pub table: u32,
    /// From 0, at each table.
    pub number: u64,
    /// The key of the command that did it, unique at its table.
    pub key: Option<String>,
    /// What was done.
    pub text: String,
}

/// A class that stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassFound {
    /// Its code.
    pub code: String,
    /// How many rows it has, at all tables.
    pub rows: u64,
    /// The text it was opened with: row 0 of table 0.
    pub opened: Option<String>,
}

/// A file of classes, open. Cheap to clone; once the last is dropped, what waits is written and the file is closed.
#[derive(Clone, Debug)]
pub struct Store {
    requests: mpsc::Sender<Request>,
    path: PathBuf,
    transactions: Arc<AtomicU64>,
}

impl Store {
    /// Opens the file at `path`; where there is none, or an empty one, a new one is begun.
    ///
    /// # Errors
    /// Where the file cannot be used, or not safely; what is no file of classes stays as it was.
    pub async fn open(path: &Path) -> Result<Self, StoreFault> {
        let place = Place::take(path)?;
        let opened = opening::open(&place.path).await;
        let connection = opened.map_err(|why| StoreFault::new(path, why))?;
        let (requests, asked) = mpsc::channel(MOST_WAITING);
        let transactions = Arc::<AtomicU64>::default();
        let named = path.to_owned();
        let writer = Writer { connection, place, named, transactions: Arc::clone(&transactions) };
        tokio::spawn(writer.serve(asked));
        Ok(Self { requests, path: path.to_owned(), transactions })
    }

    /// Appends `rows`, all or none; when it returns they are on the disk. Rows that wait at the same time share a sync.
    ///
    /// Once asked for it is done, also where whoever asked does not wait for the answer.
    ///
    /// # Errors
    /// Where a number is taken or a key known, or the world fails.
    pub async fn append(&self, rows: Vec<Row>) -> Result<(), AppendFault> {
        self.ask(|answer| Request::Append(Append { rows, answer })).await?
    }

    /// The rows of `class`, by table and number.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn read(&self, class: &str) -> Result<Vec<Row>, StoreFault> {
        self.ask(|answer| Request::Ask(Question::Read(class.to_owned(), answer))).await?
    }

    /// The classes that stand in the file, the one written to last at the end.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn classes(&self) -> Result<Vec<ClassFound>, StoreFault> {
        self.ask(|answer| Request::Ask(Question::Classes(answer))).await?
    }

    /// Deletes `class`: when it returns, none of its words stands in the file or in the log beside it. What a disk keeps
    /// of blocks that are no file's any more is beyond it.
    ///
    /// # Errors
    /// Where the world fails; then it is to be asked again.
    pub async fn delete(&self, class: &str) -> Result<(), StoreFault> {
        self.ask(|answer| Request::Ask(Question::Delete(class.to_owned(), answer))).await?
    }

    /// What keeps accepted rows safe, asked of the connection that writes them.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn safeguards(&self) -> Result<Safeguards, StoreFault> {
        self.ask(|answer| Request::Ask(Question::Safeguards(answer))).await?
    }

    /// How many transactions have appended rows since the file was opened, each with one sync of the disk.
    pub fn transactions(&self) -> u64 {
        self.transactions.load(Ordering::Relaxed)
    }

    /// Writes what waits and closes the file; when it returns, another host may open it.
    pub async fn close(&self) {
        // One that is closed already has nothing to say.
        let _ = self.ask(Request::Close).await;
    }

    async fn ask<T>(
        &self,
        request: impl FnOnce(oneshot::Sender<T>) -> Request,
    ) -> Result<T, StoreFault> {
        let closed = || StoreFault::new(&self.path, Why::Closed);
        let (answer, answered) = oneshot::channel();
        self.requests.send(request(answer)).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())
    }
}
