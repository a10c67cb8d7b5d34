//! One broken file for each kind of problem.

use two_tables::ai::style;
use two_tables::sentence::{Blank, Language, Message};
use two_tables::wording::{Wording, problem_line};

use super::{edited, report};

/// A kind of problem, the path it is reported under, and edits of the legalist that make it and no other.
type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// Parts of the legalist that are taken out whole.
const HOLD: &str = "        hold: [\n            \"We have nothing to add today, and we add it promptly.\",\n            \"Let it lie until the next sitting. Paper keeps.\",\n            \"We are still reading.\",\n            \"We reserve our position, which is where we left it.\",\n            \"No instruction has come that would improve upon silence.\",\n            \"We adjourn in good order and with sharpened pencils.\",\n            \"We do not move today. We ask that it not be read as a movement.\",\n            \"The margin is full. We shall need a fresh page.\",\n            \"We have no comment, and ask that it be recorded as one.\",\n            \"We shall reply when there is something to reply to.\",\n        ],\n";
const AFFRONTED: &str = "        affronted: [\n            \"That has been entered in the minutes. We go on.\",\n            \"We heard it. We shall answer what was written instead.\",\n            \"A remark is not a clause. We return to the clauses.\",\n            \"We had expected an argument. We can wait for it.\",\n            \"That sentence stands in no text, and will stand in none.\",\n            \"It lowers nobody but the level of the talks.\",\n        ],\n";
const STAMP: &str = "            (on: \"hold\", say: \"The stamp is in one office and the ink in another. We await their meeting.\"),\n";
const BIDDING: &str = "    bidding: (\n        opening: 840,\n        haste: 520,\n        reciprocity: 900,\n        offence: 45,\n        pride: 500,\n        least_chance: 550,\n        warmth: 150,\n    ),\n";

const CASES: &[Case] = &[
    // ----- the text and its records
    (
        "problem-no-comma",
        "",
        &[("    name: \"The legalist\",", "    name: \"The legalist\"«\n character,")],
    ),
    ("problem-format", "format", &[("format: 1,", "format: «2,")]),
    ("problem-range", "format", &[("format: 1,", "format: «0,")]),
    ("problem-unknown-field", "", &[("    home: [", "    «temper: 3,\n    home: [")]),
    ("problem-unknown-field", "bidding", &[("haste: 520,", "haste: 520, «greed: 4,")]),
    ("problem-unknown-field", "speeches", &[("        trade: [", "        «trades: [")]),
    ("problem-double-field", "bidding", &[("haste: 520,", "haste: 520, «haste: 130,")]),
    ("problem-missing-field", "bidding", &[("bidding: (", "bidding: «("), ("haste: 520,", "")]),
    (
        "problem-missing-field",
        "",
        &[("(\n    format", "«(\n    format"), ("    name: \"The legalist\",", "")],
    ),
    ("problem-shape", "bidding", &[(BIDDING, "    bidding: «3,\n")]),
    ("problem-shape", "bidding.warmth", &[("warmth: 150", "warmth: «\"little\"")]),
    (
        "problem-shape-list",
        "home",
        &[("home: [\"sound_out\", \"mend\", \"pledge_safely\", \"justify\"]", "home: «\"mend\"")],
    ),
    // ----- numbers
    ("problem-range", "bidding.opening", &[("opening: 840", "opening: «1001")]),
    ("problem-range", "bidding.haste", &[("haste: 520", "haste: «-1")]),
    ("problem-range", "bidding.reciprocity", &[("reciprocity: 900", "reciprocity: «1501")]),
    ("problem-range", "bidding.offence", &[("offence: 45", "offence: «501")]),
    ("problem-range", "bidding.pride", &[("pride: 500", "pride: «2000")]),
    ("problem-range", "bidding.least_chance", &[("least_chance: 550", "least_chance: «5500")]),
    ("problem-range", "bidding.warmth", &[("warmth: 150", "warmth: «99999999999")]),
    // ----- ids and rules
    ("problem-bad-id", "id", &[("id: \"legalist\"", "id: «\"The legalist\"")]),
    ("problem-not-one-of", "home.2", &[("\"sound_out\", \"mend\"", "\"sound_out\", «\"amend\"")]),
    (
        "problem-not-one-of",
        "signals.1",
        &[("signals: [\"return_gesture\"", "signals: [«\"return_gestures\"")],
    ),
    ("problem-not-one-of", "signals.1", &[("signals: [\"return_gesture\"", "signals: [«\"mend\"")]),
    ("problem-named-twice", "home.3", &[("\"mend\", \"pledge_safely\"", "\"mend\", «\"mend\"")]),
    (
        "problem-named-twice",
        "signals.6",
        &[("\"recognise\", \"make_gesture\"", "\"recognise\", «\"recognise\"")],
    ),
    // ----- sentences
    ("problem-missing-field", "speeches", &[("speeches: (", "speeches: «("), (AFFRONTED, "")]),
    ("problem-empty-list", "speeches.affronted", &[(AFFRONTED, "        affronted: «[],\n")]),
    ("problem-empty-text", "speeches.hold.3", &[("\"We are still reading.\"", "«\"  \"")]),
    (
        "problem-style-blank",
        "speeches.hold.3",
        &[("\"We are still reading.\"", "«\"We are still reading {text}.\"")],
    ),
    (
        "problem-style-blank",
        "speeches.hold.3",
        &[("\"We are still reading.\"", "«\"We are still reading { clause }.\"")],
    ),
    (
        "problem-style-blank",
        "speeches.hold.3.ja",
        &[("\"We are still reading.\"", "(en: \"E\", ja: «\"{habomai}\")")],
    ),
    (
        "problem-style-blank",
        "character",
        &[("character: \"Reads every comma", "character: «\"Reads every {clause}")],
    ),
    (
        "problem-style-blank",
        "name",
        &[("name: \"The legalist\"", "name: «\"The {side} legalist\"")],
    ),
    (
        "problem-only-of-clauses",
        "speeches.hold",
        &[(HOLD, "        hold: «[\"We wait: {clause}.\"],\n")],
    ),
    // ----- sentences of one capital
    (
        "problem-not-one-of",
        "speeches.moscow.held.on",
        &[(STAMP, "            (on: «\"held\", say: \"So.\"),\n")],
    ),
    ("problem-missing-field", "speeches.moscow.hold", &[(STAMP, "            «(on: \"hold\"),\n")]),
    (
        "problem-empty-text",
        "speeches.moscow.hold.say",
        &[(STAMP, "            (on: \"hold\", say: «\"\"),\n")],
    ),
    (
        "problem-style-blank",
        "speeches.moscow.hold.say",
        &[(STAMP, "            (on: \"hold\", say: «\"In {habomai}.\"),\n")],
    ),
];

