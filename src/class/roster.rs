//! A kept roster: the nicknames a teacher expects, in the order of their seats. Whoever comes by a name on it sits where it
//! plans.

use super::nickname::Nickname;
use super::plan::{Place, STUDENTS, places, tables_for};
use super::row::{ClassRow, StudentId};
use super::{Class, Stage};
use crate::sentence::Message;

/// The nicknames of a list that was typed or pasted, one a line.
///
/// # Errors
/// Which line is no nickname, which stands there twice, or that there are too many.
pub fn read_roster(typed: &str) -> Result<Vec<String>, Message> {
    let mut names: Vec<String> = Vec::new();
    for (number, line) in typed.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let wrong = |why: Message| {
            let shown: String = line.trim().chars().take(super::LONGEST_NICKNAME).collect();
            Message::new("class-roster-line")
                .with("line", number + 1)
                .with("text", shown)
                .with("why", why)
        };
        let name = Nickname::new(line).map_err(wrong)?;
        if names.iter().any(|known| Nickname::are_alike(known, name.text())) {
            return Err(wrong(Message::new("class-roster-twice")));
        }
        names.push(name.text().to_owned());
    }
    if names.len() > *STUDENTS.end() {
        return Err(Message::new("class-full").with("most", *STUDENTS.end()));
    }
    Ok(names)
}

impl Class {
    /// The names expected, in the order of their seats.
    pub fn roster(&self) -> &[String] {
        &self.roster
    }

    /// Where the roster plans each of its names.
    pub fn plan(&self) -> impl Iterator<Item = (&str, Place)> {
        let (count, names) = (self.roster.len(), self.roster.iter());
        names.map(String::as_str).zip(places(count, tables_for(count, self.terms.delegation)))
    }

    /// Where the roster plans somebody of this name, where there is such a place.
    pub fn planned(&self, name: &str) -> Option<Place> {
        let found = self.plan().find(|(known, _)| Nickname::are_alike(known, name));
        found.map(|(_, place)| place).filter(|place| self.has_place(*place))
    }

    /// Where a student had best sit: where the roster plans him, else where he is needed most.
    pub fn best_place(&self, student: StudentId) -> Option<Place> {
        let planned = self.student(student).and_then(|known| self.planned(&known.name));
        planned.or_else(|| self.free_place())
    }

    /// What is to be written down besides where `student` joins who is called `name`: before play he sits down at once.
    pub fn arrival(&self, student: StudentId, name: &str) -> Option<ClassRow> {
        match self.stage {
            Stage::Gathering => {
                let place = self.planned(name)?;
                Some(ClassRow::Placed { student, place: Some(place) })
            }
            Stage::Playing | Stage::Over => None,
        }
    }

    /// Keeps a roster, and seats those by it who are here and have no seat.
    pub fn keep_roster(&self, names: Vec<String>) -> Vec<ClassRow> {
        let mut kept = self.clone();
        let row = ClassRow::Rostered { names };
        kept.apply(&row);
        let places: Vec<_> = kept
            .unseated()
            .into_iter()
            .filter_map(|student| {
                let known = kept.student(student).filter(|known| !known.waits)?;
                Some((student, Some(kept.planned(&known.name)?)))
            })
            .collect();
        let seated = (!places.is_empty()).then_some(ClassRow::Seated { places });
        std::iter::once(row).chain(seated).collect()
    }
}
