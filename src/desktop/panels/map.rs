//! The map of the islands, coloured by what the text at hand says of each: of the draft, never of the world.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{
    Align2, Button, Color32, FontId, Label, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, vec2,
};

use super::hatch::{hatch, outline_of};
use super::labels;
use super::lines::{line_legend, line_switch, lines};
use super::page::caption;
use crate::desktop::ask::{Ask, Leaf};
use crate::desktop::chart::{Chart, Extent, framed};
use crate::desktop::coast::{self, Degrees, Land};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::theme;
use crate::game::Seen;
use crate::scenario::clause::Draft;
use crate::scenario::id::{IslandId, Side};
use crate::sentence::Message;
use crate::view::SaidOf;
use crate::wording::{island_name, legend};

/// What the islands are coloured by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapOf {
    /// The text at hand.
    Text,
    /// What holds if nothing is signed, for a dossier read before any text.
    Nothing,
}

impl MapOf {
    fn draft(self, seen: &Seen) -> Draft {
        match self {
            Self::Text => seen.draft(),
            Self::Nothing => seen.view.table().status_quo,
        }
    }
}

/// The map, with a line for each island beside it where there is room, else below.
pub fn map(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, of: MapOf) {
    stage.enter(Region::Beside);
    let lands = match coast::lands() {
        Ok(lands) => lands,
        Err(why) => {
            let told = Message::new("window-no-coast").with("reason", why);
            ui.label(stage.say(&told));
            return;
        }
    };
    if seen.view.common().islands.is_empty() {
        caption(ui, &stage.word("islands-none"));
        return;
    }
    stage.scroll(ui, egui::ScrollArea::vertical().id_salt("map"), Region::Beside, |ui, stage| {
        let room = ui.available_size();
        if room.x > room.y {
            ui.horizontal_top(|ui| {
                let width = (room.x * 0.5).min(room.y * 1.25);
                chart(ui, stage, seen, of, lands, vec2(width, room.y - 4.0));
                ui.vertical(|ui| said(ui, stage, seen, of));
            });
        } else {
            let size = vec2(room.x, (room.x * 0.8).min(room.y * 0.6));
            chart(ui, stage, seen, of, lands, size);
            said(ui, stage, seen, of);
        }
    });
}

/// What is said of each island, a line each, under the caption that says what is shown.
fn said(ui: &mut Ui, stage: &mut Stage<'_>, seen: &Seen, of: MapOf) {
    line_switch(ui, stage);
    if !stage.lines.is_empty() {
        line_legend(ui, stage);
    }
    let key = match of {
        MapOf::Text => "window-map-caption",
        MapOf::Nothing => "window-map-nothing",
    };
    caption(ui, &stage.word(key));
    let draft = of.draft(seen);
    for island in seen.view.common().islands.ids() {
        line(ui, stage, seen, (island, of), seen.view.said_of(&draft, island));
    }
    if of == MapOf::Text {
        stage.small(ui, "window-read-islands", Ask::Read(Leaf::Islands));
    }
}

/// What is said of an island; at the table it leads to the island's own page.
fn line(
    ui: &mut Ui,
    stage: &mut Stage<'_>,
    seen: &Seen,
    (island, of): (IslandId, MapOf),
    said: SaidOf,
) {
    let common = seen.view.common();
    let name = stage.text(&island_name(common, island));
    let line = Message::new("window-island").with("island", name);
    let line = if said.is_told_otherwise() {
        line.with(
            "said",
            Message::new("window-island-told")
                .with("tokyo", legend(said.told[Side::Tokyo]))
                .with("moscow", legend(said.told[Side::Moscow])),
        )
    } else {
        line.with("said", legend(said.plain))
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let size = egui::TextStyle::Small.resolve(ui.style()).size;
        let (swatch, _) = ui.allocate_exact_size(vec2(size, size), Sense::hover());
        ui.painter().rect(
            swatch,
            1.0,
            theme::of(ui).of_disposition(said.plain),
            (1.0, theme::of(ui).ink),
            egui::StrokeKind::Inside,
        );
        hatch(&ui.painter().with_clip_rect(swatch.shrink(1.0)), &outline_of(swatch), said.plain);
        let line = RichText::new(stage.say(&line)).small();
        ui.vertical(|ui| {
            let told = match of {
                MapOf::Text => stage.press(ui, Button::new(line).small().wrap()),
                MapOf::Nothing => ui.add(Label::new(line).wrap()),
            };
            if told.on_hover_ui(|ui| labels::told(ui, stage, seen, island)).clicked() {
                stage.ask(Ask::Read(Leaf::Island(island)));
            }
        });
    });
}

