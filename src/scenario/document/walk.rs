//! The first place where a text that cannot be read leaves the language, and how.
//!
//! `ron` says where it gave up and what it would have liked to find there. This walk goes over the same text and knows
//! what people write instead: `=` for a colon, a field's name in quotation marks, 1,000, a bracket too few. It is asked
//! only when `ron` has refused, and believed only up to the place at which `ron` did.

use super::lines::Lines;
use super::slip::{Found, Slip};
use super::stray::Stray;
use super::tokens::{Sign, Token, Tokens};

/// A slip, the byte at which it is to be mended, and the byte at which the walk noticed it.
pub(super) struct Noticed {
    pub(super) slip: Slip,
    pub(super) place: usize,
    pub(super) seen: usize,
}

/// The first slip of `text`, if this walk knows it.
pub(super) fn first(text: &str) -> Option<Noticed> {
    let mut walk = Walk {
        text,
        tokens: Tokens::of(text),
        open: Vec::new(),
        want: Want::Value,
        before: None,
        suspect: None,
        lines: Lines::of(text),
    };
    loop {
        match walk.step() {
            Step::On => {}
            Step::Lost => return None,
            Step::Slip(slip, place, seen) => return Some(Noticed { slip, place, seen }),
        }
    }
}

/// A bracket that is open.
#[derive(Clone, Copy)]
struct Open {
    bracket: char,
    at: usize,
    /// Whether fields stand in it, or values without names.
    named: bool,
    /// How many things in it are done.
    done: usize,
}

impl Open {
    fn close(&self) -> char {
        match self.bracket {
            '[' => ']',
            '{' => '}',
            _ => ')',
        }
    }
}

/// What may come next.
#[derive(Clone, Copy)]
enum Want<'t> {
    Name,
    Colon(&'t str),
    Value,
    Comma,
}

enum Step {
    On,
    /// The text is no RON in a way this walk does not know, or is RON after all.
    Lost,
    Slip(Slip, usize, usize),
}

struct Walk<'t> {
    text: &'t str,
    tokens: Tokens<'t>,
    open: Vec<Open>,
    want: Want<'t>,
    before: Option<Token<'t>>,
    /// The first bracket whose closing one stands further out than its line begins, and where that stands.
    suspect: Option<(Open, usize)>,
    lines: Lines,
}

impl<'t> Walk<'t> {
    fn step(&mut self) -> Step {
        let Some(token) = self.tokens.next() else { return self.end() };
        let ended =
            self.before.is_some() && self.open.is_empty() && matches!(self.want, Want::Comma);
        let step = if ended { self.after_the_end(token) } else { self.token(token) };
        self.before = Some(token);
        step
    }

    fn token(&mut self, token: Token<'t>) -> Step {
        if let Sign::Other(character) = token.what
            && let Some(slip) = self.other(character, token)
        {
            return slip;
        }
        if token.what == Sign::OpenText {
            return Self::open_text(token);
        }
        match self.want {
            Want::Name => self.name(token),
            Want::Colon(name) => self.colon(name, token),
            Want::Value => self.value(token),
            Want::Comma => self.comma(token),
        }
    }

    // ----- what may come

    fn name(&mut self, token: Token<'t>) -> Step {
        let Some(top) = self.open.last().copied() else { return Step::Lost };
        match token.what {
            Sign::Word(name) => self.on(Want::Colon(name)),
            Sign::Close(written) => self.closed(written, token),
            Sign::Comma => Step::Slip(Slip::DoubleComma, token.start, token.start),
            Sign::Text(name) if self.next_is(Sign::Colon) => {
                Step::Slip(Slip::QuotedField(name.to_owned()), token.start, token.start)
            }
            Sign::Number(tail) if top.done > 0 => self.number_after_comma(tail, token),
            Sign::Text(_) | Sign::Number(_) | Sign::Open(_) if top.done == 0 => {
                // Values without names: a list in other brackets.
                if let Some(top) = self.open.last_mut() {
                    top.named = false;
                }
                self.value(token)
            }
            Sign::Open(_) => self.unclosed(top, Found::Another, token.start),
            Sign::Text(_) | Sign::OpenText | Sign::Number(_) | Sign::Colon | Sign::Other(_) => {
                Step::Lost
            }
        }
    }

