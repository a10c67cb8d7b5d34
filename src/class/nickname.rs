//! What a student is called. No name is asked for that is anybody's own, and two that look alike are one.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{is_combining_mark, is_public_assigned};
use unicode_security::skeleton;

use crate::sentence::{Message, shown};

/// Longest nickname, in characters.
pub const LONGEST_NICKNAME: usize = 24;

/// Most marks on one letter: as many as a language puts there. More of them would cover the lines above.
const MOST_MARKS: usize = 3;

/// A nickname.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Nickname(String);

impl Nickname {
    /// The name somebody typed, with single blanks.
    ///
    /// # Errors
    /// Where it is empty, too long, or holds signs that command a screen, turn its order, are not seen or have no meaning
    /// yet.
    pub fn new(typed: &str) -> Result<Self, Message> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let name: String = words.join(" ").nfc().collect();
        let length = name.chars().count();
        let fits = (1..=LONGEST_NICKNAME).contains(&length)
            && name.chars().all(|c| is_public_assigned(c) && !takes_no_place(c))
            && name.chars().any(char::is_alphanumeric)
            && most_marks(&name) <= MOST_MARKS
            && shown(&name) == name;
        if fits {
            Ok(Self(name))
        } else {
            Err(Message::new("class-bad-name").with("most", LONGEST_NICKNAME))
        }
    }

    /// The name.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether two names are taken for one: by case, by signs written in two ways, by letters of different scripts that
    /// look the same.
    pub fn are_alike(one: &str, other: &str) -> bool {
        folded(one) == folded(other)
    }
}

/// Signs that take no place on a line, or stand for nothing.
fn takes_no_place(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff0}'..='\u{fffd}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// The most marks in a row.
fn most_marks(name: &str) -> usize {
    // Apart from their letters, as some of them are one sign with it.
    let apart: Vec<char> = name.nfd().collect();
    apart.split(|c| !is_combining_mark(*c)).map(<[char]>::len).max().unwrap_or(0)
}

/// What is left of a name where what looks the same is the same.
fn folded(name: &str) -> String {
    let written: String = name.nfkc().filter(|c| !c.is_whitespace()).collect();
    // As it is written first: a capital may look like a letter that its small form does not.
    let small: String = skeleton(&written).flat_map(char::to_lowercase).collect();
    // An I is a small L to the eye and an i to the keyboard: the three are one.
    skeleton(&small).map(|c| if c == 'i' { 'l' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_can_be_seen() {
        for (typed, name) in [
            ("Anna", "Anna"),
            ("  two   words ", "two words"),
            ("麻生", "麻生"),
            ("О́льга", "О́льга"),
        ] {
            assert_eq!(Nickname::new(typed).unwrap().text(), name);
        }
        let long = "x".repeat(25);
        let stacked = format!("a{}", "\u{301}".repeat(9));
        for typed in [
            "",
            "   ",
            "--",
            "a\u{200b}b",
            "\u{202e}anna",
            "a\u{7}",
            "\u{3164}",
            "a\u{2800}b",
            "a\u{e000}",
            "a\u{378}",
            &stacked,
            &long,
        ] {
            assert!(Nickname::new(typed).is_err(), "{typed:?}");
        }
    }

    #[test]
    fn names_that_look_alike_are_one() {
        for (one, other) in [
            ("Anna", "anna"),
            ("Anna", "Аnnа"),
            ("ＡＮＮＡ", "anna"),
            ("an na", "anna"),
            ("paul", "раul"),
            ("О́льга", "О́льгa"),
            ("Нanna", "hanna"),
            ("Bill", "BlII"),
            ("ILSE", "ilse"),
            ("АNI", "ani"),
            ("B0B", "Bob"),
            ("Zoe\u{308}", "zoë"),
            ("ﬁona", "Fiona"),
        ] {
            assert!(Nickname::are_alike(one, other), "{one} {other}");
        }
        for (one, other) in [("Anna", "Hanna"), ("Ken", "Kem"), ("麻生", "麻王"), ("Zoe", "Zoë")]
        {
            assert!(!Nickname::are_alike(one, other), "{one} {other}");
        }
    }
}
