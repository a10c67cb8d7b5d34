//! How a text is set: what stands in it, comments and line breaks included, and how ours is laid out.
//!
//! An author's line breaks stay: what stands on one line is one thought. What is set is the rest: four blanks a level, a
//! bracket that holds more than a line opens and closes on lines of its own, its last item has a comma, and between two
//! things there is one blank or one empty line.

use super::piece::{Piece, Token, tokens};

/// What stands between two commas, or in the place of it: a value, with its key where it has one.
#[derive(Clone, Debug, Default)]
pub(super) struct Item<'t> {
    /// What is said before it, each with whether it has lines of its own and an empty one before it.
    pub(super) before: Vec<Comment<'t>>,
    parts: Vec<Part<'t>>,
    /// What is said behind it, on its line.
    pub(super) behind: Vec<&'t str>,
    /// What is said after it on lines of its own, before the comma or the bracket that ends it.
    after: Vec<Comment<'t>>,
    begins: Break,
}

/// A comment before an item.
#[derive(Clone, Copy, Debug)]
pub(super) struct Comment<'t> {
    pub(super) text: &'t str,
    begins: Break,
    /// Whether what it is about stands on its line.
    inline: bool,
}

/// How a thing begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Break {
    /// On the line of what stands before it.
    #[default]
    None,
    /// On a line of its own.
    Line,
    /// After an empty line.
    Gap,
}

impl Break {
    fn of(lines: usize) -> Self {
        match lines {
            0 => Self::None,
            1 => Self::Line,
            2.. => Self::Gap,
        }
    }
}

#[derive(Clone, Debug)]
enum Part<'t> {
    Word(&'t str),
    Colon,
    Bracket(Bracket<'t>),
}

/// What stands in brackets, or the whole text.
#[derive(Clone, Debug, Default)]
pub(super) struct Bracket<'t> {
    open: &'t str,
    pub(super) items: Vec<Item<'t>>,
    /// What is said after the last item.
    pub(super) last: Vec<Comment<'t>>,
    close: &'t str,
    /// Whether it holds the end of a line.
    spread: bool,
}

impl<'t> Item<'t> {
    /// The name of the field it is.
    pub(super) fn key(&self) -> Option<&'t str> {
        match self.parts.as_slice() {
            [Part::Word(key), Part::Colon, ..] => Some(key),
            _ => None,
        }
    }

    /// The brackets its value is.
    pub(super) fn bracket(&self) -> Option<&Bracket<'t>> {
        match self.parts.last()? {
            Part::Bracket(bracket) => Some(bracket),
            Part::Word(_) | Part::Colon => None,
        }
    }

    /// The same, to be changed.
    pub(super) fn bracket_mut(&mut self) -> Option<&mut Bracket<'t>> {
        match self.parts.last_mut()? {
            Part::Bracket(bracket) => Some(bracket),
            Part::Word(_) | Part::Colon => None,
        }
    }

    /// Says `comments` before it, each on a line of its own.
    pub(super) fn say_before(&mut self, comments: impl IntoIterator<Item = &'t str>) {
        let line = |text| Comment { text, begins: Break::Line, inline: false };
        self.before.extend(comments.into_iter().map(line));
        if self.before.iter().any(|comment| !comment.inline) {
            self.begins = self.begins.max(Break::Line);
        }
    }

    /// All that is said before, in and behind it.
    pub(super) fn comments(&self) -> Vec<&'t str> {
        let mut all: Vec<&str> = self.before.iter().map(|comment| comment.text).collect();
        for part in &self.parts {
            if let Part::Bracket(bracket) = part {
                all.extend(bracket.items.iter().flat_map(Item::comments));
                all.extend(bracket.last.iter().map(|comment| comment.text));
            }
        }
        all.extend(&self.behind);
        all
    }

    /// Whether nothing more can be said behind it, since what is there goes to the end of the line.
    fn is_ended(&self) -> bool {
        self.behind.last().is_some_and(|said| said.starts_with("//"))
    }

    fn is_spread(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Bracket(bracket) if bracket.spread))
    }
}

/// What stands in `text`; `None` where its brackets do not match.
pub(super) fn read(text: &str) -> Option<Bracket<'_>> {
    let mut open: Vec<(Bracket<'_>, Item<'_>)> = Vec::new();
    let mut here = Bracket { spread: true, ..Bracket::default() };
    let mut item = Item::default();
    let all = tokens(text);
    let mut rest = all.iter();
    while let Some(Token { what, lines, .. }) = rest.next() {
        let begins = Break::of(*lines);
        here.spread |= begins > Break::None;
        match what {
            Piece::Comment(said) => {
                // Up to the end of the line only comments may follow.
                let mut then = rest.clone();
                let next = then.find(|next| next.lines > 0 || next.comment().is_none());
                let ends_line = next.is_none_or(|next| next.lines > 0);
                here.spread |= ends_line;
                say(&mut here, &mut item, Comment { text: said, begins, inline: !ends_line });
            }
            Piece::Comma => {
                if !item.parts.is_empty() {
                    let before = std::mem::take(&mut item.after);
                    here.items
                        .push(std::mem::replace(&mut item, Item { before, ..Item::default() }));
                }
            }
            Piece::Open(bracket) => {
                begin(&mut item, begins);
                let inner = Bracket { open: bracket, ..Bracket::default() };
                open.push((std::mem::replace(&mut here, inner), std::mem::take(&mut item)));
            }
            Piece::Close(bracket) => {
                finish(&mut here, item);
                here.close = bracket;
                let (outer, its) = open.pop()?;
                let inner = std::mem::replace(&mut here, outer);
                here.spread |= inner.spread;
                item = its;
                item.parts.push(Part::Bracket(inner));
            }
            Piece::Colon => {
                begin(&mut item, begins);
                item.parts.push(Part::Colon);
            }
            Piece::Word(word) => {
                begin(&mut item, begins);
                item.parts.push(Part::Word(word));
            }
        }
    }
    finish(&mut here, item);
    open.is_empty().then_some(here)
}

