//! A student's pages and commands. Each asks first whose they are: the token in the seat's own cookie.

use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use super::stream::moment;
use super::{App, is_part, key_of, onward, page, student_of};
use crate::class::{self, Class, ClassRow, Hold, Millis, Place, Stage, StudentId, Table};
use crate::host::pages::{self, Announced, Desk, Tab};
use crate::host::room::Told;
use crate::host::{cookie, entropy};
use crate::pages::{self as pages_of_game, Page};
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{Aside, Key, OffTurn, Role};
use crate::sitting::votes;
use crate::view::SeatView;

/// Who asks: what every answer is made from, whose page it is said to be, and the token that shows it.
type Asker = (State<App>, Path<String>, HeaderMap);

/// A student who has shown his token.
pub(super) struct Known {
    pub(super) student: StudentId,
    pub(super) class: Class,
}

/// Whose page is asked for, where the token is his.
pub(super) async fn known(app: &App, word: &str, headers: &HeaderMap) -> Option<Known> {
    let student = student_of(word)?;
    let class = app.room.class().await;
    let token = cookie::student_token(headers, app.room.code(), student)?;
    let is_his = class.student(student).is_some_and(|known| token.is_sealed_by(&known.token));
    is_his.then_some(Known { student, class })
}

/// Where a stranger is sent: to the door, whose page says how one comes back. Whoever had the seat is told who has it.
pub(super) async fn stranger(app: &App, word: &str, headers: &HeaderMap) -> Response {
    let (class, code) = (app.room.class().await, app.room.code());
    let lost = student_of(word).and_then(|student| {
        let token = cookie::student_token(headers, code, student)?;
        let name = class.student(student).map(|known| known.name.clone());
        class.lost(student, &token).map(|lost| (lost, name))
    });
    let shown = if let Some((lost, name)) = lost {
        pages::lost(&app.wording, code, name.as_deref(), &lost)
    } else {
        let why = Message::new("host-stranger");
        pages::come_back(&app.wording, code, Some(&why))
    };
    page(StatusCode::FORBIDDEN, &shown)
}

/// A student has heard what became of his seat.
pub(super) async fn heard(
    State(app): State<App>,
    Path(word): Path<String>,
    headers: HeaderMap,
) -> Response {
    let Some(known) = known(&app, &word, &headers).await else {
        return stranger(&app, &word, &headers).await;
    };
    let student = known.student;
    let heard = |class: &Class| {
        // Where there is nothing to hear, nothing is written down.
        let rows = class.told(student).map(|_| vec![ClassRow::Heard { student }]);
        Ok(((), rows.unwrap_or_default()))
    };
    match app.room.in_class(heard).await {
        Ok(()) => onward(&format!("/s/{}", student.0)),
        Err(why) => {
            let asked = Asked { said: Some(Err(why)), ..Asked::of(Tab::default()) };
            show(&app, &word, asked, &headers).await
        }
    }
}

/// The first page.
pub(super) async fn first((State(app), Path(student), headers): Asker) -> Response {
    show(&app, &student, Asked::of(Tab::Table), &headers).await
}

