//! How one comes in: by the code and a name, or back by one's word.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::{App, onward, page};
use crate::class::{ClassRow, Code, Nickname, ReturnWord, StudentId, Token};
use crate::host::{cookie, entropy, pages};
use crate::sentence::Message;

/// The door: a code and a name.
pub(super) async fn door(State(app): State<App>) -> Response {
    App::page(&pages::join(&app.wording, app.room.code(), None))
}

/// What is written at the door.
#[derive(Deserialize)]
pub(super) struct Joining {
    #[serde(default)]
    code: String,
    #[serde(default)]
    name: String,
}

/// Lets a student in.
pub(super) async fn join(State(app): State<App>, Form(form): Form<Joining>) -> Response {
    match let_in(&app, &form).await {
        Ok((student, token, name, word)) => {
            let code = app.room.code();
            let shown = pages::joined(&app.wording, code, student, name.text(), &word);
            seated(code, student, &token, App::page(&shown))
        }
        Err(why) => {
            let shown = pages::join(&app.wording, app.room.code(), Some(&why));
            page(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
    }
}

async fn let_in(
    app: &App,
    form: &Joining,
) -> Result<(StudentId, Token, Nickname, String), Message> {
    let is_here = Code::read(&form.code).is_some_and(|code| code.text() == app.room.code());
    if !is_here {
        return Err(Message::new("host-no-class").with("code", form.code.trim()));
    }
    let name = Nickname::new(&form.name)?;
    let (token, word) = (Token::of(entropy::bytes()?), ReturnWord::of(entropy::bytes()?));
    let (seal, word_seal) = (token.seal(), word.seal());
    let join = |class: &crate::class::Class| {
        let (student, row) = class.join(name.text(), &seal, &word_seal, Nickname::are_alike)?;
        let seat = class.arrival(student, name.text());
        Ok((student, std::iter::once(row).chain(seat).collect()))
    };
    let student = app.room.in_class(join).await?;
    Ok((student, token, name, word.text()))
}

/// The answer, with the token in a cookie of the seat's own.
fn seated(code: &str, student: StudentId, token: &Token, answer: Response) -> Response {
    let cookie = cookie::of_student(code, student, token);
    ([("set-cookie", cookie)], answer).into_response()
}

/// Back by one's word.
pub(super) async fn come_back(State(app): State<App>) -> Response {
    App::page(&pages::come_back(&app.wording, app.room.code(), None))
}

/// The word to come back by.
#[derive(Deserialize)]
pub(super) struct Returning {
    #[serde(default)]
    word: String,
}

/// Lets a student back in; whoever had the seat till now has it no longer.
pub(super) async fn returned(State(app): State<App>, Form(form): Form<Returning>) -> Response {
    let unknown = || Message::new("host-no-such-word");
    let back = async {
        let word = ReturnWord::read(&form.word).ok_or_else(unknown)?.seal();
        let token = Token::of(entropy::bytes()?);
        let seal = token.seal();
        let find = |class: &crate::class::Class| {
            let student = class.by_word(&word).ok_or_else(unknown)?;
            Ok((student, vec![ClassRow::Returned { student, token: seal }]))
        };
        Ok((app.room.in_class(find).await?, token))
    };
    match back.await {
        Ok((student, token)) => {
            seated(app.room.code(), student, &token, onward(&format!("/s/{}", student.0)))
        }
        Err(why) => {
            let shown = pages::come_back(&app.wording, app.room.code(), Some(&why));
            page(StatusCode::UNPROCESSABLE_ENTITY, &shown)
        }
    }
}