/// The chart itself, framed by the islands the scenario speaks of.
fn chart(ui: &mut Ui, stage: &Stage<'_>, seen: &Seen, of: MapOf, lands: &[Land], size: egui::Vec2) {
    let (draft, look) = (of.draft(seen), theme::of(ui));
    let (rect, _) = ui.allocate_exact_size(size.max(vec2(40.0, 40.0)), Sense::hover());
    let common = seen.view.common();
    let extent = Extent::of(stage.lines);
    let Some(frame) = Chart::of(extent, lands, &framed(common), rect) else { return };
    let paint = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    paint.rect_filled(rect, 2.0, look.sea);
    for land in lands {
        let island = common.islands.iter().find(|(_, about)| Some(about.place) == land.place);
        let said = island.map(|(island, _)| seen.view.said_of(&draft, island).plain);
        let fill = said.map_or(look.land, |said| look.of_disposition(said));
        paint.add(filled(land, &frame, fill));
        let shore: Vec<Pos2> = land.shore.iter().map(|at| frame.at(*at)).collect();
        hatch(&paint, &shore, said.flatten());
        let width = if island.is_some() { 1.0 } else { 0.5 };
        paint.add(Shape::closed_line(shore, Stroke::new(width, look.ink)));
    }
    lines(ui, stage, &frame, rect);
    let font = FontId::proportional(egui::TextStyle::Small.resolve(ui.style()).size);
    let mut written: Vec<Rect> = Vec::new();
    for (island, about) in common.islands.iter() {
        let Some(at) = frame.middle(lands, about.place).filter(|at| rect.contains(*at)) else {
            continue;
        };
        let name = stage.text(&island_name(common, island));
        let galley = paint.layout_no_wrap(name, font.clone(), look.ink);
        let free = |place: &Rect| {
            rect.shrink(2.0).contains_rect(*place)
                && !written.iter().any(|there| there.intersects(*place))
        };
        // Where no place is free, the line beside the chart names it.
        let Some(at) = beside(at, galley.size()).into_iter().find(free) else { continue };
        written.push(at);
        paint.rect_filled(at.expand(1.0), 1.0, look.sea);
        paint.galley(at.min, galley, look.ink);
    }
    paint.rect_stroke(rect, 2.0, (1.0, look.note), egui::StrokeKind::Inside);
}

/// Where the name of what lies `at` may stand, the best place first.
fn beside(at: Pos2, size: egui::Vec2) -> [Rect; 6] {
    let gap = vec2(6.0, 4.0);
    [
        (Align2::LEFT_TOP, gap),
        (Align2::LEFT_BOTTOM, vec2(gap.x, -gap.y)),
        (Align2::LEFT_CENTER, vec2(gap.x * 3.0, 0.0)),
        (Align2::RIGHT_TOP, vec2(-gap.x, gap.y)),
        (Align2::RIGHT_BOTTOM, -gap),
        (Align2::RIGHT_CENTER, vec2(-gap.x * 3.0, 0.0)),
    ]
    .map(|(anchor, by)| anchor.anchor_size(at + by, size))
}

/// A land filled with one colour.
fn filled(land: &Land, frame: &Chart, fill: Color32) -> Mesh {
    let vertex = |at: &Degrees| Vertex { pos: frame.at(*at), uv: WHITE_UV, color: fill };
    Mesh {
        indices: land.triangles.clone(),
        vertices: land.shore.iter().map(vertex).collect(),
        ..Mesh::default()
    }
}
