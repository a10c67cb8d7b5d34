//! The path of offers on the utility plane, over both win-sets and the zone of agreement, with history's own deal.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Align2, Color32, Label, ScrollArea, Ui};
use egui_plot::{
    HLine, Line, LineStyle, MarkerShape, Plot, PlotPoint, PlotPoints, PlotUi, Points, Text, VLine,
};

use super::page::caption;
use crate::analysis::hindsight::{Dot, Hindsight};
use crate::desktop::stage::{Region, Stage};
use crate::desktop::{fonts, theme};
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::units::Utility;

/// Room for the words beside the chart, in ems.
const WORDS: f32 = 24.0;

/// The chart, and beside it what its marks mean.
pub fn plane(ui: &mut Ui, stage: &mut Stage<'_>, common: &Common, hindsight: &Hindsight) {
    let em = egui::TextStyle::Body.resolve(ui.style()).size;
    let room = ui.available_size();
    ui.horizontal_top(|ui| {
        let width = (room.x - em * WORDS).max(room.x * 0.5);
        ui.allocate_ui(egui::vec2(width, room.y), |ui| chart(ui, stage, common, hindsight));
        let area = ScrollArea::vertical().id_salt("plane");
        ui.vertical(|ui| {
            stage.scroll(ui, area, Region::Sheet, |ui, stage| words(ui, stage, hindsight));
        });
    });
}

fn chart(ui: &mut Ui, stage: &Stage<'_>, common: &Common, hindsight: &Hindsight) {
    let axis =
        |side: Side| stage.say(&Message::new("plane-axis").with("side", &common.sides[side].name));
    Plot::new("plane")
        .x_axis_label(axis(Side::Tokyo))
        .y_axis_label(axis(Side::Moscow))
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .show(ui, |plot| {
            clouds(plot, hindsight);
            for side in Side::BOTH {
                let name = Message::new("plane-win-set").with("side", &common.sides[side].name);
                name_cloud(plot, &stage.say(&name), &hindsight.plane.win_set[side], side);
            }
            no_agreement(plot, hindsight.plane.no_agreement);
            for side in Side::BOTH {
                offers(plot, hindsight, side);
            }
            marks(plot, stage, hindsight);
        });
}

/// Both win-sets, the zone and its frontier.
fn clouds(plot: &mut PlotUi<'_>, hindsight: &Hindsight) {
    let plane = &hindsight.plane;
    for side in Side::BOTH {
        let cloud = dots(&plane.win_set[side]).shape(MarkerShape::Circle).radius(1.2);
        plot.points(cloud.color(theme::of(plot.ctx()).of_side(side)));
    }
    plot.points(
        dots(&plane.zone).shape(MarkerShape::Circle).radius(3.0).color(theme::of(plot.ctx()).good),
    );
    let frontier: Vec<[f64; 2]> = plane.frontier.iter().map(|one| at(one.utility)).collect();
    plot.line(
        Line::new("", PlotPoints::from(frontier)).color(theme::of(plot.ctx()).good).width(2.0),
    );
}

/// Writes beside a win-set whose it is, so that no colour need say it: on the side where both would lose, where no offer
/// is likely.
fn name_cloud(plot: &mut PlotUi<'_>, name: &str, cloud: &[Dot], side: Side) {
    let span = |of: Side| {
        let worth = || cloud.iter().map(|dot| f64::from(dot.at[of].0));
        Some((worth().reduce(f64::min)?, worth().reduce(f64::max)?))
    };
    let Some(((edge, _), (from, to))) = span(side).zip(span(side.other())) else { return };
    let middle = f64::midpoint(from, to);
    let (at, anchor) = match side {
        Side::Tokyo => ([edge, middle], Align2::RIGHT_CENTER),
        Side::Moscow => ([middle, edge], Align2::CENTER_TOP),
    };
    label(plot, at, name, 0.0, anchor, theme::of(plot.ctx()).of_side(side));
}

/// What no agreement is worth: a line across and a line upwards.
fn no_agreement(plot: &mut PlotUi<'_>, worth: BySide<Utility>) {
    let [across, upwards] = at(worth);
    let style = LineStyle::dashed_loose();
    plot.vline(VLine::new("", across).color(theme::of(plot.ctx()).note).style(style));
    plot.hline(HLine::new("", upwards).color(theme::of(plot.ctx()).note).style(style));
}

