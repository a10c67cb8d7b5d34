//! What an author is told after each save: what is wrong, how large the zone is, and what this save has changed.

use super::found::look;
use crate::analysis::glance::Glance;
use crate::pages::{
    Block, Line, Page, figures, figures_changed, figures_of_history, figures_of_texts,
    written_differences,
};
use crate::scenario::check::Written;
use crate::scenario::document::{Node, differences};
use crate::sentence::Message;
use crate::store::Source;
use crate::wording::{Usage, Wording};

/// Figures of all texts that are told after each save; the others are told where they change.
const TOLD: [&str; 2] = ["zone", "win_set"];

/// A file on the bench, and what was last told of it.
#[derive(Debug, Default)]
pub struct Bench {
    /// What was written, where it could be read as a tree.
    tree: Option<Node>,
    /// The figures, where it was sound.
    figures: Option<[Vec<Line>; 2]>,
    /// How many saves there have been.
    saves: usize,
}

/// What is told of one save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How often it has been saved since it was laid here.
    pub saves: usize,
    /// What is found, a line each, with its place where it has one.
    pub lines: Vec<String>,
    /// The figures, and what has changed since the save before.
    pub figures: Vec<Block>,
}

impl Bench {
    /// What is to be told of `source`, which has been saved; of a file whose structure alone counts no play.
    pub fn look(&mut self, source: &Source, structure_only: bool, words: &Wording) -> Told {
        self.saves += 1;
        let looked = look(source, structure_only);
        let full = looked.found.scenarios.first();
        let wording = full.map_or_else(
            || words.clone(),
            |full| words.clone().with_names(&full.common, Usage::Neutral),
        );
        let found = full.map(|full| {
            let glance = Glance::of(full);
            [figures_of_texts, figures_of_history].map(|of| of(&wording, full, &glance))
        });
        let mut page = Page::new(&wording);
        if let Some([texts, history]) = &found {
            let mut short = texts.clone();
            short.retain(|line| TOLD.iter().any(|key| line.key.starts_with(key)));
            figures(&mut page, &short);
            figures(&mut page, history);
            if history.is_empty() {
                page.item(1, &Message::new("diff-history-none"));
            }
        }
        self.changes(&mut page, source, found.as_ref());
        self.figures = found.or(self.figures.take());
        Told {
            saves: self.saves - 1,
            lines: looked.lines(words, source),
            figures: page.blocks().to_vec(),
        }
    }

    /// What has changed since the last save, and since the file was last sound.
    fn changes(&mut self, page: &mut Page<'_>, source: &Source, found: Option<&[Vec<Line>; 2]>) {
        let tree = Written::new(&source.text).map(Written::into_tree).ok();
        if let (Some(before), Some(after)) = (&self.tree, &tree) {
            let written = differences(before, after);
            if written.is_empty() {
                page.say(&Message::new("check-watch-same"));
            } else {
                page.heading(&Message::new("check-watch-written").with("count", written.len()));
                written_differences(page, &written);
            }
        }
        self.tree = tree.or(self.tree.take());
        if let (Some([texts, history]), Some([new_texts, new_history])) = (&self.figures, found) {
            page.heading(&Message::new("check-watch-figures"));
            let in_texts = figures_changed(page, texts, new_texts);
            let in_history = figures_changed(page, history, new_history);
            if !in_texts && !in_history {
                page.item(1, &Message::new("check-watch-figures-same"));
            }
        }
    }
}
