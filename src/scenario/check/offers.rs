//! What could stand at a piece of a text, as the checker itself would have it: for whoever completes what is written.

use super::bounds::Effort;
use super::{make, top, tree};
use crate::scenario::document::{self, Node};
use crate::scenario::file::{Read as _, Reading, ScenarioFile};
use crate::scenario::length::Length;
use crate::scenario::problem::{Offer, Problems};

/// The words that could stand as the value or the name that begins at byte `place` of the scenario `text`, kind by kind,
/// wherever the checker looks one up there: none where it looks up none, or does not get so far.
///
/// Nothing where the text is no tree, or nothing begins there.
pub fn offers(text: &str, place: usize) -> Option<Vec<Offer>> {
    let tree = document::parse(text).ok()?;
    let piece = tree.word_at(place)?;
    let mut problems = Problems::asking_of(piece);
    let file = ScenarioFile::read(&tree, &mut Reading::new(&mut problems));
    tree::check(&tree, &file, &mut problems);
    let _ = top::scenario(&file, Length::Full, Effort::WHOLE, &mut problems);
    paths(&tree, &file, &mut problems);
    Some(problems.into_offers())
}

/// Offers what would lead on where the path of a variant's change leads astray.
fn paths(tree: &Node, file: &ScenarioFile, problems: &mut Problems) {
    for change in file.variants.iter().flat_map(|variant| &variant.changes) {
        // Removing is the change that needs no value.
        make(&mut tree.clone(), &change.path.word, None, change.path.span, problems);
    }
}
