//! The file classes are kept in.

mod appending;
mod deleting;
mod full;
mod killed;
mod opening;
mod speed;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, SqliteConnection};
use tempfile::TempDir;
use two_tables::host::store::{Row, Store};

use crate::apart::alone;
use crate::postgres::{Database, store_of};

/// Where a second process of this binary finds what it is to do its work on.
const FOLDER: &str = "TWO_TABLES_STORE_FOLDER";

/// The folder, in a second process; `None` where a test is run as all are, and has no work.
fn as_second() -> Option<PathBuf> {
    env::var_os(FOLDER).map(PathBuf::from)
}

/// This binary again, running the test `name` alone in `folder`.
fn second(name: &str, folder: &Path) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(alone(name)).env(FOLDER, folder);
    command
}

fn file_in(folder: &TempDir) -> PathBuf {
    folder.path().join("classes.sqlite")
}

async fn a_store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&file_in(&folder)).await.unwrap();
    (folder, store)
}

/// What classes are kept in, to be opened again and again.
enum Kept {
    File(TempDir),
    Server(Database),
}

impl Kept {
    /// One of each; of a server where one can be started here.
    async fn each() -> Vec<Self> {
        let file = Self::File(tempfile::tempdir().unwrap());
        let server = Database::new().await.map(Self::Server);
        [Some(file), server].into_iter().flatten().collect()
    }

    /// Opened to write the class `WOLF`.
    async fn open(&self) -> Store {
        self.open_for("WOLF").await
    }

    async fn open_for(&self, class: &str) -> Store {
        match self {
            Self::File(folder) => Store::open(&file_in(folder)).await.unwrap(),
            Self::Server(database) => store_of(database, class).await,
        }
    }
}

/// A row of the class `WOLF`, with a key and words of its own.
fn row(table: u32, number: u64) -> Row {
    Row {
        class: "WOLF".to_owned(),
        table,
        number,
        key: Some(format!("key {number}")),
        text: format!("{{\"did\":\"hold\",\"table\":{table},\"number\":{number}}}"),
    }
}

/// The file as any program would open it.
async fn by_hand(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(path).create_if_missing(true).connect().await.unwrap()
}
