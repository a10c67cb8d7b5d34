//! Whether the variants of a sound scenario are sound too: each is applied and checked like the file itself.

use super::scenario_of_length;
use crate::scenario::Scenario;
use crate::scenario::document;
use crate::scenario::file::{Read as _, Reading, ScenarioFile, VariantFile};
use crate::scenario::length::Length;
use crate::scenario::problem::{Problem, Problems};
use crate::sentence::Message;

/// What is wrong with the variants of `text`, which is sound itself and makes `full`: each fault where the variant makes
/// it, or, where what it changes leaves something else of the file wrong, at the variant.
pub fn variants(text: &str, full: &Scenario) -> Vec<Problem> {
    let Ok(tree) = document::parse(text) else { return Vec::new() };
    let file = ScenarioFile::read(&tree, &mut Reading::new(&mut Problems::default()));
    let lengths: &[Length] =
        if full.common.lesson.is_some() { &Length::ALL } else { &[Length::Full] };
    let faults = |variant: &VariantFile| -> Vec<Problem> {
        let word = variant.id.word.as_str();
        let checked = |length: &Length| scenario_of_length(text, Some(word), &[], *length).err();
        // What is wrong with its changes is so at either length, and is told once.
        lengths.iter().find_map(checked).unwrap_or_default()
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
