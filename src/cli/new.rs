//! `new`: a scenario to start from.

use std::path::Path;

use super::arguments::NewOptions;
use super::{Failure, Outcome, print};
use crate::scenario::template::template;
use crate::sentence::Message;
use crate::store;
use crate::wording::Wording;

pub(super) fn new(options: &NewOptions, words: &Wording) -> Outcome {
    let Some(tutorial) = store::shipped_scenario("tutorial") else {
        return Err(Failure::World(Message::new("new-no-tutorial")));
    };
    let Some(text) = template(&tutorial, &options.name) else {
        let what = Message::new("new-bad-name").with("name", options.name.as_str());
        return Err(Failure::Misuse(what));
    };
    let file = format!("{}.ron", options.name);
    if Path::new(&file).exists() {
        let what = Message::new("new-exists").with("file", file);
        return Err(Failure::World(what));
    }
    store::write_new(Path::new(&file), &text)?;
    print(&words.say(&Message::new("new-made").with("file", file)))
}
