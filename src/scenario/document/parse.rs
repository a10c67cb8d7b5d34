//! From text to tree, with `ron` doing all of the reading.

use std::fmt;

use ron::Options;
use ron::value::RawValue;
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use super::node::{Key, Kind, Node, Span};
use super::reason::reason;
use super::slip::Slip;
use super::stray::Stray;
use super::walk;
use super::{DEEPEST_NESTING, LONGEST_TEXT};
use crate::sentence::Message;

/// Why a text is no tree at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// More than [`LONGEST_TEXT`] bytes.
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// Nothing but space.
    Empty,
    /// Brackets nested deeper than [`DEEPEST_NESTING`].
    TooDeep(Span),
    /// `ron` could not read it; why, and what a hand seems to have done there.
    Broken(Span, Message, Option<Slip>),
}

/// Reads `text` as a tree.
///
/// # Errors
/// The first fault of syntax: past it nothing can be told for certain.
pub fn parse(text: &str) -> Result<Node, Syntax> {
    if text.len() > LONGEST_TEXT {
        return Err(Syntax::TooLong { bytes: text.len() });
    }
    if text.trim().is_empty() {
        return Err(Syntax::Empty);
    }
    if let Err(fault) = options().from_str::<de::IgnoredAny>(text) {
        let span = span_of(&fault, text);
        return Err(if fault.code == ron::Error::ExceededRecursionLimit {
            Syntax::TooDeep(span)
        } else {
            broken(text, span, &fault.code)
        });
    }
    node(text, text)
}

/// That `text` cannot be read at `span`; what stands there is named where it can be, and then has the place.
fn broken(text: &str, span: Span, fault: &ron::Error) -> Syntax {
    let reason = reason(fault);
    let at = |place: usize, slip: Slip| {
        Syntax::Broken(Span { start: place, end: place }, reason.clone(), Some(slip))
    };
    let stray = |(stray, place)| at(place, Slip::Stray(stray));
    if let Some(format) = Stray::format(without_leading_comments(text)) {
        return stray((format, span.start));
    }
    let rest = text.get(span.start..).unwrap_or_default();
    let next = text.len() - without_leading_comments(rest).len();
    if let Some(found) = walk::first(text).filter(|found| found.seen <= next) {
        return at(found.place, found.slip);
    }
    Stray::at(text, span.start).map_or_else(|| Syntax::Broken(span, reason.clone(), None), stray)
}

fn options() -> Options {
    Options::default().with_recursion_limit(DEEPEST_NESTING)
}

/// Where `ron` stopped, as bytes of `text`.
fn span_of(fault: &ron::error::SpannedError, text: &str) -> Span {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(fault.span.start.line.saturating_sub(1))
        .map(str::len)
        .sum();
    let line = text.get(line_start..).unwrap_or_default();
    let column: usize =
        line.chars().take(fault.span.start.col.saturating_sub(1)).map(char::len_utf8).sum();
    let start = line_start + column;
    Span { start, end: start }
}

/// The tree of `slice`, a piece of `text`.
fn node(slice: &str, text: &str) -> Result<Node, Syntax> {
    let slice = without_leading_comments(slice);
    let start = offset(slice, text);
    let shape = options().from_str::<Shape<'_>>(slice).map_err(|fault| {
        let within = span_of(&fault, slice);
        let span = Span { start: start + within.start, end: start + within.end };
        broken(text, span, &fault.code)
    })?;
    let kind = shape.into_kind(text)?;
    Ok(Node { span: Span { start, end: start + slice.trim_end().len() }, kind })
}

/// How far into `text` its part `slice` begins.
fn offset(slice: &str, text: &str) -> usize {
    (slice.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}

/// A raw slice begins with the comments before its value; the value is what has the position.
fn without_leading_comments(mut slice: &str) -> &str {
    loop {
        slice = slice.trim_start();
        slice = if let Some(comment) = slice.strip_prefix("//") {
            comment.find('\n').and_then(|end| comment.get(end..)).unwrap_or_default()
        } else if slice.starts_with("/*") {
            after_block_comment(slice)
        } else {
            return slice;
        }
    }
}

/// What follows the block comment, nested ones included, that `slice` begins with.
pub(super) fn after_block_comment(slice: &str) -> &str {
    let mut depth = 0_usize;
    let mut rest = slice;
    while !rest.is_empty() {
        if let Some(inner) = rest.strip_prefix("/*") {
            depth += 1;
            rest = inner;
        } else if let Some(outer) = rest.strip_prefix("*/") {
            depth = depth.saturating_sub(1);
            rest = outer;
            if depth == 0 {
                return rest;
            }
        } else {
            let mut characters = rest.chars();
            characters.next();
            rest = characters.as_str();
        }
    }
    rest
}

/// One level of the tree: what a value is, its parts still unread.
enum Shape<'a> {
    Record(Vec<(&'a str, &'a str)>),
    List(Vec<&'a str>),
    Leaf(Kind),
}

impl Shape<'_> {
    fn into_kind(self, text: &str) -> Result<Kind, Syntax> {
        Ok(match self {
            Self::Record(fields) => Kind::Record(
                fields
                    .into_iter()
                    .map(|(name, value)| {
                        let start = offset(name, text);
                        let span = Span { start, end: start + name.len() };
                        Ok((Key { span, name: name.to_owned() }, node(value, text)?))
                    })
                    .collect::<Result<_, Syntax>>()?,
            ),
            Self::List(items) => Kind::List(
                items.into_iter().map(|item| node(item, text)).collect::<Result<_, _>>()?,
            ),
            Self::Leaf(kind) => kind,
        })
    }
}

