//! The pictures themselves: sea, coasts, and the patterns that say what a draft says of an island.

use egui::{Color32, Pos2, Rect};
use tiny_skia::{
    FillRule, FilterQuality, GradientStop, LineCap, LineJoin, LinearGradient, Paint, Path,
    PathBuilder, Pattern, Pixmap, Point, Shader, SpreadMode, Stroke, Transform,
};

use super::Backdrop;
use crate::desktop::chart::Chart;
use crate::desktop::coast::Land;
use crate::desktop::palette::Palette;
use crate::scenario::id::Side;
use crate::scenario::island::Disposition;

/// Widths of the pale strokes round a coast that suggest shallow water, in points.
const SHALLOWS: [f32; 6] = [14.0, 28.0, 44.0, 62.0, 82.0, 104.0];
/// How far the light of a sheet falls into a dark room, in points, in steps.
const LIGHT: [f32; 8] = [3.0, 7.0, 12.0, 18.0, 26.0, 36.0, 48.0, 64.0];
/// Most pixels of a picture, along either edge: what any adapter takes.
const MOST: f32 = 8192.0;

/// Sea, shallows, degrees and coasts in a window.
pub(super) fn sea(backdrop: &Backdrop, chart: &Chart, lands: &[Land]) -> Option<Pixmap> {
    let (width, height) = (backdrop.size.x * backdrop.scale, backdrop.size.y * backdrop.scale);
    let mut picture = blank(width, height)?;
    let points = Transform::from_scale(backdrop.scale, backdrop.scale);
    let look = &backdrop.look;
    water(&mut picture, backdrop)?;
    // All coasts are one path, so that two near each other make the water between them no shallower than one does.
    let coasts = coasts(lands, chart)?;
    for width in SHALLOWS {
        let stroke = Stroke { width, line_join: LineJoin::Round, ..Stroke::default() };
        let pale = paint(look.shallow.gamma_multiply(0.10));
        picture.stroke_path(&coasts, &pale, &stroke, points, None);
    }
    degrees(&mut picture, backdrop, chart, points);
    let (land, coast) = (paint(look.land), paint(look.ink.gamma_multiply(0.75)));
    let line = Stroke { width: 0.8, line_join: LineJoin::Round, ..Stroke::default() };
    picture.fill_path(&coasts, &land, FillRule::EvenOdd, points, None);
    picture.stroke_path(&coasts, &coast, &line, points, None);
    Some(picture)
}

/// A room with its lights down, and a sheet in it that is lit.
pub(super) fn room(backdrop: &Backdrop, sheet: Rect) -> Option<Pixmap> {
    let (width, height) = (backdrop.size.x * backdrop.scale, backdrop.size.y * backdrop.scale);
    let mut picture = blank(width, height)?;
    let points = Transform::from_scale(backdrop.scale, backdrop.scale);
    picture.fill(colour(backdrop.look.dark));
    let rect = |rect: Rect| {
        tiny_skia::Rect::from_ltrb(rect.left(), rect.top(), rect.right(), rect.bottom())
    };
    for spread in LIGHT {
        let lit = paint(backdrop.look.wire.gamma_multiply(0.02));
        picture.fill_rect(rect(sheet.expand(spread))?, &lit, points, None);
    }
    picture.fill_rect(rect(sheet)?, &paint(backdrop.look.sheet), points, None);
    Some(picture)
}

/// An island of which a draft says so, and where its picture lies, in points.
pub(super) fn island(
    backdrop: &Backdrop,
    chart: &Chart,
    lands: &[&Land],
    said: Option<Disposition>,
) -> Option<(Pixmap, Rect)> {
    let mut bounds = Rect::NOTHING;
    for at in lands.iter().flat_map(|land| &land.shore) {
        bounds.extend_with(chart.at(*at));
    }
    let bounds = bounds.expand(2.0);
    if !bounds.is_positive() {
        return None;
    }
    let (look, scale) = (&backdrop.look, backdrop.scale);
    let mut picture = blank(bounds.width() * scale, bounds.height() * scale)?;
    let moved = Transform::from_translate(-bounds.left(), -bounds.top()).post_scale(scale, scale);
    let ground = paint(look.of_disposition(said));
    let pattern = pattern(look, said, scale);
    let line = Stroke { width: 1.2, line_join: LineJoin::Round, ..Stroke::default() };
    let path = coasts(lands.iter().copied(), chart)?;
    picture.fill_path(&path, &ground, FillRule::EvenOdd, moved, None);
    if let Some(tile) = &pattern {
        // The tile is in pixels, whatever a point is.
        let shader = Pattern::new(
            tile.as_ref(),
            SpreadMode::Repeat,
            FilterQuality::Nearest,
            1.0,
            Transform::from_scale(1.0 / scale, 1.0 / scale),
        );
        let drawn = Paint { shader, ..Paint::default() };
        picture.fill_path(&path, &drawn, FillRule::EvenOdd, moved, None);
    }
    picture.stroke_path(&path, &paint(look.ink), &line, moved, None);
    Some((picture, bounds))
}

