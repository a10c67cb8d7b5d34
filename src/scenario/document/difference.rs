//! What one tree says that another does not, by the paths changes go by.

use super::node::{Key, Kind, Node};

/// Longest piece shown, in characters (judgement: what a line still has room for beside its path).
const LONGEST_SHOWN: usize = 48;

/// One thing that two trees do not have alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The path of the thing, as [`amend`](super::amend) has it.
    pub path: String,
    /// What the first has there, in brief; none where it has nothing.
    pub before: Option<String>,
    /// What the second has there.
    pub after: Option<String>,
}

/// Everything in which `after` differs from `before`, in the order of `before`, what came with `after` last in its record.
///
/// A record or an item that one of the two lacks is one difference, whatever is in it. Items of lists are told apart by
/// their own names, and where these are doubled or missing by their places. Another order of named items is a difference
/// of the list.
pub fn differences(before: &Node, after: &Node) -> Vec<Difference> {
    let mut found = Vec::new();
    compare("", before, after, &mut found);
    found
}

fn compare(path: &str, before: &Node, after: &Node, found: &mut Vec<Difference>) {
    match (&before.kind, &after.kind) {
        (Kind::Record(mine), Kind::Record(theirs)) => {
            by_name(path, &of_fields(mine), &of_fields(theirs), found);
        }
        (Kind::List(mine), Kind::List(theirs)) => match (named(mine), named(theirs)) {
            (Some(mine), Some(theirs)) => {
                by_name(path, &mine, &theirs, found);
                let shared = |these: &[(&str, &Node)], those: &[(&str, &Node)]| {
                    let is_there = |name: &str| those.iter().any(|(other, _)| *other == name);
                    let names = these.iter().map(|(name, _)| (*name).to_owned());
                    names.filter(|name| is_there(name)).collect::<Vec<String>>()
                };
                if shared(&mine, &theirs) != shared(&theirs, &mine) {
                    put(path, Some(before), Some(after), found);
                }
            }
            _ if mine.iter().chain(theirs).any(Node::has_parts) => {
                for place in 0..mine.len().max(theirs.len()) {
                    let path = joined(path, &(place + 1).to_string());
                    either(&path, mine.get(place), theirs.get(place), found);
                }
            }
            _ => leaves(path, before, after, found),
        },
        _ => leaves(path, before, after, found),
    }
}

/// Two pieces whose parts have no names, told whole.
fn leaves(path: &str, before: &Node, after: &Node, found: &mut Vec<Difference>) {
    if !same(before, after) {
        put(path, Some(before), Some(after), found);
    }
}

fn by_name(
    path: &str,
    mine: &[(&str, &Node)],
    theirs: &[(&str, &Node)],
    found: &mut Vec<Difference>,
) {
    for (name, part) in mine {
        either(&joined(path, name), Some(part), called(theirs, name), found);
    }
    for (name, part) in theirs.iter().filter(|(name, _)| called(mine, name).is_none()) {
        either(&joined(path, name), None, Some(part), found);
    }
}

fn called<'n>(parts: &[(&str, &'n Node)], name: &str) -> Option<&'n Node> {
    parts.iter().find(|(other, _)| *other == name).map(|(_, part)| *part)
}

fn either(path: &str, before: Option<&Node>, after: Option<&Node>, found: &mut Vec<Difference>) {
    match (before, after) {
        (Some(before), Some(after)) => compare(path, before, after, found),
        (None, None) => {}
        (before, after) => put(path, before, after, found),
    }
}

fn put(path: &str, before: Option<&Node>, after: Option<&Node>, found: &mut Vec<Difference>) {
    let [before, after] = [before, after].map(|piece| piece.map(Node::in_brief));
    found.push(Difference { path: path.to_owned(), before, after });
}

fn joined(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn of_fields(fields: &[(Key, Node)]) -> Vec<(&str, &Node)> {
    fields.iter().map(|(key, part)| (key.name.as_str(), part)).collect()
}

/// The items by their own names, where every one has its own.
fn named(items: &[Node]) -> Option<Vec<(&str, &Node)>> {
    let named: Vec<(&str, &Node)> =
        items.iter().map(|item| Some((item.own_name()?, item))).collect::<Option<_>>()?;
    let is_first =
        |place: usize, name: &str| !named.iter().take(place).any(|(one, _)| *one == name);
    let alone = named.iter().enumerate().all(|(place, (name, _))| is_first(place, name));
    alone.then_some(named)
}

/// Whether two pieces say the same, wherever they stand.
fn same(one: &Node, two: &Node) -> bool {
    match (&one.kind, &two.kind) {
        (Kind::List(one), Kind::List(two)) => {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| same(one, two))
        }
        (Kind::Record(one), Kind::Record(two)) => {
            let alike = |((key, one), (other, two)): (&(Key, Node), &(Key, Node))| {
                key.name == other.name && same(one, two)
            };
            one.len() == two.len() && one.iter().zip(two).all(alike)
        }
        (one, two) => one == two,
    }
}

