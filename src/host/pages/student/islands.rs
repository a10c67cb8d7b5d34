//! The islands on a map, filled by what the text at hand says of each, and the same in words. It shows a text and never
//! the world, and says so.

use std::fmt::Write as _;
use std::sync::LazyLock;

use maud::{Markup, html};

use super::super::Desk;
use crate::paper::set::text;
use crate::scenario::coast::{Degrees, Shore, shores};
use crate::scenario::id::{IslandId, Side};
use crate::scenario::island::{Disposition, Place};
use crate::sentence::Message;
use crate::wording::{island_name, legend};

/// How large the map is drawn, in the units of its shapes.
const SIZE: (f32, f32) = (328.0, 190.0);

/// What the map is fitted round: the islands nearest to Hokkaido.
const IN_FRAME: [Place; 4] = [Place::Habomai, Place::Shikotan, Place::Kunashiri, Place::Etorofu];

/// How much sea is left round them, as a share of their extent.
const MARGIN: f32 = 0.1;

/// A shore as the path of a shape, and where its name may begin.
struct Drawn {
    place: Option<Place>,
    path: String,
    name_at: NameAt,
}

/// Where a name stands: in the open sea north-west of the two long islands, and east of the small ones.
#[derive(Clone, Copy, Debug, PartialEq)]
enum NameAt {
    /// It ends here.
    Before(f32, f32),
    /// It begins here.
    Behind(f32, f32),
}

impl NameAt {
    fn of(place: Option<Place>, (west, top, east, bottom): (f32, f32, f32, f32)) -> Self {
        let (x, y) = (f32::midpoint(west, east).round(), f32::midpoint(top, bottom).round());
        match place {
            Some(Place::Kunashiri | Place::Etorofu) => Self::Before(x - 14.0, y - 4.0),
            Some(Place::Habomai | Place::Shikotan | Place::Uruppu | Place::Sakhalin) | None => {
                Self::Behind(east.round() + 6.0, y + 5.0)
            }
        }
    }

    fn x(self) -> f32 {
        match self {
            Self::Before(x, _) | Self::Behind(x, _) => x,
        }
    }

    fn y(self) -> f32 {
        match self {
            Self::Before(_, y) | Self::Behind(_, y) => y,
        }
    }

    fn anchor(self) -> &'static str {
        match self {
            Self::Before(..) => "end",
            Self::Behind(..) => "start",
        }
    }
}

/// The shores that are seen on the map, the largest first as the file has them.
static DRAWN: LazyLock<Vec<Drawn>> = LazyLock::new(|| drawn(shores().unwrap_or_default()));

/// The map and a line for each island of the text at hand; nothing where there is none, or no island is at stake.
pub(super) fn islands(desk: &Desk<'_>) -> Markup {
    let (common, view) = (desk.view().common(), desk.view());
    let Some(draft) = desk.draft() else { return html! {} };
    let said = |island: IslandId| view.said_of(&draft, island);
    let at = |place: Option<Place>| {
        common.islands.iter().find(|(_, about)| Some(about.place) == place).map(|(id, _)| id)
    };
    let mut named: Vec<Place> = Vec::new();
    let mut names: Vec<(IslandId, NameAt)> = Vec::new();
    for shape in DRAWN.iter() {
        if let (Some(place), Some(id)) = (shape.place, at(shape.place))
            && IN_FRAME.contains(&place)
            && !named.contains(&place)
        {
            named.push(place);
            names.push((id, shape.name_at));
        }
    }
    html! {
        @if !common.islands.is_empty() {
            section .paper aria-labelledby="islands" {
                h2 #islands { (desk.word("student-islands")) }
                svg .map viewBox={ "0 0 " (SIZE.0) " " (SIZE.1) } aria-hidden="true" {
                    (patterns())
                    @for shape in DRAWN.iter() {
                        @let island = at(shape.place);
                        @let class = island.map_or("land", |island| fill(said(island).plain));
                        path class=(class) d=(shape.path) {}
                    }
                    @for (island, at) in &names {
                        text x=(at.x()) y=(at.y()) text-anchor=(at.anchor()) { (text(desk.wording, &island_name(common, *island))) }
                    }
                }
                ul .legend {
                    @for island in common.islands.ids() {
                        @let said = said(island);
                        li {
                            svg .swatch viewBox="0 0 16 16" aria-hidden="true" {
                                rect class=(fill(said.plain)) x="1" y="1" width="14" height="14" {}
                            }
                            span { (desk.say(&line(desk, island, said.plain))) }
                            @if said.is_told_otherwise() {
                                @for side in Side::BOTH {
                                    @let told = Message::new("islands-told")
                                        .with("side", &common.sides[side].name)
                                        .with("said", legend(said.told[side]));
                                    span .note.in-1 { (desk.say(&told)) }
                                }
                            }
                        }
                    }
                }
                p .note { (desk.word("islands-caption")) }
            }
        }
    }
}

fn line(desk: &Desk<'_>, island: IslandId, said: Option<Disposition>) -> Message {
    let name = text(desk.wording, &island_name(desk.view().common(), island));
    Message::new("islands-line").with("island", name).with("said", legend(said))
}

/// The class that fills what a text says so: hatched what is promised, dotted what is left open, crossed what is joint.
fn fill(said: Option<Disposition>) -> &'static str {
    match said {
        None => "unsaid",
        Some(Disposition::Transferred) => "transferred",
        Some(Disposition::Promised) => "promised",
        Some(Disposition::ResidualSovereignty) => "residual",
        Some(Disposition::Administration) => "administered",
        Some(Disposition::Joint) => "joint",
        Some(Disposition::Deferred) => "deferred",
        Some(Disposition::MoscowSovereignty) => "of-moscow-said",
    }
}