impl<'de> Deserialize<'de> for Shape<'de> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_any(ShapeVisitor)
    }
}

/// The name of a field as it lies in the text.
struct Name<'a>(&'a str);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct NameVisitor;
        impl<'de> Visitor<'de> for NameVisitor {
            type Value = Name<'de>;
            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a field name without quotes")
            }
            fn visit_borrowed_str<E: de::Error>(self, name: &'de str) -> Result<Name<'de>, E> {
                Ok(Name(name))
            }
        }
        source.deserialize_identifier(NameVisitor)
    }
}

struct ShapeVisitor;

impl<'de> Visitor<'de> for ShapeVisitor {
    type Value = Shape<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a record (…), a list […], a text, a whole number, true or false")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Shape<'de>, A::Error> {
        let mut found = Vec::new();
        while let Some(Name(name)) = fields.next_key()? {
            let value: &'de RawValue = fields.next_value()?;
            found.push((name, value.get_ron()));
        }
        Ok(Shape::Record(found))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Shape<'de>, A::Error> {
        let mut found = Vec::new();
        while let Some(item) = items.next_element::<&'de RawValue>()? {
            found.push(item.get_ron());
        }
        Ok(Shape::List(found))
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Text(text.to_owned())))
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Number(number)))
    }
    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(i64::try_from(number).map_or(Kind::Foreign, Kind::Number)))
    }
    fn visit_bool<E: de::Error>(self, flag: bool) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Flag(flag)))
    }
    fn visit_f32<E: de::Error>(self, _: f32) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Foreign))
    }
    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Foreign))
    }
    fn visit_char<E: de::Error>(self, _: char) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Foreign))
    }
    fn visit_unit<E: de::Error>(self) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Record(Vec::new())))
    }
    fn visit_none<E: de::Error>(self) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Foreign))
    }
    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Shape<'de>, D::Error> {
        de::IgnoredAny::deserialize(inner)?;
        Ok(Shape::Leaf(Kind::Foreign))
    }
    fn visit_byte_buf<E: de::Error>(self, _: Vec<u8>) -> Result<Shape<'de>, E> {
        Ok(Shape::Leaf(Kind::Foreign))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at once")]
    use super::*;

    #[test]
    fn every_piece_knows_its_line_and_column_past_comments() {
        let text = "( // a comment\n  first: 1,\n  /* two /* deep */ */ second: [\n    \"é\", /* x */ \"y\"],\n)";
        let tree = parse(text).unwrap();
        let Kind::Record(fields) = &tree.kind else { unreachable!() };
        assert_eq!(fields[0].0.span.line_and_column(text), (2, 3));
        assert_eq!(fields[0].1.span.line_and_column(text), (2, 10));
        assert_eq!(fields[1].0.span.line_and_column(text), (3, 24));
        let Kind::List(items) = &fields[1].1.kind else { unreachable!() };
        assert_eq!(items[1].span.line_and_column(text), (4, 18));
        assert_eq!(items[1].as_text(), Some("y"));
    }

    #[test]
    fn a_fault_of_syntax_is_placed() {
        let text = "(\n a: 1\n b: 2,\n)";
        let Err(Syntax::Broken(span, ..)) = parse(text) else { unreachable!() };
        // Where the comma is missing, not where that is noticed.
        assert_eq!(span.line_and_column(text), (2, 6));
    }

    #[test]
    fn hostile_texts_are_refused_quickly() {
        assert_eq!(parse(" \n"), Err(Syntax::Empty));
        assert!(matches!(parse(&"(a:".repeat(100_000)), Err(Syntax::TooDeep(_))));
        assert!(matches!(parse(&"[".repeat(1 << 20)), Err(Syntax::TooDeep(_))));
        assert!(matches!(parse(&" ".repeat((1 << 20) + 1)), Err(Syntax::TooLong { .. })));
    }
}
