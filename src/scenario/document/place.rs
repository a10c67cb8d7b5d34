//! Where in a text a place lies, told from its pieces: also of a text that is being written and is no tree yet.

use super::node::Span;
use super::piece::{Piece, Token, tokens};

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// What leads to the value the place is in, or to the record whose field is named there, outermost first.
    pub path: Vec<Step>,
    /// What may stand there.
    pub at: At,
    /// The word the place is in or right behind; empty, and at the place, where there is none. Of a quoted one with its
    /// quotation marks.
    pub word: Span,
    /// The fields that the record at hand has besides.
    pub fields: Vec<String>,
}

/// A step from a piece to a part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the field of a record.
    Field(String),
    /// To an item of a list.
    Item,
}

/// What may stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The name of a field.
    Field,
    /// A value.
    Value,
}

/// A bracket that is open.
struct Open {
    is_list: bool,
    /// The field whose value is due.
    field: Option<String>,
    fields: Vec<String>,
}

impl Open {
    fn step(&self) -> Option<Step> {
        if self.is_list { Some(Step::Item) } else { self.field.clone().map(Step::Field) }
    }
}

/// The place at byte `place` of `text`; none in a comment, and none outside of all brackets.
pub fn place(text: &str, place: usize) -> Option<Place> {
    let pieces = tokens(text);
    let mut open: Vec<Open> = Vec::new();
    let mut next = 0;
    let mut word = Span { start: place, end: place };
    while let Some(piece) = pieces.get(next) {
        if let Piece::Comment(_) = piece.what
            && piece.start < place
            && place <= piece.end()
        {
            return None;
        }
        if let Piece::Word(said) = piece.what
            && piece.start <= place
            && is_within(said, place - piece.start)
        {
            word = Span { start: piece.start, end: piece.end() };
            break;
        }
        if piece.start >= place {
            break;
        }
        read(&mut open, piece.what, is_colon(&pieces, next + 1));
        next += 1;
    }
    let here = open.last()?;
    let at = if here.step().is_some() { At::Value } else { At::Field };
    let path = open.iter().filter_map(Open::step).collect();
    // The word at hand is no other field.
    let after = next + usize::from(word.start < word.end);
    let mut fields = here.fields.clone();
    fields.extend(fields_to_come(pieces.get(after..).unwrap_or_default()));
    Some(Place { path, at, word, fields })
}

fn is_colon(pieces: &[Token<'_>], number: usize) -> bool {
    pieces.get(number).is_some_and(|piece| piece.what == Piece::Colon)
}

/// Whether a place so many bytes into the word `said` is in it: right behind it too, but where its quotation mark has ended
/// it.
fn is_within(said: &str, place: usize) -> bool {
    let ends = said.len() > 1 && said.starts_with('"') && said.ends_with('"');
    if said.starts_with('"') && place == 0 {
        return false;
    }
    place < said.len() || place == said.len() && !ends
}

/// Reads one piece more.
fn read(open: &mut Vec<Open>, piece: Piece<'_>, is_name: bool) {
    match piece {
        Piece::Open(bracket) => {
            open.push(Open { is_list: bracket == "[", field: None, fields: Vec::new() });
            return;
        }
        Piece::Close(_) => {
            open.pop();
        }
        Piece::Word(name) if is_name => {
            if let Some(here) = open.last_mut() {
                here.field = Some(name.to_owned());
                here.fields.push(name.to_owned());
            }
            return;
        }
        Piece::Colon | Piece::Comment(_) => return,
        Piece::Comma | Piece::Word(_) => {}
    }
    // The value that was due is there.
    if let Some(here) = open.last_mut() {
        here.field = None;
    }
}

/// The names of the fields of the record at hand that come in `pieces`.
fn fields_to_come(pieces: &[Token<'_>]) -> Vec<String> {
    let mut depth = 0_usize;
    let mut found = Vec::new();
    for (number, piece) in pieces.iter().enumerate() {
        match piece.what {
            Piece::Open(_) => depth += 1,
            Piece::Close(_) if depth == 0 => break,
            Piece::Close(_) => depth -= 1,
            Piece::Word(name) if depth == 0 && is_colon(pieces, number + 1) => {
                found.push(name.to_owned());
            }
            Piece::Word(_) | Piece::Comma | Piece::Colon | Piece::Comment(_) => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place at the mark `|` of a text, in a line: its path, what it is, its word, the other fields.
    fn told(marked: &str) -> String {
        let at = marked.find('|').unwrap();
        let text = marked.replacen('|', "", 1);
        let Some(found) = place(&text, at) else { return "nowhere".to_owned() };
        let step = |step: &Step| match step {
            Step::Field(name) => name.clone(),
            Step::Item => "-".to_owned(),
        };
        let path = found.path.iter().map(step).collect::<Vec<_>>().join(".");
        let word = &text[found.word.start..found.word.end];
        format!("{path} {:?} [{word}] {}", found.at, found.fields.join(","))
    }

    #[test]
    fn a_place_is_told_by_what_leads_to_it() {
        assert_eq!(told("(a: 1, b|: 2, c: 3)"), " Field [b] a,c");
        assert_eq!(told("(a: 1, b: 2|2, c: 3)"), "b Value [22] a,b,c");
        assert_eq!(told("(a: [(x: 1), (y: \"q|\")])"), "a.-.y Value [\"q\"] y");
        assert_eq!(told("(a: [\"x\", |])"), "a.- Value [] ");
        assert_eq!(told("(a: \"x\"|, b: 1)"), " Field [] a,b");
        assert_eq!(told("|(a: 1)"), "nowhere");
        assert_eq!(told("(a: 1) |"), "nowhere");
        assert_eq!(told("( // a|b\n a: 1)"), "nowhere");
    }

    #[test]
    fn a_text_that_is_being_written_has_places_too() {
        assert_eq!(told("(a: 1, sides: (tokyo: (fa|"), "sides.tokyo Field [fa] ");
        assert_eq!(told("(a: 1\n b|\n c: 2)"), " Field [b] a,c");
        assert_eq!(told("(a: |\n c: 2)"), "a Value [] a,c");
        assert_eq!(told("(on: \"terr|"), "on Value [\"terr] on");
    }
}
