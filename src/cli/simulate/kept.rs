//! Where the games' rows go: a spreadsheet's file, a table for engines, both or neither.

use super::super::Failure;
use super::super::arguments::SimulateOptions;
use super::plan::{Plan, Players};
use super::rows::Rows;
use super::table::Table;
use crate::session::simulation::Record;

/// The files of rows that were asked for.
pub(super) struct Kept {
    csv: Option<Rows>,
    parquet: Option<Table>,
}

impl Kept {
    /// Begins the files.
    ///
    /// # Errors
    /// Where one cannot be written.
    pub(super) fn begin(
        options: &SimulateOptions,
        plan: &Plan,
        players: &Players,
    ) -> Result<Self, Failure> {
        let csv = options.csv.as_deref().map(|path| Rows::begin(path, plan)).transpose()?;
        let parquet = options.spread.parquet.as_deref();
        let parquet = parquet.map(|path| Table::begin(path, plan, players)).transpose()?;
        Ok(Self { csv, parquet })
    }

    /// Whether anything is kept.
    pub(super) fn keeps(&self) -> bool {
        self.csv.is_some() || self.parquet.is_some()
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
        if let Some(rows) = &mut self.csv {
            rows.write(plan, draw, records)?;
        }
        if let Some(table) = &mut self.parquet {
            table.write(plan, draw, records)?;
        }
        Ok(())
    }

    /// Puts the files, whole, at their paths.
    ///
    /// # Errors
    /// Where one cannot be written.
    pub(super) fn finish(self) -> Result<(), Failure> {
        self.csv.map(Rows::finish).transpose()?;
        self.parquet.map(Table::finish).transpose()?;
        Ok(())
    }
}
