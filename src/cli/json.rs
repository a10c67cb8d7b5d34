//! A JSON document as it is written: set in lines, with nothing in it that commands a terminal.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter, PrettyFormatter, Serializer};

use crate::sentence::is_unseen;

/// Writes `document` to `out`, with the end of the line.
///
/// # Errors
/// Where `out` cannot be written.
pub(super) fn write(document: &impl Serialize, out: &mut impl Write) -> io::Result<()> {
    document.serialize(&mut Serializer::with_formatter(&mut *out, Seen::default()))?;
    out.write_all(b"\n")
}

/// Set in lines, and what is not to be seen written as `\u009b`, which a JSON reader knows and a terminal does not.
#[derive(Default)]
struct Seen(PrettyFormatter<'static>);

impl Formatter for Seen {
    fn write_string_fragment<W: Write + ?Sized>(
        &mut self,
        out: &mut W,
        mut text: &str,
    ) -> io::Result<()> {
        while let Some((place, unseen)) = text.char_indices().find(|(_, c)| is_unseen(*c)) {
            let (before, rest) = text.split_at(place);
            out.write_all(before.as_bytes())?;
            write!(out, "\\u{:04x}", u32::from(unseen))?;
            text = rest.get(unseen.len_utf8()..).unwrap_or_default();
        }
        out.write_all(text.as_bytes())
    }

    fn write_char_escape<W: Write + ?Sized>(
        &mut self,
        out: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        self.0.write_char_escape(out, escape)
    }

    fn begin_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    #[test]
    fn a_document_is_set_as_serde_sets_it_and_commands_no_terminal() {
        let document = json!({ "a": [1, "x\u{9b}y\u{202e}\u{1b}\"é"], "empty": [], "none": {} });
        let mut out = Vec::new();
        write(&document, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(!text.contains(is_unseen), "{text:?}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), document);
        assert_eq!(text.lines().count(), format!("{document:#}").lines().count());
    }
}
