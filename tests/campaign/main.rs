//! What must be true of play, on average, in strength and in history: thousands of games, printed as tables and held.
//!
//! Ignored in a plain `cargo test`, since it takes long:
//! `cargo test --release --test campaign -- --ignored --nocapture --test-threads=1`.
//! `negotiation/VALIDATION.md` states each figure with the test that prints it.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::wildcard_enum_match_arm,
    reason = "a test may stop at once, a campaign prints, and no sum here is near 2^52"
)]

#[path = "../common/mod.rs"]
mod common;
mod players;

mod averages;
mod awareness;
mod contingency;
mod cost;
mod ground;
mod history;
mod honour;
mod ideas;
mod levels;
mod own_text;
mod recipes;
mod search;
mod speed;
mod strength;
mod styles;
mod tracks;
mod years;
