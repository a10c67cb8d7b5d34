//! A row for each game, for a spreadsheet.

use crate::class::harmless;
use crate::cli::Failure;
use crate::scenario::clause::Draft;
use crate::scenario::id::Side;
use crate::sentence::Message;
use crate::session::{SharedFrame, TableOutcome};
use crate::wording::{Wording, decided, rounded};

/// The table, its heading first; `setup` says what a game is called and how it was set up, as [`OF_SETUP`] has it.
pub(super) fn rows(
    wording: &Wording,
    frame: &SharedFrame,
    tables: &[TableOutcome],
    setup: &dyn Fn(&TableOutcome) -> [String; 5],
) -> Result<String, Failure> {
    let unwritten = || Failure::World(Message::new("class-unwritten"));
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(head()).map_err(|_| unwritten())?;
    for table in tables {
        let row = row(wording, frame, table, setup(table));
        csv.write_record(row).map_err(|_| unwritten())?;
    }
    let bytes = csv.into_inner().map_err(|_| unwritten())?;
    String::from_utf8(bytes).map_err(|_| unwritten())
}

/// What is told of how a game was set up: what it is called, its seed and length, who of the two persons played, and who
/// played the other.
const OF_SETUP: [&str; 5] = ["save", "seed", "length", "persons", "opponent"];

/// What is told of each side.
const OF_SIDE: [&str; 6] = ["score", "gain", "ratification", "face", "worth", "gestures"];

fn head() -> Vec<String> {
    let first = std::iter::once("table").chain(OF_SETUP);
    let first = first.chain(["ending", "rounds", "moves", "text", "last_text"]).map(str::to_owned);
    let of_sides = Side::BOTH
        .into_iter()
        .flat_map(|side| OF_SIDE.map(|word| format!("{}_{word}", side.word())));
    let decided = ["decided_side", "decided_body", "passed", "faction", "withheld", "why"];
    first.chain(of_sides).chain(decided.map(str::to_owned)).collect()
}

fn row(
    wording: &Wording,
    frame: &SharedFrame,
    table: &TableOutcome,
    setup: [String; 5],
) -> Vec<String> {
    let common = &frame.scenario().common;
    let ending = table.outcome.map_or("unfinished", |outcome| outcome.ending.word());
    let written = |text: Option<Draft>| {
        let clauses = text.map(|text| {
            let clauses = common.said_by(&text).map(|clause| common.clause_text(clause));
            clauses.collect::<Vec<_>>().join(" ")
        });
        harmless(&clauses.unwrap_or_default())
    };
    let mut row = vec![table.number.to_string()];
    row.extend(setup.map(|cell| harmless(&cell)));
    row.extend([
        ending.to_owned(),
        table.rounds.to_string(),
        table.moves.to_string(),
        written(table.text),
        written(table.last.map(|offer| offer.draft)),
    ]);
    for side in Side::BOTH {
        match table.scores.map(|scores| scores[side]) {
            Some(score) => row.extend([
                score.total().to_string(),
                score.gain.to_string(),
                score.ratification.to_string(),
                score.face.to_string(),
            ]),
            None => row.extend(std::iter::repeat_n(String::new(), 4)),
        }
        // A spreadsheet reads a minus, not the sign that is printed.
        row.push(rounded(table.at[side]).replace('−', "-"));
        row.push(table.gestures[side].to_string());
    }
    match &table.deciding {
        Some(deciding) => {
            let public = &common.sides[deciding.side];
            row.extend([
                deciding.side.word().to_owned(),
                public.bodies[deciding.body].word.clone(),
                deciding.passed.to_string(),
                public.factions[deciding.faction].word.clone(),
                deciding.withheld.to_string(),
                harmless(&wording.say(&decided(common, deciding))),
            ]);
        }
        None => row.extend(std::iter::repeat_n(String::new(), 6)),
    }
    row
}
