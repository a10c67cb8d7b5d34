//! What is answered at which address.

mod assets;
mod debrief;
mod door;
mod papers;
mod stream;
mod student;
mod teacher;
mod wall;

use std::convert::Infallible;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::Markup;
use tokio::sync::OnceCell;

use super::address::Addresses;
use super::guard::Transport;
use super::pages::{self, Showing};
use super::rehearsal::{Pace, Rehearsal};
use super::room::Room;
use crate::class::{Stage, StudentId, Token};
use crate::sentence::Message;
use crate::session::Key;
use crate::session::SharedFrame;
use crate::wording::Wording;

/// What every answer is made from.
#[derive(Clone)]
pub(super) struct App {
    /// The class.
    room: Arc<Room>,
    /// The words.
    wording: Arc<Wording>,
    /// What the projector shows of how to get here, the best first.
    addresses: Arc<[String]>,
    /// By what the room is answered.
    transport: Transport,
    /// The key of the link that makes a browser the teacher's; it is used once.
    entry: Arc<Mutex<Option<Token>>>,
    /// What all tables are measured in, once it is asked for.
    frame: Frame,
    /// The rehearsal that is under way, if one is.
    rehearsal: Arc<Mutex<Option<Arc<Rehearsal>>>>,
    /// Whose class is shown.
    showing: Showing,
}

/// What all tables of a class are measured in, made once.
pub(super) type Frame = Arc<OnceCell<Option<Arc<SharedFrame>>>>;

impl App {
    /// As a host begins.
    pub(super) fn new(
        room: Arc<Room>,
        wording: Wording,
        addresses: &Addresses,
        entry: Token,
    ) -> Self {
        let urls = addresses.advertised.iter().map(|one| one.url.clone());
        Self {
            room,
            wording: Arc::new(wording),
            addresses: urls.collect(),
            transport: addresses.transport,
            entry: Arc::new(Mutex::new(Some(entry))),
            frame: Arc::default(),
            rehearsal: Arc::default(),
            showing: Showing::Class,
        }
    }

    /// What the wall and the teacher's pages show: the rehearsal while there is one, else the class.
    fn shown(&self) -> Self {
        let rehearsal = self.rehearsal.lock().ok().and_then(|kept| kept.clone());
        match rehearsal {
            Some(rehearsal) => Self {
                room: Arc::clone(&rehearsal.room),
                frame: Arc::clone(&rehearsal.frame),
                showing: Showing::Rehearsal,
                ..self.clone()
            },
            None => self.clone(),
        }
    }

    /// Begins a rehearsal in place of any there was; the class itself must not have begun.
    ///
    /// # Errors
    /// Why it cannot be held, in a sentence.
    pub(super) async fn rehearse(&self, tables: u32, pace: Pace) -> Result<(), Message> {
        if self.room.class().await.stage() != Stage::Gathering {
            return Err(Message::new("rehearsal-late"));
        }
        let rehearsal = Rehearsal::begin(&self.room, &self.wording, tables, pace).await?;
        self.show_instead(Some(Arc::new(rehearsal))).await;
        Ok(())
    }

    /// Shows a rehearsal, or the class again: every page that shows the one hears that it is to show the other. A rehearsal
    /// that is shown no more is thrown away.
    async fn show_instead(&self, rehearsal: Option<Arc<Rehearsal>>) {
        let before = self
            .rehearsal
            .lock()
            .ok()
            .and_then(|mut kept| std::mem::replace(&mut *kept, rehearsal));
        self.room.changed.send_modify(|count| *count += 1);
        if let Some(before) = before {
            before.room.changed.send_modify(|count| *count += 1);
            before.end().await;
        }
    }

    /// As one of several hosts has it: the class is found at a public address, and its teacher's link is known by its seal.
    pub(super) fn shared(
        room: Arc<Room>,
        wording: Wording,
        (address, transport): (String, Transport),
    ) -> Self {
        Self {
            room,
            wording: Arc::new(wording),
            addresses: [address].into(),
            entry: Arc::default(),
            frame: Arc::default(),
            rehearsal: Arc::default(),
            showing: Showing::Class,
            transport,
        }
    }

    /// Lets the teacher's link be used again, where its use could not be written down.
    fn restore_entry(&self, key: &str) {
        if let (Ok(mut entry), Some(key)) = (self.entry.lock(), Token::read(key)) {
            *entry = Some(key);
        }
    }

