//! The teacher's commands.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::asked::{Asked, incomplete, number, one_line};
use super::shown;
use crate::class::{
    self, Class, ClassRow, Code, Hold, Millis, Nickname, PlayedBy, Table, read_roster,
};
use crate::host::routes::{App, onward};
use crate::host::{entropy, pages};
use crate::sentence::Message;
use crate::session::OffTurn;

/// Most that is added to a turn at once.
const LONGEST_EXTENSION: Millis = Millis::of_seconds(3_600);

/// What a teacher may command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::host::routes) enum Command {
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
    /// Two students swap their seats.
    Swap,
    /// All without a seat are given one at random.
    Random,
    /// The last seating is taken back.
    Unseat,
    /// A roster is kept.
    Roster,
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
            "swap" => Self::Swap,
            "random" => Self::Random,
            "unseat" => Self::Unseat,
            "roster" => Self::Roster,
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
pub(in crate::host::routes) async fn command(
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
            let (own, key) = (asked.own_event()?, asked.key()?);
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
            seat(app, asked, |class| class.place(student, place)).await
        }
        Command::Swap => {
            let (one, other) = (asked.student()?, asked.other()?);
            seat(app, asked, |class| class.swap(one, other)).await
        }
        Command::Random => {
            let chance = entropy::bytes()?;
            seat(app, asked, |class| class.seat_at_random(chance)).await
        }
        Command::Unseat => seat(app, asked, Class::unseat).await,
        Command::Roster => {
            let names = read_roster(&asked.text)?;
            room.in_class_once(asked.key()?, |class| Ok(class.keep_roster(names))).await?;
            room.settle().await
        }
        Command::Remove => {
            let student = asked.student()?;
            let remove = |_: &Class| Ok(vec![ClassRow::Removed { student }]);
            room.in_class_once(asked.key()?, remove).await?;
            room.settle().await
        }
        Command::Rename => {
            let (student, name) = (asked.student()?, Nickname::new(&asked.name)?);
            let rename = |class: &Class| {
                class.name_is_free(Some(student), name.text(), Nickname::are_alike)?;
                let name = name.text().to_owned();
                Ok(vec![ClassRow::Renamed { student, name }])
            };
            room.in_class_once(asked.key()?, rename).await
        }
        Command::Delegate => {
            let place = asked.place()?.ok_or_else(incomplete)?;
            let by = match asked.value.as_str() {
                "seat" => PlayedBy::Delegate,
                "relieve" => PlayedBy::Students,
                _ => return Err(incomplete()),
            };
            let delegate = |class: &Class| {
                if !class.has_place(place) {
                    return Err(incomplete());
                }
                Ok(vec![ClassRow::Delegated { place, by }])
            };
            room.in_class_once(asked.key()?, delegate).await?;
            room.settle().await
        }
        Command::Unnote => {
            let place = asked.place()?.ok_or_else(incomplete)?;
            let (note, key) = (number(&asked.note)?, asked.key()?);
            room.at_table(place.table, |table, now| {
                table.remove_note(place.side, note, &asked.text, key, now);
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

/// Seats students, and lets delegates sit down and rise accordingly.
async fn seat(
    app: &App,
    asked: &Asked,
    what: impl FnOnce(&Class) -> Result<ClassRow, Message>,
) -> Result<(), Message> {
    app.room.in_class_once(asked.key()?, |class| Ok(vec![what(class)?])).await?;
    app.room.settle().await
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
