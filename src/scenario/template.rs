//! A scenario to start from: the commented tutorial under another id.

use super::file::Word;

/// The tutorial's text as the scenario `id`; `None` where `id` cannot be one.
pub fn template(tutorial: &str, id: &str) -> Option<String> {
    Word::named(id)
        .is_id()
        .then(|| tutorial.replacen("id: \"tutorial\"", &format!("id: \"{id}\""), 1))
}
