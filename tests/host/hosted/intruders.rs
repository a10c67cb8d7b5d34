//! Whoever has no business there: strangers, other seats, other origins, other classes.

use super::{Browser, Host};

#[test]
fn nobody_moves_in_anothers_seat_or_commands_as_the_teacher() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = host.teacher();
    let (mut anna, mut ben) = (host.student("Anna"), host.student("Ben"));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    // Each sends what the other is offered, to the other's seat and to his own.
    let (of_anna, of_ben) = (anna.offered(), ben.offered());
    for (student, home, offered) in
        [(&mut ben, anna.home.clone(), &of_anna), (&mut anna, "/s/2".to_owned(), &of_ben)]
    {
        for offered in offered {
            let form =
                [("line", offered.line.as_str()), ("revision", &offered.revision), ("key", "x")];
            assert_eq!(student.browser.post(&format!("{home}/move"), &form).0, 403);
            let (status, _) = student.browser.post(&format!("{}/move", student.home), &form);
            assert_ne!(status, 303, "it is not his turn: {}", offered.line);
        }
        for command in
            ["begin", "hold", "end", "remove", "announce", "place", "rename", "extend", "slips"]
        {
            let asked = [("value", "paused"), ("student", "1"), ("text", "x"), ("seconds", "60")];
            assert_eq!(student.browser.post(&format!("/teacher/{command}"), &asked).0, 403);
        }
        for page in [
            "/teacher",
            "/teacher/debrief",
            "/teacher/table/1",
            "/teacher/save/1.ron",
            "/teacher/export.csv",
            "/teacher/all.zip",
            "/teacher/board",
            "/teacher/gradebook.csv",
            "/teacher/steps/1",
            "/teacher/again",
            "/teacher/handout",
        ] {
            assert_eq!(student.browser.get(page).0, 403, "{page}");
        }
    }
}

#[test]
fn a_form_of_another_site_does_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = host.teacher();
    teacher.origin = "http://elsewhere.example".into();
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 403);
    let mut stranger = Browser::new(&host.address);
    stranger.origin = "null".into();
    assert_eq!(stranger.post("/join", &[("code", &host.code), ("name", "x")]).0, 403);
}

#[test]
fn the_teachers_link_is_good_once_and_a_look_at_it_uses_nothing_up() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let link = host.teacher.trim_start_matches(&host.address).to_owned();
    let mut preview = Browser::new(&host.address);
    assert_eq!(preview.get(&link).0, 200);
    assert!(preview.cookies.is_empty());
    host.teacher();
    let key = host.teacher.split("key=").nth(1).unwrap();
    assert_eq!(preview.post("/teacher/enter", &[("key", key)]).0, 403);
}
