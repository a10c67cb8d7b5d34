//! `handout`: what is handed out on paper, as one HTML file that needs no other.

use std::path::Path;
use std::sync::Arc;

use super::arguments::HandoutOptions;
use super::{Outcome, files, print};
use crate::host::pages::handout::handout_file;
use crate::store::STANDARD;
use crate::wording::{Usage, Wording};

pub(super) fn handout(options: &HandoutOptions, words: &Wording) -> Outcome {
    let variant = options.variant.as_deref();
    let (_, scenario) = files::scenario(&options.scenario, variant, &[], options.length)?;
    let scenario = Arc::new(scenario);
    let wording = words.clone().for_pointing().with_names(&scenario.common, Usage::Neutral);
    let page = handout_file(&wording, &scenario).into_string();
    let out = options.out.as_deref().unwrap_or(Path::new(STANDARD));
    let made = files::deliver(out, &page)?;
    made.map_or(Ok(()), |what| print(&words.say(&what)))
}
