//! How a record of the format is read: every unknown, missing, doubled or ill-typed field reported, none fatal.

use super::shape::Shape;
use super::value::LONGEST_LIST;
use crate::scenario::document::{Key, Kind, Node, Span};
use crate::scenario::problem::{Problems, nearest, with_candidates};
use crate::sentence::Message;

/// A value the format knows how to read.
pub trait Read: Sized {
    /// The value at `node`; where it cannot be read, the reason is reported and a stand-in returned.
    fn read(node: &Node, reading: &mut Reading<'_>) -> Self;
    /// What stands in where nothing could be read.
    fn stand_in() -> Self;
    /// What is expected, for the author's guide: unit and range.
    fn shape() -> Shape;
}

/// A reading under way, and what it has found.
pub struct Reading<'a> {
    problems: &'a mut Problems,
}

/// Fields the format will never have, by their records, though authors look for them beside their like: what waited
/// for the meters of one side would tell the other how they stand.
const HIDDEN: [(&str, &str); 4] = [
    ("condition", "capital_below"),
    ("condition", "capital_above"),
    ("condition", "material_below"),
    ("condition", "material_above"),
];

/// What the author's guide says of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldGuide {
    /// The field's name.
    pub name: &'static str,
    /// Shape, unit and range.
    pub shape: Shape,
    /// `required`, or the value it has when left out.
    pub default: &'static str,
    /// What it means.
    pub meaning: &'static str,
}

/// What a field left out comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// It may not be left out.
    Required,
    /// Nothing.
    Nothing,
    /// Worth nothing.
    WorthNothing,
    /// A record of which all is left out.
    AllDefaults,
    /// What an author would have to write to get the same.
    Written(String),
}

impl FieldGuide {
    /// What it comes to where it is left out.
    pub fn left_out(&self) -> LeftOut {
        let within = |before: &str, after: &str| {
            self.default.strip_prefix(before).and_then(|rest| rest.strip_suffix(after))
        };
        let word = || within("Word::named(\"", "\")").map(|word| format!("\"{word}\""));
        let number = || within("Int(", ")").map(str::to_owned);
        match self.default {
            "required" => LeftOut::Required,
            "none" | "Text::default()" => LeftOut::Nothing,
            "WorthFile::nothing()" => LeftOut::WorthNothing,
            "RulesFile::stand_in_defaults()" => LeftOut::AllDefaults,
            "Vec::new()" | "ByRound(Vec::new())" => LeftOut::Written("[]".to_owned()),
            "Numbers::default()" | "Weights::default()" | "Words::default()" => {
                LeftOut::Written("()".to_owned())
            }
            other => LeftOut::Written(number().or_else(word).unwrap_or_else(|| other.to_owned())),
        }
    }
}

/// What the author's guide says of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordGuide {
    /// What the record is called.
    pub name: &'static str,
    /// Its fields, in the order of the format.
    pub fields: Vec<FieldGuide>,
}

/// One value as a list of it, where it is short and such a list may hold it.
fn in_brackets(of: &Shape, node: &Node) -> Option<String> {
    match (of, &node.kind) {
        (Shape::Number(..), Kind::Number(number)) => Some(format!("[{number}]")),
        (Shape::Word | Shape::Round | Shape::Text, Kind::Text(text))
            if text.len() <= LONGEST_EXAMPLE =>
        {
            Some(format!("[{text:?}]"))
        }
        _ => None,
    }
}

/// Longest text written out as an example, in bytes.
const LONGEST_EXAMPLE: usize = 40;

impl<'a> Reading<'a> {
    /// A reading from the root of a file.
    pub fn new(problems: &'a mut Problems) -> Self {
        Self { problems }
    }

    /// Reports a fault at `span` of the piece being read.
    pub fn report(&mut self, span: Span, what: Message) {
        self.problems.report(span, what);
    }

    /// Reports that `node` is not the `shape` expected.
    pub fn expected(&mut self, node: &Node, shape: &Shape) {
        let written = match shape {
            Shape::List(of) | Shape::ByRound(of) => in_brackets(of, node),
            Shape::Number(..)
            | Shape::Flag
            | Shape::Word
            | Shape::Round
            | Shape::Text
            | Shape::Numbers(..)
            | Shape::Words
            | Shape::Record(_) => None,
        };
        let what = written.map_or_else(
            || Message::new("problem-shape"),
            |written| Message::new("problem-shape-list").with("written", written),
        );
        self.report(node.span, what.with("shape", shape.in_words()));
    }

    /// Reports that the list or record `node` has too many entries, where its `count` is so large.
    pub(super) fn check_length(&mut self, node: &Node, count: usize) {
        if count > LONGEST_LIST {
            let what =
                Message::new("problem-long-list").with("count", count).with("most", LONGEST_LIST);
            self.report(node.span, what);
        }
    }

