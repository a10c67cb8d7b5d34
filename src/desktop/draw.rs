//! Draws the screen that is due: a system each, which takes what it needs and notes what is asked.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};
use egui::{CentralPanel, Frame, LayerId, Ui, UiBuilder};

use super::ask::{Ask, Leaf};
use super::bench::Workbench;
use super::chart::{Chart, Extent, IN_FRAME, framed};
use super::desk::{Classroom, Debriefing, Desk, Dossier, Entrance, Reader, Reading, Tidings};
use super::hosting::HostedClass;
use super::keys::keys;
use super::laid::{lay_debrief, lay_foreseen, lay_leaf};
use super::panels::{MapOf, SignedPaper};
use super::roll::Roll;
use super::screens::{self, DebriefScene, RollScene, TableScene, TitleScene};
use super::stage::{Ground, Region, Stage};
use super::theme::{self, Dress};
use super::world::{Backdrop, Count};
use super::{coast, fonts};
use crate::game::{Onlooker, Screen, Seen, Sitting, Thinking};
use crate::scenario::gazetteer::Line;
use crate::scenario::id::Side;
use crate::store::Settings;

/// The screen is drawn, and what is asked on it is noted.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Drawing;

/// What a screen is drawn on.
#[derive(SystemParam)]
struct Easel<'w, 's> {
    contexts: EguiContexts<'w, 's>,
    screen: Res<'w, State<Screen>>,
    seen: Query<'w, 's, &'static Seen>,
    reading: ResMut<'w, Reading>,
    backdrop: ResMut<'w, Backdrop>,
    asks: MessageWriter<'w, Ask>,
}

impl Easel<'_, '_> {
    /// Draws a screen on the whole window, whatever `add` puts on it, and what lies behind it.
    fn draw(&mut self, reader: &Reader, add: impl FnOnce(&mut Ui, &mut Stage<'_>)) -> Result {
        let ctx = self.contexts.ctx_mut()?;
        if !fonts::are_installed(ctx) {
            ctx.request_repaint();
            return Ok(());
        }
        let mut root = Ui::new(
            ctx.clone(),
            egui::Id::new("root"),
            UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.content_rect()),
        );
        let mut stage = Stage::new(&reader.wording, self.reading.0);
        stage.lines = &reader.lines;
        add(&mut root, &mut stage);
        keys(&root, &mut stage, *self.screen.get());
        let seen = self.seen.single().ok();
        if self.backdrop.set_if_neq(behind(ctx, stage.ground, stage.lines, seen)) {
            ctx.request_repaint();
        }
        self.reading.0 = match self.screen.get() {
            Screen::Table => stage.region_of(ctx.memory(egui::Memory::focused)),
            Screen::Title
            | Screen::Setup
            | Screen::Dossier
            | Screen::RollCall
            | Screen::Curtain
            | Screen::Debrief => None,
        }
        .unwrap_or(Region::Sheet);
        for ask in stage.asks {
            if ask.opens() {
                // What is opened takes the focus, wherever that was.
                ctx.memory_mut(|memory| {
                    if let Some(focused) = memory.focused() {
                        memory.surrender_focus(focused);
                    }
                });
            }
            self.asks.write(ask);
            ctx.request_repaint();
        }
        Ok(())
    }

