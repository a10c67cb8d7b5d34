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
pub struct Problems {
    found: Vec<Fault>,
    /// The piece of which it is asked what could stand there, and what could.
    asked: Option<Span>,
    offers: Vec<Offer>,
}

/// Words of one kind, of which one could stand at a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The message that names what they are.
    pub kind: &'static str,
    /// The words.
    pub words: Vec<String>,
}

/// A fault at a piece of the text, or at the value of one field of the record that stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Fault {
    span: Span,
    field: Option<&'static str>,
    what: Message,
}

/// Most faults reported; past that the first ones need mending anyway.
const MOST_REPORTED: usize = 500;

impl Problems {
    /// None yet; what could stand at `piece` will be noted besides, wherever a word there is looked up.
    pub fn asking_of(piece: Span) -> Self {
        Self { asked: Some(piece), ..Self::default() }
    }

    /// Notes, where it is asked of `piece`, that one of `words` could stand there.
    pub fn offer<'w>(
        &mut self,
        piece: Span,
        kind: &'static str,
        words: impl IntoIterator<Item = &'w str>,
    ) {
        if self.asked != Some(piece) {
            return;
        }
        let offer = Offer { kind, words: words.into_iter().map(str::to_owned).collect() };
        if !self.offers.contains(&offer) {
            self.offers.push(offer);
        }
    }

    /// What was offered.
    pub fn into_offers(self) -> Vec<Offer> {
        self.offers
    }

    /// Adds one.
    pub fn report(&mut self, span: Span, what: Message) {
        self.add(Fault { span, field: None, what });
    }

    /// Adds one that lies in the `field` of the record at `record`; where it is left out, at the record.
    pub fn report_field(&mut self, record: Span, field: &'static str, what: Message) {
        self.add(Fault { span: record, field: Some(field), what });
    }

    fn add(&mut self, fault: Fault) {
        if !self.is_full() {
            self.found.push(fault);
        }
    }

    /// Whether no more will be kept, so that none need be worked out.
    pub fn is_full(&self) -> bool {
        self.found.len() >= MOST_REPORTED
    }

    /// Whether none was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// All of them, first in the text first, the same one only once; `tree` tells what each concerns.
    pub fn in_order(self, tree: &Node) -> Vec<Problem> {
        let mut placed: Vec<(Span, Message)> =
            self.found.into_iter().map(|fault| (fault.place(tree), fault.what)).collect();
        placed.sort_by_key(|(span, _)| *span);
        let mut problems: Vec<Problem> = Vec::new();
        for (span, what) in placed {
            let here = problems.iter().rev().take_while(|earlier| earlier.span == span);
            if !here.into_iter().any(|earlier| earlier.what == what) {
                problems.push(Problem { span, path: tree.path_to(span), what });
            }
        }
        problems
    }
}

impl Fault {
    fn place(&self, tree: &Node) -> Span {
        let field = self.field.and_then(|name| tree.piece_at(self.span)?.field(name));
        field.map_or(self.span, |value| value.span)
    }
}

/// Longest word, in bytes, for which a nearest one is looked for.
const LONGEST_MISSPELT: usize = 64;

/// The word of `known` that an author who wrote `written` most likely meant, if any is near.
///
/// Near is a Jaro–Winkler similarity of at least 0.8; of equals the first of `known` wins. Nothing is near a word
/// longer than any id.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.len() > LONGEST_MISSPELT {
        return None;
    }
    let mut best: Option<(&str, f64)> = None;
    for candidate in known {
        let likeness = strsim::jaro_winkler(&written.to_lowercase(), &candidate.to_lowercase());
        if likeness >= 0.8 && best.is_none_or(|(_, so_far)| likeness > so_far) {
            best = Some((candidate, likeness));
        }
    }
    best.map(|(word, _)| word)
}

/// Most words an author is told where none is near the one he wrote (judgement: what a line still has room for).
const MOST_NAMED: usize = 12;

/// `what`, with "did you mean …" where `written` is near one of `known`, and with the words there are where it is not.
#[must_use]
pub fn with_candidates<'a>(
    what: Message,
    written: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Message {
    let known: Vec<&str> = known.into_iter().collect();
    if nearest(written, known.iter().copied()).is_some() {
        return with_suggestion(what, written, known);
    }
    let named: Vec<&str> = known.iter().copied().take(MOST_NAMED).collect();
    let hint = match known.len().saturating_sub(named.len()) {
        _ if known.is_empty() => Message::new("known-none"),
        0 => Message::new("known-words").with("names", named),
        more => Message::new("known-words-and-more").with("names", named).with("more", more),
    };
    what.with("hint", hint)
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
