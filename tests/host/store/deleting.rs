//! A class that is deleted is gone from the disk.

use std::fs;
use std::path::Path;

use sqlx::{Connection as _, raw_sql};
use two_tables::host::store::{Row, Store};

use super::{a_store, by_hand, file_in, row};

const NICKNAME: &str = "Schnuffelhase";
const KEY: &str = "key-of-schnuffelhase";

/// Rows of a class at many tables, each with the nickname in its text and its key.
fn of_hare(rows: u64) -> Vec<Row> {
    let row = |number| Row {
        class: "HARE".to_owned(),
        key: Some(format!("{KEY}-{number}")),
        text: format!("{{\"joined\":\"{NICKNAME}\",\"note\":\"{}\"}}", "x".repeat(300)),
        ..row(u32::try_from(number % 30).unwrap(), number)
    };
    (0..rows).map(row).collect()
}

/// The files of `folder` in which any of the class's words stand.
fn found_in(folder: &Path) -> Vec<String> {
    let names = [NICKNAME.as_bytes(), KEY.as_bytes(), b"HARE"];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let bytes = fs::read(entry.path()).unwrap();
        let stands = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        if names.iter().any(|name| stands(name)) {
            found.push(entry.file_name().into_string().unwrap());
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn no_word_of_a_deleted_class_is_left_in_any_file() {
    let (folder, store) = a_store().await;
    // Between rows of another class, so that pages are shared.
    for (number, hare) in (0..).zip(of_hare(600)) {
        store.append(vec![hare, row(1, number)]).await.unwrap();
    }
    let log = "classes.sqlite-wal";
    assert_eq!(found_in(folder.path()), ["classes.sqlite", log], "both have it before");
    store.delete("HARE").await.unwrap();
    assert_eq!(found_in(folder.path()), [""; 0], "while the store is open");
    assert_eq!(fs::metadata(folder.path().join(log)).unwrap().len(), 0);
    assert_eq!(store.read("HARE").await.unwrap(), []);
    assert_eq!(store.classes().await.unwrap().len(), 1);

    let others: Vec<Row> = (0..600).map(|number| row(1, number)).collect();
    assert_eq!(store.read("WOLF").await.unwrap(), others, "the other class stands");
    store.append(vec![row(1, 600)]).await.unwrap();
    store.delete("HARE").await.unwrap();
    store.close().await;
    assert_eq!(found_in(folder.path()), [""; 0], "after it is closed");
    let store = Store::open(&file_in(&folder)).await.unwrap();
    assert_eq!(store.read("WOLF").await.unwrap().len(), 601);
}

#[tokio::test]
async fn a_deleted_class_may_be_opened_anew() {
    let (_folder, store) = a_store().await;
    store.append(of_hare(3)).await.unwrap();
    store.delete("HARE").await.unwrap();
    store.append(of_hare(2)).await.unwrap();
    assert_eq!(store.read("HARE").await.unwrap(), of_hare(2));
}

#[tokio::test]
async fn what_an_interrupted_deletion_left_is_gone_at_the_next_opening() {
    let (folder, store) = a_store().await;
    store.append(of_hare(600)).await.unwrap();
    store.append(vec![row(1, 0)]).await.unwrap();
    store.close().await;
    let mut cut_short = by_hand(&file_in(&folder)).await;
    let delete = "PRAGMA secure_delete = OFF; DELETE FROM row WHERE class = 'HARE'";
    raw_sql(delete).execute(&mut cut_short).await.unwrap();
    cut_short.close().await.unwrap();
    assert_eq!(found_in(folder.path()), ["classes.sqlite"], "it is still there");
    let store = Store::open(&file_in(&folder)).await.unwrap();
    assert_eq!(found_in(folder.path()), [""; 0]);
    assert_eq!(store.read("WOLF").await.unwrap(), [row(1, 0)]);
}
