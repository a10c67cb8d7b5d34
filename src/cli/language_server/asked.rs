//! What the server answers: problems of a text, completions at a place of it, and what stands there.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Diagnostic, DiagnosticSeverity,
    Documentation, Hover, HoverContents, MarkupContent, MarkupKind, NumberOrString, Position,
    TextEdit,
};

use super::lines::Lines;
use super::words::{Words, words};
use crate::ai::style;
use crate::scenario::document::{self, At, Place, Span, Step, place};
use crate::scenario::file::{self, Expected, FieldGuide, LeftOut, RecordGuide, Shape, along};
use crate::scenario::problem::Problem;
use crate::sentence::{Message, shown};
use crate::store::{self, Source, Work};
use crate::wording::Wording;
use crate::workbench::{Found, found};

/// Who says what is wrong, as editors show it.
const SOURCE: &str = "two-tables";

/// What a text is.
enum Kind {
    Scenario,
    Style,
    /// Something else that may be written in RON: nothing is said of it.
    Other,
}

fn kind(text: &str) -> Kind {
    if store::is_save(text) {
        return Kind::Other;
    }
    match (Work::of(text), document::parse(text)) {
        (Some(Work::Style), _) => Kind::Style,
        // Both formats begin with their number.
        (None, Ok(tree)) if tree.field("format").is_none() => Kind::Other,
        // What cannot be read is most likely what is being written.
        (Some(Work::Scenario) | None, _) => Kind::Scenario,
    }
}

/// The records of the format that `text` is written in, outermost first.
fn records(text: &str) -> Vec<RecordGuide> {
    match kind(text) {
        Kind::Style => style::file::guide(),
        Kind::Scenario | Kind::Other => file::guide(),
    }
}

/// Everything that is wrong with `text`, and what it says for nothing.
pub(super) fn problems(text: &str, wording: &Wording) -> Vec<Diagnostic> {
    let (wrong, remarks) = match kind(text) {
        Kind::Other => (Vec::new(), Vec::new()),
        Kind::Style => (style::read(text).err().unwrap_or_default(), Vec::new()),
        Kind::Scenario => {
            let source = Source { name: String::new(), text: text.to_owned() };
            let Found { problems, remarks, .. } = found(&source);
            (problems, remarks)
        }
    };
    let lines = Lines::of(text);
    let told = |severity: DiagnosticSeverity| {
        let lines = &lines;
        move |problem: &Problem| Diagnostic {
            range: lines.range(problem.span),
            severity: Some(severity),
            code: Some(NumberOrString::String(problem.what.id.to_owned())),
            source: Some(SOURCE.to_owned()),
            message: shown(&wording.say(&problem.what)).into_owned(),
            ..Diagnostic::default()
        }
    };
    let wrong = wrong.iter().map(told(DiagnosticSeverity::ERROR));
    wrong.chain(remarks.iter().map(told(DiagnosticSeverity::WARNING))).collect()
}

/// What could be written at `position` of `text`.
pub(super) fn completions(
    text: &str,
    position: Position,
    wording: &Wording,
) -> Vec<CompletionItem> {
    let lines = Lines::of(text);
    let here = lines.place(position);
    let records = records(text);
    let Some(at) = place(text, here) else { return Vec::new() };
    let Some(expected) = along(&records, &at.path) else { return Vec::new() };
    let writes = Writes { text, lines: &lines, here, wording };
    match at.at {
        At::Field if !expected.fields(&records).is_empty() => {
            writes.fields(&at, expected.fields(&records))
        }
        At::Value if expected.shape == Shape::Flag => writes.flags(&at),
        At::Field | At::Value => writes.words(words(text, here, &at, &expected)),
    }
}

/// Writing at a place.
struct Writes<'w> {
    text: &'w str,
    lines: &'w Lines<'w>,
    here: usize,
    wording: &'w Wording,
}

