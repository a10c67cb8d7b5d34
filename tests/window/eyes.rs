//! What can be seen in the window, as a screen reader is told it: everything with its words, place and focus.

use std::collections::HashMap;

use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiOutput};
use egui::accesskit::{Action, NodeId, Role};

/// Something in the window.
#[derive(Clone, Debug)]
pub(crate) struct Thing {
    pub(crate) id: NodeId,
    pub(crate) label: String,
    pub(crate) rect: Rect,
    /// What of it can be seen: not what is scrolled away.
    pub(crate) visible: Rect,
    pub(crate) can_press: bool,
}

/// Everything in the window, in order, and what has the focus.
#[derive(Resource, Default)]
pub(crate) struct Eyes {
    pub(crate) things: Vec<Thing>,
    pub(crate) focus: Option<NodeId>,
}

impl Eyes {
    /// The thing whose words are `words`, or else begin so.
    pub(crate) fn find(&self, words: &str) -> Option<&Thing> {
        let can_press = || self.things.iter().filter(|thing| thing.can_press);
        let begins = || can_press().find(|thing| thing.label.starts_with(words));
        can_press().find(|thing| thing.label == words).or_else(begins)
    }

    pub(crate) fn sees(&self, words: &str) -> bool {
        self.find(words).is_some()
    }

    pub(crate) fn focused(&self) -> Option<&Thing> {
        self.things.iter().find(|thing| Some(thing.id) == self.focus)
    }
}

pub(crate) fn open(mut contexts: EguiContexts) {
    if let Ok(ctx) = contexts.ctx_mut() {
        ctx.enable_accesskit();
        // Where frames are slow, a press and its release lie far apart, and are a click all the same.
        ctx.options_mut(|options| options.input_options.max_click_duration = f64::INFINITY);
    }
}

pub(crate) fn look(
    outputs: Query<&EguiOutput>,
    mut contexts: EguiContexts,
    mut eyes: ResMut<Eyes>,
) {
    let Ok(output) = outputs.single() else { return };
    let Some(update) = &output.platform_output.accesskit_update else { return };
    let Ok(ctx) = contexts.ctx_mut() else { return };
    let visible: HashMap<_, _> = ctx.viewport(|port| {
        let drawn = port.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets);
        drawn.map(|widget| (widget.id.accesskit_id(), widget.interact_rect)).collect()
    });
    eyes.focus = Some(update.focus);
    eyes.things = update
        .nodes
        .iter()
        .filter_map(|(id, node)| {
            let bounds = node.bounds()?;
            let label = node.label().or(node.value()).unwrap_or_default().to_owned();
            let rect =
                Rect::new(bounds.x0 as f32, bounds.y0 as f32, bounds.x1 as f32, bounds.y1 as f32);
            let visible = visible
                .get(id)
                .filter(|seen| seen.is_positive())
                .map_or(Rect::from_corners(rect.min, rect.min), |seen| {
                    Rect::new(seen.min.x, seen.min.y, seen.max.x, seen.max.y)
                });
            // A sentence that can be marked takes a click too, and does nothing.
            let is_button = node.role() != Role::Label;
            let can_press = is_button && node.supports_action(Action::Click) && !node.is_disabled();
            Some(Thing { id: *id, label, rect, visible, can_press })
        })
        .collect();
}