    /// The fields of the record `node`; unknown and doubled ones are reported.
    pub fn fields<'n>(
        &mut self,
        node: &'n Node,
        record: &'static str,
        known: &[&'static str],
    ) -> Option<&'n [(Key, Node)]> {
        let Kind::Record(fields) = &node.kind else {
            self.expected(node, &Shape::Record(record));
            return None;
        };
        self.check_length(node, fields.len());
        let fields = fields.get(..LONGEST_LIST).unwrap_or(fields);
        for (position, (key, _)) in fields.iter().enumerate() {
            if self.problems.is_full() {
                break;
            }
            if HIDDEN.contains(&(record, key.name.as_str())) {
                let what = Message::new("problem-hidden-meter").with("field", key.name.as_str());
                self.report(key.span, what);
            } else if !known.contains(&key.name.as_str()) {
                let what = Message::new("problem-unknown-field")
                    .with("field", key.name.as_str())
                    .with("record", record);
                let word = key.name.as_str();
                let others = records_with(word, record);
                let what = if others.is_empty() || nearest(word, known.iter().copied()).is_some() {
                    with_candidates(what, word, known.iter().copied())
                } else {
                    what.with("hint", Message::new("elsewhere-field").with("records", others))
                };
                self.report(key.span, what);
            } else if fields.iter().take(position).any(|(earlier, _)| earlier.name == key.name) {
                let what = Message::new("problem-double-field").with("field", key.name.as_str());
                self.report(key.span, what);
            }
        }
        Some(fields)
    }

    /// Reads the field `name`; where it is left out, reports that or takes `default`.
    pub fn field<T: Read>(
        &mut self,
        fields: Option<&[(Key, Node)]>,
        whole: Span,
        name: &'static str,
        default: Option<T>,
    ) -> T {
        let Some(fields) = fields else {
            return T::stand_in();
        };
        match (fields.iter().find(|(key, _)| key.name == name), default) {
            (Some((_, node)), _) => T::read(node, self),
            (None, Some(default)) => default,
            (None, None) => {
                let start = Span { start: whole.start, end: whole.start };
                self.report(start, Message::new("problem-missing-field").with("field", name));
                T::stand_in()
            }
        }
    }
}

/// The records of a scenario that have a field called `name`; none where `record` is of another format.
fn records_with(name: &str, record: &str) -> Vec<&'static str> {
    let all = super::guide();
    if all.iter().all(|one| one.name != record) {
        return Vec::new();
    }
    let has = |one: &RecordGuide| one.fields.iter().any(|field| field.name == name);
    all.iter().filter(|one| has(one)).map(|one| one.name).collect()
}

/// Declares a record of the format: its fields, what each means, and what it is when left out.
macro_rules! record {
    ($(#[$about:meta])* $name:ident, $called:literal {
        $( $field:ident : $type:ty = $presence:ident $(($default:expr))?, $meaning:literal; )*
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            /// Where the record stands in the text.
            pub span: $crate::scenario::document::Span,
            $( #[doc = $meaning] pub $field: $type, )*
        }

        impl $name {
            const FIELDS: &'static [&'static str] = &[$( stringify!($field) ),*];

            /// What the author's guide says of this record.
            pub fn guide() -> $crate::scenario::file::RecordGuide {
                $crate::scenario::file::RecordGuide {
                    name: $called,
                    fields: vec![$( $crate::scenario::file::FieldGuide {
                        name: stringify!($field),
                        shape: <$type as $crate::scenario::file::Read>::shape(),
                        default: record!(@text $presence $(($default))?),
                        meaning: $meaning,
                    } ),*],
                }
            }
        }

        impl $crate::scenario::file::Read for $name {
            fn read(
                node: &$crate::scenario::document::Node,
                reading: &mut $crate::scenario::file::Reading<'_>,
            ) -> Self {
                let fields = reading.fields(node, $called, Self::FIELDS);
                Self {
                    span: node.span,
                    $( $field: reading.field(
                        fields, node.span, stringify!($field), record!(@value $presence $(($default))?),
                    ), )*
                }
            }
            fn stand_in() -> Self {
                Self {
                    span: $crate::scenario::document::Span::default(),
                    $( $field: $crate::scenario::file::Read::stand_in(), )*
                }
            }
            fn shape() -> $crate::scenario::file::Shape {
                $crate::scenario::file::Shape::Record($called)
            }
        }
    };
    (@value required) => { None };
    (@value or($default:expr)) => { Some($default) };
    (@value optional) => { Some(Default::default()) };
    (@text required) => { "required" };
    (@text or($default:expr)) => { stringify!($default) };
    (@text optional) => { "none" };
}
pub(crate) use record;
