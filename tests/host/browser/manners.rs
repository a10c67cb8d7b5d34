//! How a page behaves: it says and shakes when the turn comes, lets a mis-tap be taken back, is used by keyboard alone, is
//! still where nothing shall move, sleeps while nobody sees it and has missed nothing when it wakes, and runs no script but
//! its own.

use super::lesson::{PHONE, hold, join, to_move};
use super::{Driver, Screen};
use crate::hosted::Host;
use serde_json::json;

/// Notes when a page shakes the phone, and which streams it has open.
const WATCHED: &str = "window.shaken = []; window.streams = [];\
    navigator.vibrate = (pattern) => { shaken.push(pattern); return true; };\
    const Real = EventSource;\
    window.EventSource = class extends Real {\
        constructor(address) { super(address); streams.push(this); }\
        close() { super.close(); streams.splice(streams.indexOf(this), 1); }\
    };";

#[test]
fn a_page_says_when_the_turn_comes_and_is_used_by_anybody() {
    let Some(driver) = Driver::start() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(manners(&driver));
}

async fn manners(driver: &Driver) {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut phones = Vec::new();
    for name in ["Aiko", "Boris"] {
        let mut phone = driver.browser(name, PHONE.0, PHONE.1).await;
        let watched = json!({ "source": WATCHED });
        phone.devtools("Page.addScriptToEvaluateOnNewDocument", watched).await;
        join(&mut phone, &host, name).await;
        phones.push(phone);
    }
    let folder_of_teacher =
        tokio::task::block_in_place(|| host.teacher().post("/teacher/begin", &[]));
    assert_eq!(folder_of_teacher.0, 303);
    for phone in &phones {
        phone.find("main[data-turn]").await;
    }
    let [one, other] = &mut phones[..] else { panic!() };
    let (first, second) = to_move(one, other).await;

    says_when_the_turn_comes(first, second).await;
    takes_back(second).await;
    by_keyboard(second).await;
    is_still(second).await;
    sleeps(second, first).await;
    runs_no_other_script(first).await;
}

/// By its title, aloud, and by shaking the phone once.
async fn says_when_the_turn_comes(first: &Screen, second: &Screen) {
    second.turn_to("papers").await;
    second.until("return document.title === 'Tokyo has the table · Two Tables'").await;
    hold(first).await;
    second.until("return document.title === 'Your turn · Two Tables'").await;
    second
        .until("return document.getElementById('live').textContent === 'You have the table'")
        .await;
    second.until("return shaken.length === 1").await;
    // And no more while it lasts.
    second.turn_to("table").await;
    second.until("return shaken.length === 1").await;
}

/// What nobody has seen is as if it had not been; where nothing can be taken back, nothing offers it.
async fn takes_back(phone: &Screen) {
    let capital = "return document.querySelector('.meter:nth-child(4) strong').textContent";
    let before = phone.run(capital).await;
    phone.turn_to("home").await;
    phone.press("#verb-pay > summary").await;
    phone.press("#verb-pay form button").await;
    phone.press(".hand form .main").await;
    phone.find("main:not(:has(.considered))").await;
    phone.turn_to("table").await;
    assert_ne!(phone.run(capital).await, before);
    phone.press("form[action$='/back'] button").await;
    phone.until(&format!("{capital} === {before}")).await;
    phone.until("return !document.querySelector(\"form[action$='/back']\")").await;
}

