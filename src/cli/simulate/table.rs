//! The games for engines and for adding up: each whole in a row, and what they are games of beside them.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::super::Failure;
use super::columns::Columns;
use super::plan::{Ground, Plan, Players, Study};
use crate::scenario::id::BySide;
use crate::sentence::Message;
use crate::session::simulation::Record;
use crate::store::{STANDARD, TableWriter, digest};

/// What the games of a study have in common. Files can be added up where it is the same in all.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Run {
    /// The version of the program that played.
    pub(super) version: String,
    /// What the author's text is called.
    pub(super) scenario: String,
    /// The text.
    pub(super) text: String,
    /// What was asked.
    pub(super) study: Study,
    /// What the players are called.
    pub(super) names: BySide<String>,
    /// A hash of all that would seat them again: a style in a file may have changed under its name.
    pub(super) players: String,
}

/// What stands beside the rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct About {
    /// What they are games of.
    pub(super) run: Run,
    /// Which shard they are, from 1, and of how many.
    pub(super) shard: (u64, u64),
    /// How many of its games were played: fewer than it has where it was interrupted.
    pub(super) played: u64,
}

/// A table being written.
pub(super) struct Table {
    writer: TableWriter,
    columns: Columns,
    about: About,
    /// Rows a game has: one for each cell.
    rows_each: u64,
    rows: u64,
}

impl Table {
    /// Begins the table at `path`.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn begin(path: &Path, plan: &Plan, players: &Players) -> Result<Self, Failure> {
        if path == Path::new(STANDARD) {
            return Err(Failure::Misuse(Message::new("simulate-parquet-standard")));
        }
        let columns = Columns::of(plan);
        let writer = TableWriter::begin(path, columns.listed())?;
        let seated = serde_json::to_string(&players.occupants).unwrap_or_default();
        let run = Run {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: plan.source.name.clone(),
            text: plan.source.text.clone(),
            study: plan.study.clone(),
            names: plan.names.clone(),
            players: digest(&seated),
        };
        let about = About { run, shard: (plan.shard.place, plan.shard.of), played: 0 };
        let rows_each = match &plan.ground {
            Ground::Cells(cells) => cells.len() as u64,
            Ground::Draws(_) => 1,
        };
        Ok(Self { writer, columns, about, rows_each, rows: 0 })
    }

    /// Writes the games of one chunk: seed by seed, and cell by cell.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub(super) fn write(
        &mut self,
        plan: &Plan,
        draw: u64,
        records: &[Record],
    ) -> Result<(), Failure> {
        for (place, record) in records.iter().enumerate() {
            self.writer.row(self.columns.cells(plan, place, draw, record))?;
        }
        self.rows += records.len() as u64;
        Ok(())
    }

    /// Puts the table, whole, at its path.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.about.played = self.rows / self.rows_each.max(1);
        // Words, numbers and lists of them: nothing that could not be written as JSON.
        let about = serde_json::to_string(&self.about).unwrap_or_default();
        Ok(self.writer.finish(&about)?)
    }
}
