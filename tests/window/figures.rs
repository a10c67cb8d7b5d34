//! What the window costs: until it can be used, from a key to what comes of it, at rest, in memory. Printed, not judged:
//! `cargo test --release --test window figures`.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

use bevy::input::keyboard::KeyboardInput;
use bevy::input::mouse::MouseWheel;
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, RequestRedraw, WindowEvent};
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::EguiPrimaryContextPass;
use two_tables::desktop::DesktopPlugin;
use two_tables::game::{DoorRequest, SeatRequest};
use two_tables::store::Saves;

use crate::case::Case;
use crate::eyes::{self, Eyes};
use crate::hands::{self, carry_out};

/// Whether nothing wakes the window any more.
static LEFT_ALONE: AtomicBool = AtomicBool::new(false);
/// Keys pressed for the figure of a response.
const PRESSES: usize = 40;
/// How long the window is left alone.
const REST: Duration = Duration::from_mins(1);

/// How long the window rests before a key, so that nothing is being drawn when it comes.
const PAUSE: Duration = Duration::from_millis(250);

/// What is being measured.
#[derive(Resource)]
struct Watch {
    begun: Instant,
    usable: Option<Duration>,
    seated: bool,
    /// When a key was pressed, and how many frames ago it was answered.
    pressed: Option<(Instant, Option<u8>)>,
    quiet_since: Instant,
    focus: Option<egui::accesskit::NodeId>,
    responses: Vec<Duration>,
    resting: bool,
}

/// Measures, prints and ends the process.
pub(crate) fn measure() {
    let home = tempfile::tempdir().unwrap();
    let saves = Saves::new(Some(home.path().to_owned())).unwrap();
    let terms = Case::called("keyboard").expect("Tokyo's case").terms();
    let mut app = App::new();
    app.insert_resource(Watch {
        begun: Instant::now(),
        usable: None,
        seated: false,
        pressed: None,
        quiet_since: Instant::now(),
        focus: None,
        responses: Vec::new(),
        resting: false,
    });
    app.add_plugins(DesktopPlugin {
        saves: Some(saves),
        opening: Some(DoorRequest::New(terms)),
        ..DesktopPlugin::default()
    });
    app.init_resource::<Eyes>();
    app.add_systems(Startup, wake_now_and_then);
    app.add_systems(First, press);
    app.add_systems(EguiPrimaryContextPass, eyes::open);
    app.add_systems(Last, (eyes::look, watch).chain());
    app.run();
}

/// Wakes the window as the system does for a key, until it is left alone.
fn wake_now_and_then(events: Res<EventLoopProxyWrapper>) {
    let events = (**events).clone();
    std::thread::spawn(move || {
        while events.send_event(WinitUserEvent::WakeUp).is_ok() && !LEFT_ALONE.load(Relaxed) {
            std::thread::sleep(PAUSE / 5);
        }
    });
}

type Writers<'w> = (
    MessageWriter<'w, KeyboardInput>,
    MessageWriter<'w, WindowEvent>,
    MessageWriter<'w, MouseWheel>,
);

/// Presses Tab at the beginning of a frame, where a key of the system would come in; notes when its answer is drawn.
fn press(
    mut watch: ResMut<Watch>,
    eyes: Res<Eyes>,
    window: Single<Entity, With<PrimaryWindow>>,
    writers: Writers<'_>,
) {
    let (mut keys, mut events, mut wheel) = writers;
    match watch.pressed {
        // Drawing runs beside the next frame and is waited for at its end: here it is done.
        Some((when, Some(2))) => {
            watch.responses.push(when.elapsed());
            watch.pressed = None;
            watch.quiet_since = Instant::now();
        }
        None if watch.seated && !watch.resting && watch.quiet_since.elapsed() > PAUSE => {
            watch.focus = eyes.focus;
            watch.pressed = Some((Instant::now(), None));
            carry_out(&hands::tab(), *window, &mut keys, &mut events, &mut wheel);
        }
        Some(_) | None => {}
    }
}

fn watch(
    mut watch: ResMut<Watch>,
    eyes: Res<Eyes>,
    mut seat: MessageWriter<SeatRequest>,
    mut redraw: MessageWriter<RequestRedraw>,
) {
    if watch.resting {
        return;
    }
    if watch.usable.is_none() {
        redraw.write(RequestRedraw);
        if eyes.sees("To the table") {
            watch.usable = Some(watch.begun.elapsed());
            seat.write(SeatRequest::Proceed);
        }
        return;
    }
    if !watch.seated {
        redraw.write(RequestRedraw);
        watch.seated = eyes.sees("Hold");
        watch.quiet_since = Instant::now();
        return;
    }
    if let Some((when, answered)) = watch.pressed {
        redraw.write(RequestRedraw);
        let next = match answered {
            None => (eyes.focus != watch.focus).then_some(1),
            Some(frames) => Some(frames + 1),
        };
        watch.pressed = Some((when, next));
    } else if watch.responses.len() == PRESSES {
        rest(&mut watch);
    }
}

/// Leaves the window alone, then tells what there is to tell.
fn rest(watch: &mut Watch) {
    watch.resting = true;
    LEFT_ALONE.store(true, Relaxed);
    watch.responses.sort();
    let usable = watch.usable.unwrap_or_default();
    let (median, worst) = (watch.responses[PRESSES / 2], watch.responses[PRESSES - 1]);
    println!("usable after {:.2} s", usable.as_secs_f32());
    println!(
        "a key is answered after {median:.1?} in the median, {worst:.1?} at most, of {PRESSES}"
    );
    std::thread::spawn(|| {
        std::thread::sleep(Duration::from_secs(5));
        let before = ticks();
        std::thread::sleep(REST);
        let spent = ticks() - before;
        let share = spent as f64 / (REST.as_secs_f64() * 100.0) * 100.0;
        println!("at rest with the table open: {share:.2} % of a core over {} s", REST.as_secs());
        println!("memory: {}", memory());
        std::process::exit(0);
    });
}

/// Processor time of this process so far, in hundredths of a second.
fn ticks() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> =
        stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let field = |place: usize| fields.get(place).and_then(|one| one.parse().ok()).unwrap_or(0_u64);
    field(11) + field(12)
}

/// Memory held, and the most there was.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let lines =
        status.lines().filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM"));
    lines
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect::<Vec<_>>()
        .join(", ")
}