/// One of the pages.
pub(super) async fn tab(
    State(app): State<App>,
    Path((student, tab)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let Some(tab) = Tab::of(&tab) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    show(&app, &student, Asked::of(tab), &headers).await
}

/// A move that is considered.
#[derive(Deserialize)]
pub(super) struct Considering {
    line: String,
    #[serde(default)]
    tab: String,
}

/// What a move would do, with the button that makes it.
pub(super) async fn ask(
    (State(app), Path(student), headers): Asker,
    Query(asked): Query<Considering>,
) -> Response {
    let tab = Tab::of(&asked.tab).unwrap_or_default();
    let asked = Asked { considered: Some(asked.line), ..Asked::of(tab) };
    show(&app, &student, asked, &headers).await
}

/// The debrief, to take home as a page of its own.
pub(super) async fn sheet((State(app), Path(student), headers): Asker) -> Response {
    let Some(known) = known(&app, &student, &headers).await else {
        return stranger(&app, &student, &headers).await;
    };
    let told = async {
        let place = known.class.student(known.student)?.place?;
        let told = app.room.hosted(place.table).await.ok()?.told().await?;
        let mut page = Page::new(&app.wording);
        debrief(&mut page, &told, place.side, pages_of_game::debrief_in_full);
        Some(pages::take_home(&app.wording, app.room.code(), &page))
    };
    match told.await {
        Some(markup) => {
            let name = format!("attachment; filename=\"debrief-{}.html\"", app.room.code());
            ([("content-disposition", name)], App::page(&markup)).into_response()
        }
        None => onward(&format!("/s/{}/papers", known.student.0)),
    }
}

/// What a student guesses.
#[derive(Deserialize)]
pub(super) struct Guessing {
    #[serde(default)]
    guess: String,
}

/// Notes what a student guesses; the wall counts it, and no other phone hears of it.
pub(super) async fn guess(
    State(app): State<App>,
    Path(word): Path<String>,
    headers: HeaderMap,
    Form(form): Form<Guessing>,
) -> Response {
    let Some(known) = known(&app, &word, &headers).await else {
        return stranger(&app, &word, &headers).await;
    };
    let student = known.student;
    let guessed = async {
        let guess = class::Guess::of(&form.guess);
        let guess = guess.ok_or_else(|| Message::new("host-form-incomplete"))?;
        app.room.in_class_unheard(|class| class.guess(student, guess)).await
    };
    match guessed.await {
        Ok(()) => onward(&format!("/s/{}", student.0)),
        Err(why) => {
            let asked = Asked { said: Some(Err(why)), ..Asked::of(Tab::default()) };
            show(&app, &word, asked, &headers).await
        }
    }
}

/// What is asked for.
struct Asked {
    tab: Tab,
    /// The line of a move that is considered.
    considered: Option<String>,
    /// What the command just sent came to.
    said: Option<Result<Message, Message>>,
}

impl Asked {
    fn of(tab: Tab) -> Self {
        Self { tab, considered: None, said: None }
    }
}

/// A page as its student may see it now.
async fn show(app: &App, word: &str, asked: Asked, headers: &HeaderMap) -> Response {
    let Some(known) = known(app, word, headers).await else {
        return stranger(app, word, headers).await;
    };
    let Known { student, class } = &known;
    let place = class.student(*student).and_then(|student| student.place);
    let shown = match place.filter(|_| class.stage() != Stage::Gathering) {
        Some(place) => desk(app, &known, place, asked, headers).await.ok(),
        None => None,
    };
    // A table that is still being set up: its page comes by itself.
    let at = moment(None, *app.room.of_class.borrow());
    let common = &app.room.ground().scenario().common;
    let waiting = || pages::waiting(&app.wording, common, app.room.code(), class, *student, &at);
    shown.unwrap_or_else(|| App::page(&waiting()))
}

async fn desk(
    app: &App,
    known: &Known,
    place: Place,
    asked: Asked,
    headers: &HeaderMap,
) -> Result<Response, Message> {
    let Known { student, class } = known;
    let roles = class.parts_of(*student);
    let hosted = app.room.hosted(place.table).await?;
    let told = if asked.tab == Tab::Papers { hosted.told().await } else { None };
    let told = told.map(|told| {
        let mut page = Page::new(&app.wording);
        debrief(&mut page, &told, place.side, pages_of_game::debrief);
        page
    });
    let mut table = app.room.look(&hosted).await?;
    let stalled = hosted.stalled();
    let sight = table.look(place.side, &roles).ok_or_else(|| Message::new("class-held"))?;
    let at = moment(Some(*hosted.changes().borrow()), *app.room.of_class.borrow());
    let session = table.sitting().session();
    let foresee = |a_move| session.foresee(place.side, a_move);
    let put_away = table.gone_on(*student, class::Shown::Asides);
    let standing: Vec<usize> = table.announced().map(|(number, _)| number).collect();
    let announced: Vec<Announced> = (1..)
        .zip(session.asides())
        .filter_map(|(number, aside)| {
            let text = announced(aside, place.side)?;
            let stands = number > put_away && standing.contains(&number);
            Some(Announced { text, stands, number })
        })
        .collect();
    let gone_on = table.gone_on(*student, class::Shown::Ballots);
    let mut votes = votes(&sight.happened);
    // Nobody is held up where it cannot be written down that he goes on.
    votes.retain(|vote| vote.until > gone_on && stalled.is_none());
    let shown = Desk {
        wording: &app.wording,
        code: app.room.code(),
        class,
        student: *student,
        table: place.table,
        side: place.side,
        roles: &roles,
        sight: &sight,
        at: &at,
        revision: table.sitting().revision(),
        may_take_back: roles.iter().any(|role| session.may_undo(class::seat_of(place.side, *role))),
        on_desk: table.sitting().on_desk(class::seat_of(place.side, Role::Chief)),
        foresee: &foresee,
        delegate_opposite: table.has_delegate(place.side.other()),
        left: table.left(app.room.now()),
        hold: if stalled.is_some() { Hold::Paused } else { held(class, &table) },
        notes: table.notes(place.side),
        repertoire: app.room.delegates.repertoire(),
        tab: asked.tab,
        considered: asked.considered.as_deref(),
        // Nothing is taken as long as nothing can be written down.
        said: asked.said.or(stalled.map(Err)),
        announced: &announced,
        votes: &votes,
        keys: &|| entropy::word().unwrap_or_default(),
        debrief: told.as_ref(),
    };
    let markup =
        if is_part(headers) { pages::student_main(&shown) } else { pages::student(&shown) };
    Ok(App::page(&markup))
}

/// What was announced to a side.
fn announced(aside: &Aside, side: Side) -> Option<String> {
    match &aside.what {
        OffTurn::Announced { text, to } if to.is_none_or(|to| to == side) => Some(text.clone()),
        OffTurn::Announced { .. }
        | OffTurn::Brought { .. }
        | OffTurn::TookOver { .. }
        | OffTurn::HandedBack { .. } => None,
    }
}

/// Writes the debrief of a game that is over, as it is told to `side`.
fn debrief(
    page: &mut Page<'_>,
    told: &Told,
    side: Side,
    write: fn(&mut Page<'_>, &pages_of_game::Debrief<'_>),
) {
    let view = SeatView::new(told.session.talks(), side);
    let (session, opponent) = (&told.session, told.opponents.as_slice());
    write(
        page,
        &pages_of_game::Debrief { session, view: &view, opponent, hindsight: &told.hindsight },
    );
}

/// Whether a table plays: not while the class does not.
fn held(class: &Class, table: &Table) -> Hold {
    match (class.stage(), class.hold()) {
        (Stage::Over, _) => Hold::Paused,
        (_, Hold::Playing) => table.hold(),
        (_, held) => held,
    }
}

/// A move.
#[derive(Deserialize)]
pub(super) struct Moving {
    line: String,
    revision: usize,
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    tab: Option<String>,
}

/// Makes a move.
pub(super) async fn play(asker: Asker, Form(form): Form<Moving>) -> Response {
    let Moving { line, revision, key, tab } = form;
    let sent = Sent { key, tab: tab_of(tab.as_ref()), when: When::Playing };
    command(asker, sent, |table, by| {
        table.play(by.place.side, &by.roles, revision, &line, by.key, by.now)
    })
    .await
}

/// A draft: a field an issue, or the word to put it away.
pub(super) async fn draft(asker: Asker, Form(fields): Form<Vec<(String, String)>>) -> Response {
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let clauses: Vec<String> = fields
        .iter()
        .filter_map(|(name, option)| Some(format!("{}={option}", name.strip_prefix("issue-")?)))
        .filter(|clause| !clause.ends_with('='))
        .collect();
    let clauses = field("clear").is_none().then(|| clauses.join(" "));
    let (key, tab) = (field("key").cloned(), tab_of(field("tab")));
    command(asker, Sent { key, tab, when: When::Paused }, |table, by| {
        table.work_on(by.place.side, &by.roles, clauses.as_deref(), by.key, by.now)
    })
    .await
}

/// A command that says nothing but its key.
#[derive(Deserialize)]
pub(super) struct Bare {
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    tab: Option<String>,
}

/// Takes the last move back.
pub(super) async fn take_back(asker: Asker, Form(Bare { key, tab }): Form<Bare>) -> Response {
    let sent = Sent { key, tab: tab_of(tab.as_ref()), when: When::Playing };
    command(asker, sent, |table, by| table.take_back(by.place.side, &by.roles, by.key, by.now))
        .await
}

/// From what he goes on.
#[derive(Deserialize)]
pub(super) struct GoingOn {
    from: class::Shown,
    until: usize,
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    tab: Option<String>,
}

/// Goes on from a vote, or puts an announcement away.
pub(super) async fn go_on(asker: Asker, Form(form): Form<GoingOn>) -> Response {
    let GoingOn { from, until, key, tab } = form;
    let sent = Sent { key, tab: tab_of(tab.as_ref()), when: When::Always };
    command(asker, sent, |table, by| table.go_on(by.student, from, until, by.key, by.now)).await
}

/// A line to one's delegation.
#[derive(Deserialize)]
pub(super) struct Noting {
    text: String,
    #[serde(default)]
    key: Option<String>,
}

/// Writes a line to one's delegation.
pub(super) async fn note(asker: Asker, Form(Noting { text, key }): Form<Noting>) -> Response {
    command(asker, Sent { key, tab: Tab::Papers, when: When::Paused }, |table, by| {
        table.write_note(by.place.side, by.student, &text, by.key, by.now)
    })
    .await
}

/// The page a form stood on.
fn tab_of(word: Option<&String>) -> Tab {
    word.and_then(|word| Tab::of(word)).unwrap_or_default()
}

/// What is common to all commands.
struct Sent {
    /// The command's own key, where its form had one.
    key: Option<String>,
    /// Which page its form stood on.
    tab: Tab,
    /// When it may be given.
    when: When,
}

/// When a command may be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// While the class plays.
    Playing,
    /// Also while it is paused: what is read and written among the members of a delegation.
    Paused,
    /// Whenever there is a table, the class over or not: what a student has read is his own affair.
    Always,
}

