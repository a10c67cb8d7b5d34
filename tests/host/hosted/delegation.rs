//! Two students in one delegation: who may bind whom is always said, they work on one draft and write each other notes.

use super::{Browser, Host, Student};

const TABS: [&str; 5] = ["table", "home", "them", "news", "papers"];

/// Anna and Carl for one side, Ben and Dora for the other, at one table.
fn begun(host: &Host) -> (Browser, Vec<Student>) {
    let mut teacher = host.teacher();
    let students = ["Anna", "Ben", "Carl", "Dora"].map(|name| host.student(name));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    (teacher, students.into())
}

fn post(student: &mut Student, to: &str, form: &[(&str, &str)]) -> (u16, String) {
    let to = format!("{}/{to}", student.home);
    student.browser.post(&to, form)
}

/// The line under whose turn it is.
fn line(page: &str) -> &str {
    let bar = page.split("id=\"bar\"").nth(1).unwrap_or_default();
    bar.split("</header>").next().unwrap().split("class=\"line\"").nth(1).unwrap()
}

#[test]
fn every_page_says_which_part_one_has_and_who_binds() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &["--delegation", "2"]);
    let (_, mut students) = begun(&host);
    for tab in TABS {
        let [anna, carl] = [0, 2].map(|student| students[student].get(tab));
        assert!(
            line(&anna).contains("chief") && line(&anna).contains("you bind"),
            "{}",
            line(&anna)
        );
        assert!(
            line(&carl).contains("minister") && line(&carl).contains("Anna binds"),
            "{}",
            line(&carl)
        );
        assert!(!line(&carl).contains("Ben") && !line(&anna).contains("Dora"));
    }
}

#[test]
fn a_delegation_has_one_draft_and_its_own_notes() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &["--delegation", "2"]);
    let (_, mut students) = begun(&host);
    let page = students[2].get("table");
    let pick = page.split("id=\"pick-").skip(1).find_map(|rest| {
        let tag = rest.split('>').next().unwrap();
        let value = tag.split("value=\"").nth(1)?.split('"').next()?;
        let name = tag.split("name=\"").nth(1)?.split('"').next()?;
        (!value.is_empty()).then(|| (name.to_owned(), value.to_owned()))
    });
    let (name, value) = pick.unwrap();
    assert_eq!(post(&mut students[2], "draft", &[(&name, &value)]).0, 303);
    let checked = |page: &str| {
        let of = format!("name=\"{name}\"");
        page.split("<input").any(|tag| {
            let tag = tag.split('>').next().unwrap();
            tag.contains(&of)
                && tag.contains(&format!("value=\"{value}\""))
                && tag.contains("checked")
        })
    };
    assert!(checked(&students[0].get("table")), "the chief sees what his minister drafted");
    assert!(checked(&students[2].get("table")));
    assert!(!checked(&students[1].get("table")), "the other side sees nothing of it");
    assert_eq!(post(&mut students[2], "note", &[("text", "let us wait for them")]).0, 303);
    for (student, is_told) in [(0, true), (2, true), (1, false), (3, false)] {
        let papers = students[student].get("papers");
        assert_eq!(papers.contains("let us wait for them"), is_told, "{student}: {papers}");
        let notes = papers.split("class=\"notes\"").nth(1).unwrap_or_default();
        let notes = notes.split("</ol>").next().unwrap();
        assert_eq!(notes.contains("Carl"), is_told, "who wrote it: {notes}");
    }
}

