//! Whether the variants of a sound scenario are sound too: each is applied and checked like the file itself.

use super::bounds::{self, Effort};
use super::{Written, checked, vary};
use crate::scenario::Scenario;
use crate::scenario::file::{Read as _, Reading, ScenarioFile, VariantFile};
use crate::scenario::length::Length;
use crate::scenario::problem::{Problem, Problems};
use crate::sentence::Message;

/// Fields in which a variant may change what texts there are.
const OF_THE_SPACE: [&str; 4] = ["issues", "excludes", "requires", "tracks"];

impl Written {
    /// What is wrong with the variants of `text`, which is sound itself and makes `full`: each fault where the variant
    /// makes it, or, where what it changes leaves something else of the file wrong, at the variant.
    pub fn variants(&self, text: &str, full: &Scenario) -> Vec<Problem> {
        let tree = &self.tree;
        let file = ScenarioFile::read(tree, &mut Reading::new(&mut Problems::default()));
        let lengths: &[Length] =
            if full.common.lesson.is_some() { &Length::ALL } else { &[Length::Full] };
        if let Some(too_many) = bounds::too_many_variants(&file, lengths.len(), text.len()) {
            let mut problems = Problems::default();
            problems.report_field(tree.span, "variants", too_many);
            return problems.in_order(tree);
        }
        let counted = file.variants.iter().filter(|variant| changes_space(variant)).count();
        let permitted = bounds::permitted(&full.common);
        let faults = |variant: &VariantFile| -> Vec<Problem> {
            let mut effort = if changes_space(variant) {
                Effort::WHOLE.shared_by(counted)
            } else {
                Effort::Known { permitted }
            };
            let (mut tree, mut problems) = (self.tree.clone(), Problems::default());
            vary(&mut tree, variant, &mut problems);
            for length in lengths {
                match checked(&tree, problems.clone(), *length, effort) {
                    // What is wrong with its changes is so at either length, and is told once.
                    Err(problems) => return problems,
                    Ok(varied) if changes_space(variant) => {
                        effort = Effort::Known { permitted: bounds::permitted(&varied.common) };
                    }
                    Ok(_) => {}
                }
            }
            Vec::new()
        };
        let placed = |variant: &VariantFile, problem: Problem| -> Problem {
            let within =
                variant.span.start <= problem.span.start && problem.span.end <= variant.span.end;
            if within {
                return problem;
            }
            let (line, _) = problem.span.line_and_column(text);
            let what = Message::new("problem-in-variant")
                .with("variant", variant.id.word.as_str())
                .with("path", problem.path)
                .with("line", line.to_string())
                .with("what", problem.what);
            Problem { span: variant.id.span, path: tree.path_to(variant.id.span), what }
        };
        let all = file.variants.iter();
        all.flat_map(|variant| faults(variant).into_iter().map(|problem| placed(variant, problem)))
            .collect()
    }
}

/// Whether a variant may change what texts there are.
fn changes_space(variant: &VariantFile) -> bool {
    let is_of_it =
        |path: &str| path.split('.').next().is_some_and(|field| OF_THE_SPACE.contains(&field));
    variant.changes.iter().any(|change| is_of_it(&change.path.word))
}
