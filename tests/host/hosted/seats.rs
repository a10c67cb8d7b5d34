//! Seats taken over, exchanged and given: what the teacher reads of it, and what whoever had the seat reads.

use std::time::Duration;

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
            host.kill();
            host = Host::again_anywhere(&file);
            teacher = host.teacher();
            for browser in [&mut students[0].browser, &mut other] {
                browser.move_to(&host.address);
            }
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

/// Where everybody sits, as the teacher's rows say it.
fn seats_of(teacher: &mut Browser) -> Vec<String> {
    let (_, page) = teacher.get("/teacher");
    let rows = part(&page, "<tbody>", "</tbody>").split("<tr ").skip(1);
    rows.map(|row| part(row, "<td>", "</td>").to_owned()).collect()
}

#[test]
fn a_teacher_swaps_two_takes_it_back_and_a_swap_sent_twice_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, mut students) = playing(&host, &["Anna", "Ben", "Carl", "Dora"]);
    let before = seats_of(&mut teacher);
    let swap = [("student", "1"), ("other", "4"), ("key", "swap-once")];
    for _ in 0..2 {
        command(&mut teacher, "swap", &swap);
        let after = seats_of(&mut teacher);
        assert_eq!((&after[0], &after[3]), (&before[3], &before[0]));
    }
    let told = notice(&mut students[0]);
    assert!(told.contains("to table 2, Moscow") && told.contains("it is held by Dora"), "{told}");
    command(&mut teacher, "unseat", &[]);
    assert_eq!(seats_of(&mut teacher), before);
    let (status, page) = teacher.post("/teacher/swap", &[("student", "1"), ("other", "9")]);
    assert_eq!(status, 422);
    assert!(page.contains("id=\"said\"") && page.contains("role=\"alert\""), "{page}");
}

#[test]
fn late_students_are_seated_at_random_by_one_press() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, _) = playing(&host, &["Anna", "Ben", "Carl"]);
    let mut late: Vec<Student> = ["Dora", "Emil"].map(|name| host.student(name)).into();
    let page = teacher.get("/teacher").1;
    assert!(page.contains("Seat all 2 without a seat at random"), "{page}");
    command(&mut teacher, "random", &[]);
    assert!(seats_of(&mut teacher).iter().all(|seat| seat.starts_with("table")));
    assert!(!teacher.get("/teacher").1.contains("action=\"/teacher/random\""));
    for student in &mut late {
        assert!(student.get("table").contains("id=\"clock\"") || !student.get("table").is_empty());
    }
    assert_eq!(teacher.post("/teacher/random", &[]).0, 422);
}

#[test]
fn a_roster_seats_whoever_comes_and_is_offered_to_the_next_class_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("class");
    let host = Host::begin(&file, &[]);
    let first = host.code.clone();
    let mut teacher = host.teacher();
    let (status, page) = teacher.post("/teacher/roster", &[("text", "Anna\nАnnа")]);
    assert_eq!(status, 422);
    assert!(page.contains("Line 2 of the roster"), "{page}");
    command(&mut teacher, "roster", &[("text", "Anna\r\nBen\r\nCarl\r\nDora")]);
    host.student("dora");
    let page = teacher.get("/teacher").1;
    assert!(page.contains("Carl: table 2, Tokyo, not here yet"), "{page}");
    assert!(page.contains("Dora: table 2, Moscow<"), "{page}");
    assert_eq!(seats_of(&mut teacher), ["table 2, Moscow"]);
    drop(host);
    let host = Host::begin(&file, &[]);
    assert_ne!(host.code, first);
    let page = host.teacher().get("/teacher").1;
    assert!(page.contains(&format!("names that class {first} kept")), "{page}");
    assert!(page.contains("Anna\nBen\nCarl\nDora</textarea>"), "{page}");
    assert!(!page.contains("not here yet"), "it is not kept before the teacher says so");
}

#[test]
fn a_nickname_is_taken_away_by_one_press_and_stands_nowhere_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, mut students) = playing(&host, &["Anna", "Rude"]);
    let page = teacher.get("/teacher").1;
    let form = super::forms(&page).into_iter();
    let away = form
        .filter(|form| form.action == "/teacher/rename")
        .find(|form| form.value("student") == "2" && form.value("name").starts_with("Student"));
    let name = away.unwrap().value("name");
    command(&mut teacher, "rename", &[("student", "2"), ("name", &name)]);
    let mut pages = vec![teacher.get("/teacher").1, teacher.get("/teacher/table/1").1];
    pages.push(teacher.get("/wall").1);
    for student in &mut students {
        pages.extend(["table", "home", "them", "news", "papers"].map(|tab| student.get(tab)));
    }
    for page in &pages {
        assert!(!page.contains("Rude"), "{page}");
    }
    assert!(pages[0].contains(&name));
}

/// Tells of every change a stream tells of.
fn listen(student: &Student) -> std::sync::mpsc::Receiver<()> {
    use std::io::BufRead as _;
    let (tell, told) = std::sync::mpsc::channel();
    let (browser, to) = (student.browser.clone(), format!("{}/stream", student.home));
    let body = browser.open(&to);
    std::thread::spawn(move || {
        for line in std::io::BufReader::new(body).lines().map_while(Result::ok) {
            if line == "event: changed" && tell.send(()).is_err() {
                return;
            }
        }
    });
    told
}

