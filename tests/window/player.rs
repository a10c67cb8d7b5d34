//! Plays a case: looks, decides, acts, once a frame, and takes a picture of everything new.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use bevy::input::keyboard::KeyboardInput;
use bevy::input::mouse::MouseWheel;
use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured, save_to_disk};
use bevy::window::{PrimaryWindow, RequestRedraw, WindowEvent, WindowResolution};
use bevy_egui::EguiPrimaryContextPass;
use two_tables::desktop::DesktopPlugin;
use two_tables::game::{DoorRequest, Report, Screen, SeatRequest, Seen, Sitting};
use two_tables::negotiation::notation;
use two_tables::scenario::id::Side;
use two_tables::store::{Saves, Settings};

use crate::case::{By, Case};
use crate::eyes::{self, Eyes};
use crate::hands::{self, Deed, carry_out};
use crate::plan::{Plan, Step};

/// Longest a case may take.
const LONGEST: Duration = Duration::from_mins(15);
/// Frames a picture waits, so that what is drawn in two passes is drawn.
const SETTLED: u32 = 4;

/// Where the wheel is turned, one after another, as parts of the window's height.
const WHEEL_AT: [f32; 4] = [0.55, 0.9, 0.7, 0.25];

/// How much of a thing is to be seen, in points each way, before a hand presses it.
const PRESSABLE: f32 = 8.0;

/// Steps of the keyboard in which everything is reached: a whole screen has about a hundred stops, and six parts.
const ROUND: u32 = 140;

/// The player.
#[derive(Resource)]
struct Player {
    case: Case,
    plan: Plan,
    begun: Instant,
    deeds: VecDeque<Deed>,
    settled: u32,
    shown: u32,
    wanted: Option<Step>,
    tries: u32,
    course: VecDeque<(Side, &'static str)>,
    last_screen: Option<Screen>,
    shot_due: Option<String>,
    shooting: bool,
    pictured: Vec<Screen>,
    presses: u32,
}

/// Plays `case` until it is over.
pub(crate) fn play(case: Case) {
    let home = tempfile::tempdir().unwrap();
    let folder = std::env::var_os(crate::kill::FOLDER).map(PathBuf::from);
    let saves = Saves::new(Some(folder.unwrap_or_else(|| home.path().to_owned()))).unwrap();
    let liked = Settings { colours: case.colours, ..Settings::default() };
    liked.keep(&Settings::default(), &saves.settings()).unwrap();
    let mut app = App::new();
    app.add_plugins(DesktopPlugin { saves: Some(saves), seed: 2, ..DesktopPlugin::default() });
    app.insert_resource(Player {
        case,
        plan: Plan::new(&case),
        begun: Instant::now(),
        deeds: hands::larger(case.larger).into(),
        settled: 0,
        shown: 0,
        wanted: None,
        tries: 0,
        course: course().take(case.moves).collect(),
        last_screen: None,
        shot_due: None,
        shooting: false,
        pictured: Vec::new(),
        presses: 0,
    });
    app.init_resource::<Eyes>();
    app.add_systems(Startup, size_window);
    app.add_systems(EguiPrimaryContextPass, eyes::open);
    app.add_systems(Last, (refuse_no_move, eyes::look, act, stay_awake).chain());
    let exit = app.run();
    assert!(exit.is_success(), "{exit:?}");
}

/// The course of history, a line a move.
pub(crate) fn course() -> impl Iterator<Item = (Side, &'static str)> {
    include_str!("../1956_history.moves")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(side, line)| Some((Side::from_word(side)?, line)))
}

fn size_window(mut window: Single<&mut Window, With<PrimaryWindow>>, player: Res<Player>) {
    let (width, height, scale) = player.case.window;
    // No window manager gives it the focus here.
    window.focused = true;
    window.resolution = WindowResolution::new(width, height).with_scale_factor_override(scale);
}

/// A course made by messages is one that may be made: a refusal says what of it may not.
fn refuse_no_move(mut reports: MessageReader<Report>, player: Res<Player>) {
    for report in reports.read() {
        let is_refused = matches!(report, Report::Refused(_));
        assert!(player.case.by != By::Messages || !is_refused, "{report:?}");
    }
}

/// An idle window draws nothing; a player never idles.
fn stay_awake(mut redraw: MessageWriter<RequestRedraw>) {
    redraw.write(RequestRedraw);
}

type Writers<'w> = (
    MessageWriter<'w, KeyboardInput>,
    MessageWriter<'w, WindowEvent>,
    MessageWriter<'w, MouseWheel>,
    MessageWriter<'w, DoorRequest>,
    MessageWriter<'w, SeatRequest>,
    MessageWriter<'w, AppExit>,
);

