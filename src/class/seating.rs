//! Who is given which seat: as play begins, at random, by hand, in place of each other, and back.

use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;
use rand_chacha::ChaCha8Rng;

use super::plan::{Place, places, tables_for};
use super::row::{ClassRow, StudentId};
use super::{Class, Stage};
use crate::scenario::id::Side;
use crate::sentence::Message;

/// Most tables students are seated at before play begins.
pub const MOST_TABLES: u32 = 60;

impl Class {
    /// What is to be written down where play begins: who sits where at how many tables.
    ///
    /// # Errors
    /// Where it has begun, or nobody is there.
    pub fn begin(&self) -> Result<Vec<ClassRow>, Message> {
        if self.stage != Stage::Gathering {
            return Err(Message::new("class-begun"));
        }
        if self.students.is_empty() {
            return Err(Message::new("class-empty"));
        }
        let (tables, free) = self.free_places();
        let mut rows: Vec<ClassRow> = self
            .unseated()
            .into_iter()
            .zip(free)
            .map(|(student, place)| ClassRow::Placed { student, place: Some(place) })
            .collect();
        rows.push(ClassRow::Begun { tables });
        Ok(rows)
    }

    /// How many tables there would be if play began, and which places nobody has at them.
    fn free_places(&self) -> (u32, Vec<Place>) {
        let seated = self.students().filter_map(|(_, student)| student.place.as_ref());
        let highest = seated.map(|place| place.table).max().unwrap_or(0);
        let tables = tables_for(self.students.len(), self.terms.delegation).max(highest);
        let mut free = places(self.students.len(), tables);
        for (_, student) in self.students() {
            if let Some(found) = free.iter().position(|place| Some(place) == student.place.as_ref())
            {
                free.remove(found);
            }
        }
        (tables, free)
    }

    /// The students without a seat, in the order in which they joined.
    pub fn unseated(&self) -> Vec<StudentId> {
        let without = self.students().filter(|(_, student)| student.place.is_none());
        without.map(|(id, _)| id).collect()
    }

    /// Where a latecomer had best sit: where a delegate sits, else in the smallest delegation.
    pub fn free_place(&self) -> Option<Place> {
        let all = (1..=self.tables).flat_map(|table| Side::BOTH.map(|side| Place { table, side }));
        all.min_by_key(|place| self.delegation(place.table, place.side).len())
    }

    /// Whether there is such a place, or may be once play begins.
    pub fn has_place(&self, place: Place) -> bool {
        let most = match self.stage {
            Stage::Gathering => MOST_TABLES,
            Stage::Playing => self.tables,
            Stage::Over => 0,
        };
        (1..=most).contains(&place.table)
    }

    /// Seats a student where he is told to, or where he had best sit.
    ///
    /// # Errors
    /// Where there is no such student or place.
    pub fn place(&self, student: StudentId, place: Option<Place>) -> Result<ClassRow, Message> {
        self.known(student)?;
        let place = place.or_else(|| self.best_place(student));
        if let Some(place) = place.filter(|place| !self.has_place(*place)) {
            return Err(Message::new("class-no-table").with("table", place.table));
        }
        Ok(ClassRow::Seated { places: vec![(student, place)] })
    }

    /// Seats all who have no seat, by chance that comes from outside.
    ///
    /// # Errors
    /// Where all sit, or the class is over.
    pub fn seat_at_random(&self, chance: [u8; 32]) -> Result<ClassRow, Message> {
        let mut students = self.unseated();
        students.shuffle(&mut ChaCha8Rng::from_seed(chance));
        if students.is_empty() {
            return Err(Message::new("class-all-seated"));
        }
        let places = match self.stage {
            Stage::Over => return Err(Message::new("class-over-held")),
            Stage::Gathering => {
                let free = self.free_places().1.into_iter().map(Some);
                students.into_iter().zip(free).collect()
            }
            Stage::Playing => {
                let mut filling = self.clone();
                let mut seat = |student| {
                    let place = filling.free_place();
                    filling.sit(&[(student, place)]);
                    (student, place)
                };
                students.into_iter().map(&mut seat).collect()
            }
        };
        Ok(ClassRow::Seated { places })
    }

    /// Lets two students sit in each other's place.
    ///
    /// # Errors
    /// Where one of them is not there, or both sit in one delegation.
    pub fn swap(&self, one: StudentId, other: StudentId) -> Result<ClassRow, Message> {
        let (first, second) = (self.known(one)?, self.known(other)?);
        if first == second {
            return Err(Message::new("class-swap-same"));
        }
        Ok(ClassRow::Seated { places: vec![(one, second), (other, first)] })
    }

    /// Takes the teacher's last seating back: an ordinary move, which can be taken back in turn.
    ///
    /// # Errors
    /// Where there is none.
    pub fn unseat(&self) -> Result<ClassRow, Message> {
        let still_there = self.seated.iter().filter(|(student, _)| self.known(*student).is_ok());
        let places: Vec<_> = still_there.copied().collect();
        if places.is_empty() || self.stage == Stage::Over {
            return Err(Message::new("class-no-seating"));
        }
        Ok(ClassRow::Seated { places })
    }

    /// Whether a seating of the teacher's can be taken back.
    pub fn can_unseat(&self) -> bool {
        self.unseat().is_ok()
    }

    /// Where a student sits.
    fn known(&self, student: StudentId) -> Result<Option<Place>, Message> {
        let known = self.student(student).ok_or_else(|| Message::new("host-no-student"))?;
        Ok(known.place)
    }

    /// The teacher has seated students.
    pub(super) fn seat(&mut self, places: &[(StudentId, Option<Place>)]) {
        let sat = |(student, _): &(StudentId, Option<Place>)| {
            Some((*student, self.student(*student)?.place))
        };
        self.seated = places.iter().filter_map(sat).collect();
        self.sit(places);
    }
}