impl Writes<'_> {
    /// `new` in place of what stands from byte `from` to the place.
    fn edit(&self, from: usize, new: String) -> CompletionTextEdit {
        let span = Span { start: from.min(self.here), end: self.here };
        CompletionTextEdit::Edit(TextEdit { range: self.lines.range(span), new_text: new })
    }

    /// The fields that are not there yet, in the order of the format.
    fn fields(&self, at: &Place, known: &[FieldGuide]) -> Vec<CompletionItem> {
        let after = self.text.get(at.word.end.max(self.here)..).unwrap_or_default();
        let colon = if after.trim_start().starts_with(':') { "" } else { ": " };
        let missing = known
            .iter()
            .enumerate()
            .filter(|(_, field)| !at.fields.iter().any(|there| there == field.name));
        let item = |(number, field): (usize, &FieldGuide)| CompletionItem {
            label: field.name.to_owned(),
            kind: Some(CompletionItemKind::FIELD),
            detail: Some(self.wording.say(&field_in_short(field))),
            documentation: Some(Documentation::String(field.meaning.to_owned())),
            sort_text: Some(format!("{number:03}")),
            text_edit: Some(self.edit(at.word.start, format!("{}{colon}", field.name))),
            ..CompletionItem::default()
        };
        missing.map(item).collect()
    }

    fn flags(&self, at: &Place) -> Vec<CompletionItem> {
        let item = |word: &str| CompletionItem {
            label: word.to_owned(),
            kind: Some(CompletionItemKind::KEYWORD),
            text_edit: Some(self.edit(at.word.start, word.to_owned())),
            ..CompletionItem::default()
        };
        ["true", "false"].map(item).into()
    }

    fn words(&self, found: Option<Words>) -> Vec<CompletionItem> {
        let Some(found) = found else { return Vec::new() };
        let mut items: Vec<CompletionItem> = Vec::new();
        for offer in &found.offers {
            for word in &offer.words {
                if items.iter().any(|item| item.label == *word) {
                    continue;
                }
                items.push(CompletionItem {
                    label: word.clone(),
                    kind: Some(CompletionItemKind::REFERENCE),
                    detail: Some(self.wording.say(&Message::new(offer.kind))),
                    sort_text: Some(format!("{:03}", items.len())),
                    text_edit: Some(
                        self.edit(found.from, format!("{}{word}{}", found.before, found.after)),
                    ),
                    ..CompletionItem::default()
                });
            }
        }
        items
    }
}

/// What the field at `position` of `text` means.
pub(super) fn hover(text: &str, position: Position, wording: &Wording) -> Option<Hover> {
    let lines = Lines::of(text);
    let Place { mut path, at, word, .. } = place(text, lines.place(position))?;
    if at == At::Field {
        path.push(Step::Field(text.get(word.start..word.end)?.to_owned()));
    }
    if word.start == word.end {
        return None;
    }
    let records = records(text);
    let Expected { field, .. } = along(&records, &path)?;
    let (record, field) = field?;
    let about = Message::new("lsp-field")
        .with("field", field.name)
        .with("record", record)
        .with("short", field_in_short(field));
    let value = format!("{}\n\n{}", wording.say(&about), field.meaning);
    Some(Hover {
        contents: HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value }),
        range: Some(lines.range(word)),
    })
}

/// What may stand in a field, and what it comes to where it is left out.
fn field_in_short(field: &FieldGuide) -> Message {
    let left_out = match field.left_out() {
        LeftOut::Required => Message::new("left-out-required"),
        LeftOut::Nothing => Message::new("left-out-nothing"),
        LeftOut::WorthNothing => Message::new("left-out-worth-nothing"),
        LeftOut::AllDefaults => Message::new("left-out-defaults"),
        LeftOut::Written(value) => Message::new("left-out-written").with("value", value),
    };
    Message::new("lsp-short").with("shape", field.shape.in_words()).with("left-out", left_out)
}
