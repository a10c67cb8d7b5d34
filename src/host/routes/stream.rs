//! Streams: one a page, by which it learns that something has changed. What has is asked for then, with its own token, so
//! that a stream holds no secret.

use std::convert::Infallible;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream, StreamExt as _};
use serde::Deserialize;
use tokio::sync::watch;

use super::App;
use super::student::{known, stranger};
use crate::class::StudentId;
use crate::host::entropy;
use crate::host::room::{Presence, Room};

/// How often a stream says that it is still there.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// What a page was made from.
#[derive(Deserialize)]
pub(super) struct Since {
    #[serde(default)]
    at: Option<String>,
}

/// A student's stream: his table's changes, and the class's where he has none. What has changed since his page was made,
/// or since the last event he was sent, is said at once.
pub(super) async fn of_student(
    State(app): State<App>,
    Path(word): Path<String>,
    Query(since): Query<Since>,
    headers: HeaderMap,
) -> Response {
    let Some(known) = known(&app, &word, &headers).await else { return stranger(&app) };
    let place = known.class.student(known.student).and_then(|student| student.place);
    let hosted = match place {
        Some(place) => app.room.hosted(place.table).await.ok(),
        None => None,
    };
    let table = hosted.map(|hosted| hosted.changes());
    let class = app.room.of_class.subscribe();
    let here = Here::new(&app.room, known.student);
    let watched = Watched { table, class, here: Some(here) };
    let last = headers.get("last-event-id").and_then(|last| last.to_str().ok());
    let now = watched.now();
    let is_behind = last.or(since.at.as_deref()).is_some_and(|seen| seen != now);
    let missed = is_behind.then(|| Ok(changed(&now)));
    sse(stream::iter(missed).chain(changes(watched)))
}

/// How often a table and the class have changed, of which run of the host: what a page is made from, and the number of an
/// event.
pub(super) fn moment(table: Option<u64>, class: u64) -> String {
    static RUN: LazyLock<String> = LazyLock::new(|| entropy::word().unwrap_or_default());
    format!("{}.{class}.{}", table.unwrap_or(0), *RUN)
}

fn changed(now: &str) -> Event {
    Event::default().event("changed").id(now).data(now)
}

/// What a stream watches.
pub(super) struct Watched {
    pub(super) table: Option<watch::Receiver<u64>>,
    pub(super) class: watch::Receiver<u64>,
    /// Whose page it is, for as long as the stream is open; nobody's is the wall's or the teacher's.
    pub(super) here: Option<Here>,
}

impl Watched {
    /// What has been told with the event that is sent now.
    fn now(&self) -> String {
        moment(self.table.as_ref().map(|table| *table.borrow()), *self.class.borrow())
    }

    /// Watches the table its student sits at now; whether he is still of the class.
    async fn follow(&mut self) -> bool {
        let Some(Here(room, student)) = &self.here else { return true };
        let class = room.class().await;
        let Some(about) = class.student(*student) else { return false };
        self.table = match about.place {
            Some(place) => room.hosted(place.table).await.ok().map(|hosted| hosted.changes()),
            None => None,
        };
        true
    }
}

/// Says `changed` whenever something has.
pub(super) fn changes(watched: Watched) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(watched, |mut watched| async move {
        let table = async {
            match &mut watched.table {
                Some(table) => table.changed().await.is_ok(),
                None => std::future::pending().await,
            }
        };
        let goes_on = tokio::select! {
            there = table => there,
            there = watched.class.changed() => there.is_ok() && watched.follow().await,
        };
        goes_on.then(|| {
            if let Some(table) = &mut watched.table {
                table.mark_unchanged();
            }
            (Ok(changed(&watched.now())), watched)
        })
    })
}

/// A stream as an answer.
pub(super) fn sse(
    events: impl Stream<Item = Result<Event, Infallible>> + Send + 'static,
) -> Response {
    let alive = KeepAlive::new().interval(HEARTBEAT).text("still here");
    let headers = [("cache-control", "no-store"), ("x-accel-buffering", "no")];
    (headers, Sse::new(events).keep_alive(alive)).into_response()
}

/// A student's page that is open.
pub(super) struct Here(Arc<Room>, StudentId);

impl Here {
    fn new(room: &Arc<Room>, student: StudentId) -> Self {
        room.note_present(student, Presence::Came);
        Self(Arc::clone(room), student)
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        self.0.note_present(self.1, Presence::Left);
    }
}
