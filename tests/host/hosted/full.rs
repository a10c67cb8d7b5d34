//! The disk full while a class plays: its tables wait with a sentence, nothing is lost, and they go on when there is room.
#![cfg(target_os = "linux")]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::clock::left;
use super::{Browser, Host, Student};
use crate::apart;

/// In a second process of this binary: its small disk.
const DISK: &str = "TWO_TABLES_SMALL_DISK";

#[test]
fn on_a_full_disk_tables_wait_with_a_sentence_and_go_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let mount = "mount -t tmpfs -o size=4m tmpfs \"$0\"";
    let given = (DISK, folder.path().as_os_str());
    let full = apart::run(&["--mount"], mount, given, "hosted::full::on_a_small_disk");
    assert!(full.is_none_or(|full| full.success()), "{full:?}");
}

/// Fills the disk to its last block.
fn fill(folder: &Path) -> PathBuf {
    let ballast = folder.join("ballast");
    let mut file = std::fs::File::create(&ballast).unwrap();
    while file.write_all(&[1; 4_096]).is_ok() {}
    while file.write_all(&[1]).is_ok() {}
    ballast
}

/// What of `offered` a student may do at once, `hold` where that is among it.
fn one(student: &mut Student) -> Option<super::Offered> {
    let offered = student.offered();
    let hold = offered.iter().find(|offered| offered.line == "hold");
    hold.or(offered.first()).cloned()
}

fn send(student: &mut Student, offered: &super::Offered) -> (u16, String) {
    let (line, revision, key) = (&*offered.line, &*offered.revision, &*offered.key);
    let form = [("line", line), ("revision", revision), ("key", key)];
    let path = format!("{}/move", student.home);
    student.browser.post(&path, &form)
}

/// The keys of the moves that stand, in order.
fn kept(teacher: &mut Browser) -> Vec<String> {
    let moves = teacher.get("/teacher/export.csv").1;
    let keys = moves.lines().skip(1).map(|row| row.split(',').nth(7).unwrap().to_owned());
    let mut keys: Vec<String> = keys.filter(|key| !key.is_empty()).collect();
    keys.sort();
    keys
}

#[test]
fn on_a_small_disk() {
    let Some(folder) = std::env::var_os(DISK).map(PathBuf::from) else { return };
    let file = folder.join("class");
    let options = ["tutorial", "--minutes", "300", "--seed", "7", "--level", "gentle"];
    let host = Host::started(Host::command(&file, &options));
    let mut teacher = host.teacher();
    // At the second table a delegate plays opposite.
    let mut students = ["Anna", "Ben", "Cleo"].map(|name| host.student(name));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);

    let ballast = fill(&folder);
    let (mut taken, mut untaken) = (Vec::new(), None);
    for _ in 0..20 {
        for (number, student) in students.iter_mut().enumerate().take(2) {
            let Some(offered) = one(student) else { continue };
            match send(student, &offered) {
                (303, _) => taken.push(offered.key),
                (_, page) => {
                    assert!(page.contains("the disk is full"), "{page}");
                    untaken = untaken.or(Some((number, offered)));
                }
            }
        }
        if untaken.is_some() {
            break;
        }
    }
    let (number, offered) = untaken.unwrap();
    // Both see why, and no time passes for either.
    for student in &mut students[..2] {
        let page = student.get("table");
        assert!(page.contains("the disk is full") && page.contains("data-stands"), "{page}");
    }
    let before = left(&mut students[0]);
    sleep(Duration::from_millis(2_600));
    assert_eq!(left(&mut students[0]).0, before.0, "the clock stands");
    assert!(teacher.get("/teacher").1.contains("Nothing can be written down"));
    // Whatever is asked is refused in a sentence, again and again, and nothing has changed.
    for _ in 0..3 {
        let (status, page) = send(&mut students[number], &offered);
        assert!(status != 303 && page.contains("the disk is full"), "{page}");
    }
    let (status, page) = teacher.post("/teacher/hold", &[("value", "paused")]);
    assert!(status == 422 && page.contains("the disk is full"), "{page}");
    let mut late = Browser::new(&host.address);
    let (status, page) = late.post("/join", &[("code", &host.code), ("name", "Late")]);
    assert!(status == 422 && page.contains("the disk is full"), "{page}");
    taken.sort();
    assert_eq!(kept(&mut teacher), taken);

    std::fs::remove_file(ballast).unwrap();
    let until = Instant::now() + Duration::from_secs(5);
    while students[0].get("table").contains("the disk is full") {
        assert!(Instant::now() < until, "it does not go on");
        sleep(Duration::from_millis(100));
    }
    let on = left(&mut students[0]);
    assert!((before.0 - 10_000..=before.0).contains(&on.0), "{on:?} of {before:?}");
    assert!(!teacher.get("/teacher").1.contains("Nothing can be written down"));
    // What was not taken is taken now, by the key it had.
    assert_eq!(send(&mut students[number], &offered).0, 303);
    taken.push(offered.key);
    let until = Instant::now() + Duration::from_mins(1);
    let over = |student: &mut Student| student.get("papers").contains("The talks are over");
    while !students.iter_mut().all(over) {
        assert!(Instant::now() < until, "the games come to no end");
        for student in &mut students {
            let Some(offered) = one(student) else { continue };
            if send(student, &offered).0 == 303 {
                taken.push(offered.key);
            }
        }
    }
    taken.sort();
    assert_eq!(kept(&mut teacher), taken, "nothing lost, nothing doubled");
    host.kill();
    let again = Host::again_anywhere(&file);
    assert_eq!(kept(&mut again.teacher()), taken);
}