    /// Whether `key` is that of the teacher's link, which it opens once.
    fn use_entry(&self, key: &Token) -> bool {
        let Ok(mut entry) = self.entry.lock() else { return false };
        let is_it = entry.as_ref().is_some_and(|kept| key.is_sealed_by(&kept.seal()));
        if is_it {
            *entry = None;
        }
        is_it
    }

    /// A page.
    fn page(markup: &Markup) -> Response {
        page(StatusCode::OK, markup)
    }
}

/// What is asked of what the wall and the teacher's pages show: a rehearsal while there is one.
pub(super) struct Shown(App);

impl FromRequestParts<App> for Shown {
    type Rejection = Infallible;

    async fn from_request_parts(_: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self(app.shown()))
    }
}

/// Everything there is to be asked.
pub(super) fn router(app: App) -> Router {
    let of_teacher = Router::new()
        .route("/teacher", get(teacher::wall))
        .route("/teacher/stream", get(teacher::stream))
        .route("/teacher/table/{table}", get(teacher::table))
        .route("/teacher/table/{table}/stream", get(teacher::table_stream))
        .route("/teacher/sheet", get(teacher::sheet))
        .route("/teacher/board", get(papers::board))
        .route("/teacher/all.zip", get(papers::all))
        .route("/teacher/slips", post(papers::slips))
        .route("/teacher/debrief", get(debrief::debrief))
        .route("/teacher/steps/{table}", get(debrief::one))
        .route("/teacher/again", get(debrief::otherwise))
        .route("/teacher/handout", get(debrief::papers))
        .route("/teacher/export.csv", get(debrief::moves))
        .route("/teacher/gradebook.csv", get(debrief::gradebook))
        .route("/teacher/save/{name}", get(teacher::save))
        .route("/teacher/{command}", post(teacher::command))
        .route_layer(from_fn_with_state(app.clone(), teacher::only_the_teacher));
    Router::new()
        .route("/", get(door::door))
        .route("/join", get(door::door).post(door::join))
        .route("/return", get(door::come_back).post(door::returned))
        .route("/s/{student}", get(student::first))
        .route("/s/{student}/stream", get(stream::of_student))
        .route("/s/{student}/move", post(student::play))
        .route("/s/{student}/draft", post(student::draft))
        .route("/s/{student}/back", post(student::take_back))
        .route("/s/{student}/note", post(student::note))
        .route("/s/{student}/on", post(student::go_on))
        .route("/s/{student}/heard", post(student::heard))
        .route("/s/{student}/guess", post(student::guess))
        .route("/s/{student}/ask", get(student::ask))
        .route("/s/{student}/sheet", get(student::sheet))
        .route("/s/{student}/{tab}", get(student::tab))
        .route("/wall", get(wall::wall))
        .route("/wall/stream", get(wall::stream))
        .route("/teacher/enter", get(teacher::door).post(teacher::enter))
        .merge(of_teacher)
        .layer(from_fn_with_state(app.clone(), none_of_what_was_deleted))
        .with_state(app)
        .merge(dressing())
}

/// Of a class that was deleted nothing is shown: whoever still has a page of it reads that it is gone.
async fn none_of_what_was_deleted(State(app): State<App>, asked: Request, next: Next) -> Response {
    if !app.room.is_deleted() {
        return next.run(asked).await;
    }
    let gone = pages::deleted(&app.wording, app.room.code(), app.room.kept_in());
    // A page that asks for a part of itself is to ask for the whole.
    ([("hx-refresh", "true")], page(StatusCode::GONE, &gone)).into_response()
}

/// What every page is dressed with.
pub(super) fn dressing() -> Router {
    Router::new().route("/assets/{*path}", get(assets::asset))
}

pub(super) fn page(status: StatusCode, markup: &Markup) -> Response {
    let html = [("content-type", "text/html; charset=utf-8")];
    (status, html, markup.0.clone()).into_response()
}

/// Where a form leads without scripts.
fn onward(to: &str) -> Response {
    Redirect::to(to).into_response()
}

/// Whether only a part of the page is asked for.
fn is_part(headers: &HeaderMap) -> bool {
    headers.contains_key("hx-request")
}

/// The key a form came with; a form without one is a command of its own.
fn key_of(word: Option<&str>) -> Result<Key, Message> {
    let known = word.and_then(Key::new);
    let fresh = || Key::new(&super::entropy::word().ok()?);
    known.or_else(fresh).ok_or_else(|| Message::new("host-no-key"))
}

/// A student's number as it stands in an address.
fn student_of(word: &str) -> Option<StudentId> {
    word.parse().ok().map(StudentId)
}
