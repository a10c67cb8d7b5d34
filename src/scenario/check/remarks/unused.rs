//! What nothing in the file uses.

use std::collections::BTreeSet;

use super::Look;
use crate::scenario::document::{Kind, Node};
use crate::scenario::file::GroupFile;
use crate::scenario::id::Side;
use crate::scenario::problem::Problems;
use crate::sentence::Message;

impl Look<'_> {
    pub(super) fn unused(&self, found: &mut Problems) {
        let used = Used::of(self.tree);
        let unused = |id: &'static str, word: &str| Message::new(id).with("word", word);
        let file = self.file;
        for source in &file.sources {
            if !used.sources.contains(source.key.word.as_str()) {
                found.report(source.key.span, unused("remark-unused-source", &source.key.word));
            }
        }
        for (_, side) in self.sides() {
            for memory in &side.memories {
                if !used.touched.contains(memory.id.word.as_str()) {
                    found.report(memory.id.span, unused("remark-unused-memory", &memory.id.word));
                }
            }
        }
        for island in &file.islands {
            let word = island.id.word.as_str();
            let options = file.issues.iter().flat_map(|issue| &issue.options);
            let mut spoken = options.flat_map(|option| &option.islands.0);
            if !spoken.any(|(named, _)| named.word == word) {
                found.report(island.id.span, unused("remark-unspoken-island", word));
            }
        }
        self.unread_readings(found);
        for (side, home) in self.sides() {
            for group in home.groups.iter().filter(|group| self.is_mute(side, group)) {
                found.report(group.id.span, unused("remark-mute-group", &group.id.word));
            }
            for faction in &home.factions {
                let word = faction.id.word.as_str();
                let seated = home
                    .bodies
                    .iter()
                    .flat_map(|body| &body.seats.0)
                    .any(|(named, seats)| named.word == word && *seats > 0);
                let is_seated_later = self.is_named(side, word, |one| {
                    [one.seats_in.as_ref().and(one.faction.as_ref()), None]
                });
                if !seated && !is_seated_later {
                    found.report(faction.id.span, unused("remark-no-seats", word));
                }
            }
        }
        for variant in file.variants.iter().filter(|variant| variant.changes.is_empty()) {
            let what = unused("remark-empty-variant", &variant.id.word);
            found.report(variant.id.span, what);
        }
    }

    /// Readings as which no option reads.
    fn unread_readings(&self, found: &mut Problems) {
        for issue in &self.file.issues {
            let readings = issue.options.iter().filter_map(|option| option.reads_as.as_ref());
            let read: BTreeSet<&str> = readings
                .flat_map(|two| [two.tokyo.word.as_str(), two.moscow.word.as_str()])
                .collect();
            for option in issue.options.iter().filter(|option| option.reading_only) {
                if !read.contains(option.id.word.as_str()) {
                    let what = Message::new("remark-unread-reading");
                    found.report(option.id.span, what.with("word", option.id.word.as_str()));
                }
            }
        }
    }

    /// Whether a group neither presses nor holds anybody nor looks on from abroad, and never will.
    fn is_mute(&self, side: Side, group: &GroupFile) -> bool {
        let presses = group.presses.0.iter().any(|(_, points)| *points != 0);
        let speaks = presses || !group.holds.is_empty() || group.abroad;
        let word = group.id.word.as_str();
        !speaks && !self.is_named(side, word, |one| [one.group.as_ref(), None])
    }
}

/// Words that stand where something is used.
#[derive(Default)]
struct Used<'t> {
    sources: BTreeSet<&'t str>,
    touched: BTreeSet<&'t str>,
}

impl<'t> Used<'t> {
    fn of(tree: &'t Node) -> Self {
        let mut used = Self::default();
        used.look(tree);
        used
    }

    fn look(&mut self, node: &'t Node) {
        match &node.kind {
            Kind::Record(fields) => {
                for (key, part) in fields {
                    let items: &[Node] =
                        if let Kind::List(items) = &part.kind { items } else { &[] };
                    let words = items.iter().filter_map(Node::as_text);
                    match key.name.as_str() {
                        "sources" => self.sources.extend(words),
                        "touches" => self.touched.extend(words),
                        _ => {}
                    }
                    self.look(part);
                }
            }
            Kind::List(items) => items.iter().for_each(|item| self.look(item)),
            Kind::Text(_) | Kind::Number(_) | Kind::Flag(_) | Kind::Foreign => {}
        }
    }
}
