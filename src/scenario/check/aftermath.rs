//! Checking what followed.

use super::happenings::Stage;
use super::issues::worth;
use super::register::Register;
use crate::scenario::aftermath::{Aftermath, Consequence};
use crate::scenario::file::{AftermathFile, ConsequenceFile};
use crate::scenario::id::BySide;
use crate::scenario::problem::Problems;
use crate::sentence::Message;

/// Most lines of an aftermath.
const MOST_LINES: usize = 100;

impl Stage<'_> {
    /// What may follow, in the order in which it is told.
    pub(super) fn aftermath(&self, file: &AftermathFile, problems: &mut Problems) -> Aftermath {
        Register::of("line", file.lines.iter().map(|line| &line.id), MOST_LINES, problems);
        let mut lines: Vec<Consequence> =
            file.lines.iter().map(|line| self.consequence(file, line, problems)).collect();
        lines.sort_by_key(|line| line.year);
        Aftermath { year: year(file.year.0), lines }
    }

    fn consequence(
        &self,
        file: &AftermathFile,
        line: &ConsequenceFile,
        problems: &mut Problems,
    ) -> Consequence {
        if line.year.0 > file.year.0 {
            let what = Message::new("problem-aftermath-ends-before");
            problems.report_field(line.span, "year", what.with("year", file.year.0));
        }
        Consequence {
            word: line.id.word.clone(),
            year: year(line.year.0),
            conditions: self.conditions(&line.condition, problems),
            text: line.text.clone(),
            worth: BySide { tokyo: worth(Some(&line.tokyo)), moscow: worth(Some(&line.moscow)) },
            origin: self.names.origin(line.span, &line.sources, line.judgement.as_ref(), problems),
        }
    }
}

/// A year the format admits.
fn year(number: i32) -> u16 {
    u16::try_from(number).unwrap_or(0)
}
