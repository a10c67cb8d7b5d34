//! A lesson: a teacher and eight phones join, draft, lobby, sign, vote and read the debrief, in delegations of two; one is
//! reloaded, one cut off in mid-draft, one comes back by its word in another browser, a late one takes a seat over from a
//! delegate.

use std::time::{Duration, Instant};

use super::{Driver, Offline, Screen};
use crate::hosted::Host;

pub(super) const PHONE: (u32, u32) = (360, 740);

#[test]
fn a_teacher_and_eight_phones() {
    let Some(driver) = Driver::start() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(lesson(&driver));
}

/// Joins, and reads the word to come back by.
pub(super) async fn join(phone: &mut Screen, host: &Host, name: &str) -> String {
    phone.go(&host.address).await;
    phone.write("#code", &host.code).await;
    phone.write("#name", name).await;
    phone.press("button.main").await;
    let word = phone.find(".return-word").await.text().await.unwrap();
    phone.press("a.button.main").await;
    word
}

/// Makes the move under the thumb: it is considered, looked at, and done.
pub(super) async fn make(phone: &mut Screen, what: &str) {
    phone.press(".hand form .main").await;
    phone.find("section.considered").await;
    phone.look(what).await;
    phone.press(".hand form .main").await;
    phone.find("main:not(:has(.considered))").await;
}

/// Lets the turn pass, which is considered first where something hangs on it.
pub(super) async fn hold(phone: &Screen) {
    let at = "return document.querySelector('main').dataset.at";
    let before = phone.run(at).await;
    phone.press("form.move:has(> input[name=line][value=hold]) button").await;
    phone.until(&format!("{at} !== {before} || !!document.querySelector('.considered')")).await;
    if phone.run("return !!document.querySelector('.considered')").await == true {
        phone.press(".hand form .main").await;
        phone.until(&format!("{at} !== {before}")).await;
    }
}

/// Goes on from a vote that stands before all else, where one does.
async fn past_the_vote(phone: &mut Screen) {
    if phone.run("return !!document.querySelector(\".hand form[action$='/on']\")").await == true {
        phone.look("called").await;
        phone.press(".hand form[action$='/on'] button").await;
        phone.until("return !document.querySelector(\".hand form[action$='/on']\")").await;
    }
}

/// Whose turn a phone says it is.
pub(super) async fn turn(phone: &Screen) -> String {
    let turn = phone.run("return document.querySelector('main').dataset.turn").await;
    turn.as_str().unwrap_or_default().to_owned()
}

/// Whichever of two has the table, and the other.
pub(super) async fn to_move<'p>(
    one: &'p mut Screen,
    other: &'p mut Screen,
) -> (&'p mut Screen, &'p mut Screen) {
    let began = Instant::now();
    loop {
        match (turn(one).await.as_str(), turn(other).await.as_str()) {
            ("own", _) => return (one, other),
            (_, "own") => return (other, one),
            _ => assert!(began.elapsed().as_secs() < 20, "nobody has the table"),
        }
    }
}

async fn lesson(driver: &Driver) {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &["--delegation", "2"]);
    let mut teacher = driver.browser("teacher", 1280, 800).await;
    teacher.go(host.teacher_link()).await;
    teacher.press("button").await;
    let mut wall = driver.browser("wall", 1280, 720).await;
    wall.go(&format!("{}/wall", host.address)).await;

    // Seven join: two tables of two delegations, one of them a member short.
    let mut phones = Vec::new();
    let mut words = Vec::new();
    for number in 0..7 {
        let mut phone = driver.browser(&format!("phone{number}"), PHONE.0, PHONE.1).await;
        if number == 0 {
            phone.go(&host.address).await;
            phone.look("door").await;
        }
        words.push(join(&mut phone, &host, &format!("Student {number}")).await);
        phones.push(phone);
    }
    phones[0].look("waits").await;
    wall.reads("Student 6").await;
    wall.look("gathering").await;
    teacher.look("gathering").await;
    teacher.press("form.begin button").await;
    for phone in &phones {
        phone.find("main[data-turn]").await;
    }
    teacher.find(".tables").await;
    teacher.look("playing").await;
    wall.find(".tables").await;
    wall.look("playing").await;

    two_of_a_delegation(&mut phones).await;
    for at in [0, 1] {
        for tab in ["table", "home", "them", "news", "papers"] {
            phones[at].turn_to(tab).await;
            phones[at].look(tab).await;
        }
        phones[at].turn_to("table").await;
    }
    cut_off(&mut phones).await;

    // One is reloaded, and sits where it sat.
    phones[5].client.refresh().await.unwrap();
    phones[5].find("main[data-turn]").await;
    phones[5].reads("Student 1 binds").await;

    // One comes back by its word in another browser, within five seconds; the old one is out, and told so.
    let mut again = driver.browser("again", PHONE.0, PHONE.1).await;
    again.go(&format!("{}/return", host.address)).await;
    again.look("return").await;
    again.write("#word", &words[6]).await;
    let began = Instant::now();
    again.press("button.main").await;
    again.find("main[data-turn]").await;
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    again.look("came-back").await;
    phones[6].client.refresh().await.unwrap();
    phones[6].find("#word, a[href='/return']").await;
    phones[6].complaints().await;

    late(driver, &host, &teacher, &mut phones).await;
    let [one, other, ..] = &mut phones[..] else { panic!() };
    sign(one, other).await;
    for at in [0, 1, 4] {
        phones[at].find("main[data-turn=over]").await;
        past_the_vote(&mut phones[at]).await;
        phones[at].look("over").await;
        phones[at].turn_to("news").await;
        phones[at].look("vote").await;
        phones[at].turn_to("papers").await;
        phones[at].find("#debrief").await;
        phones[at].look("debrief").await;
    }
    teacher.press("form.end button").await;
    teacher.go(&format!("{}/teacher/debrief", host.address)).await;
    teacher.look("debrief").await;
    wall.find("figure.chart").await;
    wall.look("over").await;
}

