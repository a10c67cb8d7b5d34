//! What the teacher prints and takes away.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::App;
use super::teacher::shown;
use crate::class::{Class, ClassRow, ReturnWord, StudentId};
use crate::host::entropy;
use crate::host::pages::{self, Board, Slip};
use crate::scenario::issue::Common;
use crate::sentence::Message;

impl App {
    fn on_board<'a>(&'a self, common: &'a Common) -> Board<'a> {
        Board {
            wording: &self.wording,
            common,
            code: self.room.code(),
            addresses: &self.addresses,
            transport: self.transport,
        }
    }
}

/// How one comes in, to be put up.
pub(super) async fn board(State(app): State<App>) -> Response {
    App::page(&pages::board(&app.on_board(&app.room.ground().scenario().common)))
}

/// Whose words are made anew.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    student: String,
}

/// Makes words to come back by anew, and shows them once; the former are worth nothing then.
pub(super) async fn slips(State(app): State<App>, Form(asked): Form<Asked>) -> Response {
    let common = &app.room.ground().scenario().common;
    match reword(&app, &asked).await {
        Ok(made) => {
            let class = app.room.class().await;
            App::page(&pages::slips(&app.on_board(common), &class, &made))
        }
        Err(why) => shown(&app, StatusCode::UNPROCESSABLE_ENTITY, Some(&Err(why))).await,
    }
}

async fn reword(app: &App, asked: &Asked) -> Result<Vec<Slip>, Message> {
    let one = match asked.student.trim() {
        "" => None,
        number => Some(number.parse().map(StudentId).map_err(|_| unknown())?),
    };
    let make = |class: &Class| {
        let asked: Vec<StudentId> = class
            .students()
            .map(|(student, _)| student)
            .filter(|student| one.is_none_or(|one| one == *student))
            .collect();
        if one.is_some() && asked.is_empty() {
            return Err(unknown());
        }
        let (mut slips, mut rows) = (Vec::new(), Vec::new());
        for student in asked {
            let word = ReturnWord::of(entropy::bytes()?);
            rows.push(ClassRow::Reworded { student, word: word.seal() });
            slips.push(Slip { student, word: word.text() });
        }
        Ok((slips, rows))
    };
    app.room.in_class(make).await
}

fn unknown() -> Message {
    Message::new("host-no-student")
}
