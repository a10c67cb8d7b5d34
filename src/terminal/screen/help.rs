//! Help: the commands of the terminal, the verbs of the game, and one verb in full.

use crate::negotiation::moves::Verb;
use crate::pages::Page;
use crate::scenario::problem::with_suggestion;
use crate::sentence::Message;
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
    page.say(&Message::new("help-more"));
}

/// One command or verb.
///
/// # Errors
/// That there is none of that name, with the nearest that is.
pub(in crate::terminal) fn help_on(page: &mut Page<'_>, topic: &str) -> Result<(), Message> {
    if let Some(word) = WORDS.into_iter().find(|word| *word == topic) {
        page.say(&command_help(word));
    } else if let Some(verb) = Verb::called(topic) {
        page.say(&verb.help());
    } else {
        let what = Message::new("help-unknown").with("word", topic);
        return Err(with_suggestion(
            what,
            topic,
            WORDS.into_iter().chain(Verb::ALL.map(Verb::word)),
        ));
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
        "ledger" => "help-ledger",
        "news" => "help-news",
        "brief" => "help-brief",
        "debrief" => "help-debrief",
        "undo" => "help-undo",
        "save" => "help-save",
        "help" => "help-help",
        _ => "help-quit",
    })
}
