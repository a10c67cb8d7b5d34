//! What is to be said, before it is worded: texts authors wrote, and messages with blanks.
//!
//! The layers below `wording` never hold an English sentence of their own: they name the message and fill its blanks.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A text an author wrote: English always, Japanese and Russian where given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    /// English.
    pub en: String,
    /// Japanese.
    pub ja: Option<String>,
    /// Russian.
    pub ru: Option<String>,
}

/// A language the game can speak, or is to speak one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// Japanese.
    #[serde(rename = "ja")]
    Japanese,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
    /// English with an accent on every letter, made from the English files by the program itself: a word without accents
    /// was worded somewhere else. For tests; a program built for play does not have it.
    #[cfg(debug_assertions)]
    #[serde(rename = "accented")]
    Accented,
}

impl Language {
    /// Those people speak.
    pub const SPOKEN: [Self; 3] = [Self::English, Self::Japanese, Self::Russian];

    /// The word that chooses it.
    pub fn word(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Japanese => "ja",
            Self::Russian => "ru",
            #[cfg(debug_assertions)]
            Self::Accented => "accented",
        }
    }

    /// The language that `word` chooses.
    pub fn from_word(word: &str) -> Option<Self> {
        #[cfg(debug_assertions)]
        if word == Self::Accented.word() {
            return Some(Self::Accented);
        }
        Self::SPOKEN.into_iter().find(|language| language.word() == word)
    }
}

impl Text {
    /// The text in `language`, or in English where that is missing.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::English => None,
            #[cfg(debug_assertions)]
            Language::Accented => None,
            Language::Japanese => self.ja.as_deref(),
            Language::Russian => self.ru.as_deref(),
        }
        .unwrap_or(&self.en)
    }
}

impl From<&str> for Text {
    fn from(english: &str) -> Self {
        Self { en: english.to_owned(), ja: None, ru: None }
    }
}

/// Whether `character` does something else than being seen: a control character other than the end of a line and the
/// tabulator commands a terminal, a mark of direction turns the order of what stands round it, a sign without width hides
/// what it stands for, and what no alphabet has is shown as something else on every machine.
///
/// What scripts are written with stays: joiners, soft hyphens, and the selectors of variants of a sign.
pub fn is_unseen(character: char) -> bool {
    match character {
        '\n' | '\t' => false,
        // Marks of direction, separators of lines, and signs without width.
        '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{200E}'
        | '\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        // Notes between lines, shorthand, music and tags: commands to whoever sets the text.
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E007F}'
        // For private use, and no characters at all.
        | '\u{E000}'..='\u{F8FF}'
        | '\u{F0000}'..='\u{10FFFF}'
        | '\u{FDD0}'..='\u{FDEF}' => true,
        other => other.is_control() || u32::from(other) & 0xFFFE == 0xFFFE,
    }
}

/// `text` as it may be shown anywhere: what is not to be seen is written out as `\u{1b}`.
pub fn shown(text: &str) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let write = |character: char| {
        if is_unseen(character) {
            character.escape_unicode().to_string()
        } else {
            character.to_string()
        }
    };
    Cow::Owned(text.chars().map(write).collect())
}

/// One sentence to be worded: its name in the message files, and what stands in its blanks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// The name of the sentence in `assets/wording/*.ftl`.
    pub id: &'static str,
    /// What stands in each blank, by the blank's name.
    pub blanks: Vec<(&'static str, Blank)>,
}

/// What may stand in a blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Blank {
    /// An author's text.
    Text(Text),
    /// A word that is the same in every language: an id, a path, notation.
    Word(String),
    /// One thing called two ways: with the words a player needs who types, and without them for one who points.
    Called {
        /// Where moves are typed: `territory=c`.
        typed: Box<Self>,
        /// Where they are pointed at: two islands after a peace treaty.
        pointed: Box<Self>,
    },
    /// A number.
    Number(i64),
    /// Another sentence.
    Sentence(Box<Message>),
    /// Several, to be joined with commas.
    List(Vec<Blank>),
}

impl Message {
    /// The sentence named `id`, its blanks still empty.
    pub fn new(id: &'static str) -> Self {
        Self { id, blanks: Vec::new() }
    }

    /// The same with `blank` filled.
    #[must_use]
    pub fn with(mut self, blank: &'static str, filling: impl Into<Blank>) -> Self {
        self.blanks.push((blank, filling.into()));
        self
    }
}

impl Blank {
    /// One thing with the words a player needs who types, and without them for one who points.
    pub fn called(typed: impl Into<Self>, pointed: impl Into<Self>) -> Self {
        Self::Called { typed: Box::new(typed.into()), pointed: Box::new(pointed.into()) }
    }
}

impl From<&Text> for Blank {
    fn from(text: &Text) -> Self {
        Self::Text(text.clone())
    }
}
impl From<&str> for Blank {
    fn from(word: &str) -> Self {
        Self::Word(word.to_owned())
    }
}
impl From<String> for Blank {
    fn from(word: String) -> Self {
        Self::Word(word)
    }
}
impl From<i64> for Blank {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<i32> for Blank {
    fn from(number: i32) -> Self {
        Self::Number(i64::from(number))
    }
}
impl From<u32> for Blank {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}
impl From<usize> for Blank {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
impl From<Message> for Blank {
    fn from(sentence: Message) -> Self {
        Self::Sentence(Box::new(sentence))
    }
}
impl<B: Into<Blank>> From<Vec<B>> for Blank {
    fn from(list: Vec<B>) -> Self {
        Self::List(list.into_iter().map(Into::into).collect())
    }
}

/// The names a text refers to, `{habomai}`, in order.
pub fn names_in(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name)
}
/// `line` with the letters, digits and signs an input method for Japanese types at full width as a keyboard has them.
pub fn at_half_width(line: &str) -> Cow<'_, str> {
    let is_wide = |c: char| matches!(c, '\u{3000}' | '\u{FF01}'..='\u{FF5E}');
    if !line.contains(is_wide) {
        return Cow::Borrowed(line);
    }
    let narrow = |c: char| match c {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(c) - 0xFF01 + u32::from('!')).unwrap_or(c)
        }
        other => other,
    };
    Cow::Owned(line.chars().map(narrow).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_written_out() {
        let unseen = [
            '\0',
            '\u{1b}',
            '\u{7f}',
            '\u{9b}',
            '\u{61c}',
            '\u{180e}',
            '\u{200b}',
            '\u{2029}',
            '\u{202e}',
            '\u{2060}',
            '\u{2067}',
            '\u{206f}',
            '\u{feff}',
            '\u{fff9}',
            '\u{1d173}',
            '\u{e0001}',
            '\u{e0041}',
            '\u{e000}',
            '\u{f0000}',
            '\u{fdd0}',
            '\u{ffff}',
            '\u{1fffe}',
            '\u{10ffff}',
        ];
        for character in unseen {
            let written = shown(&format!("a{character}b")).into_owned();
            assert_eq!(written, format!("a\\u{{{:x}}}b", u32::from(character)));
            assert_eq!(shown(&written), written);
        }
    }

    #[test]
    fn what_scripts_are_written_with_stays() {
        // A joiner in an emblem of a family, a variant of a sign, a soft hyphen, an accent of its own, wide space.
        for text in [
            "\u{1f468}\u{200d}\u{1f469}",
            "辻\u{e0100}",
            "Ha\u{ad}bomai",
            "e\u{301}",
            "東\u{3000}京",
            "\t\n",
        ] {
            assert_eq!(shown(text), text);
        }
    }
}
