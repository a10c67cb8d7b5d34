//! What only the terminal shows: what can be typed.

mod help;
mod moves;

pub(super) use help::{help, help_on};
pub(super) use moves::{listed, moves};
