//! The pages of `--help`, of the manual and of the completions: clap knows which commands and options there are, the
//! message files say what they do.
//!
//! Where clap has room for a text, the definitions name a sentence: `help = "option-seed"`.

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory as _};

use super::arguments::Arguments;
use crate::sentence::Message;
use crate::wording::Wording;

/// The whole command line, each of its pages in the language of `words`.
pub(super) fn worded(words: &Wording) -> Command {
    let mut program = Arguments::command();
    // clap adds help, version and what is global as it builds; before that there is not all to word.
    program.build();
    command(program, words)
}

/// The page the program was asked for, if the line it was called with asks for one.
pub(super) fn page(words: &Wording) -> Option<String> {
    let asked = worded(words).try_get_matches().err()?;
    Some(asked.render().to_string())
}

fn command(built: Command, words: &Wording) -> Command {
    let about = match built.get_name() {
        "help" => words.say(&Message::new("command-help")),
        _ => named(built.get_about(), words),
    };
    let parts: Vec<String> =
        built.get_subcommands().map(|part| part.get_name().to_owned()).collect();
    let usage = words.say(&Message::new("help-usage"));
    let mut worded = built
        .about(about)
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(words.say(&Message::new("help-commands")))
        .mut_args(|option| argument(option, words));
    for part in parts {
        worded = worded.mut_subcommand(part, |part| command(part, words));
    }
    worded
}

fn argument(option: Arg, words: &Wording) -> Arg {
    let mut said = match option.get_id().as_str() {
        "help" => words.say(&Message::new("option-help")),
        "version" => words.say(&Message::new("option-version")),
        _ => named(option.get_help(), words),
    };
    if option.get_action().takes_values() {
        let choices: Vec<String> =
            option.get_possible_values().iter().map(|one| one.get_name().to_owned()).collect();
        if !choices.is_empty() {
            said =
                words.say(&Message::new("help-one-of").with("said", said).with("choices", choices));
        }
        if let Some(value) = option.get_default_values().first() {
            let value = value.to_string_lossy().into_owned();
            said =
                words.say(&Message::new("help-left-out").with("said", said).with("value", value));
        }
    }
    let heading = match option.get_help_heading() {
        Some(sentence) => words.named(sentence),
        None if option.is_positional() => words.say(&Message::new("help-arguments")),
        None => words.say(&Message::new("help-options")),
    };
    option.help(said).help_heading(heading).hide_default_value(true).hide_possible_values(true)
}

/// What the sentence says whose name stands where clap has room for a text; nothing, where there is none.
fn named(sentence: Option<&StyledStr>, words: &Wording) -> String {
    sentence.map(|sentence| words.named(&sentence.to_string())).unwrap_or_default()
}
