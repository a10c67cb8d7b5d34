//! `completions` and `manual`: made from the same definitions as the help.

use clap_mangen::Man;

use super::arguments::{CompletionsOptions, ManualOptions};
use super::{Failure, Outcome, help};
use crate::scenario::problem::with_suggestion;
use crate::sentence::Message;
use crate::wording::Wording;
use std::io::{self, Write as _};

const PROGRAM: &str = "two-tables";

/// What completes the program's commands in one shell.
pub(super) fn completions(options: &CompletionsOptions, words: &Wording) -> Outcome {
    let mut made = Vec::new();
    clap_complete::generate(options.shell, &mut help::worded(words), PROGRAM, &mut made);
    write(&made)
}

/// The manual's page on the program, or on one of its commands.
pub(super) fn manual(options: &ManualOptions, words: &Wording) -> Outcome {
    let program = help::worded(words);
    let page = match &options.command {
        None => program,
        Some(word) => {
            let Some(command) = program.find_subcommand(word) else {
                let known = program.get_subcommands().map(clap::Command::get_name);
                let what = Message::new("cli-no-command").with("word", word.as_str());
                return Err(Failure::Misuse(with_suggestion(what, word, known)));
            };
            command.clone()
        }
    };
    let mut made = Vec::new();
    Man::new(page).render(&mut made)?;
    write(headed(&String::from_utf8_lossy(&made), words).as_bytes())
}

/// A page with its own headings in the language: clap's are English, and those of options are worded already.
fn headed(page: &str, words: &Wording) -> String {
    let lines = page.lines().map(|line| {
        let sentence = match line {
            ".SH NAME" => "manual-name",
            ".SH SYNOPSIS" => "manual-synopsis",
            ".SH DESCRIPTION" => "manual-description",
            ".SH VERSION" => "manual-version",
            _ => return format!("{line}\n"),
        };
        format!(".SH {}\n", words.named(sentence).to_uppercase())
    });
    lines.collect()
}

fn write(made: &[u8]) -> Outcome {
    let mut out = io::stdout().lock();
    out.write_all(made)?;
    out.flush()?;
    Ok(())
}
