//! What nobody may guess: the token a page bears, and the word a student comes back by. Only their seals are kept.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::sentence::at_half_width;
use crate::session::Key;

/// A token, as a cookie bears it.
#[derive(Clone)]
pub struct Token([u8; 32]);

impl Token {
    /// A token of chance that comes from outside.
    pub fn of(chance: [u8; 32]) -> Self {
        Self(chance)
    }

    /// The token of a text, where it is one.
    pub fn read(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// As text: 64 hexadecimal digits.
    pub fn text(&self) -> String {
        hexadecimal(&self.0)
    }

    /// What is kept of it: who reads that cannot come in by it.
    pub fn seal(&self) -> String {
        sealed(&self.0)
    }

    /// Whether `seal` is its own. What is compared is no secret's beginning, so that time tells nothing.
    pub fn is_sealed_by(&self, seal: &str) -> bool {
        self.seal() == seal
    }
}

/// The letters of a word to come back by: each followed by a vowel, so that it can be said.
const CONSONANTS: [u8; 16] = *b"bdfghjklmnprstvz";
const VOWELS: [u8; 4] = *b"aiou";

/// The word a student comes back by: three groups of four letters, 36 bits, `kuro-mita-zabu`.
///
/// Whoever tries them one by one is slowed down at the door.
#[derive(Clone)]
pub struct ReturnWord(String);

impl ReturnWord {
    /// A word of chance that comes from outside.
    pub fn of(chance: [u8; 6]) -> Self {
        let mut word = String::new();
        for (number, byte) in chance.into_iter().enumerate() {
            if number > 0 && number % 2 == 0 {
                word.push('-');
            }
            let syllable =
                [CONSONANTS.get(usize::from(byte >> 4)), VOWELS.get(usize::from(byte & 3))];
            word.extend(syllable.into_iter().flatten().copied().map(char::from));
        }
        Self(word)
    }

    /// The word somebody typed: in whatever case and width, with whatever stands between its letters. Consonants and
    /// vowels take turns, so what an eye takes for another letter is put right: 1, l and i, 0 and o.
    pub fn read(typed: &str) -> Option<Self> {
        let narrow = at_half_width(typed);
        let mut letters = Vec::new();
        for written in narrow.chars().filter(|c| c.is_alphanumeric()) {
            let is_consonant = letters.len() % 2 == 0;
            letters.push(match written.to_ascii_lowercase() {
                '1' | 'l' | 'i' if is_consonant => 'l',
                '1' | 'l' | 'i' => 'i',
                '0' => 'o',
                letter if letter.is_ascii_lowercase() => letter,
                _ => return None,
            });
        }
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        (letters.len() == 12).then(|| Self(groups.join("-")))
    }

    /// As it is written down.
    pub fn text(&self) -> String {
        self.0.clone()
    }

    /// What is kept of it.
    pub fn seal(&self) -> String {
        sealed(self.0.as_bytes())
    }
}

/// The key by which a command is known at one table: of its own key, of what it says, and of the table. So a command to all
/// tables that was done at some of them is done at the others when it is sent again, and one that says something else is
/// another.
pub fn key_at(key: &Key, said: &[&str], table: u32) -> Key {
    let mut digest = Sha256::new();
    for part in std::iter::once(&key.word()).chain(said) {
        digest.update(part.len().to_le_bytes());
        digest.update(part.as_bytes());
    }
    digest.update(table.to_le_bytes());
    // 64 digits are a key's most.
    Key::new(&hexadecimal(&digest.finalize())).unwrap_or_else(|| key.clone())
}

fn sealed(secret: &[u8]) -> String {
    hexadecimal(&Sha256::digest(secret))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_sealed() {
        let token = Token::of([7; 32]);
        let read = Token::read(&token.text()).unwrap();
        assert!(read.is_sealed_by(&token.seal()));
        assert!(!Token::of([8; 32]).is_sealed_by(&token.seal()));
        assert_ne!(token.seal(), token.text());
        for bad in ["", "07", &"zz".repeat(32), &"é".repeat(32), &"+1".repeat(32)] {
            let read = Token::read(bad);
            assert!(read.is_none_or(|read| !read.is_sealed_by(&token.seal())), "{bad}");
        }
    }

    #[test]
    fn a_word_is_read_as_people_write_it_down() {
        let word = ReturnWord::of([0x00, 0x13, 0x22, 0x30, 0xf0, 0x5f]);
        assert_eq!(word.text(), "badu-foga-zaju");
        assert_eq!(ReturnWord::read("llko-1iki-b0ba").unwrap().text(), "liko-liki-boba");
        for typed in ["badu-foga-zaju", "BADU FOGA ZAJU", " badufogazaju ", "ｂａｄｕ foga.zaju"]
        {
            assert_eq!(ReturnWord::read(typed).unwrap().seal(), word.seal(), "{typed}");
        }
        for typed in ["", "badu-foga", "badu-foga-zaju-x", "badu-foga-zaj2"] {
            assert!(ReturnWord::read(typed).is_none(), "{typed}");
        }
    }
}
