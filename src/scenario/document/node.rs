//! The pieces of a parsed text, each with its place.

/// Where a piece stands in the text: bytes `start..end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// One piece of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
}

/// The name of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Where it stands.
    pub span: Span,
    /// The name.
    pub name: String,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `(key: value, …)`, in the order written; a key may occur twice.
    Record(Vec<(Key, Node)>),
    /// `[value, …]`.
    List(Vec<Node>),
    /// `"text"`.
    Text(String),
    /// A whole number.
    Number(i64),
    /// `true` or `false`.
    Flag(bool),
    /// Something the format never uses, such as a fraction or `None`.
    Foreign,
}

impl Span {
    /// Line and column of the start in `text`, both counted from 1, columns in characters.
    pub fn line_and_column(self, text: &str) -> (usize, usize) {
        let before = text.get(..self.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().map_or(0, |last| last.chars().count()) + 1;
        (line, column)
    }
}

impl Node {
    /// The field `name` of a record, the first where it is given twice.
    pub fn field(&self, name: &str) -> Option<&Node> {
        match &self.kind {
            Kind::Record(fields) => {
                fields.iter().find(|(key, _)| key.name == name).map(|(_, value)| value)
            }
            Kind::List(_) | Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => None,
        }
    }

    /// The text of a text node.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text(text) => Some(text),
            Kind::Record(_) | Kind::List(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => {
                None
            }
        }
    }

    /// What an item of a list is called in a path: its `id`, `key` or `on`, if it has one.
    pub fn own_name(&self) -> Option<&str> {
        ["id", "key", "on"].into_iter().find_map(|name| self.field(name)).and_then(Node::as_text)
    }

    /// The path from here to the piece at `span`, for example `issues.territory.options.c`.
    ///
    /// Items of a list go by their own name, or by their position counted from 1. A span inside no part of a
    /// record stands for the record.
    pub fn path_to(&self, span: Span) -> String {
        let mut path: Vec<String> = Vec::new();
        let mut here = self;
        while let Some((name, part)) = here.part_around(span) {
            path.push(name);
            here = part;
        }
        path.join(".")
    }

    /// The piece that stands exactly at `span`, if one does.
    pub fn piece_at(&self, span: Span) -> Option<&Node> {
        let mut here = self;
        while here.span != span {
            here = here.part_around(span)?.1;
        }
        Some(here)
    }

    /// The place of the name of a field, or of a value without parts, that begins at byte `place`.
    pub fn word_at(&self, place: usize) -> Option<Span> {
        match &self.kind {
            Kind::Record(fields) => fields.iter().find_map(|(key, part)| {
                let named = (key.span.start == place).then_some(key.span);
                named.or_else(|| part.word_at(place))
            }),
            Kind::List(items) => items.iter().find_map(|item| item.word_at(place)),
            Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => {
                (self.span.start == place).then_some(self.span)
            }
        }
    }

    /// The part that holds `span`, with its name.
    fn part_around(&self, span: Span) -> Option<(String, &Node)> {
        let holds = |part: &Node| part.span.start <= span.start && span.end <= part.span.end;
        match &self.kind {
            Kind::Record(fields) => fields
                .iter()
                .find(|(_, part)| holds(part))
                .map(|(key, part)| (key.name.clone(), part)),
            Kind::List(items) => {
                items.iter().enumerate().find(|(_, part)| holds(part)).map(|(index, part)| {
                    let position = || (index + 1).to_string();
                    (part.own_name().map_or_else(position, str::to_owned), part)
                })
            }
            Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => None,
        }
    }
}
