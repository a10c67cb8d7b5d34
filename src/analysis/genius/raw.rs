//! A utility space as its file has it, before domain and profiles are held against each other.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::xml::{Fault, Tree};
use crate::sentence::Message;

/// A utility space: of a domain file without weights.
pub(super) struct Space<'t> {
    /// In the order in which GENIUS adds them: the issues of an objective before those of the objectives in it.
    pub(super) issues: Vec<Issue<'t>>,
    /// By index of the issue.
    pub(super) weights: BTreeMap<i64, f64>,
    pub(super) reservation: Option<f64>,
    pub(super) discount: Option<f64>,
    /// The line it begins on.
    pub(super) line: usize,
}

pub(super) struct Issue<'t> {
    pub(super) index: i64,
    pub(super) name: &'t str,
    pub(super) kind: Kind<'t>,
    pub(super) line: usize,
}

pub(super) enum Kind<'t> {
    Discrete(Vec<Item<'t>>),
    Integer(Numbers<'t>),
}

#[derive(Clone, Copy)]
pub(super) struct Item<'t> {
    pub(super) value: &'t str,
    /// As it is written; none where it is missing or `null`.
    pub(super) evaluation: Option<&'t str>,
    pub(super) line: usize,
}

/// A range of whole numbers.
pub(super) struct Numbers<'t> {
    pub(super) lower: Option<i64>,
    pub(super) upper: Option<i64>,
    pub(super) evaluator: Option<Evaluator<'t>>,
}

/// What whole numbers are worth, as it is written.
#[derive(Clone, Copy)]
pub(super) struct Evaluator<'t> {
    pub(super) form: Option<&'t str>,
    pub(super) slope: Option<&'t str>,
    pub(super) offset: Option<&'t str>,
    pub(super) line: usize,
}

/// The greatest number read: with it no sum is infinite (judgement).
const MOST: f64 = 1e12;

/// Elements only a space has that is not linear.
const NONLINEAR: [&str; 4] = ["ufun", "hyperRectangle", "hyperrectangle", "constraint"];

/// `text` as a number.
pub(super) fn number(text: &str) -> Result<f64, Message> {
    let read = text.trim().parse::<f64>().ok().filter(|number| number.abs() <= MOST);
    read.ok_or_else(|| Message::new("genius-number").with("said", text))
}

fn whole(name: &'static str, text: &str) -> Result<i64, Message> {
    let fault = |_| Message::new("genius-whole").with("name", name).with("said", text);
    text.trim().parse().map_err(fault)
}

impl<'t> Space<'t> {
    /// The space of `tree`, as far as it could be read, and every fault.
    pub(super) fn read(tree: &'t Tree<'t>) -> (Self, Vec<Fault>) {
        let nothing = |line| Self {
            issues: Vec::new(),
            weights: BTreeMap::new(),
            reservation: None,
            discount: None,
            line,
        };
        let Some(root) = tree.space() else {
            let what = Message::new("genius-no-space").with("first", tree.first());
            return (nothing(1), vec![(1, what)]);
        };
        let line = tree.line(root);
        if let Some(fault) = nonlinear(tree, root) {
            return (nothing(line), vec![fault]);
        }
        let mut reader = Reader { tree, faults: Vec::new(), space: nothing(line) };
        reader.objectives(root);
        let value = |reader: &mut Reader<'t>, name| {
            let node = root.descendants().find(|node| node.has_tag_name(name))?;
            let text = reader.attribute(node, name, "value")?;
            reader.told(node, number(text))
        };
        reader.space.reservation = value(&mut reader, "reservation");
        reader.space.discount = value(&mut reader, "discount_factor");
        if reader.space.issues.is_empty() && reader.faults.is_empty() {
            reader.faults.push((line, Message::new("genius-no-issue")));
        }
        (reader.space, reader.faults)
    }
}

/// That the space is not linear, where it is not.
fn nonlinear(tree: &Tree<'_>, root: Node<'_, '_>) -> Option<Fault> {
    let said = root.attribute("type").filter(|said| said.to_lowercase().contains("nonlinear"));
    let by = root.descendants().find(|node| NONLINEAR.contains(&node.tag_name().name()));
    let (node, mark) = match (said, by) {
        (Some(_), _) => (root, "type=\"nonlinear\"".to_owned()),
        (None, Some(node)) => (node, format!("<{}>", node.tag_name().name())),
        (None, None) => return None,
    };
    Some((tree.line(node), Message::new("genius-nonlinear").with("mark", mark)))
}

struct Reader<'t> {
    tree: &'t Tree<'t>,
    faults: Vec<Fault>,
    space: Space<'t>,
}

impl<'t> Reader<'t> {
    fn fault(&mut self, node: Node<'t, 't>, what: Message) {
        self.faults.push((self.tree.line(node), what));
    }

