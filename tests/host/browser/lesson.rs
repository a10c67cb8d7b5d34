//! A lesson: a teacher and eight phones join, draft, lobby, sign, vote and read the debrief; one is reloaded, one cut off
//! in mid-draft, one comes back by its word in another browser, a late one takes a seat over from a delegate.

use super::{Driver, Offline, Screen};
use crate::hosted::Host;

const PHONE: (u32, u32) = (360, 740);

#[test]
fn a_teacher_and_eight_phones() {
    let Some(driver) = Driver::start() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(lesson(&driver));
}

/// Joins, and reads the word to come back by.
async fn join(phone: &mut Screen, host: &Host, name: &str) -> String {
    phone.go(&host.address).await;
    phone.look("door").await;
    phone.write("#code", &host.code).await;
    phone.write("#name", name).await;
    phone.press("button.main").await;
    let word = phone.find(".return-word").await.text().await.unwrap();
    phone.look("joined").await;
    phone.press("a.button.main").await;
    word
}

async fn lesson(driver: &Driver) {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = driver.browser("teacher", 1280, 800).await;
    // What the teacher does is counted: from the start of the program to thirty seated students at most eight times.
    let mut actions = 1;
    teacher.go(host.teacher_link()).await;
    teacher.press("button").await;
    actions += 2;
    teacher.look("gathering").await;
    let mut wall = driver.browser("wall", 1280, 720).await;
    wall.go(&format!("{}/wall", host.address)).await;
    wall.look("gathering").await;

    let mut phones = Vec::new();
    let mut words = Vec::new();
    for number in 0..7 {
        let mut phone = driver.browser(&format!("phone{number}"), PHONE.0, PHONE.1).await;
        words.push(join(&mut phone, &host, &format!("Student {number}")).await);
        phones.push(phone);
    }
    wall.reads("Student 6").await;
    teacher.press("form.begin button").await;
    actions += 1;
    assert!(actions <= 8, "{actions}");
    for phone in &mut phones {
        phone.find("main[data-turn]").await;
    }
    teacher.find(".tables").await;
    teacher.look("playing").await;
    wall.find(".tables").await;
    wall.look("playing").await;

    // Every page of whoever has the table, and of who waits.
    for at in [0, 1] {
        let base = phones[at].client.current_url().await.unwrap();
        let base = base.path().split('/').take(3).collect::<Vec<_>>().join("/");
        for tab in ["table", "home", "them", "news", "papers"] {
            phones[at].go(&format!("{}{base}/{tab}", host.address)).await;
            phones[at].look(tab).await;
        }
        phones[at].go(&format!("{}{base}", host.address)).await;
    }

    // One is cut off and told so, and has its page when it is back.
    phones[2].set_offline(Offline::Yes).await;
    phones[2].find("#offline:not([hidden])").await;
    phones[2].set_offline(Offline::No).await;
    phones[2].find("#offline[hidden]").await;
    phones[2].complaints().await;

    // One is reloaded, and sits where it sat.
    phones[3].client.refresh().await.unwrap();
    phones[3].find("main[data-turn]").await;
    phones[3].look("reloaded").await;

    // One comes back by its word in another browser; the old one is out.
    let mut again = driver.browser("again", PHONE.0, PHONE.1).await;
    again.go(&format!("{}/return", host.address)).await;
    again.write("#word", &words[4]).await;
    again.press("button.main").await;
    again.find("main[data-turn]").await;
    again.look("came-back").await;

    // A late one takes the empty side over from the delegate.
    let mut late = driver.browser("late", PHONE.0, PHONE.1).await;
    join(&mut late, &host, "Late").await;
    late.look("waits").await;
    teacher.press("form.admit button").await;
    late.find("main[data-turn]").await;
    late.look("seated").await;

    // The first table plays to its end by what its phones offer.
    let (mut one, mut other) = (0, 1);
    for _ in 0..60 {
        if phones[one].run("return document.querySelector('main').dataset.turn").await == "over" {
            break;
        }
        if phones[one].run("return document.querySelector('main').dataset.turn").await != "own" {
            std::mem::swap(&mut one, &mut other);
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            continue;
        }
        hold(&phones[one]).await;
    }
    for at in [0, 1] {
        phones[at].find("main[data-turn=over]").await;
        let papers = phones[at].client.current_url().await.unwrap();
        let base = papers.path().split('/').take(3).collect::<Vec<_>>().join("/");
        phones[at].go(&format!("{}{base}/papers", host.address)).await;
        phones[at].look("debrief").await;
    }
    teacher.press("form.end button").await;
    teacher.go(&format!("{}/teacher/debrief", host.address)).await;
    teacher.look("debrief").await;
    wall.look("over").await;
}

/// Lets the turn pass, as a finger does: the button that holds, wherever it stands.
async fn hold(phone: &Screen) {
    let script = "const line = [...document.querySelectorAll('form[action$=\"/move\"] input[name=line]')]\
        .find(input => input.value === 'hold'); if (line) { line.form.requestSubmit(); return true; } return false";
    assert_eq!(phone.run(script).await, true, "{}", phone.text().await);
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
}
