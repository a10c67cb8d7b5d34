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
    let Some(known) = known(&app, &word, &headers).await else {
        return stranger(&app, &word, &headers).await;
    };
    let Some(about) = known.class.student(known.student) else {
        return stranger(&app, &word, &headers).await;
    };
    let hosted = match about.place {
        Some(place) => app.room.hosted(place.table).await.ok(),
        None => None,
    };
    let table = hosted.map(|hosted| hosted.changes());
    let class = app.room.of_class.subscribe();
    let here = Here::new(&app.room, known.student, about.token.clone());
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

/// What becomes of a stream once something has changed.
enum Next {
    /// It goes on.
    On(Watched),
    /// It says so, and ends: whoever opened it has the seat no longer, and learns that as he asks for his page.
    Last,
}

impl Watched {
    /// What has been told with the event that is sent now.
    fn now(&self) -> String {
        moment(self.table.as_ref().map(|table| *table.borrow()), *self.class.borrow())
    }

    /// Watches the table its student sits at now, for as long as he has the seat.
    async fn follow(mut self) -> Next {
        let Some(here) = &self.here else { return Next::On(self) };
        let class = here.room.class().await;
        let holder = class.student(here.student).filter(|about| about.token == here.token);
        let Some(holder) = holder else { return Next::Last };
        self.table = match holder.place {
            Some(place) => here.room.hosted(place.table).await.ok().map(|hosted| hosted.changes()),
            None => None,
        };
        Next::On(self)
    }

    /// Waits until something has changed; nothing where nothing will any more.
    async fn next(mut self) -> Option<Next> {
        let table = async {
            match &mut self.table {
                Some(table) => table.changed().await.is_ok(),
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            there = table => there.then_some(Next::On(self)),
            there = self.class.changed() => match there {
                Ok(()) => Some(self.follow().await),
                Err(_) => None,
            },
        }
    }
}

/// Says `changed` whenever something has.
pub(super) fn changes(watched: Watched) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(Next::On(watched), |next| async move {
        let Next::On(watched) = next else { return None };
        let mut next = watched.next().await?;
        if let Next::On(Watched { table: Some(table), .. }) = &mut next {
            table.mark_unchanged();
        }
        let event = match &next {
            Next::On(watched) => changed(&watched.now()),
            // Whoever has lost his seat is told that something has changed, and nothing more.
            Next::Last => Event::default().event("changed").data("0"),
        };
        Some((Ok(event), next))
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

/// A student's page that is open, with the seal of the token it was opened with.
pub(super) struct Here {
    room: Arc<Room>,
    student: StudentId,
    token: String,
}

impl Here {
    fn new(room: &Arc<Room>, student: StudentId, token: String) -> Self {
        room.note_present(student, Presence::Came);
        Self { room: Arc::clone(room), student, token }
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        self.room.note_present(self.student, Presence::Left);
    }
}