    fn colon(&mut self, name: &'t str, token: Token<'t>) -> Step {
        match token.what {
            Sign::Colon => self.on(Want::Value),
            Sign::Other('=') => Step::Slip(Slip::Equals(name.to_owned()), token.start, token.start),
            Sign::Word(more) if self.next_is(Sign::Colon) => self.split(name, more, token),
            Sign::Other('-') => match self.tokens.peek().map(|next| next.what) {
                Some(Sign::Word(more)) => self.split(name, more, token),
                Some(_) | None => Step::Lost,
            },
            Sign::Comma | Sign::Close(_) if self.open.last().is_some_and(|top| top.done == 0) => {
                // A word without quotation marks in a list in other brackets.
                if let Some(top) = self.open.last_mut() {
                    top.named = false;
                }
                self.comma(token)
            }
            Sign::Text(_) | Sign::Number(_) | Sign::Open('[' | '{') => {
                let end = self.before.map_or(token.start, |before| before.end);
                Step::Slip(Slip::NoColon(name.to_owned()), end, token.start)
            }
            Sign::Word(_)
            | Sign::Open(_)
            | Sign::Comma
            | Sign::Close(_)
            | Sign::OpenText
            | Sign::Other(_) => Step::Lost,
        }
    }

    fn value(&mut self, token: Token<'t>) -> Step {
        let named = self.open.last().is_some_and(|top| top.named);
        match token.what {
            Sign::Open(bracket) => {
                let named = bracket != '[';
                self.open.push(Open { bracket, at: token.start, named, done: 0 });
                self.on(if named { Want::Name } else { Want::Value })
            }
            Sign::Text(_) | Sign::Number(_) => self.on(Want::Comma),
            Sign::Word(name) => match self.tokens.peek().map(|next| next.what) {
                Some(Sign::Open('(')) => Step::On,
                Some(Sign::Colon) if !named => self.field_in_a_list(name, token),
                Some(_) | None => self.on(Want::Comma),
            },
            Sign::Comma | Sign::Close(_) if named => {
                let field = self.field_before(token);
                Step::Slip(Slip::NoValue(field), token.start, token.start)
            }
            Sign::Comma => Step::Slip(Slip::DoubleComma, token.start, token.start),
            Sign::Close(written) => self.closed(written, token),
            Sign::Colon | Sign::OpenText | Sign::Other(_) => Step::Lost,
        }
    }

    fn comma(&mut self, token: Token<'t>) -> Step {
        let Some(top) = self.open.last().copied() else { return Step::Lost };
        let before = self.before.unwrap_or(token);
        let no_comma = |seen: usize| Step::Slip(Slip::NoComma, before.end, seen);
        match token.what {
            Sign::Comma => {
                if let Some(top) = self.open.last_mut() {
                    top.done += 1;
                }
                self.on(if top.named { Want::Name } else { Want::Value })
            }
            Sign::Close(written) => self.closed(written, token),
            Sign::Word(name) if self.next_is(Sign::Colon) => {
                if top.named {
                    no_comma(token.start)
                } else {
                    self.field_in_a_list(name, token)
                }
            }
            _ if matches!(before.what, Sign::Text(_)) => self.after_a_text(top, before, token),
            Sign::Number(tail) if matches!(before.what, Sign::Number(_)) && top.named => {
                Self::number_after_number(before, tail, token)
            }
            Sign::Open(_) if top.named => self.unclosed(top, Found::Another, token.start),
            Sign::Open(_) | Sign::Text(_) | Sign::Number(_) | Sign::Word(_) => {
                no_comma(token.start)
            }
            Sign::Colon | Sign::OpenText | Sign::Other(_) => Step::Lost,
        }
    }

    // ----- what stands there instead

