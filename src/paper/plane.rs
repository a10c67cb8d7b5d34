//! The utility plane as a drawing: both win-sets, the zone and its frontier, history, and on it whatever is marked: where
//! each table of a class came to lie, or every text of one game with the way from one to the next.
//!
//! The reading is the window's (`Plane`), drawn anew as SVG with classes, so that the page's styles colour it; every colour
//! has a shape beside it, so that it is read in grey. A table of the same figures stands beside it for whoever does not see
//! it.

use std::fmt::Write as _;

use maud::{Markup, html};

use crate::analysis::Survey;
use crate::analysis::hindsight::{Dot, Plane};
use crate::scenario::id::{BySide, Side};
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::units::{Points, Utility};
use crate::wording::{Wording, rounded};

/// The size of the drawing, and what is kept free round the plane.
const WIDTH: i64 = 1000;
const HEIGHT: i64 = 640;
const LEFT: i64 = 64;
const RIGHT: i64 = 24;
const TOP: i64 = 20;
const BOTTOM: i64 = 52;

/// How far above its place a number stands.
const LIFT: i64 = 30;

/// What lies nearer than this stands in one mark.
const NEAR: i64 = 26;

/// More labels than these in one mark are told by the first and the last.
const FEW: usize = 4;

/// What is drawn.
pub struct Chart<'a> {
    /// Where all texts lie.
    pub plane: &'a Plane,
    /// What is marked on it, in order.
    pub marks: &'a [Marked],
    /// What the drawing shows, in a sentence.
    pub told: Message,
    /// How it is read.
    pub how: Message,
    /// What it is called, and its enlargement round the zone.
    pub titles: (Message, Message),
}

/// Something with a place on the plane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// A number, short enough to stand in a mark.
    pub label: String,
    /// What it is called in the table of figures.
    pub name: Message,
    /// Where it lies.
    pub at: BySide<Utility>,
    /// What it is.
    pub kind: Kind,
    /// On whose way it lies: what a side put is joined in order.
    pub way: Option<Side>,
    /// The same in a sentence.
    pub told: Message,
}

/// What is marked, for its colour and shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A table with its text in force.
    InForce,
    /// A table whose talks failed.
    Failed,
    /// A table whose talks ran out of time, or have not ended.
    Over,
    /// A text a side put.
    PutBy(Side),
}

impl Kind {
    /// Its class.
    fn word(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Failed => "failed",
            Self::Over => "over",
            Self::PutBy(Side::Tokyo) => "of-tokyo",
            Self::PutBy(Side::Moscow) => "of-moscow",
        }
    }
}

/// The figure, and the same near the zone where that shows more.
pub fn chart(wording: &Wording, common: &Common, drawn: &Chart<'_>) -> Markup {
    let far = Scale::round(drawn.plane, drawn.marks);
    let near = Scale::near(drawn.plane, drawn.marks);
    html! {
        figure class="chart" id="chart" {
            (drawing(wording, common, drawn, &far, ("chart", &drawn.titles.0)))
            figcaption { (wording.say(&drawn.told)) " " (wording.say(&drawn.how)) }
        }
        @if let Some(near) = near {
            figure class="chart" id="chart-near" {
                (drawing(wording, common, drawn, &near, ("near", &drawn.titles.1)))
                figcaption { (wording.say(&Message::new("chart-near-how"))) }
            }
        }
    }
}

/// One drawing on a scale, with its name and its title.
fn drawing(
    wording: &Wording,
    common: &Common,
    drawn: &Chart<'_>,
    scale: &Scale,
    (name, title): (&str, &Message),
) -> Markup {
    let plane = drawn.plane;
    let axis = |side: Side| {
        wording.say(&Message::new("chart-axis").with("side", &common.sides[side].name))
    };
    let win_set = |side: Side| {
        wording.say(&Message::new("chart-win-set").with("side", &common.sides[side].name))
    };
    let id = format!("{name}-name");
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-labelledby=(id) {
            title id=(id) { (wording.say(title)) }
            (grid(scale, &axis(Side::Tokyo), &axis(Side::Moscow)))
            @for side in Side::BOTH {
                path class={ "cloud " (side.word()) } d=(dots(scale, &plane.win_set[side], side_stroke(side))) {}
            }
            path class="cloud zone" d=(dots(scale, &plane.zone, "h0")) {}
            path class="frontier" d=(frontier(scale, plane)) {}
            (no_agreement(scale, plane.no_agreement))
            @for side in Side::BOTH { (side_name(scale, &plane.win_set[side], side, &win_set(side))) }
            (history(scale, plane.history, &wording.say(&Message::new("chart-history"))))
            @for side in Side::BOTH { path class={ "way " (side.word()) } d=(way(scale, drawn.marks, side)) {} }
            @for mark in marks(scale, drawn.marks) { (mark.drawn(wording)) }
        }
    }
}

