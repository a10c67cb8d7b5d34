//! Texts nobody writes in good faith, or by hand: refused in words, and never by stopping the program.

use std::fmt::Write as _;

use two_tables::scenario::check;
use two_tables::scenario::document::LONGEST_TEXT;

use super::{TUTORIAL, edited, report};

/// The report on `text`, which must come and have at least one problem.
fn refused(text: &str) -> Vec<String> {
    let problems = check::scenario(text).err().unwrap_or_default();
    assert!(!problems.is_empty());
    problems.iter().map(|problem| format!("{} {}", problem.path, problem.what.id)).collect()
}

#[test]
fn the_tutorial_cut_off_anywhere_is_refused() {
    for end in (0..TUTORIAL.len()).step_by(997) {
        let end = (0..=end).rev().find(|end| TUTORIAL.is_char_boundary(*end)).unwrap();
        let found = refused(&TUTORIAL[..end]);
        assert_eq!(found.len(), 1, "{end}");
    }
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let noise: Vec<u8> =
        (0..50_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert_eq!(refused(&String::from_utf8_lossy(&noise)), [" problem-syntax"]);
    assert_eq!(refused(&"\0".repeat(10_000)), [" problem-syntax"]);
    assert_eq!(refused("\u{feff}"), [" problem-blank"]);
}

#[test]
fn nothing_but_space_is_an_empty_file() {
    for text in ["", " ", "\n\t\n"] {
        assert_eq!(report(text), ["1:1  problem-empty-file"]);
    }
}

#[test]
fn deep_nesting_is_refused() {
    for open in ["[", "(", "(a:", "{", "Some(", "/*"] {
        let found = refused(&open.repeat(100_000));
        assert!(found == [" problem-too-deep"] || found == [" problem-syntax"], "{open} {found:?}");
    }
    let (text, _) =
        edited(&[("stake: 3,", &format!("stake: {}{},", "[".repeat(30), "]".repeat(30)))]);
    assert_eq!(refused(&text), [" problem-too-deep"]);
}

#[test]
fn a_mebibyte_is_read_and_a_byte_more_is_not() {
    let padded = |length: usize| format!("{}{}", TUTORIAL, " ".repeat(length - TUTORIAL.len()));
    assert!(check::scenario(&padded(LONGEST_TEXT)).is_ok());
    assert_eq!(refused(&padded(LONGEST_TEXT + 1)), [" problem-too-long"]);
}

#[test]
fn a_list_of_a_hundred_thousand_is_refused() {
    let numbers = "1,".repeat(100_000);
    let (text, _) = edited(&[("[-3, -3, -4, -5, -6]", &format!("[{numbers}]"))]);
    let path = "sides.moscow.no_agreement";
    let both = ["problem-long-list", "problem-more-than-rounds"];
    assert_eq!(refused(&text), both.map(|id| format!("{path} {id}")));

    let words = "\"a\",".repeat(100_000);
    let (text, _) = edited(&[("holds: [\"government\"]", &format!("holds: [{words}]"))]);
    assert!(
        refused(&text).contains(&"sides.tokyo.groups.families.holds problem-long-list".to_owned())
    );

    let (text, _) = edited(&[("questions: [", &format!("questions: [{words}"))]);
    assert_eq!(refused(&text), ["questions problem-long-list"]);
}

#[test]
fn a_record_of_a_hundred_thousand_fields_is_refused() {
    for field in ["x: 1,", "stake: 3,", "id: \"law\","] {
        let (text, _) = edited(&[("stake: 3,", &field.repeat(100_000))]);
        assert!(refused(&text).contains(&"issues.law problem-long-list".to_owned()), "{field}");
    }
    let (text, _) = edited(&[("(all: 20, home: 18)", &format!("({})", "all: 1,".repeat(100_000)))]);
    let path = "sides.tokyo.groups.families.positions.crews.points problem-long-list";
    assert!(refused(&text).contains(&path.to_owned()));
}

#[test]
fn a_quarter_of_a_million_wrong_words_are_refused() {
    // As many lists within lists as fit, each word to be looked up among two hundred others.
    let mut sources = String::new();
    for number in 0..190 {
        write!(sources, "(key: \"k{number}\", title: \"T\", grade: \"memory\"),").unwrap();
    }
    let list =
        format!("(name: \"N\", role: \"R\", about: \"A\", sources: [{}]),", "\"z\",".repeat(190));
    let people = list.repeat(190);
    let (text, _) = edited(&[
        ("    sources: [\n", &format!("    sources: [\n{sources}")),
        (
            "            people: [\n                (\n                    name: \"The mayor",
            &format!(
                "            people: [\n{people}                (\n                    name: \"The mayor"
            ),
        ),
    ]);
    assert_eq!(refused(&text).len(), 500);
}

#[test]
fn a_word_of_half_a_mebibyte_is_refused() {
    let word = "k".repeat(LONGEST_TEXT / 2);
    let (text, _) = edited(&[("holds: [\"government\"]", &format!("holds: [\"{word}\"]"))]);
    assert_eq!(refused(&text), ["sides.tokyo.groups.families.holds.1 problem-unknown-id"]);
    let (text, _) = edited(&[(
        "(pins: \"law=rules\")",
        &format!("(pins: \"law={}\")", "rules|".repeat(80_000)),
    )]);
    assert_eq!(refused(&text), ["acts.quiet_permit.effects.5.pins problem-unknown-id"]);
}

#[test]
fn names_without_number_in_one_text_are_refused() {
    let (text, _) = edited(&[("summary: \"Two", &format!("summary: \"{}", "{a}".repeat(5_000)))]);
    assert_eq!(refused(&text), ["summary problem-unknown-id"]);
    let (text, _) = edited(&[("summary: \"Two", &format!("summary: \"{}", "{a}".repeat(200_000)))]);
    assert_eq!(refused(&text), ["summary problem-long-text", "summary problem-unknown-id"]);
}

#[test]
fn a_brief_of_seven_hundred_words_is_refused_where_it_stands() {
    let brief = format!("brief: «\"{} You are the president", "word ".repeat(600));
    let (text, place) = edited(&[("brief: \"You are the president", &brief)]);
    let (line, column) = place.unwrap();
    assert_eq!(report(&text), [format!("{line}:{column} sides.moscow.brief problem-long-brief")]);
}

#[test]
fn more_rounds_than_forty_are_refused_at_the_first_too_many() {
    let mut rounds = String::new();
    for number in 0..36 {
        let mark = if number == 35 { "«" } else { "" };
        write!(rounds, "(id: {mark}\"r{number}\", date: \"D\", title: \"T\", host: \"tokyo\"),")
            .unwrap();
    }
    let last = "(id: \"last\", date: \"July\", title: \"The last boat north\", host: \"tokyo\", leak: 200),";
    let (text, place) = edited(&[(last, &format!("{last}{rounds}"))]);
    let (line, column) = place.unwrap();
    assert_eq!(report(&text), [format!("{line}:{column} rounds.r35.id problem-too-many")]);
}

/// Nine issues of six options each, as text.
fn nine_issues() -> String {
    let mut issues = String::new();
    for issue in 0..9 {
        write!(issues, "(id: \"i{issue}\", title: \"T\", options: [").unwrap();
        for option in 0..6 {
            let status_quo = if option == 0 { "status_quo: true, " } else { "" };
            write!(issues, "(id: \"o{option}\", {status_quo}text: \"T\", judgement: \"J\"),")
                .unwrap();
        }
        issues.push_str("]),");
    }
    issues
}

#[test]
fn more_texts_than_can_be_looked_at_are_refused() {
    let (text, place) =
        edited(&[("    issues: [\n", &format!("    issues: «[\n{}", nine_issues()))]);
    let (line, column) = place.unwrap();
    assert_eq!(report(&text), [format!("{line}:{column} issues problem-too-many-texts")]);
}

#[test]
fn constraints_made_to_be_hard_are_given_up() {
    // Nine issues that must all differ, with five options but the clause left out: no search is short.
    let mut rules = String::new();
    for (one, other) in (0..9).flat_map(|one| (one + 1..9).map(move |other| (one, other))) {
        for option in 1..6 {
            write!(
                rules,
                "(never: [\"i{one}=o{option}\", \"i{other}=o{option}\"], because: \"B\"),"
            )
            .unwrap();
        }
    }
    for issue in 0..9 {
        let next = (issue + 1) % 9;
        write!(rules, "(never: [\"i{issue}=o1|o2|o3|o4|o5\", \"i{next}=o0\"], because: \"B\"),")
            .unwrap();
    }
    let (text, _) = edited(&[
        ("    issues: [\n", &format!("    issues: [\n{}", nine_issues())),
        ("    excludes: [\n", &format!("    excludes: [\n{rules}")),
    ]);
    assert!(!report(&text).is_empty());
}

#[test]
fn another_format_is_called_by_its_name() {
    let json = "{\"format\": 1, \"id\": \"mine\"}";
    assert_eq!(report(json), ["1:2  problem-json"]);
    assert_eq!(report("---\nformat: 1\nid: mine\n"), ["1:1  problem-yaml"]);
}
