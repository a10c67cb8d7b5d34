//! The frame of the window: as it was left, no larger than the screen it opens on, and the whole screen by a key.

use bevy::prelude::*;
use bevy::window::{
    Monitor, MonitorSelection, PrimaryMonitor, PrimaryWindow, WindowCloseRequested, WindowMode,
};

use super::desk::Reader;
use super::keys::WHOLE_SCREEN;
use crate::store::Placed;

/// What a title bar and a bar of tasks take of a screen's height, in points.
const BARS: f32 = 80.0;
/// The least of a window that must lie on a screen for its title bar to be found, in pixels.
const GRASP: i32 = 64;

/// The window, to stand as `placed`.
pub(super) fn window(placed: Placed) -> Window {
    let size = (u32::from(placed.width.max(1)), u32::from(placed.height.max(1)));
    Window {
        title: "Two Tables".to_owned(),
        resolution: size.into(),
        position: placed.at.map_or(WindowPosition::Automatic, |at| WindowPosition::At(at.into())),
        ..Window::default()
    }
}

/// The size in points of a window that should have `wanted`, on a screen of `screen` points.
fn fitting(wanted: Vec2, screen: Vec2) -> Vec2 {
    wanted.min(Vec2::new(screen.x, screen.y - BARS)).max(Vec2::ONE)
}

/// Whether a window at `place` can be taken hold of on a screen of `size` at `corner`.
fn holds((corner, size): (IVec2, UVec2), place: IVec2) -> bool {
    let within = place.saturating_add(IVec2::new(GRASP, 0)).saturating_sub(corner);
    within.cmpge(IVec2::ZERO).all() && within.cmplt(size.as_ivec2() - GRASP).all()
}

/// Brings the window onto the screen it opens on: a screen it was left on may be gone, or smaller now.
fn fit(
    screens: Query<(&Monitor, Has<PrimaryMonitor>)>,
    added: Query<(), Added<PrimaryMonitor>>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
) {
    if added.is_empty() {
        return;
    }
    let place = match window.position {
        WindowPosition::At(place) => Some(place),
        WindowPosition::Automatic | WindowPosition::Centered(_) => None,
    };
    let is_under = |screen: &Monitor| {
        place.is_some_and(|at| holds((screen.physical_position, screen.physical_size()), at))
    };
    let own = screens.iter().find(|(screen, _)| is_under(screen));
    if place.is_some() && own.is_none() {
        window.position = WindowPosition::Centered(MonitorSelection::Primary);
    }
    let Some((screen, _)) = own.or_else(|| screens.iter().find(|(_, is_first)| *is_first)) else {
        return;
    };
    let scale = window.scale_factor();
    let wanted = window.size();
    let fits = fitting(wanted, screen.physical_size().as_vec2() / scale);
    if fits != wanted {
        window.resolution.set(fits.x, fits.y);
    }
}

/// Notes where the window stands when it is closed, and where it stood before where it fills the screen.
fn note(
    window: Query<&Window, (With<PrimaryWindow>, Changed<Window>)>,
    mut closed: MessageReader<WindowCloseRequested>,
    mut reader: ResMut<Reader>,
    mut last: Local<Option<Placed>>,
) {
    if let Ok(window) = window.single()
        && window.mode == WindowMode::Windowed
    {
        *last = Some(placed(window));
    }
    if closed.read().count() > 0
        && let Some(last) = *last
    {
        reader.settings.window = last;
    }
}

/// Where `window` stands.
fn placed(window: &Window) -> Placed {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size in points; a float is brought within the whole numbers there are"
    )]
    let points = |length: f32| length.round() as u16;
    let at = match window.position {
        WindowPosition::At(place) => Some((place.x, place.y)),
        WindowPosition::Automatic | WindowPosition::Centered(_) => None,
    };
    Placed { width: points(window.width()), height: points(window.height()), at }
}

fn whole_screen(
    keys: Res<ButtonInput<KeyCode>>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
) {
    if keys.just_pressed(WHOLE_SCREEN) {
        window.mode = match window.mode {
            WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            WindowMode::BorderlessFullscreen(_) | WindowMode::Fullscreen(..) => {
                WindowMode::Windowed
            }
        };
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, note);
    app.add_systems(Update, (fit, whole_screen));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Settings;

    #[test]
    fn a_window_is_no_larger_than_its_screen_less_the_bars() {
        let plain = Vec2::new(1280.0, 720.0);
        for (screen, fits) in [
            ((1920.0, 1080.0), (1280.0, 720.0)),
            ((1280.0, 720.0), (1280.0, 640.0)),
            ((1366.0, 768.0), (1280.0, 688.0)),
            ((1024.0, 768.0), (1024.0, 688.0)),
            ((0.0, 0.0), (1.0, 1.0)),
        ] {
            assert_eq!(fitting(plain, screen.into()), Vec2::from(fits), "{screen:?}");
        }
    }

    #[test]
    fn a_window_left_where_no_screen_is_any_more_is_brought_back() {
        let screen = (IVec2::new(1920, 0), UVec2::new(1366, 768));
        assert!(holds(screen, IVec2::new(1920, 0)));
        assert!(holds(screen, IVec2::new(1900, 300)));
        for gone in [(0, 0), (1920, -40), (1920, 760), (3300, 10), (i32::MIN, 0)] {
            assert!(!holds(screen, gone.into()), "{gone:?}");
        }
    }

    /// A program with its window at `placed`, closed after `change`; where it is to stand the next time.
    fn closed_after(placed: Placed, change: impl FnOnce(&mut Window)) -> Placed {
        let mut app = App::new();
        app.add_plugins(MinimalPlugins).add_message::<WindowCloseRequested>();
        app.insert_resource(Reader::new(Settings { window: placed, ..Settings::default() }));
        app.add_systems(PreUpdate, note);
        let entity = app.world_mut().spawn((window(placed), PrimaryWindow)).id();
        app.update();
        change(&mut app.world_mut().get_mut::<Window>(entity).unwrap());
        app.update();
        app.world_mut().write_message(WindowCloseRequested { window: entity });
        app.update();
        app.world().resource::<Reader>().settings.window
    }

    #[test]
    fn a_window_is_to_stand_the_next_time_where_it_was_closed() {
        let plain = Placed { width: 1280, height: 720, at: None };
        assert_eq!(closed_after(plain, |_| {}), plain);
        let moved = closed_after(plain, |window| {
            window.resolution.set(900.0, 600.0);
            window.position.set(IVec2::new(-5, 40));
        });
        assert_eq!(moved, Placed { width: 900, height: 600, at: Some((-5, 40)) });
        let whole = closed_after(moved, |window| {
            window.mode = WindowMode::BorderlessFullscreen(MonitorSelection::Current);
            window.resolution.set(1920.0, 1080.0);
        });
        assert_eq!(whole, moved, "not the size of the screen it filled");
    }
}
