//! Draws the screen that is due, and sends what is asked to the game.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::EguiContexts;
use egui::{CentralPanel, LayerId, Ui, UiBuilder};

use super::screens::{self, Beside, Choices};
use super::stage::{Ask, Stage};
use super::theme;
use crate::analysis::hindsight::Hindsight;
use crate::game::{DoorRequest, Onlooker, Report, Screen, SeatRequest, Seen, Sitting, Thinking};
use crate::pages::Debrief;
use crate::scenario::id::Side;
use crate::sentence::Language;
use crate::session::OpponentMove;
use crate::store::{AUTOSAVE, Saves};
use crate::view::SeatView;
use crate::wording::{Usage, Wording, happening, speech};

/// Most lines of news kept.
const MOST_NEWS: usize = 400;

/// What is the window's own: what lies beside the table, what has been chosen, how large the text is.
#[derive(Resource)]
pub(super) struct Desk {
    wording: Wording,
    beside: Beside,
    choices: Choices,
    text_size: u16,
    dressed: Option<u16>,
    in_full: bool,
    /// What the debrief on the screen is told from.
    looked_back: Option<LookedBack>,
    has_game: bool,
}

/// A game that is over, looked back on once: a debrief is drawn at every frame.
struct LookedBack {
    hindsight: Hindsight,
    opponent: Vec<OpponentMove>,
}

impl LookedBack {
    fn on(sitting: &Sitting) -> Option<Self> {
        let hindsight = sitting.session().hindsight()?;
        Some(Self { hindsight, opponent: sitting.opponents_moves() })
    }
}

impl Desk {
    pub(super) fn new(seed: u64, saves: Option<&Saves>) -> Self {
        Self {
            wording: Wording::new(Language::English),
            beside: Beside::default(),
            choices: Choices::new(seed),
            text_size: 100,
            dressed: None,
            in_full: false,
            looked_back: None,
            has_game: saves.is_some_and(|saves| saves.path(AUTOSAVE).exists()),
        }
    }
}

/// Notes what the game reports.
pub(super) fn hear(
    mut reports: MessageReader<Report>,
    mut desk: ResMut<Desk>,
    seen: Query<&Seen>,
    opened: Query<&Sitting, Added<Sitting>>,
) {
    if let Ok(sitting) = opened.single() {
        let common = &sitting.session().scenario().common;
        desk.wording = Wording::new(Language::English).with_names(common, Usage::Neutral);
        desk.beside = Beside::default();
        desk.in_full = false;
    }
    for report in reports.read() {
        let desk = &mut *desk;
        let line = match (report, seen.single()) {
            (Report::Happened(event), Ok(seen)) => {
                let view = &seen.view;
                happening(view.common(), view.happened(), view.side(), event)
                    .map(|what| desk.wording.say(&what))
            }
            (Report::Said { by, speech: says }, Ok(seen)) => {
                let common = seen.view.common();
                let name = desk.wording.text(&common.sides[*by].name);
                speech(&desk.wording, common, says).map(|said| format!("{name}: {said}"))
            }
            (Report::Happened(_) | Report::Said { .. }, Err(_)) => None,
            (Report::Noted(what) | Report::Refused(what) | Report::Failed(what), _) => {
                desk.beside.note = Some(desk.wording.say(what));
                None
            }
        };
        desk.beside.news.extend(line);
        let surplus = desk.beside.news.len().saturating_sub(MOST_NEWS);
        desk.beside.news.drain(..surplus);
    }
}

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
    mut door: Door<'_>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let desk = &mut *desk;
    if desk.dressed != Some(desk.text_size) {
        theme::dress(&ctx, desk.text_size);
        desk.dressed = Some(desk.text_size);
    }
    let table = table.single().ok();
    desk.beside.thinks = table.is_some_and(|(_, _, _, thinking)| thinking.is_some());
    let wording = desk.wording.clone();
    let mut stage = Stage::new(&wording);
    let whole = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
    let mut root = Ui::new(ctx.clone(), "window".into(), whole);
    show(&mut root, &mut stage, desk, *screen.get(), table);
    let revision = table.map(|(sitting, ..)| sitting.revision());
    for ask in stage.asks {
        answer(desk, &mut door, revision, ask);
    }
    Ok(())
}