impl Node {
    /// Whether it is a record, or a list with one in it.
    fn has_parts(&self) -> bool {
        match &self.kind {
            Kind::Record(_) => true,
            Kind::List(items) => items.iter().any(Self::has_parts),
            Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => false,
        }
    }

    /// It as it is written, on one line and cut where it is long; of a record what it is called, of a list of named
    /// records their names.
    pub fn in_brief(&self) -> String {
        let whole = self.on_one_line();
        if whole.chars().count() <= LONGEST_SHOWN {
            return whole;
        }
        let mut cut: String = whole.chars().take(LONGEST_SHOWN).collect();
        cut.push('…');
        cut
    }

    fn on_one_line(&self) -> String {
        match &self.kind {
            Kind::Record(_) => match self.own_name() {
                Some(name) => name.to_owned(),
                None => "(…)".to_owned(),
            },
            Kind::List(items) => {
                let mut line = "[".to_owned();
                for item in items {
                    if line.len() > 1 {
                        line.push_str(", ");
                    }
                    line.push_str(&item.on_one_line());
                    // The rest would be cut off.
                    if line.len() > 4 * LONGEST_SHOWN {
                        break;
                    }
                }
                line.push(']');
                line
            }
            Kind::Text(text) => {
                format!("\"{}\"", text.split_whitespace().collect::<Vec<_>>().join(" "))
            }
            Kind::Number(number) => number.to_string(),
            Kind::Flag(flag) => flag.to_string(),
            Kind::Foreign => "…".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::document::parse;

    fn told(before: &str, after: &str) -> Vec<String> {
        let found = differences(&parse(before).unwrap(), &parse(after).unwrap());
        let piece = |piece: Option<String>| piece.unwrap_or_else(|| "-".to_owned());
        found
            .into_iter()
            .map(|one| format!("{}: {} > {}", one.path, piece(one.before), piece(one.after)))
            .collect()
    }

    #[test]
    fn what_is_set_otherwise_is_the_same() {
        assert_eq!(
            told("(a: 1, b: [(id: \"x\")])", "( b: [ ( id: \"x\" ), ], /* */ a: 1 )"),
            [""; 0]
        );
    }

    #[test]
    fn a_value_a_field_and_an_item_are_told_by_their_paths() {
        let before = "(face: -5, of: [(id: \"x\", n: 1), (id: \"y\", n: 2)], gone: true)";
        let after = "(face: -8, of: [(id: \"x\", n: 1), (id: \"z\", n: 2)], come: [\"a\", \"b\"])";
        assert_eq!(
            told(before, after),
            [
                "face: -5 > -8",
                "of.y: y > -",
                "of.z: - > z",
                "gone: true > -",
                "come: - > [\"a\", \"b\"]",
            ]
        );
        let inside = "(of: [(id: \"x\", n: 1), (id: \"y\", n: 3)])";
        assert_eq!(told("(of: [(id: \"x\", n: 1), (id: \"y\", n: 2)])", inside), ["of.y.n: 2 > 3"]);
    }

    #[test]
    fn another_order_is_told_of_the_list_and_places_count_where_there_are_no_names() {
        let (one, two) = ("(of: [(id: \"x\"), (id: \"y\")])", "(of: [(id: \"y\"), (id: \"x\")])");
        assert_eq!(told(one, two), ["of: [x, y] > [y, x]"]);
        assert_eq!(told("(of: [(n: 1), (n: 2)])", "(of: [(n: 1), (n: 3)])"), ["of.2.n: 2 > 3"]);
        let doubled = "(of: [(id: \"x\", n: 1), (id: \"x\", n: 3)])";
        assert_eq!(
            told("(of: [(id: \"x\", n: 1), (id: \"x\", n: 2)])", doubled),
            ["of.2.n: 2 > 3"]
        );
        assert_eq!(told("(of: [1, 2])", "(of: [1, 2, 3])"), ["of: [1, 2] > [1, 2, 3]"]);
    }

    #[test]
    fn a_long_piece_is_cut() {
        let long = format!("(a: \"{}\")", "word ".repeat(100));
        let found = told("(a: \"\")", &long);
        assert!(
            found.iter().all(|one| one.ends_with('…') && one.chars().count() < 70),
            "{found:?}"
        );
    }
}
