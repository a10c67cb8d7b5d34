//! Puts a game on the table, or takes it away.

use bevy::prelude::*;

use super::super::GameSystems;
use super::{DoorRequest, Report, Saving, Screen, Sitting, obey, table};
use crate::sentence::Message as Sentence;
use crate::session::{Player, Session};
use crate::store::{self, Kept, Saves, Seated, StoreError, Terms, store_fault};

/// A game with its file, or why there is none.
type Opened = Result<(Seated, Option<Kept>), Sentence>;

pub(super) fn answer(
    mut requests: MessageReader<DoorRequest>,
    mut commands: Commands,
    tables: Query<Entity, With<Sitting>>,
    saving: Res<Saving>,
    mut next: ResMut<NextState<Screen>>,
    mut reports: MessageWriter<Report>,
) {
    let opened = match requests.read().last() {
        None => return,
        Some(DoorRequest::SetUp) => {
            clear(&mut commands, &tables);
            NextState::set_if_neq(&mut next, Screen::Setup);
            return;
        }
        Some(DoorRequest::Leave) => {
            clear(&mut commands, &tables);
            NextState::set_if_neq(&mut next, Screen::Title);
            return;
        }
        Some(DoorRequest::New(terms)) => begin(terms, &saving),
        Some(DoorRequest::Resume(named)) => resume(named, &saving),
    };
    match opened {
        Ok((seated, kept)) => {
            clear(&mut commands, &tables);
            reports.write_batch(seated.introductions.iter().cloned().map(Report::Noted));
            commands.spawn(table(seated, kept));
        }
        Err(why) => {
            reports.write(Report::Refused(why));
        }
    }
}

/// Takes away what is on the table.
fn clear(commands: &mut Commands<'_, '_>, tables: &Query<'_, '_, Entity, With<Sitting>>) {
    for table in tables {
        commands.entity(table).despawn();
    }
}

fn begin(terms: &Terms, saving: &Saving) -> Opened {
    let seated = Seated::begin(terms).map_err(|why| why.message().clone())?;
    let kept = keep(saving, |saves| saves.begin(&seated.session.scenario().common.word))?;
    Ok((seated, kept))
}

fn resume(named: &str, saving: &Saving) -> Opened {
    let sentence = |why: store::Unusable| why.message().clone();
    let path = store::save_path(named, saving.0.as_ref()).map_err(sentence)?;
    let choose = |session: &Session| saving.0.as_ref().map(|saves| saves.go_on(&path, session));
    let taken_up = Seated::take_up(&path, |session| choose(session).transpose());
    let (seated, kept) = taken_up.map_err(sentence)?;
    let is_person = |player: &Player| matches!(player, Player::Person(_));
    if !is_person(&seated.players.tokyo) && !is_person(&seated.players.moscow) {
        return Err(Sentence::new("game-no-person").with("name", named));
    }
    Ok((seated, kept))
}

/// The file `choose` gives for a game; none where no folder is known.
fn keep(
    saving: &Saving,
    choose: impl FnOnce(&Saves) -> Result<Kept, StoreError>,
) -> Result<Option<Kept>, Sentence> {
    saving.0.as_ref().map(choose).transpose().map_err(|fault| store_fault(&fault))
}

pub(super) fn plugin(app: &mut App) {
    // What was asked at the old table comes first, so that a game can be kept and left in one frame.
    app.add_systems(PreUpdate, answer.in_set(GameSystems::Obey).after(obey::obey));
}