#[test]
fn each_is_offered_what_his_part_permits_and_nothing_else_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &["--delegation", "2"]);
    let (_, mut students) = begun(&host);
    // Of whoever's turn it is, the chief may break the talks off, and the minister may not.
    let offers = |student: &mut Student| {
        ["table", "home", "them"].map(|tab| student.get(tab)).concat().contains("\"break\"")
    };
    let chief = usize::from(students[0].offered().is_empty());
    let minister = chief + 2;
    assert!(offers(&mut students[chief]) && !offers(&mut students[minister]));
    let off = [("line", "break"), ("revision", "0"), ("key", "x1")];
    let (status, page) = post(&mut students[minister], "move", &off);
    assert_eq!(status, 200);
    assert!(page.contains("notice refused"), "{page}");
    assert!(!students[minister].get("table").contains("The talks are over"));
    // Every move that a page offers is taken from whoever it is offered to.
    let mut taken = 0;
    for _ in 0..60 {
        let mut moved = false;
        for student in &mut students {
            for offered in student.offered() {
                if student.try_play(&offered) == Some(true) {
                    (taken, moved) = (taken + 1, true);
                    break;
                }
                let (_, page) = post(
                    student,
                    "move",
                    &[("line", &offered.line), ("revision", &offered.revision), ("key", "again")],
                );
                assert!(!page.contains("not for your role"), "{}: {page}", offered.line);
            }
        }
        if !moved {
            break;
        }
    }
    assert!(taken > 6, "{taken}");
    for student in &mut students {
        assert!(student.get("papers").contains("history"), "all read the debrief");
    }
}

#[test]
fn a_member_who_leaves_leaves_the_whole_delegation_to_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &["--delegation", "2"]);
    let (mut teacher, mut students) = begun(&host);
    assert_eq!(teacher.post("/teacher/remove", &[("student", "1")]).0, 303);
    let page = students[2].get("table");
    assert!(line(&page).contains("you alone bind it"), "{}", line(&page));
}

#[test]
fn in_delegations_of_three_to_five_everybody_has_his_part_and_no_other() {
    let parts: [&[&[&str]]; 3] = [
        &[&["chief"], &["minister", "envoy"], &["whip"]],
        &[&["chief"], &["minister"], &["whip"], &["envoy"]],
        &[&["chief"], &["minister"], &["whip"], &["envoy"], &["observer"]],
    ];
    for parts in parts {
        let folder = tempfile::tempdir().unwrap();
        let size = parts.len();
        let host = Host::begin(&folder.path().join("class"), &["--delegation", &size.to_string()]);
        let mut teacher = host.teacher();
        let name = |number: usize| format!("student {number}");
        let mut students: Vec<Student> =
            (0..2 * size).map(|number| host.student(&name(number))).collect();
        assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
        for (number, student) in students.iter_mut().enumerate() {
            let said = line(&student.get("table")).to_owned();
            let own = parts[number / 2];
            for part in ["chief", "minister", "whip", "envoy", "observer"] {
                let says = said.split(':').next().unwrap().contains(part);
                assert_eq!(says, own.contains(&part), "{size}: {number} is told {said}");
            }
        }
        // Of the side whose turn it is, each may do what is his: what one is offered another is refused, whatever he sends.
        let first = (0..2).find(|side| !students[*side].offered().is_empty()).unwrap();
        let mut of_side: Vec<&mut Student> = students.iter_mut().skip(first).step_by(2).collect();
        let hold = of_side[0].asked("hold").unwrap();
        for member in &mut of_side[1..] {
            let offered = member.offered();
            let form =
                [("line", "break"), ("revision", hold.revision.as_str()), ("key", "another")];
            let (status, page) = post(member, "move", &form);
            assert!(status == 200 && page.contains("notice refused"), "{size}: {page}");
            assert!(!offered.iter().any(|offered| offered.line == "break"), "{offered:?}");
        }
        if size == 5 {
            assert_eq!(of_side[4].offered(), [], "an observer looks on");
            let form = [
                ("line", hold.line.as_str()),
                ("revision", hold.revision.as_str()),
                ("key", "observer"),
            ];
            let (_, page) = post(of_side[4], "move", &form);
            assert!(page.contains("notice refused"), "{page}");
        }
        assert_eq!(of_side[0].try_play(&hold), Some(true), "{size}: and nothing had changed");
    }
}
