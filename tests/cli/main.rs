//! The program as a user runs it: what each command prints, where, and how it ends.
//!
//! What needs a shell, signals, `/dev/full` or a pseudo-terminal is for Linux; the rest runs on Windows and macOS too.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may stop at once, and a campaign tells its figures"
)]

mod commands;
mod debrief;
mod desks;
mod diff;
mod doctor;
mod games;
mod genius;
#[cfg(all(debug_assertions, target_os = "linux"))]
mod language;
mod kill;
mod language_server;
mod lesson;
mod mid_game;
mod place;
#[cfg(all(debug_assertions, target_os = "linux"))]
#[path = "../common/plain_words.rs"]
mod plain_words;
mod replay;
mod saves;
mod scenarios;
#[cfg(target_os = "linux")]
mod shelf;
#[cfg(target_os = "linux")]
mod simulate;
#[cfg(target_os = "linux")]
mod spread;
#[cfg(target_os = "linux")]
mod standard;
#[cfg(target_os = "linux")]
mod unseen;
mod upkeep;
mod watch;
#[cfg(target_os = "linux")]
mod week;
mod why;
#[cfg(target_os = "linux")]
mod world;
