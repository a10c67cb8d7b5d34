//! What is appended stands, once and in order.

use std::future::poll_fn;
use std::pin::pin;
use std::slice;
use std::task::Poll;
use std::time::Duration;

use two_tables::host::store::{AppendFault, ClassFound, Row, Store};

use super::{Kept, a_store, file_in, row};

#[tokio::test]
async fn rows_are_read_by_table_and_number_also_after_another_opening() {
    for kept in Kept::each().await {
        let store = kept.open().await;
        let appended = [row(1, 0), row(0, 0), row(1, 1), row(1, 2), row(0, 1)];
        store.append(vec![appended[0].clone(), appended[1].clone()]).await.unwrap();
        store.append(appended[2..].to_vec()).await.unwrap();
        store.close().await;
        let other = Row { class: "BEAR".to_owned(), key: None, ..row(0, 0) };
        let store = kept.open_for("BEAR").await;
        store.append(vec![other.clone()]).await.unwrap();
        store.close().await;

        let in_order = [row(0, 0), row(0, 1), row(1, 0), row(1, 1), row(1, 2)];
        let store = kept.open().await;
        assert_eq!(store.read("WOLF").await.unwrap(), in_order);
        assert_eq!(store.read("BEAR").await.unwrap(), slice::from_ref(&other));
        assert_eq!(store.read("LYNX").await.unwrap(), []);
        let found = |code: &str, rows, opened| ClassFound { code: code.to_owned(), rows, opened };
        assert_eq!(
            store.classes().await.unwrap(),
            [found("WOLF", 5, Some(row(0, 0).text)), found("BEAR", 1, Some(other.text))]
        );
        store.append(vec![row(2, 0)]).await.unwrap();
        let last = store.classes().await.unwrap().pop().unwrap();
        assert_eq!(last, found("WOLF", 6, Some(row(0, 0).text)), "the one written to last");
    }
}

#[tokio::test]
async fn any_text_and_the_greatest_number_come_back_as_they_were() {
    for kept in Kept::each().await {
        let store = kept.open().await;
        // A server's text has no character of the number 0; what is written as JSON has none either.
        let none = if matches!(kept, Kept::File(_)) { "\0" } else { "" };
        let long = format!("択捉島 — Итуруп {none} 'quoted' \u{1F43A} ").repeat(20_000);
        let rows =
            [Row { text: String::new(), ..row(0, 0) }, Row { text: long, ..row(0, u64::MAX) }];
        store.append(rows.to_vec()).await.unwrap();
        let mut read = store.read("WOLF").await.unwrap();
        read.sort_by_key(|row| row.number);
        assert_eq!(read, rows);
    }
}

#[tokio::test]
async fn a_number_that_is_taken_is_refused_and_what_stands_there_stays() {
    for kept in Kept::each().await {
        let store = kept.open().await;
        store.append(vec![row(3, 0)]).await.unwrap();
        let late =
            Row { key: Some("another key".to_owned()), text: "late".to_owned(), ..row(3, 0) };
        assert_eq!(store.append(vec![late.clone()]).await, Err(AppendFault::Taken));
        let no_key = Row { key: None, ..late };
        assert_eq!(store.append(vec![no_key]).await, Err(AppendFault::Taken));
        assert_eq!(store.read("WOLF").await.unwrap(), [row(3, 0)]);
    }
}

#[tokio::test]
async fn the_same_key_again_gets_the_first_answer() {
    for kept in Kept::each().await {
        let store = kept.open().await;
        store.append(vec![row(3, 0)]).await.unwrap();
        store.append(vec![row(3, 1)]).await.unwrap();
        let known = Err(AppendFault::KeyKnown { number: 0 });
        assert_eq!(store.append(vec![row(3, 0)]).await, known, "sent twice, word for word");
        let again = Row { number: 2, text: "again".to_owned(), ..row(3, 0) };
        assert_eq!(store.append(vec![again]).await, known, "sent again at a later moment");
        // A key is of its table, and what has none is never the same.
        store.append(vec![row(4, 0)]).await.unwrap();
        store.append(vec![Row { key: None, ..row(5, 0) }]).await.unwrap();
        store.append(vec![Row { key: None, ..row(5, 1) }]).await.unwrap();
        assert_eq!(store.read("WOLF").await.unwrap().len(), 5);
    }
}

