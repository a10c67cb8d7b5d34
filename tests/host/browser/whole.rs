//! What takes longer than a change should wait for: thirty students seated, with what the teacher does counted, and a class
//! at full length with its clock running.

use std::time::{Duration, Instant};

use super::lesson::{PHONE, hold, join, turn};
use super::{Driver, Screen};
use crate::hosted::{Host, Student};

const THREE_MINUTES: Duration = Duration::from_mins(3);

/// The teacher's browser, and how often he has done something.
struct Teacher {
    screen: Screen,
    actions: usize,
}

impl Teacher {
    async fn press(&mut self, css: &str) {
        self.screen.press(css).await;
        self.actions += 1;
    }
}

#[test]
#[ignore = "thirty students: for the long campaign"]
fn thirty_are_seated_within_three_minutes_and_eight_actions_of_the_teacher() {
    let Some(driver) = Driver::start() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let began = Instant::now();
        // Started by the command, which is the first thing the teacher does.
        let host = Host::start(&folder.path().join("class"), &["1956", "--seed", "7"]);
        let screen = driver.browser("teacher", 1280, 800).await;
        let mut teacher = Teacher { screen, actions: 1 };
        teacher.screen.go(host.teacher_link()).await;
        teacher.actions += 1;
        teacher.press("button").await;
        let mut wall = driver.browser("wall", 1280, 720).await;
        wall.go(&format!("{}/wall", host.address)).await;
        teacher.actions += 1;
        let mut students: Vec<Student> = tokio::task::block_in_place(|| {
            (1..=30).map(|number| host.student(&format!("Student {number}"))).collect()
        });
        teacher.screen.reads("Student 30").await;
        wall.reads("Student 30").await;
        wall.look("thirty").await;
        teacher.press("form.begin button").await;
        teacher.screen.until("return document.querySelectorAll('.card').length === 15").await;
        tokio::task::block_in_place(|| {
            for student in &mut students {
                assert!(student.get("table").contains("data-turn"), "seated");
            }
        });
        let took = began.elapsed();
        println!("thirty seated after {took:.1?} and {} actions", teacher.actions);
        assert!(took < THREE_MINUTES, "{took:?}");
        assert!(teacher.actions <= 8, "{}", teacher.actions);
        teacher.screen.look("thirty").await;
        wall.look("thirty-playing").await;
    });
}

#[test]
#[ignore = "a class at full length with its clock running: for the long campaign"]
fn a_class_at_full_length_comes_to_its_end() {
    let Some(driver) = Driver::start() else { return };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let options = ["1956", "--seed", "7", "--length", "full", "--minutes", "10"];
        let host = Host::start(&folder.path().join("class"), &options);
        let mut phones = Vec::new();
        for name in ["Aiko", "Boris"] {
            let mut phone = driver.browser(&format!("full-{name}"), PHONE.0, PHONE.1).await;
            join(&mut phone, &host, name).await;
            phones.push(phone);
        }
        let begun = tokio::task::block_in_place(|| host.teacher().post("/teacher/begin", &[]));
        assert_eq!(begun.0, 303);
        for phone in &phones {
            phone.find("main[data-turn]").await;
        }
        // The first turn is let run out: the clock warns before it bites, and what is done then is to hold.
        let own = usize::from(turn(&phones[0]).await != "own");
        phones[own].find("#clock.short").await;
        phones[own].look("short").await;
        let began = Instant::now();
        while turn(&phones[own]).await == "own" && began.elapsed() < Duration::from_secs(40) {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        assert_eq!(turn(&phones[own]).await, "theirs", "nobody waits for whoever does not move");
        let mut moves = 1;
        let mut tabs = ["table", "home", "them", "news", "papers"].iter().cycle();
        while turn(&phones[0]).await != "over" {
            let at = usize::from(turn(&phones[0]).await != "own");
            if turn(&phones[at]).await != "own" {
                continue;
            }
            let tab = tabs.next().unwrap();
            phones[at].turn_to(tab).await;
            phones[at].look(tab).await;
            phones[at].turn_to("table").await;
            hold(&phones[at]).await;
            moves += 1;
            assert!(moves <= 24, "ten rounds of two turns");
        }
        println!("over after {moves} turns");
        for phone in &mut phones {
            phone.turn_to("papers").await;
            phone.find("#debrief").await;
            phone.look("debrief").await;
        }
    });
}
