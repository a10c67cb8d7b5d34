//! Keys and mouse, as the system would report them.

use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyCode, KeyboardInput};
use bevy::input::mouse::{MouseButton, MouseButtonInput, MouseScrollUnit, MouseWheel};
use bevy::prelude::*;
use bevy::window::{CursorMoved, WindowEvent};

/// What is done in a frame.
#[derive(Clone, Debug)]
pub(crate) enum Deed {
    /// A key goes down and up.
    Key(KeyCode, Key),
    /// Ctrl goes down, or comes up.
    Control(ButtonState),
    /// The pointer goes somewhere, in points.
    Point(Vec2),
    /// The button goes down.
    Down,
    /// The button comes up.
    Up,
    /// The wheel turns, in points; downward is negative.
    Wheel(f32),
}

pub(crate) fn enter() -> Deed {
    Deed::Key(KeyCode::Enter, Key::Enter)
}

/// Ctrl and + so many times.
pub(crate) fn larger(steps: u8) -> Vec<Deed> {
    let plus = Deed::Key(KeyCode::Equal, Key::Character("=".into()));
    let pluses = (0..steps).map(|_| plus.clone());
    let held = std::iter::once(Deed::Control(ButtonState::Pressed)).chain(pluses);
    held.chain([Deed::Control(ButtonState::Released)]).collect()
}

pub(crate) fn tab() -> Deed {
    Deed::Key(KeyCode::Tab, Key::Tab)
}

pub(crate) fn next_region() -> Deed {
    Deed::Key(KeyCode::F6, Key::F6)
}

pub(crate) fn escape() -> Deed {
    Deed::Key(KeyCode::Escape, Key::Escape)
}

/// Does it.
pub(crate) fn carry_out(
    deed: &Deed,
    window: Entity,
    keys: &mut MessageWriter<KeyboardInput>,
    events: &mut MessageWriter<WindowEvent>,
    wheel: &mut MessageWriter<MouseWheel>,
) {
    match deed {
        Deed::Key(code, logical) => {
            for state in [ButtonState::Pressed, ButtonState::Released] {
                keys.write(one_key(*code, logical.clone(), state, window));
            }
        }
        Deed::Control(state) => {
            keys.write(one_key(KeyCode::ControlLeft, Key::Control, *state, window));
        }
        Deed::Point(at) => {
            events.write(WindowEvent::CursorMoved(CursorMoved {
                window,
                position: *at,
                delta: None,
            }));
        }
        Deed::Down | Deed::Up => {
            let state = if matches!(deed, Deed::Down) {
                ButtonState::Pressed
            } else {
                ButtonState::Released
            };
            let button = MouseButtonInput { button: MouseButton::Left, state, window };
            events.write(WindowEvent::MouseButtonInput(button));
        }
        Deed::Wheel(by) => {
            wheel.write(MouseWheel {
                unit: MouseScrollUnit::Pixel,
                x: 0.0,
                y: *by,
                window,
                phase: bevy::input::touch::TouchPhase::Moved,
            });
        }
    }
}

fn one_key(
    key_code: KeyCode,
    logical_key: Key,
    state: ButtonState,
    window: Entity,
) -> KeyboardInput {
    KeyboardInput { key_code, logical_key, state, text: None, repeat: false, window }
}
