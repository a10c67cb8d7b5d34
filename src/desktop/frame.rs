//! The frame of the window: no larger than the screen it opens on, and the whole screen by a key.

use bevy::prelude::*;
use bevy::window::{Monitor, MonitorSelection, PrimaryMonitor, PrimaryWindow, WindowMode};

use super::keys::WHOLE_SCREEN;

/// What a title bar and a bar of tasks take of a screen's height, in points.
const BARS: f32 = 80.0;

/// The size in points of a window that should have `wanted`, on a screen of `screen` points.
fn fitting(wanted: Vec2, screen: Vec2) -> Vec2 {
    wanted.min(Vec2::new(screen.x, screen.y - BARS)).max(Vec2::ONE)
}

fn fit(
    screens: Query<&Monitor, Added<PrimaryMonitor>>,
    mut window: Single<&mut Window, With<PrimaryWindow>>,
) {
    for screen in &screens {
        let scale = window.scale_factor();
        let wanted = window.size();
        let fits = fitting(wanted, screen.physical_size().as_vec2() / scale);
        if fits != wanted {
            window.resolution.set(fits.x, fits.y);
        }
    }
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
    app.add_systems(Update, (fit, whole_screen));
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
