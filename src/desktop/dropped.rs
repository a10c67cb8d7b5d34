//! A scenario or a style dropped on the window: a copy is put where its owner's are kept, and can be chosen from then on.

use bevy::prelude::*;
use bevy::window::FileDragAndDrop;

use super::desk::{Desk, Entrance, Reader};
use super::panels::Note;
use crate::game::{Saving, Screen};
use crate::sentence::Message;
use crate::store::{Shelf, Work};

/// Puts what was dropped on the shelf, and says what came of it.
fn take(
    mut dropped: MessageReader<FileDragAndDrop>,
    saving: Res<Saving>,
    reader: Res<Reader>,
    (mut entrance, mut desk): (ResMut<Entrance>, ResMut<Desk>),
) {
    for what in dropped.read() {
        let FileDragAndDrop::DroppedFile { path_buf, .. } = what else { continue };
        let Some(shelf) = saving.0.as_ref().map(Shelf::beside) else { continue };
        desk.beside.note = Some(match shelf.put(path_buf) {
            Err(why) => reader.refused(&why),
            Ok((work, put)) => {
                let folder = shelf.folder(work).display().to_string();
                let name = put.name.clone();
                match put.unfit() {
                    Some(why) => reader.refused(&why),
                    None => Note::Told(reader.wording.say(&taken(work, name, folder))),
                }
            }
        });
        entrance.stock(&shelf);
    }
}

fn taken(work: Work, name: String, folder: String) -> Message {
    let id = match work {
        Work::Scenario => "shelf-scenario-put",
        Work::Style => "shelf-style-put",
    };
    Message::new(id).with("name", name).with("folder", folder)
}

/// Looks what lies there, whenever the title is shown: files come into a folder without the window, too.
fn look(mut entrance: ResMut<Entrance>, saving: Res<Saving>) {
    if let Some(saves) = &saving.0 {
        entrance.stock(&Shelf::beside(saves));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, take);
    app.add_systems(OnEnter(Screen::Title), look);
}