/// Who gives a command, and when.
struct By {
    student: StudentId,
    place: Place,
    roles: Vec<Role>,
    key: Key,
    now: Millis,
}

/// Carries out a command of a student's at his table, and shows him what has come of it.
async fn command(
    (State(app), Path(word), headers): Asker,
    Sent { key, tab, when }: Sent,
    what: impl FnOnce(&mut Table, By) -> Result<(), Message>,
) -> Response {
    let Some(known) = known(&app, &word, &headers).await else {
        return stranger(&app, &word, &headers).await;
    };
    let student = known.student;
    let outcome = async {
        let class = &known.class;
        let place = class.student(student).and_then(|student| student.place);
        let place = place.ok_or_else(|| Message::new("host-no-seat"))?;
        if class.stage() != Stage::Playing && when != When::Always {
            return Err(Message::new("class-over"));
        }
        match (class.hold(), when) {
            (Hold::Playing, _) | (Hold::Paused, When::Paused) | (_, When::Always) => {}
            (Hold::Paused, When::Playing) | (Hold::EyesUp, When::Playing | When::Paused) => {
                return Err(Message::new("class-held"));
            }
        }
        let (key, roles) = (key_of(key.as_deref())?, class.parts_of(student));
        let what = |table: &mut Table, now| what(table, By { student, place, roles, key, now });
        match when {
            When::Playing | When::Paused => app.room.at_table(place.table, what).await,
            When::Always => app.room.at_table_unheard(place.table, what).await,
        }
    };
    match outcome.await {
        Ok(()) if !is_part(&headers) => onward(&format!("/s/{}/{}", student.0, tab.word())),
        Ok(()) => show(&app, &word, Asked::of(tab), &headers).await,
        Err(why) => {
            let asked = Asked { said: Some(Err(why)), ..Asked::of(tab) };
            show(&app, &word, asked, &headers).await
        }
    }
}
