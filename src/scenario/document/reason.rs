//! Why `ron` cannot read a text, as a sentence of ours.

use ron::Error;

use crate::sentence::Message;

/// What `fault` says, to stand in brackets in a sentence: the faults a hand makes in sentences of ours, what is left in
/// the words of `ron`, quoted as such.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "another's enum, which may grow: what is not known is quoted"
)]
pub fn reason(fault: &Error) -> Message {
    match fault {
        Error::Eof => Message::new("unread-end"),
        Error::ExpectedComma => Message::new("unread-comma"),
        Error::ExpectedMapColon => Message::new("unread-colon"),
        Error::ExpectedArrayEnd => Message::new("unread-list-open"),
        Error::ExpectedStructLikeEnd | Error::ExpectedMapEnd | Error::ExpectedOptionEnd => {
            Message::new("unread-record-open")
        }
        Error::ExpectedStringEnd => Message::new("unread-text-open"),
        Error::UnclosedBlockComment => Message::new("unread-comment-open"),
        Error::ExpectedArray => Message::new("unread-no-list"),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) | Error::ExpectedMap => {
            Message::new("unread-no-record")
        }
        Error::ExpectedString | Error::ExpectedStructName(_) => Message::new("unread-no-text"),
        Error::ExpectedInteger
        | Error::ExpectedFloat
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning
        | Error::FloatUnderscore => Message::new("unread-no-number"),
        Error::ExpectedBoolean => Message::new("unread-no-flag"),
        Error::ExpectedIdentifier
        | Error::InvalidIdentifier(_)
        | Error::SuggestRawIdentifier(_) => Message::new("unread-no-name"),
        Error::ExpectedAttribute | Error::ExpectedAttributeEnd | Error::NoSuchExtension(_) => {
            Message::new("unread-attribute")
        }
        Error::InvalidEscape(_) => Message::new("unread-escape"),
        Error::TrailingCharacters => Message::new("unread-trailing"),
        Error::UnexpectedChar(found) => {
            Message::new("unread-character").with("found", found.to_string())
        }
        Error::NoSuchStructField { found, .. } => {
            Message::new("unread-unknown-field").with("field", found.as_str())
        }
        Error::MissingStructField { field, .. } => {
            Message::new("unread-missing-field").with("field", field.to_string())
        }
        Error::DuplicateStructField { field, .. } => {
            Message::new("unread-double-field").with("field", field.to_string())
        }
        Error::NoSuchEnumVariant { found, .. } => {
            Message::new("unread-unknown-word").with("word", found.as_str())
        }
        Error::InvalidValueForType { .. } | Error::ExpectedDifferentLength { .. } => {
            Message::new("unread-other-kind")
        }
        Error::ExceededRecursionLimit => Message::new("unread-deep"),
        other => Message::new("unread-other").with("said", other.to_string()),
    }
}
