//! Keeps games in files: each after every move, and copies under names when asked.

use bevy::prelude::*;

use super::super::GameSystems;
use super::{Report, Sitting};
use crate::sentence::Message as Sentence;
use crate::sitting::SaveName;
use crate::store::{Kept, Saves, store_fault};

/// Where games are kept; `None` where no folder is known.
#[derive(Resource, Clone, Debug)]
pub struct Saving(pub Option<Saves>);

/// The file a table is kept in after every move; `None` where it is not.
#[derive(Component, Debug)]
pub struct Autosave(pub Option<Kept>);

impl Saving {
    /// Keeps a copy of a game under a name; the sentence that says where.
    pub(super) fn copy(&self, name: &SaveName, sitting: &Sitting) -> Result<Sentence, Sentence> {
        let Some(saves) = &self.0 else { return Err(Sentence::new("game-no-saves")) };
        let path = saves.keep_copy(name, sitting.session())?;
        Ok(Sentence::new("game-saved").with("path", path.display().to_string()))
    }
}

/// Keeps a game before anything of a move is shown, so that what a person has seen is never lost. A failure is told and
/// the game goes on: the next move tries again.
fn autosave(
    mut tables: Query<(&mut Sitting, &mut Autosave), Changed<Sitting>>,
    mut reports: MessageWriter<Report>,
) {
    for (mut sitting, mut autosave) in &mut tables {
        // That it is kept is no change of the game.
        let sitting = sitting.bypass_change_detection();
        let Some(kept) = autosave.0.as_mut().filter(|_| sitting.is_to_be_kept()) else { continue };
        let written = kept.write(&sitting.session().save().to_text());
        let path = kept.path().display().to_string();
        match sitting.kept(written.map(|()| path).map_err(|fault| store_fault(&fault))) {
            Ok(None) => {}
            Ok(Some(note)) => {
                reports.write(Report::Noted(note));
            }
            Err(why) => {
                reports.write(Report::Failed(why));
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, autosave.in_set(GameSystems::Keep));
}
