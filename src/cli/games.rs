//! `games`: what is kept, and its removal.

use super::arguments::GamesOptions;
use super::{Failure, Outcome, page_width, print};
use crate::pages::{self, Page};
use crate::sentence::Message;
use crate::session::{OwnGame, Session, SharedFrame};
use crate::store::{self, Saves};
use crate::terminal::set;
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
    if options.record {
        return print(&record(&saves, words));
    }
    let latest = saves.latest();
    if latest.is_empty() {
        return print(&words.say(&Message::new("cli-no-games")));
    }
    let lines: Vec<String> = latest.iter().map(|name| words.say(&saves.about(name))).collect();
    print(&lines.join("\n"))
}

/// The record of every finished game that is kept; a copy of a game is not counted again, and what cannot be read is passed
/// over: `games` names it.
fn record(saves: &Saves, words: &Wording) -> String {
    let (mut seen, mut frames): (Vec<Session>, Vec<SharedFrame>) = (Vec::new(), Vec::new());
    let mut games = Vec::new();
    for called in saves.latest() {
        let Ok(session) = store::load(&saves.place(&called)) else { continue };
        let is_it = |other: &Session| {
            other.is_of_the_same(&session)
                && other.setup().seed == session.setup().seed
                && other.played() == session.played()
        };
        if !session.talks().state().table.is_over() || seen.iter().any(is_it) {
            continue;
        }
        let known = seen.iter().position(|other| other.is_of_the_same(&session));
        let known = known.and_then(|place| frames.get(place)).cloned();
        let frame = known.unwrap_or_else(|| SharedFrame::of(session.scenario()));
        games.extend(OwnGame::of(&session, &frame));
        frames.push(frame);
        seen.push(session);
    }
    let mut page = Page::new(words);
    pages::record(&mut page, &games);
    set(&page, page_width())
}
