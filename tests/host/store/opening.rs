//! What may be opened, by whom, and what is said where it may not.

use std::fs;
use std::path::Path;
use std::time::Duration;

use sqlx::{ConnectOptions as _, Connection as _, query, raw_sql};
use two_tables::host::store::{Safeguards, Store, StoreFault, Why, network_among};
use two_tables::sentence::Language;
use two_tables::wording::Wording;

use super::{a_store, as_second, by_hand, file_in, row, second};

async fn why_not(path: &Path) -> Why {
    let fault = Store::open(path).await.unwrap_err();
    assert_eq!(fault.place, path.display().to_string());
    fault.why
}

#[tokio::test]
async fn the_connection_that_writes_keeps_what_it_has_accepted() {
    let safe = Safeguards {
        journal_mode: "wal".to_owned(),
        synchronous: 2,
        fullfsync: 1,
        secure_delete: 1,
        foreign_keys: 1,
        locking_mode: "exclusive".to_owned(),
    };
    let (folder, store) = a_store().await;
    assert_eq!(store.safeguards().await.unwrap(), Some(safe.clone()));
    store.append(vec![row(0, 0)]).await.unwrap();
    store.delete("WOLF").await.unwrap();
    assert_eq!(store.safeguards().await.unwrap(), Some(safe.clone()), "after a deletion");
    store.close().await;
    let again = Store::open(&file_in(&folder)).await.unwrap();
    assert_eq!(again.safeguards().await.unwrap(), Some(safe), "after another opening");
}

#[tokio::test]
async fn a_second_host_is_refused_until_the_first_has_closed() {
    let (folder, store) = a_store().await;
    let path = file_in(&folder);
    assert_eq!(why_not(&path).await, Why::Held);
    let tried = second("store::opening::as_a_second_host", folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&tried.stdout);
    assert!(said.contains("refused: Held"), "{said}");
    store.append(vec![row(0, 0)]).await.unwrap();
    store.close().await;
    let tried = second("store::opening::as_a_second_host", folder.path()).output().unwrap();
    assert!(String::from_utf8_lossy(&tried.stdout).contains("opened with 1"));
}

#[tokio::test]
async fn as_a_second_host() {
    let Some(folder) = as_second() else { return };
    match Store::open(&folder.join("classes.sqlite")).await {
        Ok(store) => println!("\nopened with {}", store.read("WOLF").await.unwrap().len()),
        Err(fault) => println!("\nrefused: {:?}", fault.why),
    }
}

#[tokio::test]
async fn a_store_that_is_dropped_lets_the_next_host_in() {
    let (folder, store) = a_store().await;
    drop(store);
    let path = file_in(&folder);
    for _ in 0..500 {
        if Store::open(&path).await.is_ok() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("still held after five seconds");
}

#[cfg(unix)]
#[tokio::test]
async fn a_link_and_a_second_name_are_the_same_file() {
    let (folder, store) = a_store().await;
    let link = folder.path().join("link.sqlite");
    std::os::unix::fs::symlink(file_in(&folder), &link).unwrap();
    assert_eq!(why_not(&link).await, Why::Held);
    let name = folder.path().join("name.sqlite");
    fs::hard_link(file_in(&folder), &name).unwrap();
    assert_eq!(why_not(&name).await, Why::Locked);
    drop(store);
}

#[tokio::test]
async fn no_other_program_reads_or_writes_while_a_host_has_the_file() {
    let (folder, store) = a_store().await;
    store.append(vec![row(0, 0)]).await.unwrap();
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file_in(&folder));
    let mut viewer = options.busy_timeout(Duration::ZERO).connect().await.unwrap();
    let looked = query("SELECT * FROM row").fetch_all(&mut viewer).await;
    assert!(looked.unwrap_err().to_string().contains("locked"));
}

#[tokio::test]
async fn a_file_that_another_program_has_locked_is_waited_for_and_then_told() {
    let (folder, store) = a_store().await;
    store.append(vec![row(0, 0)]).await.unwrap();
    store.close().await;
    let path = file_in(&folder);
    let mut viewer = by_hand(&path).await;
    raw_sql("BEGIN IMMEDIATE").execute(&mut viewer).await.unwrap();
    assert_eq!(why_not(&path).await, Why::Locked);
    // Whoever lets go in time is not noticed.
    let opening = tokio::spawn(async move { Store::open(&path).await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    viewer.close().await.unwrap();
    let store = opening.await.unwrap().unwrap();
    assert_eq!(store.read("WOLF").await.unwrap(), [row(0, 0)]);
}

#[tokio::test]
async fn what_is_no_file_of_classes_is_refused_and_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("holiday.jpg");
    fs::write(&path, [7; 5000]).unwrap();
    assert_eq!(why_not(&path).await, Why::Foreign);
    assert_eq!(fs::read(&path).unwrap(), [7; 5000]);

    let path = folder.path().join("bookmarks.sqlite");
    let mut other = by_hand(&path).await;
    raw_sql("CREATE TABLE bookmark (address TEXT)").execute(&mut other).await.unwrap();
    other.close().await.unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(why_not(&path).await, Why::Foreign);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn an_empty_file_is_begun() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_in(&folder);
    fs::write(&path, "").unwrap();
    Store::open(&path).await.unwrap().append(vec![row(0, 0)]).await.unwrap();
}

#[tokio::test]
async fn a_missing_folder_is_made_and_any_name_will_do() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lessons/file:7b?mode=memory#é %20.db");
    let store = Store::open(&path).await.unwrap();
    store.append(vec![row(0, 0)]).await.unwrap();
    store.close().await;
    let store = Store::open(&path).await.unwrap();
    assert_eq!(store.read("WOLF").await.unwrap(), [row(0, 0)]);
}

