//! Draws the screen that is due, and sends what is asked to the game.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::EguiContexts;
use egui::{CentralPanel, Frame, LayerId, Ui, UiBuilder};

use super::chart::{Chart, IN_FRAME, framed};
use super::desk::{Desk, Onward};
use super::hosting::HostedClass;
use super::keys::keys;
use super::laid::{lay_debrief, lay_foreseen, lay_leaf};
use super::panels::MapOf;
use super::screens::{self, DebriefScene, TableScene, TitleScene};
use super::stage::Ground;
use super::stage::{Region, Stage};
use super::world::Backdrop;
use super::{coast, fonts, theme};
use crate::analysis::hindsight::Hindsight;
use crate::game::{DoorRequest, Onlooker, Screen, SeatRequest, Seen, Sitting, Thinking};
use crate::scenario::id::Side;

/// Where what is asked goes.
#[derive(SystemParam)]
pub(super) struct Door<'w> {
    door: MessageWriter<'w, DoorRequest>,
    seat: MessageWriter<'w, SeatRequest>,
}

/// The table, where there is one.
type Table<'t> = (&'t Sitting, &'t Onlooker, Option<&'t Seen>, Option<&'t Thinking>);

/// Draws the screen that is due.
pub(super) fn draw(
    mut contexts: EguiContexts,
    mut desk: ResMut<Desk>,
    screen: Res<State<Screen>>,
    table: Query<Table<'_>>,
    mut door: Door,
    mut backdrop: ResMut<Backdrop>,
) -> Result {
    let ctx = contexts.ctx_mut()?;
    let desk = &mut *desk;
    if desk.dressed != Some(desk.text_size) {
        theme::dress(ctx, desk.text_size);
        desk.dressed = Some(desk.text_size);
    }
    if !fonts::are_installed(ctx) {
        ctx.request_repaint();
        return Ok(());
    }
    let layer = LayerId::background();
    let mut root = Ui::new(
        ctx.clone(),
        egui::Id::new("root"),
        UiBuilder::new().layer_id(layer).max_rect(ctx.content_rect()),
    );
    let wording = desk.wording.clone();
    let mut stage = Stage::new(&wording, desk.reading);
    let table = table.single().ok();
    show(&mut root, &mut stage, desk, *screen.get(), table);
    keys(&root, &mut stage, *screen.get());
    let seen = table.and_then(|(_, _, seen, _)| seen);
    if backdrop.set_if_neq(behind(ctx, stage.ground, seen)) {
        ctx.request_repaint();
    }
    desk.reading = reading(desk, &stage, ctx.memory(egui::Memory::focused), *screen.get());
    let revision = table.map(|(sitting, ..)| sitting.revision());
    let asks = stage.asks;
    for ask in asks {
        if ask.opens() {
            // What is opened takes the focus, wherever that was.
            ctx.memory_mut(|memory| {
                if let Some(focused) = memory.focused() {
                    memory.surrender_focus(focused);
                }
            });
        }
        match desk.answer(ask, revision) {
            Some(Onward::Door(request)) => {
                door.door.write(request);
            }
            Some(Onward::Seat(request)) => {
                door.seat.write(request);
            }
            None => {}
        }
        ctx.request_repaint();
    }
    Ok(())
}

/// What the papers lie on.
fn behind(ctx: &egui::Context, ground: Ground, seen: Option<&Seen>) -> Backdrop {
    let window = ctx.content_rect();
    let (chart, shows_draft) = match ground {
        Ground::Dark => (None, false),
        Ground::Map(free, of) => {
            let free = if free.is_positive() { free } else { window };
            let places = seen.map_or_else(|| IN_FRAME.to_vec(), |seen| framed(seen.view.common()));
            let chart = coast::lands().ok().and_then(|lands| Chart::round(lands, &places, free));
            (chart, of == MapOf::Text)
        }
    };
    let size = Vec2::new(window.width(), window.height());
    Backdrop { chart, size, scale: ctx.pixels_per_point(), shows_draft }
}

/// Where the keys that turn pages turn them: the page that lies open, else where the focus is.
fn reading(desk: &Desk, stage: &Stage<'_>, focused: Option<egui::Id>, screen: Screen) -> Region {
    let focused = stage.region_of(focused).unwrap_or(Region::Sheet);
    match screen {
        Screen::Table if desk.beside.leaf.is_some() => Region::Beside,
        Screen::Table => focused,
        Screen::Title
        | Screen::Setup
        | Screen::Dossier
        | Screen::RollCall
        | Screen::Curtain
        | Screen::Debrief => Region::Sheet,
    }
}

fn show(
    root: &mut Ui,
    stage: &mut Stage<'_>,
    desk: &mut Desk,
    screen: Screen,
    table: Option<Table<'_>>,
) {
    let note = desk.beside.note.as_ref();
    let frame = |root: &mut Ui, draw: &mut dyn FnMut(&mut Ui)| {
        CentralPanel::default().frame(Frame::NONE).show(root, |ui| draw(ui));
    };
    match (screen, table) {
        (Screen::Setup, _) => frame(root, &mut |ui| {
            screens::setup(ui, stage, &mut desk.choices, desk.usage, note);
        }),
        (Screen::Curtain, Some((sitting, ..))) => {
            let name = &sitting.session().scenario().common.sides[sitting.turn()].name;
            frame(root, &mut |ui| screens::curtain(ui, stage, name));
        }
        (Screen::Dossier, Some((_, _, Some(seen), _))) => {
            frame(root, &mut |ui| screens::dossier(ui, stage, seen, desk.section));
        }
        (Screen::Table, Some((sitting, _, Some(seen), thinking))) => {
            lay_leaf(desk, seen, sitting.revision());
            lay_foreseen(desk, seen, sitting);
            let mut scene = TableScene {
                seen,
                beside: &mut desk.beside,
                news: &desk.news[seen.view.side()],
                page: &desk.laid.page,
                foreseen: &desk.foreseen.page.blocks,
                thinks: thinking.is_some(),
            };
            screens::table(root, stage, &mut scene);
        }
        (Screen::RollCall, Some((_, _, Some(seen), _))) => {
            frame(root, &mut |ui| screens::roll_call(ui, stage, seen, desk.called));
        }
        (Screen::Debrief, Some((sitting, onlooker, _, _))) => {
            let session = sitting.session();
            let side = onlooker.looking().and_then(|seat| sitting.side(seat));
            let side = side.unwrap_or(Side::Tokyo);
            if desk.hindsight.is_none() {
                desk.hindsight = Hindsight::new(session.talks(), session.events());
            }
            let Some(hindsight) = &desk.hindsight else { return };
            lay_debrief(&mut desk.laid, &desk.wording, desk.told, sitting, side, hindsight);
            let scene = DebriefScene {
                told: desk.told,
                page: &desk.laid.page.blocks,
                common: &session.scenario().common,
                hindsight,
                terms: desk.terms.as_ref(),
            };
            frame(root, &mut |ui| screens::debrief(ui, stage, &scene));
        }
        _ if desk.class.is_some() => {
            let Some(scene) = &mut desk.class else { return };
            screens::class(root, stage, &desk.papers, scene);
            if scene.hosted.as_ref().is_some_and(HostedClass::is_under_way) {
                root.ctx().request_repaint();
            }
        }
        _ => {
            let doomed = desk.doomed.as_deref();
            let scene = TitleScene { papers: &desk.papers, games: &desk.games, doomed, note };
            frame(root, &mut |ui| screens::title(ui, stage, scene));
        }
    }
}
