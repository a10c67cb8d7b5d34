//! The teacher's commands.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::asked::{Asked, incomplete, number, one_line};
use super::seating::{self, Seating};
use super::shown;
use crate::class::{self, Code, Hold, Millis, Table};
use crate::host::pages::{self, Showing};
use crate::host::routes::{App, debrief, onward};
use crate::sentence::Message;
use crate::session::{Key, OffTurn};

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
    /// What was said is taken down.
    TakeDown,
    /// An event is brought about.
    Event,
    /// Students come, go and sit elsewhere.
    Seats(Seating),
    /// A delegation's note is taken away.
    Unnote,
    /// A rehearsal begins.
    Rehearse,
    /// The rehearsal is thrown away.
    Dismiss,
    /// A question is put to the class.
    Ask,
    /// The class is shown what came of it.
    Show,
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
            "takedown" => Self::TakeDown,
            "event" => Self::Event,
            "unnote" => Self::Unnote,
            "rehearse" => Self::Rehearse,
            "dismiss" => Self::Dismiss,
            "ask" => Self::Ask,
            "show" => Self::Show,
            "next" => Self::Next,
            "end" => Self::End,
            "delete" => Self::Delete,
            other => return Seating::of(other).map(Self::Seats),
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
    // A rehearsal is begun and thrown away for the class; all else is done to what is shown.
    let is_of_class = matches!(command, Command::Rehearse | Command::Dismiss);
    let app = if is_of_class { app } else { app.shown() };
    match carry_out(&app, command, &asked).await {
        Ok(()) if command == Command::Delete => {
            App::page(&pages::deleted(&app.wording, app.room.code(), app.room.kept_in()))
        }
        Ok(()) if matches!(command, Command::Ask | Command::Show) => onward("/teacher/again"),
        Ok(()) => onward("/teacher"),
        Err(why) => {
            shown(&app, StatusCode::UNPROCESSABLE_ENTITY, Some(&Err(why)), asked.keys_of_page())
                .await
        }
    }
}

async fn carry_out(app: &App, command: Command, asked: &Asked) -> Result<(), Message> {
    let room = &app.room;
    match command {
        Command::Rehearse => app.rehearse(number(&asked.table)?, asked.pace()?).await,
        Command::Dismiss => {
            app.show_instead(None).await;
            Ok(())
        }
        // Of a rehearsal nothing is kept that could go on or be deleted.
        Command::Next | Command::Delete | Command::Seats(Seating::Roster)
            if app.showing == Showing::Rehearsal =>
        {
            Err(Message::new("rehearsal-not-kept"))
        }
        Command::Ask => debrief::ask(app, asked.question()?, asked.key()?).await,
        Command::Show => debrief::show(app, asked.key()?).await,
        Command::Begin => room.begin().await,
        Command::Hold => hold(app, asked).await,
        Command::Next => room.hold(Hold::Paused).await,
        Command::Extend => {
            let more = Millis::of_seconds(number(&asked.seconds)?).min(LONGEST_EXTENSION);
            at_tables(app, asked, |table, key, now| {
                table.extend(more, key, now);
                Ok(())
            })
            .await
        }
        Command::Announce => {
            let what = OffTurn::Announced { text: one_line(&asked.text), to: asked.side()? };
            at_tables(app, asked, |table, key, now| table.do_off_turn(what.clone(), Some(key), now))
                .await
        }
        Command::TakeDown => {
            at_tables(app, asked, |table, key, now| {
                table.take_down(key, now);
                Ok(())
            })
            .await
        }
        Command::Event => {
            let own = asked.own_event()?;
            at_tables(app, asked, |table, key, now| {
                let session = table.sitting().session();
                let what = match &own {
                    Some(own) => class::own_event(session, own),
                    None => class::scenario_event(session, &asked.event),
                };
                table.do_off_turn_once(what, key, now)
            })
            .await
        }
        Command::Seats(seating) => seating::carry_out(app, seating, asked).await,
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

/// At one table, or at all, each time with the key that the command has there.
async fn at_tables(
    app: &App,
    asked: &Asked,
    what: impl Fn(&mut Table, Key, Millis) -> Result<(), Message>,
) -> Result<(), Message> {
    let (table, key) = (asked.table()?, asked.key()?);
    let what = |table: &mut Table, now| {
        let key = asked.key_at(&key, table.number());
        what(table, key, now)
    };
    match table {
        Some(table) => app.room.at_table(table, what).await,
        None => app.room.at_every(what).await,
    }
}
