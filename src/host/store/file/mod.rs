//! An `SQLite` file of classes, which one host has. It is to be copied when no host has it: what was appended last may
//! stand in the log beside it.

mod deleting;
mod opening;
mod place;
mod writer;

pub use opening::Safeguards;
pub use place::{network, network_among};

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::{mpsc, oneshot};

use super::{AppendFault, ClassFound, Row, StoreFault, Why};
use place::Place;
use writer::{Append, Question, Request, Writer};

/// The format of the file; a newer one is refused.
pub(super) const FORMAT: i64 = 1;

/// Most requests that wait to be served; whoever asks when so many wait, waits to ask.
const MOST_WAITING: usize = 1024;

/// A file of classes, open. Cheap to clone; once the last is dropped, what waits is written and the file is closed.
#[derive(Clone, Debug)]
pub(super) struct ClassFile {
    requests: mpsc::Sender<Request>,
    path: PathBuf,
    transactions: Arc<AtomicU64>,
}

impl ClassFile {
    pub(super) async fn open(path: &Path) -> Result<Self, StoreFault> {
        let place = Place::take(path)?;
        let opened = opening::open(&place.path).await;
        let connection = opened.map_err(|why| StoreFault::of_file(path, why))?;
        let (requests, asked) = mpsc::channel(MOST_WAITING);
        let transactions = Arc::<AtomicU64>::default();
        let named = path.to_owned();
        let writer = Writer { connection, place, named, transactions: Arc::clone(&transactions) };
        tokio::spawn(writer.serve(asked));
        Ok(Self { requests, path: path.to_owned(), transactions })
    }

    /// Rows that wait at the same time share a sync.
    pub(super) async fn append(&self, rows: Vec<Row>) -> Result<(), AppendFault> {
        self.ask(|answer| Request::Append(Append { rows, answer })).await?
    }

    pub(super) async fn read(&self, class: &str) -> Result<Vec<Row>, StoreFault> {
        self.ask(|answer| Request::Ask(Question::Read(class.to_owned(), answer))).await?
    }

    pub(super) async fn classes(&self) -> Result<Vec<ClassFound>, StoreFault> {
        self.ask(|answer| Request::Ask(Question::Classes(answer))).await?
    }

    pub(super) async fn delete(&self, class: &str) -> Result<(), StoreFault> {
        self.ask(|answer| Request::Ask(Question::Delete(class.to_owned(), answer))).await?
    }

    pub(super) async fn safeguards(&self) -> Result<Safeguards, StoreFault> {
        self.ask(|answer| Request::Ask(Question::Safeguards(answer))).await?
    }

    pub(super) fn transactions(&self) -> u64 {
        self.transactions.load(Ordering::Relaxed)
    }

    pub(super) async fn close(&self) {
        // One that is closed already has nothing to say.
        let _ = self.ask(Request::Close).await;
    }

    async fn ask<T>(
        &self,
        request: impl FnOnce(oneshot::Sender<T>) -> Request,
    ) -> Result<T, StoreFault> {
        let closed = || StoreFault::of_file(&self.path, Why::Closed);
        let (answer, answered) = oneshot::channel();
        self.requests.send(request(answer)).await.map_err(|_| closed())?;
        answered.await.map_err(|_| closed())
    }
}