fn act(
    mut commands: Commands,
    mut player: ResMut<Player>,
    eyes: Res<Eyes>,
    screen: Res<State<Screen>>,
    window: Single<(Entity, &Window), With<PrimaryWindow>>,
    table: Query<(&Sitting, Option<&Seen>)>,
    writers: Writers<'_>,
) {
    let (mut keys, mut events, mut wheel, mut door, mut seat, mut exit) = writers;
    let player = &mut *player;
    let (entity, window) = *window;
    assert!(player.begun.elapsed() < LONGEST, "stuck at {:?}", player.wanted);
    if player.shooting {
        return;
    }
    if let Some(deed) = player.deeds.pop_front() {
        carry_out(&deed, entity, &mut keys, &mut events, &mut wheel);
        player.settled = 0;
        return;
    }
    player.settled += 1;
    let screen = *screen.get();
    if player.last_screen.replace(screen) != Some(screen) {
        // Where nothing is looked at more closely, each screen is pictured once.
        if player.case.looks || !player.pictured.contains(&screen) {
            player.pictured.push(screen);
            player.shot_due = Some(format!("{screen:?}").to_lowercase());
        }
        player.settled = 0;
    }
    if player.settled < SETTLED && (player.shot_due.is_some() || player.case.by != By::Keyboard) {
        return;
    }
    if let Some(name) = player.shot_due.take() {
        shoot(&mut commands, player, &name);
        return;
    }
    let seated = table.single().ok();
    let seen = seated.and_then(|(_, seen)| seen);
    if player.case.by == By::Messages
        && let Some((sitting, Some(seen))) = seated
        && screen == Screen::Table
        && let Some((side, line)) = player.course.front().copied()
        && player.plan.has_looked(screen)
        && !eyes.sees("Put away")
    {
        assert_eq!(seen.view.side(), side, "{line}");
        let (common, table) = (seen.view.common(), seen.view.table());
        let a_move = notation::parse(common, table, side, line).unwrap();
        seat.write(SeatRequest::Move { revision: sitting.revision(), a_move });
        player.course.pop_front();
        player.plan.has_played = true;
        player.settled = 0;
        return;
    }
    let step = if player.case.looks {
        player.plan.next(screen, &eyes, seen)
    } else {
        blind(player, screen)
    };
    match &step {
        Step::Done => {
            println!(
                "  {}: {} things pressed, {} pictures",
                player.case.name, player.presses, player.shown
            );
            exit.write(AppExit::Success);
        }
        Step::Wait => {}
        Step::Begin => {
            door.write(DoorRequest::New(player.case.terms()));
        }
        Step::Leave => {
            player.plan.has_played = true;
            door.write(DoorRequest::Leave);
        }
        Step::Proceed => {
            seat.write(SeatRequest::Proceed);
        }
        Step::PutAway => match player.case.by {
            By::Keyboard => player.deeds.push_back(hands::escape()),
            By::Mouse | By::Messages => reach(player, &eyes, window, "Put away"),
        },
        Step::Press(words) => reach(player, &eyes, window, words),
    }
    let again = player.wanted.as_ref() == Some(&step) && step != Step::Wait;
    player.tries = if again { player.tries + 1 } else { 0 };
    player.wanted = Some(step);
    player.settled = 0;
}

/// What to do where nothing can be pressed: the window is too small, or as large as a wall.
fn blind(player: &mut Player, screen: Screen) -> Step {
    match screen {
        Screen::Title if player.plan.has_played => Step::Done,
        Screen::Title | Screen::Setup => Step::Begin,
        Screen::Dossier | Screen::Curtain | Screen::RollCall => Step::Proceed,
        Screen::Table if player.course.is_empty() => Step::Leave,
        Screen::Table => Step::Wait,
        Screen::Debrief => Step::Leave,
    }
}

/// Deeds that bring the thing whose words begin with `words` nearer to being pressed.
fn reach(player: &mut Player, eyes: &Eyes, window: &Window, words: &str) {
    let Some(thing) = eyes.find(words) else { return };
    assert!(
        player.tries < 3 * ROUND,
        "{thing:?} cannot be reached in a window of {} by {}; focus on {:?}",
        window.width(),
        window.height(),
        eyes.focused()
    );
    if player.case.by == By::Keyboard {
        if eyes.focus == Some(thing.id) {
            player.deeds.push_back(hands::enter());
            pressed(player, words);
            return;
        }
        let stops: Vec<_> =
            eyes.things.iter().filter(|one| one.can_press).map(|one| one.id).collect();
        let place = |id| stops.iter().position(|one| *one == id);
        let ahead = eyes.focus.and_then(place).zip(place(thing.id));
        // What lies behind is nearer by the parts of the window.
        let is_ahead = ahead.is_some_and(|(from, to)| from < to);
        let by_region = !is_ahead && player.tries % ROUND < 6;
        player.deeds.push_back(if by_region { hands::next_region() } else { hands::tab() });
        return;
    }
    let size = Vec2::new(window.width(), window.height());
    let at = thing.rect.center();
    if thing.visible.size().min_element() < PRESSABLE {
        // What is scrolled out of sight lies in one of the panels above each other; the wheel turns whatever is under it.
        let height = WHEEL_AT[player.tries as usize % WHEEL_AT.len()];
        let over =
            Vec2::new(at.x.clamp(5.0, size.x - 5.0), (size.y * height).clamp(5.0, size.y - 5.0));
        player.deeds.extend([Deed::Point(over), Deed::Wheel((over.y - at.y).clamp(-300.0, 300.0))]);
        return;
    }
    player.deeds.extend([Deed::Point(thing.visible.center()), Deed::Down, Deed::Up]);
    pressed(player, words);
}

/// Notes that `words` was pressed, and has a picture taken of what comes of it.
fn pressed(player: &mut Player, words: &str) {
    player.presses += 1;
    player.plan.pressed(words);
    let name: String = words
        .chars()
        .filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ')
        .collect::<String>()
        .trim()
        .replace(' ', "_")
        .to_lowercase();
    player.shot_due = Some(name);
}

/// Takes a picture.
fn shoot(commands: &mut Commands<'_, '_>, player: &mut Player, name: &str) {
    let Ok(folder) = std::env::var("TWO_TABLES_SHOTS") else { return };
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{}-{:03}-{name}.png", player.case.name, player.shown));
    player.shown += 1;
    player.shooting = true;
    commands
        .spawn(Screenshot::primary_window())
        .observe(save_to_disk(file))
        .observe(|_: On<ScreenshotCaptured>, mut player: ResMut<Player>| player.shooting = false);
}
