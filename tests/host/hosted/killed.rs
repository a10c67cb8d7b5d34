//! The host is killed at any instant: what was acknowledged is there, once, and nothing else is.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use super::{Host, Student};

/// Students at so many tables, one a side.
const TABLES: usize = 4;

/// What each student was told was taken, and the one move he had no answer to, if any.
type Acknowledged = BTreeMap<String, (Vec<String>, Option<String>)>;

/// Plays until the host answers no more.
fn play_on(mut student: Student, number: usize) -> (Student, Vec<String>, Option<String>) {
    let (mut taken, mut at) = (Vec::new(), number);
    loop {
        let offered = student.offered();
        if student.browser.try_get("/join").is_none() {
            return (student, taken, None);
        }
        // Where the other has the table there is nothing to play: it comes again.
        let Some(offered) = offered.get(at % offered.len().max(1)) else {
            std::thread::sleep(Duration::from_millis(5));
            continue;
        };
        at = at.wrapping_mul(7).wrapping_add(3);
        match student.try_play(offered) {
            Some(true) => taken.push(offered.key.clone()),
            Some(false) => {}
            None => return (student, taken, Some(offered.key.clone())),
        }
    }
}

/// Kills a host under load `times` times, and compares every table with what its students were told.
fn killed(times: usize) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("class");
    for time in 0..times {
        let path = folder.path().join(format!("class-{time}"));
        kill_once(&path, time);
    }
    drop(file);
}

fn kill_once(file: &Path, time: usize) {
    let host = Host::begin(file, &[]);
    let mut teacher = host.teacher();
    let students: Vec<Student> =
        (0..2 * TABLES).map(|number| host.student(&format!("student {number}"))).collect();
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let playing: Vec<_> = students
        .into_iter()
        .enumerate()
        .map(|(number, student)| std::thread::spawn(move || play_on(student, number + time)))
        .collect();
    std::thread::sleep(Duration::from_millis(300 + 137 * (time as u64 % 7)));
    host.kill();
    let mut told = Acknowledged::new();
    for (number, playing) in playing.into_iter().enumerate() {
        let (_, taken, unanswered) = playing.join().unwrap();
        told.insert(format!("{number}"), (taken, unanswered));
    }
    let host = Host::again_anywhere(file);
    let mut teacher = host.teacher();
    let mut kept: Vec<String> = Vec::new();
    for table in 1..=TABLES {
        let (status, save) = teacher.get(&format!("/teacher/save/{table}.ron"));
        assert_eq!(status, 200, "{save}");
        kept.extend(
            save.split("key: Some(\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .map(str::to_owned),
        );
    }
    let mut acknowledged = 0;
    for (taken, unanswered) in told.values() {
        acknowledged += taken.len();
        for key in taken {
            let times = kept.iter().filter(|known| *known == key).count();
            assert_eq!(times, 1, "{key} was acknowledged and stands there {times} times");
        }
        if let Some(key) = unanswered {
            assert!(kept.iter().filter(|known| *known == key).count() <= 1, "{key} doubled");
        }
    }
    let unanswered = told.values().filter(|(_, unanswered)| unanswered.is_some()).count();
    assert!(kept.len() <= acknowledged + unanswered, "what nobody sent stands there");
    println!("killed after {acknowledged} acknowledged moves, {unanswered} unanswered");
}

#[test]
fn a_host_killed_under_load_loses_nothing_it_acknowledged() {
    killed(5);
}

#[test]
#[ignore = "a hundred kills take minutes"]
fn a_host_killed_a_hundred_times_loses_nothing_it_acknowledged() {
    killed(100);
}
