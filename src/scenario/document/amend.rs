//! Changing a tree by path: how variants, and later sweeps over a parameter, alter a scenario before it is checked.

use super::node::{Key, Kind, Node};

/// Puts `value` at `path` of `tree`, or removes what is there; `false` where the path leads nowhere.
///
/// Segments are separated by dots: a field's name, or in a list the item's own id or its position from 1. A new
/// field may be added to a record, and a new item to the end of a list under the segment `+`.
pub fn amend(tree: &mut Node, path: &str, value: Option<Node>) -> bool {
    match path.split_once('.') {
        Some((first, rest)) => part_mut(tree, first).is_some_and(|part| amend(part, rest, value)),
        None => put(tree, path, value),
    }
}

/// The first segment of `path` that leads nowhere in `tree`, with the segments that would lead on from there.
///
/// None where every segment leads on.
pub fn astray<'t, 'p>(tree: &'t Node, path: &'p str) -> Option<(&'p str, Vec<&'t str>)> {
    let (first, rest) = match path.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (path, None),
    };
    let part = match &tree.kind {
        Kind::Record(fields) => fields.iter().find(|(key, _)| key.name == first).map(|(_, p)| p),
        Kind::List(items) => position_in_list(tree, first).and_then(|index| items.get(index)),
        Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => None,
    };
    let known = || match &tree.kind {
        Kind::Record(fields) => fields.iter().map(|(key, _)| key.name.as_str()).collect(),
        Kind::List(items) => items.iter().filter_map(Node::own_name).collect(),
        Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => Vec::new(),
    };
    match (part, rest) {
        (Some(part), Some(rest)) => astray(part, rest),
        (Some(_), None) => None,
        (None, _) => Some((first, known())),
    }
}

fn part_mut<'t>(tree: &'t mut Node, name: &str) -> Option<&'t mut Node> {
    let position = position_in_list(tree, name);
    match &mut tree.kind {
        Kind::Record(fields) => {
            fields.iter_mut().find(|(key, _)| key.name == name).map(|(_, part)| part)
        }
        Kind::List(items) => position.and_then(|index| items.get_mut(index)),
        Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => None,
    }
}

fn position_in_list(tree: &Node, name: &str) -> Option<usize> {
    let Kind::List(items) = &tree.kind else { return None };
    items.iter().position(|item| item.own_name() == Some(name)).or_else(|| {
        let counted: usize = name.parse().ok()?;
        counted.checked_sub(1).filter(|index| *index < items.len())
    })
}

fn put(tree: &mut Node, name: &str, value: Option<Node>) -> bool {
    let position = position_in_list(tree, name);
    let span = tree.span;
    match (&mut tree.kind, value) {
        (Kind::Record(fields), None) => {
            let before = fields.len();
            fields.retain(|(key, _)| key.name != name);
            fields.len() < before
        }
        (Kind::Record(fields), Some(value)) => {
            match fields.iter_mut().find(|(key, _)| key.name == name) {
                Some((_, part)) => *part = value,
                None => fields.push((Key { span, name: name.to_owned() }, value)),
            }
            true
        }
        (Kind::List(items), value) => match (position, value) {
            (Some(index), None) => {
                items.remove(index);
                true
            }
            (Some(index), Some(value)) => {
                if let Some(item) = items.get_mut(index) {
                    *item = value;
                }
                true
            }
            (None, Some(value)) if name == "+" => {
                items.push(value);
                true
            }
            (None, _) => false,
        },
        (Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign, _) => false,
    }
}
