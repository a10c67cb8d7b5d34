//! Texts made to be hard: refused in time, whatever they are.

use two_tables::ai::style;
use two_tables::scenario::document::LONGEST_TEXT;

use super::{LEGALIST, edited, report};

#[test]
fn a_style_cut_off_anywhere_is_refused_with_one_problem() {
    for end in (0..LEGALIST.len() - 2).step_by(97) {
        let end = (0..=end).rev().find(|end| LEGALIST.is_char_boundary(*end)).unwrap();
        assert_eq!(report(&LEGALIST[..end]).len(), 1, "{end}");
    }
}

#[test]
fn bytes_that_are_no_text_and_nothing_at_all_are_refused() {
    let noise: Vec<u8> =
        (0..50_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert_eq!(report(&String::from_utf8_lossy(&noise)).len(), 1);
    for text in ["", " ", "\n\t\n"] {
        assert_eq!(report(text), ["1:1  problem-empty-file"]);
    }
    assert_eq!(report("[]"), ["1:1  problem-shape"]);
}

#[test]
fn a_file_with_nothing_in_it_is_told_all_it_lacks() {
    let found = report("()");
    assert_eq!(found, vec!["1:1  problem-missing-field"; 6]);
}

#[test]
fn deep_nesting_and_great_length_are_refused() {
    for open in ["[", "(", "(a:", "{", "Some(", "/*"] {
        let found = report(&open.repeat(100_000));
        let kind = found[0].split_once("  ").unwrap().1;
        assert!(found.len() == 1 && ["problem-too-deep", "problem-syntax"].contains(&kind));
    }
    let padded = |length: usize| format!("{LEGALIST}{}", " ".repeat(length - LEGALIST.len()));
    assert!(style::read(&padded(LONGEST_TEXT)).is_ok());
    assert_eq!(report(&padded(LONGEST_TEXT + 1)), ["1:1  problem-too-long"]);
}

#[test]
fn endless_lists_sentences_and_blanks_are_refused() {
    let words = "\"mend\",".repeat(100_000);
    let (text, _) = edited(&[("home: [", &format!("home: [{words}"))]);
    assert!(report(&text)[0].ends_with("home problem-long-list"));

    let sentences = "\"{a}\",".repeat(100_000);
    let (text, _) = edited(&[("hold: [", &format!("hold: [{sentences}"))]);
    assert_eq!(report(&text).len(), 500);

    let blanks = "{a}".repeat(200_000);
    let (text, _) = edited(&[("We are still reading.", &blanks)]);
    let found: Vec<String> =
        report(&text).iter().map(|line| line.split_once(' ').unwrap().1.to_owned()).collect();
    let path = "speeches.hold.3";
    assert_eq!(found, [format!("{path} problem-long-text"), format!("{path} problem-style-blank")]);
}