    /// What was read; a fault is noted at `node`.
    fn told<T>(&mut self, node: Node<'t, 't>, read: Result<T, Message>) -> Option<T> {
        read.map_err(|what| self.fault(node, what)).ok()
    }

    /// The attribute `name` of `node`, an `element`; that it is missing is a fault.
    fn attribute(
        &mut self,
        node: Node<'t, 't>,
        element: &'static str,
        name: &'static str,
    ) -> Option<&'t str> {
        let missing =
            || Message::new("genius-no-attribute").with("element", element).with("name", name);
        let found = node.attribute(name).ok_or_else(missing);
        self.told(node, found)
    }

    /// All issues and weights from `root` down, without recursion: files nest as deep as they like.
    fn objectives(&mut self, root: Node<'t, 't>) {
        let mut lines: BTreeMap<i64, usize> = BTreeMap::new();
        let mut waiting = vec![root];
        while let Some(objective) = waiting.pop() {
            for node in named(objective, "issue") {
                let Some(index) = self.index(node, "issue") else { continue };
                let line = self.tree.line(node);
                if let Some(first) = lines.insert(index, line) {
                    let what = Message::new("genius-index-twice");
                    self.fault(node, what.with("index", index).with("first", first));
                } else if let Some(kind) = self.kind(node) {
                    let name = node.attribute("name").unwrap_or_default();
                    self.space.issues.push(Issue { index, name, kind, line });
                }
            }
            for node in named(objective, "weight") {
                self.weight(node);
            }
            let inner: Vec<_> = named(objective, "objective").collect();
            waiting.extend(inner.into_iter().rev());
        }
    }

    fn index(&mut self, node: Node<'t, 't>, element: &'static str) -> Option<i64> {
        let text = self.attribute(node, element, "index")?;
        self.told(node, whole("index", text))
    }

    fn weight(&mut self, node: Node<'t, 't>) {
        let Some(index) = self.index(node, "weight") else { return };
        let Some(text) = self.attribute(node, "weight", "value") else { return };
        let Some(weight) = self.told(node, number(text)) else { return };
        #[allow(clippy::float_cmp, reason = "said twice in the same words")]
        let is_other = self.space.weights.insert(index, weight).is_some_and(|one| one != weight);
        if is_other {
            self.fault(node, Message::new("genius-weight-twice").with("index", index));
        }
    }

    fn kind(&mut self, node: Node<'t, 't>) -> Option<Kind<'t>> {
        let said = ["type", "vtype", "etype"].into_iter().find_map(|name| node.attribute(name));
        match said.unwrap_or("discrete").trim().to_lowercase().as_str() {
            "discrete" => self.items(node).map(Kind::Discrete),
            "integer" => self.numbers(node).map(Kind::Integer),
            "real" => {
                self.fault(node, Message::new("genius-real"));
                None
            }
            other => {
                self.fault(node, Message::new("genius-kind").with("kind", other));
                None
            }
        }
    }

    fn items(&mut self, node: Node<'t, 't>) -> Option<Vec<Item<'t>>> {
        let mut found: Vec<Item<'t>> = Vec::new();
        let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
        for item in named(node, "item") {
            let line = self.tree.line(item);
            let value = self.attribute(item, "item", "value")?;
            if let Some(first) = lines.insert(value, line) {
                let what = Message::new("genius-value-twice");
                self.fault(item, what.with("value", value).with("first", first));
            }
            let evaluation = item.attribute("evaluation").filter(|said| said.trim() != "null");
            found.push(Item { value, evaluation, line });
        }
        if found.is_empty() {
            self.fault(node, Message::new("genius-no-item"));
            return None;
        }
        Some(found)
    }

    fn numbers(&mut self, node: Node<'t, 't>) -> Option<Numbers<'t>> {
        let range = named(node, "range").next();
        let mut bound = |name: &'static str| {
            let said = node.attribute(name).or_else(|| range?.attribute(name));
            // Editors write a bound that was not set as they write an evaluation that was not.
            let said = said.filter(|said| !matches!(said.trim(), "" | "null"));
            said.map(|said| self.told(node, whole(name, said)).ok_or(())).transpose()
        };
        let (lower, upper) = (bound("lowerbound").ok()?, bound("upperbound").ok()?);
        if let (Some(low), Some(high)) = (lower, upper)
            && high < low
        {
            let what = Message::new("genius-bounds");
            self.fault(node, what.with("lower", low).with("upper", high));
            return None;
        }
        let evaluator = named(node, "evaluator").next().map(|one| Evaluator {
            form: one.attribute("ftype"),
            slope: one.attribute("slope"),
            offset: one.attribute("offset"),
            line: self.tree.line(one),
        });
        Some(Numbers { lower, upper, evaluator })
    }
}

/// The elements right in `node` that are called `name`.
fn named<'n>(node: Node<'n, 'n>, name: &'static str) -> impl Iterator<Item = Node<'n, 'n>> {
    node.children().filter(move |child| child.has_tag_name(name))
}
