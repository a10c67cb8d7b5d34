//! The checker: every kind of problem found, at the very place, under a path an author can follow.
//!
//! Broken files are edits of the tutorial. In an edit `«` marks the place that must be reported; it is taken out
//! before the text is checked.

pub(crate) mod cases;
mod every_piece;
mod hostile;
pub(crate) mod large;
mod many;
mod mistakes;
mod mutants;
mod remarks;
mod suggestions;

use std::collections::BTreeSet;
use std::path::Path;

pub(crate) use crate::common::{TUTORIAL, line};
use two_tables::scenario::check::{self, Change};
use two_tables::scenario::length::Length;

/// The tutorial with `edits` made, each of a text that stands there once; and where the mark stands.
pub(crate) fn edited(edits: &[(&str, &str)]) -> (String, Option<(usize, usize)>) {
    crate::common::edited(TUTORIAL, edits)
}

/// The problems of `text`, each as `line:column path id`.
pub(crate) fn report(text: &str) -> Vec<String> {
    check::scenario(text).err().unwrap_or_default().iter().map(|p| line(p, text)).collect()
}

#[test]
fn every_kind_of_problem_has_a_case_that_produces_it() {
    let tried: BTreeSet<&str> =
        cases::CASES.iter().map(|case| case.id).chain(OTHERS.iter().copied()).collect();
    let mut said = BTreeSet::new();
    collect(Path::new("src/scenario"), &mut said);
    let tried: BTreeSet<String> = tried.into_iter().map(str::to_owned).collect();
    assert_eq!(said, tried);
}

/// Kinds with a test of their own, since their texts are too long to write down or are no edit of the tutorial.
const OTHERS: [&str; 18] = [
    "problem-in-variant",
    "problem-json",
    "problem-yaml",
    "problem-too-long",
    "problem-empty-file",
    "problem-too-deep",
    "problem-long-text",
    "problem-long-list",
    "problem-long-brief",
    "problem-too-many",
    "problem-too-many-texts",
    "problem-too-many-permitted",
    "problem-too-many-questions",
    "problem-too-many-weighings",
    "problem-too-many-variants",
    "problem-long-with-names",
    "problem-change-leads-nowhere",
    "problem-no-lesson",
];

fn collect(folder: &Path, said: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, said);
        } else {
            let source = std::fs::read_to_string(&path).unwrap();
            let literals = source.split('"').filter(|part| part.starts_with("problem-"));
            said.extend(literals.map(str::to_owned));
        }
    }
}

#[test]
fn a_change_that_leads_nowhere_is_reported_where_the_variant_makes_it() {
    let (text, place) = edited(&[(
        "(path: \"issues.law.options.rules.reads_as\"),",
        "«(path: \"issues.law.options.rulez.reads_as\"),",
    )]);
    let problems = check::changed_scenario(&text, Some("plain_words"), &[]).unwrap_err();
    let (row, column) = place.unwrap();
    assert_eq!(
        line(&problems[0], &text),
        format!("{row}:{column} variants.plain_words.changes.1 problem-change-leads-nowhere")
    );
}

#[test]
fn a_change_from_outside_that_leads_nowhere_has_no_place_in_the_file() {
    let change = Change { path: "sides.tokyo.groups.nobody".to_owned(), value: None };
    let problems = check::changed_scenario(TUTORIAL, None, &[change]).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(line(&problems[0], TUTORIAL), "1:1  problem-change-leads-nowhere");
}

#[test]
fn lesson_length_is_refused_where_the_scenario_has_none_and_every_other_fault_is_told_with_it() {
    let at_lesson_length =
        |text: &str| check::scenario_of_length(text, None, &[], Length::Lesson).unwrap_err();
    let found: Vec<String> =
        at_lesson_length(TUTORIAL).iter().map(|problem| line(problem, TUTORIAL)).collect();
    assert_eq!(found, ["1:1  problem-no-lesson"]);
    let (text, _) = edited(&[("stake: 3,", "stake: 21,")]);
    assert_eq!(at_lesson_length(&text).len(), 2);
}

#[test]
fn a_change_that_breaks_the_scenario_is_reported_where_the_variant_makes_it() {
    let (text, place) = edited(&[(
        "(path: \"issues.law.options.rules.reads_as\"),",
        "«(path: \"sides.tokyo.bodies.diet.members\", value: \"7\"),",
    )]);
    assert_eq!(report(&text), Vec::<String>::new());
    let problems = check::changed_scenario(&text, Some("plain_words"), &[]).unwrap_err();
    let found: Vec<String> = problems.iter().map(|problem| line(problem, &text)).collect();
    let (row, column) = place.unwrap();
    let here = format!("{row}:{column} variants.plain_words.changes.1 problem-seats");
    assert!(found.contains(&here), "{found:?}");
}
