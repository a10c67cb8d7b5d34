//! A rehearsal shows everything as it will look, and leaves nothing behind.

use std::time::{Duration, Instant};

use super::{Browser, Host};

const LABEL: &str = "Rehearsal. Scripted students play";

/// Waits until the teacher's page shows a class that is over.
fn ended(teacher: &mut Browser) -> String {
    let since = Instant::now();
    loop {
        let page = teacher.get("/teacher").1;
        if page.contains("data-stage=\"over\"") {
            return page;
        }
        assert!(since.elapsed() < Duration::from_mins(2), "{page}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn rehearse(teacher: &mut Browser, tables: &str, pace: &str) -> (u16, String) {
    teacher.post("/teacher/rehearse", &[("table", tables), ("value", pace)])
}

#[test]
fn a_rehearsal_plays_to_its_debrief_beside_the_class_and_goes_by_one_press() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &["--delegation", "2"]);
    let mut teacher = host.teacher();
    let mut anna = host.student("Anna");
    assert!(teacher.get("/teacher").1.contains("action=\"/teacher/rehearse\""));
    assert_eq!(rehearse(&mut teacher, "3", "at_once").0, 303);
    let page = ended(&mut teacher);
    assert!(page.contains(LABEL) && page.contains("data-showing=\"rehearsal\""), "{page}");
    assert!(page.contains("Student 12") && !page.contains("Anna"), "{page}");
    assert!(page.contains("action=\"/teacher/dismiss\"") && !page.contains("/teacher/delete"));
    for table in 1..=3 {
        assert!(page.contains(&format!("id=\"table-{table}\"")), "{page}");
        let steps = teacher.get(&format!("/teacher/steps/{table}")).1;
        assert!(steps.contains("id=\"move-4\"") && steps.contains(LABEL), "{steps}");
    }
    for (path, shows) in [("/wall", "class=\"chart"), ("/teacher/debrief", "class=\"outcomes\"")] {
        let page = teacher.get(path).1;
        assert!(page.contains(LABEL) && page.contains(shows), "{path}: {page}");
    }
    for refused in ["next", "delete", "roster"] {
        let form = [("code", host.code.as_str()), ("text", "Anna")];
        assert_eq!(teacher.post(&format!("/teacher/{refused}"), &form).0, 422, "{refused}");
    }
    // Whoever joins meanwhile joins the class, and reads nothing of the rehearsal.
    let ben = host.student("Ben");
    let home = anna.home.clone();
    let (status, waiting) = anna.browser.get(&home);
    assert_eq!(status, 200);
    assert!(waiting.contains("Ben") && !waiting.contains("Student 1") && !waiting.contains(LABEL));
    assert!(Browser::new(&host.address).get(&format!("{}/table", ben.home)).0 == 403);
    assert_eq!(teacher.post("/teacher/dismiss", &[]).0, 303);
    for path in ["/teacher", "/wall"] {
        let page = teacher.get(path).1;
        assert!(page.contains("data-stage=\"gathering\"") && page.contains("Anna"), "{page}");
        assert!(!page.contains(LABEL) && !page.contains("Student 1<"), "{page}");
    }
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let (status, page) = rehearse(&mut teacher, "3", "at_once");
    assert_eq!(status, 422);
    assert!(page.contains("a rehearsal is held before"), "{page}");
}

#[test]
fn a_host_begins_with_a_rehearsal_and_keeps_nothing_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("class");
    let host = Host::begin(&file, &["--rehearse", "2"]);
    let mut teacher = host.teacher();
    let page = teacher.get("/teacher").1;
    assert!(page.contains(LABEL) && page.contains("data-stage=\"playing\""), "{page}");
    // Everything can be tried: it is held, and plays on.
    assert_eq!(teacher.post("/teacher/hold", &[("value", "eyes_up")]).0, 303);
    assert!(Browser::new(&host.address).get("/wall").1.contains(LABEL));
    assert_eq!(teacher.post("/teacher/hold", &[("value", "playing")]).0, 303);
    host.kill();
    let host = Host::again_anywhere(&file);
    let page = host.teacher().get("/teacher").1;
    assert!(!page.contains(LABEL) && page.contains("data-stage=\"gathering\""), "{page}");
    assert!(page.contains("Nobody has joined yet"), "{page}");
}

#[test]
fn a_rehearsal_has_as_many_tables_as_a_class_can() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &["--delegation", "5"]);
    let mut teacher = host.teacher();
    for (tables, pace) in [("0", "at_once"), ("13", "at_once"), ("x", "watched"), ("2", "slowly")] {
        assert_eq!(rehearse(&mut teacher, tables, pace).0, 422, "{tables} {pace}");
    }
    assert!(!teacher.get("/teacher").1.contains(LABEL));
}
