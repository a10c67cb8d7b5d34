//! The coastlines: longitude and latitude of every shore in `assets/map/kurils.geojson`, for showing only.

use std::sync::LazyLock;

use serde::Deserialize;

use super::island::Place;

/// A point of the map: longitude and latitude in degrees.
pub type Degrees = [f32; 2];

/// The shore of a land.
#[derive(Clone, Debug, PartialEq)]
pub struct Shore {
    /// Which of the places a scenario may speak of it belongs to, if any.
    pub place: Option<Place>,
    /// Its points, in order; the last is joined to the first.
    pub points: Vec<Degrees>,
}

/// The shores of the map, or why there are none.
pub fn shores() -> Result<&'static [Shore], &'static str> {
    static SHORES: LazyLock<Result<Vec<Shore>, String>> =
        LazyLock::new(|| read(include_str!("../../assets/map/kurils.geojson")));
    SHORES.as_deref().map_err(String::as_str)
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

/// The shores of a file of coastlines.
///
/// # Errors
/// Why it cannot be read.
pub fn read(text: &str) -> Result<Vec<Shore>, String> {
    let file: File = serde_json::from_str(text).map_err(|fault| fault.to_string())?;
    Ok(file.features.into_iter().filter_map(shore).collect())
}

fn shore(feature: Feature) -> Option<Shore> {
    let mut points = feature.geometry.coordinates.into_iter().next()?;
    // The format repeats the first point at the end.
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    let name = feature.properties.name;
    let place = Place::ALL.into_iter().find(|place| place.coast() == name);
    Some(Shore { place, points })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_of_a_scenario_has_its_shore() {
        let shores = shores().unwrap();
        for place in Place::ALL {
            assert!(shores.iter().any(|shore| shore.place == Some(place)), "{place:?}");
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
