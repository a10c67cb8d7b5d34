//! Why a text is no tree at all: its one problem, in a sentence.

use crate::scenario::document::{self, Found, Slip, Span, Stray, Syntax};
use crate::scenario::problem::Problem;
use crate::sentence::Message;

/// Why a text is no tree, as its one problem.
pub(crate) fn syntax_problem(syntax: Syntax) -> Problem {
    let (span, what) = match syntax {
        Syntax::TooLong { bytes } => (
            Span::default(),
            Message::new("problem-too-long")
                .with("bytes", bytes)
                .with("most", document::LONGEST_TEXT),
        ),
        Syntax::Empty => (Span::default(), Message::new("problem-empty-file")),
        Syntax::TooDeep(span) => {
            (span, Message::new("problem-too-deep").with("most", document::DEEPEST_NESTING))
        }
        Syntax::Broken(span, reason, None) => {
            (span, Message::new("problem-syntax").with("reason", reason))
        }
        Syntax::Broken(span, _, Some(slip)) => (span, slip_message(slip)),
    };
    Problem { span, path: String::new(), what }
}

/// What a hand has done to the text.
fn slip_message(slip: Slip) -> Message {
    match slip {
        Slip::Stray(stray) => stray_message(stray),
        Slip::Hash => Message::new("problem-hash"),
        Slip::Equals(field) => Message::new("problem-equals").with("field", field),
        Slip::QuotedField(field) => Message::new("problem-quoted-field").with("field", field),
        Slip::SplitField(field) => Message::new("problem-split-field").with("field", field),
        Slip::Thousands(number) => Message::new("problem-thousands").with("number", number),
        Slip::Percent(number) => {
            let thousandths = number.parse::<i64>().ok().and_then(|number| number.checked_mul(10));
            let what = Message::new("problem-percent").with("number", number.as_str());
            match thousandths {
                Some(thousandths) => what.with("thousandths", thousandths.to_string()),
                None => what.with("thousandths", number),
            }
        }
        Slip::InnerQuote(follows) => Message::new("problem-inner-quote").with("follows", follows),
        Slip::OpenText => Message::new("problem-open-text"),
        Slip::DoubleComma => Message::new("problem-double-comma"),
        Slip::NoComma => Message::new("problem-no-comma"),
        Slip::NoColon(field) => Message::new("problem-no-colon").with("field", field),
        Slip::NoValue(field) => Message::new("problem-no-value").with("field", field),
        Slip::Open { close, line, found } => Message::new("problem-open-bracket")
            .with("close", close.to_string())
            .with("line", line.to_string())
            .with("found", found_message(found)),
        Slip::Closes { written, due, line } => Message::new("problem-wrong-bracket")
            .with("written", written.to_string())
            .with("due", due.to_string())
            .with("line", line.to_string()),
        Slip::AfterTheEnd { line } => {
            Message::new("problem-trailing").with("line", line.to_string())
        }
    }
}

/// What stands where a bracket should have been closed.
fn found_message(found: Found) -> Message {
    match found {
        Found::Field(field) => Message::new("found-field").with("field", field),
        Found::Another => Message::new("found-another"),
        Found::Closer(close) => Message::new("found-closer").with("close", close.to_string()),
        Found::End => Message::new("found-end"),
    }
}

/// What is wrong where something stands that belongs to no scenario.
fn stray_message(stray: Stray) -> Message {
    let number = |written: char| format!("U+{:04X}", u32::from(written));
    match stray {
        Stray::LookAlike { written, meant } => Message::new("problem-look-alike")
            .with("written", written.to_string())
            .with("number", number(written))
            .with("meant", meant.to_string()),
        Stray::Blank(written) => Message::new("problem-blank").with("number", number(written)),
        Stray::MergeMark => Message::new("problem-merge-mark"),
        Stray::Json => Message::new("problem-json"),
        Stray::Yaml => Message::new("problem-yaml"),
    }
}
