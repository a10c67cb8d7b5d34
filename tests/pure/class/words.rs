//! Codes, nicknames and words to come back by, for any chance and whatever is typed.

use std::collections::{BTreeSet, HashMap};

use proptest::prelude::*;
use two_tables::class::{Code, LONGEST_NICKNAME, Nickname, ReturnWord, Token};
use two_tables::sentence::is_unseen;
use two_tables::session::LONGEST_NAME;

/// The text as a hurried thumb types it: another case, blanks before and behind and now and then between.
fn as_typed(text: &str, thumb: u64) -> String {
    let mut typed = String::from(" ");
    for (number, letter) in text.chars().enumerate() {
        match thumb >> (number % 60) & 3 {
            0 => typed.extend(letter.to_uppercase()),
            1 => typed.extend(letter.to_lowercase()),
            2 => typed.extend([letter, ' ']),
            _ => typed.push(letter),
        }
    }
    typed
}

/// The same at full width, as an input method for Japanese types it.
fn at_full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xFEE0).unwrap(),
        other => other,
    };
    text.chars().map(wide).collect()
}

proptest! {
    #[test]
    fn a_code_is_read_however_it_is_typed(chance: [u8; 4], thumb: u64) {
        let code = Code::of(chance);
        let typed = as_typed(code.text(), thumb);
        prop_assert_eq!(Code::read(&typed), Some(code.clone()));
        prop_assert_eq!(Code::read(&at_full_width(&typed)), Some(code));
    }

    #[test]
    fn a_word_to_come_back_by_is_read_however_it_is_typed(chance: [u8; 6], thumb: u64) {
        let word = ReturnWord::of(chance);
        let typed = as_typed(&word.text(), thumb);
        for typed in [at_full_width(&typed), typed.replace('-', " "), typed.replace('-', "")] {
            prop_assert_eq!(ReturnWord::read(&typed).unwrap().seal(), word.seal(), "{}", typed);
        }
    }

    #[test]
    fn a_token_is_known_by_its_seal_alone(one: [u8; 32], other: [u8; 32]) {
        let (one, other) = (Token::of(one), Token::of(other));
        let read = Token::read(&one.text()).unwrap();
        prop_assert!(read.is_sealed_by(&one.seal()));
        prop_assert_eq!(one.text() == other.text(), other.is_sealed_by(&one.seal()));
        prop_assert!(!one.seal().contains(&one.text()));
    }

    #[test]
    fn whatever_is_typed_is_a_name_or_refused(typed in "\\PC{0,30}|.{0,30}") {
        let Ok(name) = Nickname::new(&typed) else { return Ok(()) };
        let text = name.text();
        let length = text.chars().count();
        prop_assert!((1..=LONGEST_NICKNAME).contains(&length) && length <= LONGEST_NAME);
        prop_assert!(!text.chars().any(|c| is_unseen(c) || c.is_control()));
        prop_assert_eq!(text.trim(), text);
        prop_assert!(Nickname::new(text).is_ok_and(|again| again == name), "{}", text);
        // Whoever writes the same larger or smaller, or apart, is not let in beside it.
        prop_assert!(Nickname::are_alike(text, &typed));
        let apart = format!(" {text} ");
        prop_assert!(Nickname::are_alike(text, &apart));
    }

    #[test]
    fn a_name_of_latin_letters_is_one_in_every_case(name in "[A-Za-z0-9]{1,24}") {
        prop_assert!(Nickname::are_alike(&name, &name.to_uppercase()), "{}", name);
        prop_assert!(Nickname::are_alike(&name, &name.to_lowercase()), "{}", name);
        prop_assert!(Nickname::are_alike(&name, &at_full_width(&name)), "{}", name);
    }
}

#[test]
fn every_code_is_as_likely_as_another() {
    let mut times = HashMap::new();
    for first in 0..=u8::MAX {
        *times.entry(Code::of([first, 0, 0, 0]).text().to_owned()).or_insert(0) += 1;
    }
    let counted: BTreeSet<i32> = times.values().copied().collect();
    assert_eq!((times.len(), counted.len()), (8, 1), "{times:?}");
}

#[test]
fn words_to_come_back_by_are_many() {
    // Of each byte six bits are used; two words that differ in one of them are two words.
    let words: BTreeSet<String> =
        (0..=u8::MAX).map(|byte| ReturnWord::of([byte, 0, 0, 0, 0, 0]).text()).collect();
    assert_eq!(words.len(), 64);
}