#[tokio::test]
async fn rows_appended_together_stand_or_fall_together() {
    for kept in Kept::each().await {
        let store = kept.open().await;
        store.append(vec![row(1, 0)]).await.unwrap();
        let other_key = Row { key: Some("other".to_owned()), ..row(1, 0) };
        assert_eq!(store.append(vec![row(2, 0), other_key]).await, Err(AppendFault::Taken));
        let twice = vec![row(2, 0), Row { key: None, ..row(2, 0) }];
        assert_eq!(
            store.append(twice).await,
            Err(AppendFault::Taken),
            "a number twice in one append"
        );
        let known = store.append(vec![row(2, 0), row(1, 0)]).await;
        assert_eq!(known, Err(AppendFault::KeyKnown { number: 0 }));
        assert_eq!(store.read("WOLF").await.unwrap(), [row(1, 0)]);
        assert_eq!(store.append(Vec::new()).await, Ok(()));
    }
}

#[tokio::test]
async fn a_bad_append_does_not_spoil_the_others_of_its_batch() {
    let (_folder, store) = a_store().await;
    store.append(vec![row(0, 0)]).await.unwrap();
    let before = store.transactions();
    // All are asked for before the writer, on the same thread, runs again: one batch.
    let taken = Row { key: None, ..row(0, 0) };
    let (first, bad, same, last) = tokio::join!(
        store.append(vec![row(1, 0)]),
        store.append(vec![row(2, 0), taken]),
        store.append(vec![row(1, 0)]),
        store.append(vec![row(3, 0)]),
    );
    assert_eq!(store.transactions() - before, 1);
    assert_eq!((first, last), (Ok(()), Ok(())));
    assert_eq!(bad, Err(AppendFault::Taken));
    assert_eq!(same, Err(AppendFault::KeyKnown { number: 0 }), "known from the same batch");
    assert_eq!(store.read("WOLF").await.unwrap(), [row(0, 0), row(1, 0), row(3, 0)]);
}

#[tokio::test]
async fn of_many_who_append_the_same_number_one_succeeds() {
    for kept in Kept::each().await {
        let store = kept.open().await;
        let tries: Vec<_> = (0..40)
            .map(|who| {
                let store = store.clone();
                let row = Row { key: Some(format!("by {who}")), ..row(1, 0) };
                tokio::spawn(async move { store.append(vec![row]).await })
            })
            .collect();
        let mut succeeded = 0;
        for tried in tries {
            match tried.await.unwrap() {
                Ok(()) => succeeded += 1,
                Err(fault) => assert_eq!(fault, AppendFault::Taken),
            }
        }
        assert_eq!(succeeded, 1);
        assert_eq!(store.read("WOLF").await.unwrap().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tables_that_append_at_once_share_syncs() {
    const TABLES: u32 = 64;
    const MOVES: u64 = 20;
    let (_folder, store) = a_store().await;
    let tables: Vec<_> = (1..=TABLES)
        .map(|table| {
            let store = store.clone();
            tokio::spawn(async move {
                for number in 0..MOVES {
                    store.append(vec![row(table, number)]).await.unwrap();
                }
            })
        })
        .collect();
    for table in tables {
        table.await.unwrap();
    }
    let (appends, transactions) = (u64::from(TABLES) * MOVES, store.transactions());
    eprintln!("{appends} appends in {transactions} transactions");
    assert!(transactions * 4 < appends, "{appends} appends took {transactions} transactions");
    assert_eq!(store.read("WOLF").await.unwrap().len() as u64, appends);
}

#[tokio::test]
async fn what_waits_when_the_store_is_closed_is_written_and_what_comes_later_is_told() {
    let (folder, store) = a_store().await;
    let (first, (), second) =
        tokio::join!(store.append(vec![row(1, 0)]), store.close(), store.append(vec![row(1, 1)]),);
    assert_eq!((first, second), (Ok(()), Ok(())));
    let late = store.append(vec![row(1, 2)]).await;
    assert!(matches!(late, Err(AppendFault::World(fault)) if fault.id == "host-store-closed"));
    store.close().await;
    let again = Store::open(&file_in(&folder)).await.unwrap();
    assert_eq!(again.read("WOLF").await.unwrap(), [row(1, 0), row(1, 1)]);
}

#[tokio::test]
async fn an_append_nobody_waits_for_is_made_all_the_same() {
    for kept in Kept::each().await {
        let store = kept.open().await;
        {
            let mut append = pin!(store.append(vec![row(1, 0)]));
            let asked = poll_fn(|context| Poll::Ready(append.as_mut().poll(context))).await;
            assert!(asked.is_pending(), "it was answered before it could be given up");
        }
        let mut looks = 0;
        while store.read("WOLF").await.unwrap() != [row(1, 0)] {
            assert!(looks < 500, "it is not made");
            looks += 1;
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}