/// The mark of a text one home would pass: a stroke along the axis of its side, so that no colour need tell them apart.
fn side_stroke(side: Side) -> &'static str {
    match side {
        Side::Tokyo => "h5",
        Side::Moscow => "v5",
    }
}

/// The way a side went, from each of its texts to the next; what lies off the drawing is passed over.
fn way(scale: &Scale, marks: &[Marked], side: Side) -> String {
    let mut path = String::new();
    let of_side = marks.iter().filter(|mark| mark.way == Some(side));
    let within = of_side.filter(|mark| scale.holds(BySide::each(|side| mark.at[side].0)));
    for mark in within {
        let (x, y) = scale.at(mark.at);
        let _ = write!(path, "{}{x} {y}", if path.is_empty() { "M" } else { "L" });
    }
    path
}

/// The same in figures.
pub fn figures(
    wording: &Wording,
    common: &Common,
    (plane, survey): (&Plane, &Survey),
    marks: &[Marked],
) -> Markup {
    let word = |id| wording.say(&Message::new(id));
    let row = |what: String, at: BySide<Utility>| {
        html! {
            tr {
                th scope="row" { (what) }
                @for side in Side::BOTH { td class="number" { (rounded(at[side])) } }
            }
        }
    };
    html! {
        table class="figures" {
            caption { (word("chart-figures")) }
            thead { tr {
                th scope="col" { (word("chart-what")) }
                @for side in Side::BOTH {
                    th scope="col" class="number" {
                        (wording.say(&Message::new("chart-worth").with("side", &common.sides[side].name)))
                    }
                }
            } }
            tbody {
                @for mark in marks { (row(wording.say(&mark.name), mark.at)) }
                (row(word("chart-history"), plane.history))
                (row(word("chart-no-agreement"), plane.no_agreement))
                @for one in &plane.solutions.nash { (row(word("chart-nash"), one.utility)) }
                @for one in &plane.solutions.kalai_smorodinsky { (row(word("chart-kalai-smorodinsky"), one.utility)) }
            }
        }
        p {
            (wording.say(&Message::new("chart-counts")
                .with("tokyo", survey.win_set.tokyo.to_string())
                .with("moscow", survey.win_set.moscow.to_string())
                .with("zone", survey.zone.len())
                .with("one", &common.sides.tokyo.name)
                .with("two", &common.sides.moscow.name)))
        }
    }
}

/// From values to places on the drawing.
struct Scale {
    /// The least and the most of each side, in thousandths.
    least: BySide<i64>,
    most: BySide<i64>,
}

impl Scale {
    /// A scale on which everything that is drawn has its place.
    fn round(plane: &Plane, marks: &[Marked]) -> Self {
        let (mut least, mut most) = (BySide::default(), BySide::default());
        for side in Side::BOTH {
            let of_dots = |dots: &[Dot]| -> Vec<i64> {
                dots.iter().map(|dot| thousandths(dot.at[side])).collect()
            };
            let mut all: Vec<i64> = vec![plane.no_agreement[side].0, plane.history[side].0];
            all.extend(Side::BOTH.into_iter().flat_map(|of| of_dots(&plane.win_set[of])));
            all.extend(of_dots(&plane.zone));
            all.extend(marks.iter().map(|mark| mark.at[side].0));
            let (low, high) = (all.iter().min(), all.iter().max());
            let (low, high) = (low.copied().unwrap_or(0), high.copied().unwrap_or(0));
            let room = ((high - low) / 40).max(1000);
            least[side] = low - room;
            most[side] = high + room;
        }
        Self { least, most }
    }

    /// A scale round the zone, what no agreement is worth and history; nothing where there is no zone, or all is near.
    fn near(plane: &Plane, marks: &[Marked]) -> Option<Self> {
        if plane.zone.is_empty() {
            return None;
        }
        let whole = Self::round(plane, marks);
        let mut near = Self { least: BySide::default(), most: BySide::default() };
        for side in Side::BOTH {
            let of_zone = plane.zone.iter().map(|dot| thousandths(dot.at[side]));
            let other = [plane.no_agreement[side].0, plane.history[side].0];
            let all: Vec<i64> = of_zone.chain(other).collect();
            let (low, high) = (all.iter().min().copied()?, all.iter().max().copied()?);
            let room = ((high - low) / 8).max(1000);
            near.least[side] = low - room;
            near.most[side] = high + room;
        }
        let is_nearer = Side::BOTH.into_iter().any(|side| near.span(side) * 2 < whole.span(side));
        is_nearer.then_some(near)
    }

