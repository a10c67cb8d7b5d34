//! The parts of a study added up: the same figures as if one machine had played them all.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::path::Path;

use super::super::Failure;
use super::columns::Columns;
use super::plan::{Ground, Plan, number};
use super::run::{Played, drawn};
use super::shard::Shard;
use super::table::{About, Run};
use crate::sentence::Message;
use crate::session::simulation::Record;
use crate::store::{Source, TableReader, Unreadable, digest};

/// Most shards that are missing named in a sentence.
const MOST_NAMED: usize = 10;

/// A file of rows that is whole.
struct Part {
    name: String,
    reader: TableReader,
    about: About,
}

/// The study of `files`, with what came of it.
///
/// # Errors
/// Where a file cannot be read or is not whole, where they are not the parts of one study, or not all of them.
pub(super) fn merged(files: &[OsString]) -> Result<(Plan, Played), Failure> {
    let mut parts = files.iter().map(|file| open(file)).collect::<Result<Vec<Part>, Failure>>()?;
    parts.sort_by_key(|part| part.about.shard);
    let Some((first, rest)) = parts.split_first() else {
        // The command line asks for one at least.
        return Err(Failure::Misuse(Message::new("simulate-merge-none")));
    };
    for other in rest {
        one_study(first, other)?;
    }
    all_there(&parts)?;
    let run = first.about.run.clone();
    let source = Source { name: run.scenario, text: run.text };
    let plan = Plan::again(run.study, source, run.names)?;
    let columns = Columns::of(&plan);
    let mut played = Played::nothing(&plan);
    for part in &parts {
        add(&plan, &columns, part, &mut played)?;
    }
    if let Ground::Draws(draws) = &plan.ground {
        for (draw, about) in (0..).zip(&mut played.draws) {
            (about.moved, about.dropped) = drawn(draws, draw)?.moved;
        }
    }
    Ok((plan, played))
}

fn open(file: &OsStr) -> Result<Part, Failure> {
    let name = &*file.to_string_lossy();
    let reader = TableReader::open(Path::new(file)).map_err(|why| unreadable(name, why))?;
    let about = serde_json::from_str::<About>(&reader.about);
    let about = about.map_err(|_| of_file("simulate-merge-format", name))?;
    Ok(Part { name: name.to_owned(), reader, about })
}

fn unreadable(name: &str, why: Unreadable) -> Failure {
    match why {
        Unreadable::Store(fault) => fault.into(),
        Unreadable::NotParquet => of_file("simulate-merge-no-parquet", name),
        Unreadable::NotOurs => of_file("simulate-merge-not-ours", name),
        Unreadable::Damaged => of_file("simulate-merge-damaged", name),
    }
}

fn of_file(id: &'static str, name: &str) -> Failure {
    Failure::Input(Message::new(id).with("file", name))
}

/// That both are parts of one study.
fn one_study(first: &Part, other: &Part) -> Result<(), Failure> {
    let (one, two) = (&first.about, &other.about);
    let what = match difference(&one.run, &two.run) {
        Some((what, here, there)) => Message::new("simulate-merge-other")
            .with("what", what)
            .with("here", here)
            .with("there", there),
        None if one.shard.1 != two.shard.1 => Message::new("simulate-merge-split")
            .with("here", number(one.shard.1))
            .with("there", number(two.shard.1)),
        None if one.shard == two.shard => {
            Message::new("simulate-merge-twice").with("place", number(one.shard.0))
        }
        None => return Ok(()),
    };
    let what = what.with("first", first.name.as_str()).with("other", other.name.as_str());
    Err(Failure::Input(what))
}

/// A thing two runs may differ in, and how it is told of one.
type Told = (Message, fn(&Run) -> String);

