//! Who holds a class, and that nobody else writes it.

use std::time::{Duration, Instant};

use sqlx::{query, query_scalar};
use two_tables::class::Millis;
use two_tables::host::store::server::{LEASE, Rest};
use two_tables::host::store::{AppendFault, Row, Store};

use super::Database;

fn row(number: u64) -> Row {
    let (key, text) = (Some(format!("key {number}")), format!("move {number}"));
    Row { class: "WOLF".to_owned(), table: 1, number, key, text }
}

/// Lets every lease run out, as if so much time had passed.
async fn pass(database: &Database, seconds: f64) {
    let mut by_hand = database.by_hand().await;
    let pass = "UPDATE two_tables.holder SET until = until - make_interval(secs => $1)";
    query(pass).bind(seconds).execute(&mut by_hand).await.unwrap();
    let pass = "UPDATE two_tables.row SET at = at - make_interval(secs => $1)";
    query(pass).bind(seconds).execute(&mut by_hand).await.unwrap();
}

#[tokio::test]
async fn a_class_is_held_by_one_host_until_its_lease_has_run_out() {
    let Some(database) = Database::new().await else { return };
    let (one, other) = (database.server("one").await, database.server("other").await);
    let lease = one.begin("WOLF").await.unwrap().unwrap();
    let held = std::slice::from_ref(&lease);
    assert_eq!(other.begin("WOLF").await.unwrap(), None, "the code is taken");
    assert_eq!(other.take("WOLF").await.unwrap(), None, "it is held");
    assert_eq!(other.take("LYNX").await.unwrap(), None, "it is not kept");
    assert_eq!(one.renew(held).await.unwrap(), held);
    pass(&database, LEASE.as_secs_f64() + 1.0).await;
    // Nobody has taken it: it is still his.
    assert_eq!(one.renew(held).await.unwrap(), held);
    pass(&database, LEASE.as_secs_f64() + 1.0).await;
    let taken = other.take("WOLF").await.unwrap().unwrap();
    assert!(taken.untended >= Millis(900) && taken.untended < Millis(5_000), "{taken:?}");
    assert_eq!(one.renew(held).await.unwrap(), []);
    let holders = one.holders().await.unwrap();
    assert!(holders.len() == 1 && other.is_own(&holders[0]) && holders[0].is_live, "{holders:?}");
}

#[tokio::test]
async fn what_is_released_goes_to_the_next_or_rests() {
    let Some(database) = Database::new().await else { return };
    let (one, other) = (database.server("one").await, database.server("other").await);
    let lease = one.begin("WOLF").await.unwrap().unwrap();
    one.release(&lease, Rest::Goes).await.unwrap();
    let found = one.holders().await.unwrap().pop().unwrap();
    assert!(!found.is_live && !found.rests, "{found:?}");
    let lease = other.take("WOLF").await.unwrap().unwrap().lease;
    other.release(&lease, Rest::Rests).await.unwrap();
    assert!(one.holders().await.unwrap().pop().unwrap().rests);
    assert_eq!(
        other.renew(&[lease]).await.unwrap(),
        [],
        "what rests is not taken up by being late"
    );
    assert!(one.take("WOLF").await.unwrap().is_some());
}

#[tokio::test]
async fn nothing_is_written_under_a_lease_that_has_gone() {
    let Some(database) = Database::new().await else { return };
    let (one, other) = (database.server("one").await, database.server("other").await);
    let first = Store::of(one.clone(), one.begin("WOLF").await.unwrap().unwrap());
    first.append(vec![row(0)]).await.unwrap();
    let strange = Row { class: "BEAR".to_owned(), ..row(0) };
    assert_eq!(first.append(vec![strange]).await, Err(AppendFault::Lost));
    pass(&database, 60.0).await;
    let taken = other.take("WOLF").await.unwrap().unwrap();
    let second = Store::of(other, taken.lease);
    assert_eq!(second.read("WOLF").await.unwrap(), [row(0)]);
    assert_eq!(first.append(vec![row(1)]).await, Err(AppendFault::Lost));
    assert_eq!(first.delete("WOLF").await, Ok(()), "and nothing deleted");
    assert_eq!(second.read("WOLF").await.unwrap(), [row(0)]);
    second.append(vec![row(1)]).await.unwrap();
    second.delete("WOLF").await.unwrap();
    assert_eq!(second.read("WOLF").await.unwrap(), []);
    assert_eq!(one.holders().await.unwrap(), []);
    assert_eq!(second.append(vec![row(2)]).await, Err(AppendFault::Lost), "it is gone");
}