/// The texts one side put on the table, in order, each with its round.
fn offers(plot: &mut PlotUi<'_>, hindsight: &Hindsight, side: Side) {
    let of_side = hindsight.path.offers.iter().filter(|offer| offer.by == side);
    let path: Vec<[f64; 2]> = of_side.clone().map(|offer| at(offer.utility)).collect();
    let (shape, style, anchor) = match side {
        Side::Tokyo => (MarkerShape::Up, LineStyle::Solid, Align2::LEFT_BOTTOM),
        Side::Moscow => (MarkerShape::Down, LineStyle::dashed_dense(), Align2::LEFT_TOP),
    };
    let colour = theme::of(plot.ctx()).of_side(side);
    plot.line(Line::new("", PlotPoints::from(path.clone())).color(colour).width(1.5).style(style));
    plot.points(Points::new("", PlotPoints::from(path)).shape(shape).radius(6.0).color(colour));
    for offer in of_side {
        let round = (offer.round.0 + 1).to_string();
        label(plot, at(offer.utility), &round, 0.4, anchor, colour);
    }
}

/// History's own deal, and the last text of these talks.
fn marks(plot: &mut PlotUi<'_>, stage: &Stage<'_>, hindsight: &Hindsight) {
    let far_right = far_right(hindsight);
    let mut mark = |utility: BySide<Utility>, shape: MarkerShape, word: &'static str, anchors| {
        let [to_the_right, to_the_left]: [Align2; 2] = anchors;
        let anchor = if at(utility)[0] > far_right { to_the_left } else { to_the_right };
        let point = PlotPoints::from(vec![at(utility)]);
        let drawn = Points::new("", point).shape(shape).filled(false).radius(10.0);
        plot.points(drawn.color(theme::of(plot.ctx()).ink));
        label(plot, at(utility), &stage.word(word), 1.8, anchor, theme::of(plot.ctx()).ink);
    };
    let above = [Align2::LEFT_BOTTOM, Align2::RIGHT_BOTTOM];
    mark(hindsight.plane.history, MarkerShape::Diamond, "plane-history", above);
    if let Some(last) = hindsight.path.last() {
        let below = [Align2::LEFT_TOP, Align2::RIGHT_TOP];
        mark(last.utility, MarkerShape::Circle, "plane-last", below);
    }
}

/// Past which worth to Tokyo, in points, words have no room any more to the right of what they name.
fn far_right(hindsight: &Hindsight) -> f64 {
    let clouds = [&hindsight.plane.win_set.tokyo, &hindsight.plane.win_set.moscow];
    let worth = || clouds.into_iter().flatten().map(|dot| f64::from(dot.at.tokyo.0));
    let (low, high) = (worth().reduce(f64::min), worth().reduce(f64::max));
    low.zip(high).map_or(f64::INFINITY, |(low, high)| high - (high - low) / 4.0)
}

/// Words `after` so many ems of what they name, on a ground of their own so that no dot runs through them.
fn label(
    plot: &mut PlotUi<'_>,
    at: [f64; 2],
    text: &str,
    after: f32,
    anchor: Align2,
    ink: Color32,
) {
    let size = egui::TextStyle::Body.resolve(&plot.ctx().global_style()).size;
    let font = egui::FontId::new(size, fonts::Type::Bold.family());
    let ground =
        TextFormat { background: theme::of(plot.ctx()).sheet, ..TextFormat::simple(font, ink) };
    let mut job = LayoutJob::default();
    if anchor.x() == Align::Max && after > 0.0 {
        job.append(text, 0.0, ground);
        // As wide as the space before words that stand to the right.
        let blank = egui::FontId::new(after * size, fonts::Type::Read.family());
        job.append("\u{2003}", 0.0, TextFormat::simple(blank, ink));
    } else {
        job.append(text, after * size, ground);
    }
    plot.text(Text::new("", PlotPoint::from(at), job).anchor(anchor));
}

/// What the marks mean.
fn words(ui: &mut Ui, stage: &Stage<'_>, hindsight: &Hindsight) {
    let zone = hindsight.survey.zone.len();
    let zone = stage.say(&Message::new("plane-zone").with("texts", zone));
    ui.add(Label::new(theme::bold(zone)).wrap());
    for word in [
        "plane-key-win-sets",
        "plane-key-zone",
        "plane-key-no-agreement",
        "plane-key-offers",
        "plane-key-marks",
        "plane-key-frame",
    ] {
        caption(ui, &stage.word(word));
        ui.add_space(4.0);
    }
}

fn dots(dots: &[Dot]) -> Points<'static> {
    let at = |dot: &Dot| [f64::from(dot.at.tokyo.0), f64::from(dot.at.moscow.0)];
    Points::new("", PlotPoints::from(dots.iter().map(at).collect::<Vec<[f64; 2]>>()))
}

/// A pair of values as a point: Tokyo's across, Moscow's upwards, in points.
fn at(utility: BySide<Utility>) -> [f64; 2] {
    let points = |value: Utility| f64::from(i32::try_from(value.0).unwrap_or(i32::MAX)) / 1000.0;
    [points(utility.tokyo), points(utility.moscow)]
}
