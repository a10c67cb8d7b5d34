//! The places of a text as the protocol counts them: lines from 0, and in a line units of UTF-16.

use lsp_types::{Position, Range};

use crate::scenario::document::Span;

/// Where the lines of a text begin.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// The protocol ends a line with a line feed, a carriage return, or both.
    pub(super) fn of(text: &'t str) -> Self {
        let mut starts = vec![0];
        let mut characters = text.char_indices().peekable();
        while let Some((place, character)) = characters.next() {
            let ends = match character {
                '\n' => true,
                '\r' => characters.peek().is_none_or(|(_, next)| *next != '\n'),
                _ => false,
            };
            if ends {
                starts.push(place + 1);
            }
        }
        Self { text, starts }
    }

    /// The place of byte `place`.
    pub(super) fn position(&self, place: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= place).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let before = self.text.get(start..place).unwrap_or_default();
        Position { line: number(line), character: number(before.encode_utf16().count()) }
    }

    pub(super) fn range(&self, span: Span) -> Range {
        Range { start: self.position(span.start), end: self.position(span.end) }
    }

    /// The byte at `position`: past the end of a line its end, past the last line the end of the text, in the middle of a
    /// character its beginning.
    pub(super) fn place(&self, position: Position) -> usize {
        let line = usize::try_from(position.line).unwrap_or(usize::MAX);
        let Some(start) = self.starts.get(line).copied() else { return self.text.len() };
        let end = self.starts.get(line.saturating_add(1)).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end).unwrap_or_default().trim_end_matches(['\r', '\n']);
        let mut units = 0_u32;
        for (place, character) in line.char_indices() {
            units = units.saturating_add(if u32::from(character) > 0xFFFF { 2 } else { 1 });
            if units > position.character {
                return start + place;
            }
        }
        start + line.len()
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_lines_and_units_of_utf_16_and_back() {
        let text = "a\n東京𝕏: 1\r\nб\rend";
        let lines = Lines::of(text);
        let at = |needle: &str| lines.position(text.find(needle).unwrap());
        assert_eq!(at("東"), Position { line: 1, character: 0 });
        assert_eq!(at("𝕏"), Position { line: 1, character: 2 });
        assert_eq!(at(": 1"), Position { line: 1, character: 4 });
        assert_eq!(at("б"), Position { line: 2, character: 0 });
        assert_eq!(at("end"), Position { line: 3, character: 0 });
        for (place, _) in text.char_indices().filter(|(_, c)| !['\r', '\n'].contains(c)) {
            assert_eq!(lines.place(lines.position(place)), place);
        }
        let place = |line, character| lines.place(Position { line, character });
        assert_eq!(place(1, 3), text.find('𝕏').unwrap(), "in the middle of a character");
        assert_eq!(place(0, 99), 1);
        assert_eq!(place(1, 99), text.find('\r').unwrap());
        assert_eq!(place(99, 0), text.len());
    }
}