#[test]
fn a_stream_follows_its_seat_when_the_student_is_moved() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let names = ["Anna", "Ben", "Carl", "Dora", "Emil", "Finn"];
    let (mut teacher, mut students) = playing(&host, &names);
    let told = listen(&students[0]);
    command(&mut teacher, "swap", &[("student", "1"), ("other", "5")]);
    told.recv_timeout(Duration::from_secs(10)).unwrap();
    // All that is told of the move itself is passed over.
    while told.recv_timeout(Duration::from_millis(700)).is_ok() {}
    // Table 1, where she sat, is none of hers now; table 3 is.
    for (student, is_told) in [(1, false), (5, true)] {
        let to = format!("{}/note", students[student].home);
        assert_eq!(students[student].browser.post(&to, &[("text", "wait")]).0, 303);
        assert_eq!(told.recv_timeout(Duration::from_millis(1500)).is_ok(), is_told);
    }
}

#[test]
fn the_stream_of_whoever_lost_his_seat_tells_him_so_and_ends() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, students) = playing(&host, &["Anna", "Ben"]);
    for (student, lose) in [(0, "return"), (1, "remove")] {
        let told = listen(&students[student]);
        if lose == "return" {
            let word = word_of(&students[student].page);
            assert_eq!(Browser::new(&host.address).post("/return", &[("word", &word)]).0, 303);
        } else {
            command(&mut teacher, "remove", &[("student", "2")]);
        }
        // It is told, and then hears nothing more, for the stream has ended.
        let since = std::time::Instant::now();
        let mut times = 0;
        while told.recv_timeout(Duration::from_secs(10)).is_ok() {
            times += 1;
        }
        assert!(times > 0 && since.elapsed() < Duration::from_secs(8), "{lose}: {times}");
    }
}

#[test]
fn an_event_sent_again_after_it_failed_at_one_table_is_not_repeated_at_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, mut students) = playing(&host, &["Anna", "Ben", "Carl", "Dora"]);
    super::lesson::play_out(&mut students[2..]);
    let page = teacher.get("/teacher").1;
    let own = |page: &str| {
        let forms = super::forms(page).into_iter();
        let mut own = forms.filter(|form| form.value("key").ends_with("-event-own-0"));
        own.next().unwrap().value("key")
    };
    let mut key = own(&page);
    let send = |teacher: &mut Browser, key: &str, title: &str| {
        let event = [("key", key), ("title", title), ("text", "It blows."), ("by", "0")];
        let (status, page) = teacher.post("/teacher/event", &event);
        assert_eq!(status, 422, "table 2 has ended: {page}");
        own(&page)
    };
    for _ in 0..2 {
        let next = send(&mut teacher, &key, "Storm");
        assert_eq!(next, key, "the form that is sent again is the same command");
        key = next;
    }
    let brought = |teacher: &mut Browser| {
        let save = teacher.get("/teacher/save/1.ron").1;
        save.matches("teacher_").count()
    };
    assert_eq!(brought(&mut teacher), 1);
    // Said otherwise, it is another.
    send(&mut teacher, &key, "Gale");
    assert_eq!(brought(&mut teacher), 2);
}

#[test]
fn what_is_offered_to_be_taken_back_can_be_and_what_is_not_cannot() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::start(&folder.path().join("class"), &["1956", "--minutes", "0"]);
    let mut teacher = host.teacher();
    let mut students = ["Anna", "Ben"].map(|name| host.student(name));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let (mut taken, mut stood) = (0, 0);
    for step in 0..24 {
        for (mover, student) in students.iter_mut().enumerate() {
            // What a faction answers is chance, and stands; a hold may be thought better of.
            let lines = ["consult mainstream", "hold"];
            let mut offered = lines.iter().cycle().skip(step % 2).take(2);
            let Some(offered) = offered.find_map(|line| student.asked(line)) else {
                continue;
            };
            if student.try_play(&offered) != Some(true) || step % 3 == 2 {
                continue;
            }
            let is_offered = student.get("table").contains("/back\"");
            let (to, key) = (format!("{}/back", student.home), format!("back {step} {mover}"));
            let (status, page) = loop {
                let answer = student.browser.post(&to, &[("key", &key)]);
                if answer.0 != 429 {
                    break answer;
                }
                std::thread::sleep(Duration::from_secs(1));
            };
            assert_eq!(status == 303, is_offered, "{}: {page}", offered.line);
            if is_offered { taken += 1 } else { stood += 1 }
        }
    }
    assert!(taken > 0 && stood > 2, "{taken} taken back, {stood} stood");
}

#[test]
fn of_a_deleted_class_nobody_reads_anything_more() {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let (mut teacher, mut students) = playing(&host, &["Anna", "Ben"]);
    let form = [("code", host.code.as_str())];
    let (status, page) = teacher.post("/teacher/delete", &form);
    assert!(status == 200 && page.contains("is deleted"), "{status}: {page}");
    let anna = &mut students[0];
    let (table, stream) = (format!("{}/table", anna.home), format!("{}/stream", anna.home));
    let asked =
        ["/", "/join", "/wall", "/wall/stream", "/teacher", "/teacher/all.zip", &table, &stream];
    for (browser, path) in asked.iter().flat_map(|path| [(0, path), (1, path)]) {
        let browser = if browser == 0 { &mut teacher } else { &mut anna.browser };
        let (status, page) = browser.get(path);
        assert_eq!(status, 410, "{path}: {page}");
        assert!(page.contains("is deleted") && !page.contains("Anna"), "{path}: {page}");
    }
    let (status, page) = anna.browser.post("/join", &[("code", &host.code), ("name", "Carl")]);
    assert!(status == 410 && page.contains("is deleted"), "{page}");
    // Nor is anything of it noted when the program ends.
    let code = host.code.clone();
    host.end();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let of_it = bytes.windows(code.len()).any(|part| part == code.as_bytes());
        assert!(!of_it, "{} still names {code}", path.display());
    }
}