    /// A character that is no sign of the language; none where the place decides what is wrong with it.
    fn other(&self, character: char, token: Token<'t>) -> Option<Step> {
        let rest = self.text.get(token.start..).unwrap_or_default();
        let slip = |slip: Slip| Some(Step::Slip(slip, token.start, token.start));
        let number = |before: Token<'t>| {
            if let Sign::Number(number) = before.what { Some((number, before)) } else { None }
        };
        let number_before = self.before.and_then(number);
        match (character, number_before) {
            ('#', _) if rest.starts_with("#!") => Some(Step::Lost),
            ('#', _) => slip(Slip::Hash),
            ('=', _) if matches!(self.want, Want::Colon(_)) => None,
            ('%', Some((number, _))) => slip(Slip::Percent(number.to_owned())),
            ('\'' | '\u{2019}', Some((number, before))) => {
                let tail: String = rest.chars().skip(1).take_while(char::is_ascii_digit).collect();
                let whole = format!("{number}{tail}");
                Some(Step::Slip(Slip::Thousands(whole), before.start, token.start))
            }
            _ => match Stray::of(rest) {
                Some(stray) => slip(Slip::Stray(stray)),
                None => None,
            },
        }
    }

    /// A text no mark ends: the marks before it may be to blame, but none of them was noticed.
    fn open_text(token: Token<'t>) -> Step {
        Step::Slip(Slip::OpenText, token.start, token.start)
    }

    /// Something right after a text: a quotation mark inside it has ended it, or none has ended it where it should.
    fn after_a_text(&self, top: Open, before: Token<'t>, token: Token<'t>) -> Step {
        let Sign::Text(inside) = before.what else { return Step::Lost };
        let seen = token.start;
        if let Some((line, rest)) = inside.split_once('\n') {
            // The mark in its own line is a typographic one: that is where it was to end.
            let typographic = line.find(['\u{201C}', '\u{201D}', '\u{2033}']);
            if let Some((at, written)) =
                typographic.and_then(|at| Some((at, line.get(at..)?.chars().next()?)))
            {
                let stray = Stray::LookAlike { written, meant: '"' };
                return Step::Slip(Slip::Stray(stray), before.start + 1 + at, seen);
            }
            let last = rest.rsplit('\n').next().unwrap_or(rest).trim_end();
            if last.ends_with([':', ',', '(', '[']) || last.trim().is_empty() {
                return Step::Slip(Slip::OpenText, before.start, seen);
            }
        }
        let between = self.text.get(before.end..token.start).unwrap_or_default();
        if between.contains('\n')
            && matches!(token.what, Sign::Open(_) | Sign::Text(_) | Sign::Word(_))
        {
            return if top.named && matches!(token.what, Sign::Open(_)) {
                self.unclosed(top, Found::Another, seen)
            } else {
                Step::Slip(Slip::NoComma, before.end, seen)
            };
        }
        // A typographic mark that ends a value is where the text was to end.
        let ends_a_value = |rest: &str| {
            let mut letters = rest.chars();
            letters.next();
            letters.as_str().trim_start().starts_with([',', ')', ']'])
        };
        let typographic = inside
            .match_indices(['\u{201C}', '\u{201D}', '\u{2033}'])
            .find(|(at, _)| inside.get(*at..).is_some_and(ends_a_value))
            // One that closes a typographic one before it is part of the text.
            .filter(|(at, _)| !inside.get(..*at).is_some_and(|text| text.contains('\u{201C}')));
        if let Some((at, written)) =
            typographic.and_then(|(at, mark)| Some((at, mark.chars().next()?)))
        {
            let stray = Stray::LookAlike { written, meant: '"' };
            return Step::Slip(Slip::Stray(stray), before.start + 1 + at, seen);
        }
        // Two texts with nothing but blanks between them are two values.
        if matches!(token.what, Sign::Text(_)) && !between.is_empty() && between.trim().is_empty() {
            return Step::Slip(Slip::NoComma, before.end, seen);
        }
        let follows = self.text.get(token.start..token.end).unwrap_or_default();
        let follows: String = follows.chars().take(MOST_QUOTED).collect();
        Step::Slip(Slip::InnerQuote(follows), before.end - 1, seen)
    }

    fn number_after_comma(&self, tail: &str, token: Token<'t>) -> Step {
        // `5, 000` and `5,000`: what stood before the comma was a number too.
        let head = self.text.get(..token.start).unwrap_or_default().trim_end().strip_suffix(',');
        let digits = |one: char| one.is_ascii_digit() || one == '-';
        let start = head.map(|head| head.trim_end_matches(digits).len());
        match (head, start) {
            (Some(head), Some(start)) if start < head.len() => {
                let whole = format!("{}{tail}", head.get(start..).unwrap_or_default());
                Step::Slip(Slip::Thousands(whole), start, token.start)
            }
            _ => Step::Lost,
        }
    }

    fn number_after_number(before: Token<'t>, tail: &str, token: Token<'t>) -> Step {
        let Sign::Number(head) = before.what else { return Step::Lost };
        Step::Slip(Slip::Thousands(format!("{head}{tail}")), before.start, token.start)
    }

    fn split(&self, name: &str, more: &str, token: Token<'t>) -> Step {
        let start = self.before.map_or(token.start, |before| before.start);
        Step::Slip(Slip::SplitField(format!("{name}_{more}")), start, start)
    }

    fn field_in_a_list(&self, name: &str, token: Token<'t>) -> Step {
        match self.open.last() {
            Some(top) => self.unclosed(*top, Found::Field(name.to_owned()), token.start),
            None => Step::Lost,
        }
    }

    // ----- brackets

    fn closed(&mut self, written: char, token: Token<'t>) -> Step {
        let Some(top) = self.open.last().copied() else { return Step::Lost };
        let indent = self.lines.indent_if_first(token.start);
        if top.close() != written {
            return self.closes_another(top, written, token);
        }
        let of_its_line = self.lines.indent(top.at);
        if self.suspect.is_none() && indent.is_some_and(|indent| indent < of_its_line) {
            self.suspect = Some((top, token.start));
        }
        self.open.pop();
        self.on(Want::Comma)
    }

    /// A closing bracket of another kind than the last one that was opened: that one is not closed, or this one is too
    /// many. How far in it stands tells which, where it is the first of its line.
    fn closes_another(&self, top: Open, written: char, token: Token<'t>) -> Step {
        let meant = self.open.iter().rev().find(|open| open.close() == written);
        let aligned = meant.is_some_and(|meant| {
            self.lines.indent_if_first(token.start) == Some(self.lines.indent(meant.at))
        });
        if aligned || self.suspect.is_some() {
            self.unclosed(top, Found::Closer(written), token.start)
        } else {
            let (due, line) = (top.close(), self.lines.number(top.at));
            Step::Slip(Slip::Closes { written, due, line }, token.start, token.start)
        }
    }

    /// That `open` is not closed, noticed at `seen`; an earlier one that looks like it, by how far in the brackets
    /// stand, is more likely to be the one.
    fn unclosed(&self, open: Open, found: Found, seen: usize) -> Step {
        let (open, found, noticed) = match self.suspect {
            Some((suspect, closer)) => (suspect, Found::Closer(suspect.close()), closer),
            None => (open, found, seen),
        };
        let line = self.lines.number(noticed);
        Step::Slip(Slip::Open { close: open.close(), line, found }, open.at, seen)
    }

    fn end(&self) -> Step {
        match self.open.last() {
            Some(top) => match self.unclosed(*top, Found::End, self.text.len()) {
                // Wherever `ron` gave up, this bracket is open.
                Step::Slip(slip, place, _) => Step::Slip(slip, place, 0),
                other @ (Step::On | Step::Lost) => other,
            },
            None => Step::Lost,
        }
    }

    fn after_the_end(&self, token: Token<'t>) -> Step {
        let line = self.before.map_or(1, |before| self.lines.number(before.start));
        Step::Slip(Slip::AfterTheEnd { line }, token.start, token.start)
    }

    // ----- the text

    fn on(&mut self, want: Want<'t>) -> Step {
        self.want = want;
        Step::On
    }

    fn next_is(&self, sign: Sign<'_>) -> bool {
        self.tokens.peek().is_some_and(|next| next.what == sign)
    }

    /// The field whose value is missing at `token`.
    fn field_before(&self, token: Token<'t>) -> String {
        let before = self.text.get(..token.start).unwrap_or_default().trim_end();
        let before = before.strip_suffix(':').unwrap_or(before).trim_end();
        let is_part = |one: char| one.is_alphanumeric() || one == '_';
        let start = before.trim_end_matches(is_part).len();
        before.get(start..).unwrap_or_default().to_owned()
    }
}

/// Most characters quoted of what follows a text.
const MOST_QUOTED: usize = 20;
