//! The names of the islands on the map behind the papers, each with what the draft at hand says of it.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, Galley, Pos2, Rect, Sense, Ui, Vec2, vec2};

use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::chart::{Chart, framed};
use crate::desktop::coast::{self, Land};
use crate::desktop::fonts::Type;
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::Seen;
use crate::scenario::id::IslandId;
use crate::sentence::Message;
use crate::wording::{island_name, legend};

/// The islands by name, within `free` where there is room: pressed, one leads to what is said of all of them.
pub fn labels(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, free: Rect) {
    stage.enter(Region::Beside);
    let Ok(lands) = coast::lands() else { return };
    let Some(chart) = Chart::round(lands, &framed(seen.view.common()), free) else { return };
    let chart = &chart;
    let draft = seen.draft();
    let common = seen.view.common();
    let mut written: Vec<Rect> = lands
        .iter()
        .filter(|land| common.islands.values().any(|about| Some(about.place) == land.place))
        .map(|land| bounds(land, chart).shrink(3.0))
        .collect();
    for (island, about) in common.islands.iter() {
        let Some(at) = chart.middle(lands, about.place).filter(|at| free.contains(*at)) else {
            continue;
        };
        let said = legend(seen.view.said_of(&draft, island).plain);
        let galley = label(ui, stage, seen, island, &said);
        let own = lands.iter().filter(|land| land.place == Some(about.place));
        let own = own.map(|land| bounds(land, chart)).fold(Rect::NOTHING, Rect::union);
        let is_free = |place: &Rect| {
            free.contains_rect(*place) && !written.iter().any(|there| there.intersects(*place))
        };
        let Some(place) = round(at, own, galley.size()).into_iter().find(is_free) else { continue };
        written.push(place);
        let spoken = stage.say(
            &Message::new("window-island")
                .with("island", stage.text(&island_name(common, island)))
                .with("said", said),
        );
        let response = ui.interact(place, ui.id().with(("island", island)), Sense::click());
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::WidgetType::Button, true, spoken.clone())
        });
        let response = stage.stop(response);
        if response.has_focus() || response.hovered() {
            ui.painter().rect_filled(place.expand(3.0), 3.0, theme::SHEET.gamma_multiply(0.8));
        }
        if response.has_focus() {
            let ring = (2.0, theme::FOCUS);
            ui.painter().rect_stroke(place.expand(3.0), 3.0, ring, egui::StrokeKind::Outside);
        }
        ui.painter().galley(place.min, galley, theme::INK);
        if response.clicked() {
            stage.ask(Ask::Read(Leaf::Islands));
        }
    }
}

/// A name, and under it what is said, in italics.
fn label(ui: &Ui, stage: &Stage<'_>, seen: &Seen, island: IslandId, said: &Message) -> Arc<Galley> {
    let size = egui::TextStyle::Body.resolve(ui.style()).size;
    let format = |size: f32, in_type: Type, colour: Color32| TextFormat {
        font_id: FontId::new(size, in_type.family()),
        color: colour,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    let name = stage.text(&island_name(seen.view.common(), island));
    job.append(&name, 0.0, format(size * 1.1, Type::Title, theme::INK));
    let said = format!("\n{}", stage.say(said));
    job.append(&said, 0.0, format(size * 0.92, Type::TreatyItalic, theme::INK));
    job.wrap.max_width = size * 15.0;
    ui.painter().layout_job(job)
}

/// Where the name of what lies `at`, within `own`, may stand: the best place first.
fn round(at: Pos2, own: Rect, size: Vec2) -> [Rect; 8] {
    let gap = 8.0;
    [
        (Align2::LEFT_TOP, own.right_bottom() + vec2(-own.width() * 0.35, -own.height() * 0.3)),
        (Align2::LEFT_CENTER, Pos2::new(own.right() + gap, at.y)),
        (Align2::LEFT_TOP, Pos2::new(at.x, own.bottom() + gap)),
        (Align2::LEFT_BOTTOM, Pos2::new(own.right() - own.width() * 0.2, own.top() + gap)),
        (Align2::RIGHT_CENTER, Pos2::new(own.left() - gap, at.y)),
        (Align2::RIGHT_BOTTOM, Pos2::new(at.x, own.top() - gap)),
        (Align2::CENTER_TOP, Pos2::new(at.x, own.bottom() + gap)),
        (Align2::CENTER_BOTTOM, Pos2::new(at.x, own.top() - gap)),
    ]
    .map(|(anchor, by)| anchor.anchor_size(by, size))
}

fn bounds(land: &Land, chart: &Chart) -> Rect {
    let mut bounds = Rect::NOTHING;
    for at in &land.shore {
        bounds.extend_with(chart.at(*at));
    }
    bounds
}
