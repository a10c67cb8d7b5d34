//! WHERE CLASSES ARE KEPT: rows of text, only ever appended, in an `SQLite` file or, where one machine is not enough, in a
//! `PostgreSQL` database. What a row says is not read here.
//!
//! An append returns once its rows are on the disk. The primary key is the fence: of two that append the same number
//! one is refused, and a command sent again is known by its key. A file is held by one host at a time, for as long as it
//! has it open; of a database, each class is, for as long as its lease runs.

mod fault;
pub mod file;
pub mod server;

pub use fault::{AppendFault, ServerWhy, StoreFault, Why};
pub use file::{Safeguards, network, network_among};

use std::path::Path;

use file::ClassFile;
use server::{Lease, Server};

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

/// A class that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassFound {
    /// Its code.
    pub code: String,
    /// How many rows it has, at all tables.
    pub rows: u64,
    /// The text it was opened with: row 0 of table 0.
    pub opened: Option<String>,
}

/// Where classes are kept, open. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Store {
    keeper: Keeper,
}

/// What keeps them.
#[derive(Clone, Debug)]
enum Keeper {
    /// A file of this machine's, with every class in it.
    File(ClassFile),
    /// A server, and the class that is held of it.
    Server(Server, Lease),
}

impl Store {
    /// Opens the file at `path`; where there is none, or an empty one, a new one is begun.
    ///
    /// # Errors
    /// Where the file cannot be used, or not safely; what is no file of classes stays as it was.
    pub async fn open(path: &Path) -> Result<Self, StoreFault> {
        Ok(Self { keeper: Keeper::File(ClassFile::open(path).await?) })
    }

    /// A class of a server's, as whoever holds it writes it: once the lease has gone to another, nothing is appended.
    pub fn of(server: Server, lease: Lease) -> Self {
        Self { keeper: Keeper::Server(server, lease) }
    }

    /// Appends `rows`, all or none; when it returns they are on the disk.
    ///
    /// Once asked for it is done, also where whoever asked does not wait for the answer.
    ///
    /// # Errors
    /// Where a number is taken or a key known, the class is another's, or the world fails.
    pub async fn append(&self, rows: Vec<Row>) -> Result<(), AppendFault> {
        match &self.keeper {
            Keeper::File(file) => file.append(rows).await,
            Keeper::Server(server, lease) => server.append(lease, rows).await,
        }
    }

    /// The rows of `class`, by table and number.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn read(&self, class: &str) -> Result<Vec<Row>, StoreFault> {
        match &self.keeper {
            Keeper::File(file) => file.read(class).await,
            Keeper::Server(server, _) => server.read(class).await,
        }
    }

    /// The classes that are kept, the one written to last at the end.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn classes(&self) -> Result<Vec<ClassFound>, StoreFault> {
        match &self.keeper {
            Keeper::File(file) => file.classes().await,
            Keeper::Server(server, _) => server.classes().await,
        }
    }

    /// Deletes `class`. Of a file, none of its words stands in it or in the log beside it when this returns; what a disk
    /// keeps of blocks that are no file's any more is beyond it. Of a server, no row of it is left to be read; what its
    /// log and its backups hold goes as those are written over and thrown away.
    ///
    /// # Errors
    /// Where the world fails; then it is to be asked again.
    pub async fn delete(&self, class: &str) -> Result<(), StoreFault> {
        match &self.keeper {
            Keeper::File(file) => file.delete(class).await,
            Keeper::Server(server, lease) => server.delete(lease, class).await,
        }
    }

    /// What keeps accepted rows safe, asked of the connection that writes them; of a file only, a server is asked as it
    /// is connected.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn safeguards(&self) -> Result<Option<Safeguards>, StoreFault> {
        match &self.keeper {
            Keeper::File(file) => file.safeguards().await.map(Some),
            Keeper::Server(..) => Ok(None),
        }
    }

    /// How many transactions have appended rows to the file since it was opened, each with one sync of the disk; of a
    /// server, which shares syncs among all who write, nothing is counted.
    pub fn transactions(&self) -> u64 {
        match &self.keeper {
            Keeper::File(file) => file.transactions(),
            Keeper::Server(..) => 0,
        }
    }

    /// Writes what waits and closes the file; when it returns, another host may open it. A server is closed by whoever
    /// holds its classes.
    pub async fn close(&self) {
        match &self.keeper {
            Keeper::File(file) => file.close().await,
            Keeper::Server(..) => {}
        }
    }

    /// In what classes are kept.
    pub fn kept_in(&self) -> KeptIn {
        match &self.keeper {
            Keeper::File(_) => KeptIn::File,
            Keeper::Server(..) => KeptIn::Server,
        }
    }
}

/// In what classes are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptIn {
    /// A file: what is deleted of it is gone.
    File,
    /// A server, whose log and backups may hold for a while what is deleted.
    Server,
}
