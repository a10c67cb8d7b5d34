//! The tables: made where there are none, brought up to date where they are older, refused where they are newer; and
//! whether the server keeps what it has accepted.

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection as _, PgConnection, query, query_as, query_scalar, raw_sql};

use super::fault::Unfit;
use crate::host::entropy;
use crate::host::store::ServerWhy;

/// What each format adds to the one before. A step that has been shipped is never changed.
const STEPS: [&str; 1] = [r#"
CREATE TABLE two_tables.row (
    class text NOT NULL,
    "table" bigint NOT NULL,
    number bigint NOT NULL,
    key text,
    text text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    moment bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (class, "table", number)
);
CREATE UNIQUE INDEX row_by_key ON two_tables.row (class, "table", key) WHERE key IS NOT NULL;
CREATE SEQUENCE two_tables.epoch;
CREATE TABLE two_tables.holder (
    class text PRIMARY KEY,
    host text NOT NULL,
    address text NOT NULL,
    epoch bigint NOT NULL,
    until timestamptz NOT NULL,
    rests boolean NOT NULL DEFAULT false
);
"#];

/// The format these steps come to.
#[expect(clippy::cast_possible_wrap, reason = "there are few steps")]
pub(super) const FORMAT: i64 = STEPS.len() as i64;

/// What keeps two hosts from making tables at once: `TwTb`, and a number of our own.
const LOCK: i64 = 0x5477_5462_0001;

/// Makes the tables ready; gives the word hosts know each other by.
pub(super) async fn open(options: &PgConnectOptions) -> Result<String, ServerWhy> {
    let mut connection =
        PgConnection::connect_with(options).await.map_err(|why| ServerWhy::of(&why))?;
    let done = make_ready(&mut connection).await;
    let _ = connection.close().await;
    done
}

async fn make_ready(connection: &mut PgConnection) -> Result<String, ServerWhy> {
    let fault = |fault: sqlx::Error| ServerWhy::of(&fault);
    assured(connection).await.map_err(fault)?;
    raw_sql("BEGIN").execute(&mut *connection).await.map_err(fault)?;
    let done = migrate(connection).await;
    let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
    raw_sql(end).execute(&mut *connection).await.map_err(fault)?;
    done
}

async fn migrate(connection: &mut PgConnection) -> Result<String, ServerWhy> {
    const ASKED: &str = "SELECT to_regnamespace('two_tables') IS NOT NULL, \
        to_regclass('two_tables.format') IS NOT NULL";
    const BEGUN: &str = "CREATE SCHEMA two_tables; \
        CREATE TABLE two_tables.format (number bigint NOT NULL, peers text NOT NULL)";
    let fault = |fault: sqlx::Error| ServerWhy::of(&fault);
    query("SELECT pg_advisory_xact_lock($1)")
        .bind(LOCK)
        .execute(&mut *connection)
        .await
        .map_err(fault)?;
    let asked = query_as::<_, (bool, bool)>(ASKED);
    let found = match asked.fetch_one(&mut *connection).await.map_err(fault)? {
        (true, true) => {
            let asked = query_scalar::<_, i64>("SELECT number FROM two_tables.format");
            asked.fetch_one(&mut *connection).await.map_err(|_| ServerWhy::Foreign)?
        }
        (false, _) => {
            raw_sql(BEGUN).execute(&mut *connection).await.map_err(fault)?;
            let word = entropy::word().map_err(|why| ServerWhy::Failed(why.id.to_owned()))?;
            let first = query("INSERT INTO two_tables.format VALUES (0, $1)").bind(word);
            first.execute(&mut *connection).await.map_err(fault)?;
            0
        }
        (true, false) => return Err(ServerWhy::Foreign),
    };
    if found > FORMAT {
        return Err(ServerWhy::Newer(found));
    }
    let done = usize::try_from(found).map_err(|_| ServerWhy::Foreign)?;
    for step in STEPS.iter().skip(done) {
        raw_sql(*step).execute(&mut *connection).await.map_err(fault)?;
    }
    let now = query_scalar("UPDATE two_tables.format SET number = $1 RETURNING peers").bind(FORMAT);
    now.fetch_one(&mut *connection).await.map_err(|_| ServerWhy::Foreign)
}

/// Fails where the server may lose what it has accepted, or is not the one that accepts.
pub(super) async fn assured(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    const ASKED: &str = "SELECT current_setting('fsync'), current_setting('synchronous_commit'), \
        current_setting('full_page_writes'), current_setting('server_encoding'), pg_is_in_recovery()";
    let asked = query_as::<_, (String, String, String, String, bool)>(ASKED);
    let (fsync, commit, pages, encoding, repeats) = asked.fetch_one(connection).await?;
    let unsafe_one =
        [("fsync", fsync), ("synchronous_commit", commit), ("full_page_writes", pages)]
            .into_iter()
            .find(|(_, stands)| stands == "off");
    let unfit = |why| Err(sqlx::Error::Configuration(Box::new(Unfit(why))));
    match unsafe_one {
        Some((setting, _)) => unfit(ServerWhy::Unsafe(format!("{setting} = off"))),
        None if repeats => unfit(ServerWhy::Replica),
        None if encoding != "UTF8" => unfit(ServerWhy::Encoding(encoding)),
        None => Ok(()),
    }
}
