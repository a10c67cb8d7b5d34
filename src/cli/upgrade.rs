//! `upgrade`: a file of an older format as this version writes it, with what its owner has written beside it.

use std::path::Path;

use super::arguments::UpgradeOptions;
use super::{Outcome, print};
use crate::sentence::Message;
use crate::store::{self, STANDARD, Upgraded};
use crate::wording::Wording;

pub(super) fn upgrade(options: &UpgradeOptions, words: &Wording) -> Outcome {
    let path = options.file.as_path();
    let said = match store::upgrade(path)? {
        Upgraded::Newest { kind, format } => {
            let kind = Message::new(kind);
            Message::new("upgrade-newest").with("kind", kind).with("format", format)
        }
        Upgraded::Save { from, to, earlier: Some(earlier) } => Message::new("upgrade-save")
            .with("from", from)
            .with("to", to)
            .with("earlier", earlier.display().to_string()),
        // It has gone to standard output, where nothing else may stand.
        Upgraded::Save { earlier: None, .. } => return Ok(()),
    };
    if path == Path::new(STANDARD) {
        return Ok(());
    }
    print(&words.say(&said.with("file", path.display().to_string())))
}
