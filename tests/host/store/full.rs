//! A disk that takes no more: the append is refused with a sentence, nothing of it stands, and once there is room the
//! next one is kept.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{self, Command};

use two_tables::host::store::{AppendFault, Row, Store};
use two_tables::sentence::Message;

use super::{FOLDER, as_second, row};
use crate::apart::{self, alone};

/// How a second process ends that has done all it had to; a run in which nothing was to be done ends with 0.
const DONE: i32 = 7;

/// Two rows of one append, together several pages long.
fn two(number: u64) -> Vec<Row> {
    let long = |table| Row { text: format!("{number} ").repeat(4000), ..row(table, number) };
    vec![long(1), long(2)]
}

/// Appends until the disk takes no more, has `room` made, and appends again; gives what was said in between.
async fn fill(path: &Path, room: impl FnOnce()) -> Message {
    let store = Store::open(path).await.unwrap();
    let mut kept = 0;
    let fault = loop {
        match store.append(two(kept)).await {
            Ok(()) => kept += 1,
            Err(fault) => break fault,
        }
        assert!(kept < 10_000, "it never fills");
    };
    assert!(kept > 5, "{kept}: {fault:?}");
    let AppendFault::World(said) = fault else { panic!("{fault:?}") };
    let (again, once_more) = tokio::join!(store.append(two(kept)), store.append(two(kept + 1)));
    let both = [again, once_more].map(|fault| matches!(fault, Err(AppendFault::World(_))));
    assert_eq!(both, [true; 2], "all of a batch are told");
    let stands: Vec<Row> = (1..=2)
        .flat_map(|table| (0..kept).map(move |number| two(number)[table - 1].clone()))
        .collect();
    assert_eq!(store.read("WOLF").await.unwrap(), stands, "full");
    room();
    store.append(two(kept)).await.unwrap();
    assert_eq!(store.read("WOLF").await.unwrap().len(), stands.len() + 2);
    store.close().await;
    let store = Store::open(path).await.unwrap();
    assert_eq!(store.read("WOLF").await.unwrap().len(), stands.len() + 2, "after another opening");
    said
}

#[test]
fn a_full_disk_is_told_and_the_next_append_tries_again() {
    let folder = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=2m tmpfs \"$0\"";
    let given = (FOLDER, folder.path().as_os_str());
    let full = apart::run(&["--mount"], mount, given, "store::full::on_a_small_disk");
    assert!(full.is_none_or(|full| full.code() == Some(DONE)), "{full:?}");
}

#[tokio::test]
async fn on_a_small_disk() {
    let Some(folder) = as_second() else { return };
    let ballast = folder.join("ballast");
    fs::write(&ballast, vec![1; 700_000]).unwrap();
    let said = fill(&folder.join("classes.sqlite"), || fs::remove_file(ballast).unwrap()).await;
    assert_eq!(said.id, "host-store-full");
    process::exit(DONE);
}

#[test]
fn a_disk_that_refuses_is_told_and_the_next_append_tries_again() {
    if Command::new("prlimit").arg("--version").output().is_err() {
        eprintln!("skipped: no `prlimit` here to lift a limit with");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    // No file longer than 200 KiB; the signal that says so is not taken, so that writing fails instead.
    let limited = "trap '' XFSZ; ulimit -S -f 400; exec \"$0\" \"$@\"";
    let status = Command::new("sh")
        .args(["-c", limited])
        .arg(std::env::current_exe().unwrap())
        .args(alone("store::full::under_a_limit"))
        .env(FOLDER, folder.path())
        .status();
    assert_eq!(status.unwrap().code(), Some(DONE));
}

#[tokio::test]
async fn under_a_limit() {
    let Some(folder) = as_second() else { return };
    let lift = || {
        let pid = process::id().to_string();
        let lifted = Command::new("prlimit").args(["--fsize=unlimited", "--pid", &pid]).status();
        assert!(lifted.unwrap().success());
    };
    let said = fill(&folder.join("classes.sqlite"), lift).await;
    assert_eq!(said.id, "host-store-failed");
    process::exit(DONE);
}
