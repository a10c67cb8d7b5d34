//! Plain English in what is shown in the accented language: words that neither the message files nor an author gave.
//!
//! In that language every sentence has an accent on every letter. What is left without are words that are the same in
//! every language: those that are typed, ids, names of files. Whatever else is plain has escaped the wording.

use std::collections::BTreeSet;

use two_tables::ai::style;
use two_tables::negotiation::moves::Verb;
use two_tables::pages::Term;
use two_tables::scenario::file;

/// Words that are typed after a verb or a command, and stand in notation.
const TYPED: &[&str] = &[
    "private",
    "public",
    "courteous",
    "firm",
    "scornful",
    "theirs",
    "clear",
    "full",
    "next",
    "decision",
    "home",
    "table",
    "text",
    "material",
    "face",
    "trust",
    "capital",
    "history",
    "scores",
    "aftermath",
    "votes",
    "counsel",
    "hindsight",
    "moves",
    "questions",
    "all",
    "state",
    "sheet",
    "map",
    "issue",
    "other",
    "draft",
    "forecast",
    "advise",
    "why",
    "ledger",
    "news",
    "brief",
    "debrief",
    "undo",
    "save",
    "help",
    "quit",
    "two-tables",
    "tokyo",
    "moscow",
    "earlier",
    "anger",
    "recognition",
    "regret",
    "acknowledge",
    "reciprocate",
    "snub",
    "play",
    "resume",
];

/// Words that may be plain.
pub(crate) struct Allowed(BTreeSet<String>);

impl Allowed {
    /// Verbs and what is typed with them, the ids of `scenario`, and the words of each of `lines`, which were typed.
    pub(crate) fn new<'w>(scenario: &str, lines: impl IntoIterator<Item = &'w str>) -> Self {
        let mut allowed: BTreeSet<String> = TYPED.iter().map(|word| (*word).to_owned()).collect();
        allowed.extend(Verb::ALL.iter().map(|verb| verb.word().to_owned()));
        // Words of the glossary are typed after `help`; whose ideas they are is a name in every language.
        let sources = Term::ALL.iter().flat_map(|term| term.sources()).flat_map(|one| words(one));
        allowed.extend(Term::ALL.iter().map(|term| term.word()).chain(sources).map(str::to_owned));
        allowed.extend(ids(scenario).map(str::to_owned));
        allowed.extend(lines.into_iter().flat_map(words).map(str::to_owned));
        Self(allowed)
    }

    /// The same, and the names of the fields in `scenario`, which problems name.
    pub(crate) fn with_fields(mut self, scenario: &str) -> Self {
        let names = scenario.split(':').filter_map(|before| words(before).last());
        self.0.extend(names.map(str::to_owned));
        self
    }

    /// The same, and the names of the records of the format, which its guide has for headings.
    pub(crate) fn with_records(mut self) -> Self {
        let records = file::guide().into_iter().chain(style::file::guide());
        for record in records {
            self.0.insert(record.name.to_owned());
            self.0.extend(record.fields.iter().map(|field| field.name.to_owned()));
        }
        self
    }

    /// The plain words in `shown` that are none of these.
    pub(crate) fn escaped<'s>(&self, shown: &'s str) -> BTreeSet<&'s str> {
        // A fingerprint is no word.
        let is_number =
            |word: &str| word.len() == 16 && word.chars().all(|c| c.is_ascii_hexdigit());
        words(shown).filter(|word| !self.0.contains(*word) && !is_number(word)).collect()
    }
}

/// Words of letters without accents, two letters at least: one alone is the word of an option.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-')
        .map(|word| word.trim_matches('-'))
        .filter(|word| word.is_ascii())
        .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1)
}

/// What stands in quotation marks and could be an id.
fn ids(scenario: &str) -> impl Iterator<Item = &str> {
    let quoted = scenario.split('"').skip(1).step_by(2).filter(|quoted| {
        quoted
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || "-=.".contains(c))
    });
    quoted.flat_map(words)
}
