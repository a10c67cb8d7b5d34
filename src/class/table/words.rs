//! What a delegation writes: the draft it works on, and lines to each other.

use super::{Outcome, Table};
use crate::class::clock::Millis;
use crate::class::plan::seat_of;
use crate::class::row::{StudentId, TableDone};
use crate::negotiation::notation;
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::sentence::{Message, shown};
use crate::session::{Key, Role};
use crate::sitting::Request;

/// Longest line of a note, in characters.
pub const LONGEST_NOTE: usize = 280;

/// Most notes a delegation keeps: the oldest go first.
const MOST_NOTES: usize = 50;

/// A line written to one's delegation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// By whom.
    pub by: StudentId,
    /// What.
    pub text: String,
}

impl Table {
    /// What a delegation's members have written to each other, the oldest first.
    pub fn notes(&self, side: Side) -> &[Note] {
        &self.notes[side]
    }

    /// Lets the delegation of `side` work on the draft of these clauses, or on none.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn work_on(
        &mut self,
        side: Side,
        roles: &[Role],
        clauses: Option<&str>,
        key: Key,
        now: Millis,
    ) -> Outcome {
        if self.keys.contains(&key) {
            return Ok(());
        }
        let draft = clauses.map(|text| self.read_draft(side, text)).transpose()?;
        let role = roles
            .iter()
            .find(|role| **role != Role::Observer)
            .ok_or_else(|| Message::new("rejected-role"))?;
        self.sitting.answer(seat_of(side, *role), Request::WorkOn(draft))?;
        self.note_draft(side, draft, Some(key), now);
        Ok(())
    }

    /// Notes the draft of a delegation where a move has put it away or brought it back.
    pub(super) fn note_desks(&mut self, now: Millis) {
        for side in Side::BOTH {
            let draft = self.sitting.on_desk(seat_of(side, Role::Chief));
            if draft != self.drafted[side] {
                self.note_draft(side, draft, None, now);
            }
        }
    }

    pub(super) fn note_draft(
        &mut self,
        side: Side,
        draft: Option<Draft>,
        key: Option<Key>,
        now: Millis,
    ) {
        self.drafted[side] = draft;
        let session = self.sitting.session();
        let table = &session.talks().state().table;
        let text =
            draft.map(|draft| notation::draft_text(&session.scenario().common, table, &draft));
        self.note_down(TableDone::Drafted { side, draft: text }, key, now);
    }

    pub(super) fn read_draft(&self, side: Side, text: &str) -> Result<Draft, Message> {
        let session = self.sitting.session();
        let words: Vec<&str> = text.split_whitespace().collect();
        notation::parse_draft(
            &session.scenario().common,
            &session.talks().state().table,
            side,
            &words,
        )
    }

    /// Writes a line to the delegation of `side`.
    ///
    /// # Errors
    /// Why not, in a sentence; nothing has then changed.
    pub fn write_note(
        &mut self,
        side: Side,
        by: StudentId,
        text: &str,
        key: Key,
        now: Millis,
    ) -> Outcome {
        if self.keys.contains(&key) {
            return Ok(());
        }
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() || text.chars().count() > LONGEST_NOTE || shown(&text) != text {
            return Err(Message::new("class-note-unspeakable").with("most", LONGEST_NOTE));
        }
        self.put_note(side, Note { by, text: text.clone() });
        self.note_down(TableDone::Noted { side, by, text }, Some(key), now);
        Ok(())
    }

    /// Takes the note with this text away, the one at `place` where several have it; another that has taken its place since
    /// stays.
    pub fn remove_note(&mut self, side: Side, place: usize, text: &str, key: Key, now: Millis) {
        if self.keys.contains(&key) {
            return;
        }
        let notes = &self.notes[side];
        let is_there = notes.get(place).is_some_and(|note| note.text == text);
        let found = is_there.then_some(place);
        let found = found.or_else(|| notes.iter().position(|note| note.text == text));
        if let Some(note) = found {
            self.take_note(side, note);
            self.note_down(TableDone::Unnoted { side, note }, Some(key), now);
        }
    }

    pub(super) fn put_note(&mut self, side: Side, note: Note) {
        let notes = &mut self.notes[side];
        if notes.len() >= MOST_NOTES {
            notes.remove(0);
        }
        notes.push(note);
    }

    pub(super) fn take_note(&mut self, side: Side, note: usize) {
        if note < self.notes[side].len() {
            self.notes[side].remove(note);
        }
    }
}
