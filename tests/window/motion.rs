//! A roll call and a changing map as they move: how many frames a second are drawn (`cargo test --release --test window
//! motion`, printed and not judged), and the roll call frame by frame, to be made a picture of (`… --test window film`,
//! with `TWO_TABLES_SHOTS`).

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use bevy::input::keyboard::KeyboardInput;
use bevy::input::mouse::MouseWheel;
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured, save_to_disk};
use bevy::time::TimeUpdateStrategy;
use bevy::window::{PrimaryWindow, RequestRedraw, WindowEvent, WindowResolution};
use two_tables::desktop::DesktopPlugin;
use two_tables::game::{DoorRequest, Screen, SeatRequest, Seen, Sitting};
use two_tables::negotiation::notation;
use two_tables::scenario::id::Side;
use two_tables::store::Saves;

use crate::case::Case;
use crate::hands::{self, carry_out};
use crate::player;

/// The case that counts frames, and the one that films: only where they are asked for by name.
pub(crate) const MOTION: &str = "motion";
/// As [`MOTION`].
pub(crate) const FILM: &str = "film";

/// How long frames are counted.
const COUNTED: Duration = Duration::from_secs(8);
/// How long after a call the next is made, and after a change of the draft the next.
const BETWEEN: Duration = Duration::from_millis(700);
/// Between two frames of the film.
const STEP: Duration = Duration::from_millis(100);
/// Frames of the film between two calls, and how many are made in all.
const OF_A_CALL: usize = 9;
const FRAMES: usize = 80;
/// Frames until what is drawn in two passes is drawn.
const SETTLED: u32 = 4;
/// The roll call that is shown: of all that history's course has, the one with a chamber.
const CHAMBER: usize = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shows {
    /// The map, then the roll call, counted.
    Frames,
    /// The roll call, filmed.
    Film,
}

/// What is counted now.
#[derive(Clone, Debug)]
struct Count {
    what: &'static str,
    begun: Instant,
    frames: u32,
    changed: Option<Instant>,
}

#[derive(Resource)]
struct Reel {
    shows: Shows,
    course: VecDeque<(Side, &'static str)>,
    calls: usize,
    last: Option<Screen>,
    is_map_counted: bool,
    turn: usize,
    count: Option<Count>,
    frame: usize,
    settled: u32,
    shooting: bool,
}

/// Counts the frames, or films them.
pub(crate) fn show(name: &str) {
    let home = tempfile::tempdir().unwrap();
    let saves = Saves::new(Some(home.path().to_owned())).unwrap();
    let shows = if name == FILM { Shows::Film } else { Shows::Frames };
    let mut app = App::new();
    app.add_plugins(DesktopPlugin {
        saves: Some(saves),
        seed: 2,
        opening: Some(DoorRequest::New(Case::called("messages").expect("the case").terms())),
        ..DesktopPlugin::default()
    });
    app.insert_resource(Reel {
        shows,
        course: player::course().collect(),
        calls: 0,
        last: None,
        is_map_counted: shows == Shows::Film,
        turn: 0,
        count: None,
        frame: 0,
        settled: 0,
        shooting: false,
    });
    if shows == Shows::Film {
        app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::ZERO));
    }
    app.add_systems(Startup, size_window);
    app.add_systems(Last, (play, stay_awake).chain());
    assert!(app.run().is_success());
}

fn size_window(mut window: Single<&mut Window, With<PrimaryWindow>>) {
    window.focused = true;
    window.resolution = WindowResolution::new(1280, 720).with_scale_factor_override(1.0);
}

fn stay_awake(mut redraw: MessageWriter<RequestRedraw>) {
    redraw.write(RequestRedraw);
}

type Writers<'w> = (
    MessageWriter<'w, KeyboardInput>,
    MessageWriter<'w, WindowEvent>,
    MessageWriter<'w, MouseWheel>,
    MessageWriter<'w, SeatRequest>,
    MessageWriter<'w, AppExit>,
);

