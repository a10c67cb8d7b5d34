//! `games`: what is kept, and its removal.

use super::arguments::GamesOptions;
use super::{Failure, Outcome, print};
use crate::sentence::Message;
use crate::store::{self, Saves};
use crate::wording::Wording;

pub(super) fn games(options: &GamesOptions, words: &Wording) -> Outcome {
    let saves = Saves::new(None)?;
    if let Some(name) = &options.remove {
        // The path is looked up as everywhere else, so that a name mistyped is answered by the nearest.
        let path = store::save_path(name, Some(&saves))?;
        if path != saves.path(name) {
            let what = Message::new("cli-not-own-save").with("path", path.display().to_string());
            return Err(Failure::Misuse(what));
        }
        saves.remove(name)?;
        return print(&words.say(&Message::new("cli-removed").with("name", name.as_str())));
    }
    let latest = saves.latest();
    if latest.is_empty() {
        return print(&words.say(&Message::new("cli-no-games")));
    }
    let lines: Vec<String> = latest.iter().map(|name| words.say(&saves.about(name))).collect();
    print(&lines.join("\n"))
}
