//! What can be wrong with a scenario, and all of it at once.

use super::document::{Node, Span};
use crate::sentence::Message;

/// One fault of a scenario file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where in the text.
    pub span: Span,
    /// What it concerns, for example `issues.territory.options.c.face`.
    pub path: String,
    /// What is wrong, and the nearest right thing where one is near.
    pub what: Message,
}

/// Faults as they are found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<(Span, Message)>);

/// Most faults reported; past that the first ones need mending anyway.
const MOST_REPORTED: usize = 500;

impl Problems {
    /// Adds one.
    pub fn report(&mut self, span: Span, what: Message) {
        if self.0.len() < MOST_REPORTED {
            self.0.push((span, what));
        }
    }

    /// Whether none was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, first in the text first, the same one only once; `tree` tells what each concerns.
    pub fn in_order(mut self, tree: &Node) -> Vec<Problem> {
        self.0.sort_by_key(|(span, _)| *span);
        self.0.dedup();
        self.0
            .into_iter()
            .map(|(span, what)| Problem { span, path: tree.path_to(span), what })
            .collect()
    }
}

/// The word of `known` that an author who wrote `written` most likely meant, if any is near.
///
/// Near is a Jaro–Winkler similarity of at least 0.8; of equals the first of `known` wins.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(&str, f64)> = None;
    for candidate in known {
        let likeness = strsim::jaro_winkler(&written.to_lowercase(), &candidate.to_lowercase());
        if likeness >= 0.8 && best.is_none_or(|(_, so_far)| likeness > so_far) {
            best = Some((candidate, likeness));
        }
    }
    best.map(|(word, _)| word)
}

/// `what`, with "did you mean …" where `written` is near one of `known`.
#[must_use]
pub fn with_suggestion<'a>(
    what: Message,
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Message {
    match nearest(written, known) {
        Some(word) => what.with("hint", Message::new("did-you-mean").with("word", word)),
        None => what.with("hint", ""),
    }
}
