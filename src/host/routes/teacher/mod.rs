//! What the teacher asks for. Nobody else passes the `door`; each `command` reads its form as `asked`.

mod asked;
mod command;
mod door;
mod seating;

pub(super) use command::command;
pub(super) use door::{door, enter, only_the_teacher};

use axum::body::Body;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::stream::{self, Watched};
use super::wall::Gathered;
use super::{App, Shown, debrief, page};
use crate::host::pages::{self, TableGlance, TableSecrets, Teacher};
use crate::host::{entropy, power};
use crate::sentence::Message;

/// The teacher's page.
pub(super) async fn wall(Shown(app): Shown) -> Response {
    shown(&app, StatusCode::OK, None, None).await
}

/// The page, with what the last command came to and, where that is to be sent again, what its keys begin with.
pub(in crate::host::routes) async fn shown(
    app: &App,
    status: StatusCode,
    said: Option<&Result<Message, Message>>,
    keys: Option<&str>,
) -> Response {
    let gathered = Gathered::of(app).await;
    let (mut secrets, mut stalled) = (Vec::new(), None);
    for hosted in app.room.all().await {
        stalled = stalled.or(hosted.stalled());
        if let Ok(table) = app.room.look(&hosted).await {
            secrets.push(TableSecrets::new(&table));
        }
    }
    let chart = debrief::chart(app).await;
    let markup = pages::teacher(&Teacher {
        wall: gathered.wall(app, chart.as_ref()),
        secrets: &secrets,
        offered: app.room.offered(),
        key: &keys.map_or_else(|| entropy::word().unwrap_or_default(), str::to_owned),
        said,
        battery: power::low(),
        stalled,
    });
    page(status, &markup)
}

/// What tells the teacher's page that something has changed.
pub(super) async fn stream(Shown(app): Shown) -> Response {
    let class = app.room.changed.subscribe();
    stream::sse(stream::changes(Watched { table: None, class, here: None }))
}

/// A table as both its sides see it.
pub(super) async fn table(Shown(app): Shown, Path(number): Path<u32>) -> Response {
    let class = app.room.class().await;
    let Ok(hosted) = app.room.hosted(number).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(table) = app.room.look(&hosted).await else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let glance = TableGlance::new(&class, &table, &app.room.present(), app.room.now());
    let key = entropy::word().unwrap_or_default();
    App::page(&pages::watch(&pages::Watched {
        wording: &app.wording,
        class: &class,
        table: &table,
        glance: &glance,
        showing: app.showing,
        key: &key,
    }))
}

/// What tells that page that something has changed.
pub(super) async fn table_stream(Shown(app): Shown, Path(number): Path<u32>) -> Response {
    let Ok(hosted) = app.room.hosted(number).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (table, class) = (Some(hosted.changes()), app.room.of_class.subscribe());
    stream::sse(stream::changes(Watched { table, class, here: None }))
}

/// The sheet for the lesson.
pub(super) async fn sheet(Shown(app): Shown) -> Response {
    let class = app.room.class().await;
    App::page(&pages::sheet(&pages::Sheet {
        wording: &app.wording,
        common: &app.room.ground().scenario().common,
        code: Some(app.room.code()),
        addresses: &app.addresses,
        transport: app.transport,
        turn: class.terms().turn,
    }))
}

/// A table's game as a save, which `replay` reads.
pub(super) async fn save(Shown(app): Shown, Path(name): Path<String>) -> Response {
    let found = async {
        let number = name.strip_suffix(".ron")?.parse().ok()?;
        let hosted = app.room.hosted(number).await.ok()?;
        let text = app.room.look(&hosted).await.ok()?.sitting().session().save().to_text();
        Some(text)
    };
    match found.await {
        Some(text) => {
            file("text/plain; charset=utf-8", &format!("{}-{name}", app.room.code()), text)
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A file to be kept.
pub(super) fn file(kind: &'static str, name: &str, what: impl Into<Body>) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([("content-type", kind.to_owned()), ("content-disposition", disposition)], what.into())
        .into_response()
}