fn play(
    mut commands: Commands,
    mut reel: ResMut<Reel>,
    screen: Res<State<Screen>>,
    window: Single<Entity, With<PrimaryWindow>>,
    table: Query<(&Sitting, Option<&Seen>)>,
    time: Option<ResMut<TimeUpdateStrategy>>,
    writers: Writers<'_>,
) {
    let (mut keys, mut events, mut wheel, mut seat, mut exit) = writers;
    let reel = &mut *reel;
    let screen = *screen.get();
    if reel.last.replace(screen) != Some(screen) {
        reel.calls += usize::from(screen == Screen::RollCall);
        reel.settled = 0;
    }
    reel.settled += 1;
    if reel.settled < SETTLED {
        return;
    }
    let mut call = || carry_out(&hands::enter(), *window, &mut keys, &mut events, &mut wheel);
    match screen {
        Screen::RollCall if reel.calls == CHAMBER => match (reel.shows, time) {
            (Shows::Film, Some(mut time)) => film(&mut commands, reel, &mut time, call, &mut exit),
            (Shows::Film | Shows::Frames, _) => {
                let over = counted(reel, "a roll call", |_| call());
                if over {
                    exit.write(AppExit::Success);
                }
            }
        },
        Screen::Dossier | Screen::Curtain | Screen::RollCall => {
            seat.write(SeatRequest::Proceed);
            reel.settled = 0;
        }
        Screen::Table => {
            let Ok((sitting, Some(seen))) = table.single() else { return };
            let (common, at) = (seen.view.common(), seen.view.table());
            if !reel.is_map_counted {
                // The islands change hands with the draft, to and fro.
                let options: Vec<_> = common.issues.iter().next().into_iter().collect();
                let (issue, about) = options[0];
                let choices: Vec<_> = about.choices().collect();
                let drafts = |turn: usize| {
                    let option = choices[turn % choices.len()];
                    common
                        .opening_status_quo()
                        .with(two_tables::scenario::clause::Clause { issue, option })
                };
                reel.is_map_counted = counted(reel, "a changing map", |turn| {
                    seat.write(SeatRequest::WorkOn(Some(drafts(turn))));
                });
                return;
            }
            let Some((side, line)) = reel.course.front().copied() else { return };
            if seen.view.side() != side {
                return;
            }
            let a_move = notation::parse(common, at, side, line).unwrap();
            seat.write(SeatRequest::Move { revision: sitting.revision(), a_move });
            reel.course.pop_front();
            reel.settled = 0;
        }
        Screen::Title | Screen::Setup | Screen::Debrief => {}
    }
}

/// Counts a frame, and changes what is seen now and then; whether it has been counted long enough.
fn counted(reel: &mut Reel, what: &'static str, mut change: impl FnMut(usize)) -> bool {
    let now = Instant::now();
    let count = reel.count.get_or_insert(Count { what, begun: now, frames: 0, changed: None });
    count.frames += 1;
    if count.changed.is_none_or(|changed| changed.elapsed() >= BETWEEN) {
        count.changed = Some(now);
        reel.turn += 1;
        change(reel.turn);
    }
    if count.begun.elapsed() < COUNTED {
        return false;
    }
    let rate = f64::from(count.frames) / count.begun.elapsed().as_secs_f64();
    println!("{}: {rate:.0} frames a second at 1280 by 720", count.what);
    reel.count = None;
    true
}

/// One frame of the film: the clock goes on by a step, what moves is drawn, and a picture is taken of it.
fn film(
    commands: &mut Commands<'_, '_>,
    reel: &mut Reel,
    time: &mut TimeUpdateStrategy,
    mut call: impl FnMut(),
    exit: &mut MessageWriter<'_, AppExit>,
) {
    *time = TimeUpdateStrategy::ManualDuration(Duration::ZERO);
    if reel.shooting {
        return;
    }
    if reel.frame == FRAMES {
        exit.write(AppExit::Success);
        return;
    }
    let folder =
        std::path::PathBuf::from(std::env::var("TWO_TABLES_SHOTS").expect("TWO_TABLES_SHOTS"));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{FILM}-{:03}.png", reel.frame));
    reel.shooting = true;
    reel.settled = 0;
    commands.spawn(Screenshot::primary_window()).observe(save_to_disk(file)).observe(
        |_: On<ScreenshotCaptured>,
         mut reel: ResMut<Reel>,
         mut time: ResMut<TimeUpdateStrategy>| {
            reel.shooting = false;
            *time = TimeUpdateStrategy::ManualDuration(STEP);
        },
    );
    if reel.frame % OF_A_CALL == OF_A_CALL - 1 {
        call();
    }
    reel.frame += 1;
}