    /// Whether a value has its place on the drawing.
    fn holds(&self, at: BySide<i64>) -> bool {
        Side::BOTH.into_iter().all(|side| (self.least[side]..=self.most[side]).contains(&at[side]))
    }

    fn across(&self, value: i64) -> i64 {
        LEFT + (value - self.least.tokyo) * (WIDTH - LEFT - RIGHT) / self.span(Side::Tokyo)
    }

    fn upwards(&self, value: i64) -> i64 {
        HEIGHT
            - BOTTOM
            - (value - self.least.moscow) * (HEIGHT - TOP - BOTTOM) / self.span(Side::Moscow)
    }

    fn span(&self, side: Side) -> i64 {
        (self.most[side] - self.least[side]).max(1)
    }

    fn at(&self, utility: BySide<Utility>) -> (i64, i64) {
        (self.across(utility.tokyo.0), self.upwards(utility.moscow.0))
    }

    /// Round values along an axis, some ten of them.
    fn ticks(&self, side: Side) -> Vec<i64> {
        let points = self.span(side) / 1000;
        let step = [1, 2, 5, 10, 20, 50, 100, 200].into_iter().find(|step| points / step <= 10);
        let step = step.unwrap_or(500) * 1000;
        let first = self.least[side].div_euclid(step) + 1;
        let last = (self.most[side] - 1).div_euclid(step);
        (first..=last).map(|count| count * step).collect()
    }
}

fn thousandths(points: Points) -> i64 {
    i64::from(points.0) * 1000
}

fn exactly(dot: &Dot) -> BySide<i64> {
    BySide::each(|side| thousandths(dot.at[side]))
}

fn grid(scale: &Scale, across: &str, upwards: &str) -> Markup {
    let (left, right) = (LEFT, WIDTH - RIGHT);
    let (top, bottom) = (TOP, HEIGHT - BOTTOM);
    let middle = i64::midpoint(top, bottom);
    html! {
        @for value in scale.ticks(Side::Tokyo) {
            @let x = scale.across(value);
            path class="grid" d={ "M" (x) " " (top) "V" (bottom) } {}
            text class="tick middle" x=(x) y=(bottom + 18) { (rounded(Utility(value))) }
        }
        @for value in scale.ticks(Side::Moscow) {
            @let y = scale.upwards(value);
            path class="grid" d={ "M" (left) " " (y) "H" (right) } {}
            text class="tick end" x=(left - 8) y=(y + 4) { (rounded(Utility(value))) }
        }
        path class="axis" d={ "M" (left) " " (top) "V" (bottom) "H" (right) } {}
        text class="name tokyo middle" x=(i64::midpoint(left, right)) y=(HEIGHT - 10) { (across) }
        text class="name moscow middle" transform={ "rotate(-90 16 " (middle) ")" } x="16" y=(middle) { (upwards) }
    }
}

/// Dots as one path: a short `stroke` each, which a round cap makes a dot where it has no length.
fn dots(scale: &Scale, dots: &[Dot], stroke: &str) -> String {
    let mut path = String::new();
    for dot in dots.iter().filter(|dot| scale.holds(exactly(dot))) {
        let (x, y) =
            (scale.across(thousandths(dot.at.tokyo)), scale.upwards(thousandths(dot.at.moscow)));
        // Writing to a text cannot fail.
        let _ = write!(path, "M{x} {y}{stroke}");
    }
    path
}

fn frontier(scale: &Scale, plane: &Plane) -> String {
    let mut path = String::new();
    for (place, one) in plane.frontier.iter().enumerate() {
        let (x, y) = scale.at(one.utility);
        let _ = write!(path, "{}{x} {y}", if place == 0 { "M" } else { "L" });
    }
    path
}

fn no_agreement(scale: &Scale, worth: BySide<Utility>) -> Markup {
    let (x, y) = scale.at(worth);
    html! {
        path class="none" d={ "M" (x) " " (TOP) "V" (HEIGHT - BOTTOM) "M" (LEFT) " " (y) "H" (WIDTH - RIGHT) } {}
    }
}

