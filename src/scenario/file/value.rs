//! The values fields may hold: numbers within a range, words, texts, references to ids, lists.

use crate::scenario::document::{Kind, Node, Span};
use crate::scenario::file::along::LANGUAGES;
use crate::scenario::file::record::{Read, Reading};
use crate::scenario::file::shape::Shape;
use crate::sentence::{Message, Text, is_unseen};
use crate::units::{Permille, Points};

/// A whole number within `LOW..=HIGH`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Int<const LOW: i32, const HIGH: i32>(pub i32);

/// A word as written, with its place: an id that is minted here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// The word; empty where none could be read.
    pub word: String,
}

/// A word that must name something defined elsewhere, or a clause such as `territory=c`.
pub type Ref = Word;

/// Whole numbers by name, for example `(mainstream: 5, yoshida: 5)`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers(pub Vec<(Word, i32)>);

/// Whole numbers of none or more by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights(pub Vec<(Word, i32)>);

/// Words by name, for example `(habomai: "promised", shikotan: "promised")`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(pub Vec<(Word, Word)>);

/// Longest id.
const LONGEST_ID: usize = 40;
/// Longest text, in bytes.
pub(crate) const LONGEST_STRING: usize = 16_384;
/// Most entries of any list, and most fields of any record.
pub(super) const LONGEST_LIST: usize = 200;

impl<const LOW: i32, const HIGH: i32> Int<LOW, HIGH> {
    /// The number as points.
    pub fn points(self) -> Points {
        Points(self.0)
    }

    /// The number as thousandths; 0 where it is negative.
    pub fn permille(self) -> Permille {
        Permille(u32::try_from(self.0).unwrap_or(0))
    }

    /// The number as a count; 0 where it is negative.
    pub fn count(self) -> u32 {
        u32::try_from(self.0).unwrap_or(0)
    }
}

impl<const LOW: i32, const HIGH: i32> Read for Int<LOW, HIGH> {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let Kind::Number(number) = node.kind else {
            reading.expected(node, &Self::shape());
            return Self::stand_in();
        };
        let within = i32::try_from(number).ok().filter(|number| (LOW..=HIGH).contains(number));
        within.map_or_else(
            || {
                let what = Message::new("problem-range")
                    .with("number", number)
                    .with("low", LOW)
                    .with("high", HIGH);
                reading.report(node.span, what);
                Self::stand_in()
            },
            Self,
        )
    }
    fn stand_in() -> Self {
        Self(0.clamp(LOW, HIGH))
    }
    fn shape() -> Shape {
        Shape::Number(LOW, HIGH)
    }
}

impl Read for bool {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let Kind::Flag(flag) = node.kind else {
            reading.expected(node, &Self::shape());
            return false;
        };
        flag
    }
    fn stand_in() -> Self {
        false
    }
    fn shape() -> Shape {
        Shape::Flag
    }
}

impl Read for Word {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let Some(word) = node.as_text() else {
            reading.expected(node, &Self::shape());
            return Self::stand_in();
        };
        check_seen(word, node, reading);
        Self { span: node.span, word: word.to_owned() }
    }
    fn stand_in() -> Self {
        Self::default()
    }
    fn shape() -> Shape {
        Shape::Word
    }
}

impl Word {
    /// Whether the word may be an id: a small letter first, then small letters, digits and `_`.
    pub fn is_id(&self) -> bool {
        self.word.starts_with(|first: char| first.is_ascii_lowercase()) && self.is_scenario_id()
    }

    /// Whether the word may be the id of a scenario, which may be named by a year: digits may come first.
    pub fn is_scenario_id(&self) -> bool {
        let in_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        (1..=LONGEST_ID).contains(&self.word.len()) && self.word.chars().all(in_id)
    }

    /// Whether it stands in for one that could not be read, which has been reported.
    pub fn is_stand_in(&self) -> bool {
        self.word.is_empty() && self.span == Span::default()
    }
}