/// What two of a delegation see of each other, and the other side does not: one draft, a line, who binds.
async fn two_of_a_delegation(phones: &mut [Screen]) {
    phones[0].reads("chief and whip: you bind").await;
    phones[4].reads("minister and envoy: Student 0 binds").await;
    phones[0].pick("crews", "home").await;
    phones[4].find("#issue-crews .words.own").await;
    phones[4].pick("fish", "fee").await;
    phones[0].find("#issue-fish .words.own").await;
    phones[0].find("#issue-crews .words.own").await;
    let others = "return document.querySelectorAll('.words.own, .brief').length";
    assert_eq!(phones[1].run(others).await, 0, "the other side sees no draft");
    // What is the chief's alone is named to the minister as his, and not offered.
    phones[4].reads("Break off: for Student 0").await;
    let may = "return document.querySelectorAll('input[name=line][value=break]').length";
    assert_eq!(phones[4].run(may).await, 0);
    phones[4].turn_to("papers").await;
    phones[4].write("#note", "Ask for the fee first").await;
    phones[4].press("#notes form button").await;
    phones[4].find("ol.notes").await;
    phones[4].until("return document.getElementById('note').value === ''").await;
    phones[4].look("note").await;
    phones[0].turn_to("papers").await;
    phones[0].reads("Ask for the fee first").await;
    phones[1].turn_to("papers").await;
    assert!(!phones[1].text().await.contains("the fee first"));
}

/// One is cut off in mid-draft: it is told so, what it wrote is kept, and sent when it is back.
async fn cut_off(phones: &mut [Screen]) {
    phones[2].turn_to("papers").await;
    phones[2].write("#note", "What if we").await;
    phones[2].turn_to("table").await;
    phones[2].set_offline(Offline::Yes).await;
    phones[2].pick("crews", "all").await;
    phones[2].find("#offline:not([hidden])").await;
    // The browser complains that it is offline, and of nothing else.
    tokio::time::sleep(Duration::from_millis(500)).await;
    let said = phones[2].complaints().await;
    assert!(said.iter().any(|line| line.contains("ERR_INTERNET_DISCONNECTED")), "{said:?}");
    phones[2].look("cut-off").await;
    let others = "return document.querySelectorAll('.words.own').length";
    assert_eq!(phones[6].run(others).await, 0, "nothing has come of it yet");
    let began = Instant::now();
    phones[2].set_offline(Offline::No).await;
    phones[6].find("#issue-crews .words.own").await;
    phones[2].find("#offline[hidden]").await;
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    phones[2].complaints().await;
    phones[2].turn_to("papers").await;
    phones[2].until("return document.getElementById('note').value === 'What if we'").await;
    // Nor does a page that is loaded anew lose a line begun.
    phones[2].client.refresh().await.unwrap();
    phones[2].until("return document.getElementById('note').value === 'What if we'").await;
}

/// One leaves, a delegate holds the seat, and a late one takes it over: on a small phone, by night, with large letters.
async fn late(driver: &Driver, host: &Host, teacher: &Screen, phones: &mut [Screen]) {
    teacher.press("#seat-4 > summary").await;
    teacher.press("#seat-4 form.remove button").await;
    phones[2].turn_to("them").await;
    phones[2].reads("a scripted delegate").await;
    let mut late =
        driver.browser_with("late", 320, 568, &["--blink-settings=defaultFontSize=32"]).await;
    late.emulate("prefers-color-scheme", "dark").await;
    join(&mut late, host, "Late").await;
    late.reads("The teacher will give you a seat").await;
    late.look("waits").await;
    teacher.press("form.admit button").await;
    late.find("main[data-turn]").await;
    late.reads("Moscow").await;
    for tab in ["table", "home", "papers"] {
        late.turn_to(tab).await;
        late.look(tab).await;
    }
}

/// The first table sounds a faction out, waits for the clause it needs, and signs what both homes then vote on.
async fn sign(one: &mut Screen, other: &mut Screen) {
    let (chief, _) = to_move(one, other).await;
    chief.turn_to("home").await;
    chief.press("#verb-consult > summary").await;
    chief.press("#verb-consult form button").await;
    chief.find("section.considered").await;
    chief.look("lobby").await;
    chief.press(".hand form .main").await;
    chief.find("main:not(:has(.considered))").await;
    chief.look("lobbied").await;
    for phone in [&*one, &*other] {
        phone.turn_to("table").await;
    }
    while !one.text().await.contains("Round 4") {
        let (chief, _) = to_move(one, other).await;
        hold(chief).await;
    }
    let (first, second) = to_move(one, other).await;
    for (issue, option) in [("crews", "home"), ("law", "rules"), ("fish", "fee")] {
        first.pick(issue, option).await;
        first.find(&format!("#issue-{issue} .words.own")).await;
    }
    first.look("drafted").await;
    make(first, "proposing").await;
    second.find(".hand form .main").await;
    second.look("offered").await;
    make(second, "accepting").await;
    first.reads("Your text is accepted").await;
    make(first, "initialling").await;
    // Between signature and vote each side has a turn of its own.
    for _ in 0..2 {
        let (chief, _) = to_move(one, other).await;
        past_the_vote(chief).await;
        chief.look("interval").await;
        hold(chief).await;
    }
}
