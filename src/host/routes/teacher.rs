//! The teacher's commands. Each asks first whether the teacher's token is there.

use axum::Form;
use axum::body::Body;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::stream::{self, Watched};
use super::wall::Gathered;
use super::{App, debrief, key_of, onward, page};
use crate::class::{
    self, Class, ClassRow, Code, Hold, Millis, Moved, Nickname, OwnEvent, Place, PlayedBy, Stage,
    StudentId, Table, Token,
};
use crate::host::pages::{self, TableGlance, TableSecrets, Teacher};
use crate::host::{cookie, entropy, power};
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{Key, OffTurn};

/// Most tables students are seated at before play begins.
const MOST_TABLES: u32 = 60;

/// Most that is added to a turn at once.
const LONGEST_EXTENSION: Millis = Millis::of_seconds(3_600);

/// Lets nobody but the teacher pass.
pub(super) async fn only_the_teacher(
    State(app): State<App>,
    headers: HeaderMap,
    request: Request,
    next: Next,
) -> Response {
    let class = app.room.class().await;
    let token = cookie::teacher_token(&headers, app.room.code());
    if token.is_some_and(|token| token.is_sealed_by(class.teacher())) {
        next.run(request).await
    } else {
        stranger(&app)
    }
}

fn stranger(app: &App) -> Response {
    let why = Message::new("host-not-teacher");
    page(StatusCode::FORBIDDEN, &pages::enter(&app.wording, app.room.code(), None, Some(&why)))
}

/// The key of the link the program printed.
#[derive(Deserialize)]
pub(super) struct Entering {
    #[serde(default)]
    key: String,
}

/// The page the printed link leads to. It changes nothing: a preview of the link uses nothing up.
pub(super) async fn door(State(app): State<App>, Query(link): Query<Entering>) -> Response {
    App::page(&pages::enter(&app.wording, app.room.code(), Some(&link.key), None))
}

/// Gives the teacher his token, once for a link; any he had before is worth nothing then.
pub(super) async fn enter(State(app): State<App>, Form(link): Form<Entering>) -> Response {
    let given = Token::read(&link.key);
    if !given.is_some_and(|key| app.use_entry(&key)) {
        return stranger(&app);
    }
    let entered = async {
        let token = Token::of(entropy::bytes()?);
        let row = ClassRow::TeacherSealed { seal: token.seal() };
        app.room.in_class(|_| Ok(((), vec![row]))).await?;
        Ok::<Token, Message>(token)
    };
    match entered.await {
        Ok(token) => {
            let cookie = cookie::of_teacher(app.room.code(), &token);
            ([("set-cookie", cookie)], onward("/teacher")).into_response()
        }
        Err(why) => {
            // The link is as good as before.
            app.restore_entry(&link.key);
            let shown = pages::enter(&app.wording, app.room.code(), None, Some(&why));
            page(StatusCode::SERVICE_UNAVAILABLE, &shown)
        }
    }
}

/// Everything a teacher's form may say; each command reads its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    key: Option<String>,
    table: String,
    side: String,
    student: String,
    value: String,
    text: String,
    name: String,
    seconds: String,
    note: String,
    code: String,
    event: String,
    title: String,
    meter: String,
    by: String,
}

impl Asked {
    /// The table named; all of them where none is.
    fn table(&self) -> Result<Option<u32>, Message> {
        if self.table.is_empty() { Ok(None) } else { number(&self.table).map(Some) }
    }

    fn side(&self) -> Result<Option<Side>, Message> {
        if self.side.is_empty() {
            return Ok(None);
        }
        Side::from_word(&self.side).map(Some).ok_or_else(incomplete)
    }

    /// The place named; nothing where the best is to be found.
    fn place(&self) -> Result<Option<Place>, Message> {
        let place = |table| Ok(Place { table, side: self.side()?.ok_or_else(incomplete)? });
        self.table()?.map(place).transpose()
    }

    fn student(&self) -> Result<StudentId, Message> {
        number(&self.student).map(StudentId)
    }

    fn key(&self) -> Result<Key, Message> {
        key_of(self.key.as_deref())
    }
}

fn number<T: std::str::FromStr>(word: &str) -> Result<T, Message> {
    word.trim().parse().map_err(|_| incomplete())
}

fn incomplete() -> Message {
    Message::new("host-form-incomplete")
}

/// What a teacher may command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Play begins.
    Begin,
    /// The class or a table is held, or plays on.
    Hold,
    /// A turn is given more time.
    Extend,
    /// Something is said to a side, a table or all.
    Announce,
    /// An event is brought about.
    Event,
    /// A latecomer is let in and seated, or a student sits elsewhere.
    Place,
    /// A student is no longer of the class.
    Remove,
    /// A student is called otherwise.
    Rename,
    /// A scripted delegate plays for a delegation, or no longer.
    Delegate,
    /// A delegation's note is taken away.
    Unnote,
    /// The lesson is over, and the class goes on in the next.
    Next,
    /// The class is over.
    End,
    /// Nothing of the class is kept.
    Delete,
}

