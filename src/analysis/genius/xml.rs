//! A file as a tree of elements with lines, and what is wrong with one that is none.

use roxmltree::{Document, Error, Node, ParsingOptions};

use crate::sentence::Message;

/// A file that is well-formed.
pub(super) struct Tree<'t> {
    document: Document<'t>,
    /// Empty lines before its first mark: GENIUS reads on where XML strictly must not.
    lines_before: usize,
    /// Where lines end, in order: the reader would count them anew for each element.
    line_ends: Vec<usize>,
}

/// A line, from 1, and what is wrong there.
pub(super) type Fault = (usize, Message);

/// Most elements and texts of a file: some hundred megabytes of memory (judgement).
const MOST_NODES: u32 = 2_000_000;

impl<'t> Tree<'t> {
    /// Reads `text`. Entities of its own and what it would fetch from elsewhere are not read.
    ///
    /// # Errors
    /// Where it is not well-formed XML.
    pub(super) fn read(text: &'t str) -> Result<Self, Fault> {
        let rest = text.trim_start();
        if rest.is_empty() {
            return Err((1, Message::new("genius-empty")));
        }
        let before = text.len() - rest.len();
        let lines_before = text.get(..before).unwrap_or_default().matches('\n').count();
        let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
        match Document::parse_with_options(rest, options) {
            Ok(document) => {
                let line_ends = rest.match_indices('\n').map(|(at, _)| at).collect();
                Ok(Self { document, lines_before, line_ends })
            }
            Err(fault) => {
                let line = usize::try_from(fault.pos().row).unwrap_or(1) + lines_before;
                Err((line, what(&fault)))
            }
        }
    }

    /// The `<utility_space>`: the file itself, or what it has in it.
    pub(super) fn space(&self) -> Option<Node<'_, 't>> {
        self.document.root().descendants().find(|node| node.has_tag_name("utility_space"))
    }

    /// The line on which `node` begins.
    pub(super) fn line(&self, node: Node<'_, '_>) -> usize {
        let begins = node.range().start;
        self.line_ends.partition_point(|end| *end < begins) + 1 + self.lines_before
    }

    /// What the whole file is called by: the name of its first element.
    pub(super) fn first(&self) -> &str {
        self.document.root_element().tag_name().name()
    }
}

/// What is wrong; what is seldom is told in the reader's own words.
#[allow(clippy::wildcard_enum_match_arm, reason = "another's enum, which may grow")]
fn what(fault: &Error) -> Message {
    match fault {
        Error::DtdDetected => Message::new("genius-doctype"),
        Error::NodesLimitReached => {
            Message::new("genius-too-large").with("most", i64::from(MOST_NODES))
        }
        Error::UnexpectedCloseTag(open, close, _) => {
            Message::new("genius-close").with("open", open.as_str()).with("close", close.as_str())
        }
        Error::UnclosedRootNode | Error::UnexpectedEndOfStream => Message::new("genius-ends-early"),
        Error::UnknownEntityReference(..) | Error::MalformedEntityReference(_) => {
            Message::new("genius-ampersand")
        }
        Error::DuplicatedAttribute(name, _) => {
            Message::new("genius-attribute-twice").with("name", name.as_str())
        }
        other => Message::new("genius-xml").with("said", other.to_string()),
    }
}
