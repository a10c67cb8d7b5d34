//! The way from the command line into the window, where the program has one and the machine can show it.

use super::Failure;
use crate::sentence::Message;
use crate::store::Terms;
use crate::wording::{Usage, Wording};

/// What a window opens with.
#[derive(Clone, Debug, Default)]
#[cfg_attr(not(feature = "desktop"), expect(dead_code, reason = "this build opens none"))]
pub(super) struct Opening {
    /// The seed a new game is offered.
    pub(super) seed: u64,
    /// How places are named at first, where that is said.
    pub(super) usage: Option<Usage>,
    /// A new game to begin at once.
    pub(super) terms: Option<Terms>,
    /// Or a save to take up at once.
    pub(super) resume: Option<String>,
}

/// Plays in the window until it is closed; `false`, after a line that says why, where none opens here.
#[cfg(feature = "desktop")]
pub(super) fn open(opening: Opening, words: &Wording) -> Result<bool, Failure> {
    use crate::desktop::{self, DesktopPlugin, NoWindow};
    use crate::game::DoorRequest;
    use crate::store::Saves;

    let plugin = DesktopPlugin {
        saves: Saves::new(None).ok(),
        seed: opening.seed,
        usage: opening.usage,
        language: words.language(),
        opening: opening.terms.map(DoorRequest::New).or(opening.resume.map(DoorRequest::Resume)),
    };
    match desktop::run(plugin) {
        Ok(()) => Ok(true),
        Err(NoWindow::NotHere(why)) => no_window(words, &why),
        Err(NoWindow::Lost(why)) => Err(Failure::World(why)),
    }
}

/// This build has none.
#[cfg(not(feature = "desktop"))]
pub(super) fn open(_: Opening, words: &Wording) -> Result<bool, Failure> {
    no_window(words, &Message::new("open-terminal"))
}

fn no_window(words: &Wording, why: &Message) -> Result<bool, Failure> {
    super::print(&words.say(why))?;
    Ok(false)
}