impl Command {
    /// The command of a word in an address.
    fn of(word: &str) -> Option<Self> {
        Some(match word {
            "begin" => Self::Begin,
            "hold" => Self::Hold,
            "extend" => Self::Extend,
            "announce" => Self::Announce,
            "event" => Self::Event,
            "admit" | "place" => Self::Place,
            "remove" => Self::Remove,
            "rename" => Self::Rename,
            "delegate" => Self::Delegate,
            "unnote" => Self::Unnote,
            "next" => Self::Next,
            "end" => Self::End,
            "delete" => Self::Delete,
            _ => return None,
        })
    }
}

/// Carries out a command, and shows the wall again.
pub(super) async fn command(
    State(app): State<App>,
    Path(word): Path<String>,
    Form(asked): Form<Asked>,
) -> Response {
    let Some(command) = Command::of(&word) else { return StatusCode::NOT_FOUND.into_response() };
    match carry_out(&app, command, &asked).await {
        Ok(()) if command == Command::Delete => {
            App::page(&pages::deleted(&app.wording, app.room.code()))
        }
        Ok(()) => onward("/teacher"),
        Err(why) => shown(&app, StatusCode::UNPROCESSABLE_ENTITY, Some(&Err(why))).await,
    }
}

async fn carry_out(app: &App, command: Command, asked: &Asked) -> Result<(), Message> {
    let room = &app.room;
    match command {
        Command::Begin => room.begin().await,
        Command::Hold => hold(app, asked).await,
        Command::Next => room.hold(Hold::Paused).await,
        Command::Extend => {
            let more = Millis::of_seconds(number(&asked.seconds)?).min(LONGEST_EXTENSION);
            at_tables(app, asked.table()?, |table, now| {
                table.extend(more, now);
                Ok(())
            })
            .await
        }
        Command::Announce => {
            let (text, to) = (one_line(&asked.text), asked.side()?);
            let (what, key) = (OffTurn::Announced { text, to }, asked.key()?);
            at_tables(app, asked.table()?, |table, now| {
                table.do_off_turn(what.clone(), Some(key.clone()), now)
            })
            .await
        }
        Command::Event => {
            let (own, key) = (own_event(asked)?, asked.key()?);
            at_tables(app, asked.table()?, |table, now| {
                let session = table.sitting().session();
                let what = match &own {
                    Some(own) => class::own_event(session, own)?,
                    None => class::scenario_event(session, &asked.event)?,
                };
                table.do_off_turn(what, Some(key.clone()), now)
            })
            .await
        }
        Command::Place => {
            let (student, place) = (asked.student()?, asked.place()?);
            let seat = |class: &Class| {
                class.student(student).ok_or_else(|| Message::new("host-no-student"))?;
                let place = place.or_else(|| class.free_place());
                if place.is_some_and(|place| !is_there(class, place)) {
                    return Err(incomplete());
                }
                Ok(((), vec![ClassRow::Placed { student, place }]))
            };
            room.in_class(seat).await?;
            room.settle().await
        }
        Command::Remove => {
            let student = asked.student()?;
            room.in_class(|_| Ok(((), vec![ClassRow::Removed { student }]))).await?;
            room.settle().await
        }
        Command::Rename => {
            let (student, name) = (asked.student()?, Nickname::new(&asked.name)?);
            let rename = |class: &Class| {
                class.name_is_free(Some(student), name.text(), Nickname::are_alike)?;
                let name = name.text().to_owned();
                Ok(((), vec![ClassRow::Renamed { student, name }]))
            };
            room.in_class(rename).await
        }
        Command::Delegate => {
            let place = asked.place()?.ok_or_else(incomplete)?;
            let by = match asked.value.as_str() {
                "seat" => PlayedBy::Delegate,
                "relieve" => PlayedBy::Students,
                _ => return Err(incomplete()),
            };
            let delegate = |class: &Class| {
                if !is_there(class, place) {
                    return Err(incomplete());
                }
                Ok(((), vec![ClassRow::Delegated { place, by }]))
            };
            room.in_class(delegate).await?;
            room.settle().await
        }
        Command::Unnote => {
            let place = asked.place()?.ok_or_else(incomplete)?;
            let note = number(&asked.note)?;
            room.at_table(place.table, |table, now| {
                table.remove_note(place.side, note, now);
                Ok(())
            })
            .await
        }
        Command::End => room.end().await,
        Command::Delete => {
            let is_meant = Code::read(&asked.code).is_some_and(|code| code.text() == room.code());
            if !is_meant {
                return Err(Message::new("host-not-meant").with("code", room.code()));
            }
            room.end().await?;
            room.delete().await
        }
    }
}

