//! `simulate`: thousands of games between two of the program's players, added up.

mod columns;
mod document;
mod happened;
mod kept;
mod merge;
mod page;
mod plan;
mod rows;
mod run;
mod shard;
mod table;

use std::path::Path;

use super::arguments::SimulateOptions;
use super::{Failure, Outcome, files, page_width, print, print_json};
use crate::pages::Page;
use crate::sentence::Message;
use crate::store::STANDARD;
use crate::terminal::set;
use crate::wording::{Usage, Wording};
pub(super) use happened::compared as settled_differences;
use kept::Kept;
pub(super) use page::difference;
use plan::{Plan, number};
use run::Played;
pub(super) use run::player_fault;

/// How to share games out among machines, as `--spread` prints it.
const SPREAD: &str = include_str!("../../../assets/spread.md");

/// What was asked for goes to standard output, also where it is interrupted: then what there is, called partial, and
/// status 3, so that no script takes it for the whole.
pub(super) fn simulate(options: &SimulateOptions, words: &Wording) -> Outcome {
    if options.spread.spread {
        return print(SPREAD);
    }
    let Some(named) = &options.scenario else {
        let (plan, played) = merge::merged(&files::expanded(&options.spread.merge)?)?;
        return tell(options, &plan, &played, words);
    };
    let rows_alone = options.csv.as_deref().is_some_and(|path| path == Path::new(STANDARD));
    if rows_alone && options.json {
        return Err(Failure::Misuse(Message::new("simulate-one-output")));
    }
    if let (Some(csv), Some(parquet)) = (&options.csv, &options.spread.parquet)
        && files::is_one_file(csv, parquet)
    {
        let what = Message::new("cli-one-file").with("file", csv.display().to_string());
        return Err(Failure::Misuse(what));
    }
    let (plan, players) = Plan::new(named, options)?;
    let mut rows = Kept::begin(options, &plan, &players)?;
    let played = run::run(&plan, &players, words, &mut rows)?;
    // Rows that cannot be kept are no reason to keep back what was found.
    let kept = rows.finish();
    if rows_alone {
        // They are the output.
    } else if options.spread.shard.is_none() {
        tell(options, &plan, &played, words)?;
    } else if kept.is_ok() {
        // Figures of a part would be taken for the whole's.
        let what = Message::new("simulate-shard")
            .with("place", number(plan.shard.place))
            .with("of", number(plan.shard.of))
            .with("games", number(played.games));
        print(&words.say(&what))?;
    }
    kept?;
    match run::partial(&plan, &played) {
        None => Ok(()),
        Some(what) => Err(Failure::World(what)),
    }
}

/// Prints what came of the plan.
fn tell(options: &SimulateOptions, plan: &Plan, played: &Played, words: &Wording) -> Outcome {
    if options.json {
        return print_json(&document::document(plan, played));
    }
    let Some(first) = plan.ground.first() else { return Ok(()) };
    let wording = words.clone().with_names(&first.scenario.common, Usage::Neutral);
    let mut page = Page::new(&wording);
    page::write(&mut page, plan, played);
    print(&set(&page, page_width()))
}
