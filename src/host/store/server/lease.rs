//! Who holds which class, and for how long: the server's clock says when a lease has run out, and an epoch of its own,
//! greater at each taking, tells one holding from the next.

use std::sync::Arc;

use sqlx::{query, query_as, query_scalar};
use tokio::time::timeout;

use super::{LEASE, PATIENCE, Server, settled};
use crate::class::Millis;
use crate::host::store::StoreFault;

/// That this host holds a class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    class: Arc<str>,
    epoch: i64,
}

impl Lease {
    /// Of which class.
    pub fn class(&self) -> &str {
        &self.class
    }

    pub(super) fn epoch(&self) -> i64 {
        self.epoch
    }
}

/// A class taken over from whoever held it before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// The lease.
    pub lease: Lease,
    /// How long nobody has held it.
    pub untended: Millis,
    /// How long each table had been held after what was written of it last, as long as is known.
    pub ran: Vec<(u32, Millis)>,
}

/// Who holds a class, as the server has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Which class.
    pub class: String,
    /// Whose it is, or was last: the host's word and address.
    pub host: String,
    /// Where that is.
    pub address: String,
    /// Whether the lease runs.
    pub is_live: bool,
    /// Whether the class rests: nobody need take it until it is asked for.
    pub rests: bool,
}

/// How a class is let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Another host is to take it at once.
    Goes,
    /// Whoever is asked for it next takes it.
    Rests,
}

/// How long a lease runs, as the server reads it.
fn span() -> f64 {
    LEASE.as_secs_f64()
}

