//! The program as a user runs it: what each command prints, where, and how it ends.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "a test may stop at once, and a campaign tells its figures"
)]

mod commands;
mod debrief;
mod diff;
mod doctor;
mod games;
mod genius;
#[cfg(debug_assertions)]
mod language;
mod kill;
mod language_server;
mod lesson;
mod mid_game;
mod place;
#[cfg(debug_assertions)]
#[path = "../common/plain_words.rs"]
mod plain_words;
mod replay;
mod saves;
mod scenarios;
mod shelf;
mod simulate;
mod spread;
mod standard;
mod unseen;
mod upkeep;
mod watch;
mod week;
mod why;
mod world;
