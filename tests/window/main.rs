//! Whole games in a real window: by keyboard, by mouse, by messages; and every screen at several sizes.
//!
//! Each case is a process of its own, since a program opens one window only. Without a display the cases are skipped and
//! say so; where `TWO_TABLES_WINDOW` is `required`, that fails. Pictures go to the folder in `TWO_TABLES_SHOTS`:
//! `cargo test --test window look_` makes those of every year in all colours.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::needless_pass_by_value,
    clippy::wildcard_enum_match_arm,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "a test may stop at once, and tells what it skips"
)]

#[cfg(target_os = "linux")]
mod bus;
mod case;
mod eyes;
mod figures;
mod hands;
mod kill;
mod motion;
mod plan;
mod player;

use std::process::{Command, ExitCode};

use case::{Case, Runs};

/// The case that measures: only where it is asked for by name, as are those of `motion`.
const FIGURES: &str = "figures";

/// Names the case a child process is to play.
const CASE: &str = "TWO_TABLES_CASE";

fn main() -> ExitCode {
    if let Ok(name) = std::env::var(CASE) {
        if name == FIGURES {
            figures::measure();
            return ExitCode::SUCCESS;
        }
        if [motion::MOTION, motion::FILM].contains(&name.as_str()) {
            motion::show(&name);
            return ExitCode::SUCCESS;
        }
        #[cfg(target_os = "linux")]
        if name == bus::BUS {
            bus::walk(env!("CARGO_BIN_EXE_two-tables"));
            return ExitCode::SUCCESS;
        }
        let case = Case::called(&name).expect("a case of that name");
        player::play(case);
        return ExitCode::SUCCESS;
    }
    let wanted: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let cases: Vec<Case> = Case::all()
        .into_iter()
        .filter(|case| {
            let is_wanted = wanted.iter().any(|word| case.name.contains(word));
            is_wanted || wanted.is_empty() && case.runs == Runs::Always
        })
        .collect();
    if let Some(why) = nothing_to_show_on() {
        for case in &cases {
            println!("window {}: skipped, {why}", case.name);
        }
        let required = std::env::var("TWO_TABLES_WINDOW").is_ok_and(|word| word == "required");
        return if required { ExitCode::FAILURE } else { ExitCode::SUCCESS };
    }
    let mut failed = cases.iter().filter(|case| !holds(case.name)).count();
    // It needs a bus of its own besides a display: only where it is asked for by name.
    #[cfg(target_os = "linux")]
    if wanted.iter().any(|word| word == bus::BUS) {
        failed += usize::from(!is_walked());
    }
    if wanted.is_empty() || wanted.iter().any(|word| word == "kill") {
        kill::nothing_that_was_played_is_lost(child("messages"));
        println!("window kill: ok");
    }
    for asked in [FIGURES, motion::MOTION, motion::FILM] {
        if wanted.iter().any(|word| word == asked) {
            failed += usize::from(!holds(asked));
        }
    }
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Why no window can be opened here.
fn nothing_to_show_on() -> Option<String> {
    let why = two_tables::desktop::window_can_open().err()?;
    let wording = two_tables::wording::Wording::new(two_tables::sentence::Language::English);
    Some(wording.say(&why))
}

/// Whether the window can be walked over the accessibility bus, or where there is none, whether none is required.
#[cfg(target_os = "linux")]
fn is_walked() -> bool {
    if let Some(why) = bus::nothing_to_walk_on() {
        println!("window {}: skipped, {why}", bus::BUS);
        return !std::env::var("TWO_TABLES_A11Y").is_ok_and(|word| word == "required");
    }
    let mut session = Command::new("dbus-run-session");
    session.arg("--").arg(std::env::current_exe().unwrap()).env(CASE, bus::BUS);
    succeeds(bus::BUS, session)
}

fn holds(name: &str) -> bool {
    succeeds(name, child(name))
}

fn succeeds(name: &str, mut command: Command) -> bool {
    let begun = std::time::Instant::now();
    let status = command.status().unwrap();
    let word = if status.success() { "ok" } else { "FAILED" };
    println!("window {name}: {word} ({:.1} s)", begun.elapsed().as_secs_f32());
    status.success()
}

/// This program, to play the case `name`.
fn child(name: &str) -> Command {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.env(CASE, name);
    child
}
