//! What only the tree can place: empty lists, briefs that are too long, names in texts that no table has.

use std::collections::BTreeMap;

use super::{kind_name, unknown};
use crate::scenario::document::{Kind, Node};
use crate::scenario::file::{LONGEST_STRING, NameFile, ScenarioFile};
use crate::scenario::problem::{Problems, with_candidates};
use crate::sentence::{Message, names_in};

/// Most words of a brief.
const LONGEST_BRIEF: usize = 600;

/// Characters quoted of a text to show where in it a fault lies.
const LONGEST_QUOTED: usize = 20;

/// Lists of the scenario that may not be empty.
const FILLED: [&str; 2] = ["issues", "rounds"];
/// Lists of a side that may not be empty.
const FILLED_OF_A_SIDE: [&str; 4] = ["leaders", "factions", "bodies", "no_agreement"];

pub(super) fn check(tree: &Node, file: &ScenarioFile, problems: &mut Problems) {
    filled(tree, &FILLED, problems);
    for name in ["tokyo", "moscow"] {
        if let Some(side) = tree.field("sides").and_then(|sides| sides.field(name)) {
            filled(side, &FILLED_OF_A_SIDE, problems);
            brief(side, problems);
        }
    }
    let names = Names::of(file);
    names.check(tree, problems);
}

fn filled(record: &Node, lists: &[&'static str], problems: &mut Problems) {
    for name in lists {
        if let Some(list) = record.field(name)
            && list.kind == Kind::List(Vec::new())
        {
            problems.report(list.span, Message::new("problem-empty-list").with("field", *name));
        }
    }
}

fn brief(side: &Node, problems: &mut Problems) {
    let Some(brief) = side.field("brief") else { return };
    let english = brief.field("en").unwrap_or(brief);
    let words = english.as_text().map_or(0, |text| text.split_whitespace().count());
    if words > LONGEST_BRIEF {
        let what =
            Message::new("problem-long-brief").with("words", words).with("most", LONGEST_BRIEF);
        problems.report(english.span, what);
    }
}

/// The names texts may use, each with the length of its longest form.
struct Names<'f>(BTreeMap<&'f str, usize>);

impl<'f> Names<'f> {
    fn of(file: &'f ScenarioFile) -> Self {
        let longest = |name: &NameFile| {
            let forms = [&name.neutral, &name.tokyo, &name.moscow];
            forms.map(|form| form.word.len()).into_iter().max().unwrap_or(0)
        };
        Self(file.names.iter().map(|name| (name.id.word.as_str(), longest(name))).collect())
    }

    /// Names used in any text below `node`, `{habomai}`, that no table has, and texts too long with them.
    fn check(&self, node: &Node, problems: &mut Problems) {
        match &node.kind {
            Kind::Record(fields) => {
                for (_, part) in fields {
                    self.check(part, problems);
                }
            }
            Kind::List(items) => items.iter().for_each(|item| self.check(item, problems)),
            Kind::Text(text) => self.text(text, node, problems),
            Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => {}
        }
    }

    fn text(&self, text: &str, node: &Node, problems: &mut Problems) {
        if let Some(open) = text.split('{').skip(1).find(|rest| !rest.contains('}')) {
            let before: String = open.chars().take(LONGEST_QUOTED).collect();
            let what = Message::new("problem-unclosed-name").with("before", before);
            problems.report(node.span, what);
        }
        problems.offer(node.span, kind_name("name"), self.0.keys().copied());
        let mut written_out = text.len();
        for name in names_in(text) {
            match self.0.get(name) {
                Some(longest) => written_out += longest,
                None if problems.is_full() => return,
                None => {
                    let known = self.0.keys().copied();
                    let what = with_candidates(unknown("name", name), name, known);
                    problems.report(node.span, what);
                }
            }
        }
        if text.len() <= LONGEST_STRING && written_out > LONGEST_STRING {
            let what = Message::new("problem-long-with-names").with("bytes", written_out);
            problems.report(node.span, what.with("most", LONGEST_STRING));
        }
    }
}
