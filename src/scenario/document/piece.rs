//! The smallest pieces of a text, as `ron` knows them, with its comments and the ends of its lines.

/// A piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// An opening bracket of any kind.
    Open(&'t str),
    /// A closing one.
    Close(&'t str),
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A name, a number, a text with its quotation marks.
    Word(&'t str),
    /// A comment without the end of its line, or what is said of the whole file in `#![…]`.
    Comment(&'t str),
}

/// A piece, its first byte, and how many lines end between the piece before it and it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) what: Piece<'t>,
    pub(super) start: usize,
    pub(super) lines: usize,
}

impl<'t> Token<'t> {
    /// One past its last byte.
    pub(super) fn end(self) -> usize {
        let length = match self.what {
            Piece::Open(text) | Piece::Close(text) | Piece::Word(text) | Piece::Comment(text) => {
                text.len()
            }
            Piece::Comma | Piece::Colon => 1,
        };
        self.start + length
    }

    /// What is said beside the text, if it is that.
    pub(super) fn comment(self) -> Option<&'t str> {
        match self.what {
            Piece::Comment(said) => Some(said),
            Piece::Open(_) | Piece::Close(_) | Piece::Comma | Piece::Colon | Piece::Word(_) => None,
        }
    }
}

/// The pieces of `text`, in order.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        let next = rest.trim_start();
        let between = rest.get(..rest.len() - next.len()).unwrap_or_default();
        let Some(first) = next.chars().next() else { return found };
        let long = length(next, first);
        let (piece, after) = next.split_at_checked(long).unwrap_or((next, ""));
        let what = match first {
            '(' | '[' | '{' => Piece::Open(piece),
            ')' | ']' | '}' => Piece::Close(piece),
            ',' => Piece::Comma,
            ':' => Piece::Colon,
            _ if is_comment(next) => Piece::Comment(piece.trim_end()),
            _ => Piece::Word(piece),
        };
        let start = text.len() - next.len();
        found.push(Token { what, start, lines: between.matches('\n').count() });
        rest = after;
    }
}

fn is_comment(text: &str) -> bool {
    ["//", "/*", "#!["].into_iter().any(|begins| text.starts_with(begins))
}

/// How long the piece is that `text` begins with, in bytes.
fn length(text: &str, first: char) -> usize {
    if "()[]{},:".contains(first) {
        return first.len_utf8();
    }
    if text.starts_with("//") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("#![") {
        return text.find('\n').unwrap_or(text.len());
    }
    if text.starts_with("/*") {
        return text.len() - super::parse::after_block_comment(text).len();
    }
    let quoted = text.trim_start_matches('b');
    let before = text.len() - quoted.len();
    if quoted.starts_with('"') || quoted.starts_with('\'') {
        return before + quoted_length(quoted);
    }
    if let Some(hashes) = quoted.strip_prefix('r')
        && let Some(inner) = hashes.trim_start_matches('#').strip_prefix('"')
    {
        let ends = format!("\"{}", "#".repeat(hashes.len() - inner.len() - 1));
        let end = inner.find(&ends).map_or(inner.len(), |end| end + ends.len());
        return text.len() - inner.len() + end;
    }
    let ends = |(place, here): (usize, char)| {
        let comment = text.get(place..).is_some_and(is_comment);
        place > 0 && (here.is_whitespace() || "()[]{},:\"".contains(here) || comment)
    };
    text.char_indices().find(|one| ends(*one)).map_or(text.len(), |(place, _)| place)
}

/// How long what `text` begins with is, up to the quotation mark that ends it.
fn quoted_length(text: &str) -> usize {
    let mut letters = text.char_indices();
    let mark = letters.next().map(|(_, mark)| mark);
    while let Some((place, letter)) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else if Some(letter) == mark {
            return place + letter.len_utf8();
        }
    }
    text.len()
}
