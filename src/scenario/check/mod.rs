//! From a text to a [`Scenario`], or to every fault of the text at once.

mod aftermath;
mod asked;
mod bodies;
mod bounds;
mod conditions;
mod counsel;
mod decisions;
mod effects;
mod emblems;
mod happenings;
mod home;
mod islands;
mod issues;
mod offers;
mod overrides;
mod pressure;
mod register;
mod remarks;
mod rounds;
mod rules;
mod stance;
mod syntax;
mod top;
mod tracks;
mod tree;
mod unusable;
mod variants;
mod waits;

pub use offers::offers;
pub(crate) use register::one_of;
pub(crate) use syntax::syntax_problem;
pub(crate) use top::NO_VARIANT;

use serde::{Deserialize, Serialize};

use super::Scenario;
use super::document::{self, Kind, Node, Span};
use super::file::{Read as _, Reading, ScenarioFile, VariantFile};
use super::length::Length;
use super::problem::{Problem, Problems, with_candidates};
use crate::sentence::Message;
use bounds::Effort;

/// Version of the format this program reads.
pub const FORMAT: i32 = 1;

/// One change to a scenario's text before it is checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Path of the thing, for example `sides.tokyo.groups.washington`.
    pub path: String,
    /// Its new value in RON, or nothing to remove it.
    pub value: Option<String>,
}

/// A scenario's text, read as a tree once for all that is asked of it.
pub struct Written {
    tree: Node,
}

impl Written {
    /// Reads `text`.
    ///
    /// # Errors
    /// Where it is no RON: the one fault past which nothing can be told.
    pub fn new(text: &str) -> Result<Self, Vec<Problem>> {
        let tree = document::parse(text).map_err(|syntax| vec![syntax_problem(syntax)])?;
        Ok(Self { tree })
    }

    /// The scenario after the changes of its variant `variant` and then `changes`, with the rounds of a game of
    /// `length`, checked.
    ///
    /// # Errors
    /// Every fault, in the order of the text; also where there is no such variant, a change leads nowhere, or lesson
    /// length is asked of a scenario that has none.
    pub fn scenario(
        &self,
        variant: Option<&str>,
        changes: &[Change],
        length: Length,
    ) -> Result<Scenario, Vec<Problem>> {
        let (tree, problems) = self.amended(variant, changes);
        checked(&tree, problems, length, Effort::WHOLE)
    }

    /// The same at the length of a lesson, of a text that makes `full` and is not counted through again.
    ///
    /// # Errors
    /// As [`Self::scenario`].
    pub fn at_lesson_length(&self, full: &Scenario) -> Result<Scenario, Vec<Problem>> {
        let known = Effort::Known { permitted: bounds::permitted(&full.common) };
        checked(&self.tree, Problems::default(), Length::Lesson, known)
    }

    /// The tree as it is written.
    pub fn into_tree(self) -> Node {
        self.tree
    }

    /// The tree after the changes of its variant `variant` and then `changes`, not yet checked.
    ///
    /// # Errors
    /// Where there is no such variant, or a change leads nowhere.
    pub fn changed(&self, variant: Option<&str>, changes: &[Change]) -> Result<Node, Vec<Problem>> {
        let (tree, problems) = self.amended(variant, changes);
        if problems.is_empty() { Ok(tree) } else { Err(problems.in_order(&tree)) }
    }

    /// The changed tree, and what was wrong with the changes.
    fn amended(&self, variant: Option<&str>, changes: &[Change]) -> (Node, Problems) {
        let mut tree = self.tree.clone();
        let mut problems = Problems::default();
        if let Some(word) = variant {
            let file = ScenarioFile::read(&tree, &mut Reading::new(&mut Problems::default()));
            match file.variants.iter().find(|variant| variant.id.word == word) {
                None => {
                    let known: Vec<&str> =
                        file.variants.iter().map(|variant| variant.id.word.as_str()).collect();
                    let what = with_candidates(unknown("variant", word), word, known);
                    problems.report(Span::default(), what);
                }
                Some(variant) => vary(&mut tree, variant, &mut problems),
            }
        }
        for change in changes {
            make(&mut tree, &change.path, change.value.as_deref(), Span::default(), &mut problems);
        }
        (tree, problems)
    }
}

