//! The clock of the world set forward and back under a class: a turn has as long as it had.
#![cfg(target_os = "linux")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use rcgen::date_time_ymd;

use super::secured::Certified;
use super::{Host, Student, attribute};

/// Tells a program the time of the world, changed by as many seconds as stand in a file. What is not of the world is as it is.
const JUMP: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

static long jump(void) {
    long seconds = 0;
    FILE *file = fopen(getenv("TWO_TABLES_JUMP"), "r");
    if (file) {
        if (fscanf(file, "%ld", &seconds) != 1) seconds = 0;
        fclose(file);
    }
    return seconds;
}

int clock_gettime(clockid_t which, struct timespec *at) {
    static int (*real)(clockid_t, struct timespec *);
    if (!real) real = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
    int outcome = real(which, at);
    if (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE) at->tv_sec += jump();
    return outcome;
}

time_t time(time_t *to) {
    struct timespec at;
    clock_gettime(CLOCK_REALTIME, &at);
    if (to) *to = at.tv_sec;
    return at.tv_sec;
}

int gettimeofday(struct timeval *to, void *zone) {
    struct timespec at;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &at);
    to->tv_sec = at.tv_sec;
    to->tv_usec = at.tv_nsec / 1000;
    return 0;
}
"#;

/// The clock of the world as a host sees it.
struct World {
    library: PathBuf,
    jump: PathBuf,
}

impl World {
    /// In `folder`; nothing where this machine has no compiler for C.
    fn new(folder: &Path) -> Option<Self> {
        let (source, library) = (folder.join("jump.c"), folder.join("jump.so"));
        std::fs::write(&source, JUMP).unwrap();
        let mut compiler = Command::new("cc");
        compiler.args(["-shared", "-fPIC", "-o"]).arg(&library).arg(&source).arg("-ldl");
        let is_made = compiler.status().is_ok_and(|status| status.success());
        is_made.then(|| Self { library, jump: folder.join("jump") })
    }

    fn set(&self, days: i64) {
        // Whole at once, so that nobody reads half of it.
        let new = self.jump.with_extension("new");
        std::fs::write(&new, (days * 24 * 3600).to_string()).unwrap();
        std::fs::rename(new, &self.jump).unwrap();
    }

    fn of(&self, mut command: Command) -> Command {
        command.env("LD_PRELOAD", &self.library).env("TWO_TABLES_JUMP", &self.jump);
        command
    }
}

/// What a turn is given: 300 minutes, shared among ten turns.
const TURN: i64 = 30 * 60 * 1_000;

/// What is left of the turn, in thousandths of a second, and when that was so.
pub(super) fn left(student: &mut Student) -> (i64, Instant) {
    let page = student.get("table");
    let clock = page.split("id=\"clock\"").nth(1).unwrap_or_else(|| panic!("no clock: {page}"));
    let text = attribute(clock.split('>').next().unwrap(), "data-left").unwrap();
    (text.parse().unwrap(), Instant::now())
}

/// Whether a turn has run down by what has passed, and by no more or less than a second.
fn assert_ran_down(before: (i64, Instant), after: (i64, Instant), when: &str) {
    let passed = i64::try_from((after.1 - before.1).as_millis()).unwrap();
    let ran_down = before.0 - after.0;
    assert!((ran_down - passed).abs() < 1_000, "{when}: {ran_down} of {passed}");
}

#[test]
fn the_clock_of_the_world_set_forward_or_back_changes_no_turn() {
    let folder = tempfile::tempdir().unwrap();
    let Some(world) = World::new(folder.path()) else {
        eprintln!("skipped: no compiler for C here");
        return;
    };
    // That a host is told another time at all: a certificate has ended in half a century.
    world.set(365 * 50);
    let params = rcgen::CertificateParams::new(vec!["class.example".to_owned()]);
    let certified = Certified::with(params.map(|mut params| {
        params.not_after = date_time_ymd(2050, 1, 1);
        params
    }));
    let [certificate, key] = ["class.pem", "class.key"].map(|name| certified.file(name));
    let file = folder.path().join("class");
    let options = ["tutorial", "--tls-cert", certificate.to_str().unwrap(), "--tls-key"];
    let options = [&options[..], &[key.to_str().unwrap()]].concat();
    let late = world.of(Host::command(&file, &options)).output().unwrap();
    let said = String::from_utf8(late.stderr).unwrap();
    assert!(said.contains("2050-01-01"), "{said}");

    world.set(0);
    let options = ["tutorial", "--minutes", "300", "--seed", "7"];
    let host = Host::started(world.of(Host::command(&file, &options)));
    let port = host.port();
    let mut teacher = host.teacher();
    let mut students = ["Anna", "Ben"].map(|name| host.student(name));
    assert_eq!(teacher.post("/teacher/begin", &[]).0, 303);
    let [anna, ben] = &mut students;
    let begun = left(anna);
    for (days, when) in [(400, "forward"), (-4_000, "back"), (0, "as it is")] {
        world.set(days);
        std::thread::sleep(Duration::from_millis(400));
        assert_ran_down(begun, left(anna), when);
        assert_ran_down(begun, left(ben), when);
        // Nobody has asked too often, and no seat is forgotten.
        assert_eq!(teacher.get("/teacher").0, 200);
    }
    // A turn that begins in another year is as long as any.
    world.set(-4_000);
    let mover = students.iter_mut().position(|one| !one.offered().is_empty()).unwrap();
    let hold = students[mover].offered().into_iter().find(|offered| offered.line == "hold");
    assert_eq!(students[mover].try_play(&hold.unwrap()), Some(true));
    let turned = left(&mut students[0]);
    assert!((TURN - 5_000..=TURN).contains(&turned.0), "{turned:?} of {begun:?}");
    world.set(4_000);
    std::thread::sleep(Duration::from_millis(400));
    let stopped = left(&mut students[0]);
    assert_ran_down(turned, stopped, "in another turn");

    // A host that died in one year and is started in another keeps what was written of the clock.
    host.kill();
    world.set(-4_000);
    let again = Host::started(world.of(Host::command(&file, &["--again", "--port", &port])));
    let mut teacher = again.teacher();
    let kept = left(&mut students[0]);
    // What it had when its last row was written: no less than it had as it died, and no more than a turn is given.
    assert!((stopped.0..=TURN).contains(&kept.0), "{kept:?} of {stopped:?}");
    std::thread::sleep(Duration::from_millis(300));
    assert_eq!(left(&mut students[0]).0, kept.0, "it stands till the teacher says so");
    assert_eq!(teacher.post("/teacher/hold", &[("value", "playing")]).0, 303);
    let on = left(&mut students[0]);
    assert!((kept.0 - on.0) < 2_000, "{on:?} of {kept:?}");
}
