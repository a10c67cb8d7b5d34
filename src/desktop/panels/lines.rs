//! Where four lines once lay, on demand: drawn on the map, each with its year, and told with the paper that drew it.

use egui::{Label, Painter, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::page::caption;
use crate::desktop::ask::Ask;
use crate::desktop::chart::Chart;
use crate::desktop::fonts::Type;
use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::scenario::gazetteer::Line;
use crate::sentence::Message;

/// The lines that are shown, as far as they lie within `within`.
pub fn lines(ui: &Ui, stage: &Stage<'_>, chart: &Chart, within: Rect) {
    let paint = ui.painter().with_clip_rect(within.intersect(ui.clip_rect()));
    let mut plates: Vec<Rect> = Vec::new();
    if !stage.lines.is_empty() {
        let round = chart.neatline();
        paint.rect_stroke(round, 0.0, (1.2, theme::of(ui).ink), egui::StrokeKind::Middle);
    }
    for line in stage.lines {
        let Some(course) = line.course() else { continue };
        let parts: Vec<Vec<Pos2>> =
            course.parts.iter().map(|part| part.iter().map(|at| chart.at(*at)).collect()).collect();
        for part in &parts {
            stroke(&paint, *line, part);
        }
        let all = parts.iter().flatten().copied();
        plate(&paint, *line, all, within, &mut plates);
    }
}

/// A line, in the pattern of its year, on a pale bed, so that it is seen on land and sea.
fn stroke(paint: &Painter, line: Line, points: &[Pos2]) {
    let look = theme::of(paint.ctx());
    paint.add(Shape::line(points.to_vec(), Stroke::new(5.0, look.sheet.gamma_multiply(0.85))));
    let ink = Stroke::new(2.2, look.ink);
    let (dashes, gaps): (&[f32], &[f32]) = match line {
        Line::Of1855 => (&[11.0], &[6.0]),
        Line::Of1875 => (&[2.5], &[4.5]),
        Line::Of1905 => (&[11.0, 2.5], &[4.5, 4.5]),
        Line::Of1945 => {
            paint.add(Shape::line(points.to_vec(), ink));
            return;
        }
    };
    paint.extend(Shape::dashed_line_with_offset(points, ink, dashes, gaps, 0.0));
}

/// The year of a line, on a plate beside the first of its points where there is room.
fn plate(
    paint: &Painter,
    line: Line,
    points: impl Iterator<Item = Pos2>,
    within: Rect,
    plates: &mut Vec<Rect>,
) {
    let look = theme::of(paint.ctx());
    let size = egui::TextStyle::Small.resolve(&paint.ctx().global_style()).size;
    let font = egui::FontId::new(size, Type::Bold.family());
    let year = paint.layout_no_wrap(line.year().to_string(), font, look.ink);
    let room = within.shrink(3.0);
    let beside = |at: Pos2| {
        [vec2(7.0, -year.size().y - 4.0), vec2(7.0, 4.0), vec2(-year.size().x - 7.0, 4.0)]
            .map(|by| Rect::from_min_size(at + by, year.size()).expand2(vec2(3.0, 1.0)))
    };
    let is_free = |place: &Rect| {
        room.contains_rect(*place) && !plates.iter().any(|there| there.intersects(*place))
    };
    let Some(place) = points.flat_map(beside).find(is_free) else { return };
    paint.rect(place, 2.0, look.sheet, (1.0, look.ink), egui::StrokeKind::Outside);
    paint.galley(place.center() - year.size() / 2.0, year, look.ink);
    plates.push(place);
}

/// The way to the lines, and back.
pub fn line_switch(ui: &mut Ui, stage: &mut Stage<'_>) {
    let word = if stage.lines.is_empty() { "window-lines" } else { "window-lines-away" };
    stage.small(ui, word, Ask::Lines);
}

/// Each line with a switch, its pattern, and the paper that drew it.
pub fn line_legend(ui: &mut Ui, stage: &mut Stage<'_>) {
    ui.label(theme::title(ui, stage.word("window-lines-heading"), 0.86));
    for line in Line::ALL {
        let size = egui::TextStyle::Small.resolve(ui.style()).size;
        ui.horizontal_top(|ui| {
            let (swatch, _) = ui.allocate_exact_size(vec2(size * 3.0, size * 1.4), Sense::hover());
            let middle = swatch.center().y;
            let ends = [pos2(swatch.left(), middle), pos2(swatch.right(), middle)];
            stroke(&ui.painter().with_clip_rect(swatch), line, &ends);
            let is_shown = stage.lines.contains(&line);
            if stage.tab(ui, is_shown, line.year().to_string()).clicked() {
                stage.ask(Ask::Line(line));
            }
            let paper = Message::new(match line {
                Line::Of1855 => "line-1855",
                Line::Of1875 => "line-1875",
                Line::Of1905 => "line-1905",
                Line::Of1945 => "line-1945",
            });
            let told = ui.add(Label::new(RichText::new(stage.say(&paper)).small()).wrap());
            if let Some(course) = line.course() {
                let source = Message::new("island-source")
                    .with("source", course.source.as_str())
                    .with("address", course.address.as_str());
                told.on_hover_text(stage.say(&source));
            }
        });
    }
    caption(ui, &stage.word("window-lines-caption"));
}