impl Server {
    /// Begins a class under a code no other has; `None` where one has it.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn begin(&self, class: &str) -> Result<Option<Lease>, StoreFault> {
        const BEGIN: &str = "INSERT INTO two_tables.holder (class, host, address, epoch, until) \
            VALUES ($1, $2, $3, nextval('two_tables.epoch'), \
                clock_timestamp() + make_interval(secs => $4)) \
            ON CONFLICT DO NOTHING RETURNING epoch";
        let mut connection = self.leases.acquire().await.map_err(|fault| self.fault(&fault))?;
        let asked = query_scalar::<_, i64>(BEGIN).bind(class).bind(&*self.host).bind(&*self.own);
        let asked = asked.bind(span());
        let done = timeout(PATIENCE, asked.fetch_optional(&mut *connection)).await;
        let epoch = settled(connection, done).map_err(|fault| self.fault(&fault))?;
        Ok(epoch.map(|epoch| Lease { class: class.into(), epoch }))
    }

    /// Takes a class whose lease has run out, or that is this host's own; `None` where another holds it or it is not kept.
    ///
    /// When this returns nothing more can be written under any lease before it.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn take(&self, class: &str) -> Result<Option<Taken>, StoreFault> {
        // Whoever held it was seen last when it renewed. What was released was held until then.
        const TAKE: &str = "WITH before AS MATERIALIZED ( \
                SELECT class, until FROM two_tables.holder \
                WHERE class = $1 AND (until < clock_timestamp() OR host = $2) FOR UPDATE) \
            UPDATE two_tables.holder AS held SET host = $2, address = $3, rests = false, \
                epoch = nextval('two_tables.epoch'), until = clock_timestamp() + make_interval(secs => $4) \
            FROM before WHERE held.class = before.class \
            RETURNING held.epoch, \
                (extract(epoch FROM clock_timestamp() - before.until) * 1000)::bigint, \
                (extract(epoch FROM before.until - make_interval(secs => $4)) * 1000)::bigint";
        const RAN: &str = r#"SELECT "table", $2 - (extract(epoch FROM max(at)) * 1000)::bigint
            FROM two_tables.row WHERE class = $1 AND "table" > 0 GROUP BY "table""#;
        let fault = |fault| self.fault(&fault);
        let mut connection = self.leases.acquire().await.map_err(fault)?;
        let asked = query_as::<_, (i64, i64, i64)>(TAKE).bind(class).bind(&*self.host);
        let asked = asked.bind(&*self.own).bind(span());
        let done = timeout(PATIENCE, asked.fetch_optional(&mut *connection)).await;
        let Some((epoch, untended, seen)) = settled(connection, done).map_err(fault)? else {
            return Ok(None);
        };
        let mut connection = self.leases.acquire().await.map_err(fault)?;
        let asked = query_as::<_, (i64, i64)>(RAN).bind(class).bind(seen);
        let done = timeout(PATIENCE, asked.fetch_all(&mut *connection)).await;
        let ran = settled(connection, done).map_err(fault)?.into_iter();
        let millis = |span: i64| Millis(u64::try_from(span).unwrap_or(0));
        let ran = ran.filter_map(|(table, span)| Some((u32::try_from(table).ok()?, millis(span))));
        let lease = Lease { class: class.into(), epoch };
        Ok(Some(Taken { lease, untended: millis(untended), ran: ran.collect() }))
    }

    /// Renews leases; those that are still this host's. One that has run out and that nobody has taken is still.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn renew(&self, leases: &[Lease]) -> Result<Vec<Lease>, StoreFault> {
        const RENEW: &str = "UPDATE two_tables.holder AS held \
            SET until = clock_timestamp() + make_interval(secs => $3) \
            FROM unnest($1::text[], $2::bigint[]) AS own(class, epoch) \
            WHERE held.class = own.class AND held.epoch = own.epoch AND NOT held.rests \
            RETURNING held.class, held.epoch";
        if leases.is_empty() {
            return Ok(Vec::new());
        }
        let (classes, epochs): (Vec<&str>, Vec<i64>) =
            leases.iter().map(|lease| (lease.class(), lease.epoch)).unzip();
        let mut connection = self.leases.acquire().await.map_err(|fault| self.fault(&fault))?;
        let asked = query_as::<_, (String, i64)>(RENEW).bind(classes).bind(epochs).bind(span());
        let done = timeout(PATIENCE, asked.fetch_all(&mut *connection)).await;
        let kept = settled(connection, done).map_err(|fault| self.fault(&fault))?.into_iter();
        Ok(kept.map(|(class, epoch)| Lease { class: class.into(), epoch }).collect())
    }

    /// Lets a class go.
    ///
    /// # Errors
    /// Where the world fails; then its lease runs out.
    pub async fn release(&self, lease: &Lease, rest: Rest) -> Result<(), StoreFault> {
        const RELEASE: &str = "UPDATE two_tables.holder SET until = clock_timestamp(), rests = $3 \
            WHERE class = $1 AND epoch = $2";
        let rests = match rest {
            Rest::Goes => false,
            Rest::Rests => true,
        };
        let mut connection = self.leases.acquire().await.map_err(|fault| self.fault(&fault))?;
        let asked = query(RELEASE).bind(lease.class()).bind(lease.epoch).bind(rests);
        let done = timeout(PATIENCE, asked.execute(&mut *connection)).await;
        settled(connection, done).map_err(|fault| self.fault(&fault))?;
        Ok(())
    }

    /// Who holds which class.
    ///
    /// # Errors
    /// Where the world fails.
    pub async fn holders(&self) -> Result<Vec<Holder>, StoreFault> {
        const HOLDERS: &str = "SELECT class, host, address, until >= clock_timestamp(), rests \
            FROM two_tables.holder";
        let mut connection = self.leases.acquire().await.map_err(|fault| self.fault(&fault))?;
        let asked = query_as::<_, (String, String, String, bool, bool)>(HOLDERS);
        let done = timeout(PATIENCE, asked.fetch_all(&mut *connection)).await;
        let found = settled(connection, done).map_err(|fault| self.fault(&fault))?.into_iter();
        let holder = |(class, host, address, is_live, rests)| Holder {
            class,
            host,
            address,
            is_live,
            rests,
        };
        Ok(found.map(holder).collect())
    }

    /// Whether a holder is this host.
    pub fn is_own(&self, holder: &Holder) -> bool {
        holder.host == *self.host
    }
}
