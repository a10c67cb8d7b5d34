//! Notes what the game reports: the news of the seat at the screen, and what came of what was asked.

use bevy::prelude::*;

use super::desk::{Debriefing, Desk, Dossier, Entrance, Reader, Tidings};
use super::panels::Note;
use super::roll::Roll;
use super::screens::KeptGame;
use crate::game::{Onlooker, Report, Saving, Screen, Seen, Sitting};
use crate::store::{Settings, store_fault};
use crate::wording::Wording;

/// Notes what came of what was asked.
fn note(mut reports: MessageReader<Report>, reader: Res<Reader>, mut desk: ResMut<Desk>) {
    for report in reports.read() {
        desk.beside.note = match report {
            Report::Noted(what) => Some(Note::Told(reader.wording.say(what))),
            Report::Refused(what) | Report::Failed(what) => Some(reader.refused(what)),
            Report::Happened(_) | Report::Said { .. } => continue,
        };
    }
}

/// Clears what belonged to the game before, and names places as is asked in the one now on the table.
fn begin(
    table: Single<&Sitting, Added<Sitting>>,
    (mut reader, mut desk): (ResMut<Reader>, ResMut<Desk>),
    mut tidings: ResMut<Tidings>,
    mut dossier: ResMut<Dossier>,
    mut roll: ResMut<Roll>,
    mut debriefing: ResMut<Debriefing>,
) {
    desk.clear();
    *tidings = Tidings::default();
    *dossier = Dossier::default();
    *roll = Roll::default();
    *debriefing = Debriefing::default();
    let common = &table.session().scenario().common;
    let Settings { language, names, .. } = reader.settings;
    reader.wording = Wording::new(language).for_pointing().with_names(common, names);
}

/// Another person may look now: nothing of the one before stays open.
fn hand_over(table: Single<&Onlooker>, mut desk: ResMut<Desk>) {
    if desk.looking != table.looking() {
        desk.looking = table.looking();
        desk.clear();
    }
}

/// A roll that has been read is done with.
fn fold_roll(table: Query<&Seen>, mut roll: ResMut<Roll>) {
    if roll.called > 0 && table.iter().all(|seen| seen.roll_call.is_empty()) {
        *roll = Roll::default();
    }
}

/// Tells the news to the seat at the screen.
fn follow(
    mut reports: MessageReader<Report>,
    table: Query<&Seen>,
    reader: Res<Reader>,
    mut tidings: ResMut<Tidings>,
) {
    let reports: Vec<Report> = reports.read().cloned().collect();
    if let Ok(seen) = table.single() {
        tidings.0[seen.view.side()].follow(&reader.wording, seen, &reports);
    }
}

/// Games whose file is opened to say what they are, each some milliseconds; older ones are shown by name.
const LOOKED_AT: usize = 20;

/// Looks which games are kept, whenever they are shown.
fn look_for_games(mut entrance: ResMut<Entrance>, reader: Res<Reader>, saving: Res<Saving>) {
    entrance.games = games(&reader, &saving);
}

fn games(reader: &Reader, saving: &Saving) -> Vec<KeptGame> {
    let Some(saves) = &saving.0 else { return Vec::new() };
    let about = |(place, name): (usize, String)| {
        let about = (place < LOOKED_AT).then(|| reader.wording.say(&saves.about(&name)));
        KeptGame { name, about }
    };
    saves.latest().into_iter().enumerate().map(about).collect()
}

/// Removes the game that was asked to be removed twice. A failure is told, and the game stays.
fn remove_game(
    mut entrance: ResMut<Entrance>,
    reader: Res<Reader>,
    mut desk: ResMut<Desk>,
    saving: Res<Saving>,
) {
    if entrance.removed.is_none() {
        return;
    }
    let (Some(name), Some(saves)) = (entrance.removed.take(), &saving.0) else { return };
    if let Err(fault) = saves.remove(&name) {
        desk.beside.note = Some(reader.refused(&store_fault(&fault)));
    }
    entrance.games = games(&reader, &saving);
}

/// Keeps how the person likes the window, where that has changed. A failure is told, and nothing else comes of it.
fn keep_settings(
    reader: Res<Reader>,
    mut desk: ResMut<Desk>,
    saving: Res<Saving>,
    mut kept: Local<Option<Settings>>,
) {
    let now = reader.settings;
    let before = kept.replace(now);
    let Some(before) = before.filter(|before| *before != now) else { return };
    let Some(saves) = &saving.0 else { return };
    if let Err(fault) = now.keep(&before, &saves.settings()) {
        desk.beside.note = Some(reader.refused(&store_fault(&fault)));
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (note, begin, hand_over, fold_roll, follow).chain());
    app.add_systems(Update, (keep_settings, remove_game));
    app.add_systems(OnEnter(Screen::Title), look_for_games);
}
