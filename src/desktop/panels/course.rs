//! The meters over time, both sides' in one chart each.

use egui::{Align2, Ui};
use egui_plot::{Line, LineStyle, MarkerShape, Plot, PlotPoint, PlotPoints, PlotUi, Points, Text};

use super::page::caption;
use crate::analysis::hindsight::{Hindsight, Series};
use crate::desktop::stage::Stage;
use crate::desktop::theme;
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::sentence::Message;

/// The four meters in two rows, where each stood at the end of each round.
pub fn course(ui: &mut Ui, stage: &Stage<'_>, hindsight: &Hindsight) {
    caption(ui, &stage.word("course-key"));
    let gap = ui.spacing().item_spacing.x * 2.0;
    let (width, height) = ((ui.available_width() - gap) / 2.0, ui.available_height() / 2.0);
    for row in [[Meter::Material, Meter::Face], [Meter::Trust, Meter::Capital]] {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for meter in row {
                let size = egui::vec2(width, height - ui.spacing().item_spacing.y);
                ui.allocate_ui(size, |ui| {
                    ui.vertical(|ui| one(ui, stage, hindsight, meter));
                });
            }
        });
    }
}

fn one(ui: &mut Ui, stage: &Stage<'_>, hindsight: &Hindsight, meter: Meter) {
    let title = Message::new("course-meter").with("meter", meter.word());
    ui.label(theme::bold(stage.say(&title)));
    Plot::new(meter.word())
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .include_y(0.0)
        .x_axis_formatter(|mark, _| format!("{:.0}", mark.value))
        .show(ui, |plot| {
            for side in Side::BOTH {
                let of_meter = hindsight.meters[side].iter().find(|series| series.meter == meter);
                if let Some(series) = of_meter {
                    line(plot, stage, side, series);
                }
            }
        });
}

/// One side's meter: from where it began, round by round.
fn line(plot: &mut PlotUi<'_>, stage: &Stage<'_>, side: Side, series: &Series) {
    let begun = std::iter::once(&series.opening);
    let values = begun.chain(&series.by_round).map(|points| f64::from(points.0));
    let points: Vec<[f64; 2]> =
        (0_u16..).zip(values).map(|(round, value)| [f64::from(round), value]).collect();
    let (style, shape) = match side {
        Side::Tokyo => (LineStyle::Solid, MarkerShape::Up),
        Side::Moscow => (LineStyle::dashed_dense(), MarkerShape::Down),
    };
    let letter = stage.say(&Message::new("window-letter").with("side", side.word()));
    let colour = theme::of(plot.ctx()).of_side(side);
    let last = points.last().copied();
    plot.line(
        Line::new("", PlotPoints::from(points.clone())).color(colour).width(2.0).style(style),
    );
    plot.points(Points::new("", PlotPoints::from(points)).shape(shape).radius(4.0).color(colour));
    if let Some([across, upwards]) = last {
        let label = theme::bold(format!("  {letter}"));
        let place = PlotPoint::new(across, upwards);
        plot.text(Text::new("", place, label).anchor(Align2::LEFT_CENTER).color(colour));
    }
}
