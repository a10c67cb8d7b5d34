//! The coastlines, as shapes that can be filled.

use std::sync::LazyLock;

use earcut::Earcut;

pub use crate::scenario::coast::Degrees;
use crate::scenario::coast::{Shore, shores};
use crate::scenario::island::Place;

/// A land: its shore, and the triangles that fill it, each three places in the shore.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Which of the places a scenario may speak of it belongs to, if any.
    pub place: Option<Place>,
    /// The points of its shore, in order; the last is joined to the first.
    pub shore: Vec<Degrees>,
    /// Places in the shore, three a triangle.
    pub triangles: Vec<u32>,
}

/// The lands of the map, or why there are none.
pub fn lands() -> Result<&'static [Land], &'static str> {
    static LANDS: LazyLock<Result<Vec<Land>, &'static str>> =
        LazyLock::new(|| Ok(shores()?.iter().map(land).collect()));
    LANDS.as_deref().map_err(|why| *why)
}

fn land(of: &Shore) -> Land {
    let mut triangles: Vec<u32> = Vec::new();
    Earcut::new().earcut(of.points.iter().copied(), &[], &mut triangles);
    Land { place: of.place, shore: of.points.clone(), triangles }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_land_is_filled() {
        for land in lands().unwrap() {
            // In double precision: a product of degrees leaves none of single precision to subtract.
            let area = |ring: &[Degrees]| {
                let wide = |[east, north]: Degrees| (f64::from(east), f64::from(north));
                let next = ring.iter().cycle().skip(1);
                let cross = |(a, b): (&Degrees, &Degrees)| {
                    let ((east, north), (east2, north2)) = (wide(*a), wide(*b));
                    east * north2 - east2 * north
                };
                ring.iter().zip(next).map(cross).sum::<f64>().abs()
            };
            let filled: f64 = land
                .triangles
                .chunks(3)
                .map(|three| area(&[0, 1, 2].map(|at| land.shore[three[at] as usize])))
                .sum();
            let whole = area(&land.shore);
            assert!(
                (filled - whole).abs() <= whole * 0.01,
                "{:?}: {filled} of {whole}",
                land.place
            );
        }
    }
}
