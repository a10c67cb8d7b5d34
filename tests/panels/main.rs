//! The window's panels and screens as functions of what is seen: what they say and what a press asks, without a window.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at once"
)]

mod guide;
mod keyboard;
mod map;
mod screens;
mod sheet;
mod sides;
mod table;
