//! The teacher's laptop before and during a lesson: a rehearsal, seats rearranged by drag, a guess asked of a phone.

use super::{Driver, Screen};
use crate::hosted::{Host, Student};

#[test]
fn a_teacher_rehearses_drags_names_and_asks_a_phone() {
    let Some(driver) = Driver::start() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(lesson(&driver));
}

/// Drags the first to the second, as a browser tells a page of it.
async fn drag(teacher: &Screen, from: &str, to: &str) {
    let script = format!(
        "const from = document.querySelector('{from}'), to = document.querySelector('{to}'); \
         const dataTransfer = new DataTransfer(); \
         for (const [on, type] of [[from, 'dragstart'], [to, 'dragover'], [to, 'drop'], [from, 'dragend']]) \
           on.dispatchEvent(new DragEvent(type, {{ bubbles: true, cancelable: true, dataTransfer }}));"
    );
    teacher.run(&script).await;
}

async fn lesson(driver: &Driver) {
    let folder = tempfile::tempdir().unwrap();
    let host = Host::begin(&folder.path().join("class"), &[]);
    let mut teacher = driver.browser("seats-teacher", 1280, 800).await;
    let mut wall = driver.browser("seats-wall", 1280, 720).await;
    wall.go(&format!("{}/wall", host.address)).await;
    teacher.go(host.teacher_link()).await;
    teacher.press("button").await;

    // The wall shows the rehearsal by itself, its end, and the class again.
    teacher.press("#rehearse summary").await;
    teacher.write("#rehearse input[name=table]", "4").await;
    teacher.run("document.querySelector('#rehearse select').value = 'at_once'").await;
    teacher.look("rehearse").await;
    teacher.press("#rehearse form button").await;
    wall.find("body[data-showing=rehearsal] .rehearsal").await;
    teacher.find("body[data-stage=over] .tables").await;
    teacher.look("rehearsal").await;
    wall.find("body[data-stage=over] .chart").await;
    wall.look("rehearsal").await;
    teacher.press("form.dismiss button").await;
    wall.find("body:not([data-showing])[data-stage=gathering]").await;

    let mut students: Vec<Student> =
        ["Anna", "Ben", "Carl", "Dora"].map(|name| host.student(name)).into();
    teacher.reads("Dora").await;
    teacher.press("form.begin button").await;
    teacher.find(".tables").await;

    // A name is dragged to a place, and one on another.
    teacher.press("#plan summary").await;
    teacher.look("plan").await;
    let place = "[data-table=\"2\"][data-side=\"moscow\"]";
    drag(&teacher, ".plan-tables [data-student=\"1\"]", place).await;
    teacher.find(&format!("#plan[open] {place} [data-student=\"1\"]")).await;
    drag(&teacher, "[data-student=\"2\"]", "[data-student=\"3\"]").await;
    teacher.find("#plan[open] [data-table=\"2\"][data-side=\"tokyo\"] [data-student=\"2\"]").await;
    teacher.find("#plan[open] [data-table=\"1\"][data-side=\"moscow\"] [data-student=\"3\"]").await;
    // Where it cannot be, why is said where every command's outcome is: both sit in one delegation.
    drag(&teacher, "[data-student=\"1\"]", "[data-student=\"4\"]").await;
    teacher.reads("Both sit in the same delegation").await;
    let time = teacher.find("#taken li time").await.text().await.unwrap();
    assert!(!time.contains("UTC"), "by this machine's own clock: {time}");
    teacher.complaints().await;
    teacher.look("taken").await;

    let mut phone = driver.browser("seats-phone", 360, 740).await;
    let word = crate::hosted::word_of(&students[0].page);
    phone.go(&format!("{}/return", host.address)).await;
    phone.write("#word", &word).await;
    phone.press("button.main").await;
    phone.find("main[data-turn] .seat").await;
    phone.reads("Your teacher has moved you").await;
    phone.look("moved").await;
    phone.press(".seat button").await;
    phone.find("main:not(:has(.seat))").await;
    assert_eq!(students[0].browser.get("/s/1").0, 403, "the phone has her seat");

    teacher.press("form.end button").await;
    teacher.find("body[data-stage=over]").await;
    teacher.go(&format!("{}/teacher/again", host.address)).await;
    teacher.look("again").await;
    teacher.press("form.again button[formaction]").await;
    phone.press(".question button[value=both]").await;
    phone.find(".question button[value=both][aria-pressed=true]").await;
    phone.look("guess").await;
    for screen in [&teacher, &wall] {
        screen.find("#question:not([hidden])").await;
        screen.reads("1 of 4 have guessed").await;
    }
    teacher.press("#show button").await;
    for screen in [&mut teacher, &mut wall, &mut phone] {
        screen.find(".guesses").await;
        screen.look("guessed").await;
    }
}