#[tokio::test]
async fn of_the_clock_what_had_passed_before_the_host_was_lost_is_known() {
    let Some(database) = Database::new().await else { return };
    let (one, other) = (database.server("one").await, database.server("other").await);
    let lease = one.begin("WOLF").await.unwrap().unwrap();
    Store::of(one.clone(), lease.clone()).append(vec![row(0)]).await.unwrap();
    // Twenty seconds later it is renewed once more, and then lost for fifteen.
    pass(&database, 20.0).await;
    one.renew(&[lease]).await.unwrap();
    pass(&database, 15.0).await;
    let taken = other.take("WOLF").await.unwrap().unwrap();
    let [(table, ran)] = taken.ran[..] else { panic!("{taken:?}") };
    assert_eq!(table, 1);
    assert!(ran >= Millis(20_000) && ran < Millis(22_000), "{ran:?}: what nobody held is nobody's");
}

/// How often one host takes the class, and for how long it tries at most.
const ENOUGH: usize = 12;
const LONG: Duration = Duration::from_mins(1);

/// Three hosts that never wait for each other take the class from each other while both write; what one was told stands, at
/// its number, and only that.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hosts_that_take_a_class_from_each_other_never_write_at_once() {
    let Some(database) = Database::new().await else { return };
    assert!(database.server("one").await.begin("WOLF").await.unwrap().is_some());
    let hosts = ["one", "other", "third"].map(|host| {
        let database = Database { url: database.url.clone(), port: database.port };
        tokio::spawn(async move {
            let server = database.server(host).await;
            let (mut told, mut times, begun) = (Vec::new(), 0, Instant::now());
            while times < ENOUGH && begun.elapsed() < LONG {
                pass(&database, 7.0).await;
                let Some(taken) = server.take("WOLF").await.unwrap() else { continue };
                let store = Store::of(server.clone(), taken.lease);
                times += 1;
                let first = store.read("WOLF").await.unwrap().len() as u64;
                // A while at most: the others may have done what they had to.
                for number in first..first + 40 {
                    let (key, text) = (Some(format!("{host} {number}")), format!("{host} {times}"));
                    let row = Row { key, text, ..row(number) };
                    match store.append(vec![row.clone()]).await {
                        Ok(()) => told.push(row),
                        Err(AppendFault::Lost) => break,
                        Err(other) => panic!("two wrote at once: {other:?}"),
                    }
                }
            }
            // Whoever still writes is stopped by the last.
            pass(&database, 7.0).await;
            let _ = server.take("WOLF").await.unwrap();
            (told, times)
        })
    });
    let mut told = Vec::new();
    let mut taken = 0;
    for host in hosts {
        let (rows, times) = host.await.unwrap();
        told.extend(rows);
        taken += times;
    }
    told.sort_by_key(|row| row.number);
    let mut by_hand = database.by_hand().await;
    let kept = query_scalar::<_, i64>("SELECT count(*) FROM two_tables.row");
    assert_eq!(kept.fetch_one(&mut by_hand).await.unwrap(), i64::try_from(told.len()).unwrap());
    pass(&database, 7.0).await;
    let reader = database.server("reader").await;
    let lease = reader.take("WOLF").await.unwrap().unwrap().lease;
    assert_eq!(Store::of(reader, lease).read("WOLF").await.unwrap(), told);
    super::tell(&format!("{taken} takings, {} rows, none at once", told.len()));
    assert!(taken > ENOUGH && told.len() > ENOUGH);
}