/// Nothing but keys: past what stands round the page, through it in the order it is read, and a clause chosen by arrows.
async fn by_keyboard(phone: &Screen) {
    phone.client.refresh().await.unwrap();
    phone.find("main[data-turn]").await;
    phone.key("Tab").await;
    phone.until("return document.activeElement.matches('.skip')").await;
    phone.key("Enter").await;
    phone.until("return document.activeElement.id === 'main' || location.hash === '#main'").await;
    let order = "const main = document.getElementById('main');\
        const parts = ['bar', 'main', 'tabs'].map(id => document.getElementById(id));\
        return document.querySelectorAll('h1').length === 1 && parts.every((part, at) => at === 0 ||\
            parts[at - 1].compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING)";
    assert_eq!(phone.run(order).await, json!(true));
    // Every step forward is a step down the page.
    phone.run("window.at = document.activeElement; window.steps = 0").await;
    loop {
        phone.key("Tab").await;
        let onward = "const now = document.activeElement;\
            if (now === document.body) return 'end';\
            const isOnward = at === document.body || at.compareDocumentPosition(now) & (4 | 16);\
            at = now; steps += 1; return isOnward ? 'onward' : 'back to ' + now.outerHTML.slice(0, 200)";
        let step = phone.run(onward).await;
        if step == "end" || phone.run("return at.id === 'to-papers'").await == json!(true) {
            break;
        }
        assert_eq!(step, "onward");
    }
    assert!(phone.run("return steps").await.as_u64().unwrap() > 8);
    phone.press("#issue-crews > summary").await;
    phone.run("document.getElementById('pick-crews-none').focus()").await;
    phone.key("ArrowDown").await;
    phone.find("#issue-crews .words.own").await;
    phone.until("return document.activeElement.name === 'issue-crews' && document.activeElement.checked").await;
}

/// Nothing moves where nothing shall.
async fn is_still(phone: &Screen) {
    phone.emulate("prefers-reduced-motion", "reduce").await;
    let moves = "return document.getAnimations().length === 0 && \
        [...document.querySelectorAll('*')].every(one => { const style = getComputedStyle(one); \
        return style.transitionDuration === '0s' && style.animationName === 'none' && style.scrollBehavior === 'auto' })";
    assert_eq!(phone.run(moves).await, json!(true));
    phone.emulate("prefers-reduced-motion", "no-preference").await;
}

/// Makes a page believe that it is seen, or that it is not.
async fn show(phone: &Screen, is_hidden: bool) {
    let script = format!(
        "Object.defineProperty(document, 'hidden', {{ configurable: true, get: () => {is_hidden} }});\
         document.dispatchEvent(new Event('visibilitychange'))"
    );
    phone.run(&script).await;
}

/// One stream while it is seen, none while it is not; what was missed is there when it wakes, and its title before.
async fn sleeps(phone: &Screen, other: &Screen) {
    phone.until("return streams.length === 1").await;
    show(phone, true).await;
    phone.until("return streams.length === 0").await;
    // The line is in the host's hands when the phone wakes.
    hold(phone).await;
    let title = phone.run("return document.title").await;
    // Two turns: the round changes and its new host speaks first.
    for _ in 0..2 {
        if super::lesson::turn(other).await == "own" {
            hold(other).await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
    assert_eq!(phone.run("return document.title").await, title, "asleep");
    show(phone, false).await;
    phone.until("return streams.length === 1").await;
    phone.until("return document.title === 'Your turn · Two Tables'").await;
    // Asleep for longer it asks now and then.
    show(phone, true).await;
    hold(phone).await;
    phone.until("return document.title === 'Tokyo has the table · Two Tables'").await;
    for _ in 0..2 {
        if super::lesson::turn(other).await == "own" {
            hold(other).await;
        }
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
    phone.until("return document.title === 'Your turn · Two Tables'").await;
    show(phone, false).await;
}

/// What is written into the page runs nothing, and the browser says that it was refused.
async fn runs_no_other_script(phone: &Screen) {
    let script = "const one = document.createElement('script'); one.textContent = 'window.broken = true';\
        document.head.append(one); document.getElementById('main').insertAdjacentHTML('beforeend', \
        '<img src=/assets/icon.svg onload=\"window.broken = true\"><p style=\"position: fixed\">x</p>');\
        return true";
    phone.run(script).await;
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    assert_eq!(phone.run("return window.broken === undefined").await, json!(true));
    let said = phone.complaints().await;
    let refused = said.iter().filter(|line| line.contains("Content Security Policy")).count();
    assert!(refused >= 3, "{said:?}");
}
