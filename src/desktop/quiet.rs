//! An idle window costs nothing.
//!
//! `bevy_egui` 0.42 tells egui the state of the modifier keys every frame, and egui repaints after anything it is told:
//! a window at rest would draw for ever. So what says nothing new is left out.

use bevy::prelude::*;
use bevy_egui::{EguiInput, EguiPreUpdateSet};
use egui::{Event, Modifiers};

/// Drops what egui has been told of the modifier keys where nothing changed.
fn drop_unchanged(mut inputs: Query<&mut EguiInput>, mut last: Local<Option<Modifiers>>) {
    for mut input in &mut inputs {
        input.bypass_change_detection().0.events.retain(|event| {
            let Event::ModifiersChanged(now) = event else { return true };
            last.replace(*now) != Some(*now)
        });
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PreUpdate,
        drop_unchanged.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of `events` in each of several frames.
    fn left(frames: &[Vec<Event>]) -> Vec<Vec<Event>> {
        let mut app = App::new();
        app.add_plugins(MinimalPlugins);
        app.add_systems(PreUpdate, drop_unchanged);
        let window = app.world_mut().spawn(EguiInput::default()).id();
        let mut told = Vec::new();
        for events in frames {
            let mut input = app.world_mut().get_mut::<EguiInput>(window).unwrap();
            input.0.events.clone_from(events);
            app.update();
            let input = app.world().get::<EguiInput>(window).unwrap();
            told.push(input.0.events.clone());
        }
        told
    }

    #[test]
    fn modifiers_that_have_not_changed_wake_nobody() {
        let none = Event::ModifiersChanged(Modifiers::NONE);
        let shift = Event::ModifiersChanged(Modifiers::SHIFT);
        let text = Event::Text("a".to_owned());
        let frames = [
            vec![none.clone()],
            vec![none.clone()],
            vec![text.clone(), none.clone()],
            vec![shift.clone()],
            vec![shift.clone(), none.clone()],
        ];
        let told = left(&frames);
        assert_eq!(told, [vec![none.clone()], vec![], vec![text], vec![shift], vec![none]]);
    }
}
