//! The names of the islands on the map behind the papers, each with what the draft at hand says of it.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, Galley, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, vec2};

use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::chart::{Chart, Extent, framed};
use crate::desktop::coast::{self, Land};
use crate::desktop::fonts::Type;
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::Seen;
use crate::pages::{self, Page};
use crate::scenario::id::IslandId;
use crate::scenario::island::Place;
use crate::sentence::Message;
use crate::wording::{island_name, legend};

/// The islands by name, within `free` where there is room, and the old lines where they are shown. An island tells of
/// itself where it is pointed at, and leads to its page where it, or its name, is pressed.
pub fn labels(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, free: Rect) {
    stage.enter(Region::Beside);
    let Ok(lands) = coast::lands() else { return };
    let common = seen.view.common();
    let extent = Extent::of(stage.lines);
    let Some(chart) = Chart::of(extent, lands, &framed(common), free) else { return };
    let chart = &chart;
    let draft = seen.draft();
    super::lines(ui, stage, chart, free);
    for (island, about) in common.islands.iter() {
        shape(ui, stage, seen, (island, about.place), (chart, lands, free));
    }
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
        let beside = Some(&said).filter(|_| extent == Extent::Islands);
        let galley = label(ui, stage, seen, island, beside);
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
        // Over old lines a name needs a ground of its own.
        if response.has_focus() || response.hovered() || extent == Extent::Lines {
            ui.painter().rect_filled(
                place.expand(3.0),
                3.0,
                theme::of(ui).sheet.gamma_multiply(0.8),
            );
        }
        if response.has_focus() {
            let ring = (2.0, theme::of(ui).focus);
            ui.painter().rect_stroke(place.expand(3.0), 3.0, ring, egui::StrokeKind::Outside);
        }
        ui.painter().galley(place.min, galley, theme::of(ui).ink);
        let response = response.on_hover_ui(|ui| told(ui, stage, seen, island));
        if response.clicked() {
            stage.ask(Ask::Read(Leaf::Island(island)));
        }
    }
}

/// An island itself: where it is pointed at it tells of itself, and pressed it leads to its page. Whoever comes by keys
/// or by ear does that by its name.
fn shape(
    ui: &Ui,
    stage: &mut Stage<'_>,
    seen: &Seen,
    (island, place): (IslandId, Place),
    (chart, lands, free): (&Chart, &[Land], Rect),
) {
    let own: Vec<&Land> = lands.iter().filter(|land| land.place == Some(place)).collect();
    let around = own.iter().map(|land| bounds(land, chart)).fold(Rect::NOTHING, Rect::union);
    let around = around.intersect(free);
    if !around.is_positive() {
        return;
    }
    let response = ui.interact(around, ui.id().with(("land", island)), Sense::hover());
    let pointed = response.hover_pos().filter(|at| own.iter().any(|land| holds(land, chart, *at)));
    if pointed.is_none() {
        return;
    }
    let paint = ui.painter().with_clip_rect(free);
    for land in own {
        let shore = land.shore.iter().map(|at| chart.at(*at)).collect();
        paint.add(Shape::closed_line(shore, Stroke::new(2.5, theme::of(ui).ink)));
    }
    response.on_hover_ui_at_pointer(|ui| told(ui, stage, seen, island));
    if ui.input(|input| input.pointer.primary_clicked()) {
        stage.ask(Ask::Read(Leaf::Island(island)));
    }
}

/// Whether a land covers a point of the window.
fn holds(land: &Land, chart: &Chart, at: Pos2) -> bool {
    let corner = |place: &u32| {
        let place = usize::try_from(*place).ok()?;
        land.shore.get(place).map(|shore| chart.at(*shore))
    };
    land.triangles.chunks_exact(3).any(|three| {
        let [Some(a), Some(b), Some(c)] = [0, 1, 2].map(|of| three.get(of).and_then(corner)) else {
            return false;
        };
        let side = |from: Pos2, to: Pos2| (to - from).rot90().dot(at - from) >= 0.0;
        let sides = [side(a, b), side(b, c), side(c, a)];
        sides.iter().all(|left| *left) || sides.iter().all(|left| !*left)
    })
}

/// What an island tells of itself.
pub(super) fn told(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, island: IslandId) {
    let em = egui::TextStyle::Body.resolve(ui.style()).size;
    ui.set_max_width(em * 26.0);
    let mut page = Page::new(stage.wording);
    pages::island(&mut page, &seen.view, island);
    super::page(ui, page.blocks());
}

/// A name, and under it what is said, in italics.
fn label(
    ui: &Ui,
    stage: &Stage<'_>,
    seen: &Seen,
    island: IslandId,
    said: Option<&Message>,
) -> Arc<Galley> {
    let size = egui::TextStyle::Body.resolve(ui.style()).size;
    let format = |size: f32, in_type: Type, colour: Color32| TextFormat {
        font_id: FontId::new(size, in_type.family()),
        color: colour,
        ..TextFormat::default()
    };
    let mut job = LayoutJob::default();
    let name = stage.text(&island_name(seen.view.common(), island));
    job.append(&name, 0.0, format(size * 1.1, Type::Title, theme::of(ui).ink));
    if let Some(said) = said {
        let said = format!("\n{}", stage.say(said));
        job.append(&said, 0.0, format(size * 0.92, Type::TreatyItalic, theme::of(ui).ink));
    }
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
