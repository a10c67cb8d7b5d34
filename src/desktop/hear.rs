//! Notes what the game reports: the news of the seat at the screen, and what came of what was asked.

use bevy::prelude::*;

use super::desk::Desk;
use super::panels::Note;
use super::screens::{Beside, KeptGame};
use crate::game::{Onlooker, Report, Saving, Screen, Seen, Sitting};
use crate::store::{Settings, store_fault};
use crate::wording::Wording;

/// Notes what the game reports.
pub(super) fn hear(
    mut reports: MessageReader<Report>,
    mut desk: ResMut<Desk>,
    table: Query<(Ref<Sitting>, &Onlooker, Option<&Seen>)>,
) {
    let reports: Vec<Report> = reports.read().cloned().collect();
    let desk = &mut *desk;
    for report in &reports {
        desk.beside.note = match report {
            Report::Noted(what) => Some(Note::Told(desk.wording.say(what))),
            Report::Refused(what) | Report::Failed(what) => {
                Some(Note::Refused(desk.wording.say(what)))
            }
            Report::Happened(_) | Report::Said { .. } => continue,
        };
    }
    let Ok((sitting, onlooker, seen)) = table.single() else { return };
    if sitting.is_added() {
        let note = desk.beside.note.take();
        desk.clear();
        desk.beside.note = note;
        name_places(desk, &sitting);
    }
    if desk.looking != onlooker.looking() {
        // Another person may look now: nothing of the one before stays open.
        desk.looking = onlooker.looking();
        let note = desk.beside.note.take();
        desk.beside = Beside { note, ..Default::default() };
        desk.laid.forget();
        desk.foreseen.forget();
    }
    if seen.is_none_or(|seen| seen.roll_call.is_empty()) {
        desk.called = 0;
    }
    if let Some(seen) = seen {
        desk.news[seen.view.side()].follow(&desk.wording, seen, &reports);
    }
}

/// Names places as is asked, in the game on the table.
fn name_places(desk: &mut Desk, sitting: &Sitting) {
    let common = &sitting.session().scenario().common;
    let language = desk.wording.language();
    desk.wording = Wording::new(language).for_pointing().with_names(common, desk.usage);
}

/// Games whose file is opened to say what they are, each some milliseconds; older ones are shown by name.
const LOOKED_AT: usize = 20;

/// Looks which games are kept, whenever they are shown.
pub(super) fn look_for_games(mut desk: ResMut<Desk>, saving: Res<Saving>) {
    list(&mut desk, &saving);
}

fn list(desk: &mut Desk, saving: &Saving) {
    let Some(saves) = &saving.0 else { return };
    let about = |(place, name): (usize, String)| {
        let about = (place < LOOKED_AT).then(|| desk.wording.say(&saves.about(&name)));
        KeptGame { name, about }
    };
    desk.games = saves.latest().into_iter().enumerate().map(about).collect();
}

/// Removes the game that was asked to be removed twice. A failure is told, and the game stays.
fn remove_game(mut desk: ResMut<Desk>, saving: Res<Saving>) {
    if desk.removed.is_none() {
        return;
    }
    let (Some(name), Some(saves)) = (desk.removed.take(), &saving.0) else { return };
    if let Err(fault) = saves.remove(&name) {
        let what = desk.wording.say(&store_fault(&fault));
        desk.beside.note = Some(Note::Refused(what));
    }
    list(&mut desk, &saving);
}

/// Keeps how the person likes the window, where that has changed. A failure is told, and nothing else comes of it.
fn keep_settings(mut desk: ResMut<Desk>, saving: Res<Saving>, mut kept: Local<Option<Settings>>) {
    let now = desk.settings();
    let before = kept.replace(now);
    let Some(saves) = saving.0.as_ref().filter(|_| before.is_some_and(|before| before != now))
    else {
        return;
    };
    if let Err(fault) = now.keep(&saves.settings()) {
        let what = desk.wording.say(&store_fault(&fault));
        desk.beside.note = Some(Note::Refused(what));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (hear, keep_settings, remove_game));
    app.add_systems(OnEnter(Screen::Title), look_for_games);
}
