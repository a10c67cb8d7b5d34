//! The sea, or a room with its lights down, painted once for each size of the window.

use bevy::prelude::*;

use super::{Backdrop, bevy_colour, paint, placed, texture};
use crate::desktop::coast;

/// What the sea was painted for.
#[derive(Component, Clone, Debug, PartialEq)]
pub(super) struct Sea(Backdrop);

/// Lays the sea anew where what is wanted has changed.
pub(super) fn lay(
    backdrop: Res<Backdrop>,
    mut clear: ResMut<ClearColor>,
    sea: Query<(Entity, &Sea)>,
    mut images: ResMut<Assets<Image>>,
    mut commands: Commands,
) {
    let wanted = Backdrop { shows_draft: false, ..*backdrop };
    if sea.iter().any(|(_, Sea(painted))| *painted == wanted) {
        return;
    }
    for (entity, _) in &sea {
        commands.entity(entity).despawn();
    }
    let ground = if wanted.chart.is_some() { wanted.look.sea } else { wanted.look.dark };
    clear.0 = bevy_colour(ground);
    let painted = match (wanted.chart, wanted.hall) {
        (Some(chart), _) => {
            coast::lands().ok().and_then(|lands| paint::sea(&wanted, &chart, lands))
        }
        (None, Some(hall)) => paint::room(&wanted, hall.sheet),
        (None, None) => None,
    };
    let whole =
        egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(wanted.size.x, wanted.size.y));
    let mut laid = commands.spawn((Sea(wanted), placed(whole, wanted.size, 0.0)));
    if let Some(painted) = painted {
        let image = images.add(texture(painted));
        laid.insert(Sprite { image, custom_size: Some(wanted.size), ..Sprite::default() });
    }
}
