//! A page: headings, paragraphs and indented lines, in the words of one wording.

use crate::scenario::clause::Draft;
use crate::scenario::emblem::Crest;
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::{Message, Text};
use crate::wording::{Wording, draft_lines, lines_against};

/// A page being written.
pub struct Page<'w> {
    wording: &'w Wording,
    blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A line, set in by so many levels.
    Line(usize, String),
    /// A line about somebody of a side, whose sign stands beside it where signs can be drawn; set in by so many levels.
    Somebody(Side, Crest, usize, String),
    /// What to type to see more: for a shell in which one types.
    Hint(String),
    /// A gap before what follows.
    Gap,
}

impl<'w> Page<'w> {
    /// An empty page.
    pub fn new(wording: &'w Wording) -> Self {
        Self { wording, blocks: Vec::new() }
    }

    /// The wording in use.
    pub fn wording(&self) -> &'w Wording {
        self.wording
    }

    /// A heading.
    pub fn heading(&mut self, message: &Message) {
        self.blocks.push(Block::Heading(self.wording.say(message)));
    }

    /// A sentence as a paragraph of its own.
    pub fn say(&mut self, message: &Message) {
        self.item(0, message);
    }

    /// A sentence set in by `level` levels.
    pub fn item(&mut self, level: usize, message: &Message) {
        self.blocks.push(Block::Line(level, self.wording.say(message)));
    }

    /// A sentence about somebody of `side`, set in by `level` levels.
    pub fn somebody(&mut self, (side, crest): (Side, Crest), level: usize, message: &Message) {
        self.blocks.push(Block::Somebody(side, crest, level, self.wording.say(message)));
    }

    /// What to type to see more.
    pub fn hint(&mut self, message: &Message) {
        self.blocks.push(Block::Hint(self.wording.say(message)));
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

    /// A text clause by clause, as it differs from `quiet`.
    pub fn draft_against(&mut self, level: usize, common: &Common, quiet: &Draft, draft: &Draft) {
        for line in lines_against(common, quiet, draft) {
            self.item(level, &line);
        }
    }

    /// A text clause by clause.
    pub fn draft(&mut self, level: usize, common: &Common, draft: &Draft) {
        for line in draft_lines(common, draft) {
            self.item(level, &line);
        }
    }

    /// What stands on another page.
    pub fn take(&mut self, blocks: &[Block]) {
        self.blocks.extend_from_slice(blocks);
    }

    /// A gap.
    pub fn gap(&mut self) {
        self.blocks.push(Block::Gap);
    }

    /// A line that is the same in every language.
    pub fn put(&mut self, line: &str, level: usize) {
        self.blocks.push(Block::Line(level, line.to_owned()));
    }

    /// What stands on it, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}
