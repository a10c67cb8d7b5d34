//! The words of the field: short, each with a source that stands where the rules say it does.

use std::collections::{BTreeMap, BTreeSet};

use two_tables::pages::{self, Page, Term};
use two_tables::sentence::Language;
use two_tables::terminal::set;
use two_tables::wording::Wording;

const RULES: &str = include_str!("../../src/negotiation/RULES.md");

/// What each rule names as its source, by its number.
fn sources() -> BTreeMap<&'static str, &'static str> {
    let mut found = BTreeMap::new();
    let mut rule = "";
    for line in RULES.lines() {
        if let Some(heading) = line.strip_prefix("### ") {
            rule = heading.split(' ').next().unwrap();
        }
        if let Some(source) = line.strip_prefix("*Source: ") {
            found.insert(rule, source);
        }
    }
    found
}

#[test]
fn every_word_is_explained_in_fifty_words_its_source_among_them() {
    let wording = Wording::new(Language::English);
    for term in Term::ALL {
        let mut page = Page::new(&wording);
        pages::term(&mut page, term);
        let said = set(&page, 100);
        let count = said.split_whitespace().count();
        assert!((12..=50).contains(&count), "{}: {count} words", term.word());
    }
}

#[test]
fn every_source_stands_at_one_of_the_rules_beside_it() {
    let sources = sources();
    for term in Term::ALL {
        assert!(!term.sources().is_empty() && !term.rules().is_empty(), "{}", term.word());
        let named: Vec<&str> = term.rules().iter().map(|rule| sources[rule]).collect();
        for source in term.sources() {
            let stands = named.iter().any(|line| line.contains(source));
            assert!(stands, "{}: {source} is not named by {:?}", term.word(), term.rules());
        }
    }
}

#[test]
fn every_word_is_found_by_itself_and_stands_on_the_page_of_all() {
    let words: BTreeSet<&str> = Term::ALL.iter().map(|term| term.word()).collect();
    assert_eq!(words.len(), Term::ALL.len());
    let wording = Wording::new(Language::English);
    let mut page = Page::new(&wording);
    pages::glossary(&mut page);
    let all = set(&page, 100);
    for term in Term::ALL {
        assert_eq!(Term::called(term.word()), Some(term));
        assert!(all.contains(&wording.say(&term.name())), "{}", term.word());
    }
    assert_eq!(Term::called("winset"), None);
}
