//! The words and signs of a text, one after the other, for the walk that looks for what a hand has done to it.

/// One piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub(super) what: Sign<'t>,
    /// Its first byte.
    pub(super) start: usize,
    /// One past its last byte.
    pub(super) end: usize,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign<'t> {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    Comma,
    Colon,
    /// `"…"`, with what stands between the marks.
    Text(&'t str),
    /// A text no mark ends before the file does.
    OpenText,
    Number(&'t str),
    Word(&'t str),
    /// Anything else.
    Other(char),
}

/// The pieces of a text from a place on.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'t> {
    text: &'t str,
    place: usize,
}

impl<'t> Tokens<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, place: 0 }
    }

    /// What comes next, without going on.
    pub(super) fn peek(&self) -> Option<Token<'t>> {
        let mut ahead = self.clone();
        ahead.next()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.place..).unwrap_or_default()
    }

    /// Goes past blanks and comments; a blank that is none is left, since it is what is looked for.
    fn skip(&mut self) {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start_matches([' ', '\n', '\r', '\t']).len();
            let rest = rest.get(blank..).unwrap_or_default();
            self.place += blank;
            if rest.starts_with("//") {
                self.place += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.place += rest.len() - super::parse::after_block_comment(rest).len();
            } else {
                return;
            }
        }
    }

    /// What follows the opening mark of a text: its length up to the closing mark, where there is one.
    fn length_of_text(rest: &str) -> Option<usize> {
        let mut escaped = false;
        for (at, character) in rest.char_indices() {
            match character {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => return Some(at),
                _ => {}
            }
        }
        None
    }

    /// How long the raw text `r"…"` or `r#"…"#` at the beginning of `rest` is, where one stands there.
    fn length_of_raw_text(rest: &str) -> Option<usize> {
        let after = rest.strip_prefix('r')?;
        let marks = after.len() - after.trim_start_matches('#').len();
        let inside = after.get(marks..)?.strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(marks));
        let length = inside.find(&end)?;
        Some(rest.len() - inside.len() + length + end.len())
    }

    fn sign(&self) -> Option<(Sign<'t>, usize)> {
        let rest = self.rest();
        let first = rest.chars().next()?;
        let part = |length: usize| rest.get(..length).unwrap_or_default();
        let up_to = |is_part: &dyn Fn(char) -> bool| {
            rest.find(|one: char| !is_part(one)).unwrap_or(rest.len())
        };
        if let Some(length) = Self::length_of_raw_text(rest) {
            return Some((Sign::Text(part(length)), length));
        }
        let after_sign = rest.strip_prefix(['-', '+']).unwrap_or(rest);
        if after_sign.starts_with(|one: char| one.is_ascii_digit()) {
            let sign = rest.len() - after_sign.len();
            let is_part = |one: char| one.is_ascii_alphanumeric() || one == '_' || one == '.';
            let digits = after_sign.find(|one: char| !is_part(one)).unwrap_or(after_sign.len());
            return Some((Sign::Number(part(sign + digits)), sign + digits));
        }
        Some(match first {
            '(' | '[' | '{' => (Sign::Open(first), 1),
            ')' | ']' | '}' => (Sign::Close(first), 1),
            ',' => (Sign::Comma, 1),
            ':' => (Sign::Colon, 1),
            '"' => {
                let inside = rest.get(1..).unwrap_or_default();
                match Self::length_of_text(inside) {
                    Some(length) => {
                        (Sign::Text(inside.get(..length).unwrap_or_default()), length + 2)
                    }
                    None => (Sign::OpenText, rest.len()),
                }
            }
            letter if letter.is_alphabetic() || letter == '_' => {
                let length = up_to(&|one| one.is_alphanumeric() || one == '_');
                (Sign::Word(part(length)), length)
            }
            other => (Sign::Other(other), other.len_utf8()),
        })
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    fn next(&mut self) -> Option<Token<'t>> {
        self.skip();
        let (what, length) = self.sign()?;
        let start = self.place;
        self.place += length;
        Some(Token { what, start, end: self.place })
    }
}
