//! TEXT PLAY: the same views in plain text, line by line, for people, pipes and screen readers.

mod command;
mod game;
mod page;
pub mod screen;

pub use game::{Game, Input, Stopped};
pub use page::Page;