/// What is asked by a key alone; everything else is reached by Tab and pressed.
pub(super) fn keys(keys: Res<ButtonInput<KeyCode>>, mut desk: ResMut<Desk>) {
    let size = desk.text_size;
    if keys.just_pressed(KeyCode::Escape) && desk.beside.considered.take().is_none() {
        desk.beside.leaf = None;
    }
    if keys.any_pressed([KeyCode::ControlLeft, KeyCode::ControlRight]) {
        if keys.any_just_pressed([KeyCode::Equal, KeyCode::NumpadAdd]) {
            desk.text_size = (size + 10).min(*theme::TEXT_SIZES.end());
        }
        if keys.any_just_pressed([KeyCode::Minus, KeyCode::NumpadSubtract]) {
            desk.text_size = (size - 10).max(*theme::TEXT_SIZES.start());
        }
    }
}

fn show(
    root: &mut Ui,
    stage: &mut Stage<'_>,
    desk: &mut Desk,
    screen: Screen,
    table: Option<Table<'_>>,
) {
    let frame = |root: &mut Ui, draw: &mut dyn FnMut(&mut Ui)| {
        CentralPanel::default().show(root, |ui| draw(ui));
    };
    if screen != Screen::Debrief {
        desk.looked_back = None;
    }
    match (screen, table) {
        (Screen::Setup, _) => {
            frame(root, &mut |ui| screens::setup(ui, stage, &mut desk.choices));
        }
        (Screen::Curtain, Some((sitting, ..))) => {
            let name = &sitting.session().scenario().common.sides[sitting.turn()].name;
            frame(root, &mut |ui| screens::curtain(ui, stage, name));
        }
        (Screen::Dossier, Some((_, _, Some(seen), _))) => {
            frame(root, &mut |ui| screens::dossier(ui, stage, seen));
        }
        (Screen::Table, Some((_, _, Some(seen), _))) => {
            screens::table(root, stage, seen, &desk.beside);
        }
        (Screen::RollCall, Some((_, onlooker, Some(seen), _))) => {
            let votes = onlooker.roll_call();
            frame(root, &mut |ui| screens::roll_call(ui, stage, seen, votes));
        }
        (Screen::Debrief, Some((sitting, onlooker, _, _))) => {
            let session = sitting.session();
            let view = SeatView::new(session.talks(), onlooker.looking().unwrap_or(Side::Tokyo));
            if desk.looked_back.is_none() {
                desk.looked_back = LookedBack::on(sitting);
            }
            if let Some(LookedBack { hindsight, opponent }) = &desk.looked_back {
                let told = Debrief { session, view: &view, opponent, hindsight };
                frame(root, &mut |ui| screens::debrief(ui, stage, &told, &mut desk.in_full));
            }
        }
        _ => frame(root, &mut |ui| screens::title(ui, stage, desk.has_game)),
    }
}

/// Carries out what is asked of the window, and passes on what is asked of the game.
fn answer(desk: &mut Desk, door: &mut Door<'_>, revision: Option<usize>, ask: Ask) {
    match ask {
        Ask::Door(request) => {
            desk.beside.note = None;
            door.door.write(request);
        }
        Ask::Seat(request) => {
            desk.beside.note = None;
            door.seat.write(request);
        }
        Ask::Read(leaf) => desk.beside.leaf = Some(leaf),
        Ask::PutAway => desk.beside.leaf = None,
        Ask::Consider(a_move) => desk.beside.considered = Some(a_move),
        Ask::Reconsider => desk.beside.considered = None,
        Ask::Confirm => {
            desk.beside.note = None;
            if let (Some(a_move), Some(revision)) = (desk.beside.considered.take(), revision) {
                door.seat.write(SeatRequest::Move { revision, a_move });
            }
        }
    }
}
