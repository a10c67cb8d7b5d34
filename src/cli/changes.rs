//! Changes of a scenario as they are given on the command line.

use super::Failure;
use crate::scenario::Scenario;
use crate::scenario::check::{Change, Written};
use crate::scenario::document::Span;
use crate::scenario::length::Length;
use crate::scenario::problem::Problem;
use crate::sentence::Message;
use crate::store::Source;
use crate::wording::problem_line;

/// The changes these texts name, in order, each of another thing.
pub(super) fn changes(texts: &[String]) -> Result<Vec<Change>, Failure> {
    let all = values(texts)?;
    for (place, change) in all.iter().enumerate().filter(|(_, change)| !adds(&change.path)) {
        if all.iter().take(place).any(|earlier| earlier.path == change.path) {
            let what = Message::new("cli-set-twice").with("path", change.path.as_str());
            return Err(Failure::Misuse(what));
        }
    }
    Ok(all)
}

/// The changes these texts name, in order, of which several may give one thing other values.
pub(super) fn values(texts: &[String]) -> Result<Vec<Change>, Failure> {
    texts.iter().map(|text| change(text)).collect()
}

/// Whether a path adds to the end of a list: each time something else, and no value of one thing.
pub(super) fn adds(path: &str) -> bool {
    path.rsplit('.').next() == Some("+")
}

/// `path=value`; an empty value removes the thing.
fn change(text: &str) -> Result<Change, Failure> {
    let Some((path, value)) = text.split_once('=') else {
        let what = Message::new("cli-set-how").with("text", text);
        return Err(Failure::Misuse(what));
    };
    let value = (!value.is_empty()).then(|| value.to_owned());
    Ok(Change { path: path.to_owned(), value })
}

/// The scenario of `source` with its variant and changes, at `length`.
///
/// # Errors
/// Every problem; those that the changes brought name the change.
pub(super) fn scenario(
    source: &Source,
    variant: Option<&str>,
    changes: &[Change],
    length: Length,
) -> Result<Scenario, Failure> {
    let written = Written::new(&source.text).map_err(|problems| source.wrong(&problems))?;
    let checked = |changes: &[Change]| written.scenario(variant, changes, length);
    let problems = match checked(changes) {
        Ok(scenario) => return Ok(scenario),
        Err(problems) => problems,
    };
    if changes.is_empty() || checked(&[]).is_err() {
        return Err(source.wrong(&problems).into());
    }
    let alone = |change: &&Change| {
        let one = std::slice::from_ref(*change);
        let brought = checked(one).err();
        brought.is_some_and(|brought| brought.iter().any(|one| problems.contains(one)))
    };
    let mut guilty: Vec<&Change> = changes.iter().filter(alone).collect();
    if guilty.is_empty() {
        guilty = changes.iter().collect();
    }
    let written = |change: &&Change| {
        format!("{}={}", change.path, change.value.as_deref().unwrap_or_default())
    };
    let what = Message::new("cli-set-wrong")
        .with("changes", guilty.iter().map(written).collect::<Vec<String>>())
        .with("problems", problems.iter().map(|one| line(source, one)).collect::<Vec<_>>());
    Err(Failure::Input(what))
}

/// A problem in a line; one that stands in no line of the file, since a change brought it, without its place.
fn line(source: &Source, problem: &Problem) -> Message {
    if problem.span == Span::default() {
        return problem.what.clone();
    }
    problem_line(&source.name, &source.text, problem)
}
