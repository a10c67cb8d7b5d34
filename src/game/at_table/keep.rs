//! Keeps games in files: each after every move, and under names when asked.

use std::path::PathBuf;

use bevy::prelude::*;

use super::super::GameSystems;
use super::{Report, Sitting};
use crate::sentence::Message as Sentence;
use crate::store::{self, Saves};

/// Where games are kept; `None` where no folder is known.
#[derive(Resource, Clone, Debug)]
pub struct Saving(pub Option<Saves>);

/// The file a table is saved to after every move; `None` where it is not.
#[derive(Component, Clone, Debug, PartialEq, Eq)]
pub struct Autosave(pub Option<PathBuf>);

impl Saving {
    /// Keeps a game under a name; the sentence that says where.
    pub(super) fn keep_as(&self, name: &str, sitting: &Sitting) -> Result<Sentence, Sentence> {
        if !store::is_save_name(name) {
            return Err(Sentence::new("game-save-name").with("name", name));
        }
        let Some(saves) = &self.0 else { return Err(Sentence::new("game-no-saves")) };
        let path = saves.path(name);
        let text = sitting.session().save().to_text();
        store::write_whole(&path, &text)
            .map_err(|fault| Sentence::new("game-save-failed").with("reason", fault.to_string()))?;
        Ok(Sentence::new("game-saved").with("path", path.display().to_string()))
    }
}

/// Saves before anything of a move is shown, so that what a person has seen is never lost. A failure is told and the
/// game goes on: the next move tries again.
fn autosave(
    tables: Query<(&Sitting, &Autosave), Changed<Sitting>>,
    mut reports: MessageWriter<Report>,
) {
    for (sitting, Autosave(path)) in &tables {
        let Some(path) = path else { continue };
        if let Err(fault) = store::write_whole(path, &sitting.session().save().to_text()) {
            let what = Sentence::new("game-save-failed").with("reason", fault.to_string());
            reports.write(Report::Failed(what));
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, autosave.in_set(GameSystems::Keep));
}
