//! What one question to the machine found.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::sentence::Message;
use crate::wording::Wording;

/// How it stands with one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// As it should be.
    Fine,
    /// Something is not there, and the program does without.
    Missing,
    /// No game can be kept as long as it is so.
    Wrong,
}

impl Verdict {
    /// As it stands in a document.
    fn word(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Missing => "missing",
            Self::Wrong => "wrong",
        }
    }

    /// The line that says it.
    fn line(self) -> &'static str {
        match self {
            Self::Fine => "doctor-fine",
            Self::Missing => "doctor-missing",
            Self::Wrong => "doctor-wrong",
        }
    }
}

/// What one question found.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    /// What was asked about, as a document names it.
    pub(super) about: &'static str,
    /// How it stands.
    pub(super) verdict: Verdict,
    /// What was found, and the remedy where one is needed.
    says: Message,
}

impl Finding {
    /// It is as it should be.
    pub(super) fn fine(about: &'static str, says: Message) -> Self {
        Self { about, verdict: Verdict::Fine, says }
    }

    /// It is not there.
    pub(super) fn missing(about: &'static str, says: Message) -> Self {
        Self { about, verdict: Verdict::Missing, says }
    }

    /// It is not there, and nothing can be kept without it.
    pub(super) fn wrong(about: &'static str, says: Message) -> Self {
        Self { about, verdict: Verdict::Wrong, says }
    }

    /// The finding as a line of `page`.
    pub(super) fn put(&self, page: &mut Page<'_>) {
        page.item(1, &Message::new(self.verdict.line()).with("what", self.says.clone()));
    }

    /// The finding as a document has it.
    pub(super) fn document(&self, words: &Wording) -> Value {
        json!({ "about": self.about, "verdict": self.verdict.word(), "says": words.say(&self.says) })
    }
}
