//! What is said of a scenario to whoever has not chosen yet.

use crate::scenario::issue::Common;
use crate::sentence::Message;

/// The question it puts, what is at stake, and how long and how hard it is; nothing where its author says nothing.
pub fn cover(common: &Common) -> Vec<Message> {
    let Some(cover) = &common.cover else { return Vec::new() };
    vec![
        Message::new("cover-question")
            .with("year", cover.year.as_str())
            .with("question", &cover.question),
        Message::new("cover-line").with("line", &cover.line),
        Message::new("cover-size")
            .with("minutes", cover.minutes)
            .with("difficulty", cover.difficulty),
    ]
}
