//! What is wrong with a command line, in the program's own sentences.
//!
//! clap finds it, and says no word of its own.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory as _, Error};

use super::arguments::Arguments;
use super::help;
use crate::sentence::Message;
use crate::wording::Wording;

/// What clap found, worded: the page that was asked for, or the fault and where help is.
pub(super) fn said(words: &Wording, fault: &Error) -> String {
    match what(fault) {
        None => help::page(words).unwrap_or_else(|| fault.render().to_string()),
        Some(what) => {
            let lines = vec![what, Message::new("cli-misuse-help")];
            words.say(&Message::new("cli-said").with("lines", lines)) + "\n"
        }
    }
}

/// The fault; `None` where it is a page that was asked for.
#[allow(
    clippy::wildcard_enum_match_arm,
    reason = "another's enum, which may grow: what is not known is called a line that cannot be understood"
)]
fn what(fault: &Error) -> Option<Message> {
    let one = |kind| first(fault, kind).unwrap_or_default();
    let option = one(ContextKind::InvalidArg);
    Some(match fault.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => return None,
        ErrorKind::UnknownArgument => {
            let near = first(fault, ContextKind::SuggestedArg);
            let is_short = option.starts_with('-') && !option.starts_with("--");
            let hint = match near {
                None if is_short => Message::new("cli-dash-hint"),
                near => hint(near),
            };
            Message::new("cli-misuse-unknown").with("word", option).with("hint", hint)
        }
        ErrorKind::InvalidSubcommand => Message::new("cli-misuse-command")
            .with("word", one(ContextKind::InvalidSubcommand))
            .with("hint", hint(first(fault, ContextKind::SuggestedSubcommand)))
            .with("choices", commands()),
        ErrorKind::InvalidValue if one(ContextKind::InvalidValue).is_empty() => {
            Message::new("cli-misuse-no-value").with("option", option)
        }
        ErrorKind::InvalidValue => Message::new("cli-misuse-choice")
            .with("option", option)
            .with("word", one(ContextKind::InvalidValue))
            .with("choices", all(fault, ContextKind::ValidValue))
            .with("hint", hint(first(fault, ContextKind::SuggestedValue))),
        // Whatever is no word of a list, path or name is a number.
        ErrorKind::ValueValidation => {
            number(fault).with("option", option).with("word", one(ContextKind::InvalidValue))
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            Message::new("cli-misuse-no-value").with("option", option)
        }
        ErrorKind::ArgumentConflict => {
            let others = all(fault, ContextKind::PriorArg);
            if others.contains(&option) {
                Message::new("cli-misuse-twice").with("option", option)
            } else if others.is_empty() {
                Message::new("cli-misuse-alone").with("option", option)
            } else {
                Message::new("cli-misuse-conflict").with("option", option).with("others", others)
            }
        }
        ErrorKind::MissingRequiredArgument => {
            Message::new("cli-misuse-missing").with("options", all(fault, ContextKind::InvalidArg))
        }
        ErrorKind::InvalidUtf8 => Message::new("cli-misuse-not-text"),
        _ => Message::new("cli-misuse-other"),
    })
}

/// Why a number is not taken. clap tells that in English alone: "0 is not in 1..=600".
fn number(fault: &Error) -> Message {
    let why = fault.source().map(ToString::to_string).unwrap_or_default();
    let range = why.split_once(" is not in ").and_then(|(_, range)| range.split_once("..="));
    match range {
        Some((least, most)) => {
            Message::new("cli-misuse-range").with("least", least).with("most", most)
        }
        None if why.contains("too large") => Message::new("cli-misuse-too-large"),
        None => Message::new("cli-misuse-number"),
    }
}

/// The names of all commands.
fn commands() -> Vec<String> {
    let line = Arguments::command();
    line.get_subcommands().map(|command| command.get_name().to_owned()).collect()
}

fn hint(near: Option<String>) -> Message {
    match near {
        Some(word) => Message::new("did-you-mean").with("word", word),
        None => Message::new("cli-no-hint"),
    }
}

fn first(fault: &Error, kind: ContextKind) -> Option<String> {
    all(fault, kind).into_iter().next()
}

/// What clap says of `kind`, as words that are the same in every language.
#[allow(clippy::wildcard_enum_match_arm, reason = "another's enum: what is no text is no word")]
fn all(fault: &Error, kind: ContextKind) -> Vec<String> {
    match fault.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        _ => Vec::new(),
    }
}
