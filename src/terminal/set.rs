//! A page set as plain text, wrapped to a width.

use crate::pages::{Block, Page};
use crate::sentence::shown;

/// The narrowest page, in characters.
const NARROWEST: usize = 20;

/// `page` as text, `width` characters wide.
pub fn set(page: &Page<'_>, width: usize) -> String {
    let width = width.max(NARROWEST);
    let mut text = String::new();
    for block in page.blocks() {
        match block {
            Block::Heading(heading) => {
                if !text.is_empty() {
                    text.push('\n');
                }
                let rule = "-".repeat(heading.chars().count().min(width));
                put(&mut text, width, 0, heading);
                put(&mut text, width, 0, &rule);
            }
            Block::Line(level, line) | Block::Somebody(_, _, level, line) => {
                put(&mut text, width, *level, line);
            }
            Block::Hint(line) => put(&mut text, width, 0, line),
            Block::Gap if text.is_empty() || text.ends_with("\n\n") => {}
            Block::Gap => text.push('\n'),
        }
    }
    text
}

fn put(text: &mut String, width: usize, level: usize, line: &str) {
    let indent = "  ".repeat(level);
    let hanging = "  ".repeat(level + 1);
    let options = textwrap::Options::new(width)
        .initial_indent(&indent)
        .subsequent_indent(if level == 0 { "" } else { &hanging })
        .break_words(false);
    for wrapped in textwrap::wrap(&shown(line), options) {
        text.push_str(wrapped.trim_end());
        text.push('\n');
    }
}
