//! The file itself: made where there is none, known again where there is one, and set so that nothing accepted is lost.

use std::path::Path;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteLockingMode, SqliteSynchronous};
use sqlx::{ConnectOptions as _, Connection as _, SqliteConnection, query, query_scalar, raw_sql};

use super::{FORMAT, deleting};
use crate::host::store::Why;

/// How long another program is waited for that has locked the file.
const PATIENCE: Duration = Duration::from_secs(2);

/// What `SQLite` keeps in a file to say whose it is: `TwTb`.
const OURS: i64 = 0x5477_5462;

/// A new file, whole in one transaction: an interrupted beginning leaves an empty one, which is begun again.
const NEW: &str = r#"
BEGIN IMMEDIATE;
CREATE TABLE row (
    class TEXT NOT NULL,
    "table" INTEGER NOT NULL,
    number INTEGER NOT NULL,
    key TEXT,
    text TEXT NOT NULL,
    PRIMARY KEY (class, "table", number)
) STRICT;
CREATE UNIQUE INDEX row_by_key ON row (class, "table", key) WHERE key IS NOT NULL;
PRAGMA application_id = 0x54775462;
PRAGMA user_version = 1;
COMMIT;
"#;

/// What keeps accepted rows safe, as the connection that writes them has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safeguards {
    /// `wal`: an interrupted append is as if it had never begun.
    pub journal_mode: String,
    /// 2, full: a row is on the disk before its append returns.
    pub synchronous: i64,
    /// 1: on a Mac, too, on the disk and not in its cache.
    pub fullfsync: i64,
    /// 1: what is deleted is written over.
    pub secure_delete: i64,
    /// 1.
    pub foreign_keys: i64,
    /// `exclusive`: no other program reads or writes meanwhile.
    pub locking_mode: String,
}

impl Safeguards {
    fn in_words(&self) -> String {
        let Self {
            journal_mode,
            synchronous,
            fullfsync,
            secure_delete,
            foreign_keys,
            locking_mode,
        } = self;
        format!(
            "journal_mode {journal_mode}, synchronous {synchronous}, fullfsync {fullfsync}, \
             secure_delete {secure_delete}, foreign_keys {foreign_keys}, locking_mode {locking_mode}"
        )
    }
}

/// The connection to the file at `path`.
pub(super) async fn open(path: &Path) -> Result<SqliteConnection, Why> {
    let mut connection = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .busy_timeout(PATIENCE)
        .locking_mode(SqliteLockingMode::Exclusive)
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        .pragma("fullfsync", "ON")
        .pragma("checkpoint_fullfsync", "ON")
        .pragma("secure_delete", "ON")
        // A copy made while the file is written anew would leave on the disk what is deleted later.
        .pragma("temp_store", "MEMORY")
        .connect()
        .await?;
    if let Err(why) = make_ready(&mut connection).await {
        // Else the file would still be open when somebody tries again.
        let _ = connection.close().await;
        return Err(why);
    }
    Ok(connection)
}

async fn make_ready(connection: &mut SqliteConnection) -> Result<(), Why> {
    recognise(connection).await?;
    // Only now: a file that is not ours stays as it was.
    query("PRAGMA journal_mode = WAL").execute(&mut *connection).await?;
    assure(&safeguards(connection).await?)?;
    // A file that may only be read says so here and not at the first move.
    raw_sql("BEGIN IMMEDIATE; ROLLBACK").execute(&mut *connection).await?;
    deleting::finish(connection).await;
    Ok(())
}

/// Begins an empty file; refuses one that is not ours, newer than this program, or damaged.
async fn recognise(connection: &mut SqliteConnection) -> Result<(), Why> {
    let number = async |connection: &mut SqliteConnection, asked| {
        query_scalar::<_, i64>(asked).fetch_one(connection).await
    };
    let owner = number(connection, "PRAGMA application_id").await?;
    let format = number(connection, "PRAGMA user_version").await?;
    let things = number(connection, "SELECT count(*) FROM sqlite_schema").await?;
    match (owner, format) {
        (0, 0) if things == 0 => {
            raw_sql(NEW).execute(connection).await?;
            Ok(())
        }
        (OURS, FORMAT) => {
            let asked = query_scalar::<_, String>("PRAGMA integrity_check(1)");
            let said = asked.fetch_one(connection).await?;
            if said == "ok" { Ok(()) } else { Err(Why::Damaged(said)) }
        }
        (OURS, newer) if newer > FORMAT => Err(Why::Newer(newer)),
        _ => Err(Why::Foreign),
    }
}

/// Asks the connection what it does.
pub(super) async fn safeguards(
    connection: &mut SqliteConnection,
) -> Result<Safeguards, sqlx::Error> {
    let mut number = async |asked| query_scalar::<_, i64>(asked).fetch_one(&mut *connection).await;
    let synchronous = number("PRAGMA synchronous").await?;
    let fullfsync = number("PRAGMA fullfsync").await?;
    let secure_delete = number("PRAGMA secure_delete").await?;
    let foreign_keys = number("PRAGMA foreign_keys").await?;
    let journal_mode = query_scalar("PRAGMA journal_mode").fetch_one(&mut *connection).await?;
    let locking_mode = query_scalar("PRAGMA locking_mode").fetch_one(&mut *connection).await?;
    Ok(Safeguards {
        journal_mode,
        synchronous,
        fullfsync,
        secure_delete,
        foreign_keys,
        locking_mode,
    })
}

/// `SQLite` sets what it can and says nothing of the rest.
fn assure(have: &Safeguards) -> Result<(), Why> {
    let need = Safeguards {
        journal_mode: "wal".to_owned(),
        synchronous: 2,
        fullfsync: 1,
        secure_delete: 1,
        foreign_keys: 1,
        locking_mode: "exclusive".to_owned(),
    };
    if *have == need { Ok(()) } else { Err(Why::Unsafe(have.in_words())) }
}
