//! Words as HTML: a sentence, and a page of [`crate::pages`] with its headings, paragraphs and indented lines.
//!
//! Hints are for a shell in which one types, and are left out.

use maud::{Markup, html};

use crate::pages::{Block, Page};
use crate::scenario::id::Side;
use crate::sentence::{Message, Text, shown};
use crate::wording::Wording;

/// A sentence as it may be shown.
pub fn say(wording: &Wording, message: &Message) -> String {
    shown(&wording.say(message)).into_owned()
}

/// A sentence without blanks.
pub fn word(wording: &Wording, id: &'static str) -> String {
    say(wording, &Message::new(id))
}

/// An author's text as it may be shown.
pub fn text(wording: &Wording, text: &Text) -> String {
    shown(&wording.text(text)).into_owned()
}

/// The class that sets something in the ink of a side.
pub fn ink(side: Side) -> &'static str {
    match side {
        Side::Tokyo => "ink-tokyo",
        Side::Moscow => "ink-moscow",
    }
}

/// A page, its headings of the second rank.
pub fn set(page: &Page<'_>) -> Markup {
    html! { @for section in sections(page) { (section.open(Rank::Second)) } }
}

/// A page that stands under a heading of the second rank.
pub fn set_under(page: &Page<'_>) -> Markup {
    html! { @for section in sections(page) { (section.open(Rank::Third)) } }
}

/// A page of which all sections but the first `open` are folded; `name` tells them from those of other pages.
pub fn folded(page: &Page<'_>, name: &str, open: usize) -> Markup {
    html! {
        @for (number, section) in sections(page).into_iter().enumerate() {
            @if number < open || section.title.is_none() { (section.open(Rank::Second)) }
            @else { (section.folded(&format!("{name}-{number}"))) }
        }
    }
}

/// How high a heading stands.
#[derive(Clone, Copy)]
enum Rank {
    Second,
    Third,
}

/// A heading and what stands under it.
struct Section<'p> {
    title: Option<&'p str>,
    lines: Vec<(usize, &'p str)>,
}

impl Section<'_> {
    fn open(&self, rank: Rank) -> Markup {
        html! {
            @if let Some(title) = self.title {
                @match rank {
                    Rank::Second => h2 { (shown(title)) },
                    Rank::Third => h3 { (shown(title)) },
                }
            }
            (self.lines())
        }
    }

    fn folded(&self, id: &str) -> Markup {
        html! {
            details id=(id) {
                summary { h2 { (shown(self.title.unwrap_or_default())) } }
                (self.lines())
            }
        }
    }

    fn lines(&self) -> Markup {
        html! {
            @for (level, line) in &self.lines {
                p class=[indent(*level)] { (shown(line)) }
            }
        }
    }
}

/// The class of a line set in by so many levels.
fn indent(level: usize) -> Option<&'static str> {
    match level {
        0 => None,
        1 => Some("in-1"),
        _ => Some("in-2"),
    }
}

fn sections<'p>(page: &'p Page<'_>) -> Vec<Section<'p>> {
    let mut sections: Vec<Section<'p>> = Vec::new();
    for block in page.blocks() {
        match block {
            Block::Heading(title) => {
                sections.push(Section { title: Some(title), lines: Vec::new() });
            }
            Block::Line(level, line) | Block::Somebody(_, _, level, line) => {
                if sections.is_empty() {
                    sections.push(Section { title: None, lines: Vec::new() });
                }
                if let Some(last) = sections.last_mut() {
                    last.lines.push((*level, line));
                }
            }
            Block::Hint(_) | Block::Gap => {}
        }
    }
    sections
}
