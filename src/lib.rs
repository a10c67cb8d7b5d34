//! Two Tables: a negotiation game about the Russo-Japanese dispute over the islands, after Putnam's two-level games.
//!
//! The modules in reading order; each uses only those above it (`src/ARCHITECTURE.md`).
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at once")
)]

pub mod units;
pub mod sentence;
pub mod scenario;
pub mod negotiation;
pub mod analysis;
pub mod view;
pub mod ai;
pub mod session;
pub mod wording;
pub mod pages;
pub mod paper;
pub mod sitting;
pub mod class;
pub mod store;
pub mod workbench;
#[cfg(feature = "host")]
pub mod host;
#[cfg(feature = "game")]
pub mod game;
#[cfg(feature = "desktop")]
pub mod desktop;
pub mod terminal;
pub mod cli;
