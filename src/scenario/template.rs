//! A scenario to start from: the commented tutorial under another id and title.

use super::document::parse;
use super::file::Word;

/// The tutorial's text as the scenario `id`, which is its title too until the author finds a better one; `None`
/// where `id` cannot be the id of a scenario.
pub fn template(tutorial: &str, id: &str) -> Option<String> {
    if !Word::named(id).is_scenario_id() {
        return None;
    }
    let tree = parse(tutorial).ok()?;
    let mut values = [tree.field("id")?.span, tree.field("title")?.span];
    values.sort();
    let mut text = tutorial.to_owned();
    // The later one first, so that the earlier keeps its place.
    for value in values.into_iter().rev() {
        text.replace_range(value.start..value.end, &format!("\"{id}\""));
    }
    Some(text)
}
