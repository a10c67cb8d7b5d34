//! "Did you mean": the nearest right word for a misspelt one.

use two_tables::scenario::check;
use two_tables::sentence::{Blank, Message};

use super::edited;

/// The word suggested for the only fault of the edited tutorial.
fn suggestion(old: &str, new: &str) -> Option<String> {
    let (text, _) = edited(&[(old, new)]);
    let problems = check::scenario(&text).unwrap_err();
    assert_eq!(problems.len(), 1, "{problems:?}");
    let hint = problems[0].what.blanks.iter().find(|(name, _)| *name == "hint");
    match hint {
        Some((_, Blank::Sentence(sentence))) => word_of(sentence),
        _ => None,
    }
}

fn word_of(sentence: &Message) -> Option<String> {
    sentence.blanks.iter().find_map(|(_, blank)| match blank {
        Blank::Word(word) => Some(word.clone()),
        Blank::Text(_)
        | Blank::Number(_)
        | Blank::Sentence(_)
        | Blank::Called { .. }
        | Blank::List(_) => None,
    })
}

#[test]
fn a_misspelt_word_is_told_its_neighbour() {
    for (old, new, meant) in [
        ("stake: 3,", "steak: 3,", "stake"),
        ("(on: \"law\", ideal: \"permits\"", "(on: \"laws\", ideal: \"permits\"", "law"),
        ("ideal: \"permits\", limit", "ideal: \"permit\", limit", "permits"),
        ("(pins: \"law=rules\")", "(pins: \"law=rule\")", "rules"),
        ("names: [\n", "islands: [(id: \"strait\", place: \"habomay\")], names: [\n", "habomai"),
        ("    years: \"an", "    look: \"1965\", years: \"an", "1956"),
        ("holds: [\"government\"]", "holds: [\"goverment\"]", "government"),
        ("sources: [\"putnam\"]", "sources: [\"putnum\"]", "putnam"),
        ("presses: (centre: 3,", "presses: (center: 3,", "centre"),
        ("opens: \"season\", closes: \"last\"", "opens: \"seasons\", closes: \"last\"", "season"),
        ("audience: \"honour\"", "audience: \"honor\"", "honour"),
        ("emblem: \"families\"", "emblem: \"family\"", "families"),
        (
            "audience: \"face\"",
            "counsellors: [(id: \"one\", name: \"One\", office: \"Fish\", about: \"Fish.\", honour_share: 200, minds: [\"crew\"], judgement: \"Drawn.\"), \
             (id: \"two\", name: \"Two\", office: \"Rank\", about: \"Rank.\", honour_share: 800, judgement: \"Drawn.\")], audience: \"face\"",
            "crews",
        ),
        ("A trawler of theirs has lost its engine in {strait}", "In {straight}", "strait"),
        (
            "touches: [\"earlier_seizure\"], opens",
            "touches: [\"earlier_siezure\"], opens",
            "earlier_seizure",
        ),
    ] {
        assert_eq!(suggestion(old, new).as_deref(), Some(meant), "{new}");
    }
}

#[test]
fn a_word_near_nothing_is_told_nothing() {
    assert_eq!(suggestion("stake: 3,", "quantity: 3,"), None);
    assert_eq!(suggestion("sources: [\"putnam\"]", "sources: [\"herodotus\"]"), None);
}