    /// The same, with no margin left beside it.
    fn frame(&mut self, reader: &Reader, add: impl FnOnce(&mut Ui, &mut Stage<'_>)) -> Result {
        self.draw(reader, |root, stage| {
            CentralPanel::default().frame(Frame::NONE).show(root, |ui| add(ui, stage));
        })
    }
}

/// What the papers lie on.
fn behind(ctx: &egui::Context, ground: Ground, lines: &[Line], seen: Option<&Seen>) -> Backdrop {
    let window = ctx.content_rect();
    let hall = if let Ground::Chamber(hall) = ground { Some(hall) } else { None };
    let (chart, shows_draft) = match ground {
        Ground::Dark | Ground::Chamber(_) => (None, false),
        Ground::Map(free, of) => {
            let free = if free.is_positive() { free } else { window };
            let places = seen.map_or_else(|| IN_FRAME.to_vec(), |seen| framed(seen.view.common()));
            let shows_draft = of == MapOf::Text;
            // The old lines are drawn where the draft is.
            let extent = if shows_draft { Extent::of(lines) } else { Extent::Islands };
            let chart = |lands| Chart::of(extent, lands, &places, free);
            (coast::lands().ok().and_then(chart), shows_draft)
        }
    };
    let size = Vec2::new(window.width(), window.height());
    let look = theme::of(ctx);
    Backdrop { chart, hall, size, scale: ctx.pixels_per_point(), shows_draft, look }
}

/// Dresses the window as the person likes it, in the look of the game on the table, or of the one that is set up.
fn dress(
    mut contexts: EguiContexts,
    mut reader: ResMut<Reader>,
    entrance: Res<Entrance>,
    screen: Res<State<Screen>>,
    table: Query<&Sitting>,
) -> Result {
    let on_the_table = || Some(table.single().ok()?.session().scenario().common.look);
    let look = match screen.get() {
        Screen::Title => None,
        Screen::Setup => entrance.choices.look(),
        Screen::Dossier | Screen::Table | Screen::RollCall | Screen::Curtain | Screen::Debrief => {
            on_the_table()
        }
    };
    let Settings { text_size, colours, motion, .. } = reader.settings;
    let dress = Dress { text_size, look: look.unwrap_or_default(), colours, motion };
    if reader.dressed != Some(dress) {
        theme::dress(contexts.ctx_mut()?, dress);
        reader.dressed = Some(dress);
    }
    Ok(())
}

fn title(
    mut easel: Easel,
    reader: Res<Reader>,
    entrance: Res<Entrance>,
    desk: Res<Desk>,
) -> Result {
    let scene = TitleScene {
        papers: &entrance.papers,
        own: &entrance.own,
        games: &entrance.games,
        doomed: entrance.doomed.as_deref(),
        note: desk.beside.note.as_ref(),
    };
    easel.frame(&reader, |ui, stage| screens::title(ui, stage, scene))
}

fn class(
    mut easel: Easel,
    reader: Res<Reader>,
    entrance: Res<Entrance>,
    mut classroom: ResMut<Classroom>,
) -> Result {
    let Some(scene) = &mut classroom.scene else { return Ok(()) };
    easel.draw(&reader, |root, stage| {
        screens::class(root, stage, &entrance.papers, scene);
        if scene.hosted.as_ref().is_some_and(HostedClass::is_under_way) {
            root.ctx().request_repaint();
        }
    })
}

fn bench(mut easel: Easel, reader: Res<Reader>, workbench: Res<Workbench>) -> Result {
    let Some(scene) = &workbench.scene else { return Ok(()) };
    easel.draw(&reader, |root, stage| screens::bench(root, stage, scene))
}

fn setup(
    mut easel: Easel,
    reader: Res<Reader>,
    mut entrance: ResMut<Entrance>,
    desk: Res<Desk>,
) -> Result {
    let (choices, note) = (&mut entrance.choices, desk.beside.note.as_ref());
    easel.frame(&reader, |ui, stage| screens::setup(ui, stage, choices, &reader.settings, note))
}

fn curtain(mut easel: Easel, reader: Res<Reader>, sitting: Single<&Sitting>) -> Result {
    let name = &sitting.session().scenario().common.sides[sitting.turn()].name;
    easel.frame(&reader, |ui, stage| screens::curtain(ui, stage, name))
}

fn dossier(
    mut easel: Easel,
    reader: Res<Reader>,
    dossier: Res<Dossier>,
    seen: Single<&Seen>,
) -> Result {
    easel.frame(&reader, |ui, stage| {
        screens::dossier(ui, stage, &seen, (dossier.section, reader.settings.guide));
    })
}

fn table(
    mut easel: Easel,
    reader: Res<Reader>,
    mut desk: ResMut<Desk>,
    tidings: Res<Tidings>,
    table: Single<(&Sitting, &Seen, Has<Thinking>)>,
) -> Result {
    let (sitting, seen, thinks) = *table;
    let desk = &mut *desk;
    lay_leaf(desk, &reader, seen, sitting.revision());
    lay_foreseen(desk, &reader, seen, sitting);
    let mut scene = TableScene {
        seen,
        beside: &mut desk.beside,
        news: &tidings.0[seen.view.side()],
        page: &desk.read.page,
        foreseen: &desk.foreseen.page.blocks,
        guidance: reader.settings.guide,
        thinks,
    };
    easel.draw(&reader, |root, stage| screens::table(root, stage, &mut scene))?;
    if desk.beside.leaf.is_some() {
        // The page that lies open is read, wherever the focus is.
        easel.reading.0 = Region::Beside;
    }
    Ok(())
}

fn roll_call(
    mut easel: Easel,
    reader: Res<Reader>,
    roll: Res<Roll>,
    seen: Single<&Seen>,
    count: Query<&Count>,
) -> Result {
    let counted = count.single().ok().map(|count| count.shown);
    let scene = RollScene { seen: &seen, roll: *roll, counted };
    easel.frame(&reader, |ui, stage| screens::roll_call(ui, stage, scene))
}

fn debrief(
    mut easel: Easel,
    reader: Res<Reader>,
    entrance: Res<Entrance>,
    mut debriefing: ResMut<Debriefing>,
    table: Single<(&Sitting, &Onlooker)>,
) -> Result {
    let (sitting, onlooker) = *table;
    let side = onlooker.looking().and_then(|seat| sitting.side(seat)).unwrap_or(Side::Tokyo);
    lay_debrief(&mut debriefing, &reader, sitting, side);
    let Debriefing { told, hindsight: Some(hindsight), laid } = &*debriefing else {
        return Ok(());
    };
    let session = sitting.session();
    let common = &session.scenario().common;
    let scene = DebriefScene {
        told: *told,
        page: &laid.page.blocks,
        signed: &SignedPaper::all(common, session.events(), &session.talks().state().table),
        common,
        hindsight,
        terms: entrance.terms.as_ref(),
    };
    easel.frame(&reader, |ui, stage| screens::debrief(ui, stage, &scene))
}

fn key_list(mut easel: Easel, reader: Res<Reader>) -> Result {
    easel.frame(&reader, screens::key_list)
}

/// Whether the keys are being read where no table lies for them to be laid beside.
fn keys_lie_open(desk: Res<Desk>, screen: Res<State<Screen>>) -> bool {
    desk.beside.leaf == Some(Leaf::Keys) && *screen.get() != Screen::Table
}

/// Whether the author's page is looked at.
fn authors_look(workbench: Res<Workbench>) -> bool {
    workbench.scene.is_some()
}

/// Whether a class is hosted, or about to be.
fn a_class_is_open(classroom: Res<Classroom>) -> bool {
    classroom.scene.is_some()
}

pub(super) fn plugin(app: &mut App) {
    let screens = (
        title.run_if(
            in_state(Screen::Title).and_then(not(a_class_is_open)).and_then(not(authors_look)),
        ),
        class.run_if(in_state(Screen::Title).and_then(a_class_is_open)),
        bench.run_if(in_state(Screen::Title).and_then(authors_look)),
        setup.run_if(in_state(Screen::Setup)),
        curtain.run_if(in_state(Screen::Curtain)),
        dossier.run_if(in_state(Screen::Dossier)),
        table.run_if(in_state(Screen::Table)),
        roll_call.run_if(in_state(Screen::RollCall)),
        debrief.run_if(in_state(Screen::Debrief)),
    );
    let screen = (screens.run_if(not(keys_lie_open)), key_list.run_if(keys_lie_open));
    app.add_systems(EguiPrimaryContextPass, (dress, screen.in_set(Drawing)).chain());
}