/// Whose a win-set is, written where both would lose by it, so that no colour need say it.
fn side_name(scale: &Scale, dots: &[Dot], side: Side, name: &str) -> Markup {
    let dots: Vec<&Dot> = dots.iter().filter(|dot| scale.holds(exactly(dot))).collect();
    let of = |of: Side| dots.iter().map(move |dot| thousandths(dot.at[of]));
    let low = |of_side| of(of_side).min().unwrap_or(0);
    let middle = |of_side| i64::midpoint(low(of_side), of(of_side).max().unwrap_or(0));
    let (x, y) = match side {
        Side::Tokyo => {
            (scale.across(middle(Side::Tokyo)) + 60, scale.upwards(middle(Side::Moscow)))
        }
        Side::Moscow => (scale.across(middle(Side::Tokyo)), scale.upwards(low(Side::Moscow)) - 6),
    };
    html! { @if !dots.is_empty() { text class={ "name middle " (side.word()) } x=(x.min(WIDTH - RIGHT - 70)) y=(y) { (name) } } }
}

fn history(scale: &Scale, worth: BySide<Utility>, name: &str) -> Markup {
    let (x, y) = scale.at(worth);
    html! {
        path class="history" d={ "M" (x) " " (y - 12) "l12 12l-12 12l-12 -12z" } {}
        text class="name" x=(x + 16) y=(y + 5) { (name) }
    }
}

/// What lies together and is of one kind, and where its labels stand.
struct Mark<'t> {
    at: (i64, i64),
    label: (i64, i64),
    kind: Kind,
    all: Vec<&'t Marked>,
}

fn marks<'t>(scale: &Scale, all: &'t [Marked]) -> Vec<Mark<'t>> {
    let mut marks: Vec<Mark<'t>> = Vec::new();
    for one in all.iter().filter(|one| scale.holds(BySide::each(|side| one.at[side].0))) {
        let at = scale.at(one.at);
        let is_near = |mark: &&mut Mark<'t>| {
            let (x, y) = (mark.at.0 - at.0, mark.at.1 - at.1);
            x * x + y * y < NEAR * NEAR && mark.kind == one.kind
        };
        match marks.iter_mut().find(is_near) {
            Some(mark) => mark.all.push(one),
            None => marks.push(Mark { at, label: at, kind: one.kind, all: vec![one] }),
        }
    }
    set_apart(&mut marks);
    marks
}

/// Lifts labels above what they mark, one above the other where they would overlap.
fn set_apart(marks: &mut [Mark<'_>]) {
    let mut set: Vec<((i64, i64), i64)> = Vec::new();
    for mark in marks {
        let (x, mut y) = (mark.at.0, mark.at.1 - LIFT);
        let width = mark.width();
        let overlaps = |y: i64, set: &[((i64, i64), i64)]| {
            set.iter().any(|((other, high), wide)| {
                (other - x).abs() < (wide + width) / 2 + 4 && (high - y).abs() < LIFT
            })
        };
        while overlaps(y, &set) && y > TOP {
            y -= LIFT;
        }
        mark.label = (x, y);
        set.push((mark.label, width));
    }
}

impl Mark<'_> {
    /// Its labels one behind the other; of many the first and the last.
    fn labels(&self) -> String {
        let labels: Vec<&str> = self.all.iter().map(|one| one.label.as_str()).collect();
        match labels.as_slice() {
            [first, .., last] if labels.len() > FEW => format!("{first} … {last}"),
            _ => labels.join(" "),
        }
    }

    /// The same with a sign of how it ended, so that no colour need tell it.
    fn label(&self) -> String {
        match self.kind {
            Kind::InForce => format!("{} ✓", self.labels()),
            Kind::Failed => format!("{} ✗", self.labels()),
            Kind::Over | Kind::PutBy(_) => self.labels(),
        }
    }

    /// How wide its labels are.
    fn width(&self) -> i64 {
        let letters = self.label().chars().count();
        26 + (i64::try_from(letters).unwrap_or(0) - 1) * 9
    }

    fn drawn(&self, wording: &Wording) -> Markup {
        let (label, width) = (self.label(), self.width());
        let ((x, y), (across, upwards)) = (self.label, self.at);
        let told: Vec<String> = self.all.iter().map(|one| wording.say(&one.told)).collect();
        html! {
            g {
                title { (told.join("\n")) }
                path class="stem" d={ "M" (across) " " (upwards) "V" (y) } {}
                circle class="point" cx=(across) cy=(upwards) r="5" {}
                rect class={ "ended " (self.kind.word()) } x=(x - width / 2) y=(y - 13) width=(width) height="26" rx="13" {}
                text class={ "at " (self.kind.word()) } x=(x) y=(y + 5) { (label) }
            }
        }
    }
}
