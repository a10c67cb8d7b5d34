//! `handout`: what is handed out on paper, as one HTML file that needs no other.

use std::path::Path;
use std::sync::Arc;

use super::arguments::HandoutOptions;
use super::{Failure, Outcome, files, print};
use crate::host::pages::handout::handout_file;
use crate::sentence::Message;
use crate::store::{self, STANDARD};
use crate::wording::{Usage, Wording};

pub(super) fn handout(options: &HandoutOptions, words: &Wording) -> Outcome {
    let variant = options.variant.as_deref();
    let (_, scenario) = files::scenario(&options.scenario, variant, &[], options.length)?;
    let scenario = Arc::new(scenario);
    let wording = words.clone().for_pointing().with_names(&scenario.common, Usage::Neutral);
    let page = handout_file(&wording, &scenario).into_string();
    let file = options.out.as_ref().filter(|out| out.as_path() != Path::new(STANDARD));
    let Some(out) = file else { return print(&page) };
    write(out, &page)?;
    let file = out.display().to_string();
    print(&words.say(&Message::new("handout-made").with("file", file)))
}

/// Writes a new file: what is there already is not written over.
fn write(out: &Path, page: &str) -> Outcome {
    if out.exists() {
        let file = out.display().to_string();
        return Err(Failure::World(Message::new("handout-exists").with("file", file)));
    }
    Ok(store::write_new(out, page)?)
}
