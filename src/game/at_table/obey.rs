//! Carries out what the seat at the screen asks.

use bevy::prelude::*;

use super::super::GameSystems;
use super::{Desk, Onlooker, Report, Saving, SeatRequest, Sitting};
use crate::negotiation::moves::{Kind, Move};
use crate::scenario::id::Side;
use crate::sentence::Message as Sentence;

/// What a request is carried out on.
struct Seat<'t> {
    sitting: Mut<'t, Sitting>,
    onlooker: Mut<'t, Onlooker>,
    desk: Mut<'t, Desk>,
    saving: &'t Saving,
}

/// What came of a request: something worth a line, or nothing; else why it was not carried out.
type Answer = Result<Option<Sentence>, Sentence>;

pub(super) fn obey(
    mut requests: MessageReader<SeatRequest>,
    table: Option<Single<(&mut Sitting, &mut Onlooker, &mut Desk)>>,
    saving: Res<Saving>,
    mut reports: MessageWriter<Report>,
) {
    let mut seat = table.map(|table| {
        let (sitting, onlooker, desk) = table.into_inner();
        Seat { sitting, onlooker, desk, saving: &saving }
    });
    for request in requests.read() {
        let answer = match &mut seat {
            Some(seat) => seat.obey(request),
            None => Err(Sentence::new("game-no-table")),
        };
        match answer {
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

impl Seat<'_> {
    fn obey(&mut self, request: &SeatRequest) -> Answer {
        match request {
            SeatRequest::Move { revision, a_move } => self.make(*revision, *a_move),
            SeatRequest::TakeBack => self.take_back(),
            SeatRequest::SaveAs(name) => self.saving.keep_as(name, &self.sitting).map(Some),
            SeatRequest::WorkOn(draft) => {
                let side = self.side()?;
                self.desk.0[side] = *draft;
                Ok(None)
            }
            SeatRequest::Proceed => {
                self.onlooker.proceed(&self.sitting);
                Ok(None)
            }
            SeatRequest::OpenDossier => {
                self.onlooker.open_dossier();
                Ok(None)
            }
        }
    }

    /// The side in front of the screen.
    fn side(&self) -> Result<Side, Sentence> {
        self.onlooker.looking().ok_or_else(|| Sentence::new("game-nobody-looks"))
    }

    fn make(&mut self, revision: usize, a_move: Move) -> Answer {
        let side = self.side()?;
        // A refused move changes nothing, so it must not look like a change either.
        self.sitting.bypass_change_detection().make(side, revision, a_move)?;
        self.sitting.set_changed();
        if a_move.kind() == Kind::Table {
            self.desk.0[side] = None;
        }
        self.onlooker.follow(&self.sitting);
        Ok(None)
    }

    fn take_back(&mut self) -> Answer {
        let side = self.side()?;
        let undone = self.sitting.bypass_change_detection().take_back(side)?;
        self.sitting.set_changed();
        self.onlooker.forget_after(self.sitting.session().events().len());
        Ok(Some(undone))
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, obey.in_set(GameSystems::Obey));
}
