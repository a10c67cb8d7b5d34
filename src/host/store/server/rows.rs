//! Rows, appended under a lease and read.

use sqlx::{query, query_as, query_scalar};
use tokio::time::timeout;

use super::fault::is_taken;
use super::{Lease, PATIENCE, Server, settled};
use crate::host::store::{AppendFault, ClassFound, Row, StoreFault};

/// One statement, and so one transaction: the lease is held fast while it is written, and where it is another's nothing is.
const APPEND: &str = r#"
WITH fence AS MATERIALIZED (
    SELECT class FROM two_tables.holder WHERE class = $1 AND epoch = $2 FOR SHARE
)
INSERT INTO two_tables.row (class, "table", number, key, text)
SELECT fence.class, given."table", given.number, given.key, given.text
FROM fence, unnest($3::bigint[], $4::bigint[], $5::text[], $6::text[])
    WITH ORDINALITY AS given("table", number, key, text, place)
ORDER BY given.place"#;

/// The lease's own row last: whoever waits to write finds it gone.
const DELETE: &str = r"
WITH fence AS MATERIALIZED (
    SELECT class FROM two_tables.holder WHERE class = $1 AND epoch = $2 FOR UPDATE
), rows AS (
    DELETE FROM two_tables.row USING fence WHERE two_tables.row.class = fence.class
)
DELETE FROM two_tables.holder USING fence WHERE two_tables.holder.class = fence.class";

impl Server {
    /// Appends rows of the lease's class.
    pub(in crate::host::store) async fn append(
        &self,
        lease: &Lease,
        rows: Vec<Row>,
    ) -> Result<(), AppendFault> {
        if rows.iter().any(|row| row.class != lease.class()) {
            return Err(AppendFault::Lost);
        }
        if rows.is_empty() {
            return Ok(());
        }
        let (server, lease) = (self.clone(), lease.clone());
        // On a task of its own: it is done also where whoever asked has gone.
        let appended = tokio::spawn(async move { server.insert(&lease, rows).await });
        let closed = |_| AppendFault::from(self.fault(&sqlx::Error::WorkerCrashed));
        appended.await.map_err(closed)?
    }

    async fn insert(&self, lease: &Lease, rows: Vec<Row>) -> Result<(), AppendFault> {
        let fault = |fault| AppendFault::from(self.fault(&fault));
        let mut connection = self.rows.acquire().await.map_err(fault)?;
        let (mut tables, mut numbers) = (Vec::new(), Vec::new());
        let (mut keys, mut texts) = (Vec::new(), Vec::new());
        for row in &rows {
            tables.push(i64::from(row.table));
            numbers.push(row.number.cast_signed());
            keys.push(row.key.as_deref());
            texts.push(row.text.as_str());
        }
        let append = query(APPEND).bind(lease.class()).bind(lease.epoch());
        let append = append.bind(tables).bind(numbers).bind(keys).bind(texts);
        let done = timeout(PATIENCE, append.execute(&mut *connection)).await;
        match settled(connection, done) {
            Ok(done) if done.rows_affected() == 0 => Err(AppendFault::Lost),
            Ok(_) => Ok(()),
            Err(why) if is_taken(&why) => Err(self.what_stands(&rows).await.map_err(fault)?),
            Err(why) => Err(fault(why)),
        }
    }

    /// What stands in the way of `rows`: a key, where one is known, since the same command has the same number too.
    async fn what_stands(&self, rows: &[Row]) -> Result<AppendFault, sqlx::Error> {
        const KNOWN: &str =
            r#"SELECT number FROM two_tables.row WHERE class = $1 AND "table" = $2 AND key = $3"#;
        for row in rows.iter().filter(|row| row.key.is_some()) {
            let mut connection = self.rows.acquire().await?;
            let asked = query_scalar::<_, i64>(KNOWN).bind(&row.class);
            let asked = asked.bind(i64::from(row.table)).bind(&row.key);
            let done = timeout(PATIENCE, asked.fetch_optional(&mut *connection)).await;
            if let Some(number) = settled(connection, done)? {
                return Ok(AppendFault::KeyKnown { number: number.cast_unsigned() });
            }
        }
        Ok(AppendFault::Taken)
    }

    pub(in crate::host::store) async fn read(&self, class: &str) -> Result<Vec<Row>, StoreFault> {
        const READ: &str = r#"SELECT "table", number, key, text FROM two_tables.row
            WHERE class = $1 ORDER BY "table", number"#;
        let mut connection = self.rows.acquire().await.map_err(|fault| self.fault(&fault))?;
        let asked = query_as::<_, (i64, i64, Option<String>, String)>(READ).bind(class);
        let done = timeout(PATIENCE, asked.fetch_all(&mut *connection)).await;
        let rows = settled(connection, done).map_err(|fault| self.fault(&fault))?;
        let row = |(table, number, key, text): (i64, i64, _, _)| Row {
            class: class.to_owned(),
            table: u32::try_from(table).unwrap_or(u32::MAX),
            number: number.cast_unsigned(),
            key,
            text,
        };
        Ok(rows.into_iter().map(row).collect())
    }

    /// The classes that are kept, the one written to last at the end.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn classes(&self) -> Result<Vec<ClassFound>, StoreFault> {
        const CLASSES: &str = r#"
            SELECT class, count(*), max(text) FILTER (WHERE "table" = 0 AND number = 0)
            FROM two_tables.row GROUP BY class ORDER BY max(moment)"#;
        let mut connection = self.rows.acquire().await.map_err(|fault| self.fault(&fault))?;
        let asked = query_as::<_, (String, i64, Option<String>)>(CLASSES);
        let done = timeout(PATIENCE, asked.fetch_all(&mut *connection)).await;
        let found = settled(connection, done).map_err(|fault| self.fault(&fault))?;
        let class = |(code, rows, opened): (_, i64, _)| ClassFound {
            code,
            rows: rows.cast_unsigned(),
            opened,
        };
        Ok(found.into_iter().map(class).collect())
    }

    /// Deletes the lease's class, and the lease.
    pub(in crate::host::store) async fn delete(
        &self,
        lease: &Lease,
        class: &str,
    ) -> Result<(), StoreFault> {
        let fault = |fault| self.fault(&fault);
        let mut connection = self.rows.acquire().await.map_err(fault)?;
        let delete = query(DELETE).bind(class).bind(lease.epoch());
        let done = timeout(PATIENCE, delete.execute(&mut *connection)).await;
        settled(connection, done).map_err(fault)?;
        // So that the pages it stood on are cleared; the server does it by itself in time, and what it may not do now it
        // leaves.
        if let Ok(mut connection) = self.rows.acquire().await {
            let clear = query("VACUUM two_tables.row").execute(&mut *connection);
            let done = timeout(PATIENCE, clear).await;
            let _ = settled(connection, done);
        }
        Ok(())
    }
}
