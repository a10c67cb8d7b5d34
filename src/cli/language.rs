//! In which language the program speaks: as asked on the command line, else as chosen in the settings.

use super::Failure;
use crate::scenario::problem::nearest;
use crate::sentence::{Language, Message};
use crate::store::{Saves, Settings};
use crate::wording::Wording;

/// The option that asks for one.
const OPTION: &str = "--language";

/// The language the command line asks for, if it asks for one there is. It is looked for before the line is understood,
/// since what is wrong with the line is said in it too.
pub(super) fn asked() -> Option<Language> {
    let mut given = std::env::args_os().skip(1).map(|word| word.to_string_lossy().into_owned());
    let mut asked = None;
    while let Some(word) = given.next().filter(|word| word != "--") {
        if word == OPTION {
            asked = given.next().or(asked);
        } else if let Some(value) =
            word.strip_prefix(OPTION).and_then(|rest| rest.strip_prefix('='))
        {
            asked = Some(value.to_owned());
        }
    }
    named(&asked?).ok()
}

/// The language chosen in the settings. Settings that cannot be read are told by the window, where they are made.
pub(super) fn liked() -> Language {
    let settings = Saves::new(None).map(|saves| Settings::read(&saves.settings()).0);
    settings.unwrap_or_default().language
}

/// The language called `word`.
///
/// # Errors
/// That the program does not speak it, with those it speaks.
pub(super) fn named(word: &str) -> Result<Language, Failure> {
    let known = Language::from_word(word).filter(|language| Wording::speaks(*language));
    known.ok_or_else(|| {
        let there: Vec<&str> = Wording::languages().into_iter().map(Language::word).collect();
        let hint = match nearest(word, there.iter().copied()) {
            Some(word) => Message::new("did-you-mean").with("word", word),
            None => Message::new("cli-languages").with("choices", there),
        };
        Failure::Misuse(Message::new("cli-no-language").with("name", word).with("hint", hint))
    })
}
