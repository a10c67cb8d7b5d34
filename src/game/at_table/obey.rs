//! Carries out what the seat at the screen asks.

use bevy::prelude::*;

use super::super::GameSystems;
use super::{Onlooker, Report, Saving, SeatRequest, Sitting};
use crate::sentence::Message as Sentence;
use crate::sitting::Keep;

pub(super) fn obey(
    mut requests: MessageReader<SeatRequest>,
    mut table: Option<Single<(&mut Sitting, &mut Onlooker)>>,
    saving: Res<Saving>,
    mut reports: MessageWriter<Report>,
) {
    for request in requests.read() {
        let told = match &mut table {
            Some(table) => {
                let (sitting, onlooker) = &mut **table;
                ask(sitting, onlooker, request, &saving)
            }
            None => Err(Sentence::new("game-no-table")),
        };
        match told {
            Ok(None) => {}
            Ok(Some(note)) => {
                reports.write(Report::Noted(note));
            }
            Err(why) => {
                reports.write(Report::Refused(why));
            }
        }
    }
}

/// What came of a request: something worth a line, or nothing; else why it was not carried out.
fn ask(
    sitting: &mut Mut<'_, Sitting>,
    onlooker: &mut Mut<'_, Onlooker>,
    request: &SeatRequest,
    saving: &Saving,
) -> Result<Option<Sentence>, Sentence> {
    // A refused request changes nothing, so it must not look like a change either.
    let answer = onlooker
        .bypass_change_detection()
        .ask(sitting.bypass_change_detection(), request.clone())?;
    sitting.set_changed();
    onlooker.set_changed();
    match &answer.keep {
        Some(Keep::Copy(name)) => saving.copy(name, sitting).map(Some),
        // What was played is kept with every other change, before it is shown.
        Some(Keep::Game) | None => Ok(answer.told),
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, obey.in_set(GameSystems::Obey));
}
