//! The language of the tests: English with an accent on every letter.
//!
//! Nothing of it is kept by hand, so it is never behind. What is shown in it without accents was worded by something
//! else than the message files and the authors.

use std::borrow::Cow;

const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "áƀçđéƒğħíĵķłḿñóƥʠřšťúṽŵẋýžÁɃÇĐÉƑĞĦÍĴĶŁḾÑÓƤɊŘŠŤÚṼŴẊÝŽ";

/// `said` with an accent on every letter of English.
pub(super) fn accented(said: &str) -> Cow<'_, str> {
    let letter = |plain: char| {
        PLAIN.chars().zip(ACCENTED.chars()).find(|(one, _)| *one == plain).map(|(_, other)| other)
    };
    said.chars().map(|character| letter(character).unwrap_or(character)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_an_accent_of_its_own() {
        let all: std::collections::BTreeSet<char> = ACCENTED.chars().collect();
        assert_eq!((all.len(), ACCENTED.chars().count()), (52, 52));
        assert!(!accented(PLAIN).contains(|letter: char| letter.is_ascii_alphabetic()));
        assert_eq!(accented("12 – “é”"), "12 – “é”");
    }
}
