//! A row for each game, in the order of the seeds and then of the cells, for a spreadsheet or a statistics program.

use std::path::{Path, PathBuf};

use super::super::Failure;
use super::plan::{Cell, Ground, Label, Plan};
use super::run::by_side;
use crate::negotiation::outcome::Ending;
use crate::negotiation::ratification::{Cap, Decider};
use crate::scenario::id::Side;
use crate::scenario::issue::Common;
use crate::sentence::Message;
use crate::session::simulation::{Case, Deciding, FailedVote, Record};
use crate::store::{Growing, system_fault};

/// The first column, and how a file with its heading begins.
const FIRST: &str = "seed";
const BEGINS: &[u8] = b"seed,";

/// A table being written.
pub(super) struct Rows {
    path: PathBuf,
    writer: csv::Writer<Growing>,
    /// Issues of all cells, by their words.
    issues: Vec<String>,
}

impl Rows {
    /// Begins the table at `path` with its heading.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn begin(path: &Path, plan: &Plan) -> Result<Self, Failure> {
        let mut issues: Vec<String> = Vec::new();
        for case in cases(plan) {
            for issue in case.scenario.common.issues.values() {
                if !issues.contains(&issue.word) {
                    issues.push(issue.word.clone());
                }
            }
        }
        let writer = csv::Writer::from_writer(Growing::again(path, BEGINS)?);
        let mut rows = Self { path: path.to_owned(), writer, issues };
        let heading = rows.heading(plan);
        rows.put(&heading)?;
        // A full disk is told before the games.
        rows.writer.flush().map_err(|fault| rows.fault(&fault))?;
        Ok(rows)
    }

    fn heading(&self, plan: &Plan) -> Vec<String> {
        let mut heading = vec![FIRST.to_owned()];
        match &plan.ground {
            Ground::Cells(cells) => {
                let labels = cells.first().map(|cell| cell.labels.as_slice()).unwrap_or_default();
                heading.extend(labels.iter().map(|label| label.what.clone()));
            }
            Ground::Draws(_) => heading.push("draw".to_owned()),
        }
        heading.extend(["outcome", "refused_by", "broken_off_by", "rounds"].map(str::to_owned));
        for part in ["score", "gain", "ratification", "face", "moves"] {
            heading.extend(by_side(|side| format!("{side}_{part}")));
        }
        heading.extend(self.issues.iter().map(|issue| format!("settled_{issue}")));
        heading.push("refusals".to_owned());
        heading
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
        match &plan.ground {
            Ground::Cells(cells) => {
                for (record, cell) in records.iter().zip(cells.iter().cycle()) {
                    let marks = cell.labels.iter().map(mark).collect();
                    self.game(cell_common(cell), record, marks)?;
                }
            }
            Ground::Draws(draws) => {
                for record in records {
                    let marks = vec![(draw + 1).to_string()];
                    self.game(&draws.case.scenario.common, record, marks)?;
                }
            }
        }
        Ok(())
    }

    fn game(
        &mut self,
        common: &Common,
        record: &Record,
        marks: Vec<String>,
    ) -> Result<(), Failure> {
        let (refused, broken_off) = match record.ending {
            Ending::Refused { by } => {
                let who = Side::BOTH.into_iter().filter(|side| by[*side]).map(Side::word);
                (who.collect::<Vec<_>>().join(" "), String::new())
            }
            Ending::BrokenOff { by } => (String::new(), by.word().to_owned()),
            Ending::InForce | Ending::OutOfTime => (String::new(), String::new()),
        };
        let mut row = vec![record.seed.to_string()];
        row.extend(marks);
        row.extend([record.ending.word().to_owned(), refused, broken_off]);
        row.push(record.rounds.to_string());
        row.extend(by_side(|side| record.scores[side].total().to_string()));
        row.extend(by_side(|side| record.scores[side].gain.to_string()));
        row.extend(by_side(|side| record.scores[side].ratification.to_string()));
        row.extend(by_side(|side| record.scores[side].face.to_string()));
        row.extend(by_side(|side| record.moves[side].total().to_string()));
        row.extend(self.issues.iter().map(|word| settled(common, record, word)));
        let refusals: Vec<String> =
            record.failed.iter().map(|vote| failed_vote(common, *vote)).collect();
        row.push(refusals.join(" "));
        self.put(&row)
    }

    fn put(&mut self, row: &[String]) -> Result<(), Failure> {
        self.writer.write_record(row).map_err(|fault| {
            let told = fault.to_string();
            if let csv::ErrorKind::Io(fault) = fault.into_kind() {
                self.fault(&fault)
            } else {
                self.fault(&std::io::Error::other(told))
            }
        })
    }

    fn fault(&self, fault: &std::io::Error) -> Failure {
        if fault.kind() == std::io::ErrorKind::BrokenPipe {
            return Failure::ReaderGone;
        }
        let what = Message::new("simulate-csv")
            .with("path", self.path.display().to_string())
            .with("reason", system_fault(fault));
        Failure::World(what)
    }

    /// Puts the table, whole, at its path.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.writer.flush().map_err(|fault| self.fault(&fault))?;
        match self.writer.into_inner() {
            Ok(file) => Ok(file.finish()?),
            Err(fault) => Err(Failure::from(fault.into_error())),
        }
    }
}

pub(super) fn cases(plan: &Plan) -> Vec<&Case> {
    match &plan.ground {
        Ground::Cells(cells) => cells.iter().map(|cell| &cell.case).collect(),
        Ground::Draws(draws) => vec![&draws.case],
    }
}

fn cell_common(cell: &Cell) -> &Common {
    &cell.case.scenario.common
}

fn mark(label: &Label) -> String {
    label.value.clone().unwrap_or_default()
}

/// The option of the issue called `word` in the text in force, if there is one.
pub(super) fn settled(common: &Common, record: &Record, word: &str) -> String {
    let issue = common.issues.find(|issue| issue.word == word);
    match (issue, &record.text) {
        (Some(issue), Some(text)) => common.issues[issue].options[text.option(issue)].word.clone(),
        _ => String::new(),
    }
}

/// `tokyo/diet/coast/law=permits`: whose body, the faction that decided, and the clause it decided by.
fn failed_vote(common: &Common, vote: FailedVote) -> String {
    let public = &common.sides[vote.side];
    let mut parts = vec![vote.side.word().to_owned(), public.bodies[vote.body].word.clone()];
    if let Some(deciding) = vote.decided {
        parts.push(public.factions[deciding.faction].word.clone());
        parts.extend(clause(common, deciding));
    }
    parts.join("/")
}

/// The clause a faction decided by, in notation; none where no clause turned it.
pub(super) fn clause(common: &Common, deciding: Deciding) -> Option<String> {
    match deciding.by? {
        Decider::RedLine(Cap { clause, .. }) | Decider::Clause(clause) => {
            Some(common.clause_text(clause))
        }
        Decider::Linkage(_) | Decider::Leaning => None,
    }
}
