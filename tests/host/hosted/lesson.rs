//! A lesson without scripts: joining, playing to the end, being let in late, coming back.

use super::{Host, Student};

/// A word to come back by, as the page after joining shows it.
pub(crate) fn word_of(page: &str) -> String {
    let is_word = |word: &&str| {
        let groups: Vec<&str> = word.split('-').collect();
        let fits = |group: &&str| group.len() == 4 && group.chars().all(|c| c.is_ascii_lowercase());
        groups.len() == 3 && groups.iter().all(fits)
    };
    let words = page.split(|c: char| !(c.is_ascii_lowercase() || c == '-'));
    words.filter(|word| word.len() == 14).find(is_word).unwrap().to_owned()
}

/// Plays on with the first move offered that takes the game forward, until nobody is offered any.
pub(super) fn play_out(students: &mut [Student]) -> usize {
    let mut moves = 0;
    for _ in 0..400 {
        let mut moved = false;
        for student in students.iter_mut() {
            let offered = student.offered();
            let hold = offered.iter().find(|offered| offered.line == "hold").or(offered.first());
            if let Some(offered) = hold {
                assert_eq!(student.try_play(offered), Some(true), "{offered:?}");
                moves += 1;
                moved = true;
            }
        }
        if !moved {
            return moves;
        }
    }
    panic!("no end");
}

#[test]
fn two_students_play_to_the_end_and_read_what_it_came_to() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = host.teacher();
    let mut students = ["Anna", "Ben"].map(|name| host.student(name));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let moves = play_out(&mut students);
    assert!(moves > 4, "{moves}");
    for student in &mut students {
        let papers = student.get("papers");
        assert!(papers.contains("The talks are over"), "it came to its end: {papers}");
    }
    let (status, save) = teacher.get("/teacher/save/1.ron");
    assert_eq!(status, 200);
    assert_eq!(save.matches("Moved(").count() + save.matches("moved(").count(), moves, "{save}");
}

#[test]
fn a_class_is_taken_away_as_one_file_whose_games_replay() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = host.teacher();
    let mut students = ["Anna", "Ben", "=Cleo", "Dan"].map(|name| host.student(name));
    assert!(students[0].browser.get("/join").1.contains("until the teacher deletes the class"));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    play_out(&mut students);
    assert!(teacher.get("/teacher").1.contains("kept until you delete it"));
    let bytes = teacher.get_bytes("/teacher/all.zip");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    archive.extract(folder.path()).unwrap();
    let read = |name: &str| {
        let file = folder.path().join(&host.code).join(name);
        std::fs::read_to_string(file).unwrap()
    };
    let about = read("contents.txt");
    for name in ["gradebook.csv", "moves.csv", "table-1.ron", "table-2.ron"] {
        assert!(about.contains(name), "{about}");
    }
    assert_eq!(archive.len(), 5);
    assert_eq!(read("moves.csv"), teacher.get("/teacher/export.csv").1);
    let grades = read("gradebook.csv");
    assert!(grades.contains("Anna") && grades.contains("'=Cleo"), "{grades}");
    for number in 1..=2 {
        let name = format!("table-{number}.ron");
        assert_eq!(read(&name), teacher.get(&format!("/teacher/save/{number}.ron")).1);
        let replayed = std::process::Command::new(env!("CARGO_BIN_EXE_two-tables"))
            .args(["replay", "--verify"])
            .arg(folder.path().join(&host.code).join(&name))
            .output()
            .unwrap();
        assert!(replayed.status.success(), "{replayed:?}");
    }
    let mut anna = students.into_iter().next().unwrap();
    assert_eq!(anna.browser.get("/teacher/all.zip").0, 403);
}

#[test]
fn a_delegate_plays_where_nobody_sits_and_a_latecomer_takes_over() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = host.teacher();
    let mut anna = host.student("Anna");
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let hold = anna.offered().into_iter().find(|offered| offered.line == "hold");
    if let Some(hold) = hold {
        assert_eq!(anna.try_play(&hold), Some(true));
    }
    let mut late = host.student("Late");
    assert!(late.offered().is_empty(), "not before the teacher's nod");
    assert_eq!(teacher.post("/teacher/admit", &[("student", "2")]).0, 303);
    let mut students = [anna, late];
    let moves = play_out(&mut students);
    let save = teacher.get("/teacher/save/1.ron").1;
    assert!(moves > 2, "{moves}: {}", save.split("scenario:").next().unwrap());
}

#[test]
fn whoever_has_lost_his_cookie_comes_back_by_his_word_and_the_former_holder_is_out() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut anna = host.student("Anna");
    let word = word_of(&anna.page);
    let mut other = super::Browser::new(&host.address);
    assert_eq!(other.get(&anna.home).0, 403);
    assert_eq!(other.post("/return", &[("word", "badu-badu-badu")]).0, 422);
    assert_eq!(other.post("/return", &[("word", &word.to_uppercase())]).0, 303);
    assert_eq!(other.get(&anna.home).0, 200);
    assert_eq!(anna.browser.get(&anna.home.clone()).0, 403, "one seat, one holder");
}

#[test]
fn a_printed_slip_brings_its_seat_back_and_the_word_before_it_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let [mut anna, ben] = ["Anna", "Ben"].map(|name| host.student(name));
    let mut teacher = host.teacher();
    assert!(teacher.get("/teacher/board").1.contains(&host.code));
    let (status, slips) = teacher.post("/teacher/slips", &[("student", "")]);
    assert_eq!((status, slips.matches("class=\"slip\"").count()), (200, 2));
    let (status, one) = teacher.post("/teacher/slips", &[("student", "1")]);
    assert_eq!((status, one.matches("class=\"slip\"").count()), (200, 1));
    assert_eq!(teacher.post("/teacher/slips", &[("student", "9")]).0, 422);
    let mut other = super::Browser::new(&host.address);
    for former in [word_of(&anna.page), word_of(&slips), word_of(&ben.page)] {
        assert_eq!(other.post("/return", &[("word", &former)]).0, 422);
    }
    assert_eq!(anna.browser.get(&anna.home.clone()).0, 200, "whoever sits keeps his seat");
    assert_eq!(other.post("/return", &[("word", &word_of(&one))]).0, 303);
    assert_eq!(other.get(&anna.home).0, 200);
    assert_eq!(anna.browser.get(&anna.home.clone()).0, 403);
    // Only the teacher makes any.
    assert_eq!(other.post("/teacher/slips", &[("student", "")]).0, 403);
}

#[test]
fn names_that_look_alike_do_not_both_get_in_and_a_wrong_code_gets_nobody_in() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    host.student("Anna");
    let mut browser = super::Browser::new(&host.address);
    for (code, name) in [
        (host.code.as_str(), "аnnа"),
        ("AAAA", "Ben"),
        (&host.code, "  "),
        (&host.code, "\u{202e}x"),
    ] {
        let (status, page) = browser.post("/join", &[("code", code), ("name", name)]);
        assert_eq!(status, 422, "{page}");
    }
    assert!(browser.cookies.is_empty());
    let (_, page) = browser.post("/join", &[("code", &host.code), ("name", "<b onload=x>")]);
    assert!(!page.contains("<b onload"), "{page}");
}
