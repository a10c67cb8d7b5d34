//! A class's code: four letters that are read out and typed without mistakes. It finds the class and opens nothing.

use crate::sentence::at_half_width;

/// The letters: no vowel, so that no word comes of them, and of those taken for each other by ear or eye one at most (of B,
/// C, D, G, P, T, V, Z the T; of F, S the F; of M, N, W the M; of K, Q the K; of I, J, L the L; judgement). They are eight,
/// so that each is as likely as the others.
const LETTERS: [u8; 8] = *b"FHKLMRTX";

/// A class's code.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code(String);

impl Code {
    /// One of 4,096 codes, by chance that comes from outside.
    pub fn of(chance: [u8; 4]) -> Self {
        let letter = |byte: u8| LETTERS.get(usize::from(byte) % LETTERS.len()).copied();
        Self(chance.into_iter().filter_map(letter).map(char::from).collect())
    }

    /// The code somebody typed: in whatever case and width, with blanks or dashes between its letters.
    pub fn read(typed: &str) -> Option<Self> {
        let narrow = at_half_width(typed);
        let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.' | '·');
        let word: String =
            narrow.chars().filter(|c| !is_between(*c)).map(|c| c.to_ascii_uppercase()).collect();
        let fits = word.len() == 4 && word.bytes().all(|letter| LETTERS.contains(&letter));
        fits.then_some(Self(word))
    }

    /// The code.
    pub fn text(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = Code::of([0, 1, 255, 8]);
        assert_eq!(code.text(), "FHXF");
        for typed in ["FHXF", "fhxf", " f h-x f ", "ＦＨＸＦ"] {
            assert_eq!(Code::read(typed), Some(code.clone()), "{typed}");
        }
        for typed in ["", "FHX", "FHXFC", "FHXA", "../F"] {
            assert_eq!(Code::read(typed), None, "{typed}");
        }
    }
}
