//! What hands do to a text instead of writing it as it is read.

use super::stray::Stray;

/// A slip of the pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A character that belongs to no scenario.
    Stray(Stray),
    /// `# …` for a comment.
    Hash,
    /// `=` between a field and its value.
    Equals(String),
    /// A field's name in quotation marks.
    QuotedField(String),
    /// A field's name in two words, or with a hyphen; the name it may be.
    SplitField(String),
    /// A number with its thousands set apart; the number without.
    Thousands(String),
    /// A number with a per cent sign; the number.
    Percent(String),
    /// A text that ends at this quotation mark, though words follow.
    InnerQuote(String),
    /// A text that begins here and is not closed in its line.
    OpenText,
    /// Two commas, or one before anything.
    DoubleComma,
    /// No comma between two things.
    NoComma,
    /// No colon between a field and its value.
    NoColon(String),
    /// A field without a value.
    NoValue(String),
    /// A bracket that opens here and is not closed where it should be.
    Open {
        /// The bracket that would close it.
        close: char,
        /// The line in which that was noticed, from 1.
        line: usize,
        /// What stands there.
        found: Found,
    },
    /// A bracket that closes nothing.
    Closes {
        /// The one that stands here.
        written: char,
        /// The one that is due.
        due: char,
        /// The line of the bracket that is open.
        line: usize,
    },
    /// Something after the end.
    AfterTheEnd {
        /// The line in which the file ended.
        line: usize,
    },
}

/// What stands where a bracket should have been closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A field of the record around it.
    Field(String),
    /// The next record, list or value.
    Another,
    /// A bracket that closes something further out.
    Closer(char),
    /// Nothing: the file ends.
    End,
}
