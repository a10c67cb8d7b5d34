//! What the teacher prints and takes away.

use axum::Form;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::debrief::{gradebook_text, moves_text, not_there};
use super::teacher::{file, shown};
use super::{App, Shown};
use crate::class::{Class, ClassRow, ReturnWord, StudentId};
use crate::host::archive::archive;
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
pub(super) async fn board(Shown(app): Shown) -> Response {
    App::page(&pages::board(&app.on_board(&app.room.ground().scenario().common)))
}

/// Whose words are made anew.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    student: String,
}

/// Makes words to come back by anew, and shows them once; the former are worth nothing then.
pub(super) async fn slips(Shown(app): Shown, Form(asked): Form<Asked>) -> Response {
    let common = &app.room.ground().scenario().common;
    match reword(&app, &asked).await {
        Ok(made) => {
            let class = app.room.class().await;
            App::page(&pages::slips(&app.on_board(common), &class, &made))
        }
        Err(why) => shown(&app, StatusCode::UNPROCESSABLE_ENTITY, Some(&Err(why)), None).await,
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

/// All that can be taken away, as one file: what is in it, both tables for a spreadsheet, and each game as a save.
pub(super) async fn all(Shown(app): Shown) -> Response {
    let code = app.room.code();
    let name = format!("{code}.zip");
    match packed(&app).await {
        Ok(bytes) => file("application/zip", &name, bytes),
        Err(_) => not_there(),
    }
}

async fn packed(app: &App) -> Result<Vec<u8>, Message> {
    let (code, say) = (app.room.code().to_owned(), |message: &Message| app.wording.say(message));
    let mut files = vec![
        ("gradebook.csv".to_owned(), gradebook_text(app).await?),
        ("moves.csv".to_owned(), moves_text(app).await?),
    ];
    let mut about = vec![
        say(&Message::new("zip-class").with("code", &*code)),
        format!("gradebook.csv: {}", say(&Message::new("zip-gradebook"))),
        format!("moves.csv: {}", say(&Message::new("zip-moves"))),
    ];
    for hosted in app.room.all().await {
        let table = app.room.look(&hosted).await?;
        let name = format!("table-{}.ron", table.number());
        let of_table = Message::new("zip-save").with("table", table.number()).with("file", &*name);
        about.push(format!("{name}: {}", say(&of_table)));
        files.push((name, table.sitting().session().save().to_text()));
    }
    about.push(say(&Message::new("zip-yours")));
    files.insert(0, ("contents.txt".to_owned(), about.join("\n") + "\n"));
    let unwritten = || Message::new("class-unwritten");
    let packed = tokio::task::spawn_blocking(move || archive(&code, &files)).await;
    packed.map_err(|_| unwritten())?.map_err(|_| unwritten())
}

fn unknown() -> Message {
    Message::new("host-no-student")
}
