//! The meters over time as drawings, with everything that moved them.

use std::fmt::Write as _;

use maud::{Markup, html};

use super::set::say;
use crate::analysis::hindsight::{Hindsight, Series};
use crate::negotiation::ledger::{Act, Entry};
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::units::Points;
use crate::view::SeatView;
use crate::wording::{Wording, entry, plain};

/// The size of a drawing, and what is kept free round it.
const WIDTH: i64 = 640;
const HEIGHT: i64 = 220;
const LEFT: i64 = 48;
const RIGHT: i64 = 140;
const TOP: i64 = 16;
const BOTTOM: i64 = 34;

/// Every meter: both sides' lines, and below them what moved it, from `ledger`, which has both sides' lines.
pub(super) fn meters(
    wording: &Wording,
    view: &SeatView,
    hindsight: &Hindsight,
    ledger: &[Entry],
) -> Markup {
    html! {
        @for (place, meter) in Meter::ALL.into_iter().enumerate() {
            h3 { (say(wording, &name(meter))) }
            @let both = Side::BOTH.map(|side| (side, hindsight.meters[side].get(place)));
            (drawing(wording, view, meter, &both))
            ul class="causes" {
                @for line in ledger.iter().filter(|line| line.meter == meter && line.act != Act::Opening) {
                    li {
                        (say(wording, &Message::new("meters-cause")
                            .with("round", i32::from(line.round.0) + 1)
                            .with("entry", entry(view.common(), view.side(), view.happened(), line))))
                    }
                }
            }
        }
    }
}

fn name(meter: Meter) -> Message {
    Message::new(match meter {
        Meter::Material => "term-interest",
        Meter::Face => "term-face",
        Meter::Trust => "term-trust",
        Meter::Capital => "term-capital",
    })
}

/// From rounds and points to places on the drawing.
struct Scale {
    rounds: i64,
    least: i64,
    most: i64,
}

impl Scale {
    fn of(both: &[(Side, Option<&Series>); 2]) -> Self {
        let all = both.iter().filter_map(|(_, series)| *series);
        let points: Vec<i64> = all
            .clone()
            .flat_map(|series| series.by_round.iter().chain([&series.opening]))
            .map(|points| i64::from(points.0))
            .collect();
        let rounds = all.map(|series| series.by_round.len()).max().unwrap_or(1);
        let low = points.iter().min().copied().unwrap_or(0).min(0);
        let high = points.iter().max().copied().unwrap_or(0).max(0);
        // A line that never moved still stands in the middle of something.
        let room = ((high - low) / 10).max(2);
        let rounds = i64::try_from(rounds).unwrap_or(1).max(1);
        Self { rounds, least: low - room, most: high + room }
    }

    fn across(&self, round: i64) -> i64 {
        LEFT + round * (WIDTH - LEFT - RIGHT) / self.rounds
    }

    fn upwards(&self, points: i64) -> i64 {
        HEIGHT - BOTTOM - (points - self.least) * (HEIGHT - TOP - BOTTOM) / (self.most - self.least)
    }

    /// Round values, some five of them.
    fn ticks(&self) -> Vec<i64> {
        let span = self.most - self.least;
        let step = [1, 2, 5, 10, 20, 50].into_iter().find(|step| span / step <= 6).unwrap_or(100);
        let (first, last) = (self.least.div_euclid(step) + 1, self.most.div_euclid(step));
        (first..=last).map(|count| count * step).collect()
    }
}

/// One meter of both sides, round by round.
fn drawing(
    wording: &Wording,
    view: &SeatView,
    meter: Meter,
    both: &[(Side, Option<&Series>); 2],
) -> Markup {
    let scale = Scale::of(both);
    let title = wording.say(&Message::new("meters-title").with("meter", name(meter)));
    html! {
        figure class="chart meter" {
            svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(title) {
                @for value in scale.ticks() {
                    @let y = scale.upwards(value);
                    path class={ "grid" @if value == 0 { " zero" } } d={ "M" (LEFT) " " (y) "H" (WIDTH - RIGHT) } {}
                    text class="tick end" x=(LEFT - 6) y=(y + 4) { (plain(points(value))) }
                }
                @for round in 1..=scale.rounds {
                    text class="tick middle" x=(i64::midpoint(scale.across(round - 1), scale.across(round))) y=(HEIGHT - 14) { (round) }
                }
                @for (side, series) in both {
                    @if let Some(series) = series {
                        path class={ "way " (side.word()) } d=(line(&scale, series)) {}
                        @let y = scale.upwards(i64::from(series.last().0)) + if *side == Side::Tokyo { -4 } else { 12 };
                        text class={ "name " (side.word()) } x=(WIDTH - RIGHT + 6) y=(y) {
                            (wording.text(&view.common().sides[*side].name)) " " (plain(series.last()))
                        }
                    }
                }
            }
        }
    }
}

fn points(value: i64) -> Points {
    Points(i32::try_from(value).unwrap_or(0))
}

/// A line that stands where the meter stood at the end of each round.
fn line(scale: &Scale, series: &Series) -> String {
    let mut path = format!("M{} {}", scale.across(0), scale.upwards(i64::from(series.opening.0)));
    for (round, points) in (1..).zip(&series.by_round) {
        // Writing to a text cannot fail.
        let _ = write!(path, "V{}H{}", scale.upwards(i64::from(points.0)), scale.across(round));
    }
    path
}
