//! A page of plain text: headings, paragraphs and indented lines, wrapped to a width.

use crate::scenario::clause::Draft;
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text};
use crate::wording::{Wording, draft_lines};

/// A page being written.
pub struct Page<'w> {
    wording: &'w Wording,
    width: usize,
    text: String,
}

impl<'w> Page<'w> {
    /// An empty page, `width` characters wide.
    pub fn new(wording: &'w Wording, width: usize) -> Self {
        Self { wording, width: width.max(20), text: String::new() }
    }

    /// The wording in use.
    pub fn wording(&self) -> &'w Wording {
        self.wording
    }

    /// A heading, with an empty line before it.
    pub fn heading(&mut self, message: &Message) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let heading = self.wording.say(message);
        self.put(&heading, 0);
        let rule = "-".repeat(heading.chars().count().min(self.width));
        self.put(&rule, 0);
    }

    /// A sentence as a paragraph of its own.
    pub fn say(&mut self, message: &Message) {
        self.put(&self.wording.say(message), 0);
    }

    /// A sentence set in by two characters a level.
    pub fn item(&mut self, level: usize, message: &Message) {
        self.put(&self.wording.say(message), level);
    }

    /// An author's text as a paragraph; empty lines of the text are kept.
    pub fn text(&mut self, text: &Text) {
        let said = self.wording.text(text);
        for paragraph in said.split("\n\n") {
            let joined: Vec<&str> = paragraph.split_whitespace().collect();
            self.put(&joined.join(" "), 0);
            self.gap();
        }
    }

    /// A text clause by clause.
    pub fn draft(&mut self, level: usize, common: &Common, draft: &Draft) {
        for line in draft_lines(common, draft) {
            self.item(level, &line);
        }
    }

    /// An empty line.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A line that is the same in every language.
    pub fn put(&mut self, line: &str, level: usize) {
        let indent = "  ".repeat(level);
        let hanging = "  ".repeat(level + 1);
        let options = textwrap::Options::new(self.width)
            .initial_indent(&indent)
            .subsequent_indent(if level == 0 { "" } else { &hanging })
            .break_words(false);
        for wrapped in textwrap::wrap(line, options) {
            self.text.push_str(wrapped.trim_end());
            self.text.push('\n');
        }
    }

    /// The whole page.
    pub fn into_text(self) -> String {
        self.text
    }
}