#[tokio::test]
async fn folders_and_devices_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(why_not(folder.path()).await, Why::NoFile);
    assert_eq!(why_not(Path::new("/")).await, Why::NoFile);
    assert_eq!(why_not(Path::new("")).await, Why::NoFile);
    if cfg!(unix) {
        assert_eq!(why_not(Path::new("/dev/null")).await, Why::NoFile);
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_place_nobody_can_write_to_is_refused() {
    assert_eq!(why_not(Path::new("/proc/classes.sqlite")).await, Why::NoHold);
    assert_eq!(why_not(Path::new("/proc/classes/classes.sqlite")).await, Why::NoHold);
}

#[tokio::test]
async fn a_file_that_may_only_be_read_is_refused() {
    let (folder, store) = a_store().await;
    store.close().await;
    let path = file_in(&folder);
    let mut rights = fs::metadata(&path).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(&path, rights).unwrap();
    if fs::OpenOptions::new().write(true).open(&path).is_ok() {
        eprintln!("skipped: whoever runs this may write everywhere");
        return;
    }
    assert_eq!(why_not(&path).await, Why::ReadOnly);
}

#[tokio::test]
async fn a_newer_format_is_refused() {
    let (folder, store) = a_store().await;
    store.close().await;
    let path = file_in(&folder);
    let mut newer = by_hand(&path).await;
    raw_sql("PRAGMA user_version = 2").execute(&mut newer).await.unwrap();
    newer.close().await.unwrap();
    assert_eq!(why_not(&path).await, Why::Newer(2));
}

#[tokio::test]
async fn a_damaged_file_is_refused() {
    let (folder, store) = a_store().await;
    for number in 0..20 {
        store.append((0..50).map(|table| row(table, number)).collect()).await.unwrap();
    }
    store.close().await;
    let path = file_in(&folder);
    let whole = fs::read(&path).unwrap();
    assert!(whole.len() > 20 * 4096);
    for page in 1..whole.len() / 4096 {
        let mut broken = whole.clone();
        broken[page * 4096..][..64].fill(0xA5);
        fs::write(&path, broken).unwrap();
        let why = why_not(&path).await;
        assert!(matches!(why, Why::Damaged(_)), "page {page}: {why:?}");
    }
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert!(matches!(why_not(&path).await, Why::Damaged(_)), "cut off");
    fs::write(&path, &whole).unwrap();
    let store = Store::open(&path).await.unwrap();
    assert_eq!(store.read("WOLF").await.unwrap().len(), 1000);
}

#[test]
fn network_drives_are_known_by_the_deepest_mount() {
    let mounts = "\
/dev/vda / ext4 rw,relatime 0 0
server:/home /home nfs4 rw,vers=4.2 0 0
/dev/vdb /home/anna/disk ext4 rw 0 0
//school/share /mnt/school cifs rw 0 0
anna@host: /home/anna/disk/far fuse.sshfs rw 0 0
C:\\134 /mnt/c 9p rw 0 0
/dev/sdb1 /media/usb\\040stick fuseblk rw 0 0
store /media/usb\\040stick/store fuse.rclone rw 0 0
cipher /home/anna/private fuse.gocryptfs rw 0 0
/dev/vdc /mnt/twice ext4 rw 0 0
server:/x /mnt/twice nfs rw 0 0
a line that is none
";
    let network = |folder| network_among(mounts, Path::new(folder));
    assert_eq!(network("/"), None);
    assert_eq!(network("/homes"), None);
    assert_eq!(network("/home"), Some("nfs4"));
    assert_eq!(network("/home/anna"), Some("nfs4"));
    assert_eq!(network("/home/anna/disk/classes"), None);
    assert_eq!(network("/home/anna/disk/far/classes"), Some("fuse.sshfs"));
    assert_eq!(network("/home/anna/private"), None);
    assert_eq!(network("/mnt/school/7b"), Some("cifs"));
    assert_eq!(network("/mnt/c/Users/Anna"), Some("9p"));
    assert_eq!(network("/media/usb stick"), None);
    assert_eq!(network("/media/usb stick/store"), Some("fuse.rclone"));
    assert_eq!(network("/mnt/twice"), Some("nfs"));
    assert_eq!(network_among("", Path::new("/home")), None);
}

#[test]
fn every_fault_names_the_file_and_what_to_do() {
    let words = Wording::new(Language::English);
    let said = || "disk I/O error".to_owned();
    let all = [
        Why::Held,
        Why::NoFile,
        Why::NoHold,
        Why::Network("nfs4".to_owned()),
        Why::Foreign,
        Why::Newer(2),
        Why::Damaged(said()),
        Why::Unsafe(said()),
        Why::Full,
        Why::Locked,
        Why::ReadOnly,
        Why::Closed,
        Why::Failed(said()),
    ];
    for why in all {
        let fault = StoreFault { place: "/home/anna/7b.sqlite".to_owned(), why };
        let sentence = words.say(&fault.message());
        assert!(sentence.starts_with("/home/anna/7b.sqlite"), "{sentence}");
        assert!(sentence.ends_with('.') && !sentence.contains('$'), "{sentence}");
        assert!(sentence.split(['.', ',']).count() > 2, "no remedy: {sentence}");
    }
}
