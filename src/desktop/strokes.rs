//! Keys as they were pressed.
//!
//! `bevy_egui` 0.42 gives all keys of a frame the modifiers that hold at its end, and hands a held key on as new presses.
//! So a chord pressed and let go within one frame (a macro key, a screen keyboard, a slow picture) is handed on in two
//! frames, and Enter or Space held down is one press: a question asks for a fresh one. Where it does not know what a key
//! writes it goes by where the key is, which serves a Cyrillic keyboard and not an input method: the Enter that takes
//! a word up in Japanese would enter the field. What an input method has taken is handed on to nobody.

use std::collections::VecDeque;

use bevy::ecs::message::MessageCursor;
use bevy::input::InputSystems;
use bevy::input::keyboard::{Key, KeyboardFocusLost, KeyboardInput};
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::EguiPreUpdateSet;

/// What has been read, and what waits for the next frame.
#[derive(Default)]
struct Strokes {
    read: MessageCursor<KeyboardInput>,
    waiting: VecDeque<KeyboardInput>,
}

impl Strokes {
    /// The strokes of this frame: up to where the modifiers change after another key, that key's modifiers being known.
    fn next(&mut self) -> Vec<KeyboardInput> {
        let mut taken = Vec::new();
        let mut has_key = false;
        while let Some(stroke) = self.waiting.pop_front() {
            if is_modifier(&stroke.logical_key) && has_key {
                self.waiting.push_front(stroke);
                break;
            }
            has_key |= !is_modifier(&stroke.logical_key);
            taken.push(stroke);
        }
        taken
    }
}

fn is_modifier(key: &Key) -> bool {
    matches!(key, Key::Shift | Key::Control | Key::Alt | Key::Super | Key::Meta)
}

/// Whether a button under the focus would take a repeat of it for another press.
fn presses(key: &Key) -> bool {
    matches!(key, Key::Enter | Key::Space)
}

/// Whether `stroke` is one press, and the window's to hear.
fn counts(stroke: &KeyboardInput) -> bool {
    let is_again = stroke.repeat && presses(&stroke.logical_key);
    let is_taken = stroke.logical_key == Key::Process;
    !(is_again || is_taken)
}

fn as_pressed(
    mut keys: ResMut<Messages<KeyboardInput>>,
    mut lost: MessageReader<KeyboardFocusLost>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut strokes: Local<Strokes>,
) {
    if lost.read().count() > 0 {
        strokes.waiting.clear();
    }
    let told: Vec<KeyboardInput> = strokes.read.read(&keys).cloned().collect();
    strokes.waiting.extend(told.iter().filter(|stroke| counts(stroke)).cloned());
    let next = strokes.next();
    if next != told {
        keys.clear();
        keys.write_batch(next);
        strokes.read.clear(&keys);
    }
    if !strokes.waiting.is_empty() {
        redraw.write(RequestRedraw);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        as_pressed.after(InputSystems).before(EguiPreUpdateSet::ProcessInput),
    );
}

#[cfg(test)]
mod tests {
    use bevy::input::ButtonState;

    use super::*;

    fn stroke(logical_key: Key, state: ButtonState, repeat: bool) -> KeyboardInput {
        let key_code = KeyCode::Unidentified(bevy::input::keyboard::NativeKeyCode::Unidentified);
        KeyboardInput {
            key_code,
            logical_key,
            state,
            text: None,
            repeat,
            window: Entity::PLACEHOLDER,
        }
    }

    fn down(key: Key) -> KeyboardInput {
        stroke(key, ButtonState::Pressed, false)
    }

    fn up(key: Key) -> KeyboardInput {
        stroke(key, ButtonState::Released, false)
    }

    /// What is handed on in each frame, where the keyboard tells `told` in each.
    fn handed_on(told: &[Vec<KeyboardInput>]) -> Vec<Vec<KeyboardInput>> {
        let mut app = App::new();
        app.add_plugins(MinimalPlugins);
        app.add_message::<KeyboardInput>().add_message::<KeyboardFocusLost>();
        app.add_message::<RequestRedraw>();
        app.add_systems(PreUpdate, as_pressed);
        let mut cursor = MessageCursor::default();
        let mut seen = Vec::new();
        for strokes in told {
            app.world_mut().write_message_batch(strokes.iter().cloned());
            app.update();
            let keys = app.world().resource::<Messages<KeyboardInput>>();
            seen.push(cursor.read(keys).cloned().collect());
        }
        seen
    }

    #[test]
    fn a_chord_within_one_frame_keeps_its_modifier() {
        let s = Key::Character("s".into());
        let chord = [down(Key::Control), down(s.clone()), up(s), up(Key::Control)];
        let seen = handed_on(&[chord.to_vec(), vec![], vec![]]);
        assert_eq!(seen, [chord[..3].to_vec(), chord[3..].to_vec(), vec![]]);
    }

    #[test]
    fn what_needs_no_second_frame_is_handed_on_at_once() {
        let a = Key::Character("a".into());
        let typed = vec![down(Key::Shift), down(a.clone()), up(a.clone()), down(a.clone()), up(a)];
        assert_eq!(handed_on(&[typed.clone(), vec![], vec![]]), [typed, vec![], vec![]]);
    }

    #[test]
    fn enter_held_down_is_one_press_and_a_letter_held_down_is_many() {
        let a = Key::Character("a".into());
        let again = |key: &Key| stroke(key.clone(), ButtonState::Pressed, true);
        let held = vec![down(Key::Enter), again(&Key::Enter), again(&Key::Enter), up(Key::Enter)];
        assert_eq!(handed_on(&[held]), [[down(Key::Enter), up(Key::Enter)]]);
        let letters = vec![down(a.clone()), again(&a), again(&a), up(a)];
        assert_eq!(handed_on(std::slice::from_ref(&letters)), [letters]);
    }

    #[test]
    fn the_enter_an_input_method_has_taken_enters_nothing() {
        let taken = KeyboardInput { key_code: KeyCode::Enter, ..down(Key::Process) };
        let up = KeyboardInput { key_code: KeyCode::Enter, ..up(Key::Enter) };
        assert_eq!(handed_on(&[vec![taken, up.clone()]]), [[up]]);
    }

    #[test]
    fn a_letter_of_another_script_asks_what_its_place_on_the_keyboard_does() {
        use bevy_egui::helpers::{bevy_to_egui_key, bevy_to_egui_physical_key};
        for (written, place, asks) in [
            ("д", KeyCode::KeyL, egui::Key::L),
            ("я", KeyCode::KeyZ, egui::Key::Z),
            ("ы", KeyCode::KeyS, egui::Key::S),
        ] {
            let logical = bevy_to_egui_key(&Key::Character(written.into()));
            assert_eq!(logical.or(bevy_to_egui_physical_key(&place)), Some(asks), "{written}");
        }
    }
}
