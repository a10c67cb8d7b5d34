//! Two Tables: a negotiation game about the Russo-Japanese dispute over the islands, after Putnam's two-level games.
//!
//! The modules in reading order; each uses only those above it (`src/ARCHITECTURE.md`).

pub mod negotiation;
pub mod scenario;
pub mod sentence;
pub mod units;
pub mod wording;