#[test]
fn each_fault_is_found_at_its_place_and_alone() {
    let mut wrong = Vec::new();
    for (id, path, edits) in CASES {
        let (text, place) = edited(edits);
        let (text, place) = (text, place.unwrap());
        let expected = format!("{}:{} {path} {id}", place.0, place.1);
        let found = report(&text);
        if found != [expected.as_str()] {
            wrong.push(format!("expected {expected}\nfound    {}", found.join("\n         ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn all_faults_are_reported_at_once_in_the_order_of_the_text() {
    let (text, _) = edited(
        &[
            ("id: \"legalist\"", "id: \"Legal list\""),
            ("haste: 520", "hast: 520"),
            ("pride: 500", "pride: -250"),
            ("\"sound_out\", \"mend\"", "\"soundout\", \"mend\""),
            ("\"Paper keeps.\"", "\"Paper keeps.\""),
            ("\"We are still reading.\"", "\"We are still reading {page}.\""),
        ]
        .iter()
        .filter(|(old, new)| old != new)
        .copied()
        .collect::<Vec<_>>(),
    );
    let found = report(&text);
    let kinds: Vec<&str> = found.iter().map(|line| line.split_once(' ').unwrap().1).collect();
    assert_eq!(
        kinds,
        [
            "id problem-bad-id",
            "bidding problem-missing-field",
            "bidding problem-unknown-field",
            "bidding.pride problem-range",
            "home.1 problem-not-one-of",
            "speeches.hold.3 problem-style-blank",
        ]
    );
}

#[test]
fn a_misspelt_word_is_told_its_neighbour() {
    for (old, new, meant) in [
        ("haste: 520,", "haste: 520, wramth: 3,", "warmth"),
        ("\"sound_out\", \"mend\"", "\"sound_out\", \"mended\"", "mend"),
        ("\"return_gesture\"", "\"return_gestures\"", "return_gesture"),
        ("        trade: [", "        traed: [", "trade"),
        ("\"We are still reading.\"", "\"We are still reading {clauses}.\"", "clause"),
    ] {
        let (text, _) = edited(&[(old, new)]);
        let problems = style::read(&text).unwrap_err();
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert_eq!(suggested(&problems[0].what).as_deref(), Some(meant), "{new}");
    }
}

fn suggested(what: &Message) -> Option<String> {
    let (_, hint) = what.blanks.iter().find(|(name, _)| *name == "hint")?;
    let Blank::Sentence(sentence) = hint else { return None };
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
fn a_problem_is_printed_as_those_of_scenarios_are() {
    let (text, place) =
        edited(&[("\"We are still reading.\"", "«\"We are still reading {clauses}.\"")]);
    let problems = style::read(&text).unwrap_err();
    let wording = Wording::new(Language::English);
    let (line, column) = place.unwrap();
    assert_eq!(
        wording.say(&problem_line("mine.ron", &text, &problems[0])),
        format!(
            "mine.ron:{line}:{column}: speeches.hold.3: A style serves every scenario, so it cannot name \
             \"clauses\" in braces; write plain words, or {{clause}} in a sentence it says about a clause. \
             Did you mean \"clause\"?"
        )
    );
}

#[test]
fn every_kind_of_problem_the_styles_own_check_reports_has_a_case() {
    let source = include_str!("../../../src/ai/style/check.rs");
    let said = source.split('"').filter(|part| part.starts_with("problem-"));
    for kind in said {
        assert!(CASES.iter().any(|(id, ..)| *id == kind), "no case for {kind}");
    }
}
