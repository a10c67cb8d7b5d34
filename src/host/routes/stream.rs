//! Streams: one a page, by which it learns that something has changed. What has is asked for then, with its own token, so
//! that a stream holds no secret.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use tokio::sync::watch;

use super::App;
use super::student::{known, stranger};
use crate::class::StudentId;
use crate::host::room::{Presence, Room};

/// How often a stream says that it is still there.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// A student's stream: his table's changes, and the class's where he has none.
pub(super) async fn of_student(
    State(app): State<App>,
    Path(word): Path<String>,
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
    sse(changes(Watched { table, class, here: Some(here) }))
}

/// What a stream watches.
pub(super) struct Watched {
    pub(super) table: Option<watch::Receiver<u64>>,
    pub(super) class: watch::Receiver<u64>,
    /// Whose page it is, for as long as the stream is open; nobody's is the wall's or the teacher's.
    pub(super) here: Option<Here>,
}

impl Watched {
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
            let count = watched.table.as_mut().map_or(0, |table| *table.borrow_and_update());
            let event =
                Event::default().event("changed").id(count.to_string()).data(count.to_string());
            (Ok(event), watched)
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
