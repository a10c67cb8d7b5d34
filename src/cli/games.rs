//! `games`: what is kept, and its removal.

use super::arguments::GamesOptions;
use super::files::english;
use super::{Failure, Outcome, print};
use crate::sentence::Message;
use crate::store::{self, Saves};

pub(super) fn games(options: &GamesOptions) -> Outcome {
    let saves = Saves::new(None)?;
    if let Some(name) = &options.remove {
        // The path is looked up as everywhere else, so that a name mistyped is answered by the nearest.
        let path = store::save_path(name, Some(&saves))?;
        if path != saves.path(name) {
            let what = Message::new("cli-not-own-save").with("path", path.display().to_string());
            return Err(Failure::Misuse(english(&what)));
        }
        saves.remove(name)?;
        return print(&english(&Message::new("cli-removed").with("name", name.as_str())));
    }
    let latest = saves.latest();
    if latest.is_empty() {
        return print(&english(&Message::new("cli-no-games")));
    }
    let lines: Vec<String> = latest.iter().map(|name| english(&saves.about(name))).collect();
    print(&lines.join("\n"))
}