impl Read for Text {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        if let Some(english) = node.as_text() {
            check_text(english, node, reading);
            check_seen(english, node, reading);
            return Self::from(english);
        }
        let Kind::Record(_) = node.kind else {
            reading.expected(node, &Self::shape());
            return Self::stand_in();
        };
        let fields = reading.fields(node, "text", &LANGUAGES);
        let mut language = |name: &'static str, required: bool| {
            let written: Word =
                reading.field(fields, node.span, name, (!required).then(Word::default));
            if let Some(part) = node.field(name) {
                check_text(&written.word, part, reading);
            }
            written.word
        };
        let given = |text: String| (!text.is_empty()).then_some(text);
        Self {
            en: language("en", true),
            ja: given(language("ja", false)),
            ru: given(language("ru", false)),
        }
    }
    fn stand_in() -> Self {
        Self::default()
    }
    fn shape() -> Shape {
        Shape::Text
    }
}

/// Reports a character that would command the reader's terminal instead of being read.
fn check_seen(text: &str, node: &Node, reading: &mut Reading<'_>) {
    if let Some(unseen) = text.chars().find(|character| is_unseen(*character)) {
        let number = format!("U+{:04X}", u32::from(unseen));
        reading.report(node.span, Message::new("problem-unseen").with("number", number));
    }
}

fn check_text(text: &str, node: &Node, reading: &mut Reading<'_>) {
    if text.trim().is_empty() {
        reading.report(node.span, Message::new("problem-empty-text"));
    } else if text.len() > LONGEST_STRING {
        let what = Message::new("problem-long-text").with("most", LONGEST_STRING);
        reading.report(node.span, what);
    }
}

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        Some(T::read(node, reading))
    }
    fn stand_in() -> Self {
        None
    }
    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let Kind::List(items) = &node.kind else {
            reading.expected(node, &Self::shape());
            return Vec::new();
        };
        reading.check_length(node, items.len());
        items.iter().take(LONGEST_LIST).map(|item| T::read(item, reading)).collect()
    }
    fn stand_in() -> Self {
        Vec::new()
    }
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }
}

/// Values by name; a name given twice is reported.
fn by_name<T: Read>(node: &Node, shape: &Shape, reading: &mut Reading<'_>) -> Vec<(Word, T)> {
    let Kind::Record(fields) = &node.kind else {
        reading.expected(node, shape);
        return Vec::new();
    };
    reading.check_length(node, fields.len());
    let fields = fields.get(..LONGEST_LIST).unwrap_or(fields);
    let mut values: Vec<(Word, T)> = Vec::new();
    for (key, value) in fields {
        if values.iter().any(|(earlier, _)| earlier.word == key.name) {
            let what = Message::new("problem-double-field").with("field", key.name.as_str());
            reading.report(key.span, what);
        }
        values.push((Word { span: key.span, word: key.name.clone() }, T::read(value, reading)));
    }
    values
}

impl Read for Numbers {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let numbers: Vec<(Word, Int<-1000, 1000>)> = by_name(node, &Self::shape(), reading);
        Self(numbers.into_iter().map(|(name, Int(number))| (name, number)).collect())
    }
    fn stand_in() -> Self {
        Self::default()
    }
    fn shape() -> Shape {
        Shape::Numbers(-1000, 1000)
    }
}

impl Read for Weights {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        let numbers: Vec<(Word, Int<0, 1000>)> = by_name(node, &Self::shape(), reading);
        Self(numbers.into_iter().map(|(name, Int(number))| (name, number)).collect())
    }
    fn stand_in() -> Self {
        Self::default()
    }
    fn shape() -> Shape {
        Shape::Numbers(0, 1000)
    }
}

impl Read for Words {
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self {
        Self(by_name(node, &Self::shape(), reading))
    }
    fn stand_in() -> Self {
        Self::default()
    }
    fn shape() -> Shape {
        Shape::Words
    }
}

impl Word {
    /// A word that stands in no text: a default.
    pub fn named(word: &str) -> Self {
        Self { span: Span::default(), word: word.to_owned() }
    }
}
