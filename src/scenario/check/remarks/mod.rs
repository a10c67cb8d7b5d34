//! What a sound scenario says for nothing, or says otherwise than its author is likely to mean: no fault, and told.
//!
//! Each remark is placed like a fault. A remark that a good scenario gives cause for is too coarse: the shipped ones
//! have none, by test.

mod agenda;
mod idle;
mod numbers;
mod unused;

use super::Written;
use crate::scenario::document::Node;
use crate::scenario::file::{
    ConditionFile, EffectFile, Read as _, Reading, ScenarioFile, SideFile, Word,
};
use crate::scenario::id::Side;
use crate::scenario::problem::{Problem, Problems};

impl Written {
    /// Everything that may be remarked of a text that is sound, in its order.
    pub fn remarks(&self) -> Vec<Problem> {
        let tree = &self.tree;
        let file = ScenarioFile::read(tree, &mut Reading::new(&mut Problems::default()));
        let look = Look { file: &file, tree };
        let mut found = Problems::default();
        look.unused(&mut found);
        look.idle(&mut found);
        look.numbers(&mut found);
        look.agenda(&mut found);
        found.in_order(tree)
    }
}

/// What is looked at.
struct Look<'f> {
    file: &'f ScenarioFile,
    tree: &'f Node,
}

impl<'f> Look<'f> {
    fn sides(&self) -> [(Side, &'f SideFile); 2] {
        [(Side::Tokyo, &self.file.sides.tokyo), (Side::Moscow, &self.file.sides.moscow)]
    }

    /// Every effect of the file.
    fn effects(&self) -> impl Iterator<Item = &'f EffectFile> {
        let options = self.file.issues.iter().flat_map(|issue| &issue.options);
        let choices = self.file.decisions.iter().flat_map(|decision| &decision.choices);
        (self.file.acts.iter().flat_map(|act| &act.effects))
            .chain(self.file.events.iter().flat_map(|event| &event.effects))
            .chain(choices.flat_map(|choice| &choice.effects))
            .chain(options.flat_map(|option| &option.when_known))
    }

    /// Every condition of the file, those within `not` too.
    fn conditions(&self) -> Vec<&'f ConditionFile> {
        let file = self.file;
        let choices = file.decisions.iter().flat_map(|decision| &decision.choices);
        let lines = file.aftermath.iter().flat_map(|aftermath| &aftermath.lines);
        let mut all: Vec<&ConditionFile> = (file.gestures.iter().flat_map(|one| &one.condition))
            .chain(file.acts.iter().flat_map(|one| &one.condition))
            .chain(file.events.iter().flat_map(|one| &one.condition))
            .chain(file.decisions.iter().flat_map(|one| &one.condition))
            .chain(choices.flat_map(|one| &one.condition))
            .chain(lines.flat_map(|one| &one.condition))
            .collect();
        let mut next = 0;
        while let Some(condition) = all.get(next).copied() {
            all.extend(&condition.not);
            next += 1;
        }
        all
    }

    /// Whether some effect names `side` and, in the field that `of` reads, `word`.
    fn is_named(
        &self,
        side: Side,
        word: &str,
        of: impl Fn(&EffectFile) -> [Option<&Word>; 2],
    ) -> bool {
        self.effects().any(|effect| {
            let of_side = effect.side.as_ref().is_some_and(|one| one.word == side.word());
            of_side && of(effect).into_iter().flatten().any(|named| named.word == word)
        })
    }
}