/// The first thing that differs, and what it is in either.
fn difference(one: &Run, two: &Run) -> Option<(Message, String, String)> {
    let option = |name: &'static str| Message::new("simulate-merge-option").with("option", name);
    // What is too long to be shown is told by the beginning of its hash.
    let things: [Told; 13] = [
        (Message::new("simulate-merge-scenario"), |run| run.scenario.clone()),
        (option("--seed"), |run| run.study.seed.to_string()),
        (option("--games"), |run| run.study.games.to_string()),
        (option("--tokyo"), |run| run.names.tokyo.clone()),
        (option("--moscow"), |run| run.names.moscow.clone()),
        (option("--variant"), |run| run.study.variant.join(", ")),
        (option("--length"), |run| run.study.length.word().to_owned()),
        (option("--set"), |run| run.study.set.join(", ")),
        (option("--perturb"), |run| run.study.perturb.unwrap_or_default().to_string()),
        (option("--draws"), |run| run.study.draws.unwrap_or_default().to_string()),
        (Message::new("simulate-merge-text"), |run| short(&digest(&run.text))),
        (Message::new("simulate-merge-style"), |run| short(&run.players)),
        (Message::new("simulate-merge-version"), |run| run.version.clone()),
    ];
    let shown = |(what, of): Told| (what, of(one), of(two));
    things.into_iter().map(shown).find(|(_, here, there)| here != there)
}

/// The beginning of a hash: enough to tell two apart.
fn short(digest: &str) -> String {
    digest.chars().take(8).collect()
}

/// That no shard is twice there or missing, and none was interrupted.
fn all_there(parts: &[Part]) -> Result<(), Failure> {
    for pair in parts.windows(2) {
        if let [one, two] = pair {
            one_study(one, two)?;
        }
    }
    let Some(first) = parts.first() else { return Ok(()) };
    let of = first.about.shard.1;
    if number(of) > first.about.run.study.games {
        return Err(of_file("simulate-merge-damaged", &first.name));
    }
    let there: BTreeSet<u64> = parts.iter().map(|part| part.about.shard.0).collect();
    let missing: Vec<u64> = (1..=of).filter(|place| !there.contains(place)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let named = missing.iter().take(MOST_NAMED).map(|place| format!("{place}/{of}"));
    let what = Message::new("simulate-merge-missing")
        .with("of", number(of))
        .with("count", missing.len())
        .with("shards", named.collect::<Vec<String>>());
    Err(Failure::Input(what))
}

/// Adds the games of `part`, each of which must be the one that is due.
fn add(plan: &Plan, columns: &Columns, part: &Part, played: &mut Played) -> Result<(), Failure> {
    let (place, of) = part.about.shard;
    let damaged = || of_file("simulate-merge-damaged", &part.name);
    if place == 0 || place > of || of > plan.games {
        return Err(damaged());
    }
    let shard = Shard::nth(place, of, plan.games);
    let each = match &plan.ground {
        Ground::Cells(cells) => cells.len(),
        Ground::Draws(_) => 1,
    };
    if part.about.played < shard.games() {
        let what = Message::new("simulate-merge-interrupted")
            .with("file", part.name.as_str())
            .with("shard", format!("{place}/{of}"))
            .with("played", number(part.about.played))
            .with("games", number(shard.games()));
        return Err(Failure::Input(what));
    }
    if part.reader.rows != shard.games() * each as u64 {
        return Err(damaged());
    }
    let mut game = shard.first;
    let mut records: Vec<Record> = Vec::with_capacity(each);
    part.reader
        .each(|row| {
            let (cell, record) = columns.record(plan, row).ok_or(Stopped)?;
            let due = match &plan.ground {
                Ground::Cells(_) => records.len(),
                Ground::Draws(draws) => draw_of(game, plan.games, draws.count),
            };
            if cell != due || record.seed != plan.seed.wrapping_add(game) {
                return Err(Stopped);
            }
            records.push(record);
            if records.len() == each {
                played.add_game(due, &records);
                records.clear();
                game += 1;
            }
            Ok(())
        })
        .map_err(|Stopped| damaged())
}

/// The draw in which `game` is played, as [`super::run`] shares them out.
fn draw_of(game: u64, games: u64, draws: u64) -> usize {
    // The last draw that begins at or before it; at most 10^7 games times 10^4 draws.
    usize::try_from(((game + 1) * draws - 1) / games.max(1)).unwrap_or(usize::MAX)
}

/// A row that is not the one that is due, or cannot be read.
struct Stopped;

impl From<Unreadable> for Stopped {
    fn from(_: Unreadable) -> Self {
        Self
    }
}