/// What fills are made of, so that none is told by its colour alone.
fn patterns() -> Markup {
    let hatch = "M-1 1l2-2M0 6l6-6M5 7l2-2";
    let cross = "M-1 1l2-2M0 6l6-6M5 7l2-2M-1 5l2 2M0 0l6 6M5-1l2 2";
    let pattern = |id: &str, within: Markup| {
        html! {
            pattern #(id) width="6" height="6" patternUnits="userSpaceOnUse" {
                rect width="6" height="6" {}
                (within)
            }
        }
    };
    html! {
        defs {
            (pattern("hatched", html! { path d=(hatch) {} }))
            (pattern("wide", html! { path d="M0 3h6" {} }))
            (pattern("upright", html! { path d="M3 0v6" {} }))
            (pattern("crossed", html! { path d=(cross) {} }))
            (pattern("dotted", html! { circle cx="3" cy="3" r="1.2" {} }))
        }
    }
}

/// From degrees to the map: straight, with a degree of longitude as much shorter as it is at the frame's middle.
struct Projection {
    west: f32,
    north: f32,
    east_scale: f32,
    south_scale: f32,
    origin: (f32, f32),
}

impl Projection {
    /// Fits the islands in the frame.
    fn fitting(shores: &[Shore]) -> Option<Self> {
        let of_frame =
            shores.iter().filter(|one| one.place.is_some_and(|at| IN_FRAME.contains(&at)));
        let (west, south, east, north) = bounds(of_frame.flat_map(|shore| &shore.points))?;
        let (wide, high) = (east - west, north - south);
        let (west, north) = (west - wide * MARGIN, north + high * MARGIN);
        let (wide, high) = (wide * (1.0 + 2.0 * MARGIN), high * (1.0 + 2.0 * MARGIN));
        let shorter = (north - high / 2.0).to_radians().cos();
        let scale = (SIZE.0 / (wide * shorter)).min(SIZE.1 / high);
        let origin = ((SIZE.0 - wide * shorter * scale) / 2.0, (SIZE.1 - high * scale) / 2.0);
        Some(Self { west, north, east_scale: shorter * scale, south_scale: scale, origin })
    }

    fn at(&self, [longitude, latitude]: Degrees) -> (f32, f32) {
        let east = (longitude - self.west) * self.east_scale;
        let south = (self.north - latitude) * self.south_scale;
        (self.origin.0 + east, self.origin.1 + south)
    }
}

/// West, south, east and north of points; nothing where there are none.
fn bounds<'p>(points: impl Iterator<Item = &'p Degrees>) -> Option<(f32, f32, f32, f32)> {
    points.fold(None, |all: Option<(f32, f32, f32, f32)>, [x, y]| {
        let (west, south, east, north) = all.unwrap_or((*x, *y, *x, *y));
        Some((west.min(*x), south.min(*y), east.max(*x), north.max(*y)))
    })
}

fn drawn(shores: &[Shore]) -> Vec<Drawn> {
    let Some(projection) = Projection::fitting(shores) else { return Vec::new() };
    shores.iter().filter_map(|shore| shape(shore, &projection)).collect()
}

/// A shore in the frame; points nearer to each other than can be seen are one, and what is out of sight runs along its edge.
fn shape(shore: &Shore, projection: &Projection) -> Option<Drawn> {
    const NEAR: f32 = 0.9;
    const EDGE: f32 = 4.0;
    let points: Vec<Degrees> = shore
        .points
        .iter()
        .map(|at| {
            let (x, y) = projection.at(*at);
            [x, y]
        })
        .collect();
    let (west, top, east, bottom) = bounds(points.iter())?;
    if east < 0.0 || bottom < 0.0 || west > SIZE.0 || top > SIZE.1 {
        return None;
    }
    let (mut path, mut last) = (String::new(), None);
    for [x, y] in &points {
        let (x, y) = (x.clamp(-EDGE, SIZE.0 + EDGE), y.clamp(-EDGE, SIZE.1 + EDGE));
        let is_near = |(at_x, at_y): (f32, f32)| (x - at_x).abs().max((y - at_y).abs()) < NEAR;
        if last.is_some_and(is_near) {
            continue;
        }
        let verb = if last.is_none() { 'M' } else { 'L' };
        let _ = write!(path, "{verb}{x:.1} {y:.1}");
        last = Some((x, y));
    }
    path.push('Z');
    let name_at = NameAt::of(shore.place, (west, top, east, bottom));
    Some(Drawn { place: shore.place, path, name_at })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_island_near_hokkaido_is_drawn_and_its_name_stands_on_the_map() {
        for place in IN_FRAME {
            let shape = DRAWN.iter().find(|shape| shape.place == Some(place)).unwrap();
            let at = shape.name_at;
            let room = match at {
                NameAt::Before(x, _) => x,
                NameAt::Behind(x, _) => SIZE.0 - x,
            };
            assert!(room > 60.0 && (12.0..SIZE.1).contains(&at.y()), "{place:?}: {at:?}");
        }
        // A page carries it on every phone: small enough to be sent with every change.
        let bytes: usize = DRAWN.iter().map(|shape| shape.path.len()).sum();
        assert!(bytes < 9000, "{bytes}");
    }
}