/// Makes the changes of `variant` to the tree.
fn vary(tree: &mut Node, variant: &VariantFile, problems: &mut Problems) {
    for change in &variant.changes {
        let value = change.value.as_ref().map(|value| value.word.as_str());
        make(tree, &change.path.word, value, change.span, problems);
    }
}

/// The scenario of a tree, of which `problems` are known already.
fn checked(
    tree: &Node,
    mut problems: Problems,
    length: Length,
    effort: Effort,
) -> Result<Scenario, Vec<Problem>> {
    let file = ScenarioFile::read(tree, &mut Reading::new(&mut problems));
    tree::check(tree, &file, &mut problems);
    let scenario = top::scenario(&file, length, effort, &mut problems);
    match scenario {
        Some(scenario) if problems.is_empty() => Ok(scenario),
        _ => Err(problems.in_order(tree)),
    }
}

/// Reads and checks `text`.
///
/// # Errors
/// As [`Written::new`] and [`Written::scenario`].
pub fn scenario(text: &str) -> Result<Scenario, Vec<Problem>> {
    changed_scenario(text, None, &[])
}

/// Reads `text`, makes the changes of its variant `variant` and then `changes`, and checks the result.
///
/// # Errors
/// As [`scenario`].
pub fn changed_scenario(
    text: &str,
    variant: Option<&str>,
    changes: &[Change],
) -> Result<Scenario, Vec<Problem>> {
    scenario_of_length(text, variant, changes, Length::Full)
}

/// As [`changed_scenario`], with the rounds of a game of `length`.
///
/// # Errors
/// As [`scenario`].
pub fn scenario_of_length(
    text: &str,
    variant: Option<&str>,
    changes: &[Change],
    length: Length,
) -> Result<Scenario, Vec<Problem>> {
    Written::new(text)?.scenario(variant, changes, length)
}

/// Makes one change to the tree; its new parts all stand at `span`, where the change is written.
fn make(tree: &mut Node, path: &str, value: Option<&str>, span: Span, problems: &mut Problems) {
    let parsed = value.map(document::parse).transpose();
    let value = match parsed {
        Ok(value) => value.map(|node| moved_to(node, span)),
        Err(syntax) => {
            problems.report(span, syntax_problem(syntax).what);
            return;
        }
    };
    if !document::amend(tree, path, value) {
        let what = Message::new("problem-change-leads-nowhere").with("path", path);
        let (written, known) = document::astray(tree, path).unwrap_or_default();
        problems.offer(span, kind_name("word"), known.iter().copied());
        problems.report(span, with_candidates(what, written, known));
    }
}

fn moved_to(node: Node, span: Span) -> Node {
    let kind = match node.kind {
        Kind::Record(fields) => Kind::Record(
            fields
                .into_iter()
                .map(|(key, part)| (document::Key { span, ..key }, moved_to(part, span)))
                .collect(),
        ),
        Kind::List(items) => {
            Kind::List(items.into_iter().map(|item| moved_to(item, span)).collect())
        }
        leaf @ (Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign) => leaf,
    };
    Node { span, kind }
}

/// "There is no `kind` called `word`."
fn unknown(kind: &'static str, word: &str) -> Message {
    Message::new("problem-unknown-id")
        .with("kind", Message::new(kind_name(kind)))
        .with("word", word)
}

/// The message that names a kind of thing.
fn kind_name(kind: &'static str) -> &'static str {
    match kind {
        "issue" => "kind-issue",
        "option" => "kind-option",
        "round" => "kind-round",
        "source" => "kind-source",
        "faction" => "kind-faction",
        "group" => "kind-group",
        "body" => "kind-body",
        "leader" => "kind-leader",
        "counsellor" => "kind-counsellor",
        "memory" => "kind-memory",
        "gesture" => "kind-gesture",
        "act" => "kind-act",
        "event" => "kind-event",
        "decision" => "kind-decision",
        "choice" => "kind-choice",
        "track" => "kind-track",
        "name" => "kind-name",
        "linkage" => "kind-linkage",
        "island" => "kind-island",
        "variant" => "kind-variant",
        "line" => "kind-line",
        _ => "kind-word",
    }
}
