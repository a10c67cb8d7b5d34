//! The coastlines, as shapes that can be filled: longitude and latitude of every land in `assets/map/kurils.geojson`.

use std::sync::LazyLock;

use earcut::Earcut;
use serde::Deserialize;

use crate::scenario::island::Place;

/// A point of the map: longitude and latitude in degrees.
pub type Degrees = [f32; 2];

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
    static LANDS: LazyLock<Result<Vec<Land>, String>> =
        LazyLock::new(|| read(include_str!("../../assets/map/kurils.geojson")));
    LANDS.as_deref().map_err(String::as_str)
}

/// A file of coastlines.
#[derive(Deserialize)]
struct File {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    properties: Properties,
    geometry: Geometry,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

/// A polygon: its shore, and then the shores of its lakes, which are not drawn.
#[derive(Deserialize)]
struct Geometry {
    coordinates: Vec<Vec<Degrees>>,
}

/// The lands of a file of coastlines.
///
/// # Errors
/// Why it cannot be read.
pub fn read(text: &str) -> Result<Vec<Land>, String> {
    let file: File = serde_json::from_str(text).map_err(|fault| fault.to_string())?;
    Ok(file.features.into_iter().filter_map(land).collect())
}

fn land(feature: Feature) -> Option<Land> {
    let mut shore = feature.geometry.coordinates.into_iter().next()?;
    // The format repeats the first point at the end.
    if shore.len() > 1 && shore.first() == shore.last() {
        shore.pop();
    }
    let mut triangles: Vec<u32> = Vec::new();
    Earcut::new().earcut(shore.iter().copied(), &[], &mut triangles);
    let name = feature.properties.name;
    let place = Place::ALL.into_iter().find(|place| place.coast() == name);
    Some(Land { place, shore, triangles })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_a_scenario_has_its_land_and_every_land_is_filled() {
        let lands = lands().unwrap();
        for place in Place::ALL {
            assert!(lands.iter().any(|land| land.place == Some(place)), "{place:?}");
        }
        for land in lands {
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

    #[test]
    fn a_damaged_file_is_told_and_nothing_stops() {
        for text in ["", "{", "{\"features\": [{}]}", "{\"features\": 3}"] {
            assert!(read(text).is_err(), "{text}");
        }
        assert_eq!(read("{\"features\": []}"), Ok(Vec::new()));
    }
}
