//! What a teacher's form says, read as what a command needs.

use serde::Deserialize;

use crate::class::{self, Moved, OwnEvent, Place, StudentId};
use crate::host::rehearsal::Pace;
use crate::host::routes::key_of;
use crate::scenario::happening::Meter;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::Key;

/// Everything a teacher's form may say; each command reads its own.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::host::routes) struct Asked {
    key: Option<String>,
    pub(super) table: String,
    side: String,
    pub(super) student: String,
    pub(super) other: String,
    pub(super) value: String,
    path: String,
    clause: String,
    pub(super) text: String,
    pub(super) name: String,
    pub(super) seconds: String,
    pub(super) note: String,
    pub(super) code: String,
    pub(super) event: String,
    title: String,
    meter: String,
    by: String,
}

impl Asked {
    /// The table named; all of them where none is.
    pub(super) fn table(&self) -> Result<Option<u32>, Message> {
        if self.table.is_empty() { Ok(None) } else { number(&self.table).map(Some) }
    }

    pub(super) fn side(&self) -> Result<Option<Side>, Message> {
        if self.side.is_empty() {
            return Ok(None);
        }
        Side::from_word(&self.side).map(Some).ok_or_else(incomplete)
    }

    /// The place named; nothing where the best is to be found.
    pub(super) fn place(&self) -> Result<Option<Place>, Message> {
        let place = |table| Ok(Place { table, side: self.side()?.ok_or_else(incomplete)? });
        self.table()?.map(place).transpose()
    }

    pub(super) fn student(&self) -> Result<StudentId, Message> {
        number(&self.student).map(StudentId)
    }

    /// The question that is to be put to the class.
    pub(super) fn question(&self) -> Result<class::Asked, Message> {
        let [path, value, clause] =
            [&self.path, &self.value, &self.clause].map(|word| word.trim().to_owned());
        let table = self.table()?.ok_or_else(incomplete)?;
        Ok(class::Asked { table, path, value, clause, text: Vec::new() })
    }

    pub(super) fn pace(&self) -> Result<Pace, Message> {
        match self.value.as_str() {
            "watched" => Ok(Pace::Watched),
            "at_once" => Ok(Pace::AtOnce),
            _ => Err(incomplete()),
        }
    }

    pub(super) fn other(&self) -> Result<StudentId, Message> {
        number(&self.other).map(StudentId)
    }

    pub(super) fn key(&self) -> Result<Key, Message> {
        key_of(self.key.as_deref())
    }

    /// The key of this command at a table.
    pub(super) fn key_at(&self, key: &Key, table: u32) -> Key {
        let Self { side, value, text, seconds, event, title, meter, by, .. } = self;
        class::key_at(key, &[side, value, text, seconds, event, title, meter, by], table)
    }

    /// What the keys of its page's forms begin with: where a command fails, the page keeps them, so that the same form sent
    /// again is the same command.
    pub(super) fn keys_of_page(&self) -> Option<&str> {
        let (page, _) = self.key.as_deref()?.split_once('-')?;
        (page.len() == 24 && page.bytes().all(|c| c.is_ascii_hexdigit())).then_some(page)
    }

    /// The event of his own a teacher describes; nothing where one of the scenario is named.
    pub(super) fn own_event(&self) -> Result<Option<OwnEvent>, Message> {
        if !self.event.is_empty() {
            return Ok(None);
        }
        let by = if self.by.is_empty() { 0 } else { number(&self.by)? };
        let meter = match self.meter.as_str() {
            "" => None,
            "face" => Some(Meter::Face),
            "trust" => Some(Meter::Trust),
            "capital" => Some(Meter::Capital),
            _ => return Err(incomplete()),
        };
        let sides = self.side()?.map_or(Side::BOTH.to_vec(), |side| vec![side]);
        let moved = |meter| sides.iter().map(move |side| Moved { side: *side, meter, by });
        let moves = meter.filter(|_| by != 0).into_iter().flat_map(moved).collect();
        let (title, text) = (one_line(&self.title), one_line(&self.text));
        Ok(Some(OwnEvent { title, text, moves }))
    }
}

pub(super) fn number<T: std::str::FromStr>(word: &str) -> Result<T, Message> {
    word.trim().parse().map_err(|_| incomplete())
}

pub(super) fn incomplete() -> Message {
    Message::new("host-form-incomplete")
}

/// A text as one line: what was typed in several is one announcement.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
