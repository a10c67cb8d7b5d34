//! The numbers of the rules: the book, the code and these stories name the same ones.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use two_tables::negotiation::rule::Rule;

const BOOK: &str = include_str!("../../../src/negotiation/RULES.md");

/// The numbers of the book's headings: `### R6.7 Refusals`.
fn headings() -> BTreeSet<String> {
    BOOK.lines()
        .filter_map(|line| line.strip_prefix("### "))
        .filter_map(|heading| heading.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

/// Every number such as `R6.7` that `text` names.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for part in text.split('R').skip(1) {
        let number: String = part.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let number = number.trim_end_matches('.');
        if let Some((chapter, rule)) = number.split_once('.')
            && chapter.len() == 1
            && !rule.is_empty()
            && rule.chars().all(|c| c.is_ascii_digit())
        {
            found.insert(format!("R{number}"));
        }
    }
    found
}

/// All files of `folder` with this ending, folders within it included.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|known| known == ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn every_rule_of_the_ledger_has_a_heading_in_the_book() {
    let headings = headings();
    for rule in Rule::ALL {
        assert!(headings.contains(rule.number()), "{rule} has no heading in RULES.md");
    }
}

#[test]
fn every_number_the_code_names_has_a_heading_in_the_book() {
    let headings = headings();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in files(&source, "rs") {
        for number in named(&fs::read_to_string(&file).unwrap()) {
            assert!(headings.contains(&number), "{} names {number}", file.display());
        }
    }
}

#[test]
fn every_rule_in_the_book_that_play_can_show_has_a_story() {
    let stories = [
        include_str!("weighing.rs"),
        include_str!("ratification.rs"),
        include_str!("table_moves.rs"),
        include_str!("signals.rs"),
        include_str!("home_moves.rs"),
        include_str!("course.rs"),
        include_str!("counsel.rs"),
        include_str!("decisions.rs"),
        include_str!("stances.rs"),
        include_str!("tacit.rs"),
    ]
    .concat();
    for heading in headings() {
        // R1.1 is held by the lints and by replaying games; R8 is scored elsewhere.
        if heading == "R1.1" || heading.starts_with("R8") {
            continue;
        }
        let name = format!("fn {}_", heading.to_lowercase().replace('.', "_"));
        assert!(stories.contains(&name), "no story begins with {name}");
    }
}

#[test]
fn the_book_says_of_every_rule_where_it_comes_from() {
    let mut rule = "";
    let mut sourced = true;
    for line in BOOK.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            assert!(sourced, "{rule} names no source");
            (rule, sourced) = (heading, false);
        }
        sourced |= line.contains("*Source:");
    }
    assert!(sourced, "{rule} names no source");
}
