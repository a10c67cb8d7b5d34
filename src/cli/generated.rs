//! `completions` and `manual`: made from the same definitions as the help.

use clap::CommandFactory as _;
use clap_mangen::Man;

use super::arguments::{Arguments, CompletionsOptions, ManualOptions};
use super::{Failure, Outcome};
use crate::scenario::problem::with_suggestion;
use crate::sentence::Message;
use std::io::{self, Write as _};

const PROGRAM: &str = "two-tables";

/// What completes the program's commands in one shell.
pub(super) fn completions(options: &CompletionsOptions) -> Outcome {
    let mut made = Vec::new();
    clap_complete::generate(options.shell, &mut Arguments::command(), PROGRAM, &mut made);
    write(&made)
}

/// The manual's page on the program, or on one of its commands.
pub(super) fn manual(options: &ManualOptions) -> Outcome {
    let mut program = Arguments::command();
    program.build();
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
    write(&made)
}

fn write(made: &[u8]) -> Outcome {
    let mut out = io::stdout().lock();
    out.write_all(made)?;
    out.flush()?;
    Ok(())
}
