//! The projector's page and its stream. Both may be asked for by anybody: they hold no secret.

use std::sync::Arc;

use axum::response::Response;
use maud::Markup;

use super::stream::{self, Watched};
use super::{App, Shown};
use crate::class::Class;
use crate::host::pages::{self, TableGlance, Wall};
use crate::host::qr;
use crate::scenario::issue::Common;

/// What the wall is written from, gathered while no table is held for longer than a glance.
pub(super) struct Gathered {
    pub(super) class: Class,
    pub(super) common: Arc<Common>,
    pub(super) tables: Vec<TableGlance>,
    pub(super) square: Option<Markup>,
}

impl Gathered {
    pub(super) async fn of(app: &App) -> Self {
        let class = app.room.class().await;
        let present = app.room.present();
        let mut tables = Vec::new();
        for hosted in app.room.all().await {
            // Of one whose rows cannot be read now nothing is shown.
            let Ok(table) = app.room.look(&hosted).await else { continue };
            tables.push(TableGlance::new(&class, &table, &present, app.room.now()));
        }
        let square = app.addresses.first().map(|address| qr::drawing(address, address));
        let common = Arc::clone(&app.room.ground().scenario().common);
        Self { class, common, tables, square }
    }

    pub(super) fn wall<'a>(&'a self, app: &'a App, chart: Option<&'a Markup>) -> Wall<'a> {
        Wall {
            wording: &app.wording,
            common: &self.common,
            code: app.room.code(),
            class: &self.class,
            addresses: &app.addresses,
            qr: self.square.as_ref(),
            tables: &self.tables,
            showing: app.showing,
            chart,
        }
    }
}

/// The projector's page.
pub(super) async fn wall(Shown(app): Shown) -> Response {
    let gathered = Gathered::of(&app).await;
    let chart = super::debrief::chart(&app).await;
    App::page(&pages::wall(&gathered.wall(&app, chart.as_ref())))
}

/// What tells it that something has changed.
pub(super) async fn stream(Shown(app): Shown) -> Response {
    let class = app.room.changed.subscribe();
    stream::sse(stream::changes(Watched { table: None, class, here: None }))
}
