//! Deleting a class so that none of its words is left in the file, nor in the log beside it.

use sqlx::{SqliteConnection, query, query_as, query_scalar};

use crate::host::store::Why;

/// Deletes every row of `class`. Where it fails half-way, nothing of the class is read any more, and asking again or
/// opening the file again does the rest.
pub(super) async fn delete(connection: &mut SqliteConnection, class: &str) -> Result<(), Why> {
    query("DELETE FROM row WHERE class = ?").bind(class).execute(&mut *connection).await?;
    query("VACUUM").execute(&mut *connection).await?;
    empty_the_log(connection).await
}

/// Finishes a deletion that a kill or a full disk interrupted; where it cannot be finished now, another time will do.
pub(super) async fn finish(connection: &mut SqliteConnection) {
    let freed = query_scalar::<_, i64>("PRAGMA freelist_count").fetch_one(&mut *connection).await;
    if freed.is_ok_and(|pages| pages > 0) {
        let _ = query("VACUUM").execute(&mut *connection).await;
    }
    let _ = empty_the_log(connection).await;
}

/// Brings what the log holds into the file and leaves the log empty: it keeps what has been deleted since.
async fn empty_the_log(connection: &mut SqliteConnection) -> Result<(), Why> {
    let asked = query_as::<_, (i64, i64, i64)>("PRAGMA wal_checkpoint(TRUNCATE)");
    let (busy, _, _) = asked.fetch_one(connection).await?;
    if busy == 0 { Ok(()) } else { Err(Why::Locked) }
}
