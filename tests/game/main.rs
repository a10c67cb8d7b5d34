//! The game as a world of entities, played through messages, without a window.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value,
    reason = "a test may stop at once"
)]

#[path = "../common/mod.rs"]
mod common;

mod checker;
mod frames;
mod mirror;
mod refusals;
mod saves;
mod secrets;
mod table;
mod thinking;
mod two_players;
mod whole_game;
