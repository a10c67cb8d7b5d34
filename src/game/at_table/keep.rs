//! Keeps games in files: each after every move, and copies under names when asked.

use bevy::prelude::*;

use super::super::GameSystems;
use super::{Report, Sitting};
use crate::sentence::Message as Sentence;
use crate::store::{Kept, Saves, store_fault};

/// Where games are kept; `None` where no folder is known.
#[derive(Resource, Clone, Debug)]
pub struct Saving(pub Option<Saves>);

/// The file a table is kept in after every move; `None` where it is not.
#[derive(Component, Debug)]
pub struct Autosave(pub Option<Kept>);

impl Saving {
    /// Keeps a game under a name; the sentence that says where.
    pub(super) fn keep_as(&self, name: &str, sitting: &Sitting) -> Result<Sentence, Sentence> {
        let Some(saves) = &self.0 else { return Err(Sentence::new("game-no-saves")) };
        let path = saves.keep_copy(name, sitting.session())?;
        Ok(Sentence::new("game-saved").with("path", path.display().to_string()))
    }
}

/// Keeps a game before anything of a move is shown, so that what a person has seen is never lost; one without a move
/// has nothing to keep. A failure is told and the game goes on: the next move tries again.
fn autosave(
    mut tables: Query<(&Sitting, &mut Autosave), Changed<Sitting>>,
    mut reports: MessageWriter<Report>,
) {
    for (sitting, mut autosave) in &mut tables {
        let Some(kept) = &mut autosave.0 else { continue };
        if sitting.revision() == 0 && !kept.stands() {
            continue;
        }
        if let Err(fault) = kept.write(&sitting.session().save().to_text()) {
            let what = Sentence::new("game-save-failed").with("reason", store_fault(&fault));
            reports.write(Report::Failed(what));
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, autosave.in_set(GameSystems::Keep));
}
