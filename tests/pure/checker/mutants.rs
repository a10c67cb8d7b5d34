//! Scenarios damaged at random: what the checker refuses it explains, and what it passes is played.
//!
//! A few hundred with every `cargo test`; `TWO_TABLES_MUTANTS=20000` for the long campaign of `.ci/long`.

use std::time::Instant;

use two_tables::ai::{Negotiator, TimeCurve};
use two_tables::analysis::playability::Play;
use two_tables::scenario::check;
use two_tables::scenario::id::BySide;
use two_tables::session::simulation::{Case, play};

use super::every_piece::plays;
use crate::common::Draw;

/// What is put in the place of something: what an editor, a habit or malice leaves there.
const PIECES: [&str; 30] = [
    "",
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "{",
    "}",
    "0",
    "-1",
    "1000",
    "-1000",
    "1001",
    "99999999999999999999",
    "true",
    "false",
    "\"\"",
    "\"a\"",
    "()",
    "[]",
    "None",
    "Some(1)",
    "// ",
    "/*",
    "\u{202e}",
    "−5",
    "1.5",
    "\"tokyo\"",
];

/// The words and numbers of `text`, each with its place.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut begun = None;
    for (place, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || c == '_' || c == '-';
        match (inside, begun) {
            (true, None) => begun = Some(place),
            (false, Some(from)) => {
                found.push((from, place));
                begun = None;
            }
            _ => {}
        }
    }
    found
}

/// `text` with one thing changed.
fn mutated(text: &str, draw: &mut Draw) -> String {
    let words = words(text);
    let (from, to) = words[draw.below(words.len())];
    let (before, word, after) = (&text[..from], &text[from..to], &text[to..]);
    match draw.below(8) {
        0 => format!("{before}{after}"),
        1 => format!("{before}{word} {word}{after}"),
        2 => {
            let (one, two) = words[draw.below(words.len())];
            format!("{before}{}{after}", &text[one..two])
        }
        3 => format!("{before}{}{after}", PIECES[draw.below(PIECES.len())]),
        4 => format!("{before}{}{word}{after}", PIECES[draw.below(PIECES.len())]),
        5 => {
            // A number for a number, as far as there is one near.
            let near =
                |(one, _): &&(usize, usize)| text[*one..].starts_with(|c: char| c.is_ascii_digit());
            let start = words.partition_point(|(one, _)| *one < from);
            let Some((one, two)) = words.iter().skip(start).find(near) else {
                return text.to_owned();
            };
            let number = ["0", "1", "1000", "-3", "7", "100", "20"][draw.below(7)];
            format!("{}{number}{}", &text[..*one], &text[*two..])
        }
        _ => {
            // Lines taken out, doubled, or moved.
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            let at = draw.below(lines.len());
            let count = 1 + draw.below(3);
            let end = (at + count).min(lines.len());
            let cut: String = lines[..at].iter().chain(&lines[end..]).copied().collect();
            let taken: String = lines[at..end].concat();
            match draw.below(3) {
                0 => cut,
                1 => format!("{}{taken}{taken}{}", lines[..at].concat(), lines[end..].concat()),
                _ => {
                    let to = draw.below(lines.len());
                    let kept: Vec<&str> =
                        lines[..at].iter().chain(&lines[end..]).copied().collect();
                    let to = to.min(kept.len());
                    format!("{}{taken}{}", kept[..to].concat(), kept[to..].concat())
                }
            }
        }
    }
}

#[test]
fn a_damaged_scenario_is_explained_or_plays() {
    let mutants: u64 =
        std::env::var("TWO_TABLES_MUTANTS").ok().and_then(|text| text.parse().ok()).unwrap_or(250);
    let shipped: Vec<String> = ["tutorial", "tutorial", "2022", "1998", "2016", "1956"]
        .map(|name| two_tables::store::shipped_scenario(name).unwrap())
        .into();
    let conceder = TimeCurve::conceder();
    let players = BySide::<&dyn Negotiator> { tokyo: &conceder, moscow: &conceder };
    let (mut refused, mut passed, mut slowest) = (0, 0, 0);
    for mutant in 0..mutants {
        let mut draw = Draw::new(mutant);
        let text = &shipped[draw.below(shipped.len())];
        let mut changed = mutated(text, &mut draw);
        for _ in 0..draw.below(3) {
            changed = mutated(&changed, &mut draw);
        }
        let began = Instant::now();
        match check::scenario(&changed) {
            Err(problems) => {
                assert!(!problems.is_empty(), "mutant {mutant}: refused, and not said why");
                for problem in &problems {
                    let (line, _) = problem.span.line_and_column(&changed);
                    assert!(line <= changed.lines().count() + 1, "mutant {mutant}: line {line}");
                }
                refused += 1;
            }
            Ok(scenario) => {
                slowest = slowest.max(began.elapsed().as_millis());
                // One in eight of them looked at in full: opponents on a large space take their time.
                plays(&changed);
                if passed % 8 == 0 {
                    let _ = Play::of(&scenario);
                    play(&Case::new(scenario), players, mutant)
                        .unwrap_or_else(|fault| panic!("mutant {mutant}: {fault:?}"));
                }
                passed += 1;
            }
        }
    }
    eprintln!(
        "{mutants} mutants: {refused} refused and said why, {passed} passed and played; the slowest check {slowest} ms"
    );
    assert!(refused > mutants / 4 && passed > mutants / 20, "{refused} refused, {passed} passed");
}
