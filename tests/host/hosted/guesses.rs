//! A question put to the class: guessed on phones, shown to all.

use super::{Browser, Host, Student, forms};

const QUESTION: [(&str, &str); 4] = [("table", "1"), ("path", ""), ("value", ""), ("clause", "")];

/// The guesses a student's page offers, and which of them is his.
fn offered(student: &mut Student) -> Vec<(String, bool)> {
    let page = student.get("table");
    let form = page.split("/guess\"").nth(1).unwrap_or_default();
    let form = form.split("</form>").next().unwrap();
    form.split("<button")
        .skip(1)
        .map(|button| {
            let value = button.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
            (value.to_owned(), button.contains("aria-pressed=\"true\""))
        })
        .collect()
}

fn guess(student: &mut Student, word: &str) -> u16 {
    let to = format!("{}/guess", student.home);
    student.browser.post(&to, &[("guess", word)]).0
}

fn own(student: &mut Student) -> Vec<String> {
    offered(student).into_iter().filter(|(_, own)| *own).map(|(word, _)| word).collect()
}

#[test]
fn phones_guess_and_change_it_and_all_are_shown_the_result_beside_the_guesses() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("class");
    let host = Host::begin(&file, &[]);
    let mut teacher = host.teacher();
    let mut students = ["Anna", "Ben", "Carl"].map(|name| host.student(name));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let (status, page) = teacher.post("/teacher/ask", &QUESTION);
    assert_eq!(status, 422);
    assert!(page.contains("is asked once it is over"), "{page}");
    assert_eq!(teacher.post("/teacher/end", &[]).0, 303);
    assert!(offered(&mut students[0]).is_empty());
    assert_eq!(guess(&mut students[0], "both"), 200, "nothing is asked yet");
    for (field, bad) in [("table", "9"), ("clause", "nothing=a"), ("path", "sides.x")] {
        let mut asked =
            QUESTION.map(|(name, value)| (name, if name == field { bad } else { value }));
        if field == "path" {
            asked[2].1 = "3";
        }
        assert_eq!(teacher.post("/teacher/ask", &asked).0, 422, "{field}={bad}");
    }
    let page = teacher.get("/teacher/again").1;
    assert!(page.contains("formaction=\"/teacher/ask\""), "{page}");
    assert_eq!(teacher.post("/teacher/ask", &QUESTION).0, 303);
    // Each guesses once: what he says last.
    for (student, words) in [(0, ["both", "neither"]), (1, ["tokyo", "tokyo"])] {
        for word in words {
            assert_eq!(guess(&mut students[student], word), 303);
            assert_eq!(own(&mut students[student]), [word]);
        }
    }
    assert_eq!(guess(&mut students[2], "everybody"), 200);
    assert_eq!(Browser::new(&host.address).post("/s/1/guess", &[("guess", "both")]).0, 403);
    let mut wall = Browser::new(&host.address);
    let page = wall.get("/wall").1;
    assert!(page.contains("2 of 3 have guessed") && !page.contains("yes,"), "{page}");
    // It stands as it was after a crash.
    host.kill();
    let host = Host::again_anywhere(&file);
    let mut teacher = host.teacher();
    wall.move_to(&host.address);
    for student in &mut students {
        student.browser.move_to(&host.address);
    }
    assert_eq!(own(&mut students[0]), ["neither"]);
    let page = teacher.get("/teacher/again").1;
    let show = forms(&page).into_iter().find(|form| form.action == "/teacher/show").unwrap();
    let key = show.value("key");
    for _ in 0..2 {
        assert_eq!(
            teacher.post("/teacher/show", &[("key", &key)]).0,
            303,
            "sent twice, shown once"
        );
    }
    let mut pages = vec![wall.get("/wall").1, teacher.get("/teacher/debrief").1];
    pages.extend(students.iter_mut().map(|student| student.get("table")));
    for page in &pages {
        let told =
            page.split("class=\"guesses\"").nth(1).unwrap().split("</table>").next().unwrap();
        assert!(told.contains("1 yes, 1 no") && told.contains("0 yes, 2 no"), "{told}");
        assert!(told.matches("pass").count() >= 4, "before and after, for both: {told}");
    }
    assert!(pages[2].contains("Neither passes it") && !pages[4].contains("You guessed"));
    assert!(offered(&mut students[0]).is_empty());
    assert_eq!(guess(&mut students[2], "both"), 200, "too late");
    assert_eq!(teacher.post("/teacher/show", &[]).0, 422);
}
