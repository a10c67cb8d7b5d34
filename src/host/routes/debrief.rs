//! The debrief of the class, and what of it can be taken away.

use std::sync::Arc;

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::Markup;
use serde::Deserialize;

use super::teacher::file;
use super::{App, Shown};
use crate::class::{self, Class, Kept, Stage, gradebook_csv, moves_csv};
use crate::host::entropy;
use crate::host::pages::debrief::{Again, ClassDebrief, Steps, again, class_debrief, steps};
use crate::host::pages::handout;
use crate::paper::class_chart;
use crate::scenario::id::BySide;
use crate::sentence::Message;
use crate::session::what_if::{Otherwise, VoteAgain, vote_again};
use crate::session::{Key, SharedFrame, TableOutcome};

impl App {
    /// What all tables are measured in: every text is judged for it, once.
    async fn frame(&self) -> Option<Arc<SharedFrame>> {
        let make = || async {
            let ground = self.room.ground().clone();
            let frame = tokio::task::spawn_blocking(move || SharedFrame::new(&ground)).await;
            frame.ok().map(Arc::new)
        };
        self.frame.get_or_init(make).await.clone()
    }

    /// What each table has come to.
    async fn outcomes(&self, frame: &SharedFrame) -> Vec<TableOutcome> {
        let mut outcomes = Vec::new();
        for hosted in self.room.all().await {
            if let Ok(table) = self.room.look(&hosted).await {
                outcomes.push(TableOutcome::new(frame, table.number(), table.sitting().session()));
            }
        }
        outcomes
    }
}

/// All tables on one plane, once the class is over.
pub(super) async fn chart(app: &App) -> Option<Markup> {
    if app.room.class().await.stage() != Stage::Over {
        return None;
    }
    let frame = app.frame().await?;
    let outcomes = app.outcomes(&frame).await;
    Some(class_chart(&app.wording, &frame, &outcomes))
}

/// The class's debrief.
pub(super) async fn debrief(Shown(app): Shown) -> Response {
    let Some(frame) = app.frame().await else { return not_there() };
    let tables = app.outcomes(&frame).await;
    let class = app.room.class().await;
    let page = ClassDebrief {
        class: &class,
        showing: app.showing,
        wording: &app.wording,
        frame: &frame,
        tables: &tables,
    };
    App::page(&class_debrief(&page))
}

pub(super) fn not_there() -> Response {
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}

/// One table's game, step by step.
pub(super) async fn one(Shown(app): Shown, Path(number): Path<u32>) -> Response {
    let class = app.room.class().await;
    let Ok(hosted) = app.room.hosted(number).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(table) = app.room.look(&hosted).await else { return not_there() };
    let session = table.sitting().session().clone();
    drop(table);
    let page = Steps {
        showing: app.showing,
        wording: &app.wording,
        class: &class,
        table: number,
        session: &session,
    };
    App::page(&steps(&page))
}

/// What a vote taken again is asked with.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    table: String,
    path: String,
    value: String,
    clause: String,
}

/// Predict and vote again.
pub(super) async fn otherwise(Shown(app): Shown, Query(asked): Query<Asked>) -> Response {
    let Some(frame) = app.frame().await else { return not_there() };
    let tables = app.outcomes(&frame).await;
    let common = &frame.scenario().common;
    let otherwise = Otherwise::asked(common, &asked.path, &asked.value, &asked.clause);
    let table = asked.table.trim().parse().ok();
    let result = match table {
        Some(number) => Some(voted(&app, number, &otherwise).await),
        None => None,
    };
    let class = app.room.class().await;
    let key = entropy::word().unwrap_or_default();
    App::page(&again(&Again {
        showing: app.showing,
        wording: &app.wording,
        scenario: frame.scenario(),
        tables: &tables,
        table,
        otherwise: &otherwise,
        class: &class,
        key: &key,
        result: result.as_ref(),
    }))
}

/// Puts a question to the class: one that can be answered.
pub(super) async fn ask(app: &App, asked: class::Asked, key: Key) -> Result<(), Message> {
    let voted = voted(app, asked.table, &otherwise_of(app, &asked)).await?;
    let common = &app.room.ground().scenario().common;
    let text = common.said_by(&voted.text).map(|clause| common.clause_text(clause)).collect();
    let asked = class::Asked { text, ..asked };
    app.room.in_class_once(key, |class| Ok(vec![class.ask(asked)?])).await
}

/// Shows the class what came of the question that is open.
pub(super) async fn show(app: &App, key: Key) -> Result<(), Message> {
    let class = app.room.class().await;
    let none = || Message::new("class-question-none");
    let asked = class.question().ok_or_else(none)?.asked.clone();
    let voted = voted(app, asked.table, &otherwise_of(app, &asked)).await?;
    let answer = class::Answer {
        before: BySide::each(|side| voted.before[side].passes()),
        after: BySide::each(|side| voted.after[side].passes()),
    };
    let show = |class: &Class| {
        // Another question has been put meanwhile: its result is not this one.
        if class.open_question()?.asked != asked {
            return Err(none());
        }
        Ok(vec![class.answer(answer)?])
    };
    app.room.in_class_once(key, show).await
}

fn otherwise_of(app: &App, asked: &class::Asked) -> Otherwise {
    let common = &app.room.ground().scenario().common;
    Otherwise::asked(common, &asked.path, &asked.value, &asked.clause)
}

async fn voted(app: &App, number: u32, otherwise: &Otherwise) -> Result<VoteAgain, Message> {
    let hosted = app.room.hosted(number).await?;
    let session = app.room.look(&hosted).await?.sitting().session().clone();
    let otherwise = otherwise.clone();
    let voted = tokio::task::spawn_blocking(move || vote_again(&session, &otherwise)).await;
    voted.unwrap_or_else(|_| Err(Message::new("class-no-table").with("table", number)))
}

/// Role briefs and option sheets, to print.
pub(super) async fn papers(Shown(app): Shown) -> Response {
    App::page(&handout::handout(&app.wording, app.room.ground().scenario()))
}

/// Every move of every table, for a spreadsheet.
pub(super) async fn moves(Shown(app): Shown) -> Response {
    csv(&app, "moves", moves_text(&app).await)
}

pub(super) async fn moves_text(app: &App) -> Result<String, Message> {
    let class = app.room.class().await;
    let rows = app.room.table_rows().await?;
    let hosted = app.room.all().await;
    let mut tables = Vec::new();
    for one in &hosted {
        tables.push(app.room.look(one).await?);
    }
    let none = Vec::new();
    let kept: Vec<Kept<'_>> = tables
        .iter()
        .map(|table| Kept { table, rows: rows.get(&table.number()).unwrap_or(&none) })
        .collect();
    moves_csv(&class, &kept)
}

/// Every student with what came of his table, for a grade book.
pub(super) async fn gradebook(Shown(app): Shown) -> Response {
    csv(&app, "gradebook", gradebook_text(&app).await)
}

pub(super) async fn gradebook_text(app: &App) -> Result<String, Message> {
    let frame = app.frame().await.ok_or_else(|| Message::new("class-unwritten"))?;
    let tables = app.outcomes(&frame).await;
    let class = app.room.class().await;
    gradebook_csv(&frame.scenario().common, &class, &tables)
}

fn csv(app: &App, name: &str, text: Result<String, Message>) -> Response {
    match text {
        Ok(text) => {
            file("text/csv; charset=utf-8", &format!("{}-{name}.csv", app.room.code()), text)
        }
        Err(_) => not_there(),
    }
}
