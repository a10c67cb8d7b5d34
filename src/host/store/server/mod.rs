//! A `PostgreSQL` server that several hosts share.
//!
//! Each append is one statement and so one transaction: it names the epoch of the lease it is written under, holds on to
//! that as it writes, and writes nothing where another host has taken the class since. So a host that was stopped in the
//! middle of anything holds no lock and, when it goes on, changes nothing of a class that is another's by then. The
//! server's clock alone says when a lease has run out.

mod address;
mod fault;
mod lease;
mod opening;
mod rows;

pub use address::ServerAddress;
pub use lease::{Holder, Lease, Rest, Taken};

use std::sync::Arc;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::PgPoolOptions;
use sqlx::{PgPool, Postgres};
use tokio::time::error::Elapsed;
use tokio::time::timeout;

use super::{ServerWhy, StoreFault};

/// The format of the tables; newer ones are refused.
pub(super) const FORMAT: i64 = opening::FORMAT;

/// How long a lease runs, and how often it is renewed: a host that dies is missed in four seconds at most, and one that is
/// slow for three loses nothing (judgement).
pub const LEASE: Duration = Duration::from_secs(4);
/// How often leases are renewed.
pub const RENEWAL: Duration = Duration::from_millis(1_500);

/// How long the server is waited for; what was asked may be done later all the same.
const PATIENCE: Duration = Duration::from_secs(3);

/// How many connections write and read rows at a time.
const CONNECTIONS: u32 = 8;

/// A server, connected to. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Server {
    rows: PgPool,
    /// Leases have connections of their own: they wait behind no row.
    leases: PgPool,
    /// Its address, for sentences.
    said: Arc<str>,
    /// A word of this host's own, new at each start.
    host: Arc<str>,
    /// Where other hosts reach this one.
    own: Arc<str>,
    /// What hosts of this server know each other by.
    peers: Arc<str>,
}

impl Server {
    /// Connects as the host of this word, which others reach at `own`; makes or mends the tables where that is needed.
    ///
    /// # Errors
    /// Where the server cannot be used, or might lose what it has accepted.
    pub async fn connect(
        address: &ServerAddress,
        host: &str,
        own: &str,
    ) -> Result<Self, StoreFault> {
        let said = address.said();
        let opened = timeout(PATIENCE * 2, opening::open(address.options())).await;
        let why = |why| StoreFault { place: said.to_owned(), why: super::Why::Server(why) };
        let peers = opened.map_err(|_| why(ServerWhy::Silent("…".into())))?.map_err(why)?;
        let pool = |connections| {
            PgPoolOptions::new()
                .max_connections(connections)
                .acquire_timeout(PATIENCE)
                // Another server may answer there by now, or this one otherwise.
                .after_connect(|connection, _| Box::pin(opening::assured(connection)))
                .connect_lazy_with(address.options().clone())
        };
        Ok(Self {
            rows: pool(CONNECTIONS),
            leases: pool(2),
            said: said.into(),
            host: host.into(),
            own: own.into(),
            peers: peers.into(),
        })
    }

    /// What hosts of this server know each other by: nobody else has it.
    pub fn peers_word(&self) -> &str {
        &self.peers
    }

    /// Its address, without a password.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// Closes what is open.
    pub async fn close(&self) {
        self.rows.close().await;
        self.leases.close().await;
    }

    fn fault(&self, fault: &sqlx::Error) -> StoreFault {
        let why = super::Why::Server(ServerWhy::of(fault));
        StoreFault { place: self.said.to_string(), why }
    }
}

/// What came of asking; a connection that did not answer is given up, since nobody knows what it would answer next.
fn settled<T>(
    connection: PoolConnection<Postgres>,
    done: Result<Result<T, sqlx::Error>, Elapsed>,
) -> Result<T, sqlx::Error> {
    match done {
        Ok(done) => done,
        Err(late) => {
            drop(connection.detach());
            Err(sqlx::Error::Io(std::io::Error::new(std::io::ErrorKind::TimedOut, late)))
        }
    }
}
