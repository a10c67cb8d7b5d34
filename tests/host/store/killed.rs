//! A host killed in the middle of appends: every row that was acknowledged is there, none twice.
//!
//! Five kills with every `cargo test`; `TWO_TABLES_KILLS=200` for the long campaign of `.ci/long`. A kill leaves what the
//! system has in hand, so this holds transactions and their order; that the disk has a row before its append returns is
//! what `synchronous` of the safeguards says.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{self, Stdio};
use std::time::Duration;

use two_tables::host::store::{AppendFault, Row, Store};

use super::{as_second, file_in, row, second};

const TABLES: u32 = 16;

/// By table and number.
type Rows = BTreeMap<(u32, u64), String>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_is_there_once_after_every_kill() {
    let kills = env::var("TWO_TABLES_KILLS").map_or(5, |kills| kills.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = Rows::new();
    let (mut kept, mut killed) = (0, 0);
    for kill in 0..kills {
        killed += acknowledge_until_killed(&folder, kill, &mut acknowledged);
        let store = Store::open(&file_in(&folder)).await.unwrap();
        let rows = store.read("WOLF").await.unwrap();
        store.close().await;
        let found: Rows =
            rows.iter().map(|row| ((row.table, row.number), row.text.clone())).collect();
        for (place, text) in &acknowledged {
            assert_eq!(found.get(place), Some(text), "kill {kill}: {place:?} was acknowledged");
        }
        assert_eq!(found.len(), rows.len(), "kill {kill}: a number stands twice");
        let keys: BTreeSet<_> = rows.iter().map(|row| (row.table, &row.key)).collect();
        assert_eq!(keys.len(), rows.len(), "kill {kill}: a command was carried out twice");
        for table in 1..=TABLES {
            let mut numbers = rows.iter().filter(|row| row.table == table).zip(0..);
            let whole = numbers.all(|(row, number)| row.number == number);
            assert!(whole, "kill {kill}: table {table} has a gap");
        }
        kept = rows.len();
    }
    let unheard = kept - acknowledged.len();
    eprintln!(
        "{kills} kills, {killed} in mid-work: {} rows acknowledged, {unheard} more were kept",
        acknowledged.len()
    );
    assert_eq!(killed, kills);
    assert!(acknowledged.len() > 100 * kills);
}

/// Runs a host of which every acknowledgement is noted until it is killed, a little later each time; 1 where it was at
/// work until then.
fn acknowledge_until_killed(
    folder: &tempfile::TempDir,
    kill: usize,
    acknowledged: &mut Rows,
) -> usize {
    let mut host = second("store::killed::as_a_host_that_is_killed", folder.path())
        .env("TWO_TABLES_STORE_ROUND", kill.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(host.stdout.take().unwrap());
    let (mut text, mut heard) = (String::new(), 0);
    while heard < 150 + kill * 37 % 400 && said.read_line(&mut text).unwrap() > 0 {
        heard += 1;
    }
    let at_work = host.try_wait().unwrap().is_none();
    host.kill().unwrap();
    host.wait().unwrap();
    said.read_to_string(&mut text).unwrap();
    // The last line may have been cut off.
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    for line in whole.lines().filter_map(|line| line.strip_prefix("kept ")) {
        let mut words = line.splitn(3, ' ');
        let mut word = || words.next().unwrap();
        let place = (word().parse().unwrap(), word().parse().unwrap());
        let before = acknowledged.insert(place, word().to_owned());
        assert_eq!(before, None, "{place:?} was acknowledged twice");
    }
    usize::from(at_work)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn as_a_host_that_is_killed() {
    let Some(folder) = as_second() else { return };
    let round = env::var("TWO_TABLES_STORE_ROUND").unwrap();
    let store = Store::open(&folder.join("classes.sqlite")).await.unwrap();
    let rows = store.read("WOLF").await.unwrap();
    println!();
    for table in 1..=TABLES {
        let (store, round) = (store.clone(), round.clone());
        let next = rows.iter().filter(|row| row.table == table).count() as u64;
        tokio::spawn(async move {
            if let Some(last) = next.checked_sub(1) {
                // The command nobody knows the fate of is sent again, and has its first answer.
                let again = store.append(vec![row(table, last)]).await;
                assert_eq!(again, Err(AppendFault::KeyKnown { number: last }));
            }
            for number in next.. {
                let text = format!("round {round}, table {table}, move {number}");
                let row = Row { text: text.clone(), ..row(table, number) };
                store.append(vec![row]).await.unwrap();
                println!("kept {table} {number} {text}");
            }
        });
    }
    // Whoever was to kill it has gone.
    tokio::time::sleep(Duration::from_mins(1)).await;
    process::exit(1);
}
