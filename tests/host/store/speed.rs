//! How quick appends are on this machine's disk; a figure to read, not a test to pass.

use std::path::Path;
use std::time::{Duration, Instant};

use two_tables::host::store::{Row, Store};

use super::row;

const SECONDS: u64 = 5;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "prints figures, and takes fifteen seconds"]
async fn appends_a_second_and_how_long_one_takes() {
    for tables in [1, 15, 60] {
        // Where builds are, since temporary folders may be in memory.
        let folder = tempfile::tempdir_in(Path::new(env!("CARGO_TARGET_TMPDIR"))).unwrap();
        let path = folder.path().join("classes.sqlite");
        let store = Store::open(&path).await.unwrap();
        let end = Instant::now() + Duration::from_secs(SECONDS);
        let tasks: Vec<_> =
            (1..=tables).map(|table| tokio::spawn(play(store.clone(), table, end))).collect();
        let mut took = Vec::new();
        for task in tasks {
            took.extend(task.await.unwrap());
        }
        took.sort();
        let at = |percent: usize| took[(took.len() - 1) * percent / 100];
        eprintln!(
            "{tables} tables: {} appends a second in {} transactions a second; half within {:?}, 95 % within {:?}, all within {:?}",
            took.len() as u64 / SECONDS,
            store.transactions() / SECONDS,
            at(50),
            at(95),
            at(100),
        );
        store.close().await;
        let begun = Instant::now();
        let store = Store::open(&path).await.unwrap();
        let opened = begun.elapsed();
        let begun = Instant::now();
        let rows = store.read("WOLF").await.unwrap();
        let read = begun.elapsed();
        assert_eq!(rows.len(), took.len());
        eprintln!("opened again in {opened:?}, {} rows read in {read:?}", rows.len());
    }
}

/// Appends one row after the other until `end`; how long each took.
async fn play(store: Store, table: u32, end: Instant) -> Vec<Duration> {
    let mut took = Vec::new();
    for number in 0.. {
        let row = Row { text: "x".repeat(400), ..row(table, number) };
        let begun = Instant::now();
        if begun > end {
            break;
        }
        store.append(vec![row]).await.unwrap();
        took.push(begun.elapsed());
    }
    took
}
