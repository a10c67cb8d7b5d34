//! TEXT PLAY: the same views in plain text, line by line, for people, pipes and screen readers.

mod command;
mod game;
mod screen;
mod set;
mod what_if;

pub use game::{Game, Input, Stopped};
pub use set::set;
pub use what_if::{Asked, Expected};
