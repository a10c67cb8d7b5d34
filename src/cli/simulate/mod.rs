//! `simulate`: thousands of games between two of the program's players, added up.

mod document;
mod page;
mod plan;
mod rows;
mod run;

use std::path::Path;

use super::arguments::SimulateOptions;
use super::{Failure, Outcome, page_width, print, print_json};
use crate::pages::Page;
use crate::sentence::Message;
use crate::store::STANDARD;
use crate::terminal::set;
use crate::wording::{Usage, Wording};
use plan::Plan;
use rows::Rows;

/// What was asked for goes to standard output, also where it is interrupted: then what there is, called partial, and
/// status 3, so that no script takes it for the whole.
pub(super) fn simulate(options: &SimulateOptions, words: &Wording) -> Outcome {
    let rows_alone = options.csv.as_deref().is_some_and(|path| path == Path::new(STANDARD));
    if rows_alone && options.json {
        return Err(Failure::Misuse(Message::new("simulate-one-output")));
    }
    let plan = Plan::new(options)?;
    let mut rows = options.csv.as_deref().map(|path| Rows::begin(path, &plan)).transpose()?;
    let played = run::run(&plan, words, rows.as_mut())?;
    // Rows that cannot be kept are no reason to keep back what was found.
    let kept = rows.map(Rows::finish).transpose();
    if rows_alone {
        // They are the output.
    } else if options.json {
        print_json(&document::document(options, &plan, &played))?;
    } else if let Some(first) = plan.ground.first() {
        let common = &first.scenario.common;
        let wording = words.clone().with_names(common, Usage::Neutral);
        let mut page = Page::new(&wording);
        page::write(&mut page, options, &plan, &played);
        print(&set(&page, page_width()))?;
    }
    kept?;
    match run::partial(&plan, &played) {
        None => Ok(()),
        Some(what) => Err(Failure::World(what)),
    }
}