/// Another part of `item` begins, so that what was last said stands in the midst of it, and is put before it.
fn begin(item: &mut Item<'_>, begins: Break) {
    if item.parts.is_empty() {
        item.begins = begins;
        return;
    }
    let midst: Vec<&str> = std::mem::take(&mut item.behind);
    item.say_before(midst);
    let after: Vec<&str> = item.after.drain(..).map(|comment| comment.text).collect();
    item.say_before(after);
}

fn finish<'t>(here: &mut Bracket<'t>, mut item: Item<'t>) {
    if item.parts.is_empty() {
        here.last = item.before;
    } else {
        here.last = std::mem::take(&mut item.after);
        here.items.push(item);
    }
}

/// Puts a comment where it belongs: behind what stands on its line, else before what follows.
fn say<'t>(here: &mut Bracket<'t>, item: &mut Item<'t>, comment: Comment<'t>) {
    let on_its_line = comment.begins == Break::None;
    match here.items.last_mut() {
        _ if !item.parts.is_empty() && on_its_line && item.after.is_empty() => {
            item.behind.push(comment.text);
        }
        _ if !item.parts.is_empty() => item.after.push(comment),
        Some(last)
            if on_its_line && !comment.inline && item.before.is_empty() && !last.is_ended() =>
        {
            last.behind.push(comment.text);
        }
        Some(_) | None => item.before.push(comment),
    }
}

impl Bracket<'_> {
    /// Gives its items lines of their own, as one needs that has something said before it.
    pub(super) fn spread(&mut self) {
        self.spread = true;
    }

    /// The text, set.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.put_lines(&mut text, 0, "");
        let set = text.trim_start_matches('\n').trim_end();
        format!("{set}\n")
    }

    fn put(&self, text: &mut String, level: usize) {
        text.push_str(self.open);
        if self.spread && !(self.items.is_empty() && self.last.is_empty()) {
            self.put_lines(text, level + 1, ",");
            new_line(text, level, Break::Line);
        } else {
            for (place, item) in self.items.iter().enumerate() {
                text.push_str(if place > 0 { ", " } else { "" });
                item.before.iter().for_each(|comment| put_inline(text, comment.text));
                item.put(text, level);
                item.behind.iter().for_each(|said| put_behind(text, said));
            }
            for comment in &self.last {
                put_behind(text, comment.text);
            }
        }
        text.push_str(self.close);
    }

    /// Its items on lines, each with `comma` after it.
    fn put_lines(&self, text: &mut String, level: usize, comma: &str) {
        // What a line that begins anew asks for: nothing may stand before the first thing, an empty line neither.
        let mut first = true;
        let mut due = true;
        for item in &self.items {
            for comment in &item.before {
                let begins = if due { comment.begins.max(Break::Line) } else { comment.begins };
                step(text, level, if first { begins.min(Break::Line) } else { begins });
                text.push_str(comment.text);
                (first, due) = (false, !comment.inline);
            }
            let must = due || item.is_spread();
            let begins = if must { item.begins.max(Break::Line) } else { item.begins };
            let inline = item.before.last().is_some_and(|comment| comment.inline);
            let begins = if inline && item.begins == Break::None { Break::None } else { begins };
            step(text, level, if first { begins.min(Break::Line) } else { begins });
            item.put(text, level);
            text.push_str(comma);
            item.behind.iter().for_each(|said| put_behind(text, said));
            (first, due) = (false, item.is_spread() || !item.behind.is_empty());
        }
        for comment in &self.last {
            let begins = comment.begins.max(Break::Line);
            step(text, level, if first { begins.min(Break::Line) } else { begins });
            text.push_str(comment.text);
            first = false;
        }
    }
}

impl Item<'_> {
    fn put(&self, text: &mut String, level: usize) {
        let mut glued = true;
        for part in &self.parts {
            match part {
                Part::Colon => text.push(':'),
                Part::Word(word) => {
                    text.push_str(if glued { "" } else { " " });
                    text.push_str(word);
                }
                Part::Bracket(bracket) => {
                    // `Some(…)` is one thing, `key: (…)` two.
                    text.push_str(if text.ends_with(':') { " " } else { "" });
                    bracket.put(text, level);
                }
            }
            glued = false;
        }
    }
}

fn put_inline(text: &mut String, said: &str) {
    text.push_str(said);
    text.push(' ');
}

fn put_behind(text: &mut String, said: &str) {
    text.push(' ');
    text.push_str(said);
}

/// Goes on as what follows begins.
fn step(text: &mut String, level: usize, begins: Break) {
    match begins {
        Break::None => text.push(' '),
        Break::Line | Break::Gap => new_line(text, level, begins),
    }
}

fn new_line(text: &mut String, level: usize, begins: Break) {
    text.push_str(if begins == Break::Gap { "\n\n" } else { "\n" });
    text.push_str(&"    ".repeat(level));
}
