//! Seats taken over, exchanged and given: what the teacher reads of it, and what whoever had the seat reads.

use super::lesson::word_of;
use super::{Browser, Host, Student};

/// A class of so many students at play, its teacher before them.
fn playing(host: &Host, names: &[&str]) -> (Browser, Vec<Student>) {
    let mut teacher = host.teacher();
    let students = names.iter().map(|name| host.student(name)).collect();
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    (teacher, students)
}

fn command(teacher: &mut Browser, word: &str, form: &[(&str, &str)]) {
    let (status, page) = teacher.post(&format!("/teacher/{word}"), form);
    assert_eq!(status, 303, "{page}");
}

/// A part of a page, by the tag it begins with and the one it ends with.
fn part<'a>(page: &'a str, begins: &str, ends: &str) -> &'a str {
    page.split_once(begins).map_or("", |(_, rest)| rest.split(ends).next().unwrap())
}

/// What the teacher reads of seats taken over.
fn taken(teacher: &mut Browser) -> String {
    part(&teacher.get("/teacher").1, "id=\"taken\"", "</section>").to_owned()
}

/// What a student reads of his seat.
fn notice(student: &mut Student) -> String {
    part(&student.get("table"), "notice seat", "</section>").to_owned()
}

#[test]
fn a_seat_taken_by_its_word_is_told_to_the_teacher_and_its_former_holder_also_after_a_crash() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("class");
    let host = Host::begin(&file, &[]);
    let (mut teacher, mut students) = playing(&host, &["Anna", "Ben"]);
    assert!(!taken(&mut teacher).contains("<li>"), "nothing was taken over");
    let word = word_of(&students[0].page);
    let mut other = Browser::new(&host.address);
    assert_eq!(other.post("/return", &[("word", &word)]).0, 303);
    let mut host = host;
    for again in [false, true] {
        if again {
            let port = host.port();
            host.kill();
            host = Host::again(&file, &port);
            teacher = host.teacher();
        }
        let told = taken(&mut teacher);
        assert!(told.contains("<time datetime=\"20"), "{told}");
        assert!(told.contains("Anna came back by the return word"), "{told}");
        let anna = &mut students[0];
        for path in [anna.home.clone(), format!("{}/stream", anna.home)] {
            let (status, page) = anna.browser.get(&path);
            assert_eq!(status, 403);
            assert!(page.contains("<time datetime=\"20") && page.contains(" UTC</time>"), "{page}");
            assert!(page.contains("Another browser holds the seat of Anna now"), "{page}");
            assert!(page.contains("href=\"/return\""), "{page}");
        }
        // A stranger is told nothing of it.
        let (status, page) = Browser::new(&host.address).get(&anna.home);
        assert_eq!((status, page.contains("Anna")), (403, false));
        assert_eq!(other.get(&anna.home).0, 200);
    }
}

#[test]
fn whoever_is_moved_reads_where_he_sits_and_who_has_his_seat_till_he_has_understood() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, mut students) = playing(&host, &["Anna", "Ben", "Carl", "Dora"]);
    let anna = &mut students[0];
    assert_eq!(notice(anna), "");
    command(&mut teacher, "place", &[("student", "1"), ("table", "2"), ("side", "tokyo")]);
    let told = notice(anna);
    assert!(told.contains("moved you from table 1, Tokyo to table 2, Tokyo"), "{told}");
    assert!(told.contains("a scripted delegate holds it"), "{told}");
    let told = taken(&mut teacher);
    assert!(told.contains("Anna was moved from table 1, Tokyo to table 2, Tokyo"), "{told}");
    assert!(told.contains("A scripted delegate has taken over table 1, Tokyo"), "{told}");
    // Whoever is seated there relieves the delegate, and Anna reads who it is.
    command(&mut teacher, "place", &[("student", "4"), ("table", "1"), ("side", "tokyo")]);
    assert!(notice(anna).contains("it is held by Dora"), "{}", notice(anna));
    assert!(taken(&mut teacher).contains("handed table 1, Tokyo back to its students"));
    let heard = format!("{}/heard", anna.home);
    assert_eq!(Browser::new(&host.address).post(&heard, &[]).0, 403, "nobody else has heard it");
    for _ in 0..2 {
        assert_eq!(anna.browser.post(&heard, &[]).0, 303);
        assert_eq!(notice(anna), "");
    }
    assert!(taken(&mut teacher).contains("Anna was moved"), "the teacher reads it still");
}

#[test]
fn a_delegation_reads_that_a_delegate_plays_for_it_and_that_it_has_been_handed_back() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, mut students) = playing(&host, &["Anna", "Ben"]);
    let anna = &mut students[0];
    let place = [("table", "1"), ("side", "tokyo")];
    command(&mut teacher, "delegate", &[&place[..], &[("value", "seat")]].concat());
    let told = notice(anna);
    assert!(told.contains("A scripted delegate plays for your delegation"), "{told}");
    assert!(!told.contains("<button"), "it is told as long as it is so");
    assert!(anna.offered().is_empty(), "nor may she move");
    command(&mut teacher, "delegate", &[&place[..], &[("value", "relieve")]].concat());
    let told = notice(anna);
    assert!(told.contains("handed your delegation back") && told.contains("<button"), "{told}");
    let told = taken(&mut teacher);
    let (back, seated) =
        (told.find("handed table 1").unwrap(), told.find("delegate has taken").unwrap());
    assert!(back < seated, "the latest first: {told}");
}

#[test]
fn a_student_removed_reads_that_the_seat_is_nobodys() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, mut students) = playing(&host, &["Anna", "Ben"]);
    command(&mut teacher, "remove", &[("student", "2")]);
    let ben = &mut students[1];
    let (status, page) = ben.browser.get(&ben.home.clone());
    assert_eq!(status, 403);
    assert!(page.contains("has removed this seat") && page.contains("href=\"/join\""), "{page}");
    let told = taken(&mut teacher);
    assert!(told.contains("A student was removed") && !told.contains("Ben"), "{told}");
}
