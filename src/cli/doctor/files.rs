//! Whether games and settings can be kept, where, and with how much room.

use std::path::Path;

use super::finding::Finding;
use crate::sentence::Message;
use crate::store::{OnShelf, Saves, Settings, Shelf, Work, can_keep_in, free_in, store_fault};

/// Room below which a teacher should make some, in bytes (judgement: a class of sixty tables keeps less than a tenth of it).
const LITTLE_ROOM: u64 = 100 << 20;

/// A MiB, in which room is told.
const MIB: u64 = 1 << 20;

/// Where things are kept.
pub(super) fn files() -> Vec<Finding> {
    let saves = match Saves::new(None) {
        Ok(saves) => saves,
        Err(fault) => return vec![Finding::wrong("saves", store_fault(&fault))],
    };
    let mut found = vec![saved(&saves)];
    found.extend(room(saves.folder()));
    found.push(settings(&saves));
    found.extend(shelf(&Shelf::beside(&saves)));
    found
}

/// Where one's own scenarios and styles belong, how many there are, and which of them cannot be chosen.
fn shelf(shelf: &Shelf) -> Vec<Finding> {
    let works = [
        (Work::Scenario, "scenarios", "doctor-scenarios"),
        (Work::Style, "styles", "doctor-styles"),
    ];
    let of_kind = |(work, about, says): (Work, &'static str, &'static str)| {
        let folder = shelf.folder(work).display().to_string();
        let all = shelf.all(work);
        let fit = all.iter().filter(|one| one.problem.is_none()).count();
        let says = Message::new(says).with("folder", folder).with("count", fit);
        let unfit = all.into_iter().filter_map(OnShelf::unfit);
        let unfit = unfit.map(move |why| Finding::missing(about, why));
        [Finding::fine(about, says)].into_iter().chain(unfit).collect::<Vec<Finding>>()
    };
    works.into_iter().flat_map(of_kind).collect()
}

fn saved(saves: &Saves) -> Finding {
    let folder = saves.folder();
    match can_keep_in(folder) {
        Ok(()) => {
            let says = Message::new("doctor-saves").with("folder", folder.display().to_string());
            Finding::fine("saves", says.with("games", saves.names().len()))
        }
        Err(fault) => Finding::wrong(
            "saves",
            Message::new("doctor-no-saves")
                .with("folder", folder.display().to_string())
                .with("reason", store_fault(&fault)),
        ),
    }
}

/// How much is free there; nothing is said where the system does not tell it.
fn room(folder: &Path) -> Option<Finding> {
    let free = free_in(folder)?;
    let said = |id| Message::new(id).with("free", i64::try_from(free / MIB).unwrap_or(i64::MAX));
    Some(match free {
        0 => Finding::wrong("disk", said("doctor-disk-full")),
        1..LITTLE_ROOM => Finding::missing("disk", said("doctor-disk-little")),
        LITTLE_ROOM.. => Finding::fine("disk", said("doctor-disk")),
    })
}

fn settings(saves: &Saves) -> Finding {
    let path = saves.settings();
    match Settings::read(&path).1 {
        None => {
            let says = Message::new("doctor-settings").with("path", path.display().to_string());
            Finding::fine("settings", says)
        }
        Some(why) => Finding::missing("settings", why),
    }
}