/// Whether a class has such a table, or may have it once play begins.
fn is_there(class: &Class, place: Place) -> bool {
    let most = match class.stage() {
        Stage::Gathering => MOST_TABLES,
        Stage::Playing => class.tables(),
        Stage::Over => 0,
    };
    (1..=most).contains(&place.table)
}

async fn hold(app: &App, asked: &Asked) -> Result<(), Message> {
    let hold = match asked.value.as_str() {
        "playing" => Hold::Playing,
        "paused" => Hold::Paused,
        "eyes_up" => Hold::EyesUp,
        _ => return Err(incomplete()),
    };
    let Some(table) = asked.table()? else { return app.room.hold(hold).await };
    let class = app.room.class().await.runs();
    let held = |table: &mut Table, now| {
        table.set_hold(hold, now);
        table.let_run(class, now);
        Ok(())
    };
    app.room.at_table(table, held).await
}

/// The event of his own a teacher describes; nothing where one of the scenario is named.
fn own_event(asked: &Asked) -> Result<Option<OwnEvent>, Message> {
    if !asked.event.is_empty() {
        return Ok(None);
    }
    let by = if asked.by.is_empty() { 0 } else { number(&asked.by)? };
    let meter = match asked.meter.as_str() {
        "" => None,
        "face" => Some(Meter::Face),
        "trust" => Some(Meter::Trust),
        "capital" => Some(Meter::Capital),
        _ => return Err(incomplete()),
    };
    let sides = asked.side()?.map_or(Side::BOTH.to_vec(), |side| vec![side]);
    let moved = |meter| sides.iter().map(move |side| Moved { side: *side, meter, by });
    let moves = meter.filter(|_| by != 0).into_iter().flat_map(moved).collect();
    let (title, text) = (one_line(&asked.title), one_line(&asked.text));
    Ok(Some(OwnEvent { title, text, moves }))
}

/// A text as one line: what was typed in several is one announcement.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At one table, or at all.
async fn at_tables(
    app: &App,
    table: Option<u32>,
    what: impl Fn(&mut Table, Millis) -> Result<(), Message>,
) -> Result<(), Message> {
    if let Some(table) = table {
        return app.room.at_table(table, what).await;
    }
    app.room.at_every(what).await
}

/// The teacher's page.
pub(super) async fn wall(State(app): State<App>) -> Response {
    shown(&app, StatusCode::OK, None).await
}

pub(super) async fn shown(
    app: &App,
    status: StatusCode,
    said: Option<&Result<Message, Message>>,
) -> Response {
    let gathered = Gathered::of(app).await;
    let (mut secrets, mut stalled) = (Vec::new(), None);
    for hosted in app.room.all().await {
        stalled = stalled.or(hosted.stalled());
        secrets.push(TableSecrets::new(&*hosted.table().lock().await));
    }
    let chart = debrief::chart(app).await;
    let markup = pages::teacher(&Teacher {
        wall: gathered.wall(app, chart.as_ref()),
        secrets: &secrets,
        key: &entropy::word().unwrap_or_default(),
        said,
        battery: power::low(),
        stalled,
    });
    page(status, &markup)
}

/// What tells the teacher's page that something has changed.
pub(super) async fn stream(State(app): State<App>) -> Response {
    let class = app.room.changed.subscribe();
    stream::sse(stream::changes(Watched { table: None, class, here: None }))
}

/// A table as both its sides see it.
pub(super) async fn table(State(app): State<App>, Path(number): Path<u32>) -> Response {
    let class = app.room.class().await;
    let Ok(hosted) = app.room.hosted(number).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let table = hosted.table().lock().await;
    let glance = TableGlance::new(&class, &table, &app.room.present(), app.room.now());
    let key = entropy::word().unwrap_or_default();
    App::page(&pages::watch(&pages::Watched {
        wording: &app.wording,
        class: &class,
        table: &table,
        glance: &glance,
        key: &key,
    }))
}

/// What tells that page that something has changed.
pub(super) async fn table_stream(State(app): State<App>, Path(number): Path<u32>) -> Response {
    let Ok(hosted) = app.room.hosted(number).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (table, class) = (Some(hosted.changes()), app.room.of_class.subscribe());
    stream::sse(stream::changes(Watched { table, class, here: None }))
}

/// The sheet for the lesson.
pub(super) async fn sheet(State(app): State<App>) -> Response {
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
pub(super) async fn save(State(app): State<App>, Path(name): Path<String>) -> Response {
    let found = async {
        let number = name.strip_suffix(".ron")?.parse().ok()?;
        let hosted = app.room.hosted(number).await.ok()?;
        let text = hosted.table().lock().await.sitting().session().save().to_text();
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
