//! Help: the commands of the terminal, the verbs of the game, the words of the field, and one of them in full.

use crate::negotiation::moves::Verb;
use crate::pages::{self, Page, Term};
use crate::scenario::problem::with_suggestion;
use crate::sentence::{Blank, Message};
use crate::terminal::command::WORDS;

/// Everything that can be typed.
pub(in crate::terminal) fn help(page: &mut Page<'_>) {
    page.heading(&Message::new("help-heading"));
    page.say(&Message::new("help-turn"));
    page.heading(&Message::new("help-look"));
    for word in WORDS {
        page.item(1, &command_help(word));
    }
    page.heading(&Message::new("help-verbs"));
    for verb in Verb::ALL {
        page.item(1, &verb.help());
    }
    page.gap();
    let words: Vec<Blank> = Term::ALL.iter().map(|term| term.word().into()).collect();
    page.say(&Message::new("glossary-words").with("words", words));
    page.gap();
    page.say(&Message::new("help-more"));
}

/// One command, verb or word of the field; of what is both, both.
///
/// # Errors
/// That there is none of that name, with the nearest that is.
pub(in crate::terminal) fn help_on(page: &mut Page<'_>, topic: &str) -> Result<(), Message> {
    let command = WORDS.into_iter().find(|word| *word == topic).map(command_help);
    let verb = Verb::called(topic).map(Verb::help);
    let term = Term::called(topic);
    if command.is_none() && verb.is_none() && term.is_none() {
        let what = Message::new("help-unknown").with("word", topic);
        return Err(with_suggestion(
            what,
            topic,
            WORDS.into_iter().chain(Verb::ALL.map(Verb::word)).chain(Term::ALL.map(Term::word)),
        ));
    }
    for line in [command, verb].into_iter().flatten() {
        page.say(&line);
    }
    if let Some(term) = term {
        pages::term(page, term);
    }
    Ok(())
}

fn command_help(word: &'static str) -> Message {
    Message::new(match word {
        "state" => "help-state",
        "sheet" => "help-sheet",
        "map" => "help-map",
        "issue" => "help-issue",
        "home" => "help-home",
        "other" => "help-other",
        "draft" => "help-draft",
        "forecast" => "help-forecast",
        "advise" => "help-advise",
        "why" => "help-why",
        "moves" => "help-moves",
        "guide" => "help-guide",
        "ledger" => "help-ledger",
        "news" => "help-news",
        "brief" => "help-brief",
        "debrief" => "help-debrief",
        "what" => "help-what-if",
        "undo" => "help-undo",
        "save" => "help-save",
        "help" => "help-help",
        _ => "help-quit",
    })
}
