//! COMMANDS: the only place that prints or exits.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "this layer is the one that prints")]

mod analyse;
mod arguments;
mod changes;
mod check;
mod debrief;
mod diff;
mod doctor;
mod explain;
mod files;
mod fmt;
mod games;
mod generated;
mod genius;
#[cfg(feature = "host")]
mod handout;
mod help;
#[cfg(feature = "host")]
mod host;
mod json;
mod language;
mod language_server;
mod line;
mod misused;
mod new;
mod notices;
mod offer;
mod play;
mod replay;
mod simulate;
mod what_if;
mod upgrade;
mod why;
mod window;

use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

use clap::Parser as _;

use crate::sentence::{Message, shown};
use crate::store::{StoreError, Unusable, store_fault, system_fault};
use crate::wording::Wording;
use arguments::{Arguments, Command};

/// How a command ended: the exit status, and what to say on standard error once it is worded.
#[derive(Clone, Debug)]
enum Failure {
    /// The input has problems, or a verification failed: status 1.
    Input(Message),
    /// The command was misused: status 2.
    Misuse(Message),
    /// The world failed: status 3.
    World(Message),
    /// Whoever read our output has gone: quiet, status 0.
    ReaderGone,
}

type Outcome = Result<(), Failure>;

impl From<std::io::Error> for Failure {
    fn from(fault: std::io::Error) -> Self {
        if fault.kind() == std::io::ErrorKind::BrokenPipe {
            return Self::ReaderGone;
        }
        let of_input = fault.get_ref().and_then(|inner| inner.downcast_ref::<InputFault>());
        Self::World(match of_input {
            Some(InputFault(fault)) => {
                Message::new("cli-input").with("reason", system_fault(fault))
            }
            None => Message::new("cli-output").with("reason", system_fault(&fault)),
        })
    }
}

/// Standard input could not be read: kept apart from output that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct InputFault(std::io::Error);

fn input_fault(fault: std::io::Error) -> std::io::Error {
    std::io::Error::other(InputFault(fault))
}

impl From<StoreError> for Failure {
    fn from(fault: StoreError) -> Self {
        if let StoreError::File { source, .. } = &fault
            && source.kind() == std::io::ErrorKind::BrokenPipe
        {
            return Self::ReaderGone;
        }
        Self::World(store_fault(&fault))
    }
}

impl From<Unusable> for Failure {
    fn from(why: Unusable) -> Self {
        match why {
            Unusable::Input(what) => Self::Input(what),
            Unusable::World(what) => Self::World(what),
        }
    }
}

impl Failure {
    /// A fault of the input that is worded already, with the names of a scenario.
    fn input_worded(said: String) -> Self {
        Self::Input(Message::new("cli-said").with("lines", said))
    }

    /// A failure of the world that is worded already, with the names of a scenario.
    fn world_worded(said: String) -> Self {
        Self::World(Message::new("cli-said").with("lines", said))
    }

    /// A misuse that is worded already, with the names of a scenario.
    fn misuse_worded(said: String) -> Self {
        Self::Misuse(Message::new("cli-said").with("lines", said))
    }
}

/// Runs the program on the arguments it was called with, in the language that is asked for, else the one in the settings.
pub fn run() -> ExitCode {
    let words = Wording::new(language::asked().unwrap_or_else(language::liked));
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(fault) => {
            let misuse = fault.use_stderr();
            // Rendered here and not by clap, which would repeat an argument raw.
            let said = misused::said(&words, &fault);
            let said = shown(&said);
            let _ = if misuse {
                write!(std::io::stderr(), "{said}")
            } else {
                write!(std::io::stdout(), "{said}")
            };
            return ExitCode::from(if misuse { 2 } else { 0 });
        }
    };
    let (status, what) = match carry_out(&arguments, &words) {
        Ok(()) | Err(Failure::ReaderGone) => (0, None),
        Err(Failure::Input(what)) => (1, Some(what)),
        Err(Failure::Misuse(what)) => (2, Some(what)),
        Err(Failure::World(what)) => (3, Some(what)),
    };
    if let Some(what) = what {
        let said = words.say(&what);
        let _ = writeln!(std::io::stderr(), "{}", shown(said.trim_end()));
    }
    ExitCode::from(status)
}

fn carry_out(arguments: &Arguments, words: &Wording) -> Outcome {
    if let Some(word) = &arguments.language {
        language::named(word)?;
    }
    match &arguments.command {
        Some(Command::Play(options)) => play::play(options, words),
        Some(Command::Check(options)) => check::check(options, words),
        Some(Command::Analyse(options)) => analyse::analyse(options, words),
        Some(Command::Simulate(options)) => simulate::simulate(options, words),
        Some(Command::Explain(options)) => explain::explain(options, words),
        Some(Command::Why(options)) => why::why(options, words),
        Some(Command::Diff(options)) => diff::diff(options, words),
        Some(Command::Replay(options)) => replay::replay(options, words),
        Some(Command::Debrief(options)) => debrief::debrief(options, words),
        Some(Command::WhatIf(options)) => what_if::what_if(options, words),
        Some(Command::Games(options)) => games::games(options, words),
        #[cfg(feature = "host")]
        Some(Command::Host(options)) => host::host(options, words),
        #[cfg(feature = "host")]
        Some(Command::Handout(options)) => handout::handout(options, words),
        Some(Command::New(options)) => new::new(options, words),
        Some(Command::LanguageServer) => language_server::language_server(words),
        Some(Command::Fmt(options)) => fmt::fmt(options, words),
        Some(Command::Upgrade(options)) => upgrade::upgrade(options, words),
        Some(Command::Notices) => notices::notices(),
        Some(Command::Doctor(options)) => doctor::doctor(options, words),
        Some(Command::Completions(options)) => generated::completions(options, words),
        Some(Command::Manual(options)) => generated::manual(options, words),
        None => play::open(words),
    }
}

/// Writes `text` to standard output; nothing that came from a file or the command line is written raw.
fn print(text: &str) -> Outcome {
    let text = shown(text);
    let mut out = std::io::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}

/// Writes one JSON document to standard output, piece by piece: the longest is never held as a text.
fn print_json(document: &impl serde::Serialize) -> Outcome {
    let mut out = io::BufWriter::new(io::stdout().lock());
    json::write(document, &mut out)?;
    out.flush()?;
    Ok(())
}

/// The width of pages: that of the terminal, or what `COLUMNS` says where there is none, from 40 to 100; else 80.
fn page_width() -> usize {
    let said = || std::env::var("COLUMNS").ok()?.trim().parse().ok();
    let width = if io::stdout().is_terminal() { None } else { said() };
    width.unwrap_or_else(textwrap::termwidth).clamp(40, 100)
}

/// Whether the terminal knows no escape sequences: it says so, as a screen reader's or an editor's does, or is too old.
fn is_dumb_terminal() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb") || !heeds_escapes()
}

/// Whether escape sequences are heeded: a console of Windows does so only once it is told to.
#[cfg(windows)]
fn heeds_escapes() -> bool {
    anstyle_query::windows::enable_ansi_colors() == Some(true)
}

/// Elsewhere every terminal heeds them that does not say otherwise.
#[cfg(not(windows))]
fn heeds_escapes() -> bool {
    true
}
