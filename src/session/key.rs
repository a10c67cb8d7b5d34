//! A command's own key: the same command sent again is known by it.

use serde::{Deserialize, Serialize};

/// A command's own key, chosen by whoever sends it: 1 to 64 letters, digits, `-` and `_` of ASCII.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key(String);

impl Key {
    /// The key `word`; `None` where that is none.
    pub fn new(word: &str) -> Option<Self> {
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        ((1..=64).contains(&word.len()) && word.chars().all(fits)).then(|| Self(word.to_owned()))
    }

    /// The word.
    pub fn word(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Key {
    type Error = &'static str;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        Self::new(&word).ok_or("a key is 1 to 64 letters, digits, - and _")
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        key.0
    }
}
