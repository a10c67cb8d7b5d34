//! When a game is to be kept, and what is said of it. Where it is written is the shell's affair.

use super::SaveName;
use crate::sentence::Message;

/// What is to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The game, in its own file.
    Game,
    /// A copy of it, under a name.
    Copy(SaveName),
}

/// What has been kept of a game.
#[derive(Clone, Debug)]
pub(super) struct Keeping {
    /// Whether it has changed since it was kept, or since that was tried.
    due: bool,
    /// Whether anything of it was ever kept: one without a move is not kept, unless a move is to be taken out again.
    begun: bool,
    /// Why it was not kept the last time.
    fault: Option<Message>,
}

impl Keeping {
    pub(super) fn new(revision: usize) -> Self {
        Self { due: revision > 0, begun: revision > 0, fault: None }
    }

    pub(super) fn changed(&mut self, revision: usize) {
        self.due = revision > 0 || self.begun;
    }

    pub(super) fn due(&self) -> bool {
        self.due
    }

    pub(super) fn kept(
        &mut self,
        outcome: Result<String, Message>,
    ) -> Result<Option<Message>, Message> {
        self.due = false;
        match outcome {
            Ok(path) => {
                self.begun = true;
                let failed_before = self.fault.take().is_some();
                Ok(failed_before.then(|| Message::new("game-saved-again").with("path", path)))
            }
            Err(why) => {
                let what = Message::new("game-save-failed").with("reason", why);
                let is_known = self.fault.replace(what.clone()).as_ref() == Some(&what);
                if is_known { Ok(None) } else { Err(what) }
            }
        }
    }
}