/// What is drawn over the colour of an island, so that no colour stands alone.
fn pattern(look: &Palette, said: Option<Disposition>, scale: f32) -> Option<Pixmap> {
    let tokyo = look.of_side(Side::Tokyo);
    // Of whole pixels, so that the tiles join.
    let size = (8.0 * scale).ceil();
    let mut tile = blank(size, size)?;
    let rising = [
        (0.0, size, size, 0.0),
        (-1.0, 1.0, 1.0, -1.0),
        (size - 1.0, size + 1.0, size + 1.0, size - 1.0),
    ];
    let falling = rising.map(|(x, y, to_x, to_y)| (size - x, y, size - to_x, to_y));
    let level = [(0.0, size / 2.0, size, size / 2.0)];
    let (lines, colour, width) = match said {
        None | Some(Disposition::Transferred | Disposition::MoscowSovereignty) => return None,
        Some(Disposition::Promised) => (rising.to_vec(), tokyo, 2.6),
        Some(Disposition::ResidualSovereignty) => (rising.to_vec(), tokyo, 1.2),
        Some(Disposition::Administration) => (level.to_vec(), tokyo, 1.2),
        Some(Disposition::Joint) => ([rising, falling].concat(), look.ink, 1.0),
        Some(Disposition::Deferred) => {
            let dot = PathBuilder::from_circle(size / 2.0, size / 2.0, 1.1 * scale)?;
            let ink = paint(look.note);
            tile.fill_path(&dot, &ink, FillRule::Winding, Transform::identity(), None);
            return Some(tile);
        }
    };
    let mut path = PathBuilder::new();
    for (x, y, to_x, to_y) in lines {
        path.move_to(x, y);
        path.line_to(to_x, to_y);
    }
    let stroke = Stroke { width: width * scale, line_cap: LineCap::Square, ..Stroke::default() };
    tile.stroke_path(&path.finish()?, &paint(colour), &stroke, Transform::identity(), None);
    Some(tile)
}

/// Open water, deeper from one corner to the other.
fn water(picture: &mut Pixmap, backdrop: &Backdrop) -> Option<()> {
    let (width, height) = (backdrop.size.x * backdrop.scale, backdrop.size.y * backdrop.scale);
    let stops = vec![
        GradientStop::new(0.0, colour(backdrop.look.sea)),
        GradientStop::new(1.0, colour(backdrop.look.deep)),
    ];
    let (from, to) = (Point::from_xy(0.0, 0.0), Point::from_xy(width, height));
    let deeper = Transform::identity();
    let shader = LinearGradient::new(from, to, stops, SpreadMode::Pad, deeper)?;
    let whole = tiny_skia::Rect::from_xywh(0.0, 0.0, width, height)?;
    picture.fill_rect(whole, &Paint { shader, ..Paint::default() }, deeper, None);
    Some(())
}

/// The degrees, each a thin pale line.
fn degrees(picture: &mut Pixmap, backdrop: &Backdrop, chart: &Chart, points: Transform) {
    let mut path = PathBuilder::new();
    for east in 130..170_i16 {
        let x = chart.at([f32::from(east), 45.0]).x;
        if (0.0..=backdrop.size.x).contains(&x) {
            path.move_to(x, 0.0);
            path.line_to(x, backdrop.size.y);
        }
    }
    for north in 30..60_i16 {
        let y = chart.at([145.0, f32::from(north)]).y;
        if (0.0..=backdrop.size.y).contains(&y) {
            path.move_to(0.0, y);
            path.line_to(backdrop.size.x, y);
        }
    }
    if let Some(path) = path.finish() {
        let pale = paint(backdrop.look.shallow.gamma_multiply(0.3));
        let line = Stroke { width: 0.7, ..Stroke::default() };
        picture.stroke_path(&path, &pale, &line, points, None);
    }
}

/// The shores as one path, each closed, in points.
fn coasts<'l>(lands: impl IntoIterator<Item = &'l Land>, chart: &Chart) -> Option<Path> {
    let mut path = PathBuilder::new();
    for land in lands {
        for (place, at) in land.shore.iter().enumerate() {
            let Pos2 { x, y } = chart.at(*at);
            if place == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
        path.close();
    }
    path.finish()
}

/// A picture of so many pixels, with nothing on it; no larger than an adapter takes.
fn blank(width: f32, height: f32) -> Option<Pixmap> {
    let [width, height] = [width, height].map(|length| {
        let pixels = length.ceil().clamp(1.0, MOST);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "within the bounds above"
        )]
        let pixels = pixels as u32;
        pixels
    });
    Pixmap::new(width, height)
}

fn colour(of: Color32) -> tiny_skia::Color {
    let [red, green, blue, alpha] = of.to_srgba_unmultiplied();
    tiny_skia::Color::from_rgba8(red, green, blue, alpha)
}

fn paint(of: Color32) -> Paint<'static> {
    Paint { shader: Shader::SolidColor(colour(of)), anti_alias: true, ..Paint::default() }
}
