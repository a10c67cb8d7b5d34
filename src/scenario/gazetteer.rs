//! What a map tells besides its coasts: how large an island is and who lived there in 1945, and where four lines once
//! lay. From `assets/map`, each with its source, for showing only: no rule and no value asks any of it.

use std::sync::LazyLock;

use serde::Deserialize;

use super::coast::Degrees;
use super::island::Place;

/// What is told of a place.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    /// The word of the place.
    place: String,
    /// Its area in square kilometres.
    pub area: u32,
    /// The Japanese who lived there on 15 August 1945.
    pub residents: u32,
    /// Where that stands.
    pub source: String,
    /// Its address.
    pub address: String,
}

/// A line that lay between the two states, or between their forces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// Of the treaty of Shimoda.
    Of1855,
    /// Of the treaty of Saint Petersburg.
    Of1875,
    /// Of the treaty of Portsmouth.
    Of1905,
    /// Where Soviet forces stood; of no treaty.
    Of1945,
}

/// Where a line lay.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Course {
    /// Its year.
    year: u16,
    /// Where that stands.
    pub source: String,
    /// Its address.
    pub address: String,
    /// Its parts, each from point to point. Treaties name straits and a parallel; where in a strait it is drawn is ours.
    pub parts: Vec<Vec<Degrees>>,
}

impl Line {
    /// All, by year.
    pub const ALL: [Self; 4] = [Self::Of1855, Self::Of1875, Self::Of1905, Self::Of1945];

    /// Its year.
    pub fn year(self) -> u16 {
        match self {
            Self::Of1855 => 1855,
            Self::Of1875 => 1875,
            Self::Of1905 => 1905,
            Self::Of1945 => 1945,
        }
    }

    /// Where it lay.
    pub fn course(self) -> Option<&'static Course> {
        static COURSES: LazyLock<Vec<Course>> =
            LazyLock::new(|| read(include_str!("../../assets/map/lines.json")));
        COURSES.iter().find(|course| course.year == self.year())
    }
}

/// What is told of a place, where a source tells it.
pub fn told(place: Place) -> Option<&'static Told> {
    static PLACES: LazyLock<Vec<Told>> =
        LazyLock::new(|| read(include_str!("../../assets/map/places.json")));
    PLACES.iter().find(|told| told.place == place.word())
}

/// What a file of the map holds. It ships with the program; a test reads it, so that it cannot be damaged unseen.
fn read<T: for<'de> Deserialize<'de>>(text: &str) -> Vec<T> {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::coast::shores;
    use super::*;

    #[test]
    fn four_islands_are_told_of_as_the_ministry_counts_them() {
        let four = [Place::Habomai, Place::Shikotan, Place::Kunashiri, Place::Etorofu];
        let told = four.map(|place| told(place).unwrap());
        assert_eq!(told.iter().map(|told| told.residents).sum::<u32>(), 17_291);
        // The sum of the four is given as 5,003; each is rounded.
        assert!((5_002..=5_005).contains(&told.iter().map(|told| told.area).sum::<u32>()));
        assert!(told.iter().all(|told| told.address.starts_with("http")));
        assert_eq!([Place::Uruppu, Place::Sakhalin].map(super::told), [None, None]);
    }

    /// Whether two stretches cross.
    fn cross(a: Degrees, b: Degrees, c: Degrees, d: Degrees) -> bool {
        let turn = |[x, y]: Degrees, [x2, y2]: Degrees, [x3, y3]: Degrees| {
            (f64::from(x2) - f64::from(x)) * (f64::from(y3) - f64::from(y))
                - (f64::from(y2) - f64::from(y)) * (f64::from(x3) - f64::from(x))
        };
        turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
    }

    #[test]
    fn a_line_lies_in_the_sea_but_for_the_one_that_parts_sakhalin() {
        for line in Line::ALL {
            let course = line.course().unwrap();
            assert!(course.parts.iter().all(|part| part.len() > 2), "{line:?}");
            let mut crossed = Vec::new();
            for shore in shores().unwrap() {
                let next = shore.points.iter().cycle().skip(1);
                for (from, to) in shore.points.iter().zip(next) {
                    let stretches = course.parts.iter().flat_map(|part| part.windows(2));
                    if stretches.into_iter().any(|two| cross(two[0], two[1], *from, *to)) {
                        crossed.push((shore.place, *from));
                    }
                }
            }
            let sakhalin = crossed.iter().filter(|(place, _)| *place == Some(Place::Sakhalin));
            match line {
                Line::Of1855 | Line::Of1875 | Line::Of1945 => {
                    assert_eq!(crossed, [], "{line:?}");
                }
                Line::Of1905 => assert!(sakhalin.count() >= 2, "{crossed:?}"),
            }
        }
    }
}
