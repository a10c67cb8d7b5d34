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
